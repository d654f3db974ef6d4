package officetable

import (
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
	"vanban/generator/matching"
)

// Columns beside each other that may be the same.

// work finds which column says what is to be done, where several may: what stands left of it is the area, and left of that the group.
func (h *header) work(into *Into) {
	var able []int
	for j := range h.columns {
		if h.parts[j] != columnhead.Content && h.parts[j] != columnhead.None && (h.parts[j] != columnhead.Area || into.score(columnhead.Area, h.columns[j].Path) >= columnhead.Good) {
			continue
		}
		if into.score(columnhead.Content, h.columns[j].Path) >= columnhead.Good {
			able = append(able, j)
		}
	}
	able = matching.Run(able, slices.Index(h.parts, columnhead.Content))
	if len(able) < 2 {
		return
	}
	area := slices.Index(h.parts, columnhead.Area)
	for _, j := range able {
		h.parts[j] = columnhead.None
	}
	last := len(able) - 1
	h.parts[able[last]] = columnhead.Content
	switch {
	case area < 0 && last > 1:
		h.parts[able[last-1]], h.parts[able[last-2]] = columnhead.Area, columnhead.Group
	case area >= 0 && slices.Index(h.parts, columnhead.Group) < 0 && !slices.Contains(able, area):
		h.parts[area], h.parts[able[last-1]] = columnhead.Group, columnhead.Area
	case area < 0 || slices.Contains(able, area):
		h.parts[able[last-1]] = columnhead.Area
	}
}

// money takes no column for that of the money where it is only a part of it, by a time or by who gives it, and no column beside it has the whole.
func (h *header) money(into *Into) {
	j := slices.Index(h.parts, columnhead.Budget)
	if j < 0 || len(h.columns[j].Path) < 2 {
		return
	}
	path := h.columns[j].Path
	leaf := path[len(path)-1]
	beside := 0
	for k := range h.columns {
		if headrows.SameOver(h.columns[k].Path, path) {
			beside++
		}
	}
	if beside > 1 && into.score(columnhead.Budget, []string{leaf}) < columnhead.Good && !celltext.IsWhole(leaf) {
		h.parts[j], h.partedMoney = columnhead.None, path[0]
	}
}

// officeOfPerson takes a column that names agencies for that of who leads, where the one that was taken names persons.
func (h *header) officeOfPerson(g *grid.Grid, into *Into) {
	lead := slices.Index(h.parts, columnhead.Lead)
	if lead < 0 || !columnhead.IsPerson(h.columns[lead].Path) {
		return
	}
	for j := range h.columns {
		if h.parts[j] == columnhead.None && into.score(columnhead.Lead, h.columns[j].Path) >= columnhead.Good && !columnhead.IsPerson(h.columns[j].Path) && h.namesAgencies(g, j) {
			h.parts[lead], h.parts[j] = columnhead.None, columnhead.Lead
			return
		}
	}
}

// namesAgencies says whether most cells of a column under the head begin as names of agencies do.
func (h *header) namesAgencies(g *grid.Grid, j int) bool {
	names, others := 0, 0
	for i := range g.Cells {
		switch c := &g.Cells[i]; {
		case c.Row <= h.bottom || c.Column < h.columns[j].First || h.columns[j].Last < c.Column || celltext.IsNothing(c.Text):
		case c.Kind == grid.Words && agency.Opens(celltext.OneLine(c.Text)):
			names++
		default:
			others++
		}
	}
	return names > others
}

// agencies takes a column beside that of agencies for the same where its head begins as that one's: “Cơ quan chủ trì cấp tỉnh”, “Cơ quan chủ trì cấp xã”, or
// two columns under “Phối hợp”.
func (h *header) agencies(into *Into) {
	for j := range h.columns {
		for _, near := range []int{j - 1, j + 1} {
			if h.parts[j] != columnhead.None || near < 0 || near >= len(h.columns) || h.parts[near] != columnhead.Lead && h.parts[near] != columnhead.Support {
				continue
			}
			words, own := strings.Fields(celltext.Fold(h.columns[j].Text())), strings.Fields(celltext.Fold(h.columns[near].Text()))
			same := 0
			for same < min(len(words), len(own)) && words[same] == own[same] {
				same++
			}
			if path := h.columns[j].Path; len(path) > 1 && !columnhead.IsSupervisor(path) && headrows.SameOver(path, h.columns[near].Path) && into.score(h.parts[near], path[len(path)-2:len(path)-1]) >= columnhead.Good {
				h.parts[j] = h.parts[near] // both stand under “Phối hợp”
			} else if p := h.parts[near]; same > 1 && !columnhead.IsOffice(strings.Join(words[:same], " ")) && !columnhead.IsSupervisor(h.columns[j].Path) && into.score(p, []string{strings.Join(words[:same], " ")}) >= columnhead.Good {
				h.parts[j] = p
			}
		}
	}
}
