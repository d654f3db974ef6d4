package reference

import (
	"testing"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// TestOnePlaceIsToldOnce: the cells of a table that is drawn in a workbook have one place, where the text asks for it.
func TestOnePlaceIsToldOnce(t *testing.T) {
	var said []string
	p := &Paper{Kind: "báo cáo", Body: &markdown.Document{}, Place: func(Passage, string) source.Pos { return source.Pos{File: "a.md", Line: 3} },
		Passages: Passages{{Text: "Điều 4", origin: OfPlan}, {Text: "Điều 5", origin: OfPlan}, {Text: "Điều 4", origin: OfPlan}}}
	p.Check(func(_ source.Pos, what, _ string) { said = append(said, what) })
	if len(said) != 2 {
		t.Errorf("told: %q, want two", said)
	}
}
