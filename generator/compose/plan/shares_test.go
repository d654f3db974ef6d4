package plan

import (
	"os"
	"slices"
	"testing"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/wording"
)

// TestChosenWidthsBreakNoWord: widths that a dossier chooses are asked for, so that a column stays as wide as its longest word or day; others are as they are.
func TestChosenWidthsBreakNoWord(t *testing.T) {
	wording, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, chosen := range map[string]bool{"cot-rieng": true, "viec-con": false} {
		d, err := dossier.Load(os.DirFS("../../../testdata/ho-so/bang-nhiem-vu-" + name))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, item := range compose.NewSet(d, wording, Kinds).Items() {
			one, err := item.Compose()
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range one.Sections {
				for _, b := range s.Blocks {
					table, is := b.(*doc.Table)
					if !is {
						continue
					}
					found = true
					if want := map[bool][]int{true: table.Shares}[chosen]; !slices.Equal(table.Asked, want) {
						t.Errorf("%s: asked for %v, want %v", name, table.Asked, want)
					}
				}
			}
		}
		if !found {
			t.Errorf("%s has no table", name)
		}
	}
}
