package generator_test

import (
	"slices"
	"strings"
	"testing"

	"vanban/generator/transcribe"
)

// TestFilesThatNobodyHadRead holds faults that a second set of offices' files showed, most of them older than Unicode or the decree, each with an invented text of its kind.
func TestFilesThatNobodyHadRead(t *testing.T) {
	decision, plan, submission := strings.Replace(officeHead, "KIND", "QĐ", 1), strings.Replace(officeHead, "KIND", "KH", 1), strings.Replace(officeHead, "KIND", "TTr", 1)
	opening := decision + "^*QUYẾT ĐỊNH\n^*Về việc thành lập Hội đồng\n^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật A;\n"
	articles := "^*QUYẾT ĐỊNH:\nĐiều 1. Thành lập Hội đồng.\nĐiều 2. Thi hành.\n"
	national := "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc"
	for _, c := range []officeCase{
		{"a line of signs under a name, behind a break of its paragraph, is none of the name", "|^*ỦY BAN NHÂN DÂN ⏎THÀNH PHỐ MẪU ⏎______|" + national + "\n|^Số: 15/KH-UBND|^Mẫu, ngày 26 tháng 4 năm 2010\n^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n" + officeEnd,
			[]string{"  ten: Ủy ban nhân dân thành phố Mẫu\n"}, []string{"____"}},
		{"who signs may stand in one paragraph with its breaks, and “(đã ký)” is no position", opening + articles + "|*Nơi nhận:⏎- Như Điều 3;⏎- Lưu: VT.|^*TM. ỦY BAN NHÂN DÂN⏎KT. CHỦ TỊCH⏎PHÓ CHỦ TỊCH ⏎⏎⏎(đã ký)⏎⏎Ngô Thị Mẫu",
			[]string{"quyen-han: [TM. Ủy ban nhân dân, KT. Chủ tịch]\n", "chuc-vu: Phó Chủ tịch\n", "ho-ten: Ngô Thị Mẫu\n"}, nil},
		{"nor is it part of a name", opening + articles + "|*Nơi nhận:/ - Lưu: VT.|^*CHỦ TỊCH/ / (Đã ký)/ / ^*Trần Tuấn Mẫu", []string{"chuc-vu: Chủ tịch\n", "ho-ten: Trần Tuấn Mẫu\n"}, nil},
		{"a basis with a slip in its first word is one", opening + "Căn cư Quyết định số 10/2007/QĐ-BKHCN của Bộ;\n" + articles + officeEnd, []string{"  - Căn cứ Quyết định số 10/2007/QĐ-BKHCN của Bộ\n"}, nil},
		{"copies and who drafted stand behind the archive without brackets, too", opening + articles + "|*Nơi nhận:/ - Lưu: Văn thư, CCHC (5b). Hà|^*CHỦ TỊCH/ ^*Hồ Văn Mẫu",
			[]string{"  noi-luu: Văn thư, CCHC\n  so-ban: 5b\n  nguoi-soan: Hà\n"}, nil},
		{"the colon of “Kính gửi:” may stand before who that is", submission + "^*TỜ TRÌNH\n^*Về việc sửa chữa\n|*Kính gửi|*: Ban Giám đốc Sở Mẫu\n||*: Phòng Hành chính\nLời văn.\n" + officeEnd,
			[]string{"kinh-gui:\n  - Ban Giám đốc Sở Mẫu\n  - Phòng Hành chính\n"}, nil},
		{"a sentence that submits to somebody addresses nobody", submission + "^*TỜ TRÌNH\n^*Về việc trình ký\n^Kính gửi: Chủ tịch tỉnh\nThực hiện Công văn số 4625/BNV-CCHC của Bộ Nội vụ;\nTrên cơ sở kết quả của các sở, Sở đã tham mưu báo cáo của tỉnh.\nKính trình Chủ tịch tỉnh xem xét, ký ban hành.\n" + officeEnd,
			[]string{"kinh-gui:\n  - Chủ tịch tỉnh\n", "\nTrên cơ sở kết quả", "\nKính trình Chủ tịch tỉnh xem xét, ký ban hành"}, nil},
		{"place and day may be dots to be filled in", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n>..........................................................................., ngày .... tháng .... năm .........\n^*TỜ TRÌNH\n^*Về việc xin nghỉ\n^Kính gửi: Sở Mẫu\nLời văn.",
			[]string{"loai: to-trinh\n", "trich-yeu: Về việc xin nghỉ\n"}, nil},
		{"a sentence with places to fill in is none of a head", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*VĂN BẢN THOẢ THUẬN\nHôm nay, ngày .... tháng .... năm ......., tại địa chỉ ............................\nLời văn.", []string{"tại địa chỉ"}, nil},
		{"lines of a meeting in a table are no head", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*BIÊN BẢN HỌP\n^V/v thống nhất công việc\n|Mục đích: Xác định chủ đề|Thời gian: 20h Thứ 2, ngày 20-03-2023\n|Địa điểm: phòng họp|Trưởng nhóm: Nguyễn Văn Mẫu\nLời văn.",
			[]string{"loai: bien-ban\n"}, []string{"Mục đích: Xác định chủ đề\n  ten", "  ten: Địa điểm", "  chu-quan"}},
		{"the note of what a text goes with may stand in the paragraph of its title", opening + articles + "|*Nơi nhận:/ - Lưu: VT.|^*CHỦ TỊCH/ ^*Hồ Văn Mẫu\n\n|^*ỦY BAN NHÂN DÂN⏎TỈNH LÂM ĐỒNG|" + national + "\n^*QUY ĐỊNH⏎Về quản lý đại lý⏎(Ban hành kèm theo Quyết định số 15/2010/QĐ-UBND ngày 26 tháng 4 năm 2010)\n^*Chương I\n^*QUY ĐỊNH CHUNG\n*Điều 1. Phạm vi\nMột.",
			[]string{"loai: quyet-dinh\n"}, nil},
		{"a head may have neither the national title nor a number", "|Sở Tài chính Mẫu|Mẫu\n\n^GIẤY MỜI\n^Họp giao ban\nLời văn.", []string{"loai: giay-moi\n", "trich-yeu: Họp giao ban\n"}, nil},
		{"the year of a programme is that of its days", "^*CHƯƠNG TRÌNH\n^*Hội nghị triển khai đến năm 2030\nThời gian: 08h00, ngày 09/10/2025. Mục tiêu năm 2030, tầm nhìn năm 2030.\n|Giờ|Việc\n|8|Khai mạc", []string{"\nnam: 2025\n"}, nil},
		{"khoản with a title and without one under one mục are items alike", plan + "^*KẾ HOẠCH\n^*Cải cách\n*I. THỰC HIỆN\n*1. Sở Nội vụ\na) Một;\nb) Hai.\n2. Sở Tư pháp: Lồng ghép.\n3. Sở Y tế: Phối hợp.\n*II. KINH PHÍ\nTự chủ.\n" + officeEnd,
			[]string{"1. **Sở Nội vụ**\n   1. Một;\n   2. Hai.\n2. Sở Tư pháp: Lồng ghép.\n3. Sở Y tế: Phối hợp."}, []string{"không nối tiếp"}},
		{"so are they where one alone has no title", plan + "^*KẾ HOẠCH\n^*Cải cách\n*I. THỰC HIỆN\n*1. Sở Nội vụ\na) Một;\nb) Hai.\n*2. Sở Tài chính\na) Ba;\nb) Bốn.\n3. Sở Y tế: Phối hợp.\n*4. Sở Tư pháp\na) Năm;\nb) Sáu.\n*II. KINH PHÍ\nTự chủ.\n" + officeEnd,
			[]string{"3. Sở Y tế: Phối hợp.\n4. **Sở Tư pháp**\n   1. Năm;"}, []string{"không nối tiếp"}},
		{"names in capitals are made small whatever letters they have", strings.Replace(plan, "LÂM ĐỒNG", "BÌNH DƯƠNG", 1) + "^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n" + officeEnd, []string{"tỉnh Bình Dương\n"}, nil},
		{"1.1 under a điều that has no khoản is a level of it", opening + "^*QUYẾT ĐỊNH:\nĐiều 1. Thành lập Hội đồng.\nĐiều 2. Nhiệm vụ\n2.1. Một.\n2.2. Hai.\nĐiều 3. Thi hành.\n" + officeEnd,
			[]string{"cap: [dieu, tieu-khoan, diem]\n", "2. Nhiệm vụ\n   1. Một.\n   2. Hai.\n3. Thi hành"}, []string{"không nối tiếp"}},
		{"minutes end with the hour and what follows, and sign beside each other without a table", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*BIÊN BẢN\n^*Họp giao ban\nHôm nay, hồi 8 giờ 00 ngày 05 tháng 3 năm 2026, tại phòng họp số 1, chúng tôi gồm:\nÔng A.\nBiên bản kết thúc vào hồi 10 giờ 30 cùng ngày, đã đọc lại cho mọi người cùng nghe và nhất trí ký tên./.\n*THƯ KÝ            CHỦ TRÌ\n\n\nTrần Thị Mẫu            Lê Văn Mẫu",
			[]string{"ket-thuc: 10 giờ 30 cùng ngày\n", "chu-toa: Lê Văn Mẫu\n", "thu-ky: Trần Thị Mẫu\n", "Đã đọc lại cho mọi người cùng nghe và nhất trí ký tên"}, nil},
		{"a line under an appendix's title begins it, in one paragraph with the note “(Kèm theo …)” too", plan + "^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n" + officeEnd + "\n\n^*PHỤ LỤC\n^*SƠ ĐỒ BỐ TRÍ⏎(Trên một trang giấy khổ A4: 210 mm x 297 mm)⏎(Kèm theo Kế hoạch số 5/KH-UBND ngày 01 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lâm Đồng)\nMột.\n",
			[]string{"  - tieu-de: Sơ đồ bố trí\n"}, []string{"210 mm"}},
		{"“Kính gửi” of an invitation is who is invited, with the place for a name", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*GIẤY MỜI\nKính gửi ông(bà):\nĐơn vị công tác:\nChức vụ:", []string{"loai: giay-moi\n", "moi:\n  - Ông(bà) ……\n"}, nil},
		{"or several", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*GIẤY MỜI\n^*Họp giao ban\nKính gửi:\n- Sở Tài chính Mẫu;\n- Ông Lê Văn Mẫu, Trưởng phòng.\nTới dự họp giao ban.\n", []string{"moi:\n  - Sở Tài chính Mẫu\n  - Ông Lê Văn Mẫu, Trưởng phòng\n", "du: họp giao ban\n"}, nil},
		{"of a letter of introduction where somebody is sent", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*GIẤY GIỚI THIỆU\nKính gửi: Sở Tài chính Mẫu.\nÔng (bà): Lê Văn Mẫu.\nChức vụ: Chuyên viên.\n", []string{"loai: giay-gioi-thieu\n", "cu-den: Sở Tài chính Mẫu\n"}, nil},
		{"“Kính gửi” is kept where a kind addresses nobody so", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*GIẤY NGHỈ PHÉP\nKính gửi: Sở Tài chính Mẫu\nLời văn.", []string{"loai: giay-nghi-phep\n"}, nil},
		{"what a decision approves in words of its own stands with it", opening + "^*QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Điều lệ Hội Làm vườn đã được Đại hội thông qua ngày 02 tháng 3 năm 2026.\nĐiều 2. Thi hành.\n" + officeEnd +
			"\n\n^*ĐIỀU LỆ\n^*Hội Làm vườn\n^(Kèm theo Quyết định số     /QĐ-UBND ngày     tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng)\n*Điều 1. Phạm vi\nMột.\n*Điều 2. Đối tượng\nHai.", []string{"kem-theo: van-ban-kem-theo.md\nhinh-thuc-ban-hanh: tu-viet\ntrich-yeu: ", "\n1. Phê duyệt Điều lệ Hội Làm vườn đã được Đại hội thông qua ngày 02 tháng 3 năm 2026.\n2. Thi hành"}, nil},
		{"the year in a legal number is kept that a note names", "|^*ỦY BAN NHÂN DÂN/ ^*TỈNH LÂM ĐỒNG|" + national + "\n|^Số: 93/2007/QĐ-UBND|^Lâm Đồng, ngày 22 tháng 6 năm 2007\n^*QUYẾT ĐỊNH\n^*Về việc ban hành Quy chế một cửa\n^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật A;\n^*QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế một cửa.\nĐiều 2. Thi hành.\n" + officeEnd +
			"\n\n^*QUY CHẾ\n^*Một cửa\n^(Ban hành kèm theo Quyết định số 93/2007/QĐ-UBND\n^ngày 22 tháng 6 năm 2007 của Ủy ban nhân dân tỉnh Lâm Đồng)\n*Điều 1. Phạm vi\nMột.\n*Điều 2. Đối tượng\nHai.", []string{"loai: quyet-dinh\n", "so: 93/2007\n"}, nil},
	} {
		c.run(t)
	}
}

// TestOldCodesOfWordFiles: what was typed for fonts of before Unicode is read as Unicode, and told. ư stands where Unicode has a soft hyphen.
func TestOldCodesOfWordFiles(t *testing.T) {
	in := func(font, place, words string) string {
		return `<w:p><w:pPr><w:jc w:val="` + place + `"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="` + font + `"/><w:b/></w:rPr><w:t xml:space="preserve">` + words + `</w:t></w:r></w:p>`
	}
	old := func(place, words string) string { return in(".VnTime", place, words) }
	capitals := in(".VnTimeH", "both", "c¸c së, ngµnh")
	r := wordPaper(t, "a", packed(t, old("center", "KÕ HO¹CH")+old("center", "C¶i c¸ch hµnh chÝnh n¨m 2011")+old("both", "C¸c së, ngµnh thùc hiÖn nhiÖm vô ®\u00ad\u00f3c giao, rÌn luyÖn t\u00ad c¸ch ng\u00ad\u00eai c¸n bé.")+capitals))
	text := r.Files[0].Text
	for _, want := range []string{"loai: ke-hoach\n", "trich-yeu: Cải cách hành chính năm 2011\n", "Các sở, ngành thực hiện nhiệm vụ", "tư cách người cán bộ", "CÁC SỞ, NGÀNH"} {
		if !strings.Contains(text, want) {
			t.Errorf("without %q:\n%s", want, text)
		}
	}
	if !slices.ContainsFunc(r.Guesses, func(g transcribe.Guess) bool { return strings.Contains(g.What, "TCVN3") }) {
		t.Errorf("not told: %+v", r.Guesses)
	}
}
