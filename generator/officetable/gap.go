package officetable

import (
	"fmt"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/deadline"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// isAlmost says whether a table lacks only who does its tasks, or until when, and numbers them: where a file has no whole one, it comes in too.
func (h *header) isAlmost(into *Into) bool {
	return !into.Whole && h.at[columnhead.Content] > 0 && h.at[columnhead.Number] > 0 && len(h.missing(into)) == 1
}

// gap is an empty cell of a task that must have something there.
type gap struct {
	task   source.Pos
	row    int
	column columnhead.Column
}

// fill sets what keeps a place into the cells that a table leaves empty, and tells of them: the table comes in, and whoever knows fills in the rest. Tasks with others
// under them may be without what those have, and a later row may have filled the cell.
func (t *Table) fill(r *reader, several bool) {
	at := map[source.Pos]*tasktable.Task{}
	for a := range t.Areas {
		for i := range t.Areas[a].Tasks {
			if !t.Areas[a].HasSubtasks(i) {
				at[t.Areas[a].Tasks[i].At] = &t.Areas[a].Tasks[i]
			}
		}
	}
	cells, without := map[columnhead.Part][]string{}, map[columnhead.Part]int{}
	for _, g := range r.gaps {
		task, c := at[g.task], g.column
		if task == nil || !c.Empty(task) || c.Column == tasktable.ProductColumn && t.WithoutProducts {
			continue
		}
		if r.head.at[c.Part] == 0 {
			without[c.Part]++
		}
		cell := r.grid.Ref(g.row, r.head.at[c.Part])
		cells[c.Part] = append(cells[c.Part], cell)
		blank := source.Text{S: tasktable.Blank, At: r.grid.At(g.row, max(r.head.at[c.Part], 1))}
		switch c.Column {
		case tasktable.ProductColumn:
			task.Products = []source.Text{blank}
		case tasktable.DeadlineColumn:
			task.Due, task.Deadline = blank, deadline.Other(blank.S)
		default:
			c.Set(task, blank)
		}
	}
	for _, c := range r.into.columns() {
		if n := without[c.Part]; n > 0 {
			t.Notes = append(t.Notes, r.said(fmt.Sprintf("Không thấy cột “%s”: %d nhiệm vụ được ghi “%s” để điền sau; bảng có cột ấy dưới tên khác thì sửa tên cột rồi nhập lại.", c.Head(), n, tasktable.Blank), several))
		} else if n := len(cells[c.Part]); n > 0 {
			t.Notes = append(t.Notes, r.said(fmt.Sprintf("Cột “%s” trống ở %d nhiệm vụ, được ghi “%s” để điền sau: %s.", c.Head(), n, tasktable.Blank, celltext.Listed(cells[c.Part])), several))
		}
	}
}
