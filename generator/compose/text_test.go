package compose

import (
	"testing"

	"vanban/generator/doc"
)

// TestDaysOfBases: a day under 10 and the months 1 and 2 have their 0 in a basis, also behind bold words.
func TestDaysOfBases(t *testing.T) {
	for typed, want := range map[string]string{
		"Quyết định số 1/QĐ-UBND ngày 5/2/2026":                       "Quyết định số 1/QĐ-UBND ngày 05/02/2026",
		"Luật Tổ chức chính quyền địa phương ngày 9 tháng 6 năm 2025": "Luật Tổ chức chính quyền địa phương ngày 09 tháng 6 năm 2025",
		"Nghị quyết số 7/NQ-CP ngày 15/12/2025":                       "Nghị quyết số 7/NQ-CP ngày 15/12/2025",
		"Nghị định số 5/2/2026/NĐ-CP":                                 "Nghị định số 5/2/2026/NĐ-CP",
	} {
		text := padDays([]doc.Inline{doc.Text{S: "Căn cứ ", Bold: true}, doc.Text{S: typed}})
		if got := doc.Plain(text); got != "Căn cứ "+want {
			t.Errorf("%q is printed as %q, want %q", typed, got, want)
		}
	}
}
