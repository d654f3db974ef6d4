package generator_test

import (
	"crypto/sha256"
	"testing"

	"vanban/generator"
)

// BenchmarkWarm makes the whole set of Tây Ninh in a warm process, in memory: the work of one dossier among many,
// without what waits for the disk. Run it on one core: go test ./generator -run ^$ -bench Warm -cpu 1.
func BenchmarkWarm(b *testing.B) {
	m := generator.NewMaker(generator.Options{})
	b.ReportAllocs()
	for b.Loop() {
		d := loaded(b, "../seeds/tay-ninh-2024")
		documents, err := m.Compose(d)
		if err != nil {
			b.Fatal(err)
		}
		targets, err := m.Targets(documents, d)
		if err != nil {
			b.Fatal(err)
		}
		for _, t := range targets {
			sum := sha256.New()
			if _, err := t.Render(sum); err != nil {
				b.Fatal(err)
			}
		}
	}
}
