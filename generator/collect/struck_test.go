package collect

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/officetable"
)

// TestStruckWordsAndRemarksAreTold: what was struck out, in a part of a cell or the whole of it, is not read and is told; so is a note beside a cell.
func TestStruckWordsAndRemarksAreTold(t *testing.T) {
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, row := range [][]any{{"STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"}, {1, "", "Sở A", "Quý I/2026"}, {2, "Việc bỏ", "Sở B", "Quý II/2026"}, {3, "Việc ba", "Sở B", "Quý II/2026"}} {
		must(f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row))
	}
	must(f.SetCellRichText("Sheet1", "B2", []excelize.RichTextRun{{Text: "Rà soát "}, {Text: "gấp ", Font: &excelize.Font{Strike: true}}, {Text: "quy trình"}}))
	style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	must(err)
	must(f.SetCellStyle("Sheet1", "A3", "D3", style))
	must(f.AddComment("Sheet1", excelize.Comment{Cell: "B4", Author: "A", Text: "Hỏi lại Sở B"}))
	file := filepath.Join(t.TempDir(), "bang.xlsx")
	must(f.SaveAs(file))
	table, err := ReadTasks(file, "", &officetable.Into{Year: 2026})
	must(err)
	tasks := table.Areas[0].Tasks
	if len(tasks) != 2 || tasks[0].Content.S != "Rà soát quy trình" || tasks[1].Content.S != "Việc ba" {
		t.Errorf("tasks: %+v", tasks)
	}
	notes := strings.Join(table.Notes, "\n")
	for _, want := range []string{"ô B2 “gấp”", "ô B3 “Việc bỏ”", "comment) không được đọc: ô B4 “Hỏi lại Sở B”"} {
		if !strings.Contains(notes, want) {
			t.Errorf("%q is not in %s", want, notes)
		}
	}
}

// TestStruckWordsWithinACell: a text that stands in its cell, as programs write it, is read without what is struck out of it.
func TestStruckWordsWithinACell(t *testing.T) {
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	struck, none := &excelize.Font{Strike: true}, &excelize.Font{Bold: true}
	for i, row := range [][]any{{"STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"},
		{1, []excelize.RichTextRun{{Text: "Rà soát", Font: none}, {Text: " cũ", Font: struck}}, "Sở A", []excelize.RichTextRun{{Text: "Quý I/2026", Font: struck}, {Text: "Quý II/2026", Font: none}}},
		{2, []excelize.RichTextRun{{Text: "Việc ", Font: none}, {Text: "hai", Font: none}}, "Sở B", "Quý I/2026"}} {
		if err := w.SetRow("A"+string(rune('1'+i)), row); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "bang.xlsx")
	if err := errors.Join(w.Flush(), f.SaveAs(file)); err != nil {
		t.Fatal(err)
	}
	table, err := ReadTasks(file, "", &officetable.Into{Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	tasks := table.Areas[0].Tasks
	if tasks[0].Content.S != "Rà soát" || tasks[0].Due.S != "Quý II/2026" || tasks[1].Content.S != "Việc hai" {
		t.Errorf("tasks: %+v", tasks)
	}
	if notes := strings.Join(table.Notes, "\n"); !strings.Contains(notes, "ô B2 “cũ”; ô D2 “Quý I/2026”") {
		t.Error(notes)
	}
}
