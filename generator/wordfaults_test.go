package generator_test

import (
	"strings"
	"testing"
)

// TestWhatRealFilesDo holds what files of offices were seen to do, an invented text for each: the head in pieces, numbers that skip or begin anew, what looks like a điều and is none, tables and signatures
// of merged cells. Everything has its place, and what isn't certain a remark at its value.
func TestWhatRealFilesDo(t *testing.T) {
	decision, plan := strings.Replace(officeHead, "KIND", "QĐ", 1), strings.Replace(officeHead, "KIND", "KH", 1)
	national := "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc"
	opening := decision + "^*QUYẾT ĐỊNH\n^*Về việc thành lập Hội đồng\n^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật A;\n^*QUYẾT ĐỊNH:\n"
	subject := plan + "^*KẾ HOẠCH\n^*Cải cách\n"
	numbered := func(lines string) string { return subject + lines + "\n\n" + officeEnd }
	for _, c := range []officeCase{
		{"number and day are blank", subject + "Lời văn.\n" + officeEnd, []string{"\nso:\n", "\nngay:\n", "\nthang: 3\n", "\nnam: 2026\n", "dia-danh: Lâm Đồng\n"}, []string{"du-thao:"}},
		{"empty columns stand within the letterhead", "|^*UBND TỈNH MẪU/ ^*SỞ NỘI VỤ|||" + national + "\n|^Số:     /BC-SNV|||^Mẫu, ngày    tháng 3 năm 2026\n^*BÁO CÁO\n^*Kết quả\nLời văn.\n" + officeEnd,
			[]string{"chu-quan: UBND tỉnh Mẫu\n", "  ten: Sở Nội vụ\n", "dia-danh: Mẫu\n"}, nil},
		{"the issuer stands in two lines with a line drawn in their paragraph", "|^*ỦY BAN NHÂN DÂN⏎TỈNH LÂM ĐỒNG⏎_______|" + national + "\n|^Số:     /BC-UBND|^Lâm Đồng, ngày    tháng 3 năm 2026\n^*BÁO CÁO\n^*Kết quả\nLời văn.\n" + officeEnd, []string{"  ten: Ủy ban nhân dân tỉnh Lâm Đồng\n"}, []string{"___"}},
		{"tabs part the letterhead", "*UBND TỈNH MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n*SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc\nSố:     /BC-SNV\tMẫu, ngày    tháng 3 năm 2026\n^*BÁO CÁO\n^*Kết quả\nLời văn.\n" + officeEnd,
			[]string{"chu-quan: UBND tỉnh Mẫu\n", "  ten: Sở Nội vụ\n", "viet-tat: SNV\n"}, nil},
		{"Kính gửi stands in a table of its own", strings.Replace(officeHead, "KIND", "TTr", 1) + "^*TỜ TRÌNH\n^*Về việc cấp kinh phí\n\n|*Kính gửi:|- Sở Tài chính;/ - Sở Nội vụ.\n\nLời văn.\n" + officeEnd, []string{"kinh-gui:\n  - Sở Tài chính\n  - Sở Nội vụ\n"}, nil},
		{"the abstract stands in a table of one cell", plan + "^*KẾ HOẠCH\n\n|^*Cải cách hành chính/ ^*năm 2026\n\nLời văn.\n" + officeEnd, []string{"Cải cách hành chính", "năm 2026"}, []string{"| **Cải"}},
		{"blanks set lines in the middle", plan + "*                         KẾ HOẠCH\n*               Cải cách hành chính năm 2026\nLời văn.\n" + officeEnd, []string{"loai: ke-hoach\n", "trich-yeu: Cải cách hành chính năm 2026\n"}, nil},
		{"titles, run-in titles and sentences wear “1.”", numbered("*1. Mục đích\nMột.\n2. Yêu cầu: bảo đảm tiến độ.\n3. Các sở phối hợp thực hiện."), []string{"1. **Mục đích**\n", "2. Yêu cầu: bảo đảm tiến độ.\n", "3. Các sở phối hợp thực hiện"}, []string{"không nối tiếp"}},
		{"the last title has nothing under it", numbered("*1. Ưu điểm\n- Một;\n- Hai.\n*2. Tồn tại\n- Ba.\n*3. Bài học kinh nghiệm"), []string{"1. **Ưu điểm**\n", "2. **Tồn tại**\n", "3. **Bài học kinh nghiệm**"}, []string{"không nối tiếp"}},
		{"a title of which half is bold stands over tables", numbered("*1. Công tác triển khai\n*1.1. Văn bản\nMột.\n*2. Chỉ đạo\nHai.\n3. Kết quả: đến ngày 06/11/2025\n*3.1. Của tỉnh\n|TT|Điểm\n|1|90\n*3.2. Của các sở\nHai."), []string{"# Kết quả: đến ngày 06/11/2025\n", "## Của tỉnh\n"}, []string{"không nối tiếp"}},
		{"numbers skip", numbered("*I. THỰC HIỆN\na) Một;\nb) Hai;\nđ) Ba."), []string{"đ\\) Ba"}, nil},
		{"numbers repeat", numbered("*I. THỰC HIỆN\na) Một;\nb) Hai;\nb) Ba."), []string{"b\\) Ba"}, nil},
		{"numbers begin anew under each title", numbered("*I. MỘT\n1. A.\n2. B.\n*II. HAI\n1. C.\n2. D."), []string{"1. C.\n2. D"}, []string{"không nối tiếp"}},
		{"“Điều 1:” stands beside “Điều 3.”", opening + "*Điều 1: Thành lập Hội đồng.\n*Điều 2. Phân công.\n*Điều 3: Thi hành.\n" + officeEnd, []string{"1. ", "Thành lập Hội đồng", "3. "}, []string{"Điều 2", "không nối tiếp"}},
		{"“Căn cứ …” begins a paragraph of the text", subject + "Căn cứ Luật A;\nMở đầu.\n*I. THỰC HIỆN\nCăn cứ tình hình thực tế, các sở triển khai.\n" + officeEnd, []string{"can-cu:\n  - Căn cứ Luật A\n", "\nCăn cứ tình hình thực tế, các sở triển khai"}, nil},
		{"“- Điều 1.” describes a draft", strings.Replace(officeHead, "KIND", "TTr", 1) + "^*TỜ TRÌNH\n^*Về dự thảo Quyết định\n^Kính gửi: Sở Tư pháp\nDự thảo gồm:\n- Điều 1. Phạm vi;\n- Điều 2. Đối tượng.\n" + officeEnd, []string{"- Điều 1\\. Phạm vi;\n- Điều 2\\. Đối tượng"}, nil},
		{"a sentence follows the last điều", opening + "Điều 1. Thành lập Hội đồng.\nĐiều 2. Có hiệu lực từ ngày ký.\nChánh Văn phòng chịu trách nhiệm thi hành./.\n" + officeEnd, []string{"2. Có hiệu lực từ ngày ký.\n", "   Chánh Văn phòng chịu trách nhiệm thi hành"}, nil},
		{"a điều has nothing but its khoản", opening + "Điều 1. Thành lập Hội đồng.\nĐiều 2.\n1. Một.\n2. Hai.\nĐiều 3. Thi hành.\n" + officeEnd, []string{"2. \n   1. Một.\n   2. Hai.\n3. Thi hành"}, []string{"……", "số không có lời"}},
		{"an appendix that is announced isn't there", opening + "Điều 1. Thành lập gồm danh sách tại Phụ lục kèm theo.\nĐiều 2. Thi hành.\n" + officeEnd, []string{"tại Phụ lục kèm theo"}, []string{"phu-luc:"}},
		{"an appendix isn't called phụ lục", opening + "Điều 1. Thành lập gồm danh sách kèm theo.\nĐiều 2. Thi hành.\n" + officeEnd + "\n\n^*DANH SÁCH\n^*HỘI ĐỒNG\n^(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng 3 năm 2026 của Chủ tịch UBND tỉnh Lâm Đồng)\n|TT|Họ tên\n|1|Lê Văn Mẫu", []string{"phu-luc:\n", "  - tieu-de: Danh sách ", "    noi-dung: van-ban-phu-luc-1.md\n"}, nil},
		{"an appendix stands by itself", "^*PHỤ LỤC\n^*Danh sách Đội ứng cứu\n^(Kèm theo Quyết định số     /QĐ-UBND ngày     tháng 9 năm 2025)\n1. Ông Lê Văn Mẫu;\n2. Bà Trần Thị Mẫu.", []string{"loai: khac\nten-loai: Phụ lục\n", "trich-yeu: Danh sách Đội ứng cứu\n", "1. Ông Lê Văn Mẫu;\n"}, []string{"thong-bao"}},
		{"a column that nothing stands in stays as it is drawn", numbered("|*TT||*Việc\n|1||Họp\n|2||Đi"), []string{"| 1 |  | Họp |", "| 2 |  | Đi |"}, nil},
		{"a head of two rows is merged downward, and nothing says that it is repeated", numbered("|{v}*TT|{v}*Chỉ tiêu|{2}*Năm 2025|{v}*Dự toán 2026\n|{^}|{^}|*Dự toán|*Thực hiện|{^}\n|1|Thu|9|10|11"), []string{"| TT | Chỉ tiêu | Năm 2025 || Dự toán 2026 |\n| ^^ | ^^ | Dự toán | Thực hiện | ^^ |\n| --- |"}, nil},
		{"a row of a table was left outside as a paragraph", numbered("|*TT|*Việc\n|1|Họp\n2. Đi kiểm tra\n|3|Báo cáo"), []string{"| 1 | Họp |", "Đi kiểm tra", "| 3 | Báo cáo |"}, nil},
		{"signatures stand in rows of their own", subject + "Lời văn.\n|*Nơi nhận:|^*TM. ỦY BAN NHÂN DÂN\n|- Như trên;|^*KT. CHỦ TỊCH\n|- Lưu: VT.|^*PHÓ CHỦ TỊCH\n||\n||\n||^*Lê Văn Mẫu", []string{"quyen-han: [TM. Ủy ban nhân dân, KT. Chủ tịch]\n", "chuc-vu: Phó Chủ tịch\n", "ho-ten: Lê Văn Mẫu\n", "noi-nhan:\n  - Như trên\n"}, nil},
		{"nobody has signed yet, and three lines tell in whose stead", subject + "Lời văn.\n|*Nơi nhận:/ - Lưu: VT.|^*TM. BAN CHỈ ĐẠO/ ^*TL. TRƯỞNG BAN/ ^*KT. CHÁNH VĂN PHÒNG/ ^*PHÓ CHÁNH VĂN PHÒNG", []string{"quyen-han: [TM. Ban Chỉ đạo, TL. Trưởng ban, KT. Chánh Văn phòng]\n", "chuc-vu: Phó Chánh Văn phòng\n", "ho-ten:\n"}, nil},
		{"the name stands below the table", subject + "Lời văn.\n|*Nơi nhận:/ - Lưu: VT.|^*KT. CHỦ TỊCH/ ^*PHÓ CHỦ TỊCH\n\n\n>*Lê Văn Mẫu", []string{"chuc-vu: Phó Chủ tịch\n", "ho-ten: Lê Văn Mẫu\n"}, nil},
		{"a plan of December is for the year behind it", strings.Replace(plan, "tháng 3 năm 2026", "tháng 12 năm 2025", 1) + "^*KẾ HOẠCH\n^*Cải cách hành chính\nLời văn.\n" + officeEnd, []string{"\nthang: 12\n", "\nnam: 2025\n"}, nil},
	} {
		c.run(t)
	}
}
