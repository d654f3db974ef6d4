package cli

import (
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
)

// fillForm fills cells of a form as an agency would: dien FORM KEY=VALUE ...
func fillForm(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: dien FORM KEY=VALUE ...")
	}
	path := ts.MkAbs(args[0])
	f, err := excelize.OpenFile(path)
	ts.Check(err)
	cells := map[string][2]string{} // by key: sheet and cell
	rows, err := f.GetRows(doc.FormHiddenSheet)
	ts.Check(err)
	for _, row := range rows {
		if parts := strings.Split(row[0], "|"); len(parts) == 4 && parts[0] == "o" {
			cells[parts[3]] = [2]string{f.GetSheetList()[int(parts[1][0]-'0')], parts[2]}
		}
	}
	for _, arg := range args[1:] {
		key, value, _ := strings.Cut(arg, "=")
		at, ok := cells[key]
		if !ok {
			ts.Fatalf("the form does not ask for %s", key)
		}
		ts.Check(f.SetCellStr(at[0], at[1], value))
	}
	ts.Check(f.Save())
	ts.Check(f.Close())
}

// makeTable makes a workbook of lines of tab-separated cells: bang FILE.xlsx LINES
func makeTable(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bang FILE.xlsx LINES")
	}
	f := excelize.NewFile()
	for row, line := range strings.Split(strings.TrimSuffix(ts.ReadFile(args[1]), "\n"), "\n") {
		for column, text := range strings.Split(line, "\t") {
			at, err := excelize.CoordinatesToCellName(column+1, row+1)
			ts.Check(err)
			ts.Check(f.SetCellStr("Sheet1", at, strings.ReplaceAll(text, `\n`, "\n")))
		}
	}
	ts.Check(f.SaveAs(ts.MkAbs(args[0])))
}
