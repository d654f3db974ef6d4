package headrows

import (
	"vanban/generator/columnhead"
	"vanban/generator/grid"
)

// Turned gives the column in which the heads of a table stand below each other, each task in a column of its own; 0: they don't.
func Turned(g *grid.Grid, names *columnhead.Names) (column int) {
	parts := map[columnhead.Part]bool{}
	for i := range g.Cells {
		c := &g.Cells[i]
		if column == 0 {
			column = c.Column
		}
		for _, p := range []columnhead.Part{columnhead.Content, columnhead.Lead, columnhead.Due} {
			if c.Column == column && c.Kind == grid.Words && names.Score(p, []string{c.Text}) >= columnhead.Good {
				parts[p] = true
			}
		}
	}
	if len(parts) < 3 {
		return 0
	}
	return column
}
