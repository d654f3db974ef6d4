package checkup

import (
	"slices"
	"testing"

	"vanban/generator/check"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// TestNothingIsPromisedInVain wants a finding that stays when it is mended not told as one that the program can set right.
func TestNothingIsPromisedInVain(t *testing.T) {
	planned := 0
	rule := check.Rule{ID: "thử", Component: check.Text, Says: "thử", Mend: func(r *check.Reading, _ check.Finding, e *mend.Edits) {
		planned++
		e.Align(document.First(r.File.Body.Items...), "center")
	}}
	r := read(t, words("A một"), Options{shown: []check.Finding{{Rule: &rule}}})
	m, err := Mend(r)
	if err != nil || planned == 0 || len(m.Done) > 0 {
		t.Fatalf("it is no mend in vain: %v, %d planned, %v", err, planned, m.Done)
	}
	for i, can := range r.Mendable() {
		if can && r.Findings[i].Rule == &rule {
			t.Error("what is mended in vain is promised")
		}
	}
	if slices.Contains(r.Mendable(), true) {
		t.Error("something is promised of a file that nothing is set right of")
	}
}
