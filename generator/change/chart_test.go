package change

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/doc"
	"vanban/generator/dossier"
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

// TestChartThatMovesGoesAndComes moves a chart of a plan to every other place, with other numbers or the same: told as a whole the changes make
// the new plan, and none of them is a row alone.
func TestChartThatMovesGoesAndComes(t *testing.T) {
	sample := load(t, "../../seeds/tay-ninh-2024")
	const chart = "::: bieu-do loai=\"duong\" mo-ta=\"Số hồ sơ\"\n| Quý | Hồ sơ |\n|---|---|\n| Quý I | %d |\n| Quý II | 15 |\n:::\n\n"
	parts := []string{"Đoạn thứ nhất nói về một việc.\n\n", "Đoạn thứ hai nói về việc khác.\n\n", "1. Khoản một.\n2. Khoản hai.\n\n", "Đoạn cuối của kế hoạch.\n\n"}
	with := func(at, number int) *dossier.Dossier {
		text := strings.Join(parts[:at], "") + fmt.Sprintf(chart, number) + strings.Join(parts[at:], "")
		d := *sample
		var problems []*source.Problem
		if d.Plan, problems = markdown.Parse(text, source.Pos{}); len(problems) > 0 {
			t.Fatal(problems)
		}
		return &d
	}
	for from := range len(parts) + 1 {
		for to := range len(parts) + 1 {
			old, new := with(from, 12), with(to, 12+(from+to)%2)
			made := Wholly(Between(old, new), old, new, func(Change) bool { return false })
			replaced := false // its rows come with it
			for _, c := range made {
				p, is := c.(*Passage)
				replaced = replaced || is && p.Chart != nil
				if is && p.Old != nil && p.New != nil && (p.Old.Kind == RowUnit || p.New.Kind == RowUnit) {
					t.Errorf("from %d to %d: a row is told by itself", from, to)
				}
			}
			got, err := apply(old, made)
			if err != nil {
				t.Fatalf("from %d to %d: %v", from, to, err)
			}
			if diff := cmp.Diff(told(new), told(got)); diff != "" && !replaced {
				t.Errorf("from %d to %d (-want +got):\n%s", from, to, diff)
			}
		}
	}
}
