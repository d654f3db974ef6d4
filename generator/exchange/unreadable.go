package exchange

import (
	"bytes"
	"slices"

	"vanban/generator/recognise"
	"vanban/generator/source"
)

// wordless says what is wrong with a Word file in which there are no words to read; nil: there are some. Nothing would be made of it but blanks.
func wordless(file string, s *recognise.Source) *source.Problem {
	if len(s.Headers) > 0 || slices.ContainsFunc(s.Blocks, func(b recognise.Block) bool { return !b.Empty() }) {
		return nil
	}
	if slices.ContainsFunc(s.Blocks, shows) {
		return &source.Problem{At: source.Pos{File: file}, What: "tệp chỉ có ảnh (như bản quét), không có chữ nào để đọc",
			Hint: "xin nơi gửi tệp Word gốc, hoặc nhận dạng chữ (OCR), soát lại, lưu thành .docx rồi nhập"}
	}
	return &source.Problem{At: source.Pos{File: file}, What: "tệp Word không có chữ nào", Hint: "kiểm tra có đúng tệp không"}
}

// shows says whether pictures stand in a block.
func shows(b recognise.Block) bool {
	return slices.ContainsFunc(b.Lines(), func(l *recognise.Line) bool { return l.Shown || l.Picture })
}

// givenTwice tells of files that are the same: a plan given twice would become an appendix of itself.
func givenTwice(files []WordFile) (all source.Problems) {
	for i, f := range files {
		if at := slices.IndexFunc(files[:i], func(o WordFile) bool { return bytes.Equal(o.Data, f.Data) }); at >= 0 {
			all = append(all, &source.Problem{At: source.Pos{File: f.Name}, What: "tệp này và " + files[at].Name + " là một: nội dung như nhau", Hint: "mỗi tệp chỉ ghi một lần"})
		}
	}
	return all
}
