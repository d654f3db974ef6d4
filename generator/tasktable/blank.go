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
	for _, t := range d.Counted() {
		for _, x := range c.Texts(t) {
			if c.IsHole(x.S) {
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
