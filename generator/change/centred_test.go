package change

import (
	"testing"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/outline"
)

// TestCentredLineStays: a line in the middle is another one than the same words to the left, and is in the middle still when a text is put
// together of its units again.
func TestCentredLineStays(t *testing.T) {
	text := func(centred bool) *markdown.Document {
		return &markdown.Document{Blocks: []markdown.Block{&markdown.Paragraph{Text: doc.Words("Hết"), Centred: centred}}}
	}
	all := textOf(unitsOf(TextID{Kind: PlanText}, outline.Outline{}, text(true)))
	if len(all) != 1 || !all[0].Blocks[0].(*markdown.Paragraph).Centred {
		t.Error("the line is not in the middle any more")
	}
	if changes := Between(&dossier.Dossier{Plan: text(true)}, &dossier.Dossier{Plan: text(false)}); len(changes) == 0 {
		t.Error("moving a line out of the middle is no change")
	}
}
