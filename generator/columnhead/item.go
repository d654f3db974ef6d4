package columnhead

import (
	"fmt"
	"slices"

	"vanban/generator/celltext"
	"vanban/generator/tasktable"
)

// item writes a column that was read as an item of “cot”, with its head, whose amounts are in đồng then; without a head it has the templates'.
func (n *Names) item(p Part, head string) string {
	key, amount := "", false
	switch p {
	case Number:
		key = tasktable.NumberColumn.String()
	case Area, Group:
		key = tasktable.AreaColumn.String()
	default:
		all := n.Columns()
		if i := slices.IndexFunc(all, func(c Column) bool { return c.Part == p }); i >= 0 {
			key, amount = all[i].String(), all[i].IsAmount()
		}
	}
	switch {
	case head == "":
		return "- " + key
	case amount:
		head = celltext.InDong(head)
	}
	return Written(key, head)
}

// Written writes a column with its head as an item of “cot”.
func Written(key, head string) string { return fmt.Sprintf("- {cot: %s, ten: %q}", key, head) }

// IsSupervisor says whether a head, whatever stands over it, is of those who watch over a task.
func IsSupervisor(path []string) bool {
	return Holds(celltext.Fold(path[len(path)-1]), []string{"lanh dao", "chi dao", "theo doi", "don doc", "giam sat", "kiem tra"})
}
