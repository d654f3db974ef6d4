package docx

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
)

// writeNumberHeader writes the header of all pages but the first: the page number (I.I.7).
func writeNumberHeader(sheet *nd30.Sheet) func(*ooxml.XML) error {
	return func(x *ooxml.XML) error {
		x.Open("w:hdr", "xmlns:w", mainNS, "xmlns:r", relNS)
		x.Open("w:p")
		(&paragraphProperties{style: sheet.StyleOf(doc.PageNumber).ID}).write(x)
		x.Open("w:fldSimple", "w:instr", " PAGE ")
		x.Open("w:r")
		x.Element("w:t", "2")
		x.Close("w:r")
		x.Close("w:fldSimple")
		x.Close("w:p")
		x.Close("w:hdr")
		return nil
	}
}

// writeFirstHeader writes the header of a section's first page: the corner line, or nothing.
func writeFirstHeader(sheet *nd30.Sheet, corner *doc.Line) func(*ooxml.XML) error {
	return func(x *ooxml.XML) error {
		x.Open("w:hdr", "xmlns:w", mainNS, "xmlns:r", relNS)
		x.Open("w:p")
		role := doc.PageNumber
		if corner != nil {
			role = corner.Role
		}
		style := sheet.StyleOf(role)
		(&paragraphProperties{style: style.ID}).write(x)
		if corner != nil {
			r := runs{x: x, style: style}
			for _, in := range doc.Joined(corner.Text) {
				in.ShowInline(&r)
			}
		}
		x.Close("w:p")
		x.Close("w:hdr")
		return nil
	}
}

// cornerOf finds the corner line of a section.
func cornerOf(s *doc.Section) *doc.Line {
	for _, b := range s.Blocks {
		if corner, ok := b.(*doc.Corner); ok {
			l := corner.Line()
			return &l
		}
	}
	return nil
}
