package generator_test

import (
	"bytes"
	"encoding/xml"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator"
	"vanban/generator/everycase"
	"vanban/generator/render"
	"vanban/generator/render/pdf/pdftext"
	"vanban/generator/render/text"
)

// TestSameBytes renders every document several times at once and compares the bytes.
func TestSameBytes(t *testing.T) {
	times := 3
	if testing.Short() {
		times = 2
	}
	for _, n := range everycase.Some(t, samples(t), 5) {
		for _, r := range generator.Renderings {
			if !r.Fits(n.Composed) {
				continue
			}
			want := n.in(t, r)
			all := make([][]byte, times)
			var group sync.WaitGroup
			for i := range all {
				group.Go(func() { all[i] = renderedBy(t, n.Composed, r) })
			}
			group.Wait()
			for _, one := range all {
				if !bytes.Equal(one, want) {
					t.Errorf("%s/%s.%s: two renderings differ", n.folder, n.Name, r.Format())
				}
			}
		}
	}
}

// TestSameWords compares the words of a document's text form, DOCX, PDF and page of the web, in their order.
func TestSameWords(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: TestSameBytes makes the same documents, several at a time")
	}
	for _, n := range everycase.Some(t, samples(t), 4) {
		t.Run(n.folder+"/"+n.Name, func(t *testing.T) {
			want := textWords(t, n.Composed)
			for _, r := range generator.Renderings {
				var got []string
				switch r.Format() {
				case render.DOCX:
					got = docxWords(t, n.in(t, r))
				case render.PDF:
					got = pdfWords(t, n.in(t, r))
				case render.HTML:
					got = webWords(t, n.in(t, r))
				default:
					continue
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s has other words than the text form (-text +%s):\n%s", r.Format(), r.Format(), diff)
				}
			}
		})
	}
}

var (
	roleMark = regexp.MustCompile(`^\[[^\]]*\] `)
	standing = regexp.MustCompile(`\[(trái|giữa|phải)\] `) // before a cell's words
	picture  = regexp.MustCompile(`\[Ảnh: ([^\]]*)\]`)     // its words are no text: files have them as what a picture says to those who don't see it
	noteMark = regexp.MustCompile(`\[\^(\d+)\]:?`)
)

// textWords gives the words of the text form: without its role marks, rules and cell borders; footnotes last.
func textWords(t *testing.T, n generator.Composed) []string {
	t.Helper()
	var out bytes.Buffer
	if err := text.Render(&out, n.Document); err != nil {
		t.Fatal(err)
	}
	var words, notes []string
	for i, line := range strings.Split(out.String(), "\n") {
		switch {
		case i == 0, strings.HasPrefix(line, "===="), line == "[Kẻ ngang]", strings.HasPrefix(line, "|---"):
		case strings.HasPrefix(line, "[Biểu đồ "), strings.HasPrefix(line, "[Số liệu] "): // TestChartsSayTheSame
		case strings.HasPrefix(line, "[^"):
			notes = append(notes, plainWords(line)...)
		case strings.HasPrefix(line, "|"):
			words = append(words, plainWords(strings.ReplaceAll(strings.ReplaceAll(standing.ReplaceAllString(line, ""), " / ", " "), "|", " "))...)
		case strings.HasPrefix(line, "[Mục lục cấp"):
			words = append(words, plainWords(strings.Replace(roleMark.ReplaceAllString(line, ""), " … ", " ", 1))...)
		default:
			words = append(words, plainWords(roleMark.ReplaceAllString(line, ""))...)
		}
	}
	return append(words, notes...)
}

// plainWords takes the text form's own marks out of a line.
func plainWords(line string) []string {
	line = noteMark.ReplaceAllString(picture.ReplaceAllString(line, " "), "$1")
	return strings.Fields(strings.NewReplacer(`\*`, "*", "*", "", "⏎", " ", "·", " ").Replace(line))
}

// docxWords gives the words of the parts with text, in the order in which they are read.
func docxWords(t *testing.T, data []byte) []string {
	t.Helper()
	parts := partsOf(t, data)
	words := wordsOf(t, parts["word/document.xml"])
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if strings.HasPrefix(name, "word/footer") {
			words = append(words, wordsOf(t, parts[name])...)
		}
	}
	return append(words, wordsOf(t, parts["word/footnotes.xml"])...)
}

// wordsOf reads the text of a part: a paragraph's end, a break and a tab part words; a footnote's mark is its number.
func wordsOf(t *testing.T, part []byte) []string {
	t.Helper()
	var out strings.Builder
	decoder := xml.NewDecoder(bytes.NewReader(part))
	inText := false
	for {
		token, err := decoder.Token()
		if err != nil {
			return strings.Fields(out.String())
		}
		switch token := token.(type) {
		case xml.StartElement:
			inText = token.Name.Local == "t"
			out.WriteString(standsFor(token))
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				out.Write(token)
			}
		}
	}
}

// standsFor gives the text that an element of WordprocessingML stands for.
func standsFor(e xml.StartElement) string {
	switch e.Name.Local {
	case "p", "br", "tab":
		return "\n"
	case "noBreakHyphen":
		return "\u2011"
	case "footnoteReference", "footnote":
		for _, a := range e.Attr {
			if a.Name.Local == "id" && a.Value != "-1" && a.Value != "0" {
				return map[string]string{"footnote": "\n"}[e.Name.Local] + a.Value
			}
		}
	}
	return ""
}

// pdfWords gives the words of a PDF as a reader finds them that follows its structure; footnotes last.
func pdfWords(t *testing.T, data []byte) []string {
	t.Helper()
	document, err := pdftext.Structure(data)
	if err != nil {
		t.Fatal(err)
	}
	text, notes := document.Words()
	return append(strings.Fields(text), strings.Fields(notes)...)
}
