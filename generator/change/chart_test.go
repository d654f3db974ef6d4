package change

import (
	"testing"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/source"
)

// TestChartStaysOne takes a text with a chart apart and puts it together again, and tells the chart from the table that it is drawn of.
func TestChartStaysOne(t *testing.T) {
	const table = "| Quý | Hồ sơ |\n|---|---|\n| Quý I | 12 |\n"
	unitsIn := func(text string) []*Unit {
		d, problems := markdown.Parse(text, source.Pos{})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		return unitsOf(TextID{}, outline.Outline{}, d)
	}
	drawn := unitsIn("::: bieu-do loai=\"duong\" mo-ta=\"Số hồ sơ\"\n" + table + ":::\n")
	back := textOf(drawn)[0].Blocks
	whole, is := back[0].(*markdown.Table)
	if !is || len(back) != 1 || whole.Chart == nil || whole.Chart.Kind != doc.LineChart || len(whole.Rows) != 1 {
		t.Errorf("the chart came back as %+v", back)
	}
	printed := unitsIn(table)
	if drawn[0].key == printed[0].key || drawn[0].Plain() != "Biểu đồ đường; Số hồ sơ; Quý | Hồ sơ" {
		t.Errorf("the chart is told as “%s”, the table as “%s”", drawn[0].Plain(), printed[0].Plain())
	}
}
