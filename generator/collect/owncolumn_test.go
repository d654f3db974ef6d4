package collect

import (
	"strings"
	"testing"

	"vanban/generator/dossier"
	"vanban/generator/tasktable"
)

// TestTwoNumbersInAnOwnColumn: a task over two rows that has a number in each is told by the name of the column, which holds no money.
func TestTwoNumbersInAnOwnColumn(t *testing.T) {
	text := func(ref, s string) string { return `<c r="` + ref + `" t="inlineStr"><is><t>` + s + `</t></is></c>` }
	sheet := `<row r="1">` + text("A1", "STT") + text("B1", "Nhiệm vụ") + text("C1", "Sản phẩm") + text("D1", "Cơ quan chủ trì") + text("E1", "Thời hạn") + text("F1", "Số lớp") + `</row>` +
		`<row r="2"><c r="A2"><v>1</v></c>` + text("B2", "Tập huấn") + text("C2", "Báo cáo") + text("D2", "Sở A") + text("E2", "Trong năm 2026") + `<c r="F2"><v>5</v></c></row>` +
		`<row r="3">` + text("C3", "Danh sách") + `<c r="F3"><v>7</v></c></row>`
	b, err := newBook(workbook(t, "<worksheet><sheetData>"+sheet+"</sheetData></worksheet>", "", ""))
	if err != nil {
		t.Fatal(err)
	}
	into := Into{}
	for _, c := range tasktable.Columns() {
		into.Table.Columns = append(into.Table.Columns, tasktable.TableColumn{Column: c})
	}
	into.Table.Columns = append(into.Table.Columns, tasktable.TableColumn{
		Column: tasktable.Own(tasktable.OwnColumn{Key: "so-lop", Name: "Số lớp", Number: true}), Head: dossier.Text{S: "Số lớp"}})
	s, head, err := b.chosen("", &into)
	if err != nil {
		t.Fatal(err)
	}
	r := &tableReader{book: b, sheet: s, head: head, file: "x.xlsx", into: &into}
	r.read()
	if len(r.problems) != 1 || !strings.Contains(r.problems[0].What, "hai số ở cột “Số lớp”") {
		t.Errorf("told:\n%v", r.problems)
	}
}
