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

// TestNoWidthBreaksAWord: the widths of a table's columns are asked for, whether the dossier or the decree's table has them, so that a column stays as wide as its
// longest word, day or amount.
func TestNoWidthBreaksAWord(t *testing.T) {
	wording, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"cot-rieng", "viec-con"} {
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
					if len(table.Asked) == 0 || !slices.Equal(table.Asked, table.Shares) {
						t.Errorf("%s: asked for %v, want %v", name, table.Asked, table.Shares)
					}
				}
			}
		}
		if !found {
			t.Errorf("%s has no table", name)
		}
	}
}
