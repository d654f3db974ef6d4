package docx

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
)

// writeNumberHeader writes the header of all pages but the first: the page number (I.I.7).
func writeNumberHeader(x *ooxml.XML, sheet *nd30.Sheet) {
	x.Open("w:p")
	(&paragraphProperties{style: sheet.StyleOf(doc.PageNumber).ID}).write(x)
	x.Open("w:fldSimple", "w:instr", " PAGE ")
	x.Open("w:r")
	x.Element("w:t", "2")
	x.Close("w:r")
	x.Close("w:fldSimple")
	x.Close("w:p")
}

// writeFirstHeader writes the header of a section's first page: the corner line, or nothing.
func writeFirstHeader(x *ooxml.XML, sheet *nd30.Sheet, corner doc.Line) {
	style := sheet.StyleOf(corner.Role)
	x.Open("w:p")
	(&paragraphProperties{style: style.ID}).write(x)
	writeRuns(x, style, corner.Text)
	x.Close("w:p")
}

// cornerOf finds the corner line of a section; a section without one has an empty line there.
func cornerOf(s *doc.Section) doc.Line {
	for _, b := range s.Blocks {
		if corner, ok := b.(*doc.Corner); ok {
			return corner.Line()
		}
	}
	return doc.Line{Role: doc.PageNumber}
}

// footOf finds the lines at the foot of a section's first page; nil where it has none.
func footOf(s *doc.Section) []doc.Line {
	for _, b := range s.Blocks {
		if a, ok := b.(*doc.Address); ok {
			var f foot
			_ = a.Show(&f) // its only shape gives no error
			return f.lines
		}
	}
	return nil
}

// foot is a doc.Visitor that keeps the lines of a foot.
type foot struct {
	doc.Visitor
	lines []doc.Line
}

// Foot implements doc.Visitor.
func (f *foot) Foot(lines []doc.Line) error {
	f.lines = lines
	return nil
}

// writeFooter writes the footer of a section's first page: a line across the text's whole width, and the lines under it. Without lines it is
// the least that a footer can be.
func writeFooter(x *ooxml.XML, sheet *nd30.Sheet, lines []doc.Line) {
	if len(lines) == 0 {
		writeEmpty(x, sectionEndStyle)
		return
	}
	writeEmpty(x, ruleStyle)
	for _, l := range lines {
		style := sheet.StyleOf(l.Role)
		x.Open("w:p")
		(&paragraphProperties{style: style.ID}).write(x)
		writeRuns(x, style, l.Text)
		x.Close("w:p")
	}
}

func writeEmpty(x *ooxml.XML, style string) {
	x.Open("w:p")
	(&paragraphProperties{style: style}).write(x)
	x.Close("w:p")
}
