package agency

import (
	"strings"
	"testing"
)

func abbreviates(short, full string) bool {
	words, name := AbbreviableOf(short), AbbreviableOf(full)
	return words.Abbreviates(&name)
}

// TestAbbreviates: a name in short is the other one's where each word or first letter is, and all of it.
func TestAbbreviates(t *testing.T) {
	for short, full := range map[string]string{
		"STC": "Sở Tài chính", "Sở TC": "Sở Tài chính", "S.TC": "Sở Tài chính", "SNN&MT": "Sở Nông nghiệp và Môi trường", "Sở NNMT": "Sở Nông nghiệp và Môi trường",
		"Sở NN-MT": "Sở Nông nghiệp và Môi trường", "Sở VHTTDL": "Sở Văn hóa, Thể thao và Du lịch", "SVHTT&DL": "Sở Văn hóa, Thể thao và Du lịch", "Sở GDĐT": "Sở Giáo dục và Đào tạo",
		"VPUBND tỉnh": "Văn phòng UBND tỉnh", "VP. UBND tỉnh": "Văn phòng UBND tỉnh", "Bộ CHQS tỉnh": "Bộ Chỉ huy quân sự tỉnh", "CA tỉnh": "Công an tỉnh", "P. Kinh tế": "Phòng Kinh tế",
		"P.KT": "Phòng Kinh tế", "Phòng VH-XH": "Phòng Văn hóa - Xã hội", "BQL KKT": "Ban Quản lý Khu kinh tế", "Ủy ban MTTQ Việt Nam tỉnh": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
		"TTPVHCC tỉnh": "Trung tâm Phục vụ hành chính công tỉnh", "SYT": "Sở Y \u0301 tế", "SVHVTT": "Sở Văn hóa và Thể thao",
	} {
		if !abbreviates(short, full) {
			t.Errorf("%s is not %s", short, full)
		}
	}
	for short, full := range map[string]string{
		"Sở A": "Sở An", "UBND xã A": "UBND xã An", "STP": "Sở Tài chính", "Sở T": "Sở Tài chính", "Sở Tài": "Sở Tài chính", "S": "Sở", "SỞ TÀI CHÍNH": "Sở Tài chính", "TC": "Sở Tài chính",
		"stc": "Sở Tài chính", "Sở Tài chính": "Sở Tài chính", "": "Sở Y tế", "MTTQ": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "UBND": "Ủy ban nhân dân xã Mẫu", "Xã TL": "UBND xã Tân Lập",
		"Sở NNM": "Sở NN&MT", "STC": "Sở \u0301 Tài chính X", "\u0301": "Sở Y tế", "SÉT": "Sở Tài chính", "Sở VT": "Sở Vá Vá Tàu",
	} {
		if abbreviates(short, full) {
			t.Errorf("%s is %s", short, full)
		}
	}
}

// TestInFull: an abbreviation of two agencies is of neither.
func TestInFull(t *testing.T) {
	dir := directoryOf(t, "co-quan:\n  - {ma: tc, ten: Sở Tài chính}\n  - {ma: a, ten: Sở Thông tin}\n  - {ma: b, ten: Sở Thể thao}\n")
	if a, b := dir.InFull("STC"), dir.InFull("STT"); a != "Sở Tài chính" || b != "" {
		t.Errorf("%q, %q", a, b)
	}
}

// TestAbbreviatesManyWays: that many words may be taken or left out doesn't matter.
func TestAbbreviatesManyWays(t *testing.T) {
	for _, word := range []string{"vá ", "và ", "V "} {
		if abbreviates("S"+strings.Repeat("V", 30), "Sở "+strings.Repeat(word, 60)+"X") || abbreviates(strings.Repeat("V ", 40)+"VVVVX", strings.Repeat(word, 50)+"Y") {
			t.Error(word)
		}
	}
}
