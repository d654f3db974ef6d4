package casing

import (
	"strings"
	"testing"
)

// What stands in capitals gets the letters that the file's sentences give it, and each word that nothing shows is told.
func TestGuessed(t *testing.T) {
	c := New([]string{"Ủy ban nhân dân tỉnh Tây Ninh chỉ đạo công tác biên chế", "Triển khai tại Tân Châu và thị xã Hòa Thành", "Phân công đồng chí Nguyễn Văn An", "UBND tỉnh"})
	for _, one := range []struct{ text, want, guessed string }{
		{"ỦY BAN NHÂN DÂN TỈNH LONG AN", "Ủy ban nhân dân tỉnh Long An", ""},
		{"CHỦ TỊCH UBND TỈNH ĐỒNG NAI", "Chủ tịch UBND tỉnh Đồng Nai", ""},
		{"GIÁM ĐỐC LONG AN", "Giám đốc Long An", ""},
		{"CÔNG TÁC CHỈ ĐẠO TẠI TÂN BIÊN", "", "BIÊN"},
		{"CÔNG TÁC TẠI XUÂN LỘC", "", "XUÂN LỘC"},
		{"ỦY BAN NHÂN DÂN XÃ BIÊN HỘI", "Ủy ban nhân dân xã Biên Hội", "BIÊN"},
		{"ỦY BAN NHÂN DÂN ĐẶC KHU BIÊN HỘI", "Ủy ban nhân dân đặc khu Biên Hội", "BIÊN"},
		{"TRUNG TÂM DỊCH VỤ BIÊN CHẾ", "Trung tâm Dịch vụ Biên chế", "TRUNG DỊCH"},
		{"PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội", "PHÒNG VĂN HÓA"},
		{"BÊN A", "Bên A", "BÊN A"},
		{"THỊ XÃ HÒA THÀNH", "thị xã Hòa Thành", ""},
		{"Viết thường", "Viết thường", ""},
	} {
		if got, _ := c.Position(one.text); one.want != "" && got != one.want {
			t.Errorf("%s: %q, want %q", one.text, got, one.want)
		}
		if got := strings.Join(c.Guessed(one.text), " "); got != one.guessed {
			t.Errorf("%s: guessed %q, want %q", one.text, got, one.guessed)
		}
	}
}

// A capital that a word has beside other words is none of its own.
func TestTitleInCapitals(t *testing.T) {
	c := New([]string{"Căn cứ theo Quyết định số 5 của Sở Nội vụ", "Ban hành theo Quyết định số 6", "Ban Chỉ đạo tại Hòa Thành và Châu Thành", "Giao Sở Tài chính chủ trì"})
	for text, want := range map[string]string{
		"GIẢI QUYẾT HỒ SƠ THEO QUYẾT ĐỊNH SỐ 5":     "Giải quyết hồ sơ theo Quyết định số 5",
		"VIỆC THÀNH LẬP TỔ TẠI HÒA THÀNH":           "Việc thành lập tổ tại Hòa Thành",
		"CÁC LOẠI VI RÚT; CẤP VI BẰNG":              "Các loại vi rút; cấp vi bằng",
		"CÁC LOẠI VI PHẠM QUÝ I VÀ VI PHẠM QUÝ III": "Các loại vi phạm quý I và vi phạm quý III",
		"CẤP XI MĂNG THEO KHÓA XI, KỲ VI":           "Cấp xi măng theo khóa XI, kỳ VI",
		"NHIỆM VỤ CỦA SỞ TÀI CHÍNH":                 "Nhiệm vụ của Sở Tài chính",
		"CỦA PHÓ CHỦ TỊCH UBND XÃ":                  "Của Phó Chủ tịch UBND xã",
		"THÀNH LẬP BAN TỔ CHỨC, BAN GIÁM KHẢO":      "Thành lập Ban Tổ chức, Ban Giám khảo",
		"VIỆC ỦY BAN TỔ CHỨC LỄ HỘI":                "Việc ủy ban tổ chức lễ hội",
		"BỘ TRƯỞNG BAN HÀNH KẾ HOẠCH":               "Bộ trưởng ban hành kế hoạch",
		"TĂNG TRƯỞNG PHÒNG HỌC":                     "Tăng trưởng phòng học",
	} {
		if got, _ := c.Sentence(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
