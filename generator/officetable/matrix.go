package officetable

import (
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
)

// Columns that each stand for an agency: a mark in one of them says that it does a task, “CT” that it leads, “PH” that it shares.

// roleOf gives the role that a cell tells, by its sign where the table tells what signs stand for, and whether it tells nothing else; is is false where it tells none.
func (h *header) roleOf(c *grid.Cell) (of celltext.Role, alone, is bool) {
	if of, is = h.signs[strings.ToLower(celltext.OneLine(c.Text))]; is {
		return of, true, true
	}
	if c.Kind == grid.Number {
		return celltext.Marked, true, c.IsMark()
	}
	return celltext.RoleIn(c.Text)
}

// matrix takes columns beside each other that each stand for an agency for those of who leads and who shares. One of them is surely an agency's by its name, so that
// the others under the same heading are too, whatever they are called.
func (h *header) matrix(g *grid.Grid, into *Into) {
	for from := 0; from < len(h.columns); {
		end, sure := from, false
		for ; end < len(h.columns) && headrows.SameTop(h.columns[end].Path, h.columns[from].Path); end++ {
			sure = sure || h.isMember(end, into, true)
		}
		if sure && h.signs == nil {
			h.signs = into.signs(g)
		}
		until := h.lastRole(g, from, end)
		for from < end {
			to := from
			for sure && to < end && (h.isMember(to, into, true) || h.isMember(to, into, false) && h.tellRoles(g, to, to+1, until)) {
				to++
			}
			if lead := slices.Index(h.parts, columnhead.Lead); to-from >= leastTimes && (lead < 0 || from <= lead && lead < to) && h.tellRoles(g, from, to, 0) {
				h.members = map[int]string{}
				for j := from; j < to; j++ {
					h.parts[j] = columnhead.Lead
					h.members[h.columns[j].First] = celltext.OneLine(h.columns[j].Path[len(h.columns[j].Path)-1])
				}
				return
			}
			from = max(to, from+1)
		}
	}
}

// isMember says whether a column is headed by what may be the name of an agency, or by what surely is.
func (h *header) isMember(j int, into *Into, sure bool) bool {
	if p := h.parts[j]; p != columnhead.None && p != columnhead.Lead && p != columnhead.Support {
		return false
	}
	name := celltext.OneLine(h.columns[j].Path[len(h.columns[j].Path)-1])
	if len(name) > columnhead.MostLetters || name == "" || into.score(columnhead.Lead, []string{name}) >= columnhead.Least || into.score(columnhead.Support, []string{name}) >= columnhead.Least {
		return false
	}
	if !sure || agency.Opens(name) {
		return celltext.TimeName(h.columns[j].Path) == ""
	}
	return into.Agencies.Names(name)
}

// lastRole gives the last row in which one of the columns under a heading of agencies tells a role: signatures stand below it. It is 0 where nothing stands over them.
func (h *header) lastRole(g *grid.Grid, from, to int) int {
	if len(h.columns[from].Path) < 2 {
		return 0
	}
	last := h.bottom
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Row > h.bottom && h.columns[from].First <= c.Column && c.Column <= h.columns[to-1].Last && !isHeadingOf(h, c) {
			if of, _, is := h.roleOf(c); is && of != celltext.NoRole {
				last = c.Row
			}
		}
	}
	return last
}

// tellRoles says whether in some columns under a head there are roles, and little else. One column that may be anything has a word for one of them, or stands under
// the heading of agencies, where its cells tell up to a row; where there are only marks, numbers are no sums.
func (h *header) tellRoles(g *grid.Grid, from, to, until int) bool {
	first, last := h.columns[from].First, h.columns[to-1].Last
	said, marks, words, numbers := 0, 0, 0, 0
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Row <= h.bottom || until > 0 && c.Row > until || c.Column < first || last < c.Column || celltext.ColumnNumber().MatchString(celltext.OneLine(c.Text)) && c.Kind == grid.Number || isHeadingOf(h, c) {
			continue
		}
		switch of, _, is := h.roleOf(c); {
		case !is && c.Kind == grid.Number:
			numbers++
		case !is:
			words++
		case of == celltext.Marked:
			marks++
		case of != celltext.NoRole:
			said++
		}
	}
	if said+marks+words+numbers == 0 || until > 0 && said > 0 {
		return until > 0
	}
	return words <= said+marks && (said > 0 || numbers <= marks && (marks > 0 && to-from > 1 || until > 0))
}

