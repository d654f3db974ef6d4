package collect

import (
	"fmt"
	"strings"

	"vanban/generator/legacyfont"
)

// oldFont tells that the first rows of a sheet, where its headings should be, were typed for fonts of before Unicode,
// with one of their words as it should be; empty where they were not.
func (s *sheet) oldFont() string {
	var texts []string
	for row, cells := range s.rows() {
		if row > headingRows {
			break
		}
		for _, c := range cells {
			texts = append(texts, c.text)
		}
	}
	code, _ := legacyfont.Recognise(strings.Join(texts, "\n"))
	if code == legacyfont.None {
		return ""
	}
	for _, t := range texts {
		if right := code.Convert(t); right != t {
			return fmt.Sprintf("; chữ ở đây gõ bằng bảng mã %s, không phải Unicode: “%s” là “%s”, hãy chuyển cả trang sang Unicode (Unikey: Ctrl+Shift+F6) rồi nhập lại", code, t, right)
		}
	}
	return ""
}
