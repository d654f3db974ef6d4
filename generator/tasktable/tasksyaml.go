package tasktable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/source"
	"vanban/generator/yamledit"
)

// YAML writes areas and their tasks as nhiem-vu.yaml has them. For each line, from the first, it gives
// where the line's value comes from.
// The dossier's own columns are those of its table, which is printed as table says.
func YAML(areas []Area, table *Table) (text []byte, from []source.Pos) {
	var lines []string
	add := func(at source.Pos, line string) {
		lines, from = append(lines, line), append(from, at)
	}
	columns := append(Columns(), table.Own()...)
	indent := ""
	switch {
	case len(areas) == 1 && areas[0].Name.Empty():
	case len(areas) > 0 && areas[0].Group > 0:
		add(source.Pos{}, "nhom-linh-vuc:")
		indent = "      "
	default:
		add(source.Pos{}, "linh-vuc:")
		indent = "  "
	}
	group := 0
	for _, area := range areas {
		if area.Group > group {
			group = area.Group
			add(area.GroupName.At, "  - ten: "+yamledit.Scalar(area.GroupName.S, false))
			add(area.GroupName.At, "    linh-vuc:")
		}
		within := indent
		if indent != "" {
			add(area.Name.At, indent+"- ten: "+yamledit.Scalar(area.Name.S, false))
			within += "  "
		}
		add(area.Name.At, within+"nhiem-vu:")
		within += "  "
		for i := range area.Tasks {
			t := &area.Tasks[i]
			if i > 0 {
				add(source.Pos{}, "")
			}
			add(t.At, fmt.Sprintf("%s- so: %s", within, t.Number))
			for _, c := range columns {
				texts := c.Texts(t)
				switch {
				case c.IsList(t):
					add(t.At, within+"  "+c.String()+":")
					for _, x := range texts {
						add(x.At, within+"    - "+yamledit.Scalar(x.S, false))
					}
				case c == ContentColumn && strings.Contains(t.Content.S, "\n"):
					add(t.At, within+"  "+c.String()+": |")
					for line := range strings.SplitSeq(t.Content.S, "\n") {
						add(t.Content.At, within+"    "+line)
					}
				case table.Requires(c) && !area.HasSubtasks(i) || !c.Empty(t):
					add(placeOf(texts, t.At), within+"  "+c.String()+": "+c.written(t, join(texts)))
				}
			}
		}
	}
	return []byte(strings.Join(lines, "\n") + "\n"), from
}

// written gives a cell that is no list as a value; a deadline in the office's own words is a group of keys.
func (c Column) written(t *Task, words string) string {
	if c == DeadlineColumn && t.Deadline.Free() && !IsBlank(words) { // who fills in a blank one shall not do so behind “khac”
		return "{" + DeadlineSchema.Required[0] + ": " + yamledit.Scalar(words, true) + "}"
	}
	return yamledit.Scalar(words, false)
}

func placeOf(all []*source.Text, otherwise source.Pos) source.Pos {
	if len(all) > 0 {
		return all[0].At
	}
	return otherwise
}

func join(all []*source.Text) string {
	var parts []string
	for _, t := range all {
		parts = append(parts, t.S)
	}
	return strings.Join(parts, " ")
}

// Same says whether two tables of tasks have the same areas, tasks and words. The dossier's table is printed so.
func Same(a, b []Area, table *Table) bool {
	columns := append(Columns(), table.Own()...)
	return slices.EqualFunc(a, b, func(x, y Area) bool {
		return x.Name.S == y.Name.S && x.Group == y.Group && x.GroupName.S == y.GroupName.S && slices.EqualFunc(x.Tasks, y.Tasks, func(s, t Task) bool {
			return s.Number == t.Number && !slices.ContainsFunc(columns, func(c Column) bool { return !c.same(&s, &t) })
		})
	})
}
