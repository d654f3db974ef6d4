package officetable

import (
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/matching"
)

// Columns beside each other that may be the same.

// work finds which column says what is to be done, where several may: what stands left of it is the area, and left of that the group.
func (h *header) work(into *Into) {
	var able []int
	for j := range h.columns {
		if h.parts[j] != columnhead.Content && h.parts[j] != columnhead.None && (h.parts[j] != columnhead.Area || into.score(columnhead.Area, h.columns[j].path) >= columnhead.Good) {
			continue
		}
		if into.score(columnhead.Content, h.columns[j].path) >= columnhead.Good {
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

// agencies takes a column beside that of agencies for the same where its head begins as that one's: “Cơ quan chủ trì cấp tỉnh”, “Cơ quan chủ trì cấp xã”, or
// two columns under “Phối hợp”.
func (h *header) agencies(into *Into) {
	for j := range h.columns {
		for _, near := range []int{j - 1, j + 1} {
			if h.parts[j] != columnhead.None || near < 0 || near >= len(h.columns) || h.parts[near] != columnhead.Lead && h.parts[near] != columnhead.Support {
				continue
			}
			words, own := strings.Fields(celltext.Fold(h.columns[j].text())), strings.Fields(celltext.Fold(h.columns[near].text()))
			same := 0
			for same < min(len(words), len(own)) && words[same] == own[same] {
				same++
			}
			if path := h.columns[j].path; len(path) > 1 && !columnhead.IsSupervisor(path) && sameOver(path, h.columns[near].path) && into.score(h.parts[near], path[len(path)-2:len(path)-1]) >= columnhead.Good {
				h.parts[j] = h.parts[near] // both stand under “Phối hợp”
			} else if p := h.parts[near]; same > 1 && !columnhead.IsSupervisor(h.columns[j].path) && into.score(p, []string{strings.Join(words[:same], " ")}) >= columnhead.Good {
				h.parts[j] = p
			}
		}
	}
}
