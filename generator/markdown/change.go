package markdown

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/source"
)

// Change gives texts with others in their place. At is where the block of a text begins.
type Change struct {
	Text func(text []doc.Inline, at source.Pos) []doc.Inline
	Head func(text []doc.Inline, at source.Pos) []doc.Inline // of the cells of a table's head; nil: they stay
}

// Blocks gives blocks with their texts changed; those that were given stay as they are.
func (c Change) Blocks(all []Block) []Block {
	out := slices.Clone(all)
	for i, b := range all {
		changed := &blockCopier{Change: c}
		_ = b.Visit(changed) // never an error
		out[i] = changed.block
	}
	return out
}

// Document gives a text with all its texts changed, those of its footnotes among them.
func (c Change) Document(text *Document) *Document {
	if text == nil {
		return nil
	}
	out := &Document{Blocks: c.Blocks(text.Blocks), Notes: slices.Clone(text.Notes)}
	for i, n := range out.Notes {
		out.Notes[i].Text = c.Text(n.Text, n.At)
	}
	return out
}

// blockCopier is a Visitor that copies a block.
type blockCopier struct {
	Change
	block Block
}

// Heading implements Visitor.
func (c *blockCopier) Heading(h *Heading) error {
	own := *h
	own.Text, c.block = c.Text(h.Text, h.At), &own
	return nil
}

// Paragraph implements Visitor.
func (c *blockCopier) Paragraph(p *Paragraph) error {
	own := *p
	own.Text, c.block = c.Text(p.Text, p.At), &own
	return nil
}

// List implements Visitor.
func (c *blockCopier) List(l *List) error {
	own := *l
	own.Items, c.block = slices.Clone(l.Items), &own
	for i, item := range l.Items {
		own.Items[i] = c.Blocks(item)
	}
	return nil
}

// Table implements Visitor.
func (c *blockCopier) Table(t *Table) error {
	own := *t
	own.Rows, c.block = eachCell(t.Rows, c.Text), &own
	if c.Head != nil {
		own.Head = eachCell(t.Head, c.Head)
	}
	if t.Chart != nil {
		chart := *t.Chart
		chart.Title, chart.Alt, own.Chart = c.Text(chart.Title, t.At), c.Text(chart.Alt, t.At), &chart
	}
	return nil
}

func eachCell(rows []Row, change func([]doc.Inline, source.Pos) []doc.Inline) []Row {
	out := slices.Clone(rows)
	for i, row := range rows {
		out[i].Cells = make([][]doc.Inline, len(row.Cells))
		for c, cell := range row.Cells {
			out[i].Cells[c] = change(cell, row.At)
		}
	}
	return out
}
