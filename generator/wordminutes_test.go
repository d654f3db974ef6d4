package generator_test

import (
	"strings"
	"testing"
)

// TestMinutesOfOffices goes through the forms in which offices write minutes: each tells when, where and who in its own way, and is signed by others.
func TestMinutesOfOffices(t *testing.T) {
	national := "|^*UBND XÃ MẪU|^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/ ^*Độc lập - Tự do - Hạnh phúc\n"
	head := national + "^*BIÊN BẢN\n^*Họp giao ban tháng 3\n"
	end := "Cuộc họp kết thúc vào hồi 10 giờ 30 cùng ngày.\n"
	meeting := "|^*THƯ KÝ/ / / ^*Trần Thị Mẫu|^*CHỦ TRÌ/ / / ^*Lê Văn Mẫu\n"
	for _, c := range []officeCase{
		{"a sentence that goes on with who is there, side by side, in lines of their own", national + "^*BIÊN BẢN\n^*Bàn giao tài sản\nHôm nay, vào hồi 08 giờ 30 phút, ngày 05 tháng 3 năm 2026, tại phòng họp số 1, UBND xã Mẫu, chúng tôi gồm có:\n*I. BÊN GIAO (BÊN A): Phòng Văn hóa\n1. Ông Lê Văn Một - Chức vụ: Trưởng phòng\n2. Bà Trần Thị Hai - Kế toán\n*II. BÊN NHẬN (BÊN B):\nÔng: Đỗ Văn Ba\nChức vụ: Hiệu trưởng\n*III. NỘI DUNG BÀN GIAO\nBên A giao 05 máy tính.\n*IV. CAM KẾT\nHai bên nhất trí.\nBiên bản lập xong hồi 11 giờ 00 cùng ngày, đã đọc lại cho hai bên cùng nghe.\n|^*ĐẠI DIỆN BÊN GIAO/ / / ^*Lê Văn Một|^*ĐẠI DIỆN BÊN NHẬN/ / / ^*Đỗ Văn Ba\n",
			[]string{"bat-dau: 08 giờ 30 phút, ngày 05 tháng 3 năm 2026\n", "dia-diem: Phòng họp số 1, UBND xã Mẫu", "Phòng Văn hóa", "Ông Lê Văn Một - Chức vụ: Trưởng phòng", "Bên nhận (bên B): ông: Đỗ Văn Ba; Chức vụ: Hiệu trưởng", "# Nội dung bàn giao\n", "# Cam kết\n", "ket-thuc: 11 giờ 00 cùng ngày\n", "Đã đọc lại cho hai bên cùng nghe", "    ho-ten: Lê Văn Một\n", "    ho-ten: Đỗ Văn Ba\n"},
			[]string{"Hôm nay", "không nối tiếp"}},
		{"lines with other words, dashes below who is there", head + "- Thời gian: 8 giờ 00, ngày 05/3/2026.\n- Địa điểm họp: Hội trường UBND xã.\nThành phần tham dự gồm có:\n- Ông Lê Văn Mẫu, Chủ tịch UBND xã;\n- Bà Trần Thị Mẫu, công chức.\nChủ trì: Ông Lê Văn Mẫu\nThư ký cuộc họp: Bà Trần Thị Mẫu\nNội dung cuộc họp:\n1. Báo cáo.\n2. Thảo luận.\n" + end + meeting,
			[]string{"bat-dau: 8 giờ 00, ngày 05/3/2026\n", "dia-diem: Hội trường UBND xã\n", "thanh-phan:\n  - Ông Lê Văn Mẫu, Chủ tịch UBND xã\n  - Bà Trần Thị Mẫu, công chức\n", "chu-toa: Ông Lê Văn Mẫu\n", "thu-ky: Bà Trần Thị Mẫu\n", "ket-thuc: hồi 10 giờ 30 cùng ngày\n", "\n1. Báo cáo.\n2. Thảo luận"}, []string{"……", "Nội dung cuộc họp", "kết thúc vào"}},
		{"titles over time, place and persons, and numbers that count on without them", head + "*I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: 8 giờ 00, ngày 05/3/2026\n2. Địa điểm: Hội trường\n*II. THÀNH PHẦN THAM DỰ\n1. Chủ trì: Ông Lê Văn Mẫu\n2. Thư ký: Bà Trần Thị Mẫu\n3. Đại biểu: 12 trưởng thôn\n*III. NỘI DUNG\n1. Báo cáo.\n2. Thảo luận.\n*IV. KẾT LUẬN\nNhất trí.\n" + end + meeting,
			[]string{"bat-dau: 8 giờ 00, ngày 05/3/2026\n", "dia-diem: Hội trường\n", "chu-toa: Ông Lê Văn Mẫu\n", "12 trưởng thôn", "# Nội dung\n\n1. Báo cáo.\n2. Thảo luận.\n\n# Kết luận\n"}, []string{"……", "không nối tiếp"}},
		{"several lines in one paragraph", head + "Nhóm: 14⏎Thời gian:  22h00, ngày 16/04/2024⏎Địa điểm: phòng họp⏎Người chủ trì cuộc họp: Hồ Nam Mẫu ⏎Thành viên tham dự: Ông A, bà B\nLời văn.\n" + end + meeting,
			[]string{"bat-dau: 22h00, ngày 16/04/2024\n", "dia-diem: phòng họp\n", "chu-toa: Hồ Nam Mẫu\n", "Ông A, bà B", "\nNhóm: 14\n"}, []string{"……"}},
		{"lines in a table", head + "|Thời gian: 20h, ngày 20-03-2023/ Địa điểm: phòng họp/ Tham dự: Ông A, bà B|Thư ký: Bà C\n|Thống nhất|Chủ trì: Ông D\n" + end + meeting,
			[]string{"bat-dau: 20h, ngày 20-03-2023\n", "dia-diem: phòng họp\n", "Ông A, bà B", "thu-ky: Bà C\n", "chu-toa: Ông D\n"}, []string{"……"}},
		{"places to fill in, where on a line of its own", head + "Hôm nay, hồi …… giờ ……, ngày …… tháng …… năm 2026\nTại: Trụ sở UBND xã Mẫu\nChúng tôi gồm có:\nÔng (bà): ……………… Chức vụ: ………………\nĐã tiến hành họp.\nBiên bản kết thúc vào hồi …… giờ …… cùng ngày./.\n" + meeting,
			[]string{"dia-diem: Trụ sở UBND xã Mẫu\n", "Chức vụ: …", "\nĐã tiến hành họp"}, []string{"Hôm nay", "kết thúc vào"}},
		{"sides that are numbered, with dashes for who is there, behind a sentence of its own", head + "Hôm nay ngày… tháng… năm 2026, tại hội trường Sở Mẫu. Chúng tôi gồm:\n1. Sở Mẫu (Bên A)\n- Đại diện: Ông Lê Văn Một\n2. Công ty Mẫu (Bên B)\n- Đại diện: Bà Trần Thị Hai\n2 bên tiến hành tổng kết.\n" + end + meeting,
			[]string{"dia-diem: Hội trường Sở Mẫu\n", "  - Sở Mẫu (Bên A)\n  - \"Đại diện: Ông Lê Văn Một\"\n  - Công ty Mẫu (Bên B)\n", "\n2 bên tiến hành tổng kết"}, []string{"Hôm nay"}},
		{"the place before the time, and an end behind other words", head + "Tại Hội trường UBND xã Mẫu, vào lúc 8 giờ 00 ngày 05/3/2026, chúng tôi gồm:\n- Ông A;\n- Bà B.\nMọi người nhất trí. Cuộc họp kết thúc lúc 17h00 cùng ngày.\n" + meeting,
			[]string{"dia-diem: Hội trường UBND xã Mẫu\n", "bat-dau: 8 giờ 00 ngày 05/3/2026\n", "ket-thuc: 17h00 cùng ngày\n", "\nMọi người nhất trí"}, []string{"……", "kết thúc lúc"}},
		{"a third signer, and one in a row below", head + "Hôm nay, ngày 05/3/2026, tại phòng họp, chúng tôi gồm:\n- Ông A.\n" + end + "|^*THƯ KÝ/ / / ^*Trần Thị Mẫu|^*NGƯỜI CHỨNG KIẾN/ / / ^*Ngô Văn Mẫu|^*CHỦ TỌA/ / / ^*Lê Văn Mẫu\n",
			[]string{"cung-ky:\n  - chuc-vu: Người chứng kiến\n    ho-ten: Ngô Văn Mẫu\n", "chu-toa: Lê Văn Mẫu\n", "thu-ky: Trần Thị Mẫu\n"}, nil},
		{"two more in a row below, in the order of the row", head + "Hôm nay, ngày 05/3/2026, tại phòng họp, chúng tôi gồm:\n- Ông A.\n" + end + "|^*THƯ KÝ/ / / ^*Trần Thị Mẫu|^*CHỦ TỌA/ / / ^*Lê Văn Mẫu\n|^*NGƯỜI CHỨNG KIẾN/ / / ^*Ngô Văn Mẫu|^*TỔ TRƯỞNG/ / / ^*Bùi Thị Mẫu\n",
			[]string{"cung-ky:\n  - chuc-vu: Người chứng kiến\n    ho-ten: Ngô Văn Mẫu\n  - chuc-vu: Tổ trưởng\n    ho-ten: Bùi Thị Mẫu\n"}, nil},
		{"sides with witnesses below them, each by himself", head + "Hôm nay, ngày 05/3/2026, tại phòng họp, chúng tôi gồm:\n- Ông A.\n" + end + "|^*ĐẠI DIỆN BÊN A/ / / ^*Lê Văn Một|^*ĐẠI DIỆN BÊN B/ / / ^*Đỗ Văn Ba\n|^*NGƯỜI LÀM CHỨNG/ / / ^*Ngô Văn Mẫu/ / / ^*Bùi Thị Mẫu|^*XÁC NHẬN CỦA UBND XÃ/ / / ^*Hồ Văn Mẫu\n",
			[]string{"cung-ky:\n", "chuc-vu: Người làm chứng\n    ho-ten: Ngô Văn Mẫu\n", "chuc-vu: Người làm chứng\n    ho-ten: Bùi Thị Mẫu\n", "    ho-ten: Hồ Văn Mẫu\n", "    ho-ten: Lê Văn Một\n"}, nil},
		{"who leads a team signs as its chair", head + "Hôm nay, ngày 05/3/2026, tại phòng họp, chúng tôi gồm:\n- Ông A.\n" + end + "|^*THƯ KÝ/ / / ^*Trần Thị Mẫu|^*TRƯỞNG ĐOÀN/ / / ^*Lê Văn Mẫu\n",
			[]string{"chu-toa: Lê Văn Mẫu\n", "chuc-vu-chu-toa: Trưởng đoàn\n", "thu-ky: Trần Thị Mẫu\n"}, nil},
	} {
		c.run(t)
	}
}

// TestMinutesHaveNothingLeft: of minutes that say all that their form asks for nothing goes to a file of its own.
func TestMinutesHaveNothingLeft(t *testing.T) {
	r := wordPaper(t, "a", packed(t, officeParagraph("^*BIÊN BẢN")+officeParagraph("^*Họp giao ban")+officeParagraph("Hôm nay, ngày 05/3/2026, tại phòng họp, chúng tôi gồm:")+officeParagraph("- Ông A.")+officeParagraph("Cuộc họp kết thúc lúc 10 giờ 30 cùng ngày.")))
	if len(r.Lost) > 0 || strings.Contains(r.Files[0].Text, "kết thúc lúc") {
		t.Errorf("%+v\n%s", r.Lost, r.Files[0].Text)
	}
}
