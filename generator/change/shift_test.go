package change

import (
	"fmt"
	"testing"

	"vanban/generator/dossier"
	"vanban/generator/tasktable"
)

// TestShiftsOfSubtasks: a run of new numbers is of tasks that stand under one other, or of such that stand under none; both may grow by as
// much, where a task becomes the first under another.
func TestShiftsOfSubtasks(t *testing.T) {
	sub := tasktable.SubNumber
	plan := func(numbers map[string]tasktable.Number, order ...string) *dossier.Dossier {
		area := tasktable.Area{}
		for _, words := range order {
			area.Tasks = append(area.Tasks, tasktable.Task{Number: numbers[words], Content: dossier.Text{S: words}})
		}
		return &dossier.Dossier{Tasks: tasktable.Tasks{Areas: []tasktable.Area{area}}}
	}
	old := plan(map[string]tasktable.Number{"Rà soát": 1, "Khảo sát": sub(1, 1), "Tổng hợp": sub(1, 2), "Số hóa hồ sơ": 2, "Tập huấn": 3},
		"Rà soát", "Khảo sát", "Tổng hợp", "Số hóa hồ sơ", "Tập huấn")
	new := plan(map[string]tasktable.Number{"Rà soát": 1, "Lập danh mục": sub(1, 1), "Khảo sát": sub(1, 2), "Tổng hợp": sub(1, 3), "Chuyển đổi số": 2,
		"Số hóa hồ sơ": sub(2, 1), "Đào tạo cán bộ": 3, "Tập huấn": sub(3, 1)},
		"Rà soát", "Lập danh mục", "Khảo sát", "Tổng hợp", "Chuyển đổi số", "Số hóa hồ sơ", "Đào tạo cán bộ", "Tập huấn")
	for _, c := range tasksBetween(old, new) {
		if r, is := c.(*Renumbering); is {
			if got, want := fmt.Sprint(r.Shifts), fmt.Sprint([]Shift{{sub(1, 1), sub(1, 2), 1 << 32}, {2, 3, 1 << 32}}); got != want {
				t.Errorf("the runs are %s, want %s", got, want)
			}
			return
		}
	}
	t.Error("no task got another number")
}
