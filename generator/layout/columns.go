package layout

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// columnsElement is text side by side; it stays on one page where a page is high enough.
type columnsElement struct {
	rows   []columnsRow
	parted bool        // between its rows a page may end
	start  unit.Length // of the paragraph before a table that begins its section
	end    unit.Length // of the paragraph that Word wants behind a section's last table
}

type columnsRow struct {
	left, right stack
	lead        unit.Length // space over the row's text
}

// LeftColumn gives the width of the left of two columns, in whole twips.
func (m *Measurer) LeftColumn(c doc.Columns, textWidth unit.Length) unit.Length {
	share, _ := nd30.ColumnsOf(c.Role)
	return unit.Length(textWidth.Scale(share.Num, share.Den).Twips()) * unit.Twip
}

// ColumnsRows gives the rows in which columns are set on pages of this size.
// They stay in one piece; only recipients that have no room on one page beside
// the text's last lines go on in rows of their own: the first holds the whole
// signer, and as many recipients as stand beside it.
func (m *Measurer) ColumnsRows(c doc.Columns, paper nd30.Page) []doc.ColumnsRow {
	if c.Role != doc.SignatureColumns || len(c.Rows) != 1 {
		return c.Rows
	}
	body := m.Sheet.StyleOf(doc.Body)
	most := paper.TextHeight() - (orphans+widows)*linePitch(body) - signatureLines*body.After - nd30.BeforeSignature - nd30.TableEnd
	width, r := m.LeftColumn(c, paper.TextWidth()), c.Rows[0]
	if m.stackHeight(r.Left, width) <= most {
		return c.Rows
	}
	signer, first := m.stackHeight(r.Right, paper.TextWidth()-width), 1
	for first < len(r.Left) && m.stackHeight(r.Left[:first], width) < signer {
		first++
	}
	rows := []doc.ColumnsRow{{Left: r.Left[:first], Right: r.Right}}
	for i := first; i < len(r.Left); i++ {
		rows = append(rows, doc.ColumnsRow{Left: r.Left[i : i+1]})
	}
	return rows
}

func (m *Measurer) columnsRows(c doc.Columns, paper nd30.Page) []columnsRow {
	textWidth := paper.TextWidth()
	left, source := m.LeftColumn(c, textWidth), m.ColumnsRows(c, paper)
	rows, parted := make([]columnsRow, len(source)), len(source) > len(c.Rows)
	for i, r := range source {
		rows[i] = columnsRow{left: m.stackOf(r.Left, 0, left), right: m.stackOf(r.Right, left, textWidth-left)}
		if c.Role != doc.LetterheadColumns && (i == 0 || !parted) {
			rows[i].lead = nd30.BeforeSignature
		}
	}
	return rows
}

func (f *flow) columns(c doc.Columns) *columnsElement {
	e := &columnsElement{rows: f.columnsRows(c, f.paper)}
	if c.Role != doc.LetterheadColumns {
		e.end = nd30.TableEnd
	}
	e.parted = len(e.rows) > len(c.Rows)
	return e
}

func (r *columnsRow) height() unit.Length { return r.lead + max(r.left.height(), r.right.height()) }

// notes gives the footnotes of both sides.
func (r *columnsRow) notes(f *flow) []footPart {
	return append(f.stackNotes(&r.left), f.stackNotes(&r.right)...)
}

func (e *columnsElement) keepNext() bool { return false }

func (e *columnsElement) parts() bool { return false }

// whole is the height of all rows; of those that may part, the first's, which holds the signer.
func (e *columnsElement) whole(f *flow, after unit.Length) unit.Length {
	h := after + e.start + e.end
	var notes []footPart
	for i := range e.rows {
		h += e.rows[i].height()
		notes = append(notes, e.rows[i].notes(f)...)
		if e.parted {
			break
		}
	}
	return h + f.feet.needLeast(notes)
}

func (e *columnsElement) least(f *flow, after unit.Length) unit.Length { return e.whole(f, after) }

func (e *columnsElement) place(f *flow) {
	if !f.fresh && e.whole(f, f.after) > f.room() {
		f.newPage()
	}
	f.y += f.gap(0) + e.start
	for i := range e.rows {
		r := &e.rows[i]
		notes := r.notes(f)
		if e.parted && i > 0 && r.height()+f.feet.needLeast(notes) > f.room() {
			f.newPage()
		}
		draw := pen{page: f.page}
		draw.drawStack(&r.left, f.paper.Left+r.left.x, f.y+r.lead)
		draw.drawStack(&r.right, f.paper.Left+r.right.x, f.y+r.lead)
		f.feet.take(f, notes, r.height())
		f.y += r.height()
	}
	f.y += e.end
	f.fresh = false
}
