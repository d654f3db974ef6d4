package generator_test

import (
	"strings"
	"testing"
)

// TestHeadsAndEndsOfOfficesFiles holds faults in heads, numbers, those who sign and capitals that files of real offices showed, each with an invented text of its kind.
func TestHeadsAndEndsOfOfficesFiles(t *testing.T) {
	decision, letter := strings.Replace(officeHead, "KIND", "QĐ", 1), strings.Replace(officeHead, "/KIND-UBND", "/UBND-NC", 1)
	opening := decision + "^*QUYẾT ĐỊNH\n^*Về việc thành lập Hội đồng\n^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật A;\n^*QUYẾT ĐỊNH:\nĐiều 1. Thành lập theo danh sách kèm theo.\nĐiều 2. Hai.\n"
	state := "|^*ỦY BAN NHÂN DÂN/ ^*TỈNH LÂM ĐỒNG|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n"
	for _, c := range []officeCase{
		{"a day in the note under a title is none of a head", state + "^*ĐIỀU LỆ (SỬA ĐỔI)\n^*HIỆP HỘI TÔM\n^(Được công nhận kèm theo Quyết định số ... /QĐ-UBND\n^ngày ... tháng ... năm 2025 của Chủ tịch UBND tỉnh)\n^*Chương I\n^*QUY ĐỊNH CHUNG\n*Điều 1. Tên\nHiệp hội Tôm.",
			[]string{"loai: khac\nten-loai: Điều lệ (sửa đổi)\n", "trich-yeu: Hiệp hội Tôm\n", "  ten: Ủy ban nhân dân tỉnh Lâm Đồng\n"}, nil},
		{"a list without a label behind the signatures is an appendix", opening + officeEnd + "\n^*DANH SÁCH\n^*Hội đồng xét duyệt cấp tỉnh\n^(Kèm theo Quyết định số     /QĐ-UBND ngày    tháng 3 năm 2026\n^của Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng)\n|TT|Họ tên\n|1|Trần Văn Mẫu",
			[]string{"  chuc-vu: Chủ tịch\n  ho-ten: Hồ Văn Mẫu\n", "phu-luc:\n", "Danh sách Hội đồng xét duyệt cấp tỉnh\n"}, nil},
		{"so is one whose title begins as a body does", opening + officeEnd + "\n^*DANH SÁCH TRÍCH NGANG\n^*BAN VẬN ĐỘNG LIÊN ĐOÀN TÔM\n^(Kèm theo Quyết định số     /QĐ-UBND ngày    tháng 3 năm 2026 của Chủ tịch UBND tỉnh Lâm Đồng)\n|TT|Họ tên\n|1|Trần Văn Mẫu",
			[]string{"  - tieu-de: Danh sách trích ngang Ban Vận động liên đoàn tôm\n"}, nil},
		{"a subject may name a document by its number on a line of its own", strings.Replace(letter, "NC|", "NC/ ^V/v triển khai Công văn/ ^số 3653/VPCP-CĐS/ ^của Văn phòng Chính phủ|", 1) + "Kính gửi: Sở Nội vụ\nLời văn.\n" + officeEnd,
			[]string{"trich-yeu: triển khai Công văn số 3653/VPCP-CĐS của Văn phòng Chính phủ\n"}, nil},
		{"a subject may stand in a box", letter + "^[[V/v tập trung triển khai công tác cai nghiện]]\nKính gửi: Sở Nội vụ\nLời văn.\n" + officeEnd,
			[]string{"trich-yeu: tập trung triển khai công tác cai nghiện\n"}, nil},
		{"a title and who the document is for may stand in one table", strings.Replace(officeHead, "KIND", "TTr", 1) + "\n|^*TỜ TRÌNH\n|^*Về việc sửa chữa trụ sở\n|Kính gửi:|- Sở Tài chính;/ - Sở Xây dựng.\nLời văn.\n" + officeEnd,
			[]string{"loai: to-trinh\n", "trich-yeu: Về việc sửa chữa trụ sở\n", "kinh-gui:\n  - Sở Tài chính\n  - Sở Xây dựng\n"}, []string{"| ---"}},
		{"so may the subject of a letter, over it", letter + "\n|^V/v sửa chữa/ ^trụ sở\n|Kính gửi:|- Sở Tài chính.\nLời văn.\n" + officeEnd,
			[]string{"trich-yeu: sửa chữa trụ sở\n", "kinh-gui:\n  - Sở Tài chính\n"}, []string{"| ---"}},
		{"and beside it", letter + "\n|^V/v sửa chữa/ ^trụ sở|Kính gửi: Sở Tài chính\nLời văn.\n" + officeEnd,
			[]string{"trich-yeu: sửa chữa trụ sở\n", "kinh-gui:\n  - Sở Tài chính\n"}, []string{"| ---"}},
		{"the Party writes its numbers and capacities with other signs", "|^*TỈNH ỦY LÂM ĐỒNG/ ^*/ ^Số     -NQ/TU|^*ĐẢNG CỘNG SẢN VIỆT NAM/ ^Lâm Đồng, ngày   tháng 3 năm 2026\n^*NGHỊ QUYẾT\n^*về chuyển đổi số\n- Căn cứ Điều lệ Đảng;\n*I- TÌNH HÌNH\nTỉnh ủy đã chỉ đạo.\n|*Nơi nhận:/ - Như trên,/ - Lưu Văn phòng Tỉnh ủy.|^*T/M BAN THƯỜNG VỤ/ ^*BÍ THƯ/ / / ^*Lê Văn Mẫu",
			[]string{"  ten: Tỉnh ủy Lâm Đồng\n", "quyen-han: [TM. Ban Thường vụ]\n", "chuc-vu: Bí thư\n"}, nil},
		{"a slip with boxes has a title, and a number with several parts", "|^*UBND TỈNH MẪU/ ^*VĂN PHÒNG/ ^Số: 10-01/26/PT-NC|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*PHIẾU TRÌNH\n|*Kính gửi:|- Lãnh đạo tỉnh.\n|1. Nội dung|Công văn số 3\n",
			[]string{"loai: khac\nten-loai: Phiếu trình\nviet-tat-loai: PT\n"}, []string{"26/PT", "trich-yeu"}},
		{"a rank stands before a name", letter + "Kính gửi: Sở Nội vụ\nLời văn.\n|*Nơi nhận:/ - Như trên;/ - Lưu: VT.|^*GIÁM ĐỐC/ / / / ^*Thiếu tướng Trương Văn Mẫu",
			[]string{"chuc-vu: Giám đốc\n", "ho-ten: Thiếu tướng Trương Văn Mẫu\n"}, nil},
		{"a name may be typed in capitals", letter + "Kính gửi: Sở Nội vụ\nLời văn.\n|*Nơi nhận:/ - Như trên;/ - Lưu: VT.|^*GIÁM ĐỐC/ / / / ^*TRƯƠNG THỊ MẪU",
			[]string{"chuc-vu: Giám đốc\n", "ho-ten: Trương Thị Mẫu\n"}, nil},
		{"what is typed to keep the place to sign open is no position", letter + "Kính gửi: Sở Nội vụ\nLời văn.\n|*Nơi nhận:/ - Như trên;/ - Lưu: VT.|^*KT. GIÁM ĐỐC/ ^*PHÓ GIÁM ĐỐC/ ^Hdfđ/ ^*Trương Văn Mẫu",
			[]string{"chuc-vu: Phó Giám đốc\n", "ho-ten: Trương Văn Mẫu\n"}, nil},
		{"remarks behind the signatures sign nothing", letter + "Kính gửi: Sở Nội vụ\nLời văn.\n" + officeEnd + "\n*Ghi chú:\n1 Tên cơ quan chủ quản.\n2 Tên cơ quan ban hành.",
			[]string{"chuc-vu: Chủ tịch\n  ho-ten: Hồ Văn Mẫu\n"}, nil},
		{"a table with a column of recipients ends nothing", letter + "Kính gửi: Sở Nội vụ\nLời văn.\n|Số|Ngày|Tên|Người ký|Nơi nhận|Ghi chú\n|1|2|3|4|5|6\nLời sau bảng.\n" + officeEnd,
			[]string{"| Số | Ngày | Tên | Người ký | Nơi nhận | Ghi chú |", "Lời sau bảng", "ho-ten: Hồ Văn Mẫu\n"}, nil},
		{"bodies and positions are written as the decree has them, schools with their names", "|^*SỞ GDĐT TỈNH MẪU/ ^*TRƯỜNG THPT ĐỐC BINH KIỀU|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|^Số:    /KH-THPT|^Mẫu, ngày   tháng 3 năm 2026\n^*KẾ HOẠCH\n^*GIẢI TRÌNH THEO CHỈ ĐẠO CỦA SỞ NỘI VỤ - ĐINH VĂN MẪU\nSở Nội vụ và phó hiệu trưởng.\n|*Nơi nhận:/ - Như trên;/ - Lưu: VT.|^*PHÓ HIỆU TRƯỞNG/ / ^*Trương Văn Mẫu",
			[]string{"  ten: Trường THPT Đốc Binh Kiều\n", "chuc-vu: Phó Hiệu trưởng\n", "trich-yeu: Giải trình theo chỉ đạo của Sở Nội vụ - Đinh Văn Mẫu\n"}, nil},
		{"number, place and day in one paragraph of a cell, parted by blanks", "|*UBND TỈNH MẪU/ ^*SỞ NỘI VỤ|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n|Số: 15/TB-SNV                        Mẫu, ngày 04 tháng 6 năm 2026\n^*THÔNG BÁO\n^*Về việc nghỉ lễ\nLời văn.\n" + officeEnd,
			[]string{"\nso: 15\nngay: 04/06/2026\n", "dia-danh: Mẫu\n", "viet-tat: SNV\n"}, []string{"ngàytháng"}},
		{"so may they be parted by tabs, and not filled in", "|*UBND TỈNH MẪU/ ^*SỞ NỘI VỤ|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n|Số:…./TB-SNV\t\tMẫu, ngày    tháng 6 năm 2026\n^*THÔNG BÁO\n^*Về việc nghỉ lễ\nLời văn.\n" + officeEnd,
			[]string{"\nso:\nngay:\n", "nam: 2026\n", "dia-danh: Mẫu\n", "viet-tat: SNV\n"}, []string{"ngàytháng"}},
		{"what ends with a colon at the margin is no line of the title", "^*BÁO CÁO TUẦN\n*Đợt 1:\nĐã làm xong.\n*Đợt 2:\nChưa làm xong.\n",
			[]string{"loai: bao-cao\n", "Đợt 1:", "Đợt 2:"}, []string{"trich-yeu: \"Đợt 1:\""}},
		{"a faculty under its school is no line of the title", "*TRƯỜNG ĐẠI HỌC MẪU\n*Khoa Công nghệ phần mềm\n^*BÁO CÁO\n^*Quản lý thư viện\nLời văn.\n",
			[]string{"loai: bao-cao\ntrich-yeu: Quản lý thư viện\n", "chu-quan: Trường đại học ", "\n  ten: Khoa "}, nil},
		{"nor is one in capitals", "^*TRƯỜNG ĐẠI HỌC MẪU\n^*KHOA CÔNG NGHỆ PHẦN MỀM\n^*BÁO CÁO\n^*Quản lý thư viện\nLời văn.\n",
			[]string{"loai: bao-cao\ntrich-yeu: Quản lý thư viện\n", "chu-quan: Trường đại học ", "\n  ten: Khoa "}, nil},
		{"a kind in capitals is named at the margin and in plain letters, too", "BIÊN BẢN HỌP NHÓM\nThời gian: 8 giờ 00, ngày 05/3/2026\nĐịa điểm: phòng họp\nThành phần: Ông A, bà B\nLời văn.\n",
			[]string{"loai: bien-ban\n", "bat-dau: 8 giờ 00, ngày 05/3/2026\n", "dia-diem: phòng họp\n"}, nil},
		{"so it is under a head", "|^*UBND XÃ MẪU|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\nBIÊN BẢN\nHôm nay, ngày 05/3/2026, tại phòng họp, chúng tôi gồm:\n- Ông A.\n",
			[]string{"loai: bien-ban\n", "dia-diem: Phòng họp\n", "  ten: UBND xã Mẫu\n"}, nil},
		{"what a document is about may stand in brackets under its kind", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n^*Độc lập - Tự do - Hạnh phúc\n^*ĐƠN ĐỀ NGHỊ\n^(Về việc: cấp lại giấy phép)\n^*Kính gửi: Sở Mẫu\nLời văn.", []string{"ten-loai: Đơn đề nghị\n", "trich-yeu: \"(Về việc: cấp lại giấy phép)\"\n"}, nil},
	} {
		c.run(t)
	}
}

// TestBoxesInCellsAreTold: what is drawn beside the words of a cell, such as boxes to tick, is told, as it is not copied.
func TestBoxesInCellsAreTold(t *testing.T) {
	cell := func(inner string) string { return "<w:tc>" + inner + "</w:tc>" }
	box := `<w:p><w:r><w:t>Thống nhất</w:t></w:r><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r></w:p>`
	r := wordPaper(t, "a", packed(t, officeParagraph("^*KẾ HOẠCH")+officeParagraph("^*Cải cách")+officeParagraph("Lời văn.")+"<w:tbl><w:tblGrid/><w:tr>"+cell(officeParagraph("Ý kiến"))+cell(box)+"</w:tr></w:tbl>"))
	for _, l := range r.Lost {
		if l.Paragraph == 5 && l.Why == "ô vuông hay nét vẽ cạnh lời trong ô bảng" {
			return
		}
	}
	t.Errorf("not told: %+v", r.Lost)
}
