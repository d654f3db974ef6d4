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
	e := &tableElement{table: t, style: f.Sheet.TableOf(t.Role), widths: f.ColumnWidths(t, f.paper.TextWidth()), left: f.paper.Left, element: &Element{Tag: TableTag}}
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
		if row.cells[i].merge == doc.Single { // one that has merged cells alone is as high as the text of those that end in it
			row.height = max(row.height, row.cells[i].height()+e.style.Around())
		}
	}
	return row
}

func (e *tableElement) keepNext() bool { return false }

func (e *tableElement) parts() bool { return false }

func (e *tableElement) whole(f *flow, after unit.Length) unit.Length { return e.least(f, after) }

// least is the head and the first row, or the least part of it where it may be split, with the rows that it stays with.
func (e *tableElement) least(f *flow, after unit.Length) unit.Length {
	h := after
	var notes []footPart
	for _, r := range e.head {
		h += r.height
		notes = append(notes, f.rowNotes(r)...)
	}
	if len(e.rows) > 0 {
		row := f.rowOf(e, e.rows[0])
		rows, _ := e.together(f, row, 0)
		h += rows
		notes = append(notes, f.leastNotes(e, row)...)
	}
	return h + e.style.Frame + f.feet.needLeast(notes)
}

func (e *tableElement) place(f *flow) {
	if !f.fresh && e.leastHere(f) > f.room() {
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
	f.y += e.style.Frame + f.Sheet.Drawn().TableEnd
	f.after, f.fresh = f.Sheet.Drawn().AfterTable, false
}

// leastHere is least where the table is next, with what stands behind a table whose rows all stay with it and have room with it on a page.
func (e *tableElement) leastHere(f *flow) unit.Length {
	least := e.least(f, f.after)
	if len(e.rows) == 0 {
		return least
	}
	if _, open := e.together(f, f.rowOf(e, e.rows[0]), 0); open {
		if all := least + e.leastBehind(f); all <= f.paper.TextHeight() {
			return all
		}
	}
	return least
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
		e.beginsChain(row, i) && e.chain(f, row, i) > e.room(f):
		e.turn(f, betweenRows)
	}
	for e.tooHigh(f, row, row.height) && e.partFits(f, row) {
		row = e.setPart(f, row, i)
	}
	for e.tooHigh(f, row, e.stretched(f, row, i)) && e.room(f) > row.height {
		room := e.room(f) - f.feet.needLeast(append(e.mergedNotes(f), f.rowNotes(row)...))
		row.height = max(row.height, e.endingBeside(f, i, room))
		e.drawRow(f, row)
		e.turn(f, withinRow)
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

// beginsChain says whether the i-th row is the first of some that stay together, and not the first on its page: at a page's top no page
// is better, and rows that are too high together end where there is no more room.
func (e *tableElement) beginsChain(row *tableRow, i int) bool {
	return KeepsNext(row.source) && !e.frame.headed && (i == 0 || !KeepsNext(e.rows[i-1]))
}

// together is how high the i-th row is with those below that stay on its page: all that keep with the next, and the least of what comes
// after them; open says that this stands behind the table. It counts no further than a page.
func (e *tableElement) together(f *flow, row *tableRow, i int) (height unit.Length, open bool) {
	for ; KeepsNext(row.source) && height <= f.paper.TextHeight(); row = f.rowOf(e, e.rows[i]) {
		height += row.height
		if i++; i == len(e.rows) {
			return height, true
		}
	}
	return height + e.leastOf(row), false
}

// chain is the same with what stands behind the table.
func (e *tableElement) chain(f *flow, row *tableRow, i int) unit.Length {
	height, open := e.together(f, row, i)
	if open {
		height += e.leastBehind(f)
	}
	return height
}

// leastBehind is the least of what stands behind the table and must stand on the page of its last row.
func (e *tableElement) leastBehind(f *flow) unit.Length {
	if f.next >= len(f.elements) {
		return 0
	}
	return e.style.Frame + f.Sheet.Drawn().TableEnd + f.chain(f.next, f.Sheet.Drawn().AfterTable)
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
