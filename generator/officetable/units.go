package officetable

import (
	"slices"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/headrows"
)

// Columns that hold a part of the deadline each: Ngày, Tháng and Năm, under a heading of their own or beside each other.

// units takes such columns for the deadline together, where no other column says surely until when; of several runs the one whose heading says best that it is the end.
func (h *header) units(into *Into) {
	own, best, first, last := slices.Index(h.parts, columnhead.Due), 0, 0, 0
	for from := 0; from < len(h.columns); {
		to, seen := from, map[celltext.DateUnit]bool{}
		for to < len(h.columns) && headrows.SameOver(h.columns[to].Path, h.columns[from].Path) {
			unit := unitOf(&h.columns[to])
			if unit == celltext.NoUnit || seen[unit] {
				break
			}
			seen[unit] = true
			to++
		}
		if sure := h.endsSurely(from, into); to-from > 1 && sure > best {
			best, first, last = sure, from, to
		}
		from = max(to, from+1)
	}
	within := first <= own && own < last
	if best == 0 || own >= 0 && !within && into.score(columnhead.Due, h.columns[own].Path) >= columnhead.Good {
		return
	}
	if own >= 0 && !within {
		h.parts[own] = columnhead.None
	}
	h.dated = map[int]celltext.DateUnit{}
	for j := first; j < last; j++ {
		h.parts[j] = columnhead.Due
		h.dated[h.columns[j].First] = unitOf(&h.columns[j])
	}
}

// unit gives the part of a time that a column holds.
func unitOf(c *headrows.Column) celltext.DateUnit { return celltext.UnitOf(c.Path[len(c.Path)-1]) }

// endsSurely says how surely what stands over a column names a deadline; where nothing does, the parts of a time are told by themselves.
func (h *header) endsSurely(j int, into *Into) int {
	path := h.columns[j].Path
	if len(path) == 1 {
		return columnhead.Least
	}
	if sure := into.score(columnhead.Due, path[:len(path)-1]); sure >= columnhead.Least {
		return sure
	}
	return 0
}
