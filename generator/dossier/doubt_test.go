package dossier

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/dossier/dossiertest"
	"vanban/generator/source"
)

// TestNotes loads the good dossier with the changes of each testdata/ghi-chu/*.txtar, written as those of TestProblems;
// its part "ghi-chu" is the notes that the changes bring.
func TestNotes(t *testing.T) {
	names, err := filepath.Glob("testdata/ghi-chu/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	plain, err := Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := dossiertest.ReadArchive(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := dossiertest.Changed(t, good(t), a)
			d, err := Load(files)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if notes := without(d.Notes, plain.Notes); len(notes) > 0 {
				got = notes.Error() + "\n"
			}
			if *update {
				a.Set("ghi-chu", got)
				if err := os.WriteFile(name, a.Format(), 0o666); err != nil {
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

// without gives the notes that others don't tell, too.
func without(notes, others source.Problems) source.Problems {
	return slices.DeleteFunc(slices.Clone(notes), func(n *source.Problem) bool {
		return slices.ContainsFunc(others, func(o *source.Problem) bool { return o.What == n.What && o.Line == n.Line })
	})
}

// TestSeedsHaveNoNotes: nothing is to be looked at in a dossier that is right.
func TestSeedsHaveNoNotes(t *testing.T) {
	names, err := filepath.Glob("../../seeds/*/" + MainFile)
	if err != nil || len(names) == 0 {
		t.Fatal("no seeds", err)
	}
	for _, name := range names {
		d, err := Load(os.DirFS(filepath.Dir(name)))
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Notes) > 0 {
			t.Errorf("%s:\n%v", filepath.Base(filepath.Dir(name)), d.Notes)
		}
	}
}
