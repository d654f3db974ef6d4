package dossier

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// signed is the good dossier with another issuing authority and signer. An own plan has the issuer for authority.
func signed(t *testing.T, kind, body, signer string) *Dossier {
	t.Helper()
	files := good(t)
	text := strings.Replace(string(files[MainFile].Data), "    kem-theo: chua-dien\n", "", 1)
	from, to := strings.Index(text, "nguoi-ky:"), strings.Index(text, "noi-nhan:")
	text = text[:from] + "nguoi-ky: " + signer + "\n" + text[to:]
	if kind == "ke-hoach" {
		text = strings.Replace(text, "loai: quyet-dinh", "loai: ke-hoach", 1)
		text = text[:strings.Index(text, "tham-quyen:")] + text[strings.Index(text, "dia-danh:"):]
		text = text[:strings.Index(text, "dieu:")] + text[strings.Index(text, "nguoi-ky:"):]
		text = strings.Replace(text, "  - Như Điều 3,\n", "", 1)
		text = strings.Replace(text, "  ten: Ủy ban nhân dân tỉnh Tây Ninh\n  dong-ten: [Ủy ban nhân dân, tỉnh Tây Ninh]\n", "  ten: "+body+"\n", 1)
	} else {
		text = strings.Replace(text, "tham-quyen:\n  ten: Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh", "tham-quyen:\n  ten: "+body, 1)
	}
	files[MainFile] = &fstest.MapFile{Data: []byte(text)}
	d, err := Load(files)
	if err != nil {
		t.Fatalf("%s, %s: %v", body, signer, err)
	}
	return d
}

