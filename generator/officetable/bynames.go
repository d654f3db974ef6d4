package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/deadline"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// A table without a column of who leads, or of until when, may say it in the names of its areas, groups or sheets: “I. SỞ NỘI VỤ”, a sheet “Quý II”.

// byNames fills who leads and until when from the names that tasks stand under.
func (r *reader) byNames() {
	if r.head.at[columnhead.Lead] == 0 {
		r.fromNames("cơ quan chủ trì", func(name source.Text) func(*tasktable.Task) {
			known, is := r.names.Agency(name.S, r.grid.ref(r.head.bottom, 1))
			if !is {
				return nil
			}
			return func(t *tasktable.Task) { t.Lead.Text = source.Text{S: known, At: name.At} }
		})
	}
	if r.head.at[columnhead.Due] == 0 {
		r.fromNames("thời hạn", func(name source.Text) func(*tasktable.Task) {
			words := timeAtEnd().FindString(celltext.OneLine(name.S))
			due, err := deadline.Parse(celltext.Mended(words, r.year()), r.year())
			if words == "" || err != nil || due.Last().IsZero() {
				return nil
			}
			return func(t *tasktable.Task) { t.Due, t.Deadline = source.Text{S: due.String(), At: name.At}, due }
		})
	}
}

// timeAtEnd is a month or a quarter at the end of a name.
var timeAtEnd = pattern.Lazy(`(?i:(?:^|\s)(?:quý|quí|tháng)\s+(?:[ivx]+|\d{1,2})(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?)$`)

// fromNames sets what the name of each area says of its tasks, or that of its group or of the table, and tells of it.
func (r *reader) fromNames(what string, of func(source.Text) func(*tasktable.Task)) {
	var told []string
	for i := range r.areas {
		a := &r.areas[i]
		names := []source.Text{a.Name, a.GroupName, {S: r.title(), At: r.grid.at(r.head.top, 1)}}
		at := slices.IndexFunc(names, func(name source.Text) bool { return !name.Empty() && of(name) != nil })
		if at < 0 {
			continue
		}
		set := of(names[at])
		for j := range a.Tasks {
			if j+1 == len(a.Tasks) || !a.stated[j].Parent || !a.stated[j+1].IsUnder() {
				set(&a.Tasks[j])
			}
		}
		told = append(told, fmt.Sprintf("“%s” (%d)", celltext.Short(names[at].S), len(a.Tasks)))
	}
	if len(told) > 0 {
		r.note("Bảng không có cột %s; %s được ghi theo tên lĩnh vực, nhóm hoặc trang mà nhiệm vụ đứng dưới: %s.", what, what, strings.Join(told, "; "))
	}
}
