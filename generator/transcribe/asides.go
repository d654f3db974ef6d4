package transcribe

import (
	"fmt"

	"vanban/generator/recognise"
)

// asides tells of what a file holds beside its text, and keeps what persons remarked.
func (t *transcriber) asides(s *recognise.Source) {
	if s.OldCode != "" {
		t.guess(nil, "chữ gõ bằng bảng mã "+s.OldCode+", được chuyển sang Unicode: đọc soát lại")
	}
	if s.Asides.Changes > 0 {
		t.guess(nil, fmt.Sprintf("tệp còn %d chỗ sửa theo dõi (Track Changes) chưa duyệt: lấy lời văn như khi chấp nhận tất cả", s.Asides.Changes))
	}
	if t.result.Unread += s.Asides.Chunks; s.Asides.Chunks > 0 {
		t.guess(nil, fmt.Sprintf("tệp có %d phần chèn nguyên từ tệp khác mà chương trình không đọc được: mở bằng Word, lưu lại rồi nhập lại", s.Asides.Chunks))
	}
	for _, c := range s.Asides.Comments {
		if c.Words != "" {
			t.result.Lost = append(t.result.Lost, Lost{File: t.file, Why: "nhận xét của " + c.Author, Words: c.Words})
		}
	}
}
