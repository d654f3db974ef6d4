package letter

import (
	"slices"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// alone are the placeholders that say nothing of a plan, so that a document has them that stands in no dossier.
var alone = []string{"co_quan_ban_hanh", "co_quan_ban_hanh_ngan", "dong_co_quan_ban_hanh", "dong_co_quan_chu_quan", "viet_tat_ban_hanh", UnitKey, "so", "ngay", "thang", "nam",
	"trich_yeu", "dia_danh", "quyen_han", "chuc_vu", "nguoi_ky", "noi_luu"}

// OfPlan says whether only a dossier has a value.
func (p *Placeholder) OfPlan() bool { return !slices.Contains(alone, p.Key) }

// ofPlan makes a value that counts something of the plan.
func ofPlan(count func(*dossier.Dossier) int) func(*filler) (string, error) {
	return func(f *filler) (string, error) { return timesOf(count(f.Dossier)), nil }
}

// leaders counts the agencies that lead a task.
func leaders(d *dossier.Dossier) int {
	return agencies(d, func(t *tasktable.Task) []string { return t.LeadMembers(d.Agencies) })
}

// participants counts the agencies that lead a task or share one.
func participants(d *dossier.Dossier) int {
	return agencies(d, func(t *tasktable.Task) []string {
		return slices.Concat(t.LeadMembers(d.Agencies), t.SupportMembers(d.Agencies))
	})
}

// agencies counts those that the tasks name in some way, each once.
func agencies(d *dossier.Dossier, of func(*tasktable.Task) []string) int {
	seen := map[string]bool{}
	for a := range d.Areas {
		for i := range d.Areas[a].Tasks {
			for _, code := range of(&d.Areas[a].Tasks[i]) {
				seen[code] = true
			}
		}
	}
	return len(seen)
}

// earliest and latest give the first and the last of the days on which tasks are due at last.
func (f *filler) earliest() (string, error) { return f.due(calendar.Date.Before) }
func (f *filler) latest() (string, error)   { return f.due(calendar.Date.After) }

func (f *filler) due(rather func(one, other calendar.Date) bool) (string, error) {
	var found calendar.Date
	for _, area := range f.Dossier.Areas {
		for _, t := range area.Tasks {
			if last := t.Deadline.Last(); !last.IsZero() && (found.IsZero() || rather(last, found)) {
				found = last
			}
		}
	}
	if found.IsZero() {
		return f.worded("tron-khong-han", nil)
	}
	return nd30.Day(found), nil
}

// budget gives the sum of the tasks' amounts of money. Where none has one, there is no sum, not one of nothing.
func (f *filler) budget() (string, error) {
	c := tasktable.BudgetColumn
	if c.Given(f.Dossier.Areas) {
		return c.PrintedTotal(f.Dossier.Areas), nil
	}
	return "", &source.Problem{At: source.Pos{File: dossier.TasksFile}, What: "Không nhiệm vụ nào ghi “" + c.String() + "”, nên không có tổng kinh phí để in.",
		Hint: "ghi “" + c.String() + "” ở các nhiệm vụ có kinh phí, hoặc bỏ chỗ điền này"}
}
