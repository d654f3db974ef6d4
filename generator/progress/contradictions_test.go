package progress

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// small gives the files of testdata/ho-so, a dossier with one task of each kind of deadline.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := filepath.Glob("testdata/ho-so/*")
	if err != nil || len(names) == 0 {
		t.Fatal("no dossier", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = &fstest.MapFile{Data: data}
	}
	return files
}

// makeReport loads a folder and makes a period's report.
func makeReport(t testing.TB, files fstest.MapFS, period string) (*Report, error) {
	t.Helper()
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	p, err := deadline.ParsePeriod(period)
	if err != nil {
		t.Fatal(err)
	}
	all, indicators, err := dossier.LoadProgress(files, d)
	if err != nil {
		t.Fatal(err)
	}
	return Make(d, all, indicators, p)
}

// TestContradictions makes the report of each testdata/loi/*.txtar: its first
// line names the period, its parts are files, the part "loi" is the error.
func TestContradictions(t *testing.T) {
	names, err := filepath.Glob("testdata/loi/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := small(t)
			for _, f := range archive.Files {
				files[f.Name] = &fstest.MapFile{Data: f.Data}
			}
			want := files["loi"]
			delete(files, "loi")
			period, _, _ := strings.Cut(string(archive.Comment), " ")
			_, err = makeReport(t, files, period)
			if !source.IsInput(err) {
				t.Fatalf("no problems, but %v", err)
			}
			var problems source.Problems
			if errors.As(err, &problems) {
				for _, p := range problems {
					if p.Hint == "" || p.At.File == "" || p.Line == "" {
						t.Errorf("incomplete: %+v", p)
					}
				}
			}
			got := err.Error() + "\n"
			if *update {
				archive.Files = append(archive.Files[:len(archive.Files)-1], txtar.File{Name: "loi", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(want.Data) {
				t.Errorf("got\n%s\nwant\n%s", got, want.Data)
			}
		})
	}
}
