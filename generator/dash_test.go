package generator_test

import (
	"slices"
	"testing"

	"vanban/generator/doc"
)

// TestPlusUnderADash: the level that is typed with + below one of dashes is printed so.
func TestPlusUnderADash(t *testing.T) {
	var labels []string
	for _, n := range composed(t, "../testdata/ho-so/dau-cong-duoi-gach") {
		for _, s := range n.Document.Sections {
			for _, b := range s.Blocks {
				if p, is := b.(*doc.Paragraph); is && p.Role == doc.Dash {
					labels = append(labels, p.Label)
				}
			}
		}
	}
	if want := []string{"-", "+", "+", "-"}; !slices.Equal(labels, want) {
		t.Errorf("the items begin with %q, want %q", labels, want)
	}
}
