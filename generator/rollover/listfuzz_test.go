package rollover

import (
	"os"
	"testing"

	"vanban/generator/dossier"
	"vanban/generator/source"
)

// FuzzReview reads any can-soat.yaml: a list, or problems with their places.
func FuzzReview(f *testing.F) {
	seed := os.DirFS("../../seeds/khoi-tao")
	f.Add("nam-cu: 2025\ncan-soat:\n  - nhac: \"2025\"\n    ly-do: nam-cu\n    giu: false\n    o:\n      - {tep: \"ke-hoach.md\", dong: 2, loi: \"a\"}\n")
	f.Add("nam-cu: x\ncan-soat: [a, {nhac: 1}]\n")
	f.Add("can-soat:\n  - o: [{tep: ../../etc/passwd, dong: 99999999999999999999, loi: \"\"}]\n")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := dossier.Load(dossier.With(seed, dossier.ReviewFile, []byte(text)))
		if err != nil {
			t.Fatal(err)
		}
		_, err = ReadReview(d)
		if err != nil && !source.IsInput(err) {
			t.Error(err)
		}
	})
}
