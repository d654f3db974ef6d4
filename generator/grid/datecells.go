package grid

import "vanban/generator/celltext"

// DateCells are the parts of a deadline in a row.
type DateCells struct {
	cells [celltext.DayUnit + 1]*Cell // by their unit; one that is merged counts for all rows that it covers
	row   int
}

// Take takes a cell of a row where its column holds a part of the deadline.
func (d *DateCells) Take(c *Cell, unit celltext.DateUnit, row int) bool {
	if unit == celltext.NoUnit || c.Kind == Broken {
		return false
	}
	if d.row != row {
		d.row = row
		for u, before := range d.cells {
			if before != nil && before.Bottom < row {
				d.cells[u] = nil
			}
		}
	}
	d.cells[unit] = c
	return true
}

// Cell gives the deadline that the parts of a row are; nil where no part begins in it.
func (d *DateCells) Cell(row int) *Cell {
	if d.row != row {
		return nil
	}
	texts := map[celltext.DateUnit]string{}
	var whole *Cell
	for unit, c := range d.cells {
		if c == nil {
			continue
		}
		texts[celltext.DateUnit(unit)] = c.Text
		if c.Kind == Number && c.Exact != "" {
			texts[celltext.DateUnit(unit)] = c.Exact // a year isn't parted by thousands
		}
		if c.Row == row && (whole == nil || c.Column < whole.Column) {
			whole = c
		}
	}
	out := *whole
	out.Kind, out.Text, out.Exact, out.Bottom = Words, celltext.When(texts), "", 0
	if out.Text == "" {
		out.Text = whole.Text
	}
	return &out
}
