package reported

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/dossier"
	"vanban/generator/dossier/dossiertest"
	"vanban/generator/source"
)

// FuzzPeriods changes chi-tieu.yaml and a period's file: loading never panics, and what is wrong is always a
// problem with a place, a sentence and a hint.
func FuzzPeriods(f *testing.F) {
	for _, folder := range []string{"testdata/tot-tien-do", "../../seeds/tay-ninh-2024"} {
		names, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
		if folder != "testdata/tot-tien-do" {
			names, err = filepath.Glob(filepath.Join(folder, dossier.ProgressFolder, "*.yaml"))
		}
		indicators, err2 := os.ReadFile(filepath.Join(folder, dossier.IndicatorsFile))
		if err != nil || err2 != nil {
			f.Fatal(err, err2)
		}
		for _, name := range names {
			if filepath.Base(name) == dossier.IndicatorsFile {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(indicators, text)
		}
	}
	archives, err := filepath.Glob("testdata/tien-do/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range archives {
		a, err := dossiertest.ReadArchive(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, p := range a.Parts {
			if p.Name != "loi" {
				f.Add([]byte(p.Text), []byte(p.Text))
			}
		}
	}
	f.Fuzz(func(t *testing.T, indicators, period []byte) {
		files := good(t)
		d, err := dossier.Load(files)
		if err != nil {
			t.Fatal(err)
		}
		files[dossier.IndicatorsFile] = &fstest.MapFile{Data: indicators}
		files[dossier.ProgressFolder+"/2024-quy-1.yaml"] = &fstest.MapFile{Data: period}
		_, _, err = Periods(d)
		problems, ok := err.(source.Problems)
		if err != nil && !ok {
			t.Fatalf("not about the input: %v", err)
		}
		for _, p := range problems {
			if p.What == "" || p.Hint == "" || p.At.File == "" || !norm.NFC.IsNormalString(p.What+p.Hint) {
				t.Errorf("incomplete: %+v", p)
			}
		}
	})
}
