package generator_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator"
	"vanban/generator/dossier"
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
		if diff := cmp.Diff(strings.Split(textForms(t, made[:1]), "\n"), strings.Split(textForms(t, again), "\n")); diff != "" {
			t.Errorf("another text (-made +from Word):\n%s", diff)
			for _, f := range r.Files {
				t.Logf("%s:\n%s", f.Name, f.Text)
			}
		}
		for _, l := range r.Lost {
			t.Errorf("not placed: %+v", l)
		}
	})
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