// TestSignatures has, for who signs what, a part of the note's sentence; "" where all is right.
func TestSignatures(t *testing.T) {
	const committee, chairman, office = "Ủy ban nhân dân xã Mẫu", "Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh", "Sở Nội vụ tỉnh Tây Ninh"
	for _, c := range []struct{ kind, body, capacities, position, want string }{
		{"ke-hoach", committee, "TM. Ủy ban nhân dân", "Chủ tịch", ""},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Chủ tịch", "Phó Chủ tịch", ""},
		{"ke-hoach", committee, "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", ""},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, Q. Chủ tịch", "", ""},
		{"ke-hoach", committee, "TL. Chủ tịch", "Chánh Văn phòng", ""},
		{"ke-hoach", committee, "TUQ. Chủ tịch", "Giám đốc Sở Nội vụ", ""},
		{"ke-hoach", committee, "KT. Chủ tịch", "Phó Chủ tịch", "không ghi thay mặt tập thể (TM.)"},
		{"ke-hoach", committee, "", "Chủ tịch", "không ghi thay mặt tập thể (TM.)"},
		{"ke-hoach", committee, "Q. Chủ tịch", "", "không ghi thay mặt tập thể (TM.)"},
		{"ke-hoach", "UBND xã Mẫu", "KT. Chủ tịch", "Phó Chủ tịch", "không ghi thay mặt tập thể (TM.)"},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân", "Phó Chủ tịch", "“Phó Chủ tịch” là cấp phó mà không ghi ký thay (KT.)"},
		{"ke-hoach", committee, "TM. Chủ tịch", "Phó Chủ tịch", "Sau “TM.” là tên tập thể"},
		{"ke-hoach", committee, "KT. Chủ tịch, TM. Ủy ban nhân dân", "Phó Chủ tịch", "“TM. Ủy ban nhân dân” đứng sau “KT. Chủ tịch”"},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Chủ tịch", "Chủ tịch", "“KT. Chủ tịch” là cấp phó ký thay"},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Ủy ban nhân dân", "Phó Chủ tịch", "Sau “KT.” là chức vụ của người đứng đầu"},
		{"ke-hoach", office, "", "Giám đốc", ""},
		{"ke-hoach", office, "KT. Giám đốc", "Phó Giám đốc", ""},
		{"ke-hoach", office, "TL. Giám đốc", "Chánh Văn phòng", ""},
		{"ke-hoach", office, "TL. Giám đốc, KT. Chánh Văn phòng", "Phó Chánh Văn phòng", ""},
		{"ke-hoach", office, "TM. Sở Nội vụ", "Giám đốc", "làm việc theo chế độ thủ trưởng"},
		{"ke-hoach", office, "", "Phó Giám đốc", "là cấp phó mà không ghi ký thay (KT.)"},
		{"ke-hoach", office, "KT. Giám đốc", "Phó Chủ tịch", "không hợp với chức vụ “Phó Chủ tịch”"},
		{"ke-hoach", office, "TL. Giám đốc", "Phó Giám đốc", "là cấp phó mà không ghi ký thay (KT.)"},
		{"ke-hoach", office, "", "KT. Giám đốc", "có sẵn quyền hạn của người ký"},
		{"ke-hoach", "Ban Chỉ đạo chuyển đổi số tỉnh Mẫu", "TM. Ban Chỉ đạo, KT. Trưởng ban", "Phó Trưởng ban Thường trực", ""},
		{"ke-hoach", "Bộ Nội vụ", "KT. Bộ trưởng", "Thứ trưởng", ""},
		{"ke-hoach", "Trường Tiểu học Mẫu", "KT. Hiệu trưởng", "Phó Hiệu trưởng", ""},
		{"quyet-dinh", chairman, "", "Chủ tịch", ""},
		{"quyet-dinh", chairman, "KT. Chủ tịch", "Phó Chủ tịch", ""},
		{"quyet-dinh", chairman, "Q. Chủ tịch", "", ""},
		{"quyet-dinh", chairman, "TUQ. Chủ tịch", "Giám đốc Sở Nội vụ", ""},
		{"quyet-dinh", chairman, "TM. Ủy ban nhân dân, KT. Chủ tịch", "Phó Chủ tịch", "ghi “TM. Ủy ban nhân dân” là thay mặt tập thể"},
		{"quyet-dinh", chairman, "TM. Ủy ban nhân dân", "Chủ tịch", "ghi “TM. Ủy ban nhân dân” là thay mặt tập thể"},
		{"quyet-dinh", chairman, "KT. Giám đốc", "Phó Giám đốc", "mà người ký ghi “Giám đốc”"},
		{"quyet-dinh", "Ủy ban nhân dân tỉnh Tây Ninh", "TM. Ủy ban nhân dân, KT. Chủ tịch", "Phó Chủ tịch", ""},
		{"quyet-dinh", "Ủy ban nhân dân tỉnh Tây Ninh", "KT. Chủ tịch", "Phó Chủ tịch", "không ghi thay mặt tập thể (TM.)"},
		{"quyet-dinh", "Giám đốc Sở Nội vụ", "KT. Giám đốc", "Phó Giám đốc", ""},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Phó Chủ tịch", "Phó Chủ tịch", "ở đây là của cấp phó: “Phó Chủ tịch”"},
		{"ke-hoach", committee, "TL. Phó Chủ tịch Thường trực", "Chánh Văn phòng", "viết “TL. Chủ tịch”"},
		{"ke-hoach", office, "KT. Phó Giám đốc", "Phó Giám đốc", "viết “KT. Giám đốc”"},
		{"quyet-dinh", chairman, "KT. Phó Chủ tịch", "Phó Chủ tịch", "viết “KT. Chủ tịch”"},
		{"quyet-dinh", chairman, "KT. Chủ tịch", "Chánh Văn phòng", "viết “TL. Chủ tịch” (thừa lệnh)"},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Chủ tịch", "Chánh Văn phòng", "không phải là cấp phó của chủ tịch"},
		{"ke-hoach", office, "KT. Giám đốc", "Trưởng phòng Tổng hợp", "không phải là cấp phó của giám đốc"},
		{"ke-hoach", office, "KT. Giám đốc", "Ủy viên Ban Thường vụ, Phó Giám đốc", ""},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Chủ tịch", "P. Chủ tịch", "viết đầy đủ: “chuc-vu: Phó Chủ tịch”"},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Chủ tịch", "PCT", "viết đầy đủ: “chuc-vu: Phó Chủ tịch”"},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. Chủ tịch", "P.CT UBND", "viết đầy đủ: “chuc-vu: Phó Chủ tịch UBND”"},
		{"ke-hoach", committee, "TM. Ủy ban nhân dân, KT. CT", "Phó Chủ tịch", "viết đầy đủ: “KT. Chủ tịch”"},
		{"ke-hoach", office, "KT. GĐ", "Phó GĐ", "viết đầy đủ: “KT. Giám đốc”"},
		{"ke-hoach", office, "KT. Giám đốc", "PGĐ", "viết đầy đủ: “chuc-vu: Phó Giám đốc”"},
		{"ke-hoach", office, "TL. Giám đốc", "CVP", "viết đầy đủ: “chuc-vu: Chánh Văn phòng”"},
		{"ke-hoach", "Phòng Kinh tế", "KT. Trưởng phòng", "Phó Trưởng phòng", ""},
		{"ke-hoach", "Phòng Kinh tế", "KT. Trưởng phòng", "Phó phòng", ""},
		{"ke-hoach", "Bộ Nội vụ", "KT. Thứ trưởng", "Thứ trưởng", "viết “KT. Bộ trưởng”"},
	} {
		signer := fmt.Sprintf("{quyen-han: [%s], chuc-vu: %q, ho-ten: Nguyễn Văn An}", c.capacities, c.position)
		d := signed(t, c.kind, c.body, signer)
		notes := fresh(t, d)
		switch got := notes.Error(); {
		case c.want == "" && got != "":
			t.Errorf("%s, [%s] %s: a note on what is right:\n%s", c.body, c.capacities, c.position, got)
		case !strings.Contains(got, c.want) || c.want != "" && len(notes) != 1:
			t.Errorf("%s, [%s] %s: want one note with %q, got\n%s", c.body, c.capacities, c.position, c.want, got)
		}
	}
}

