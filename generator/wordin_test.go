package generator_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/exchange"
	"vanban/generator/paper"
	"vanban/generator/recognise"
	"vanban/generator/render/docx"
	"vanban/generator/render/text"
	"vanban/generator/transcribe"
	"vanban/generator/typeface"
	"vanban/generator/word/document"
)

// textForms gives the text forms of documents, one behind another.
func textForms(t *testing.T, all []generator.Composed) string {
	t.Helper()
	var b strings.Builder
	for _, c := range all {
		if err := text.Render(&b, c.Document); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// asWord gives a document as a Word file.
func asWord(t *testing.T, c generator.Composed) []byte {
	t.Helper()
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := docx.Render(&b, c.Document, family); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wordPaper reads a Word file as a document of its own.
func wordPaper(t *testing.T, name string, data []byte) *transcribe.Result {
	t.Helper()
	d, err := document.Open(name+".docx", data)
	if err != nil {
		t.Fatal(err)
	}
	source := recognise.Read(d)
	return transcribe.Papers(source, source.Documents(), name)
}

// composedAgain composes the first file of what a Word file gave, without any office's file.
func composedAgain(t *testing.T, m *generator.Maker, r *transcribe.Result, name string) []generator.Composed {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range r.Files {
		files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	p, err := paper.ReadFile(files, name+paper.Ext, paper.NoOffice().From(files))
	if err != nil {
		t.Errorf("%v\n%s", err, files[name+paper.Ext].Data)
		return nil
	}
	made, err := m.ComposePaper(p)
	if err != nil {
		t.Error(err)
	}
	return made
}

// TestPapersComeBackFromWord: what the program prints of a document of its own, it reads back from the Word file: made again, it is the same, word for word.
func TestPapersComeBackFromWord(t *testing.T) {
	m := generator.NewMaker(generator.Options{})
	forEachPaper(t, m, func(t *testing.T, name string, made []generator.Composed) {
		r := wordPaper(t, name, asWord(t, made[0]))
		again := composedAgain(t, m, r, name)
		sameLines(t, textForms(t, made[:1]), textForms(t, again[:min(1, len(again))]), r)
		for _, l := range r.Lost {
			t.Errorf("not placed: %+v", l)
		}
	})
}

// sameLines wants the same text, line by line.
func sameLines(t *testing.T, made, again string, r *transcribe.Result) {
	t.Helper()
	if made == again {
		return
	}
	a, b := strings.Split(made, "\n"), strings.Split(again, "\n")
	for i := range max(len(a), len(b)) {
		switch {
		case i < len(a) && i < len(b) && a[i] == b[i]:
			continue
		case i < len(a):
			t.Errorf("line %d\nmade      %s", i+1, a[i])
		}
		if i < len(b) {
			t.Errorf("line %d\nfrom Word %s", i+1, b[i])
		}
		if i > 0 && len(a) != len(b) {
			break
		}
	}
	t.Logf("%s", r.Files[0].Text)
}

// forEachPaper composes all documents of their own among the seeds.
func forEachPaper(t *testing.T, m *generator.Maker, test func(t *testing.T, name string, made []generator.Composed)) {
	t.Helper()
	all, err := filepath.Glob("../seeds/*/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range all {
		folder := os.DirFS(filepath.Dir(path))
		if _, err := fs.Stat(folder, paper.OfficeFile); err != nil {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(path), paper.Ext)
		t.Run(filepath.Base(filepath.Dir(path))+"/"+name, func(t *testing.T) {
			office, err := paper.Office(folder)
			if err != nil {
				t.Fatal(err)
			}
			p, err := paper.ReadFile(folder, name+paper.Ext, office.From(folder))
			if err != nil {
				t.Fatal(err)
			}
			made, err := m.ComposePaper(p)
			if err != nil {
				t.Fatal(err)
			}
			test(t, name, made)
		})
	}
	dossiers, err := filepath.Glob("../seeds/*/" + paper.Folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range dossiers {
		d, err := dossier.Load(os.DirFS(filepath.Dir(path)))
		if err != nil {
			t.Fatal(err)
		}
		made, err := m.ComposePapers(d)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range made {
			t.Run(filepath.Base(filepath.Dir(path))+"/"+one.Name, func(t *testing.T) { test(t, one.Name, []generator.Composed{one}) })
		}
	}
}

// TestDossiersComeBackFromWord: of each dossier that has a file with all its documents, that file becomes a dossier again which makes the same documents, word for word.
func TestDossiersComeBackFromWord(t *testing.T) {
	t.Parallel()
	m := generator.NewMaker(generator.Options{})
	for _, folder := range everycase.Some(t, dossierFolders(t), 4) {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			d, err := dossier.Load(os.DirFS(folder))
			if err != nil {
				t.Fatal(err)
			}
			d.Outputs = allOutputs(d)
			made, err := m.Compose(d)
			if err != nil {
				t.Fatal(err)
			}
			r := wordDossier(t, wholeOf(made))
			want, got := textForms(t, wholeOf(made)), textForms(t, dossierAgain(t, m, r))
			if why := sameWordsOnly[filepath.Base(folder)]; why != "" {
				want, got = bareWords(want), bareWords(got)
			}
			sameLines(t, want, got, r)
			for _, l := range r.Lost {
				t.Errorf("not placed: %+v", l)
			}
		})
	}
}

// sameWordsOnly are the dossiers whose documents come back with the same words and not the same signs or looks.
var sameWordsOnly = map[string]string{
	"bang-gop": "a head that is bold in the workbook is bold anyway, and a row joined under a centred column is centred as the column",
}

// bareWords leaves out signs, marks and capitals.
func bareWords(text string) string {
	var lines []string
	text = strings.NewReplacer("[giữa] ", "", "[phải] ", "", "[trái] ", "").Replace(strings.ToLower(text))
	for line := range strings.Lines(text) {
		lines = append(lines, strings.Join(strings.FieldsFunc(line, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), " "))
	}
	return strings.Join(lines, "\n")
}

// dossierFolders finds the dossiers of the seeds and the stress tests.
func dossierFolders(t *testing.T) []string {
	t.Helper()
	stress, err := filepath.Glob("../testdata/ho-so/*/ho-so.yaml")
	if err != nil || len(stress) == 0 {
		t.Fatalf("no dossiers: %v", err)
	}
	for i, f := range stress {
		stress[i] = filepath.Dir(f)
	}
	return append(seedFolders(t), stress...)
}

// allOutputs are the documents that a dossier can make.
func allOutputs(d *dossier.Dossier) (all []dossier.Output) {
	if d.Kind == dossier.DecisionWithPlan {
		all = append(all, dossier.OutDecision)
	}
	all = append(all, dossier.OutPlan)
	if len(d.Appendices) > 0 {
		all = append(all, dossier.OutAppendix)
	}
	if len(all) > 1 && d.OneFile {
		all = append(all, dossier.OutBundle)
	}
	return all
}

// wholeOf gives the document with all parts of a dossier, or where it has none its documents.
func wholeOf(made []generator.Composed) []generator.Composed {
	for _, c := range made {
		if c.Name == string(dossier.OutBundle) {
			return []generator.Composed{c}
		}
	}
	return made
}

// wordDossier reads documents as Word files of one dossier.
func wordDossier(t *testing.T, made []generator.Composed) *transcribe.Result {
	t.Helper()
	var files []exchange.WordFile
	for _, c := range made {
		files = append(files, exchange.WordFile{Name: c.Name + ".docx", Data: asWord(t, c)})
	}
	r, _, err := exchange.ReadWordDossier(files)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// dossierAgain composes what a Word file gave.
func dossierAgain(t *testing.T, m *generator.Maker, r *transcribe.Result) []generator.Composed {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range r.Files {
		files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	d, err := dossier.Load(files)
	if err != nil {
		t.Errorf("%v\n%s", err, files[dossier.MainFile].Data)
		return nil
	}
	made, err := m.Compose(d)
	if err != nil {
		t.Error(err)
		return nil
	}
	return wholeOf(made)
}

// BenchmarkWordDossier reads the decision, plan and appendix of a province, 28 pages, as a dossier; and with the plan's text four times, 57 pages.
func BenchmarkWordDossier(b *testing.B) {
	for _, times := range []int{1, 4} {
		b.Run(fmt.Sprintf("plan x%d", times), func(b *testing.B) {
			data := longDossier(b, times)
			for b.Loop() {
				if _, _, err := exchange.ReadWordDossier([]exchange.WordFile{{Name: "a.docx", Data: data}}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// longDossier gives the Word file of a province's dossier with the text of its plan several times; the footnotes stand in the first.
func longDossier(b *testing.B, times int) []byte {
	b.Helper()
	folder := os.DirFS("../seeds/tay-ninh-2024")
	plan, err := fs.ReadFile(folder, dossier.PlanFile)
	if err != nil {
		b.Fatal(err)
	}
	again := regexp.MustCompile(`(?m)^\[\^\d+\]:.*$|\[\^\d+\]`).ReplaceAll(plan, nil)
	for range times - 1 {
		plan = slices.Concat(plan, []byte("\n\n"), again)
	}
	d, err := dossier.Load(dossier.With(folder, dossier.PlanFile, plan))
	if err != nil {
		b.Fatal(err)
	}
	made, err := generator.NewMaker(generator.Options{}).Compose(d)
	if err != nil {
		b.Fatal(err)
	}
	family, err := typeface.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	var data bytes.Buffer
	if err := docx.Render(&data, wholeOf(made)[0].Document, family); err != nil {
		b.Fatal(err)
	}
	return data.Bytes()
}
