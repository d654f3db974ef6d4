package officetable

import (
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
)

// Columns that each stand for an agency: a mark in one of them says that it does a task, “CT” that it leads, “PH” that it shares.

// role is what a cell says in a column that stands for an agency.
type role int

const (
	noRole role = iota
	leads
	shares
	marked // it does the task: it leads where no other cell says who does
)

// roles are the words for them, folded.
var roles = map[string]role{"ct": leads, "c": leads, "chu tri": leads, "ph": shares, "p": shares, "phoi hop": shares}

// roleOf gives the role that a cell tells; is is false where it says something else.
func roleOf(c *Cell) (of role, is bool) {
	if celltext.IsNothing(c.Text) {
		return noRole, true
	}
	if of, is = roles[celltext.Fold(c.Text)]; is {
		return of, true
	}
	return marked, isMark(c)
}

// matrix takes columns beside each other that each stand for an agency for those of who leads and who shares.
func (h *header) matrix(g *Grid, into *Into) {
	for from := 0; from < len(h.columns); {
		to := from
		for to < len(h.columns) && h.isMember(to, into) && sameOver(h.columns[to].path, h.columns[from].path) {
			to++
		}
		if lead := slices.Index(h.parts, columnhead.Lead); to-from >= leastTimes && (lead < 0 || from <= lead && lead < to) && g.onlyRoles(h, from, to) {
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

// isMember says whether a column is headed by the name of an agency.
func (h *header) isMember(j int, into *Into) bool {
	if p := h.parts[j]; p != columnhead.None && p != columnhead.Lead && p != columnhead.Support {
		return false
	}
	name := celltext.OneLine(h.columns[j].path[len(h.columns[j].path)-1])
	if len(name) > columnhead.MostLetters || name == "" || into.score(columnhead.Lead, []string{name}) >= columnhead.Least || into.score(columnhead.Support, []string{name}) >= columnhead.Least {
		return false
	}
	if agency.Opens(name) {
		return true
	}
	if into.Agencies == nil {
		return false
	}
	codes, bad := into.Agencies.Match(name)
	return bad < 0 && len(codes) > 0
}

// onlyRoles says whether in some columns under a head there are roles, and nothing else.
func (g *Grid) onlyRoles(h *header, from, to int) bool {
	first, last, any := h.columns[from].first, h.columns[to-1].last, false
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Row <= h.bottom || c.Column < first || last < c.Column || celltext.ColumnNumber().MatchString(celltext.OneLine(c.Text)) && c.Kind == Number || isHeadingOf(h, c) {
			continue
		}
		of, is := roleOf(c)
		if !is && c.Kind != Number {
			return false
		}
		any = any || of != noRole
	}
	return any
}

// memberCells are the cells of a row in columns that stand for agencies.
type memberCells struct{ all []*Cell }

// agencies gives who leads and who shares by the cells of a row; nil where none does.
func (m *memberCells) agencies(members map[int]string) (lead, support *Cell) {
	var by [marked + 1][]string
	for _, c := range m.all {
		of, is := roleOf(c)
		if _, last := c.last(); is {
			for k := c.Column; k <= last; k++ {
				if name := members[k]; name != "" {
					by[of] = append(by[of], name)
				}
			}
		}
	}
	if len(by[leads]) == 0 {
		by[leads], by[marked] = by[marked], nil
	}
	by[shares] = append(by[shares], by[marked]...)
	cell := func(names []string) *Cell {
		if len(names) == 0 {
			return nil
		}
		return &Cell{Row: m.all[0].Row, Column: m.all[0].Column, Text: strings.Join(names, "; ")}
	}
	return cell(by[leads]), cell(by[shares])
}
