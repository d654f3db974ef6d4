package dossier

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/calendar"
	_ "vanban/generator/collector/seldom"
	"vanban/generator/dossier/dossiertest"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

var update = flag.Bool("update", false, "write the golden files")

// good gives the files of a dossier without problems.
func good(tb testing.TB) fstest.MapFS { return dossiertest.Good(tb, "testdata/tot") }

// TestProblems loads the good dossier with the changes of each testdata/loi/*.txtar. Its part "sua"
// changes a file ("= file", then lines "< old" and "> new"; "- file" removes one), any other part is
// a whole file, and the part "loi" is the error's text.
func TestProblems(t *testing.T) {
	names, err := filepath.Glob("testdata/loi/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := dossiertest.ReadArchive(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := dossiertest.Changed(t, good(t), archive)
			_, err = Load(files)
			var problems source.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("no problems, but %v", err)
			}
			for _, p := range problems {
				if p.Hint == "" || p.At.File == "" {
					t.Errorf("incomplete: %+v", p)
				}
			}
			got := err.Error() + "\n"
			if *update {
				archive.Set("loi", got)
				if err := os.WriteFile(name, archive.Format(), 0o666); err != nil {
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

// TestUsualSpellingsOfADay writes the day of issue in the ways that people write one by hand.
func TestUsualSpellingsOfADay(t *testing.T) {
	for _, written := range []string{"5.2.2024", "05.02.2024", "5-2-2024", "5/2/2024", "2024-02-05", "ngày 5 tháng 2 năm 2024"} {
		files := good(t)
		files[MainFile].Data = bytes.Replace(files[MainFile].Data, []byte("19/01/2024"), []byte(written), 1)
		d, err := Load(files)
		if err != nil {
			t.Errorf("%q: %v", written, err)
		} else if want := calendar.Of(2024, 2, 5); d.Day != want {
			t.Errorf("%q is read as %v, want %v", written, d.Day, want)
		}
	}
}

func TestLoadGood(t *testing.T) {
	d, err := Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	d.Notes = nil // TestNotes compares them
	golden(t, "testdata/tot.txt", describe(d))
}

// golden compares a text with a golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestOtherEncodings loads the good dossier with a byte order mark, line ends of Windows and decomposed letters.
func TestOtherEncodings(t *testing.T) {
	plain, err := Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, encode := range encodings {
		files := good(t)
		for _, f := range files {
			f.Data = []byte(encode(string(f.Data)))
		}
		d, err := Load(files)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(describe(plain), describe(d)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestSeeds loads the example dossiers.
func TestSeeds(t *testing.T) {
	names, err := filepath.Glob("../../seeds/*/" + MainFile)
	if err != nil || len(names) == 0 {
		t.Fatal("no seeds", err)
	}
	for _, name := range names {
		if _, err := Load(os.DirFS(filepath.Dir(name))); err != nil {
			t.Errorf("%s:\n%v", filepath.Base(filepath.Dir(name)), err)
		}
	}
}

// brokenFS fails when a file is opened.
type brokenFS struct{}

func (brokenFS) Open(string) (fs.File, error) { return nil, fs.ErrPermission }

func TestMachineError(t *testing.T) {
	_, err := Load(brokenFS{})
	if !errors.Is(err, fs.ErrPermission) || source.IsInput(err) {
		t.Errorf("got %v", err)
	}
}

func TestTooLarge(t *testing.T) {
	files := good(t)
	files[PlanFile] = &fstest.MapFile{Data: make([]byte, strictyaml.LargestFile+1)}
	_, err := Load(files)
	if err == nil || !strings.Contains(err.Error(), "ke-hoach.md: Tệp lớn hơn 64 MiB.") {
		t.Errorf("got %v", err)
	}
}
