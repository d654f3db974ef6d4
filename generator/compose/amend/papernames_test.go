package amend

import (
	"slices"
	"strings"
	"testing"

	"vanban/generator/change"
	"vanban/generator/paper"
	"vanban/generator/wording"
)

// TestValuesOfPapersHaveNames: a change of any key that only some kinds of documents have is told by what people call it, and not by the key.
func TestValuesOfPapersHaveNames(t *testing.T) {
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{string(change.PaperKindField), string(change.PartiesField), string(change.OrientationField)}
	for _, k := range slices.Concat(paper.Kinds, paper.Copies) {
		keys = append(keys, k.Own()...)
	}
	for _, key := range keys {
		name, err := w.Phrase("noi", viewPlace{Loai: "truong-van-ban", Truong: key})
		if err != nil || name == "" || name == key || strings.Contains(name, "Kế hoạch") {
			t.Errorf("%s is called %q (%v)", key, name, err)
		}
	}
}
