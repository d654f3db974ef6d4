// Package sharing divides a width among the columns of a table, and says where between them an edge stands alike everywhere.
package sharing

import "vanban/generator/unit"

// SteadyReach is how many twips an edge is moved at most. Edges that stand come at least every other twip on pages
// wider than 10,000 twips, and in runs with gaps of up to eight on narrower ones.
const SteadyReach = 8

// SteadyEdge moves a column's edge by a few twips at most to where
// LibreOffice, which holds edges as 1/10,000 of the table's width and cuts them
// to whole twips, has it too: else a word that just fits here breaks there.
func SteadyEdge(edge, tableWidth unit.Length) unit.Length {
	const parts = 10000
	e, w := int64(edge.Twips()), int64(tableWidth.Twips())
	held := func(e int64) int64 { return (e*parts + w/2) / w * w / parts }
	for d := range int64(SteadyReach) + 1 {
		for _, at := range []int64{e + d, e - d} {
			if held(at) == at {
				return unit.Length(at) * unit.Twip
			}
		}
	}
	return unit.Length(e) * unit.Twip
}

// Sum adds lengths up.
func Sum(all []unit.Length) unit.Length {
	sum := unit.Length(0)
	for _, l := range all {
		sum += l
	}
	return sum
}

// Over gives by how much each of some lengths is more than another.
func Over(more, less []unit.Length) []unit.Length {
	by := make([]unit.Length, len(more))
	for i := range more {
		by[i] = more[i] - less[i]
	}
	return by
}

// Out adds to each length its part of what a width has more than all of them.
func Out(lengths, parts []unit.Length, width unit.Length) []unit.Length {
	room, all := width-Sum(lengths), Sum(parts)
	out := make([]unit.Length, len(lengths))
	for i := range lengths {
		out[i] = lengths[i]
		if all > 0 {
			out[i] += room.Scale(int64(parts[i]), int64(all))
		}
	}
	return out
}

// Capped cuts the greatest lengths to one, so that all fit into a width.
func Capped(lengths []unit.Length, width unit.Length) []unit.Length {
	out := make([]unit.Length, len(lengths))
	open, room := len(lengths), width
	for again := true; again && open > 0; {
		again = false
		for i, l := range lengths {
			if out[i] == 0 && l <= room/unit.Length(open) {
				out[i], room, open, again = l, room-l, open-1, true
			}
		}
	}
	for i := range out {
		if out[i] == 0 {
			out[i] = room / unit.Length(open)
		}
	}
	return out
}
