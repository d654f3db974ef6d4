package generator_test

import (
	"strings"
	"testing"
)

// TestTextsOfOfficesFiles goes through what texts of real offices showed: numbers that skip, repeat or begin again, articles written in two ways, lines outside their tables, blocks of signatures of every kind.
func TestTextsOfOfficesFiles(t *testing.T) {
	decision, plan := strings.Replace(officeHead, "KIND", "QĐ", 1), strings.Replace(officeHead, "KIND", "KH", 1)
	opening := decision + "^*QUYẾT ĐỊNH\n^*Về việc thành lập Hội đồng\n^*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật A;\n^*QUYẾT ĐỊNH:\n"
	head := plan + "^*KẾ HOẠCH\n^*Cải cách hành chính\n"
	for _, c := range []officeCase{
		{"numbers skip, repeat and begin again", head + "*I. MỤC TIÊU\n1. Một.\n3. Ba.\n3. Lại ba.\n*II. NHIỆM VỤ\n1. Một nữa.\n1. Và một nữa.\n*I. LẠI TỪ ĐẦU\nLời.\n" + officeEnd, []string{"# Mục tiêu", "3\\. Ba\\.", "3\\. Lại ba", "1\\. Và một nữa"}, nil},
		{"a long bold title among its like", head + "*1. Kết quả\nLời.\n*2. " + strings.Repeat("Để nâng cao hiệu quả phối hợp, ", 8) + "đề nghị:\nLời nữa.\n*3. Đề xuất\nHết.\n" + officeEnd, []string{"\n# Kết quả\n", "\n# Để nâng cao", "\n# Đề xuất\n"}, []string{"không nối tiếp"}},
		{"several lists with one decision", opening + "Điều 1. Phê duyệt.\nĐiều 2. Thi hành.\n" + officeEnd + "\n^*DANH SÁCH\n^*Tuyến trọng điểm\n^(Kèm theo Quyết định số /QĐ-UBND ngày /12/2026\n^của Chủ tịch UBND tỉnh Lâm Đồng)\nMột tuyến.\n^*DANH SÁCH\n^*Xã trọng điểm\n^(Kèm theo Quyết định số /QĐ-UBND ngày /12/2026\n^của Chủ tịch UBND tỉnh Lâm Đồng)\nMột xã.\n",
			[]string{"  - tieu-de: Danh sách tuyến trọng điểm\n", "  - tieu-de: Danh sách xã trọng điểm\n"}, nil},
		{"numbers with strokes and dashes", head + "*I- MỤC TIÊU\n1- Một.\na- điểm một;\nb - Điểm hai;\n- gạch;\n+ cộng.\n2- Hai.\n3 -Ba.\n*II – NHIỆM VỤ\n1/Một nữa.\n2/Hai nữa.\n" + officeEnd,
			[]string{"# Mục tiêu\n\n1. Một.\n   1. điểm một;\n   2. Điểm hai;\n      - gạch;\n        + cộng.\n2. Hai.\n3. Ba.\n\n# Nhiệm vụ\n\n1. Một nữa.\n2. Hai nữa."}, []string{"1-", " a- "}},
		{"numbers before a dash that count nothing", head + "*I. MỤC TIÊU\nSố lượng:\n2 - Tổ trưởng.\n5 - 7 ngày.\n15 – Nhà văn hóa.\nb - Bộ phận.\n1- Chỉ một.\n" + officeEnd,
			[]string{"\n2 \\- Tổ trưởng\\.", "\n5 - 7 ngày", "\n15 – Nhà văn hóa", "\nb - Bộ phận", "\n1\\- Chỉ một"}, []string{"không nối tiếp"}},
		{"Điều 1: beside Điều 3., and a sentence behind the last", opening + "Điều 1: Thành lập.\nĐiều 2/ Giao.\nĐiều 3. Thi hành.\nChánh Văn phòng chịu trách nhiệm thi hành.\n" + officeEnd,
			[]string{"1. Thành lập.\n2. Giao.\n3. Thi hành.\n\n   Chánh Văn phòng chịu trách nhiệm thi hành."}, nil},
		{"a body paragraph may begin as a basis, and a draft's articles be described", strings.Replace(officeHead, "KIND", "TTr", 1) + "^*TỜ TRÌNH\n^*Về việc ban hành Quyết định\nKính gửi: Ủy ban nhân dân tỉnh\nCăn cứ Luật A, Sở trình như sau:\n*1. Bố cục\n- Điều 1. Phạm vi điều chỉnh;\n- Điều 2. Đối tượng áp dụng.\n" + officeEnd,
			[]string{"Căn cứ Luật A, Sở trình như sau:", "- Điều 1\\. Phạm vi điều chỉnh;"}, []string{"can-cu:"}},
		{"điều whose numbers skip are điều, numbered anew", opening + "Điều 1. Thành lập.\nĐiều 3. Giao:\n1. Sở A;\n2. Sở B.\nĐiều 4. Thi hành.\n" + officeEnd,
			[]string{"\n1. Thành lập.\n2. Giao:\n   1. Sở A;\n   2. Sở B.\n3. Thi hành", "Điều 3 trong tệp Word thành Điều 2", "Điều 4 trong tệp Word thành Điều 3"}, []string{"không nối tiếp", "Điều 3\\."}},
		{"so are those that repeat", opening + "Điều 1. Thành lập.\nĐiều 2. Giao Sở A.\nĐiều 2. Giao Sở B.\nĐiều 3. Thi hành.\n" + officeEnd,
			[]string{"\n1. Thành lập.\n2. Giao Sở A.\n3. Giao Sở B.\n4. Thi hành", "Điều 2 trong tệp Word thành Điều 3", "Điều 3 trong tệp Word thành Điều 4"}, []string{"không nối tiếp"}},
		{"and those of a text in chapters, with titles", strings.Replace(officeHead, "KIND", "QC", 1) + "^*QUY CHẾ\n^*Làm việc\n^*Chương I\n^*QUY ĐỊNH CHUNG\n*Điều 1. Phạm vi\nMột.\n*Điều 2. Đối tượng\nHai.\n^*Chương II\n^*CHẾ ĐỘ\n*Điều 5. Họp\nBa.\n*Điều 6. Báo cáo\nBốn.\n" + officeEnd,
			[]string{"## Họp\n", "## Báo cáo\n", "Điều 5 trong tệp Word thành Điều 3"}, []string{"không nối tiếp"}},
		{"the first may be missing", opening + "Điều 2. Giao Sở A.\nĐiều 3. Thi hành.\n" + officeEnd, []string{"\n1. Giao Sở A.\n2. Thi hành"}, []string{"không nối tiếp"}},
		{"a điều that is quoted between those that go on stays words", opening + "Điều 1. Sửa đổi Điều 5 như sau:\nĐiều 5. Họp hằng tháng.\nĐiều 2. Thi hành.\n" + officeEnd, []string{"\n1. Sửa đổi Điều 5 như sau:\n\n   Điều 5\\. Họp hằng tháng\\.\n\n2. Thi hành."}, nil},
		{"ghost columns, a head of two rows, and a row outside the table", head + "Theo bảng:\n|*STT|*Tên||*Kết quả|\n|||| *Đạt|*Chưa\n|1|Xã A||3|4\n2 Xã B 5 6\n|3|Xã C||7|8\nHết bảng.\n" + officeEnd, []string{"Xã A", "2 Xã B 5 6", "| 3 | Xã C |"}, nil},
		{"a subject in a table of one cell, addressees in one of their own", strings.Replace(officeHead, "KIND", "TTr", 1) + "^*TỜ TRÌNH\n|^*Về việc cấp kinh phí sửa chữa\n\n|Kính gửi:|- Sở Tài chính;/ - Sở Nội vụ.\nLời văn.\n" + officeEnd,
			[]string{"trich-yeu: Về việc cấp kinh phí sửa chữa\n", "kinh-gui:\n  - Sở Tài chính\n  - Sở Nội vụ\n"}, nil},
		{"nobody signs", head + "Lời văn.\n|*Nơi nhận:/ - Như trên;/ - Lưu: VT.| ", []string{"# chưa rõ: không thấy người ký\n"}, nil},
		{"a block of signatures with joined rows and three capacities", head + "Lời văn.\n|*Nơi nhận:|^*TM. ỦY BAN NHÂN DÂN\n|- Như trên;|^*KT. CHỦ TỊCH\n|- Lưu: VT.|^*PHÓ CHỦ TỊCH\n||\n||^*Trần Văn Mẫu", []string{"quyen-han: [TM. Ủy ban nhân dân, KT. Chủ tịch]\n", "chuc-vu: Phó Chủ tịch\n", "  - Như trên\n"}, nil},
		{"five sign beside each other", head + "Lời văn.\n|^*GIÁM ĐỐC A/ / ^Lê Văn A|^*GIÁM ĐỐC B/ / ^Lê Văn B|^*GIÁM ĐỐC C/ / ^Lê Văn C|^*GIÁM ĐỐC D/ / ^Lê Văn D|^*CHỦ TỊCH/ / ^Lê Văn E\n", []string{"  chuc-vu: Chủ tịch\n  ho-ten: Lê Văn E\n"}, []string{"| GIÁM ĐỐC A"}},
		{"two offices in one line issue it together, each with its own below the other's side", "|^*SỞ NỘI VỤ - SỞ TÀI CHÍNH/ ^Số:   /KHLT-SNV-STC|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc/ ^Lâm Đồng, ngày   tháng 3 năm 2026\n\n^*KẾ HOẠCH LIÊN TỊCH\n^*Phối hợp\nLời văn.\n" +
			"|^*SỞ TÀI CHÍNH/ ^*GIÁM ĐỐC/ / ^Trần Thị Hai|^*SỞ NỘI VỤ/ ^*GIÁM ĐỐC/ / ^Lê Văn Một\n*Nơi nhận:\n- Như trên;\n- Lưu: VT.\n",
			[]string{"  ten: Sở Nội vụ\n", "cung-ban-hanh:\n  - ten: Sở Tài chính\n", "      chuc-vu: Giám đốc\n      ho-ten: Trần Thị Hai\n", "nguoi-ky:\n  chuc-vu: Giám đốc\n  ho-ten: Lê Văn Một\n", "noi-nhan:\n  - Như trên\n"}, []string{"| SỞ"}},
		{"a head of two rows may be merged downward in all columns, or in some where both are bold", plan + "^*KẾ HOẠCH\n^*Cải cách\nLời văn.\n|{v}*STT|{v}*Nội dung\n|{^}|{^}\n|1|Một\nLời.\n|{v}*STT|*Nội dung\n|{^}|*Chi tiết\n|1|Một\nLời.\n|{v}Sáng|Việc một\n|{^}|Việc hai\n|Chiều|Việc ba\nHết.\n" + officeEnd,
			[]string{"| STT | Nội dung |\n| --- | --- |\n| 1 ", "| ^^ | Chi tiết |\n| --- ", "| Sáng | Việc một |\n| --- "}, nil},
		{"a capital letter before a title numbers no level, and is told", plan + "^*KẾ HOẠCH\n^*Cải cách\n*A. TÌNH HÌNH\n*I. Chung\nMột.\n*B. NHIỆM VỤ\nHai.\n" + officeEnd, []string{"**A\\. TÌNH HÌNH**", "# Chung", "“A.” không đánh số cấp nào", "“B.” không đánh số cấp nào"}, nil},
	} {
		c.run(t)
	}
}