func TestTitlesOfSigners(t *testing.T) {
	for _, c := range []struct{ body, name, bare string }{
		{"Sở Y tế", "TS. Nguyễn Văn An", "Nguyễn Văn An"},
		{"Sở Y tế", "PGS.TS Nguyễn Văn An", "Nguyễn Văn An"},
		{"Sở Y tế", "PGS. TS. Nguyễn Văn An", "Nguyễn Văn An"},
		{"Sở Y tế", "ThS.BS. Trần Thị Bích", "Trần Thị Bích"},
		{"Sở Y tế", "BSCKII. Trần Thị Bích", "Trần Thị Bích"},
		{"Sở Y tế", "Bác sĩ Trần Thị Bích", "Trần Thị Bích"},
		{"Sở Y tế", "Thạc sỹ, Bác sĩ chuyên khoa II Trần Thị Bích", "Trần Thị Bích"},
		{"Sở Nội vụ", "Đồng chí Lê Văn Sỹ", "Lê Văn Sỹ"},
		{"Sở Nội vụ", "Đại tá Lê Văn Sỹ", "Lê Văn Sỹ"},
		{"Sở Nội vụ", "Ông Nguyễn Văn An", "Nguyễn Văn An"},
		{"Sở Nội vụ", "Nguyễn Văn An, ThS", "Nguyễn Văn An"},
		{"Sở Nội vụ", "Th.S Trần Lan", "Trần Lan"},
		{"Sở Nội vụ", "T.S. Trần Lan", "Trần Lan"},
		{"Sở Nội vụ", "P.GS. T.S Trần Lan", "Trần Lan"},
		{"Sở Nội vụ", "Trần Thị Lan, Thạc sĩ", "Trần Thị Lan"},
		{"Sở Nội vụ", "Trần Thị Lan (Tiến sĩ)", "Trần Thị Lan"},
		{"Sở Nội vụ", "Trần Thị Lan - Th.S", "Trần Thị Lan"},
		{"Sở Nội vụ", "(Đã ký) Trần Lan", "Trần Lan"},
		{"Sở Nội vụ", "Đã ký: Trần Lan", "Trần Lan"},
		{"Sở Nội vụ", "Trần Lan (đã ký)", "Trần Lan"},
		{"Sở Nội vụ", "[Đã ký] TRẦN LAN", "Trần Lan"},
		{"Sở Nội vụ", "Ông Thị Ngọc Ánh", ""},
		{"Sở Nội vụ", "Tạ Thị Sĩ", ""},
		{"Sở Nội vụ", "Tsằn A Lộc", ""},
		{"Sở Nội vụ", "Bá Văn Tiến", ""},
		{"Sở Nội vụ", "Cử Văn Nhân", ""},
		{"Sở Nội vụ", "H'Yim Kđoh", ""},
		{"Bệnh viện Đa khoa tỉnh", "BSCKII. Trần Thị Bích", ""},
		{"Công an tỉnh Tây Ninh", "Đại tá Lê Văn Sỹ", ""},
		{"Trường Đại học Mẫu", "PGS.TS. Lê Văn Sỹ", ""},
	} {
		d := signed(t, "ke-hoach", c.body, fmt.Sprintf("{chuc-vu: Giám đốc, ho-ten: %q}", c.name))
		got := fresh(t, d).Error()
		if c.bare == "" && got != "" || c.bare != "" && !strings.Contains(got, "ghi “ho-ten: "+c.bare+"”") {
			t.Errorf("%s of %s: want %q, got\n%s", c.name, c.body, c.bare, got)
		}
	}
}

