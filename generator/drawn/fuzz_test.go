package drawn

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// FuzzRead reads a workbook whose cells are anything.
func FuzzRead(f *testing.F) {
	f.Add("B2", `<c r="B2"><f>SUM(A1:XFD1048576)</f></c>`, "A1:C3")
	f.Add("A1", `<c r="A1" t="s"><v>0</v></c>`, "")
	f.Add("C3", `<c r="C3" t="e"><v>#REF!</v></c>`, "B2:B2")
	f.Add("C3", `<c r="C3"><f>-((A1+B2)*3%/ROUND(2,1))^2</f><v>7</v></c>`, "a1:zz9")
	f.Fuzz(func(t *testing.T, ref, cell, area string) {
		if _, _, ok := cellAt(ref); !ok || len(cell) > 1000 {
			t.Skip()
		}
		b := newBook(t)
		b.row(1, "a", "b", 1.5)
		b.row(2, "c", 2, 3)
		b.row(3, "d", 4, 5)
		if b.SetCellValue("Dự toán", ref, 0) != nil {
			t.Skip()
		}
		table, _, _, _ := Read(patched(t, b, map[string]string{ref: cell}), Wanted{File: "a.xlsx", Area: area})
		if table == nil {
			return
		}
		for _, row := range table.All() {
			if len(row.Cells) != len(table.Columns) {
				t.Fatalf("a row of %d cells in %d columns", len(row.Cells), len(table.Columns))
			}
		}
	})
}

// TestHostileSheets reads what no office draws: merged cells over a million rows, that cover each other, formulas nested without end.
func TestHostileSheets(t *testing.T) {
	b := newBook(t)
	b.row(1, "a", "b")
	b.row(2, "c", 1)
	b.merge("A2:A3", "B1:C1")
	deep := ""
	for range 3000 {
		deep += "("
	}
	for _, cell := range []string{`<c r="B2"><f>` + deep + `1</f></c>`, `<c r="B2"><f>B2</f></c>`, `<c r="B2"><f>SUM(A1:XFD1048576)</f></c>`, `<c r="B2"><v>1e999</v></c>`, `<c r="B2" t="s"><v>99</v></c>`} {
		table, _, problems, _ := Read(patched(t, b, map[string]string{"B2": cell}, "A2:A3", "A2:A1048576", "B1:C1", "B1:XFD1"), Wanted{File: "a.xlsx"})
		if table == nil && len(problems) == 0 {
			t.Errorf("%.40s gives neither a table nor a problem", cell)
		}
	}
}

// TestColumnsNamedAgainAndAgain: each element names all columns that a sheet may have.
func TestColumnsNamedAgainAndAgain(t *testing.T) {
	b := newBook(t)
	b.row(1, "a", "b")
	cols := "<cols>" + strings.Repeat(`<col min="1" max="16384" width="9"/>`, 50_000) + "</cols>"
	if _, _, problems, err := Read(patched(t, b, nil, "<sheetData>", cols+"<sheetData>"), Wanted{File: "a.xlsx"}); len(problems) == 0 && err == nil {
		t.Error("such a sheet is read")
	}
}

// largeBook draws a table of so many rows of ten columns, every tenth of which begins a merged cell.
func largeBook(t testing.TB, rows int) []byte {
	b := newBook(t)
	w, err := b.NewStreamWriter("Dự toán")
	b.ok(err)
	id, err := b.NewStyle(&excelize.Style{NumFmt: 3})
	b.ok(err)
	b.ok(w.SetRow("A1", []any{"STT", "Nội dung", "C", "D", "E", "F", "G", "H", "I", "K"}))
	for i := range rows {
		row := []any{i + 1, fmt.Sprintf("Nội dung %d của đơn vị", i+1)}
		for c := range 8 {
			row = append(row, excelize.Cell{StyleID: id, Value: i*1000 + c})
		}
		b.ok(w.SetRow(fmt.Sprintf("A%d", i+2), row))
		if i%10 == 0 && i+10 <= rows {
			b.ok(w.MergeCell(fmt.Sprintf("B%d", i+2), fmt.Sprintf("B%d", i+11)))
		}
	}
	b.ok(w.Flush())
	return b.bytes()
}

func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{300, 46_000} {
		data := largeBook(b, rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if table, _, problems, _ := Read(data, Wanted{File: "a.xlsx"}); table == nil || len(problems) > 0 {
					b.Fatal(problems)
				}
			}
		})
	}
}

// FuzzReferred looks up whatever a chart may name in a workbook.
func FuzzReferred(f *testing.F) {
	for _, reference := range []string{"'Dự toán'!$A$1:$C$3", "(A1,'Dự toán'!B2:C3)", "[1]Khác!$A$1", "'", "!", "A:A", "''!$A$1", "Sheet9!A1:XFD1048576"} {
		f.Add(reference, true)
	}
	f.Fuzz(func(t *testing.T, reference string, seen bool) {
		b := newBook(t)
		b.row(1, "a", "b", 1.5)
		b.row(3, "d", 4, 5)
		c, err := OpenCells(patched(t, b, nil))
		if err != nil {
			t.Fatal(err)
		}
		rows, _, err := c.Referred(reference, seen)
		if cells := 0; err == nil {
			for _, row := range rows {
				cells += len(row)
			}
			if cells > mostReferred {
				t.Errorf("%d cells", cells)
			}
		}
	})
}
