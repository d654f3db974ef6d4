package generator_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// stressFolders finds the made-up dossiers, each of which shows one difficulty.
func stressFolders(t testing.TB) []string {
	t.Helper()
	found, err := filepath.Glob("../testdata/ho-so/*/ho-so.yaml")
	if err != nil || len(found) == 0 {
		t.Fatalf("no dossiers: %v", err)
	}
	for i, f := range found {
		found[i] = filepath.Dir(f)
	}
	return found
}

// TestAllStandsOnThePaper lays out every document of every dossier: no text hangs over its
// page's edge or into a side margin.
func TestAllStandsOnThePaper(t *testing.T) {
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range append(seedFolders(t), stressFolders(t)...) {
		for _, n := range composed(t, folder) {
			number := 0
			for p, err := range layout.Pages(n.Document, family) {
				if err != nil {
					t.Fatal(err)
				}
				number++
				for _, r := range p.Runs {
					right := r.X + family.Width(r.Face, r.Size, strings.TrimRight(r.Text, " ")) + r.Stretch*unit.Length(strings.Count(strings.TrimRight(r.Text, " "), " "))
					checkOnPaper(t, p, r, right, fmt.Sprintf("%s/%s, page %d", filepath.Base(folder), n.Name, number))
				}
			}
		}
	}
}

// checkOnPaper wants a run within the side margins, and its letters on the paper.
func checkOnPaper(t *testing.T, p *layout.Page, r layout.Run, right unit.Length, where string) {
	t.Helper()
	const slack = unit.Point
	paper := inforce.Now().Pages[doc.Portrait] // whose side margins are those of any
	if r.X < paper.Left-slack || right > p.Width-paper.Right+slack || r.Baseline < r.Size || r.Baseline+r.Size.Scale(1, 4) > p.Height {
		t.Errorf("%s: %q stands at %v to %v, %v", where, r.Text, r.X, right, r.Baseline)
	}
}
