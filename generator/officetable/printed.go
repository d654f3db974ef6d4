package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/columnhead"
	"vanban/generator/letters"
	"vanban/generator/tablereport"
	"vanban/generator/tasktable"
)

// dataSheet is, in folded letters, the name of the sheet that the program's own workbooks have beside the one to print: the same tasks as data.
const dataSheet = "du lieu"

// mostDiffering is how many differences between both are named.
const mostDiffering = 5

// withoutPrinted leaves out of the tables of a workbook that the program made the one to print, whose tasks the sheet of data has, too. Where a person has
// changed one of both, that is told: only he knows which is right.
func (t *Table) withoutPrinted(all []*reader) []*reader {
	data := slices.IndexFunc(all, func(r *reader) bool {
		return letters.Folded(r.grid.Title) == dataSheet && r.head.at[columnhead.Number] > 0
	})
	if len(all) != 2 || data < 0 {
		return all
	}
	printed := all[1-data]
	differs := tablereport.Differences(printed.flat(), all[data].flat())
	if len(differs) == 0 || !tablereport.SameTasks(printed.flat(), all[data].flat()) {
		return all // copies, or a table of its own
	}
	t.Accounts = append(t.Accounts, Account{Label: printed.grid.Label, Why: "là trang in của các nhiệm vụ ở trang tính “" + all[data].grid.Title + "”"})
	if more := len(differs) - mostDiffering; more > 0 {
		differs = append(differs[:mostDiffering], fmt.Sprintf("và %d chỗ khác", more))
	}
	all[data].note("%s khác trang tính “%s”, có lẽ đã được sửa tay: %s. Đã đọc “%[2]s”; muốn đọc trang in thì thêm --trang \"%[4]s\".", printed.grid.Label, all[data].grid.Title,
		strings.Join(differs, "; "), printed.grid.Title)
	return []*reader{all[data]}
}

// flat gives the table's tasks in one row.
func (r *reader) flat() (all []*tasktable.Task) {
	for i := range r.areas {
		for j := range r.areas[i].Tasks {
			all = append(all, &r.areas[i].Tasks[j])
		}
	}
	return all
}
