package officetable

import (
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
)

// Cells that say that they are as the one above, or as that of a numbered task.

// as gives what a cell says, or what the row above says where the cell says that it is the same.
func (r *reader) as(c *grid.Cell, p columnhead.Part, text string) string {
	if celltext.IsDitto(text) {
		said := r.above[p]
		if said == "" {
			said = "trống"
		} else {
			said = "“" + celltext.Short(said) + "”"
		}
		r.told.Add(&r.told.Dittos, r.grid.Ref(c.Row, c.Column)+" ("+said+")")
		return r.above[p]
	}
	if said, there := r.saidAt[saidBy{celltext.SameAs(text), p}]; there { // no task has the number 0
		r.told.Add(&r.told.Dittos, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(text)+"” (“"+celltext.Short(said)+"”)")
		text = said
	}
	if r.above[p] = text; r.current > 0 && r.saidAt != nil {
		r.saidAt[saidBy{r.current, p}] = text
	}
	return text
}

// saidBy is a cell of a task by the number that the table gives it.
type saidBy struct {
	number int
	part   columnhead.Part
}
