package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/letters"
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
	differs := differences(printed.flat(), all[data].flat())
	if len(differs) == 0 || !sameTable(printed.flat(), all[data].flat()) {
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

// sameTable says whether most tasks of one table stand in another, too.
func sameTable(a, b []*tasktable.Task) bool {
	known := map[string]bool{}
	for _, t := range b {
		known[celltext.Fold(t.Content.S)] = true
	}
	shared := 0
	for _, t := range a {
		if known[celltext.Fold(t.Content.S)] {
			shared++
		}
	}
	return 2*shared >= min(len(a), len(b))
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

// differences tells in what two tables of the same tasks differ.
func differences(printed, data []*tasktable.Task) (all []string) {
	if len(printed) != len(data) {
		all = append(all, fmt.Sprintf("có %d nhiệm vụ, bên kia %d", len(printed), len(data)))
	}
	for i := range min(len(printed), len(data)) {
		for _, c := range []struct {
			name string
			of   func(*tasktable.Task) string
		}{
			{"nội dung", func(t *tasktable.Task) string { return t.Content.S }},
			{"sản phẩm", productsOf},
			{"cơ quan chủ trì", func(t *tasktable.Task) string { return t.Lead.Text.S }},
			{"cơ quan phối hợp", func(t *tasktable.Task) string { return t.Support.Text.S }},
			{"thời hạn", func(t *tasktable.Task) string { return t.Due.S }},
		} {
			if a, b := c.of(printed[i]), c.of(data[i]); celltext.Fold(a) != celltext.Fold(b) {
				all = append(all, fmt.Sprintf("nhiệm vụ %d, %s: “%s”, bên kia “%s”", i+1, c.name, celltext.Short(a), celltext.Short(b)))
			}
		}
	}
	return all
}

func productsOf(t *tasktable.Task) string {
	var all []string
	for _, p := range t.Products {
		all = append(all, p.S)
	}
	return strings.Join(all, " ")
}
