package markdown

import (
	"testing"

	"vanban/generator/source"
)

// TestCodesAreNoFigures: a column of codes stands as words do, one of figures as figures.
func TestCodesAreNoFigures(t *testing.T) {
	for cells, want := range map[string]Holding{
		"| 01.003 |\n| 01.004 |": Words, "| 007 |\n| 012 |": Words, "| 0912345678 |": Words,
		"| 05 |\n| 12 |": Figures, "| 1.003 |\n| 12 |": Figures, "| 0,5 |\n| 12 |": Figures, "| 0 |": Figures,
	} {
		d, problems := Parse("| Mã |\n|---|\n"+cells+"\n", source.Pos{File: "a.md", Line: 1, Column: 1})
		if table := d.Blocks[0].(*Table); len(problems) > 0 || table.Columns[0].Holds != want {
			t.Errorf("%q holds %v, want %v: %v", cells, table.Columns[0].Holds, want, problems)
		}
	}
}
