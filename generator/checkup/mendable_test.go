package checkup

import (
	"bytes"
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

// TestWhatIsMendableIsKnownSoon wants one look more at a file to be enough to know what of it can be set right, and that kept for setting it right.
func TestWhatIsMendableIsKnownSoon(t *testing.T) {
	body := words("QUYẾT ĐỊNH") + words("Về việc thành lập Tổ công tác") + words("Điều 1. Thành lập Tổ công tác , do Giám đốc làm tổ trưởng.") + words("Điều 2. Quyết định này có hiệu lực kể từ ngày ký;;")
	r := read(t, body, Options{})
	if !slices.Contains(r.Mendable(), true) || r.mending.rounds != 1 {
		t.Fatalf("%v, known after %d looks", r.Mendable(), r.mending.rounds)
	}
	got, err := Mend(r)
	if err != nil {
		t.Fatal(err)
	}
	want, err := Mend(read(t, body, Options{}))
	if err != nil || !bytes.Equal(got.Data, want.Data) || got.Left != want.Left || len(got.Done) != len(want.Done) {
		t.Errorf("%d are left and %d rules mended, and where nobody asked before %d and %d, %v", got.Left, len(got.Done), want.Left, len(want.Done), err)
	}
}
