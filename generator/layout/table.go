package layout

import (
	"slices"

	"vanban/generator/ahead"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// tableElement is a framed table, set row by row over as many pages as it needs.
type tableElement struct {
	table   *doc.Table
	style   nd30.TableStyle
	widths  []unit.Length
	left    unit.Length // of its frame on the paper
	rows    []doc.Row   // under the head, or all where the head is not repeated
	heads   int         // how many of them are of the head
	head    []*tableRow
	merged  []*mergedCell // of each column; nil where no merged cell is open
	frame   frame
	element *Element
	start   unit.Length // of the paragraph before a table that begins its section
}

// tableRow is a measured row.
type tableRow struct {
	source doc.Row
	cells  []stack
	height unit.Length
}

func (f *flow) table(t *doc.Table) *tableElement {
	e := &tableElement{table: t, style: nd30.TableOf(t.Role), widths: f.ColumnWidths(t, f.paper.TextWidth()), left: f.paper.Left, element: &Element{Tag: TableTag}}
	e.merged = make([]*mergedCell, len(e.widths))
	if e.rows = t.Rows; f.HeadRepeats(t, e.widths, f.paper) {
		f.measureHead(e, t.Head)
		return e
	}
	e.rows, e.heads = slices.Concat(t.Head, t.Rows), len(t.Head)
	return e
}

// rowOf breaks a row's cells into lines.
func (m *Measurer) rowOf(e *tableElement, r doc.Row) *tableRow {
	row := &tableRow{source: r, cells: m.cells(r, e.widths, e.style.SideMargin)}
	for i := range row.cells {
		if row.cells[i].merge == doc.Single {
			row.height = max(row.height, row.cells[i].height())
		}
	}
	row.height += e.style.Around()
	return row
}

func (e *tableElement) keepNext() bool { return false }

func (e *tableElement) parts() bool { return false }

func (e *tableElement) whole(f *flow, after unit.Length) unit.Length { return e.least(f, after) }

// least is the head and the first row, or the least part of it where it may be split.
func (e *tableElement) least(f *flow, after unit.Length) unit.Length {
	h := after
	var notes []footPart
	for _, r := range e.head {
		h += r.height
		notes = append(notes, f.rowNotes(r)...)
	}
	if len(e.rows) > 0 {
		row := f.rowOf(e, e.rows[0])
		h += e.leastOf(row)
		notes = append(notes, f.leastNotes(e, row)...)
	}
	return h + e.style.Frame + f.feet.needLeast(notes)
}

func (e *tableElement) place(f *flow) {
	if !f.fresh && e.least(f, f.after) > f.room() {
		f.newPage()
	}
	f.y += f.gap(0) + e.start
	e.setHead(f, false)
	for i, row := range ahead.Each(e.rows, func(r doc.Row) *tableRow { return f.rowOf(e, r) }) {
		if f.stopped {
			return
		}
		tag := CellTag
		if i < e.heads {
			tag = HeadCellTag
		}
		e.element.addRow(row, tag)
		e.setRow(f, row, i)
	}
	e.frame.close(f, e)
	f.y += e.style.Frame + nd30.TableEnd
	f.after, f.fresh = nd30.AfterTable, false
}

// turn goes on with the table on a new page. Merged text is divided as the page's end divides the rows: between two, or within one.
func (e *tableElement) turn(f *flow, divide division) {
	e.cutMerged(f, divide)
	e.frame.close(f, e)
	f.newPage()
	e.setHead(f, true)
	for _, m := range e.merged {
		if m != nil {
			m.y, m.at = f.y, len(f.page.Runs)
		}
	}
}

// setRow sets one row: whole where it fits, on the next page where it may not
// be split, else in parts. The last row of merged text that is higher than a
// page stays where it fits itself; the text goes on under it over the page's end.
func (e *tableElement) setRow(f *flow, row *tableRow, i int) {
	e.openMerged(f, row, i)
	whole := row.height <= e.style.SplitsAbove
	stretched := e.stretched(f, row, i)
	switch {
	case e.tooHigh(f, row, stretched) && whole && stretched <= e.freshRoom(f),
		e.tooHigh(f, row, row.height) && (whole || !e.partFits(f, row)),
		KeepsNext(row.source) && row.height+e.leastAfter(f, i) > e.room(f):
		e.turn(f, betweenRows)
	}
	for e.tooHigh(f, row, row.height) && e.partFits(f, row) {
		row = e.setPart(f, row)
	}
	for e.tooHigh(f, row, e.stretched(f, row, i)) && e.room(f) > row.height {
		row.height = e.room(f) - f.feet.needLeast(append(e.mergedNotes(f), f.rowNotes(row)...))
		e.drawRow(f, row)
		e.turn(f, betweenRows)
		row = &tableRow{source: row.source, height: e.style.Around(), cells: make([]stack, len(row.cells))}
	}
	row.height = e.stretched(f, row, i)
	e.drawRow(f, row)
	e.closeMerged(f, i)
}

// KeepsNext says whether a row stays on the page of the row below it: all its paragraphs do.
func KeepsNext(r doc.Row) bool {
	found := false
	for _, c := range r.Cells {
		for _, l := range c.Lines {
			if !l.KeepNext {
				return false
			}
			found = true
		}
	}
	return found
}

// leastAfter is the least of what stands after the i-th row and must stand on its page: the next row, or what follows the table.
func (e *tableElement) leastAfter(f *flow, i int) unit.Length {
	if i+1 >= len(e.rows) {
		if f.next >= len(f.elements) {
			return 0
		}
		return e.style.Frame + nd30.TableEnd + f.chain(f.next, nd30.AfterTable)
	}
	return e.leastOf(f.rowOf(e, e.rows[i+1]))
}

// tooHigh says whether a row of some height has no room on the page together with its footnotes.
func (e *tableElement) tooHigh(f *flow, row *tableRow, height unit.Length) bool {
	return height+f.feet.needLeast(append(e.mergedNotes(f), f.rowNotes(row)...)) > e.room(f)
}

// room is the free height of the page over the line that ends the table on it.
func (e *tableElement) room(f *flow) unit.Length { return f.room() - e.style.Frame }

// freshRoom is the room on a page that begins with the table's head.
func (e *tableElement) freshRoom(f *flow) unit.Length {
	room := f.paper.TextHeight() - e.style.Frame
	for _, r := range e.head {
		room -= r.height
	}
	return room
}

// drawRow sets a row that fits, its merged cells aside.
func (e *tableElement) drawRow(f *flow, row *tableRow) {
	top := f.y + e.style.Over()
	for k := range row.cells {
		switch row.cells[k].merge {
		case doc.Single:
			pen{page: f.page}.drawStack(&row.cells[k], e.left+row.cells[k].x, top)
		case doc.MergeTop:
			if m := e.merged[columnOf(row.source, k)]; m != nil && !m.set {
				m.at, m.set = len(f.page.Runs), true
			}
		case doc.MergeDown:
		}
	}
	e.frame.row(f, e, row)
	f.feet.take(f, f.rowNotes(row), row.height+e.style.Frame)
	f.y += row.height
	f.fresh = false
}
