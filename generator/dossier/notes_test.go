package dossier

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNotes loads the good dossier with the changes of each testdata/ghi-chu/*.txtar, as TestProblems does: it has no errors then,
// and the part "ghi-chu" is what is noted.
func TestNotes(t *testing.T) {
	names, err := filepath.Glob("testdata/ghi-chu/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := readArchive(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := changed(t, good(t), archive)
			d, err := Load(files)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range d.Notes {
				if p.What == "" || p.Hint == "" || p.At.File == "" || p.At.Line == 0 {
					t.Errorf("incomplete: %+v", p)
				}
			}
			got := d.Notes.Error() + "\n"
			if *update {
				archive.set("ghi-chu", got)
				if err := os.WriteFile(name, archive.format(), 0o666); err != nil {
					t.Fatal(err)
				}
				want = got
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestNothingToNote: the example dossiers and the good one have nothing to be noted.
func TestNothingToNote(t *testing.T) {
	folders, err := filepath.Glob("../../seeds/*/" + MainFile)
	if err != nil || len(folders) == 0 {
		t.Fatal("no seeds", err)
	}
	for _, main := range append(folders, "testdata/tot/"+MainFile) {
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
