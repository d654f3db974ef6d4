package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/deadline"
	"vanban/generator/letters"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// A table without a column of who leads, or of until when, may say it in the names of its areas, groups or sheets: “I. SỞ NỘI VỤ”, a sheet “Quý II”.

// byNames fills who leads and until when from the names that tasks stand under.
func (r *reader) byNames() {
	if r.head.at[columnhead.Lead] == 0 {
		var areas, groups, maybe []string
		for i := range r.areas {
			areas, groups = append(areas, r.areas[i].Name.S), append(groups, r.areas[i].GroupName.S)
		}
		r.fromNames("cơ quan chủ trì", func(name source.Text) func(*tasktable.Task) {
			known, is, may := r.names.Agency(name.S, r.grid.Ref(r.head.bottom, 1), areas, groups, r.titles)
			if may && !is {
				maybe = append(maybe, "“"+celltext.Short(name.S)+"”")
			}
			if !is {
				return nil
			}
			return func(t *tasktable.Task) { t.Lead.Text = source.Text{S: known, At: name.At} }
		})
		if len(maybe) > 0 {
			r.note("Tên giống tên cơ quan mà danh mục không có, không được lấy làm cơ quan chủ trì; nếu đúng thì tự ghi: %s.", celltext.Listed(slices.Compact(maybe)))
		}
	}
	if r.head.at[columnhead.Due] == 0 {
		r.fromNames("thời hạn", func(name source.Text) func(*tasktable.Task) {
			words := celltext.TimeAtEnd().FindString(celltext.OneLine(name.S))
			due, err := deadline.Parse(deadline.Mended(letters.UpperFirst(celltext.LowerTime(words)), r.year()), r.year())
			if words == "" || err != nil || due.Last().IsZero() {
				return nil
			}
			return func(t *tasktable.Task) { t.Due, t.Deadline = source.Text{S: due.String(), At: name.At}, due }
		})
	}
}

// fromNames sets what the name of each area says of its tasks, or that of its group or of the table, and tells of it.
func (r *reader) fromNames(what string, of func(source.Text) func(*tasktable.Task)) {
	var told []string
	for i := range r.areas {
		a := &r.areas[i]
		names := []source.Text{a.Name, a.GroupName, {S: r.title(), At: r.grid.At(r.head.top, 1)}}
		at := slices.IndexFunc(names, func(name source.Text) bool { return !name.Empty() && of(name) != nil })
		if at < 0 {
			continue
		}
		set, n := of(names[at]), 0
		for j := range a.Tasks {
			if j+1 == len(a.Tasks) || !a.stated[j].Parent || !a.stated[j+1].IsUnder() {
				set(&a.Tasks[j])
				n++
			}
		}
		told = append(told, fmt.Sprintf("“%s” (%d)", celltext.Short(names[at].S), n))
	}
	if len(told) > 0 {
		r.note("Bảng không có cột %s; %s được ghi theo tên lĩnh vực, nhóm hoặc trang mà nhiệm vụ đứng dưới: %s.", what, what, strings.Join(told, "; "))
	}
}
