package dossier

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"vanban/generator/source"
)

// TestNothingToNote: the example dossiers have nothing to be noted.
func TestNothingToNote(t *testing.T) {
	folders, err := filepath.Glob("../../seeds/*/" + MainFile)
	if err != nil || len(folders) == 0 {
		t.Fatal("no seeds", err)
	}
	for _, main := range folders {
		folder := filepath.Dir(main)
		d, err := Load(os.DirFS(folder))
		if err != nil {
			t.Errorf("%s: %v", folder, err)
			continue
		}
		if len(d.Notes) > 0 {
			t.Errorf("%s:\n%v", folder, d.Notes)
		}
	}
}

// fresh gives the notes on a changed dossier that the good one does not have, wherever they stand.
func fresh(t *testing.T, d *Dossier) source.Problems {
	t.Helper()
	plain, err := Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	var all source.Problems
	for _, n := range d.Notes {
		if !slices.ContainsFunc(plain.Notes, func(o *source.Problem) bool { return o.What == n.What }) {
			all = append(all, n)
		}
	}
	return all
}
