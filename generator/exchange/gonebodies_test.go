package exchange

import (
	"strings"
	"testing"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// TestGoneBodiesOfATable: districts and merged departments are told with their cells, once each, and not of a plan of before.
func TestGoneBodiesOfATable(t *testing.T) {
	text := func(s, cell string) source.Text {
		return source.Text{S: s, At: source.Pos{File: "a.xlsx, trang tính “1”, ô " + cell}}
	}
	tasks := make([]tasktable.Task, 2)
	tasks[0].Content, tasks[1].Content = text("Rà soát quy hoạch huyện Mẫu", "B2"), text("Theo Quyết định số 12/QĐ-UBND của UBND huyện Mẫu", "B3")
	tasks[0].Lead.Text, tasks[1].Lead.Text = text("Sở Kế hoạch và Đầu tư", "D2"), text("Sở Kế hoạch và Đầu tư", "D3")
	areas := []tasktable.Area{{Tasks: tasks}}
	notes := strings.Join(goneBodies(areas, 2026), "\n")
	for _, want := range []string{"“huyện Mẫu” (cấp huyện không còn từ ngày 01/7/2025", "): ô B2;", "“Sở Kế hoạch và Đầu tư” (nay là Sở Tài chính): ô D2, ô D3."} {
		if !strings.Contains(notes, want) {
			t.Errorf("%q is not in %s", want, notes)
		}
	}
	if strings.Contains(notes, "B3") || goneBodies(areas, 2024) != nil {
		t.Error(notes)
	}
}
