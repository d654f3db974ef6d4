package tasktable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/source"
)

// Blank stands where a task must have something that nobody has said yet: it is printed as it stands, and told until it is filled in.
const Blank = "……"

// IsBlank says whether a cell only keeps a place for what is to be filled in: dots or a line.
func IsBlank(s string) bool { return s != "" && strings.Trim(s, "….·_ ") == "" }

// blanks gives the cells of a column that are still to be filled in, each with its task.
func (d *Tasks) blanks(c Column) (cells []*source.Text, tasks []string) {
	var room []*source.Text
	last, isHole := "", false // of rows that follow each other many have the same words
	for _, t := range d.Counted() {
		room = c.appendTexts(room[:0], t)
		for _, x := range room {
			if x.S != last {
				last, isHole = x.S, c.IsHole(x.S)
			}
			if isHole {
				cells, tasks = append(cells, x), append(tasks, fmt.Sprintf("%s (dòng %d)", t.Number, x.At.Line))
			}
		}
	}
	return cells, tasks
}

// Unfilled tells of the cells that are still to be filled in, those of a column together.
func (d *Tasks) Unfilled(report source.Report) {
	for _, c := range d.TaskColumns() {
		if cells, tasks := d.blanks(c); len(cells) > 0 {
			report(cells[0].At, fmt.Sprintf("“%s” còn để trống ở nhiệm vụ %s.", c.Head(), strings.Join(tasks, ", ")), "điền thay cho “"+cells[0].S+"”")
		}
	}
}

// IsUnfilled says whether a cell at a line of the file is still to be filled in.
func (d *Tasks) IsUnfilled(line int) bool {
	return slices.ContainsFunc(d.Holes(), func(x *source.Text) bool { return x.At.Line == line })
}
