package layout

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// mergedCell is a cell over several rows: its text goes on from row to row, and from page to page.
type mergedCell struct {
	text stack       // what is not yet set
	y    unit.Length // where on this page the cell begins
	at   int         // how many runs stand on the page before it, in reading order
	set  bool        // that is known: the cells before it in its row are drawn
}

// columnOf gives the column in which a row's k-th cell begins.
func columnOf(r doc.Row, k int) int {
	column := 0
	for _, c := range r.Cells[:k] {
		column += c.Columns()
	}
	return column
}

// openMerged begins the merged cells whose first row this, the i-th, is.
func (e *tableElement) openMerged(f *flow, row *tableRow, i int) {
	for k := range row.cells {
		if row.cells[k].merge == doc.MergeTop {
			column := columnOf(row.source, k)
			e.merged[column] = &mergedCell{text: row.cells[k], y: f.y, at: len(f.page.Runs)}
			row.cells[k].element.Rows = rowsFrom(e.rows, i, column)
		}
	}
}

// closeMerged sets the text of the merged cells whose last row was just set.
func (e *tableElement) closeMerged(f *flow, i int) {
	for column, m := range e.merged {
		if m != nil && !goesOn(e.rows, i, column) {
			e.setMerged(f, column, m.text)
			e.merged[column] = nil
		}
	}
}

// goesOn says whether the merged cell of a column covers the row after the i-th too.
func goesOn(rows []doc.Row, i, column int) bool {
	if i+1 >= len(rows) {
		return false
	}
	r := rows[i+1]
	for k, c := range r.Cells {
		if columnOf(r, k) == column {
			return c.Merge == doc.MergeDown
		}
	}
	return false
}

// rowsFrom counts the rows that a column's merged cell covers from the i-th on.
func rowsFrom(rows []doc.Row, i, column int) int {
	count := 1
	for ; goesOn(rows, i, column); i++ {
		count++
	}
	return count
}

// stretched gives the height of the i-th row: the last row of a merged cell is
// high enough for what is left of its text.
func (e *tableElement) stretched(f *flow, row *tableRow, i int) unit.Length {
	height := row.height
	for column, m := range e.merged {
		if m != nil && !goesOn(e.rows, i, column) {
			height = max(height, m.text.height()+e.style.Around()-(f.y-m.y))
		}
	}
	return height
}

// endingBeside gives how high the part of the i-th row on this page is for the merged text that ends in that row: as much of it as has room.
func (e *tableElement) endingBeside(f *flow, i int, room unit.Length) unit.Length {
	height := unit.Length(0)
	for column, m := range e.merged {
		if m != nil && !goesOn(e.rows, i, column) {
			above := f.y - m.y
			head, tail := m.text.cut(above+room-e.style.Around(), withinRow)
			height = max(height, head.heightToCut(len(tail.paragraphs) > 0)+e.style.Around()-above)
		}
	}
	return min(height, room)
}

// cutMerged sets of the open merged cells what stands beside this page's rows; the rest goes on the next page.
func (e *tableElement) cutMerged(f *flow, divide division) {
	for column, m := range e.merged {
		if m == nil {
			continue
		}
		head, tail := m.text.cut(f.y-m.y-e.style.Around(), divide)
		e.setMerged(f, column, head)
		m.text = tail
	}
}

// setMerged sets text at the top of a column's merged cell, in its place in the reading order.
func (e *tableElement) setMerged(f *flow, column int, text stack) {
	m, aside := e.merged[column], &Page{}
	pen{page: aside}.drawStack(&text, e.left+text.x, m.y+e.style.Over())
	f.page.Runs = slices.Insert(f.page.Runs, m.at, aside.Runs...)
	f.feet.take(f, f.stackNotes(&text), 0)
	for k, other := range e.merged {
		if other != nil && (other.at > m.at || other.at == m.at && k > column) {
			other.at += len(aside.Runs)
		}
	}
}

// mergedNotes gives the footnotes of the open merged cells' text that is not
// yet set, as far as it can stand on this page: room is kept for them.
func (e *tableElement) mergedNotes(f *flow) []footPart {
	if len(f.notes) == 0 {
		return nil
	}
	var notes []footPart
	for _, m := range e.merged {
		if m != nil {
			here, _ := m.text.cut(e.room(f)+f.y-m.y-e.style.Around(), withinRow)
			notes = append(notes, f.stackNotes(&here)...)
		}
	}
	return notes
}
