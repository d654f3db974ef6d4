package language_test

import (
	"slices"
	"strings"
	"testing"
)

// TestBodiesOfHeads: the lines of a letterhead are one name; whether the body is still there is asked of the document's day.
func TestBodiesOfHeads(t *testing.T) {
	const head = "|UBND TỈNH TÂY NINH/SỞ NỘI VỤ/Số: 15/QĐ-SNV"
	for _, c := range []struct {
		lines, year string
		want        []string
	}{
		{"|ỦY BAN NHÂN DÂN\x01HUYỆN CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2025", []string{"X.body.1"}},
		{"|ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2025", []string{"X.body.1"}},
		{"|ỦY BAN NHÂN DÂN\x01HUYỆN CHÂU THÀNH\x01PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG\x01Số: 15/QĐ-PTNMT", "2025", []string{"X.body.1"}},
		{"|ỦY BAN NHÂN DÂN\x01HUYỆN CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2024", nil},
		{"|ỦY BAN NHÂN DÂN\x01XÃ CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2025", nil},
		{"|ỦY BAN NHÂN DÂN\x01TỈNH TÂY NINH\x01Số: 15/QĐ-UBND", "2025", nil},
	} {
		text := strings.Replace(good, head, c.lines, 1)
		text = strings.Replace(text, "/Tây Ninh, ngày 15 tháng 9 năm 2025", "\x01Châu Thành, ngày 15 tháng 9 năm "+c.year, 1)
		ids, all := found(t, text)
		ids = slices.DeleteFunc(ids, func(id string) bool { return !strings.HasPrefix(id, "X.body") })
		if !slices.Equal(ids, c.want) {
			t.Errorf("%q in %s: %v %+v", c.lines, c.year, ids, all)
		}
	}
}

// TestNamesOfCommonSyllables: where two words make a name by chance, each with its neighbour a word of its own, nothing is told.
func TestNamesOfCommonSyllables(t *testing.T) {
	told(t, []sentence{
		{"II.III.1.d", "Cơ sở tại cầu giấy được kiểm tra."},
		{"II.III.1.d", "Trụ sở ở quận cầu Giấy được kiểm tra."},
		{"II.III.1.d", "Trụ sở ở quận Cầu giấy được kiểm tra."},
		{"II.III.1.d", "Cảng ở vũng tàu được kiểm tra."},
		{"II.III.2", "Đoàn công tác sang nhật bản học tập."},
		{"II.III.2", "Đoàn công tác từ Nhật bản về nước."},
		{"II.III.2", "Người hàn quốc đến đầu tư."},
		{"II.III.1.đ", "Các tỉnh vùng đông nam bộ được ưu tiên."},
		{"II.III.1.đ", "Các tỉnh Bắc bộ được ưu tiên."},
		{"II.II.1.b", "Học tập lời bác Hồ dạy."},
	}, []string{
		"Không yêu cầu giấy tờ ngoài quy định.",
		"Nhu cầu giấy in của cơ quan tăng.",
		"Các phòng cập nhật bản đồ quy hoạch.",
		"Các đơn vị tập trung bộ máy, tập trung bộ phận giúp việc.",
		"Lực lượng tập trung quốc phòng, an ninh.",
		"Không để tình hình thái lan rộng.",
		"Người chủ trì bác hồ sơ không hợp lệ.",
		"Sử dụng công cụ hồ sơ điện tử.",
		"Ông và bà triệu tập cuộc họp.",
		"Người Việt Nam bộ phận này được hỗ trợ.",
		"Khu vực phía Bắc kinh tế phát triển.",
		"Kiểm tra các mác thép, các mác bê tông.",
	})
}

// sentence is one of which a rule tells.
type sentence struct{ id, text string }

// told wants what a rule tells of some sentences, and nothing of others.
func told(t *testing.T, faults []sentence, innocent []string) {
	t.Helper()
	put := func(text string) ([]string, string) {
		ids, all := found(t, strings.Replace(good, "Điều 3. Chánh", text+"\nĐiều 3. Chánh", 1))
		var says []string
		for _, f := range all {
			says = append(says, f.Found+" → "+f.Expected)
		}
		return ids, strings.Join(says, "; ")
	}
	for _, s := range faults {
		if ids, says := put(s.text); !slices.Contains(ids, s.id) {
			t.Errorf("%s isn't told: %s %v %s", s.id, s.text, ids, says)
		}
	}
	for _, s := range innocent {
		if ids, says := put(s); len(ids) > 0 {
			t.Errorf("innocent: %s %v %s", s, ids, says)
		}
	}
}
