package recognise

import "slices"

// Place is where the words of a column stand in their cells.
type Place int

// The places.
const (
	AtLeft Place = iota
	InMiddle
	AtRight
)

// UsedColumns says of each column whether a cell begins in it.
func (t *Table) UsedColumns() []bool {
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
func (t *Table) PlaceOf(column, from int) Place {
	cells, centred, right := 0, 0, 0
	for k := from; k < len(t.Rows); k++ {
		for i := range t.Rows[k].Cells {
			c := &t.Rows[k].Cells[i]
			if c.Column != column || c.Span > 1 || c.Text() == "" {
				continue
			}
			cells++
			switch {
			case c.all(func(l *Line) bool { return l.IsCentre }):
				centred++
			case c.all(func(l *Line) bool { return l.Right }):
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
func (c *Cell) all(is func(*Line) bool) bool {
	return !slices.ContainsFunc(c.Lines, func(l Line) bool { return !l.Empty() && !is(&l) })
}

// HeadRows counts the rows that are repeated as the table's head.
func (t *Table) HeadRows() (n int) {
	for n < len(t.Rows) && t.Rows[n].Head {
		n++
	}
	return n
}
