package officetable

import (
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
)

// Columns that each stand for an agency: a mark in one of them says that it does a task, “CT” that it leads, “PH” that it shares.

// roleOf gives the role that a cell tells; is is false where it says something else.
func roleOf(c *grid.Cell) (of celltext.Role, is bool) {
	if celltext.IsNothing(c.Text) {
		return celltext.NoRole, true
	}
	if of, is = celltext.Roles[celltext.Fold(c.Text)]; is {
		return of, true
	}
	return celltext.Marked, isMark(c)
}

// matrix takes columns beside each other that each stand for an agency for those of who leads and who shares. One of them is surely an agency's by its name, so that
// the others under the same heading are too, whatever they are called.
func (h *header) matrix(g *grid.Grid, into *Into) {
	for from := 0; from < len(h.columns); {
		end, sure := from, false
		for ; end < len(h.columns) && sameOver(h.columns[end].path, h.columns[from].path); end++ {
			sure = sure || h.isMember(end, into, true)
		}
		for from < end {
			to := from
			for sure && to < end && (h.isMember(to, into, true) || h.isMember(to, into, false) && h.onlyRoles(g, to, to+1, len(h.columns[to].path) > 1)) {
				to++
			}
			if lead := slices.Index(h.parts, columnhead.Lead); to-from >= leastTimes && (lead < 0 || from <= lead && lead < to) && h.onlyRoles(g, from, to, false) {
				h.members = map[int]string{}
				for j := from; j < to; j++ {
					h.parts[j] = columnhead.Lead
					h.members[h.columns[j].first] = celltext.OneLine(h.columns[j].path[len(h.columns[j].path)-1])
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
	name := celltext.OneLine(h.columns[j].path[len(h.columns[j].path)-1])
	if len(name) > columnhead.MostLetters || name == "" || into.score(columnhead.Lead, []string{name}) >= columnhead.Least || into.score(columnhead.Support, []string{name}) >= columnhead.Least {
		return false
	}
	if !sure || agency.Opens(name) {
		return celltext.TimeName(h.columns[j].path) == ""
	}
	if into.Agencies == nil {
		return false
	}
	codes, bad := into.Agencies.Match(name)
	return bad < 0 && len(codes) > 0
}

// onlyRoles says whether in some columns under a head there are roles, and nothing else. One column that may be anything has a word for one of them, or stands under
// the heading of agencies.
func (h *header) onlyRoles(g *grid.Grid, from, to int, under bool) bool {
	first, last, any := h.columns[from].first, h.columns[to-1].last, under
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Row <= h.bottom || c.Column < first || last < c.Column || celltext.ColumnNumber().MatchString(celltext.OneLine(c.Text)) && c.Kind == grid.Number || isHeadingOf(h, c) {
			continue
		}
		of, is := roleOf(c)
		if !is && c.Kind != grid.Number {
			return false
		}
		any = any || of != celltext.NoRole && (of != celltext.Marked || to-from > 1)
	}
	return any
}

// memberCells are the cells of a row in columns that stand for agencies.
type memberCells struct{ all []*grid.Cell }

// agencies gives who leads and who shares by the cells of a row; nil where none does.
func (m *memberCells) agencies(members map[int]string) (lead, support *grid.Cell) {
	var by [celltext.Marked + 1][]string
	for _, c := range m.all {
		of, is := roleOf(c)
		if _, last := c.Last(); is {
			for k := c.Column; k <= last; k++ {
				if name := members[k]; name != "" {
					by[of] = append(by[of], name)
				}
			}
		}
	}
	if len(by[celltext.Leads]) == 0 {
		by[celltext.Leads], by[celltext.Marked] = by[celltext.Marked], nil
	}
	by[celltext.Shares] = append(by[celltext.Shares], by[celltext.Marked]...)
	cell := func(names []string) *grid.Cell {
		if len(names) == 0 {
			return nil
		}
		return &grid.Cell{Row: m.all[0].Row, Column: m.all[0].Column, Text: strings.Join(names, "; ")}
	}
	return cell(by[celltext.Leads]), cell(by[celltext.Shares])
}

// take gives a row who leads and who shares, beside whom a column of their own names.
func (m *memberCells) take(l *line, members map[int]string) {
	lead, support := m.agencies(members)
	for p, c := range map[columnhead.Part]*grid.Cell{columnhead.Lead: lead, columnhead.Support: support} {
		switch own := l.cells[p]; {
		case c == nil:
		case own == nil || celltext.IsNothing(own.Text):
			l.cells[p] = c
		default:
			l.cells[p] = c.With(own, between(p))
		}
	}
}
