package tablereport

import (
	"fmt"
	"math/big"
	"slices"

	"vanban/generator/number"
	"vanban/generator/tasktable"
)

// Total is what a row that adds up says in a column of figures.
type Total struct {
	Cell   string // where
	Column tasktable.Column
	Stated *big.Rat
	Area   int  // the place of the area that it stands behind; -1: it stands before all
	Whole  bool // no more tasks stand below it
}

// Unequal tells of totals that are not what the tasks add up to which came in: those of the area, of its group as far as it goes, or of all.
func Unequal(totals []Total, areas []tasktable.Area) (told []string) {
	all := map[tasktable.Column]*big.Rat{}
	for i, t := range totals {
		if all[t.Column] == nil {
			all[t.Column] = sumOf(t.Column, areas)
		}
		of := all[t.Column]
		last := !slices.ContainsFunc(totals[i+1:], func(next Total) bool { return next.Column == t.Column })
		if t.Area >= 0 && t.Area < len(areas) {
			area := sumOf(t.Column, areas[t.Area:t.Area+1])
			if area.Cmp(t.Stated) == 0 {
				continue
			}
			if !t.Whole || !last {
				of = area
			}
		}
		if of.Cmp(t.Stated) == 0 || all[t.Column].Cmp(t.Stated) == 0 || t.isOfGroup(areas) {
			continue
		}
		told = append(told, fmt.Sprintf("%s (cột “%s”) ghi %s, các nhiệm vụ nhập vào cộng lại là %s", t.Cell, t.Column.Head(), number.Format(t.Stated), number.Format(of)))
	}
	return told
}

// isOfGroup says whether a total is that of all areas of a group as far as it goes, or of all areas before it.
func (t *Total) isOfGroup(areas []tasktable.Area) bool {
	if t.Area < 0 || t.Area >= len(areas) {
		return false
	}
	from := t.Area
	for from > 0 && areas[from-1].Group == areas[t.Area].Group {
		from--
	}
	return sumOf(t.Column, areas[from:t.Area+1]).Cmp(t.Stated) == 0 || sumOf(t.Column, areas[:t.Area+1]).Cmp(t.Stated) == 0
}

// sumOf adds up the figures of a column as documents do.
func sumOf(c tasktable.Column, areas []tasktable.Area) *big.Rat {
	if n, err := number.Parse(c.PrintedTotal(areas)); err == nil {
		return n
	}
	return new(big.Rat)
}
