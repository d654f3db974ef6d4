package exchange

import (
	"fmt"
	"strings"

	"vanban/generator/rollover"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// goneBodies tells of the bodies that a table names and that were abolished or merged in 2025: each once, with the cells.
func goneBodies(areas []tasktable.Area, year int) []string {
	if !rollover.IsTwoLevels(year) {
		return nil
	}
	g := newGoneNames()
	for a := range areas {
		for i := range areas[a].Tasks {
			t := &areas[a].Tasks[i]
			for _, c := range tasktable.Columns() {
				for _, text := range c.Texts(t) {
					g.add(text)
				}
			}
		}
	}
	if told := g.told("ô"); told != "" {
		return []string{"Bảng" + told}
	}
	return nil
}

// told tells of the names that were found, each with some of the places, and what these are called.
func (g *goneNames) told(place string) string {
	var all []string
	for _, name := range g.names {
		now := "cấp huyện không còn từ ngày 01/7/2025, việc thuộc cấp xã hoặc cơ quan cấp tỉnh"
		if next := g.successor[name]; next != "" {
			now = "nay là " + next
		}
		all = append(all, fmt.Sprintf("“%s” (%s): %s", name, now, somePlaces(g.cells[name], place)))
	}
	if len(all) == 0 {
		return ""
	}
	return " nêu cơ quan, đơn vị không còn từ khi bỏ cấp huyện, sắp xếp bộ máy năm 2025; hãy thay bằng cơ quan nay làm việc ấy: " + strings.Join(all, "; ") + "."
}

func newGoneNames() *goneNames {
	return &goneNames{cells: map[string][]string{}, successor: map[string]string{}, read: map[string][]rollover.Gone{}}
}

// goneNames are the names that were found, in the order of the table.
type goneNames struct {
	names     []string
	cells     map[string][]string
	successor map[string]string
	read      map[string][]rollover.Gone // texts that were looked through: names of agencies stand in many cells
}

func (g *goneNames) add(text *source.Text) {
	if text.Empty() {
		return
	}
	found, seen := g.read[text.S]
	if !seen {
		found = rollover.GoneIn(text.S)
		g.read[text.S] = found
	}
	for _, body := range found {
		if g.cells[body.Name] == nil {
			g.names = append(g.names, body.Name)
		}
		g.cells[body.Name] = append(g.cells[body.Name], text.At.File[strings.LastIndex(text.At.File, ", ")+1:])
		g.successor[body.Name] = body.Successor
	}
}

// somePlaces names places, of many the first ones.
func somePlaces(all []string, place string) string {
	const most = 5
	more := ""
	if n := len(all) - most; n > 0 {
		all, more = all[:most], fmt.Sprintf(" và %d %s khác", n, place)
	}
	return strings.TrimSpace(strings.Join(all, ",")) + more
}
