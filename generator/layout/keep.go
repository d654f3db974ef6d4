package layout

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// signatureLines is how many lines of the text come with the signature at least.
const signatureLines = widows

// Kept gives a section's blocks with what keeps the signature from standing
// alone: its last paragraphs stay with it, as many as hold two lines. One that
// is not high stays whole, since programs differ in how much of a paragraph
// goes along; of a high one Word takes its last lines, and so does layout.
func (m *Measurer) Kept(s *doc.Section) []doc.Block {
	end := slices.IndexFunc(s.Blocks, func(b doc.Block) bool { _, is := b.(*doc.Signature); return is })
	if end < 0 {
		return s.Blocks
	}
	paper := nd30.PageOf(s.Orientation)
	blocks, room := slices.Clone(s.Blocks), paper.TextHeight()-m.signatureHeight(s.Blocks[end], paper)
	for i, lines := end-1, 0; i >= 0 && lines < signatureLines; i-- {
		p, is := blocks[i].(*doc.Paragraph)
		if !is {
			break
		}
		kept := *p
		height, count := m.heightOf(p.Line(), lineWidth(paper))
		room -= height
		kept.KeepNext, kept.Whole = true, height <= nd30.KeptWhole && room >= 0
		blocks[i] = &kept
		lines += count
	}
	return blocks
}

// heightOf gives a paragraph's height with the space around it, and its lines.
func (m *Measurer) heightOf(l doc.Line, width unit.Length) (height unit.Length, lines int) {
	m.measured(l, width, func(p *paragraph) unit.Length {
		height, lines = p.style.Before+p.outerHeight()+p.spaceAfter(), len(p.lines)
		return height
	})
	return height, lines
}

// signatureHeight gives the height of what stays on one page of a signature block.
func (m *Measurer) signatureHeight(b doc.Block, paper nd30.Page) unit.Length {
	h := signatureHeight{measurer: m, paper: paper}
	_ = b.Show(&h)
	return h.height
}

// signatureHeight is the visitor that takes it.
type signatureHeight struct {
	measurer *Measurer
	paper    nd30.Page
	height   unit.Length
}

func (h *signatureHeight) Line(doc.Line) error    { return nil }
func (h *signatureHeight) Corner(doc.Line) error  { return nil }
func (h *signatureHeight) Table(*doc.Table) error { return nil }

func (h *signatureHeight) Columns(c doc.Columns) error {
	f := flow{Measurer: h.measurer, paper: h.paper}
	h.height = f.columns(c).whole(&f, 0)
	return nil
}
