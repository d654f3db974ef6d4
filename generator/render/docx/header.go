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
