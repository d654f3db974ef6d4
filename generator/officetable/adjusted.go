package officetable

import (
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
)

// A column beside that of deadlines may say until when it was put off: “Thời hạn điều chỉnh”, “Gia hạn đến”. Where it says something, that is the deadline.

// laterWords say, folded, that a deadline takes the place of another one.
var laterWords = []string{"da dieu chinh", "sau dieu chinh", "dieu chinh", "duoc gia han", "gia han"}

// isLater says whether a head names a deadline that was put off.
func isLater(c *headColumn, into *Into) bool {
	key := celltext.Fold(c.text())
	if !columnhead.Holds(key, laterWords) {
		return false
	}
	for _, words := range laterWords {
		key = celltext.OneLine(strings.ReplaceAll(" "+key+" ", " "+words+" ", " "))
	}
	return key == "" || into.score(columnhead.Due, []string{key}) >= columnhead.Least
}

// adjust finds the column of deadlines that were put off, and the one of those before.
func (h *header) adjust(into *Into) {
	later := slices.IndexFunc(h.columns, func(c headColumn) bool { return isLater(&c, into) })
	if later < 0 || h.parts[later] != columnhead.None && h.parts[later] != columnhead.Due {
		return
	}
	if h.parts[later] == columnhead.Due {
		best, before := columnhead.Least-1, -1
		for j := range h.columns {
			if sure := into.score(columnhead.Due, h.columns[j].path); h.parts[j] == columnhead.None && sure > best && !isLater(&h.columns[j], into) {
				best, before = sure, j
			}
		}
		if before < 0 {
			return // it is the only one
		}
		h.parts[later], h.parts[before] = columnhead.None, columnhead.Due
	}
	if slices.Contains(h.parts, columnhead.Due) {
		h.later = h.columns[later].first
	}
}

// putOff sets the deadline of a row that was put off, and tells of it.
func (r *reader) putOff(l *line, later *Cell) {
	before := "trống"
	if c := l.cells[columnhead.Due]; c != nil {
		before = "“" + celltext.Short(c.Text) + "”"
	}
	l.cells[columnhead.Due] = later
	if l.cells[columnhead.Content] != nil {
		r.told.add(&r.told.putOff, r.grid.ref(later.Row, later.Column)+" “"+celltext.Short(later.Text)+"” thay cho "+before)
	}
}
