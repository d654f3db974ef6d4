package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// run is characters of one look.
type run struct {
	face face
	text string
}

// cellText is the text of a cell: the runs of its paragraphs, joined by line breaks.
type cellText struct {
	base face // that of its first paragraph's role, which the cell's style has
	runs []run
	role face // that of the paragraph being added
}

// text gives a cell's text. A paragraph that does not stand in a table begins with its first line's indent.
func (m *metric) text(lines []doc.Line, indented bool) *cellText {
	t := &cellText{}
	for i, l := range lines {
		style, text := m.styles.StyleOf(l.Role), words(l.Text)
		t.role = faceOf(style)
		if len(text) == 0 && len(l.Text) > 0 {
			if i == 0 {
				t.base = t.role
			}
			continue
		}
		if i == 0 {
			t.base = t.role
		} else {
			t.add(t.role, "\n")
		}
		if indented {
			t.add(t.role, indent(style))
		}
		for _, in := range text {
			in.ShowInline(t)
		}
	}
	return t
}

// Fixed spaces one em and half an em wide.
const (
	emSpace = "\u2003"
	enSpace = "\u2002"
)

// indent gives spaces as wide as a paragraph's first line is indented, to half an em: a cell knows no such indent.
func indent(s nd30.Style) string {
	if s.FirstLine <= 0 {
		return ""
	}
	half := s.FontSize() / 2
	n := int((s.FirstLine + half/2) / half)
	return strings.Repeat(emSpace, n/2) + strings.Repeat(enSpace, n%2)
}

func (t *cellText) add(f face, s string) {
	if s == "" {
		return
	}
	if n := len(t.runs); n > 0 && t.runs[n-1].face == f {
		t.runs[n-1].text += s
		return
	}
	t.runs = append(t.runs, run{f, s})
}

// Text implements doc.InlineVisitor.
func (t *cellText) Text(x doc.Text) {
	f := t.role
	f.bold, f.italic = f.bold || x.Bold, f.italic || x.Italic
	t.add(f, untabbed(x.S))
}

// untabbed gives a text with a space for each tab: a cell has no tab stops.
func untabbed(s string) string { return strings.ReplaceAll(s, "\t", " ") }

// NoteRef implements doc.InlineVisitor.
func (t *cellText) NoteRef(r doc.NoteRef) {
	f := t.role
	f.raised = true
	t.add(f, strconv.Itoa(r.N))
}

// Picture implements doc.InlineVisitor: it lies over the cell.
func (t *cellText) Picture(doc.Picture) {}

// PageRef implements doc.InlineVisitor: a workbook has other pages than the document.
func (t *cellText) PageRef(doc.PageRef) {}

// Break implements doc.InlineVisitor.
func (t *cellText) Break(doc.Break) { t.add(t.role, "\n") }

// value gives the text as a cell takes it: a string where all of it looks as
// the cell's style says, else runs; an empty cell where there is none. A string is written
// as text, whatever it begins with.
func (t *cellText) value() any {
	if len(t.runs) == 0 {
		return nil
	}
	if len(t.runs) == 1 && t.runs[0].face == t.base {
		return guarded(t.runs[0].text)
	}
	rich := make([]excelize.RichTextRun, len(t.runs))
	for i, r := range t.runs {
		rich[i] = excelize.RichTextRun{Font: r.face.font(), Text: guarded(r.text)}
	}
	return rich
}

// quarterSpace is a space a quarter of an em wide, as Times New Roman's own is.
const quarterSpace = "\u2005"

// guarded gives text that neither begins nor ends with what a reader of XML
// drops there, such as the space between bold words and the others. The
// attribute xml:space="preserve" would keep it, but SpreadsheetML's schema does not
// have it; and the escape that the schema has, _x0020_, LibreOffice shows as it stands.
func guarded(s string) string {
	switch {
	case s == "":
		return s
	case s[0] == ' ':
		s = quarterSpace + s[1:]
	case s[0] == '\n':
		s = quarterSpace + s
	}
	switch last := len(s) - 1; s[last] {
	case ' ':
		return s[:last] + quarterSpace
	case '\n':
		return s + quarterSpace
	}
	return s
}

// check gives a Problem where a cell cannot hold the text.
func (t *cellText) check(at source.Pos) error {
	units := 0
	for _, r := range t.runs {
		n, err := textLength(forCell(r.text))
		if err != nil {
			return &source.Problem{At: at, What: err.Error(), Hint: "xóa ký tự đó rồi gõ lại đoạn này"}
		}
		units += n
	}
	if units > maxText {
		return &source.Problem{
			At:   at,
			What: fmt.Sprintf("ô này có %d ký tự, mà một ô của bảng tính chỉ chứa được %d", units, maxText),
			Hint: "tách nội dung thành nhiều nhiệm vụ hoặc nhiều dòng",
		}
	}
	return nil
}

// place gives the first place in the input that lines come from.
func place(lines []doc.Line) source.Pos {
	for _, l := range lines {
		if l.At != (source.Pos{}) {
			return l.At
		}
	}
	return source.Pos{}
}

// ruleLength gives how long the line under a text is, in whole pixels.
func (m *metric) ruleLength(l doc.Line, width unit.Length) int {
	return pixels(m.measurer.RuleLength(l, width))
}
