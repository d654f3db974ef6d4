package officetable

import (
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/sameas"
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
	r.above[p] = text
	return text
}

// resolve gives cells that are as those of a numbered task what these say, wherever in the table it stands.
func (r *reader) resolve(all []line) {
	rows := make([]sameas.Row, len(all))
	for i := range all {
		l := &all[i]
		rows[i].Number = l.cells[columnhead.Number]
		rows[i].Cells = make([]*grid.Cell, columnhead.Count)
		for _, c := range r.into.columns() {
			if c.Part != columnhead.Content {
				rows[i].Cells[c.Part] = l.cells[c.Part]
			}
		}
	}
	for _, c := range sameas.Resolve(rows) {
		ref := r.grid.Ref(c.Row, c.Column) + " “" + celltext.Short(c.Words) + "”"
		if !c.Found {
			r.told.Add(&r.told.Astray, ref)
			continue
		}
		r.told.Add(&r.told.Dittos, ref+" (“"+celltext.Short(c.Text)+"”)")
	}
}
