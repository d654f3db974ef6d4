package wordform

import (
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// section is the page of the paragraphs before the place where it is written.
type section struct {
	at    int
	width unit.Length // of the page
	left  unit.Length // margins
	right unit.Length
}

// sections notes the pages of the main part.
func (s *scanner) sections(n *tree.Node) {
	if n.Name != "w:sectPr" {
		return
	}
	size, margins := n.Child("w:pgSz"), n.Child("w:pgMar")
	s.part.sections = append(s.part.sections, section{at: n.Start, width: twips(size, "w"), left: twips(margins, "left"),
		right: twips(margins, "right") + twips(margins, "gutter")})
}

// boxInset is the room that Word keeps on each side of a text box's text where the box says nothing else (a:bodyPr, lIns).
const boxInset = 91440 * unit.EMU

// cellInset is that of a cell (w:tblCellMar).
const cellInset = 108 * unit.Twip

// boxRoom gives how wide the text of a drawing's box may be, of which its extent says it.
func boxRoom(extent *tree.Node) unit.Length {
	n, err := strconv.Atoi(extent.Get("cx"))
	if err != nil {
		return 0
	}
	return max(0, unit.Length(n)*unit.EMU-2*boxInset)
}

// cellRoom gives how wide a cell's text may be; 0 where it doesn't say it.
func cellRoom(cell *tree.Node) unit.Length {
	width := cell.Path("w:tcPr", "w:tcW")
	if width.Get("type") != "dxa" {
		return 0
	}
	return max(0, twips(width, "w")-2*cellInset)
}

// twips gives a length that an element has as an attribute; 0 where it has none.
func twips(n *tree.Node, name string) unit.Length {
	v, _ := strconv.Atoi(n.Get(name)) // what is no number is none
	return unit.Length(v) * unit.Twip
}

// textWidth gives the width between the margins at a paragraph; in a text box or a cell that of its text; ok is false where that is not known.
func (f *Form) textWidth(p *part, para *paragraph) (width unit.Length, ok bool) {
	if para.parent == "tc" || para.parent == "txbxContent" {
		if para.room > 0 {
			return para.room, true
		}
		return inforce.Sheet(doc.Setting{}).Page(doc.Portrait).TextWidth(), false
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
			if width = s.width - s.left - s.right; width > 0 && (p != main || s.at >= para.node.Start) {
				return width, ok
			}
		}
	}
	return inforce.Sheet(doc.Setting{}).Page(doc.Portrait).TextWidth(), ok
}
