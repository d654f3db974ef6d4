package generator_test

import (
	"strings"
	"testing"
)

// TestHeadsAsTheyLook holds faults in heads, titles and ends that a third set of offices' files showed, each with an invented text of its kind.
func TestHeadsAsTheyLook(t *testing.T) {
	decision, programme := strings.Replace(officeHead, "KIND", "QĐ", 1), strings.Replace(officeHead, "KIND", "CTr", 1)
	articles := "^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật A;\n^*QUYẾT ĐỊNH:\nĐiều 1. Cho phép sáp nhập.\nĐiều 2. Thi hành.\n"
	for _, c := range []officeCase{
		{"a line of a title that begins and ends with brackets may stand within it", decision + "^*QUYẾT ĐỊNH\n^*Về việc sáp nhập Liên đoàn Tôm tỉnh Mẫu\n^*(trước sắp xếp) vào Liên đoàn Tôm tỉnh Lâm Đồng (trước sắp xếp)\n^*thành Liên đoàn Tôm tỉnh Lâm Đồng\n" + articles + officeEnd,
			[]string{"  Về việc sáp nhập Liên đoàn Tôm tỉnh Mẫu \\\n  (trước sắp xếp) vào Liên đoàn Tôm tỉnh Lâm Đồng (trước sắp xếp) \\\n  thành Liên đoàn Tôm tỉnh Lâm Đồng\n"}, []string{"phu-de"}},
		{"so may one in one pair of brackets", decision + "^*QUYẾT ĐỊNH\n^*Về việc sáp nhập Liên đoàn Tôm tỉnh Mẫu\n^*(trước sắp xếp)\n^*vào Liên đoàn Tôm tỉnh Lâm Đồng\n" + articles + officeEnd,
			[]string{"tỉnh Mẫu \\\n  (trước sắp xếp) \\\n  vào Liên đoàn"}, []string{"phu-de"}},
		{"one under the whole title is none of it", programme + "^*CHƯƠNG TRÌNH\n^*Cải cách\n^(Dự kiến)\nLời văn.\n" + officeEnd, []string{"trich-yeu: Cải cách\n", "phu-de: \"(Dự kiến)\"\n"}, nil},
		{"when and where people meet is none of a title", programme + "^*CHƯƠNG TRÌNH\n^*Hội nghị tổng kết\n^*Thời gian: 8 giờ, ngày 09/10/2025\n^*Địa điểm, hình thức: Hội trường\nLời văn.\n" + officeEnd,
			[]string{"trich-yeu: Hội nghị tổng kết\n", "Thời gian: 8 giờ"}, nil},
		{"“đã ký” may stand behind a name", decision + "^*QUYẾT ĐỊNH\n^*Về việc sáp nhập\n" + articles + "|*Nơi nhận:/ - Lưu: VT.|^*CHỦ TỊCH/ / ^*Trần Văn Mẫu – Đã ký", []string{"chuc-vu: Chủ tịch\n", "ho-ten: Trần Văn Mẫu\n"}, nil},
		{"a branch is the beginning of a name", "|^TỔNG CÔNG TY ĐƯỜNG MẪU/ ^CHI NHÁNH/ ^*XÍ NGHIỆP ĐẦU MÁY MẪU|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n|^Số: 5/QĐ-ĐM|^Mẫu, ngày 02 tháng 3 năm 2026\n^*QUYẾT ĐỊNH\n^*Về việc giao việc\n^*GIÁM ĐỐC\nCăn cứ Luật A;\n^*QUYẾT ĐỊNH:\nĐiều 1. Giao việc.\nĐiều 2. Thi hành.\n" + officeEnd,
			[]string{"  ten: Chi nhánh xí nghiệp đầu máy"}, nil},
		{"fields of an office may be joined by a sign, too", "|^UBND TỈNH MẪU/ ^*SỞ THÔNG TIN & TRUYỀN THÔNG|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|^Số: 5/KH-STTTT|^Mẫu, ngày 02 tháng 3 năm 2026\n^*KẾ HOẠCH\n^*DANH MỤC VIỆC QUÝ III, IV/2026 CỦA SỞ Y TẾ VÀ ĐỢT I\nViệc của Sở Y tế.\n" + officeEnd,
			[]string{"  ten: \"Sở Thông tin & Truyền thông\"\n", "trich-yeu: Danh mục việc quý III, IV/2026 của Sở Y tế"}, nil},
		{"the Party's head may be typed with blanks", "ĐẢNG BỘ CƠ QUAN MẪU            *ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN MẪU                 ----------------\n*CHI BỘ THANH TRA\n>Mẫu, ngày 29 tháng 11 năm 2026\n^*BÁO CÁO\n^*Kiểm điểm\nLời văn.",
			[]string{"  ten: Chi bộ thanh tra\n", "dia-danh: Mẫu\n", "trich-yeu: Kiểm điểm\n"}, []string{"-----"}},
		{"a document of none of the 29 kinds names its kind itself", strings.Replace(officeHead, "KIND", "PT", 1) + "^*PHIẾU TRÌNH\n^Kính gửi: Lãnh đạo tỉnh\nLời văn.\n" + officeEnd,
			[]string{"loai: khac\nten-loai: Phiếu trình\nviet-tat-loai: PT\n", "kinh-gui:\n  - Lãnh đạo tỉnh\n"}, []string{"trich-yeu"}},
		{"and what it is about under that; its bases are none of the text", strings.Replace(officeHead, "KIND", "TT", 1) + "^*THÔNG TƯ\n^*Hướng dẫn việc mẫu\nCăn cứ Luật A;\nCăn cứ Nghị định B;\nBộ Mẫu hướng dẫn như sau:\n*Điều 1. Phạm vi\nMột.\n" + officeEnd,
			[]string{"loai: khac\nten-loai: Thông tư\n", "trich-yeu: Hướng dẫn việc mẫu\n", "can-cu:\n  - Căn cứ Luật A\n  - Căn cứ Nghị định B\n"}, nil},
		{"a title in small letters names no kind", "^*Biên bản họp nhóm\nLời văn.", []string{"loai: thong-bao\n", "trich-yeu: Biên bản họp nhóm\n"}, nil},
	} {
		c.run(t)
	}
}

