package generator_test

import (
	"testing"

	"vanban/generator"
	"vanban/generator/checkup"
	"vanban/generator/dossier"
	"vanban/generator/render"
)

// BenchmarkCheck checks a plan of about ten pages.
func BenchmarkCheck(b *testing.B) {
	var data []byte
	for _, c := range composed(b, "../seeds/tay-ninh-2024") {
		for _, r := range generator.Renderings {
			if c.Name == string(dossier.OutPlan) && r.Format() == render.DOCX {
				data = renderedBy(b, c, r)
			}
		}
	}
	for b.Loop() {
		if _, err := checkup.Data("ke-hoach.docx", data, checkup.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
