package merging_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/everycase"
	"vanban/generator/merging"
	"vanban/generator/ooxml"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/source"
)

// elements are such as one another may stand in the place of, or none.
var elements = []*regexp.Regexp{regexp.MustCompile(`(?s)<w:tr>.*?</w:tr>`), regexp.MustCompile(`(?s)<w:tc>.*?</w:tc>`), regexp.MustCompile(`(?s)<w:p>.*?</w:p>`), regexp.MustCompile(`(?s)<w:r>.*?</w:r>`),
	regexp.MustCompile(`(?s)<w:tbl>.*?</w:tbl>`), regexp.MustCompile(`(?s)<w:pPr>.*?</w:pPr>`), regexp.MustCompile(`(?s)<w:tblGrid>.*?</w:tblGrid>`)}

// TestBrokenEditsGetASentence takes files into a dossier whose XML is cut, doubled and shuffled: each is told of in a sentence or read as far as it
// says something, and nothing of the dossier changes where nothing was agreed to.
func TestBrokenEditsGetASentence(t *testing.T) {
	home := t.TempDir()
	if err := os.CopyFS(home, os.DirFS("../../seeds/khoi-tao")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(home, "ra")
	if _, err := run.New(run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}}).Update(home, out); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(out, "phu-luc.docx")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before := sources(t, home)
	r := rand.New(rand.NewPCG(1, 2))
	times := 40 / everycase.Apart(8)
	if testing.Short() {
		times = 4
	}
	for range times {
		pkg, err := ooxml.ReadPackage(path, whole, ooxml.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		content := string(pkg.Part("word/document.xml"))
		tags := strings.SplitAfter(content, ">")
		for range 1 + r.IntN(6) {
			i, j := r.IntN(len(tags)), r.IntN(len(tags))
			switch r.IntN(3) {
			case 0:
				tags[i] = ""
			case 1:
				tags[i] += tags[j]
			default:
				tags[i], tags[j] = tags[j], tags[i]
			}
		}
		data := whole[:r.IntN(len(whole))]
		if r.IntN(2) == 0 { // whole elements go or stand elsewhere, so that it stays XML
			tags = []string{content}
			for range 1 + r.IntN(4) {
				all := elements[r.IntN(len(elements))].FindAllStringIndex(tags[0], -1)
				if len(all) == 0 {
					continue
				}
				at, to := all[r.IntN(len(all))], all[r.IntN(len(all))]
				moved := tags[0][at[0]:at[1]]
				if r.IntN(2) == 0 {
					moved = ""
				}
				tags[0] = tags[0][:to[0]] + moved + tags[0][to[1]:]
			}
		}
		if r.IntN(5) > 0 && pkg.Set("word/document.xml", []byte(strings.Join(tags, ""))) == nil {
			if data, err = pkg.Bytes(); err != nil {
				continue
			}
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err = merging.IntoDossier(path, merging.IntoOptions{Accept: true}); err != nil && !source.IsInput(err) {
			t.Errorf("%v", err)
		}
	}
	for name, text := range sources(t, home) {
		if text != before[name] {
			t.Errorf("%s changed", name)
		}
	}
}
