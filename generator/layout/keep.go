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
// alone: its last paragraphs stay with it, as many as hold two lines. They stay
// whole where they are not high together, since programs differ in how much of a paragraph
// goes along; of a high one Word takes its last lines, and so does layout.
func (m *Measurer) Kept(s *doc.Section) []doc.Block {
	end := slices.IndexFunc(s.Blocks, func(b doc.Block) bool { _, is := b.(*doc.Signature); return is })
	if end < 0 {
		return s.Blocks
	}
	paper := m.Sheet.Page(s.Orientation)
	alone := flow{Measurer: m, paper: paper}
	signature := alone.columns(s.Blocks[end].(*doc.Signature).Columns())
	blocks, room := slices.Clone(s.Blocks), paper.TextHeight()-signature.whole(&alone, 0)
	if end > 0 {
		if t, is := blocks[end-1].(*doc.Table); is {
			blocks[end-1] = m.keptRow(t, paper, room)
			return blocks
		}
	}
	for i, lines := end-1, 0; i >= 0 && lines < signatureLines; i-- {
		p, is := blocks[i].(*doc.Paragraph)
		if !is {
			break
		}
		kept := *p
		height, count := m.heightOf(p.Line(), LineWidth(paper))
		room -= height
		asked := min(count, signatureLines-lines)
		hole := height.Scale(int64(count-asked), int64(count)) // that is left where the lines not asked for go along
		kept.Whole = hole <= m.Sheet.Drawn().KeptWhole && room >= 0
		kept.KeepNext = kept.Whole || !m.straddles(s, i, paper.TextHeight()-room-height)
		blocks[i] = &kept
		lines += count
	}
	return blocks
}

// keptRow gives a table that ends the text with its last row kept with the signature, where both have room on a page.
func (m *Measurer) keptRow(t *doc.Table, paper nd30.Page, room unit.Length) *doc.Table {
	last := len(t.Rows) - 1
	if last < 0 || m.RowHeight(t.Rows[last], m.ColumnWidths(t, paper.TextWidth()), m.Sheet.TableOf(t.Role))+m.Sheet.Drawn().AfterTable+m.Sheet.Drawn().TableEnd > room {
		return t
	}
	kept := *t
	kept.Rows = slices.Clone(t.Rows)
	row := doc.Row{Cells: slices.Clone(t.Rows[last].Cells)}
	for i := range row.Cells {
		row.Cells[i].Lines = slices.Clone(row.Cells[i].Lines)
		if c := &row.Cells[i]; len(c.Lines) == 0 && c.Merge == doc.Single { // LibreOffice asks the first cell
			c.Lines = []doc.Line{{Role: doc.TableCell}}
		}
		for k := range row.Cells[i].Lines {
			row.Cells[i].Lines[k].KeepNext = true
		}
	}
	kept.Rows[last] = row
	return &kept
}

// straddles says whether a paragraph of the text runs over a page's end where nothing keeps it, and what follows, so high, has room under
// it. Then its last lines stand on the signature's page by themselves, and to ask for that would only have some programs move all of it.
func (m *Measurer) straddles(s *doc.Section, i int, following unit.Length) bool {
	pages := 0
	f := newFlow(m, &doc.Section{Orientation: s.Orientation, Blocks: s.Blocks[:i+1], Notes: s.Notes}, func(*Page) bool { return true })
	if f.failed != nil {
		return false
	}
	last := f.elements[len(f.elements)-1].(*textElement).p.element
	f.emit = func(p *Page) bool {
		if slices.ContainsFunc(p.Runs, func(r Run) bool {
			return r.Element == last || r.Figure != nil && r.Element != nil && r.Element.Parent == last
		}) {
			pages++
		}
		return true
	}
	return f.run() == nil && pages > 1 && f.after+following <= f.room()
}

// heightOf gives a paragraph's height with the space around it, and its lines.
func (m *Measurer) heightOf(l doc.Line, width unit.Length) (height unit.Length, lines int) {
	m.measured(l, width, func(p *paragraph) unit.Length {
		height, lines = p.style.Before+p.outerHeight()+p.spaceAfter(), len(p.lines)
		return height
	})
	return height, lines
}
