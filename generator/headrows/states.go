package headrows

import (
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
)

// LeaveStates takes no column for products that says how far tasks are, as “Kết quả thực hiện” of a table that is followed up.
func LeaveStates(columns []Column, parts []columnhead.Part, g *grid.Grid, row int) {
	for j := range columns {
		if parts[j] == columnhead.Product && columns[j].saysStates(g, row) {
			parts[j] = columnhead.None
		}
	}
}

// saysStates says whether most of what stands in a column below a row says how far tasks are: “Đang thực hiện”.
func (k *Column) saysStates(g *grid.Grid, row int) bool {
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
