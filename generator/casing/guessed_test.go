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
