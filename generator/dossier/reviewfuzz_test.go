package dossier

import (
	"os"
	"testing"

	"vanban/generator/source"
)

// FuzzLoadReview reads any can-soat.yaml: a list, or problems with their places.
func FuzzLoadReview(f *testing.F) {
	d, err := Load(os.DirFS("../../seeds/khoi-tao"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add("nam-cu: 2025\ncan-soat:\n  - nhac: \"2025\"\n    ly-do: nam-cu\n    giu: false\n    o:\n      - {tep: \"ke-hoach.md\", dong: 2, loi: \"a\"}\n")
	f.Add("nam-cu: x\ncan-soat: [a, {nhac: 1}]\n")
	f.Add("can-soat:\n  - o: [{tep: ../../etc/passwd, dong: 99999999999999999999, loi: \"\"}]\n")
	f.Fuzz(func(t *testing.T, text string) {
		_, err := LoadReview(With(os.DirFS("../../seeds/khoi-tao"), ReviewFile, []byte(text)), d)
		if err != nil && !source.IsInput(err) {
			t.Error(err)
		}
	})
}
