package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"vanban/generator"
	"vanban/generator/exchange"
	"vanban/generator/legacyfont"
	"vanban/generator/letters"
	"vanban/generator/paper"
	"vanban/generator/recognise"
	"vanban/generator/render/text"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// smallWords gives the words of a text in small letters. Signs without width part none.
func smallWords(text string) []string {
	text = strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Cf, c) {
			return -1
		}
		return c
	}, text)
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// rawText gives the words of a part of a Word file as they stand in its XML, whatever our own reader makes of it. Of what is there in two versions the first counts.
func rawText(n *tree.Node, to *strings.Builder) {
	switch n.Name {
	case "w:t", "m:t":
		to.WriteString(document.LeafText(n))
		return
	case "w:tab", "w:br", "w:cr":
		to.WriteString(" ")
	case "w:noBreakHyphen":
		to.WriteString("-")
	case "mc:Fallback", "w:instrText", "w:del", "w:moveFrom":
		return
	}
	if n.Name == "w:p" {
		to.WriteString("\n") // it may stand in a box within another
	}
	for _, k := range n.Kids {
		rawText(k, to)
	}
	if n.Name == "w:p" {
		to.WriteString("\n")
	}
}

// lostWords gives the words of a Word file that stand neither in the documents which are made of it nor among what has no place.
func lostWords(d *document.Document, made string, r *transcribe.Result) (lost []string) {
	there := map[string]int{}
	for _, l := range r.Lost {
		made += "\n" + l.Words
	}
	for _, g := range r.Guesses {
		if strings.Contains(g.What, "chương trình viết") { // its own words stand in the place of these, and that is told
			made += "\n" + g.Words
		}
	}
	made = strings.ReplaceAll(made, "*", "") // bold, which may begin within a word
	for _, w := range smallWords(letters.Folded(made)) {
		there[strings.TrimLeft(w, "0")]++
	}
	var raw strings.Builder
	rawText(d.Body.Root, &raw)
	for _, n := range d.Notes {
		rawText(n.Element, &raw)
	}
	for _, w := range smallWords(letters.Folded(inUnicode(raw.String(), r))) {
		w = strings.TrimLeft(w, "0") // tháng 03 is printed as tháng 3
		if there[w]--; there[w] < 0 {
			lost = append(lost, w)
		}
	}
	return lost
}

// inUnicode converts what was typed for fonts of before Unicode, where it was told that it is converted.
func inUnicode(raw string, r *transcribe.Result) string {
	if !slices.ContainsFunc(r.Guesses, func(g transcribe.Guess) bool { return strings.Contains(g.What, "được chuyển sang Unicode") }) {
		return raw
	}
	code, _ := legacyfont.Recognise(raw)
	lines := strings.Split(raw, "\n")
	for i, l := range lines {
		if code.Tells(l) || !code.Spoils(l) {
			lines[i] = code.Convert(l)
		}
	}
	return strings.Join(lines, "\n")
}

// madeOf makes the documents that a Word file gave and gives their text. A file that is issued with another one is made with it.
func madeOf(m *generator.Maker, r *transcribe.Result) (string, error) {
	files := fstest.MapFS{}
	for _, f := range r.Files {
		files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	var all strings.Builder
	for _, f := range r.Files {
		if filepath.Ext(f.Name) != paper.Ext || strings.Contains(f.Name, "-kem-theo") || strings.Contains(f.Name, "-phu-luc-") {
			continue // a picture, or what is made with another
		}
		p, err := paper.ReadFile(files, f.Name, paper.NoOffice().From(files))
		if err != nil {
			return "", fmt.Errorf("%s: %w", f.Name, err)
		}
		made, err := m.ComposePaper(p)
		if err != nil {
			return "", fmt.Errorf("%s: %w", f.Name, err)
		}
		for _, c := range made {
			if err := text.Render(&all, c.Document); err != nil {
				return "", err
			}
		}
	}
	return all.String(), nil
}

// TestForeignWordFiles reads the Word files of a folder that VANBAN_WORD names: every word of them is kept, and what is written can be made.
func TestForeignWordFiles(t *testing.T) {
	folder := os.Getenv("VANBAN_WORD")
	if folder == "" {
		t.Skip("VANBAN_WORD names no folder of Word files")
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.docx"))
	if err != nil {
		t.Fatal(err)
	}
	m := generator.NewMaker(generator.Options{})
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			d, err := document.Open(f, data)
			if err != nil {
				t.Skip(err)
			}
			s := recognise.Read(d)
			r := transcribe.Papers(s, s.Documents(), "van-ban")
			made, err := madeOf(m, r)
			if err != nil && strings.Contains(err.Error(), "Tổng ghi ở đây là") {
				t.Skipf("the file's own sum is wrong, which making it tells: %v", err)
			}
			if err != nil {
				t.Fatal(err)
			}
			if lost := lostWords(d, made, r); len(lost) > 0 {
				t.Errorf("%d words are lost: %q", len(lost), lost[:min(len(lost), 20)])
			}
			t.Logf("%+v, %d guesses, %d not placed", r.Found, len(r.Guesses), len(r.Lost))
			foreignDossier(t, m, exchange.WordFile{Name: "a.docx", Data: data})
		})
	}
}

// foreignDossier reads a file as a dossier, where it is one.
func foreignDossier(t *testing.T, m *generator.Maker, f exchange.WordFile) {
	t.Helper()
	r, _, err := exchange.ReadWordDossier([]exchange.WordFile{f})
	if err != nil {
		return // it holds no plan
	}
	if r.Found[0].Tasks > 0 {
		return // the table of tasks tells of itself
	}
	d, err := document.Open(f.Name, f.Data)
	if err != nil {
		t.Fatal(err)
	}
	if lost := lostWords(d, textForms(t, dossierAgain(t, m, r)), r); len(lost) > 0 {
		t.Errorf("%d words are lost of the dossier: %q", len(lost), lost[:min(len(lost), 20)])
	}
}
