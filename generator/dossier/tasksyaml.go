package dossier

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/source"
)

// TasksYAML writes areas and their tasks as nhiem-vu.yaml has them. For each line, from the first, it gives
// where the line's value comes from.
func TasksYAML(areas []Area) (text []byte, from []source.Pos) {
	var lines []string
	add := func(at source.Pos, line string) {
		lines, from = append(lines, line), append(from, at)
	}
	add(source.Pos{}, "linh-vuc:")
	for _, area := range areas {
		add(area.Name.At, "  - ten: "+scalar(area.Name.S, false))
		add(area.Name.At, "    nhiem-vu:")
		for i := range area.Tasks {
			t := &area.Tasks[i]
			if i > 0 {
				add(source.Pos{}, "")
			}
			add(t.At, fmt.Sprintf("      - so: %d", t.Number))
			add(t.Content.At, "        noi-dung: "+scalar(t.Content.S, false))
			if !t.IsList {
				add(placeOf(t.Products, t.At), "        san-pham: "+scalar(join(t.Products), false))
			} else {
				add(t.At, "        san-pham:")
				for _, p := range t.Products {
					add(p.At, "          - "+scalar(p.S, false))
				}
			}
			add(t.Lead.Text.At, "        chu-tri: "+scalar(t.Lead.Text.S, false))
			if !t.Support.Text.Empty() {
				add(t.Support.Text.At, "        phoi-hop: "+scalar(t.Support.Text.S, false))
			}
			add(t.Due.At, "        thoi-han: "+scalar(t.Due.S, false))
		}
	}
	return []byte(strings.Join(lines, "\n") + "\n"), from
}

func placeOf(all []Text, otherwise source.Pos) source.Pos {
	if len(all) > 0 {
		return all[0].At
	}
	return otherwise
}

func join(all []Text) string {
	var parts []string
	for _, t := range all {
		parts = append(parts, t.S)
	}
	return strings.Join(parts, " ")
}

// SameTasks says whether two tables of tasks have the same areas, tasks and words.
func SameTasks(a, b []Area) bool {
	return slices.EqualFunc(a, b, func(x, y Area) bool {
		return x.Name.S == y.Name.S && slices.EqualFunc(x.Tasks, y.Tasks, func(s, t Task) bool {
			return s.Number == t.Number && s.Content.S == t.Content.S && s.IsList == t.IsList &&
				s.Lead.Text.S == t.Lead.Text.S && s.Support.Text.S == t.Support.Text.S && s.Due.S == t.Due.S &&
				slices.EqualFunc(s.Products, t.Products, func(p, q Text) bool { return p.S == q.S })
		})
	})
}
