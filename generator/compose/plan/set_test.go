package plan

import (
	"os"
	"testing"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/wording"
)

// TestBundleHasTheSameParts wants the parts of a bundle to be the documents' own where nothing tells them apart.
func TestBundleHasTheSameParts(t *testing.T) {
	wording, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for medium, same := range map[dossier.Medium]bool{dossier.Paper: true, dossier.Electronic: false} {
		d, err := dossier.Load(os.DirFS("../../../seeds/tay-ninh-2024"))
		if err != nil {
			t.Fatal(err)
		}
		d.Medium, d.OneFile = medium, false
		var documents []*doc.Document // decision, plan, appendix, those of other kinds, bundle
		for _, item := range compose.NewSet(d, wording, Kinds).Items() {
			one, err := item.Compose()
			if err != nil {
				t.Fatal(err)
			}
			documents = append(documents, one)
		}
		decision, appendix, bundle := documents[0], documents[2], documents[len(documents)-1]
		if bundle.Sections[0] != decision.Sections[0] {
			t.Errorf("%v: the decision was composed again", medium)
		}
		if got := bundle.Sections[2] == appendix.Sections[0]; got != same {
			t.Errorf("%v: the appendix stands in the bundle as it is: %v, want %v", medium, got, same)
		}
		for _, s := range bundle.Sections {
			for _, b := range s.Blocks {
				if _, is := b.(*doc.Corner); is {
					t.Errorf("%v: the bundle has a corner line", medium)
				}
			}
		}
	}
}
