package layout

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// mostHead is which part of a page's height a head may take that is repeated on each: under a higher one too little of the table would
// have room.
var mostHead = nd30.Fraction{Num: 3, Den: 4}

// HeadRepeats says whether a table's head stands on each of its pages; the rows of one that is too high go on like any other.
func (m *Measurer) HeadRepeats(t *doc.Table, widths []unit.Length, paper nd30.Page) bool {
	style, height := m.Sheet.TableOf(t.Role), unit.Length(0)
	for _, r := range t.Head {
		height += m.RowHeight(r, widths, style) + style.Frame
	}
	return height <= paper.TextHeight().Scale(mostHead.Num, mostHead.Den)
}

// measureHead measures the rows of a head that is repeated. The last row of a merged cell is high enough for its words.
func (f *flow) measureHead(e *tableElement, rows []doc.Row) {
	for _, r := range rows {
		row := f.rowOf(e, r)
		e.element.addRow(row, HeadCellTag)
		e.head = append(e.head, row)
	}
	for i, row := range e.head {
		for k := range row.cells {
			c := &row.cells[k]
			if c.merge != doc.MergeTop {
				continue
			}
			c.rows = rowsFrom(rows, i, columnOf(row.source, k))
			c.element.Rows = c.rows
			last := e.head[i+c.rows-1]
			last.height += max(0, c.height()+e.style.Around()-heightOf(e.head[i:i+c.rows]))
		}
	}
}

// heightOf gives how high rows are together.
func heightOf(rows []*tableRow) unit.Length {
	height := unit.Length(0)
	for _, r := range rows {
		height += r.height
	}
	return height
}

// setHead sets the table's head; on every page but the first it is a repetition.
func (e *tableElement) setHead(f *flow, again bool) {
	for i, row := range e.head {
		for k := range row.cells {
			c := &row.cells[k]
			if c.merge == doc.MergeDown {
				continue
			}
			y := f.y + e.style.Over()
			if e.table.MiddleHead() {
				y += (heightOf(e.head[i:i+max(1, c.rows)]) - e.style.Around() - c.height()) / 2
			}
			pen{page: f.page, artifact: again}.drawStack(c, e.left+c.x, y)
			if !again {
				f.feet.take(f, f.stackNotes(c), row.height+e.style.Frame)
			}
		}
		e.frame.row(f, e, row)
		f.y += row.height
		f.fresh = false
	}
	e.frame.headed = true
}
