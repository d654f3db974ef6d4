package album

import (
	"testing"

	"vanban/generator/chartml"
	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// What a chart's names say stands in the table that is written of it, whatever in them could be a mark of Markdown.
func TestNamesOfChartsAreKept(t *testing.T) {
	names := []string{"Nhóm A|B", `Tỷ lệ \|`, "*một*", "2,5 %", "[x]"}
	f := &chartml.Found{Labels: names}
	for _, n := range names {
		f.Series = append(f.Series, chartml.FoundSeries{Name: n, Values: make([]string, len(names))})
	}
	d, problems, _ := (markdown.Outline{}).Read(tableOf(f)+"\n", source.Pos{File: "x.md", Line: 1, Column: 1})
	if len(problems) > 0 || len(d.Blocks) != 1 {
		t.Fatal(problems)
	}
	table := d.Blocks[0].(*markdown.Table)
	for i, n := range names {
		for _, cell := range [][]doc.Inline{table.Head[0].Cells[i+1], table.Rows[i].Cells[0]} {
			if len(cell) != 1 || cell[0] != doc.Inline(doc.Text{S: n}) {
				t.Errorf("%q stands there as %v", n, cell)
			}
		}
	}
}
