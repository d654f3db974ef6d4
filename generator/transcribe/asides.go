package transcribe

import (
	"fmt"

	"vanban/generator/recognise"
)

// asides tells of what a file holds beside its text, and keeps what persons remarked.
func (t *transcriber) asides(s *recognise.Source) {
	a := s.Asides
	if s.OldCode != "" {
		t.guess(nil, "chữ gõ bằng bảng mã "+s.OldCode+", được chuyển sang Unicode: đọc soát lại")
	}
	if a.Changes > 0 {
		t.guess(nil, fmt.Sprintf("tệp còn %d chỗ sửa theo dõi (Track Changes) chưa duyệt: lấy lời văn như khi chấp nhận tất cả", a.Changes))
	}
	if a.Chunks > 0 {
		t.guess(nil, fmt.Sprintf("tệp có %d phần chèn nguyên từ tệp khác mà chương trình không đọc được: mở bằng Word, lưu lại rồi nhập lại", a.Chunks))
	}
	for _, c := range a.Comments {
		if c.Words != "" {
			t.result.Lost = append(t.result.Lost, Lost{File: t.file, Why: "nhận xét của " + c.Author, Words: c.Words})
		}
	}
}