// TestNamesOfSigners: a name stands in small letters with a capital at the beginning of each syllable; names of every people of the country are right.
func TestNamesOfSigners(t *testing.T) {
	for name, written := range map[string]string{
		"TRẦN THỊ LAN": "Trần Thị Lan", "trần thị lan": "Trần Thị Lan", "Trần thị Lan": "Trần Thị Lan", "TRẦN Thị Lan": "Trần Thị Lan", "ĐẶNG Ỷ": "Đặng Ỷ", "Y ÔN": "Y Ôn",
		"Trần Thị Lan": "", "Nguyễn Văn A": "", "H'Yim Kđoh": "", "H’Bơ Niê Kđăm": "", "H' nhơn Niê": "", "Y Thanh Hà Niê Kđăm": "", "K’Brêl": "", "Tsằn A Lộc": "", "Ksor H'O": "",
		"Tôn Nữ Thị Ninh": "", "Y A": "", "Rơ Châm H'Mai": "", "Ông Thị Ánh": "", "Đinh Thị Kyl-ly": "",
	} {
		got := fresh(t, signed(t, "ke-hoach", "Sở Nội vụ", fmt.Sprintf("{chuc-vu: Giám đốc, ho-ten: %q}", name)))
		if written == "" && len(got) > 0 || written != "" && (len(got) != 1 || !strings.Contains(got.Error(), "ghi “ho-ten: "+written+"”")) {
			t.Errorf("%s: want %q, got\n%s", name, written, got.Error())
		}
	}
}

// TestWhatStandsBesideANameIsTold: a comma or a bracket parts a name from what is none.
func TestWhatStandsBesideANameIsTold(t *testing.T) {
	for _, name := range []string{"Trần Thị Lan, Thạc sỹ Luật", "Trần Thị Lan (Phó Chủ tịch)", "Người ký: Trần Thị Lan"} {
		got := fresh(t, signed(t, "ke-hoach", "Sở Nội vụ", fmt.Sprintf("{chuc-vu: Giám đốc, ho-ten: %q}", name)))
		if len(got) != 1 || !strings.Contains(got.Error(), "có phần không phải họ tên") {
			t.Errorf("%s: got\n%s", name, got.Error())
		}
	}
}
