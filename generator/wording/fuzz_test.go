package wording

import (
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"vanban/generator/source"
)

// FuzzWording puts any text in the place of a template: it is taken, or refused with file and hint.
func FuzzWording(f *testing.F) {
	for _, s := range []string{"::: mo-dau\n{{.So}}\n", "{{if}}", "{{template \"x\"}}", "{{define \"a\"}}b{{end}}", "::: khong-co\n", "{{range .}}{{.}}{{end}}", "", "{{/* a */}}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		_, err := New(fstest.MapFS{"quyet-dinh.md.tmpl": {Data: []byte(text)}})
		if err != nil && !source.IsInput(err) {
			t.Errorf("%q: %v", text, err)
		}
	})
}
