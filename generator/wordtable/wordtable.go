// Package wordtable finds how a table of a Word file is built: which rows are its head, in which columns something begins, where the words of a column stand and
// which cells go on others.
package wordtable

import (
	"slices"

	"vanban/generator/recognise"
)

// Place is where the words of a column stand in their cells.
type Place int

// The places.
const (
	AtLeft Place = iota
	InMiddle
	AtRight
)

// UsedColumns says of each column whether a cell begins in it.
func UsedColumns(t *recognise.Table) []bool {
	used := make([]bool, t.Columns)
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if c.Column < len(used) {
				used[c.Column] = true
			}
		}
	}
	return used
}

// PlaceOf gives where a column's words stand from a row on: in the middle or at the right where all of its cells have them so.
func PlaceOf(t *recognise.Table, column, from int) Place {
	cells, centred, right := 0, 0, 0
	for k := from; k < len(t.Rows); k++ {
		for i := range t.Rows[k].Cells {
			c := &t.Rows[k].Cells[i]
			if c.Column != column || c.Span > 1 || c.Text() == "" {
				continue
			}
			cells++
			switch {
			case all(c, func(l *recognise.Line) bool { return l.IsCentre }):
				centred++
			case all(c, func(l *recognise.Line) bool { return l.Right }):
				right++
			}
		}
	}
	switch {
	case cells > 0 && centred == cells:
		return InMiddle
	case cells > 0 && right == cells:
		return AtRight
	}
	return AtLeft
}

// all says whether the lines of a cell that have words are all so.
func all(c *recognise.Cell, is func(*recognise.Line) bool) bool {
	return !slices.ContainsFunc(c.Lines, func(l recognise.Line) bool { return !l.Empty() && !is(&l) })
}

// mostHead is how many rows a head has that its merged cells tell: below more of them, the first column merges the rows of a body.
const mostHead = 4

// HeadRows counts the rows of a table's head, at least one: those that are repeated on each page, and those below over which a cell of the head is merged
// downward, where others of its cells are parted: “Năm 2025” over “Dự toán” and “Thực hiện” beside “STT”.
func HeadRows(t *recognise.Table) int {
	marked := 0
	for marked < len(t.Rows) && t.Rows[marked].Head {
		marked++
	}
	n := max(1, marked)
	for n < len(t.Rows) && n < mostHead && (goesDown(t.Rows[n].Cells, t.Rows[n-1].Cells) || n == 1 && isDrawnHead(t)) {
		n++
	}
	if n >= len(t.Rows) || n == mostHead && marked < n && goesDown(t.Rows[n].Cells, t.Rows[n-1].Cells) {
		n = max(1, marked)
	}
	if n >= len(t.Rows) {
		return 1
	}
	return n
}

// WithOwnCells gives a table without the rows that are merged with those above them in all cells: nobody sees them.
func WithOwnCells(t *recognise.Table) *recognise.Table {
	whole := *t
	whole.Rows = nil
	for i, row := range t.Rows {
		if i == 0 || slices.ContainsFunc(row.Cells, func(c recognise.Cell) bool { return !c.Up || c.Text() != "" }) {
			whole.Rows = append(whole.Rows, row)
		}
	}
	return &whole
}

// isDrawnHead says whether the second row is one of the head though it parts no cell of the first: some of it is merged with the cells above, and what both rows say is
// bold, unlike the rest.
func isDrawnHead(t *recognise.Table) bool {
	plain := func(row recognise.Row) bool {
		return slices.ContainsFunc(row.Cells, func(c recognise.Cell) bool {
			return !all(&c, func(l *recognise.Line) bool { return l.Bold })
		})
	}
	merged := slices.ContainsFunc(t.Rows[1].Cells, func(c recognise.Cell) bool { return c.Up })
	return merged && !slices.ContainsFunc(t.Rows[:2], plain) && slices.ContainsFunc(t.Rows[2:], plain)
}

// goesDown says whether a row parts a wide cell of the head above, and cells beside it go on.
func goesDown(cells, above []recognise.Cell) bool {
	up := slices.ContainsFunc(cells, func(c recognise.Cell) bool { return c.Up })
	parts := slices.ContainsFunc(cells, func(c recognise.Cell) bool {
		return !c.Up && slices.ContainsFunc(above, func(o recognise.Cell) bool {
			return o.Span > c.Span && o.Column <= c.Column && c.Column < o.Column+o.Span
		})
	})
	return up && parts
}

// GoesUp says whether a cell of a row of a table, with so many rows in its head, goes on the one above: that covers the same columns, and both stand in the head or both below it.
func GoesUp(t *recognise.Table, head, row int, c *recognise.Cell) bool {
	if !c.Up || row == 0 || row == head {
		return false
	}
	return slices.ContainsFunc(t.Rows[row-1].Cells, func(o recognise.Cell) bool { return o.Column == c.Column && o.Span == c.Span })
}
