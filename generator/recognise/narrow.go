package recognise

import "slices"

// narrowest is how many twips wide a column is at least: a narrower one is only where two rows' lines don't meet.
const narrowest = 60

// joinNarrow joins each column in which no words have room with the one behind it.
func (t *Table) joinNarrow() {
	for c := len(t.Widths) - 2; c >= 0; c-- {
		if t.Widths[c] < narrowest && !t.any(func(cell *Cell) bool { return cell.Column == c && cell.Span <= 1 && cell.holdsAnything() }) {
			t.join(c)
		}
	}
}

func (t *Table) any(is func(*Cell) bool) bool {
	return slices.ContainsFunc(t.Rows, func(r Row) bool {
		return slices.ContainsFunc(r.Cells, func(c Cell) bool { return is(&c) })
	})
}

// holdsAnything says whether words, a picture or a shape stand in a cell.
func (c *Cell) holdsAnything() bool {
	return c.Text() != "" || slices.ContainsFunc(c.Lines, func(l Line) bool { return len(l.Objects) > 0 || l.Picture || l.Shown })
}

// join leaves a column out: what begins in it begins in the next.
func (t *Table) join(column int) {
	for k := range t.Rows {
		row := &t.Rows[k]
		row.Cells = slices.DeleteFunc(row.Cells, func(c Cell) bool { return c.Column == column && c.Span <= 1 })
		for i := range row.Cells {
			switch c := &row.Cells[i]; {
			case c.Column > column:
				c.Column--
			case c.Column+c.Span > column:
				c.Span--
			}
		}
	}
	t.Widths = slices.Delete(slices.Clone(t.Widths), column, column+1)
	t.Columns--
}
