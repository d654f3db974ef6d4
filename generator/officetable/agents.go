package officetable

import (
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/sameas"
	"vanban/generator/source"
)

// Cells that say who leads a task and who shares in it.

// partAgencies parts a cell that says both who leads and who shares, where no other cell says who shares.
func (r *reader) partAgencies(l *line) {
	c := l.cells[columnhead.Lead]
	if c == nil || c.Kind != grid.Words || l.cells[columnhead.Support] != nil {
		return
	}
	lead, support, is := celltext.LeadAndSupport(c.Text)
	if !is && r.head.members == nil && r.head.at[columnhead.Support] == 0 && columnhead.Holds(celltext.Fold(r.headText(r.head.at[columnhead.Lead])), []string{"chu tri phoi hop", "chu tri va phoi hop", "chu tri co quan phoi hop", "chu tri don vi phoi hop"}) {
		lead, support, is = celltext.FirstAndOthers(c.Text)
	}
	if !is || lead == "" {
		return
	}
	leads, shares := *c, *c
	leads.Text, shares.Text = lead, support
	l.cells[columnhead.Lead] = &leads
	if support != "" {
		l.cells[columnhead.Support] = &shares
	}
	r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(c.Text)+"” được tách thành cơ quan chủ trì và cơ quan phối hợp")
}

// joinedAgents adds the agencies of a cell to those of the rows before.
func (r *reader) joinedAgents(has source.Text, c *grid.Cell, p columnhead.Part) source.Text {
	between := "; "
	if celltext.BeginsSmall(c.Text) {
		between = " "
	}
	more := r.agents(c, p)
	if slices.Contains(strings.Split(has.S, "; "), more.S) {
		return has
	}
	return celltext.Joined(has, more, between)
}

// agents gives the agencies of a cell: one a line or an item are set apart by semicolons.
func (r *reader) agents(c *grid.Cell, p columnhead.Part) source.Text {
	text := r.as(c, p, r.raw(c))
	if sameas.Numbers(text) != "" { // told as astray
		return source.Text{At: r.at(c)}
	}
	if bare := celltext.WithoutOwnPart(text, p == columnhead.Lead); bare != text {
		r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(text)+"” là “"+celltext.Short(bare)+"”")
		text = bare
	}
	if of, alone, is := celltext.RoleIn(text); is && alone && (of != celltext.NoRole && !r.into.Agencies.Names(text) || p == columnhead.Support && celltext.IsDots(text)) {
		r.told.Add(&r.told.Nameless, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(text)+"”")
		return source.Text{At: r.at(c)}
	}
	if celltext.IsOpen(text) {
		r.told.Add(&r.told.Open, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(text)+"”")
	}
	known := r.names.In(text, r.grid.Ref(c.Row, c.Column))
	if words := agency.Cited(known); words != "" {
		r.told.Add(&r.told.Cited, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(words)+"”")
	}
	if flat := celltext.OneLine(text); known != "" && known != flat && celltext.IsRespelled(flat, known, strings.Contains(text, "\n")) {
		r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(flat)+"” là “"+celltext.Short(known)+"”")
	}
	return source.Text{S: known, At: r.at(c)}
}
