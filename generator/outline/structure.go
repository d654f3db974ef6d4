package outline

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// structure checks that a prose text can be numbered on its levels (I.II.6.đ), so that composing
// it cannot fail, and that no title stands without content.
type structure struct {
	file   *strictyaml.File
	found  source.Problems
	parts  *Numbering
	titled int               // how many levels deep titles may be
	titles bool              // titles without content are reported
	head   *markdown.Heading // the last block, where it is a title
}

// Check gives what cannot be numbered in a whole text, and titles without content.
func (o Outline) Check(f *strictyaml.File, text *markdown.Document) source.Problems {
	return check(&structure{file: f, parts: o.Begin(0), titled: len(o.titled()), titles: true}, text)
}

// CheckWithin gives what cannot be numbered in a text that stands so many levels down in another.
func (o Outline) CheckWithin(within int, f *strictyaml.File, text *markdown.Document) source.Problems {
	return check(&structure{file: f, parts: o.Begin(within, slices.Repeat([]int{1}, within)...), titled: len(o.titled())}, text)
}

func check(s *structure, text *markdown.Document) source.Problems {
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

// Heading implements markdown.Visitor. A title that is deeper than the text's levels was told on reading, and has no number.
func (s *structure) Heading(h *markdown.Heading) error {
	if h.Level > s.titled {
		s.head = nil
		return nil
	}
	if s.head != nil && s.head.Level >= h.Level && !refersToAppendix(s.head) {
		s.reportEmpty()
	}
	s.head = h
	s.number(s.parts.Title(h.Level), h.At)
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
	level := s.parts.levels[min(s.head.Level, len(s.parts.levels))-1]
	if level.Titles == nd30.NoTitle {
		return // the title is too deep, which is told
	}
	what, hint := letters.UpperFirst(level.Name)+" không có nội dung.", "viết nội dung dưới tiêu đề này, hoặc bỏ tiêu đề"
	if level.Key == nd30.ClauseLevel {
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

// List implements markdown.Visitor.
func (s *structure) List(l *markdown.List) error {
	s.head = nil
	defer s.parts.Close()
	if !s.parts.Open(l.Ordered) {
		s.report(l.At, "Danh sách lồng quá sâu.", "văn bản chỉ có khoản, điểm, gạch đầu dòng và dấu “+” dưới gạch đầu dòng")
		return nil
	}
	for _, item := range l.Items {
		if l.Ordered && !s.item(l, item) {
			return nil
		}
		for _, b := range item {
			_ = b.Visit(s)
		}
	}
	return nil
}

// item counts an item of a numbered list; it is false where there is no level for it.
func (s *structure) item(l *markdown.List, item []markdown.Block) bool {
	place, is := s.parts.Item(l.Bracketed)
	if !is {
		s.report(l.At, "Dưới điểm không còn cấp đánh số nào.", "dùng gạch đầu dòng (-) cho các ý của một điểm")
		return false
	}
	if first, ok := item[0].(*markdown.Paragraph); ok {
		if len(first.Text) == 0 && place.Level.Key != nd30.ArticleLevel {
			s.report(first.At, "Mục của danh sách không bắt đầu bằng chữ.", "viết nội dung ngay sau dấu đầu mục: chỉ một điều mới có thể gồm các khoản mà không có lời dẫn")
			return false
		}
		s.number(place, first.At)
	}
	return true
}

// number reports a part that can't be numbered; of the điểm beyond the alphabet only the first.
func (s *structure) number(p Place, at source.Pos) {
	problem := p.check()
	if problem == nil || p.Level.Key == nd30.PointLevel && p.N > nd30.LastPoint+1 {
		return
	}
	s.report(at, letters.UpperFirst(strings.TrimSuffix(problem.What, "."))+".", problem.Hint)
}
