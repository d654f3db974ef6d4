package layout

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// columnsElement is text side by side; it stays on one page where a page is high enough.
type columnsElement struct {
	rows  []columnsRow
	start unit.Length // of the paragraph before a table that begins its section
	end   unit.Length // of the paragraph that Word wants behind a section's last table
}

type columnsRow struct {
	left, right stack       // what stands in the middle is a left one over the whole width
	lead        unit.Length // space over the row's text
	parted      bool        // over it a page may end
}

// LeftColumn gives the width of the left of two columns, in whole twips.
func (m *Measurer) LeftColumn(c doc.Columns, textWidth unit.Length) unit.Length {
	share := m.Sheet.Decree().Columns[c.Role]
	return unit.Length(textWidth.Scale(share.Num, share.Den).Twips()) * unit.Twip
}

// ColumnsRows gives the rows in which columns are set on pages of this size.
// They stay in one piece. Recipients that have no room on one page beside
// the text's last lines go on in rows of their own: the first holds the whole
// signer, and as many recipients as stand beside it. Of several signers that
// have none a page may end between pairs, where a row begins.
func (m *Measurer) ColumnsRows(c doc.Columns, paper nd30.Page) []doc.ColumnsRow {
	if c.Role != doc.SignatureColumns {
		return c.Rows
	}
	body := m.Sheet.AlignedStyle(doc.Body, doc.AsRole)
	most := paper.TextHeight() - (orphans+widows)*linePitch(body) - signatureLines*body.After - m.Sheet.Drawn().BeforeSignature - m.Sheet.Drawn().TableEnd
	width := m.LeftColumn(c, paper.TextWidth())
	if len(c.Rows) > 1 {
		return m.pairsOn(c, paper, most)
	}
	r := c.Rows[0]
	if m.stackHeight(r.Left, width) <= most {
		return c.Rows
	}
	signer, first := m.stackHeight(r.Right, paper.TextWidth()-width), 1
	for first < len(r.Left) && m.stackHeight(r.Left[:first], width) < signer {
		first++
	}
	rows := []doc.ColumnsRow{{Left: r.Left[:first], Right: r.Right}}
	for i := first; i < len(r.Left); i++ {
		rows = append(rows, doc.ColumnsRow{Left: r.Left[i : i+1], GoesOn: true})
	}
	return rows
}

// pairsOn gives the rows of several signers: a page may end where one begins only if all together are higher than most.
func (m *Measurer) pairsOn(c doc.Columns, paper nd30.Page, most unit.Length) []doc.ColumnsRow {
	height := unit.Length(0)
	rows := slices.Clone(c.Rows)
	for i, r := range rows {
		set := m.columnsRow(r, m.LeftColumn(c, paper.TextWidth()), paper.TextWidth())
		height += set.height() + m.Sheet.Drawn().BeforeSignature
		rows[i].Begins = r.Begins && i > 0
	}
	if height <= most {
		for i := range rows {
			rows[i].Begins = false
		}
	}
	return rows
}

func (m *Measurer) columnsRows(c doc.Columns, paper nd30.Page) []columnsRow {
	textWidth := paper.TextWidth()
	left, source := m.LeftColumn(c, textWidth), m.ColumnsRows(c, paper)
	rows := make([]columnsRow, len(source))
	for i, r := range source {
		rows[i] = m.columnsRow(r, left, textWidth)
		if c.Role != doc.LetterheadColumns && !r.GoesOn {
			rows[i].lead = m.Sheet.Drawn().BeforeSignature
		}
	}
	return rows
}

// columnsRow sets one row, of which the left side is so wide.
func (m *Measurer) columnsRow(r doc.ColumnsRow, left, textWidth unit.Length) columnsRow {
	own := columnsRow{left: m.stackOf(r.Left, 0, left), right: m.stackOf(r.Right, left, textWidth-left), parted: r.Begins || r.GoesOn}
	if len(r.Middle) > 0 {
		own.left = m.stackOf(r.Middle, 0, textWidth)
	}
	return own
}

func (f *flow) columns(c doc.Columns) *columnsElement {
	e := &columnsElement{rows: f.columnsRows(c, f.paper)}
	if c.Role != doc.LetterheadColumns {
		e.end = f.Sheet.Drawn().TableEnd
	}
	return e
}

func (r *columnsRow) height() unit.Length { return r.lead + max(r.left.height(), r.right.height()) }

// notes gives the footnotes of both sides.
func (r *columnsRow) notes(f *flow) []footPart {
	return append(f.stackNotes(&r.left), f.stackNotes(&r.right)...)
}

func (e *columnsElement) keepNext() bool { return false }

func (e *columnsElement) parts() bool { return false }

// whole is the height of all rows; of those that may part, of the first ones that stay together, which hold the signer.
func (e *columnsElement) whole(f *flow, after unit.Length) unit.Length {
	height, _ := e.together(f, 0)
	return after + e.start + e.end + height
}

// together is the height of the rows from one on between which no page may end, with their footnotes, and the number of the row behind them.
func (e *columnsElement) together(f *flow, from int) (height unit.Length, next int) {
	var notes []footPart
	for next = from; next < len(e.rows) && (next == from || !e.rows[next].parted); next++ {
		height += e.rows[next].height()
		notes = append(notes, e.rows[next].notes(f)...)
	}
	return height + f.feet.needLeast(notes), next
}

func (e *columnsElement) least(f *flow, after unit.Length) unit.Length { return e.whole(f, after) }

func (e *columnsElement) place(f *flow) {
	if !f.fresh && e.whole(f, f.after) > f.room() {
		f.newPage()
	}
	f.y += f.gap(0) + e.start
	for i := range e.rows {
		r := &e.rows[i]
		if i > 0 && r.parted {
			if need, _ := e.together(f, i); need > f.room() {
				f.newPage()
			}
		}
		draw := pen{page: f.page}
		draw.drawStack(&r.left, f.paper.Left+r.left.x, f.y+r.lead)
		draw.drawStack(&r.right, f.paper.Left+r.right.x, f.y+r.lead)
		f.feet.take(f, r.notes(f), r.height())
		f.y += r.height()
	}
	f.y += e.end
	f.fresh = false
}
