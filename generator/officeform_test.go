package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/compose/letter"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/fill"
	"vanban/generator/render"
	"vanban/generator/run"
)

const blankForms = "../templates/bieu-mau"

// TestOwnFormsBothWays fills each form of the program's own as Word file and by its template: the words are the same, in PDF too.
func TestOwnFormsBothWays(t *testing.T) {
	t.Parallel()
	const folder = "../seeds/tay-ninh-2024"
	fsys := os.DirFS(folder)
	d, err := dossier.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	period, err := deadline.ParsePeriod("2024-6-thang")
	if err != nil {
		t.Fatal(err)
	}
	for i := range letter.All {
		own := &letter.All[i]
		data, err := os.ReadFile(filepath.Join(blankForms, own.FileName()+".docx"))
		if err != nil {
			t.Fatal(err)
		}
		o := fill.Options{Form: fill.Form{File: own.FileName() + ".docx", Data: data}, Each: own.Each, Period: &period, Filter: fill.Filter{Late: own.Late}}
		if (testing.Short() || !everycase.Wanted()) && !own.Late {
			o.Filter.Areas = []string{"2"}
		}
		word, composed := t.TempDir(), t.TempDir()
		if _, err := run.New(run.Options{}).Fill(d, word, o); err != nil {
			t.Fatal(err)
		}
		o.Form, o.Formats = fill.Form{Own: own}, []render.Format{render.DOCX, render.PDF}
		result, err := run.New(run.Options{}).Fill(d, composed, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Files) == 0 {
			t.Fatalf("%s: no copies", own.FileName())
		}
		for _, f := range result.Files {
			name := strings.TrimSuffix(f.Name, filepath.Ext(f.Name))
			want := docxWords(t, contentOf(t, composed, name+".docx"))
			if diff := cmp.Diff(want, docxWords(t, contentOf(t, word, name+".docx"))); diff != "" {
				t.Errorf("%s: the filled Word file has other words (-template +file):\n%s", name, diff)
			}
			if diff := cmp.Diff(want, pdfWords(t, contentOf(t, composed, name+".pdf"))); diff != "" {
				t.Errorf("%s: the PDF has other words (-docx +pdf):\n%s", name, diff)
			}
		}
	}
}

func contentOf(t *testing.T, folder, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
