package dossier

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/source"
	"vanban/generator/yamledit"
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
		add(area.Name.At, "  - ten: "+yamledit.Scalar(area.Name.S, false))
		add(area.Name.At, "    nhiem-vu:")
		for i := range area.Tasks {
			t := &area.Tasks[i]
			if i > 0 {
				add(source.Pos{}, "")
			}
			add(t.At, fmt.Sprintf("      - so: %d", t.Number))
			for _, c := range Columns() {
				texts := c.Texts(t)
				switch {
				case c.IsList(t):
					add(t.At, "        "+c.String()+":")
					for _, x := range texts {
						add(x.At, "          - "+yamledit.Scalar(x.S, false))
					}
				case !c.Optional() || !c.Empty(t):
					add(placeOf(texts, t.At), "        "+c.String()+": "+yamledit.Scalar(join(texts), false))
				}
			}
		}
	}
	return []byte(strings.Join(lines, "\n") + "\n"), from
}

func placeOf(all []*Text, otherwise source.Pos) source.Pos {
	if len(all) > 0 {
		return all[0].At
	}
	return otherwise
}

func join(all []*Text) string {
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
			return s.Number == t.Number && !slices.ContainsFunc(Columns(), func(c Column) bool { return !c.Same(&s, &t) })
		})
	})
}
