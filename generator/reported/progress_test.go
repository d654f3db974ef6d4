package reported

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/dossier"
	"vanban/generator/dossier/dossiertest"
	"vanban/generator/source"
)

// goodProgress gives the good dossier with its indicators and one period, all without problems.
func goodProgress(tb testing.TB) fstest.MapFS {
	tb.Helper()
	files := good(tb)
	for name, at := range map[string]string{dossier.IndicatorsFile: dossier.IndicatorsFile, "2024-quy-1.yaml": dossier.ProgressFolder + "/2024-quy-1.yaml"} {
		data, err := os.ReadFile(filepath.Join("testdata/tot-tien-do", name))
		if err != nil {
			tb.Fatal(err)
		}
		files[at] = &fstest.MapFile{Data: data}
	}
	return files
}

// TestProgressProblems is TestProblems for testdata/tien-do/*.txtar: the indicators and the periods.
func TestProgressProblems(t *testing.T) {
	names, err := filepath.Glob("testdata/tien-do/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := dossiertest.ReadArchive(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := dossiertest.Changed(t, goodProgress(t), archive)
			d, err := dossier.Load(files)
			if err != nil {
				t.Fatal(err)
			}
			_, _, err = Periods(d)
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

func TestLoadGoodProgress(t *testing.T) {
	files := goodProgress(t)
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	periods, indicators, err := Periods(d)
	if err != nil {
		t.Fatal(err)
	}
	if len(periods) != 1 || len(indicators) != 4 || len(periods[0].Tasks) != 2 || len(periods[0].Values) != 5 {
		t.Errorf("read %d periods and %d indicators", len(periods), len(indicators))
	}
}

var update = flag.Bool("update", false, "write the golden files")

// good gives the files of a dossier without problems.
func good(tb testing.TB) fstest.MapFS { return dossiertest.Good(tb, "../dossier/testdata/tot") }