// memberCells are the cells of a row in columns that stand for agencies: one that is merged counts for all rows that it covers.
type memberCells struct {
	row int
	all []*grid.Cell
}

// begin goes on to a row.
func (m *memberCells) begin(row int) {
	m.row = row
	m.all = slices.DeleteFunc(m.all, func(c *grid.Cell) bool {
		bottom, _ := c.Last()
		return bottom < row
	})
}

// agencies gives who leads and who shares by the cells of a row, nil where none does, and what signs in them were read as.
func (m *memberCells) agencies(h *header) (lead, support *grid.Cell, signs celltext.Role) {
	slices.SortFunc(m.all, func(a, b *grid.Cell) int { return a.Column - b.Column })
	var by [celltext.Marked + 1]memberNames
	for _, c := range m.all {
		of, _, is := h.roleOf(c)
		if _, last := c.Last(); is {
			for k := c.Column; k <= last; k++ {
				by[of].add(h.members[k], c, m.row)
			}
		}
	}
	signs = celltext.Shares
	if by[celltext.Leads].at == nil {
		signs = celltext.Leads
		by[celltext.Leads], by[celltext.Marked] = by[celltext.Marked], memberNames{}
	}
	shares, marked := &by[celltext.Shares], &by[celltext.Marked]
	for _, name := range marked.names {
		shares.add(name, marked.at, m.row)
	}
	return by[celltext.Leads].cell(), shares.cell(), signs
}

// memberNames are the agencies that have one role in a row, and the cell that says so: one that begins in it, where there is any.
type memberNames struct {
	names []string
	at    *grid.Cell
}

func (n *memberNames) add(name string, c *grid.Cell, row int) {
	if name == "" {
		return
	}
	n.names = append(n.names, name)
	if n.at == nil || n.at.Row != row && c.Row == row {
		n.at = c
	}
}

func (n *memberNames) cell() *grid.Cell {
	if n.at == nil {
		return nil
	}
	return &grid.Cell{Row: n.at.Row, Column: n.at.Column, Text: strings.Join(n.names, "; ")}
}

// tellMembers tells what the cells of a task's row in columns that stand for agencies say beside roles.
func (r *reader) tellMembers(l *line) {
	said, signs := false, 0
	for _, c := range l.all {
		if r.head.members[c.Column] == "" {
			continue
		}
		of, alone, is := r.head.roleOf(c)
		told := r.grid.Ref(c.Row, c.Column) + " “" + celltext.Short(c.Text) + "”"
		switch {
		case alone && is && of == celltext.Marked:
			signs++
			r.told.Sign(celltext.OneLine(c.Text), told, l.signs)
		case alone && is:
		case is:
			r.told.Add(&r.told.Roles, told+" (đọc là "+of.String()+")")
		default:
			r.told.Add(&r.told.NoRoles, told)
		}
		said = said || of == celltext.Leads || of == celltext.Shares
	}
	r.told.Row(l.row, said, signs)
}

// take gives a row who leads and who shares, beside whom a column of their own names.
func (m *memberCells) take(l *line, h *header) {
	lead, support, signs := m.agencies(h)
	l.signs = signs
	for i, c := range [...]*grid.Cell{lead, support} {
		p := [...]columnhead.Part{columnhead.Lead, columnhead.Support}[i]
		switch own := l.cells[p]; {
		case c == nil:
		case own == nil || celltext.IsNothing(own.Text):
			l.cells[p] = c
		default:
			l.cells[p] = c.With(own, between(p))
		}
	}
}
