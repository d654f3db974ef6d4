package wordform

import (
	"encoding/xml"
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// section is the page of the paragraphs before the place where it is written.
type section struct {
	at    int
	width unit.Length // of the page
	left  unit.Length // margins
	right unit.Length
}

// sections notes the pages of the main part.
func (s *scanner) sections(name string, t xml.StartElement, at int) {
	p := s.part
	last := len(p.sections) - 1
	switch {
	case name == "sectPr":
		p.sections = append(p.sections, section{at: at})
	case last < 0:
	case name == "pgSz":
		p.sections[last].width = twips(t, "w")
	case name == "pgMar":
		p.sections[last].left, p.sections[last].right = twips(t, "left"), twips(t, "right")+twips(t, "gutter")
	}
}

// boxInset is the room that Word keeps on each side of a text box's text where the box says nothing else (a:bodyPr, lIns).
const boxInset = 91440 * unit.EMU

// cellInset is that of a cell (w:tblCellMar).
const cellInset = 108 * unit.Twip

// rooms notes how wide the text of a drawing's box and of a cell may be: what stands before their text says it.
func (s *scanner) rooms(name string, t xml.StartElement) {
	above := s.top()
	switch {
	case name == foreign+"extent":
		for _, a := range t.Attr {
			if n, err := strconv.Atoi(a.Value); a.Name.Local == "cx" && err == nil && a.Name.Space == "" {
				above.room = max(0, unit.Length(n)*unit.EMU-2*boxInset)
			}
		}
	case name == "tcW" && len(s.stack) > 1:
		for _, a := range t.Attr {
			if a.Name.Local == "type" && a.Value == "dxa" {
				s.stack[len(s.stack)-2].room = max(0, twips(t, "w")-2*cellInset)
			}
		}
	}
}

func twips(t xml.StartElement, name string) unit.Length {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			n, _ := strconv.Atoi(a.Value) // what is no number is none
			return unit.Length(n) * unit.Twip
		}
	}
	return 0
}

// textWidth gives the width between the margins at a paragraph; in a text box or a cell that of its text; ok is false where that is not known.
func (f *Form) textWidth(p *part, para *paragraph) (width unit.Length, ok bool) {
	if para.parent == "tc" || para.parent == "txbxContent" {
		if para.room > 0 {
			return para.room, true
		}
		return nd30.PageOf(doc.Portrait).TextWidth(), false
	}
	switch para.parent {
	case "body", "hdr", "ftr", "footnote", "endnote":
		ok = true
	}
	for _, main := range f.parts {
		if main.kind != mainPart {
			continue
		}
		for _, s := range main.sections {
			if width = s.width - s.left - s.right; width > 0 && (p != main || s.at >= para.start) {
				return width, ok
			}
		}
	}
	return nd30.PageOf(doc.Portrait).TextWidth(), ok
}
