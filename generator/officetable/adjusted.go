package officetable

import (
	"slices"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
)

// A column beside that of deadlines may say until when it was put off: “Thời hạn điều chỉnh”, “Gia hạn đến”. Where it says something, that is the deadline.

// isLater says whether a head names a deadline that was put off.
func isLater(c *headrows.Column, into *Into) bool {
	key, is := celltext.WithoutLater(celltext.Fold(c.Text()))
	return is && (key == "" || into.score(columnhead.Due, []string{key}) >= columnhead.Least)
}

// adjust finds the column of deadlines that were put off, and the one of those before.
func (h *header) adjust(into *Into) {
	later := slices.IndexFunc(h.columns, func(c headrows.Column) bool { return isLater(&c, into) })
	if later < 0 || h.parts[later] != columnhead.None && h.parts[later] != columnhead.Due {
		return
	}
	if h.parts[later] == columnhead.Due {
		best, before := columnhead.Least-1, -1
		for j := range h.columns {
			if sure := into.score(columnhead.Due, h.columns[j].Path); h.parts[j] == columnhead.None && sure > best && !isLater(&h.columns[j], into) {
				best, before = sure, j
			}
		}
		if before < 0 {
			return // it is the only one
		}
		h.parts[later], h.parts[before] = columnhead.None, columnhead.Due
	}
	if slices.Contains(h.parts, columnhead.Due) {
		h.later = h.columns[later].First
	}
}

// putOff sets the deadline of a row that was put off, and tells of it.
func (r *reader) putOff(l *line, later *grid.Cell) {
	before := "trống"
	if c := l.cells[columnhead.Due]; c != nil {
		before = "“" + celltext.Short(c.Text) + "”"
	}
	if !r.isDue(later) { // “Có”, “x”, “2 lần”
		if l.row == later.Row {
			r.told.Add(&r.told.NotPutOff, r.grid.Ref(later.Row, later.Column)+" “"+celltext.Short(later.Text)+"”")
		}
		return
	}
	l.cells[columnhead.Due] = later
	if l.cells[columnhead.Content] != nil {
		r.told.Add(&r.told.PutOff, r.grid.Ref(later.Row, later.Column)+" “"+celltext.Short(later.Text)+"” thay cho "+before)
	}
}

// isDue says whether a cell reads as a deadline, or can't be read at all.
func (r *reader) isDue(c *grid.Cell) bool {
	text := celltext.DueUnder(r.headText(r.head.at[columnhead.Due]), celltext.OneDue(c.Text, r.year()), r.year())
	return c.Kind == grid.Day || c.Kind == grid.Broken || c.Kind == grid.Number && celltext.MonthNumber(c.Exact) != nil || r.due(text).why != noDay
}
