package dossier

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/source"
)

// goodProgress gives the good dossier with its indicators and one period, all without problems.
func goodProgress(tb testing.TB) fstest.MapFS {
	tb.Helper()
	files := good(tb)
	for name, at := range map[string]string{IndicatorsFile: IndicatorsFile, "2024-quy-1.yaml": ProgressFolder + "/2024-quy-1.yaml"} {
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
			archive, err := readArchive(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := changed(t, goodProgress(t), archive)
			d, err := Load(files)
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
				archive.set("loi", got)
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

func TestLoadGoodProgress(t *testing.T) {
	files := goodProgress(t)
	d, err := Load(files)
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

func TestParseNumber(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "12": "12", "1234": "1234", "1.234": "1234", "12.345.678": "12345678", "1.234,5": "2469/2", "1234,5": "2469/2",
		"1.5": "3/2", "1,5": "3/2", "1.50": "3/2", "0.500": "1/2", "0,5": "1/2", " 7 ": "7", "1,234": "617/500", "00012": "12",
	} {
		if n, err := ParseNumber(s); err != nil || n.RatString() != want {
			t.Errorf("%q: %v, %v, want %s", s, n, err, want)
		}
	}
	for _, s := range []string{"", "-1", "- 1", "1e3", "1.5.", "1,5,6", "1,234.5", "1,234,567", "1234.567", "1.23.456", "12a", "½", "１２", "1 234", "0x1F", ".5", "5,",
		"11111111111111111111111111111111111111111111"} {
		if n, err := ParseNumber(s); err == nil {
			t.Errorf("%q was read as %v", s, n)
		}
	}
}
