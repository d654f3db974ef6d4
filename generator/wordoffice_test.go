package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/exchange"
)

// resaved is what LibreOffice saved of a document, or of the documents of a dossier.
type resaved struct {
	name    string
	made    []generator.Composed
	dossier bool
	files   []string // the names of the Word files
}

// TestWordFilesComeBackFromLibreOffice: what LibreOffice saves of the program's Word files is read back as the files themselves are. One LibreOffice opens all of
// them, as its start takes most of the time; it is the one program of others that can be asked here.
func TestWordFilesComeBackFromLibreOffice(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: starts LibreOffice, and no goroutine")
	}
	everycase.Judge(t, "soffice")
	m := generator.NewMaker(generator.Options{})
	folder := t.TempDir()
	var all []*resaved
	var files []string
	add := func(r *resaved) {
		for _, c := range r.made {
			file := fmt.Sprintf("%03d-%s.docx", len(all), c.Name)
			if err := os.WriteFile(filepath.Join(folder, file), asWord(t, c), 0o600); err != nil {
				t.Fatal(err)
			}
			r.files, files = append(r.files, file), append(files, filepath.Join(folder, file))
		}
		all = append(all, r)
	}
	forEachPaper(t, m, func(t *testing.T, name string, made []generator.Composed) {
		if words := textForms(t, made); strings.Contains(words, "[Tên biểu đồ]") {
			t.Skip("LibreOffice writes charts without what tells of them and without the formats of their numbers")
		}
		add(&resaved{name: name, made: made[:1]})
	})
	for _, path := range dossierFolders(t) {
		add(&resaved{name: filepath.Base(path), made: wholeDossier(t, m, path), dossier: true})
	}
	out := resavedAs(t, files, "docx:MS Word 2007 XML")
	for _, r := range all {
		t.Run(r.name, func(t *testing.T) { r.compare(t, m, out) })
	}
}

// wholeDossier makes the documents of a dossier.
func wholeDossier(t *testing.T, m *generator.Maker, path string) []generator.Composed {
	t.Helper()
	d, err := dossier.Load(os.DirFS(path))
	if err != nil {
		t.Fatal(err)
	}
	d.Outputs = allOutputs(d)
	made, err := m.Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	return wholeOf(made)
}

// compare reads what was saved, and wants what was made.
func (r *resaved) compare(t *testing.T, m *generator.Maker, out string) {
	t.Helper()
	var files []exchange.WordFile
	for _, f := range r.files {
		data, err := os.ReadFile(filepath.Join(out, f))
		if err != nil {
			t.Fatal(err)
		}
		_, name, _ := strings.Cut(f, "-")
		files = append(files, exchange.WordFile{Name: name, Data: data})
	}
	want := textForms(t, r.made)
	if !r.dossier {
		read := wordPaper(t, r.name, files[0].Data)
		again := composedAgain(t, m, read, r.name)
		sameLines(t, want, textForms(t, again[:min(1, len(again))]), read) // an appendix is in the first, and again by itself
		return
	}
	read, _, err := exchange.ReadWordDossier(files)
	if err != nil {
		t.Fatal(err)
	}
	got := textForms(t, dossierAgain(t, m, read))
	if sameWordsOnly[r.name] != "" {
		want, got = bareWords(want), bareWords(got)
	}
	sameLines(t, want, got, read)
}
