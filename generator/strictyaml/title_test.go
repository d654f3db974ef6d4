package strictyaml_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"vanban/generator/strictyaml"
)

// TestTitleBreaks: a backslash at a line's end, or by itself, ends a line of a title; any other stays.
func TestTitleBreaks(t *testing.T) {
	for _, c := range []struct {
		text, whole string
		behind      []string
	}{
		{"k: |\n  Một hai \\\n  ba bốn\\\n  năm\n", "Một hai ba bốn năm", []string{"ba bốn năm", "năm"}},
		{"k: Một hai \\ ba\n", "Một hai ba", []string{"ba"}},
		{"k: |\n  Một hai\n  ba \\\n", "Một hai ba", nil},
		{`k: Thư mục C:\a` + "\n", `Thư mục C:\a`, nil},
		{"k:\n", "", nil},
	} {
		f, usable, err := strictyaml.ReadFile(fstest.MapFS{"a.yaml": {Data: []byte(c.text)}}, "a.yaml", strictyaml.Keys{})
		if err != nil || !usable {
			t.Fatal(err)
		}
		d := &strictyaml.Decoder{File: f}
		root, ok := d.Parse(f.Text)
		if !ok {
			t.Fatal(f.Problems)
		}
		whole, behind := d.Mapping(root, f.At(1, 1), strictyaml.Schema{Optional: []string{"k"}}).Title("k")
		if whole.S != c.whole || !slices.Equal(behind, c.behind) {
			t.Errorf("%q: %q, %q", c.text, whole.S, behind)
		}
	}
}
