package collect

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/officetable"
)

// TestColoursAreMarks reads a sheet where colours in the columns of quarters say when a task is done; white is none, and the colour of a whole row says nothing.
func TestColoursAreMarks(t *testing.T) {
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, row := range [][]any{{"STT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV"}, {1, "Việc một", "Sở A"}, {2, "Việc hai", "Sở B", nil, nil, "x"}} {
		must(f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row))
	}
	paint := func(from, to, colour string) {
		t.Helper()
		style, err := f.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}})
		must(err)
		must(f.SetCellStyle("Sheet1", from, to, style))
	}
	paint("E2", "F2", "#00B050")
	paint("G2", "G2", "#FFFFFF")
	paint("A3", "G3", "#FFFF00")
	file := filepath.Join(t.TempDir(), "bang.xlsx")
	must(f.SaveAs(file))
	table, err := ReadTasks(file, "", &officetable.Into{Year: 2026})
	must(err)
	tasks := table.Areas[0].Tasks
	if len(tasks) != 2 || tasks[0].Due.S != "Quý II; Quý III" || tasks[1].Due.S != "Quý III" {
		t.Errorf("deadlines: %+v", tasks)
	}
	if notes := strings.Join(table.Notes, "\n"); !strings.Contains(notes, "được đọc là có đánh dấu: ô E2; ô F2.") {
		t.Errorf("notes: %s", notes)
	}
}
