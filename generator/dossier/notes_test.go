package dossier

import (
	"os"
	"path/filepath"
	"testing"
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
