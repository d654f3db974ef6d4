package generator_test

import (
	"strings"
	"testing"
)

// TestEndsOfWordFiles: who signs may stand in lines alone, under a place and a day; what a table of the text has signed isn't signed again below it.
func TestEndsOfWordFiles(t *testing.T) {
	national := "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc"
	sheet := "|^UBND TỈNH MẪU/ ^*VĂN PHÒNG|" + national + "\n|^Số: 126-12/PT-NC|\n^*PHIẾU TRÌNH\n|*Kính gửi:|- Lãnh đạo UBND tỉnh;/ - Lãnh đạo Văn phòng.\n\n"
	report := "|^*SỞ MẪU|" + national + "\n^*BÁO CÁO\n^*Kết quả công tác\nLời văn của báo cáo này là như sau.\n"
	for _, c := range []officeCase{
		{"a body in capitals at the right is who signs", "^*CHƯƠNG TRÌNH\n^*Hội nghị triển khai công tác\nThời gian: 08h00, ngày 09/10/2025.\n|Giờ|Việc\n|8|Khai mạc\n\n>*BAN TỔ CHỨC", []string{"nguoi-ky:\n  chuc-vu: Ban Tổ chức\n  ho-ten:\n"}, []string{"::: phai"}},
		{"a place and a day over who signs are the document's, words that say what to write there are told", "|^*THÀNH VIÊN HỘI ĐỒNG|" + national + "\n^*PHIẾU GHI Ý KIẾN\n^Nội dung: Cho ý kiến về Đề án\nTán thành hay không tán thành với nội dung của Đề án.\n>Mẫu, ngày 05 tháng 3 năm 2026\n>*NGƯỜI ĐƯỢC XIN Ý KIẾN\n>Ký tên\nHọ và tên:……….",
			[]string{"# chưa chắc: địa danh, thời gian đứng ở cuối văn bản: chương trình in ở đầu\ndia-danh: Mẫu\n", "ngay: 05/03/2026\n", "chuc-vu: Người được xin ý kiến\n  ho-ten:\n"}, nil},
		{"so they are in the table of who signs", "|^*SỞ MẪU|" + national + "\n^*BÁO CÁO\n^*Kết quả công tác\nLời văn của báo cáo này là như sau.\n|*Nơi nhận:/ - Như trên;/ - Lưu: VT.|^Mẫu, ngày 05 tháng 3 năm 2026/ ^*GIÁM ĐỐC/ / ^*Hồ Văn Mẫu",
			[]string{"ngay: 05/03/2026\n", "dia-danh: Mẫu\n", "  chuc-vu: Giám đốc\n  ho-ten: Hồ Văn Mẫu\n"}, nil},
		{"a name may stand behind “Họ và tên:”", "|^*SỞ MẪU|" + national + "\n^*BÁO CÁO\n^*Kết quả công tác\nLời văn của báo cáo này là như sau.\n>*NGƯỜI BÁO CÁO\n>Họ và tên: Hồ Văn Mẫu", []string{"  chuc-vu: Người báo cáo\n  ho-ten: Hồ Văn Mẫu\n"}, nil},
		{"a title in capitals with its text is none of it", "|^*SỞ MẪU|" + national + "\n^*BÁO CÁO\n^*Kết quả công tác\n^*TRƯỞNG PHÒNG\nÔng Hồ Văn Mẫu đã làm việc này trong tháng.", []string{"TRƯỞNG PHÒNG"}, []string{"chuc-vu: Trưởng phòng"}},
		{"signers in a table that holds the whole text stay there", sheet + "|I. NỘI DUNG TRÌNH/ Công văn số 03/CAT của Công an tỉnh đề nghị xem xét.||\n" + "||*PHÒNG NỘI CHÍNH|*LÃNH ĐẠO VĂN PHÒNG/ ^*Đỗ Văn Mẫu\n||*Chuyên viên/ ^*Trương Hải Mẫu|\n",
			[]string{"phan-ky: không\n", "so: 126-12\n", "Đỗ Văn Mẫu"}, []string{"\nnguoi-ky", "\nnoi-nhan", "\nluu:"}},
		{"a list that nobody signs has no place to sign", "|^*BAN TỔ CHỨC|" + national + "\n||^Mẫu, ngày 09 tháng 10 năm 2025\n^*DANH SÁCH THAM LUẬN\n^*Tại Hội nghị\n|STT|Đơn vị\n|1|Sở Mẫu\n", []string{"phan-ky: không\n", "dia-danh: Mẫu\n"}, []string{"\nnguoi-ky", "\nluu:"}},
		{"names that are numbered at a place to sign are names, of which minutes have a place for each", "|^*TỈNH LÂM ĐỒNG/ ^*SỞ MẪU|" + national + "\n^*BIÊN BẢN\n^*Họp giao ban\nHôm nay, hồi 8 giờ 00 ngày 05 tháng 3 năm 2026, tại phòng họp số 1, chúng tôi gồm:\nÔng A.\nNội dung họp.\nBiên bản kết thúc vào hồi 10 giờ 30 cùng ngày./.\n|^*THƯ KÝ/ / 1. Nguyễn Văn Mẫu/ 2. Trần Thị Mẫu|^*CHỦ TRÌ/ / Lê Văn Mẫu",
			[]string{"thu-ky: Nguyễn Văn Mẫu\n", "chu-toa: Lê Văn Mẫu\n", "cung-ky:\n  - chuc-vu: Thư ký\n    ho-ten: Trần Thị Mẫu\n"}, []string{"2. Trần"}},
		{"where one signs, the second is told", report + "|*Nơi nhận:/ - Như trên;/ - Lưu: VT.|^*GIÁM ĐỐC/ / 1. Hồ Văn Mẫu/ 2. Trần Thị Mẫu", []string{"  chuc-vu: Giám đốc\n  ho-ten: Hồ Văn Mẫu\n"}, []string{"Trần Thị Mẫu"}},
		{"words in a cell beside several who get it, behind a brace, hold for each", report + "|*Nơi nhận:|||^*GIÁM ĐỐC\n|- Bộ Mẫu;|{v}}|{v}(để b/c);|\n|- Tỉnh ủy Mẫu;|{^}|{^}|\n|- Các sở;|||^*Hồ Văn Mẫu\n|- Lưu: VT, NC.|||",
			[]string{"  - Bộ Mẫu (để b/c)\n  - Tỉnh ủy Mẫu (để b/c)\n  - Các sở\n", "# chưa chắc: “(để b/c)” đứng trong ô chung"}, nil},
		{"beside a cell with several it isn't known whom they mean", report + "|*Nơi nhận:/ - Bộ Mẫu;/ - Tỉnh ủy Mẫu;/ - Lưu: VT.|(để b/c)|^*GIÁM ĐỐC/ / ^*Hồ Văn Mẫu", []string{"  - Bộ Mẫu\n  - Tỉnh ủy Mẫu\n", "ho-ten: Hồ Văn Mẫu\n"}, []string{"b/c"}},
		{"an archive line that names no archive is told", report + "|*Nơi nhận:/ - Như trên;/ - Lưu.|^*GIÁM ĐỐC/ / ^*Hồ Văn Mẫu", []string{"# chưa rõ: dòng “Lưu” không ghi nơi lưu\nluu:\n  noi-luu: VT\n"}, nil},
	} {
		c.lines = strings.TrimSuffix(c.lines, "\n")
		c.run(t)
	}
}