// TestCapitalsByTheLook: small letters that Word shows as capitals, by the look of the text or by the font, are read as these.
func TestCapitalsByTheLook(t *testing.T) {
	shown := func(look, words string) string {
		return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/>` + look + `</w:rPr><w:t xml:space="preserve">` + words + `</w:t></w:r></w:p>`
	}
	const caps, fontOfCapitals = "<w:caps/>", `<w:rFonts w:ascii=".VnTimeH"/>`
	end := `<w:tbl><w:tblGrid/><w:tr><w:tc>` + officeParagraph("Lưu: VT.") + `</w:tc><w:tc>` + shown(caps, "tm. Ủy ban nhân dân") + shown(caps, "Chủ tịch") + officeParagraph("") + officeParagraph("") + shown("", "Hồ Văn Mẫu") + `</w:tc></w:tr></w:tbl>`
	for name, c := range map[string]struct{ body, want string }{
		"a title":     {shown(caps, "Kế hoạch hành động") + shown("", "Cải cách") + officeParagraph("Lời văn."), "loai: ke-hoach\nten-loai: Kế hoạch hành động\n"},
		"who signs":   {shown("", "KẾ HOẠCH") + shown("", "Cải cách") + officeParagraph("Lời văn.") + end, "quyen-han: [TM. Ủy ban nhân dân]\n  chuc-vu: Chủ tịch\n  ho-ten: Hồ Văn Mẫu\n"},
		"an old font": {shown(fontOfCapitals, "kÕ ho¹ch") + shown(`<w:rFonts w:ascii=".VnTime"/>`, "C¶i c¸ch hµnh chÝnh n¨m 2011") + officeParagraph("C¸c së, ngµnh thùc hiÖn nhiÖm vô."), "loai: ke-hoach\ntrich-yeu: Cải cách hành chính năm 2011\n"},
		"ư of one, which LibreOffice writes as an element": {shown(fontOfCapitals, "kÕ ho¹ch") + `<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>C¸c së, ngµnh n©ng cao chÊt l</w:t><w:softHyphen/><w:t>îng ®éi ngò.</w:t></w:r></w:p>`, "nâng cao chất lượng đội ngũ"},
	} {
		if text := wordPaper(t, "a", packed(t, c.body)).Files[0].Text; !strings.Contains(text, c.want) {
			t.Errorf("%s: without %q:\n%s", name, c.want, text)
		}
	}
}
