package unfinished

import (
	"fmt"

	"vanban/generator/word/document"
)

// Unread tells, as what is said of a file, that it holds other files as a whole, which Word takes in when it saves it anew (17.17.2.1) and nobody here reads; empty where it
// holds none.
func Unread(d *document.Document) string {
	n := d.Chunks()
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("có %d phần chèn nguyên từ tệp khác (altChunk) mà chương trình không đọc được; mở bằng Word, lưu lại rồi chạy lại lệnh này", n)
}

// UnreadIn is Unread of the bytes of a DOCX. Of a file that can't be read it says nothing: whoever needs it tells.
func UnreadIn(name string, data []byte) string {
	d, err := document.Open(name, data)
	if err != nil {
		return ""
	}
	return Unread(d)
}
