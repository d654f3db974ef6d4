package outline

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// structure checks that a prose text can be numbered as mục, khoản and điểm (I.II.6.đ), so that composing
// it cannot fail, and that no title stands without content.
type structure struct {
	file   *strictyaml.File
	found  source.Problems
	level  int // how deep in lists
	point  int // điểm of the khoản so far
	titled bool
	titles bool              // titles without content are reported
	head   *markdown.Heading // the last block, where it is a title
}

// Check gives what cannot be numbered in a text; of a whole file also titles without content.
func Check(f *strictyaml.File, text *markdown.Document, whole bool) source.Problems {
	s := &structure{file: f, titles: whole}
	for _, b := range text.Blocks {
		_ = b.Visit(s) // never an error: problems are collected
	}
	if s.head != nil {
		s.reportEmpty()
	}
	return s.found
}

func (s *structure) report(at source.Pos, what, hint string) {
	s.found = append(s.found, s.file.Problem(at, what, hint))
}

// Heading implements markdown.Visitor.
func (s *structure) Heading(h *markdown.Heading) error {
	if s.head != nil && s.head.Level >= h.Level && !refersToAppendix(s.head) {
		s.reportEmpty()
	}
	s.head, s.point, s.titled = h, 0, h.Level == 2
	return nil
}

// refersToAppendix says whether a title sends the reader to an appendix, which then is its content.
func refersToAppendix(h *markdown.Heading) bool {
	return strings.Contains(strings.ToLower(doc.Plain(h.Text)), "phụ lục")
}

func (s *structure) reportEmpty() {
	if !s.titles {
		return
	}
	what, hint := "Mục không có nội dung.", "viết nội dung dưới tiêu đề này, hoặc bỏ tiêu đề"
	if s.head.Level == 2 {
		what, hint = "Khoản có tiêu đề nhưng không có nội dung.", "viết nội dung dưới tiêu đề; khoản chỉ có một câu thì viết “1. ” thay cho “## ”"
	}
	s.report(s.head.At, what, hint)
}

// Paragraph implements markdown.Visitor.
func (s *structure) Paragraph(*markdown.Paragraph) error {
	s.head = nil
	return nil
}

// Table implements markdown.Visitor.
func (s *structure) Table(*markdown.Table) error {
	s.head = nil
	return nil
}

// maxDepth is how deep lists may stand in each other: khoản, điểm, dash items.
const maxDepth = 3

// List implements markdown.Visitor.
func (s *structure) List(l *markdown.List) error {
	s.head = nil
	s.level++
	defer func() { s.level-- }()
	if s.level > maxDepth {
		s.report(l.At, "Danh sách lồng quá sâu.", "văn bản chỉ có khoản, điểm và gạch đầu dòng")
		return nil
	}
	isClause := l.Ordered && !s.titled && s.level == 1
	if l.Ordered && !isClause && (s.titled && s.level > 1 || s.level > 2) {
		s.report(l.At, "Dưới điểm không còn cấp đánh số nào.", "dùng gạch đầu dòng (-) cho các ý của một điểm")
		return nil
	}
	for _, item := range l.Items {
		switch {
		case isClause:
			s.point = 0
		case l.Ordered:
			s.countPoint(item)
		}
		for _, b := range item {
			_ = b.Visit(s)
		}
	}
	return nil
}

// countPoint reports the first point for which the alphabet has no letter.
func (s *structure) countPoint(item []markdown.Block) {
	s.point++
	if _, err := nd30.PointLabel(s.point); err == nil || s.point > nd30.LastPoint+1 {
		return
	} else if first, ok := item[0].(*markdown.Paragraph); ok {
		s.report(first.At, letters.UpperFirst(err.Error())+".", "tách thành nhiều khoản")
	}
}
