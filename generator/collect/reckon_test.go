package collect

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/officetable"
	"vanban/generator/tasktable"
)

// TestFormulasWithoutResults: what a program left unreckoned is worked out and told; what goes by itself, by the clock, by another sheet or by very many cells is told as empty of a result.
func TestFormulasWithoutResults(t *testing.T) {
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: new("dd/mm/yyyy")})
	must(err)
	must(f.SetCellStyle("Sheet1", "D2", "D3", style))
	for i, row := range [][]any{{"STT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Kinh phí (triệu đồng)"}, {1, "Việc một", "Sở A", 46203, 2}, {"", "Việc hai"}, {"", "Việc ba", "Sở A", "Quý I/2026"}} {
		must(f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row))
	}
	for cell, formula := range map[string]string{"A3": "A2+1", "A4": `ROW()-1`, "C3": "C2", "D3": "DATE(2026,9,30)", "E3": "E2*1.5", "E4": "SUM(E2:E3)"} {
		must(f.SetCellValue("Sheet1", cell, nil))
		must(f.SetCellFormula("Sheet1", cell, formula))
	}
	read := func() (*officetable.Table, error) {
		file := filepath.Join(t.TempDir(), "bang.xlsx")
		must(f.SaveAs(file))
		return ReadTasks(file, "", &officetable.Into{Year: 2026})
	}
	table, err := read()
	must(err)
	tasks := table.Areas[0].Tasks
	if len(tasks) != 3 || tasks[1].Lead.Text.S != "Sở A" || tasks[1].Due.S != "30/09/2026" || tasktable.BudgetColumn.Text(&tasks[1]).S != "3.000.000" || tasktable.BudgetColumn.Text(&tasks[2]).S != "5.000.000" || tasks[2].Number.String() != "3" {
		t.Errorf("tasks: %+v", tasks)
	}
	if notes := strings.Join(table.Notes, "\n"); !strings.Contains(notes, "chương trình tự tính: ô A3 “2”; ô C3 “Sở A”; ô D3 “30/09/2026”") {
		t.Error(notes)
	}
	for _, formula := range []string{"TODAY()", "C3", "C4", "Sheet1!C2", "SUM(A1:XFC1048575)", "SUM(A:XFD)", "ten_dat", "INDIRECT(\"C2\")", "1/0", "HYPERLINK(\"x\",\"Sở A\")"} {
		must(f.SetCellFormula("Sheet1", "C3", formula))
		must(f.SetCellFormula("Sheet1", "C4", "C3"))
		if _, err := read(); err == nil || !strings.Contains(err.Error(), "C3: Ô này: là công thức chưa có kết quả") {
			t.Errorf("%s: %v", formula, err)
		}
	}
}

// TestFormulaOfADay: a formula whose cell shows days and has no result, nor says that it is a text, is worked out; one that can't be is told.
func TestFormulaOfADay(t *testing.T) {
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: new("dd/mm/yyyy")})
	must(err)
	must(f.SetCellStyle("Sheet1", "D2", "D2", style))
	for i, row := range [][]any{{"STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"}, {1, "Việc một", "Sở A"}} {
		must(f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row))
	}
	for formula, want := range map[string]string{"DATE(2026,9,30)": "30/09/2026", "A2+46294": "30/09/2026", "TODAY()": ""} {
		must(f.SetCellFormula("Sheet1", "D2", formula))
		whole, err := f.WriteToBuffer()
		must(err)
		old, err := zip.NewReader(bytes.NewReader(whole.Bytes()), int64(whole.Len()))
		must(err)
		file := filepath.Join(t.TempDir(), "bang.xlsx")
		must(os.WriteFile(file, packed(t, old, func(_ int, text string) (string, int) { return strings.ReplaceAll(text, ` t="str"`, ""), 1 }), 0o600))
		table, err := ReadTasks(file, "", &officetable.Into{Year: 2026})
		if want == "" {
			if err == nil || !strings.Contains(err.Error(), "D2: Ô này: là công thức chưa có kết quả") {
				t.Errorf("%s: %v", formula, err)
			}
			continue
		}
		must(err)
		if got := table.Areas[0].Tasks[0].Due.S; got != want {
			t.Errorf("%s: %s, want %s", formula, got, want)
		}
	}
}

// TestJoinedFormulasAreBounded: texts that double with each formula are worked out while a cell has room for them, and no further; a join of few is.
func TestJoinedFormulasAreBounded(t *testing.T) {
	for _, form := range []string{"CONCATENATE(H%[1]d,H%[1]d)", "H%[1]d&H%[1]d", "CONCAT(H%[1]d:H%[1]d,H%[1]d)", `TEXT(H%[1]d,"@@")`} {
		f := excelize.NewFile()
		for i, row := range [][]any{{"STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"}, {1, "Việc một", "Sở A", "Quý I/2026"}} {
			if err := f.SetSheetRow("Sheet1", fmt.Sprint("A", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
		formulas := map[string]string{"B3": `B2&" tiếp"`}
		for i := range 40 {
			formulas[fmt.Sprint("H", i+3)] = fmt.Sprintf(form, i+2)
		}
		for cell, formula := range formulas {
			if err := f.SetCellFormula("Sheet1", cell, formula); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SetCellValue("Sheet1", "H2", strings.Repeat("chữ ", 100)); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "bang.xlsx")
		if err := f.SaveAs(file); err != nil {
			t.Fatal(err)
		}
		table, err := ReadTasks(file, "", &officetable.Into{Year: 2026})
		if said := fmt.Sprint(table, err); !strings.Contains(said, "Việc một tiếp") && !strings.Contains(said, "H42") {
			t.Errorf("%s: %s", form, said)
		}
	}
}
