package plaintable

import (
	"testing"

	"vanban/generator/doc"
	"vanban/generator/markdown"
)

// TestGroupsStayWithTheirRows: a row that names those below it is kept with them, its number in a cell of its own or not; no other is.
func TestGroupsStayWithTheirRows(t *testing.T) {
	bold := func(s string) []doc.Inline { return []doc.Inline{doc.Text{S: s, Bold: true}} }
	words := doc.Words
	for name, c := range map[string]struct {
		cells [][]doc.Inline
		joins []markdown.Join
		kept  bool
	}{
		"over all columns":                  {[][]doc.Inline{words("A. XÃ HỘI"), nil, nil}, []markdown.Join{markdown.Apart, markdown.Left, markdown.Left}, true},
		"its number in a cell of its own":   {[][]doc.Inline{bold("B"), bold("XÃ HỘI"), nil}, []markdown.Join{markdown.Apart, markdown.Apart, markdown.Left}, true},
		"light, over the other columns":     {[][]doc.Inline{words("II"), words("Xã hội"), nil}, []markdown.Join{markdown.Apart, markdown.Apart, markdown.Left}, true},
		"bold, the other cells empty":       {[][]doc.Inline{bold("1.2."), bold("Xã hội"), nil}, nil, true},
		"no number, bold":                   {[][]doc.Inline{nil, bold("Xã hội"), nil}, nil, true},
		"a row to fill in":                  {[][]doc.Inline{words("1"), words("Nguyễn Văn An"), nil}, nil, false},
		"figures":                           {[][]doc.Inline{bold("I"), bold("Thu"), bold("12.500")}, nil, false},
		"words in the number's place":       {[][]doc.Inline{bold("Tổng cộng"), bold("Thu"), nil}, nil, false},
		"an empty row":                      {[][]doc.Inline{nil, nil, nil}, nil, false},
		"a cell that goes on the one above": {[][]doc.Inline{bold("1"), bold("Thu"), nil}, []markdown.Join{markdown.Apart, markdown.Apart, markdown.Up}, false},
	} {
		row := markdown.Row{Cells: c.cells, Joins: c.joins}
		table := &markdown.Table{Columns: make([]markdown.Column, 3), Rows: []markdown.Row{{Cells: [][]doc.Inline{words("1"), words("a"), words("b")}}, row, row}}
		asIs := func(text []doc.Inline) []doc.Inline { return text }
		made := Setter{Head: asIs, Text: asIs}.Set(table)
		for i, want := range []bool{false, c.kept, false} { // the last names nothing
			for _, cell := range made.Rows[i].Cells {
				for _, l := range cell.Lines {
					if l.KeepNext != want {
						t.Errorf("%s: a paragraph of row %d is kept with the next: %v, want %v", name, i+1, l.KeepNext, want)
					}
				}
			}
		}
	}
}
