package english

import "testing"

func TestWord(t *testing.T) {
	for message, want := range map[string]string{
		"tệp bị hỏng: unexpected EOF":                             "unexpected",
		"open /a/b: no such file":                                 "open",
		"tệp bị hỏng ở phần \"xl/the value.xml\"":                 "",
		"thư mục “file of” không được lưu":                        "",
		"xem danh sách bằng: git log --oneline":                   "",
		"git không thực hiện được: exit status 128":               "exit",
		"tệp /tmp/x/error.xlsx không phải là .xlsx, hoặc bị hỏng": "",
	} {
		if got := Word(message); got != want {
			t.Errorf("%q has %q, want %q", message, got, want)
		}
	}
}
