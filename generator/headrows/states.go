package headrows

import (
	"vanban/generator/celltext"
	"vanban/generator/grid"
)

// SaysStates says whether most of what stands in a column below a row says how far tasks are: “Đang thực hiện”.
func (k *Column) SaysStates(g *grid.Grid, row int) bool {
	said, others := 0, 0
	for i := range g.Cells {
		switch c := &g.Cells[i]; {
		case c.Row <= row || c.Column < k.First || k.Last < c.Column || c.Kind != grid.Words:
		case celltext.StateOf(c.Text) != "":
			said++
		case !celltext.IsNothing(c.Text):
			others++
		}
	}
	return said > others
}
