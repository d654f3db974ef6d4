package generator_test

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vanban/generator"
	"vanban/generator/calendar"
	"vanban/generator/everycase"
	"vanban/generator/ooxml"
	"vanban/generator/render"
	"vanban/generator/word/document"
	"vanban/generator/word/tracked"
	"vanban/generator/word/tree"
)

// TestTrackedChangesGiveBothVersions marks the changes between the documents of two versions of a dossier, and between documents that have little
// in common: who accepts all has the new words, who rejects all the old ones.
func TestTrackedChangesGiveBothVersions(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	for _, pair := range append(everycase.Some(t, pairFolders(t), 4), everycase.Some(t, unlikePairs(t), 3)...) {
		for _, two := range versionsOf(t, pair) {
			checkTracked(t, two[0], two[1])
		}
	}
	var before []byte
	for i, folder := range append(seedFolders(t), stressFolders(t)...) {
		if i%(3*everycase.Apart(6)) > 0 {
			continue // of each sort of documents there are some in every third folder
		}
		for _, n := range composed(t, folder) {
			data := docxOf(t, n)
			if before != nil {
				checkTracked(t, before, data)
			}
			before = data
		}
	}
}

func docxOf(t testing.TB, n generator.Composed) []byte {
	t.Helper()
	return renderedBy(t, n, rowOf(t, render.DOCX))
}

func checkTracked(t *testing.T, was, is []byte) {
	t.Helper()
	out, _, err := tracked.Mark(was, is, tracked.By{Author: "Nguyễn Văn An & bạn", Day: calendar.Of(2026, time.November, 30)})
	if err != nil {
		t.Fatal(err)
	}
	if marks, notes := idsIn(markOfNote, partOf(t, out, "word/document.xml")), idsIn(ownNote, partOf(t, out, "word/footnotes.xml")); !slices.Equal(marks, notes) || !areInOrder(marks) {
		t.Fatalf("footnotes %v stand in the order %v: LibreOffice finds them by how far their numbers are from the first", marks, notes)
	}
	for gone, want := range map[string][]byte{"w:ins": was, "w:del": is} {
		if diff := cmp.Diff(settledWords(t, want, ""), settledWords(t, out, gone)); diff != "" {
			t.Fatalf("without all %s: -want +got\n%s", gone, diff)
		}
	}
	for _, row := range rowOfTable.FindAllString(partOf(t, out, "word/document.xml"), -1) {
		if m := markOfRow.FindStringSubmatch(row); m != nil && strings.Count(row, "<w:p>") != strings.Count(row, "<w:rPr><"+m[1]+" ") {
			t.Errorf("the end of a paragraph stays in a row that doesn't: LibreOffice keeps both\n%s", row)
		}
	}
	if again, marks, err := tracked.Mark(is, is, tracked.By{Author: "A"}); err != nil || marks > 0 || partOf(t, again, "word/document.xml") != partOf(t, is, "word/document.xml") {
		t.Error("a document that did not change is marked", err)
	}
}

// TestTrackedParagraphsOfOneTag marks changes between documents of which one has paragraphs without anything in them, and empty properties, as other
// programs write them.
func TestTrackedParagraphsOfOneTag(t *testing.T) {
	t.Parallel()
	data := docxOf(t, composed(t, "../seeds/xa-mau")[0])
	first := regexp.MustCompile(`(?s)<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr>.*?</w:p>`)
	with := func(paragraphs string) []byte {
		pkg, err := ooxml.ReadPackage("a.docx", data, ooxml.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		main := string(pkg.Part("word/document.xml"))
		at := first.FindStringIndex(main)
		if err := pkg.Set("word/document.xml", []byte(main[:at[0]]+paragraphs+main[at[1]:])); err != nil {
			t.Fatal(err)
		}
		out, err := pkg.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	empty, full := with(`<w:p/><w:p><w:pPr/></w:p>`), with(`<w:p><w:pPr/><w:r><w:t>Một đoạn.</w:t></w:r></w:p>`)
	for _, two := range [][2][]byte{{empty, data}, {data, empty}, {empty, full}, {full, empty}, {full, data}} {
		checkTracked(t, two[0], two[1])
		out, _, err := tracked.Mark(two[0], two[1], tracked.By{Author: "A"})
		if err != nil {
			t.Fatal(err)
		}
		root, err := tree.Parse([]byte(partOf(t, out, "word/document.xml")))
		if err != nil {
			t.Fatal(err)
		}
		root.Each(func(n *tree.Node) {
			if n.Name == "w:p" && n.Parent.Name == "w:p" || n.Name == "w:pPr" && n != n.Parent.Kids[0] || n.Name == "w:r" && n.Parent.Name == "w:body" {
				t.Errorf("%s stands in %s behind others", n.Name, n.Parent.Name)
			}
		})
	}
}

var (
	markOfNote = regexp.MustCompile(`<w:footnoteReference [^>]*w:id="(\d+)"`)
	rowOfTable = regexp.MustCompile(`(?s)<w:tr>.*?</w:tr>`)
	markOfRow  = regexp.MustCompile(`(?s)^<w:tr><w:trPr>.*?<(w:(?:ins|del)) [^>]*/></w:trPr>`)
	ownNote    = regexp.MustCompile(`<w:footnote w:id="(\d+)"`)
)

func areInOrder(numbers []string) bool {
	for i, n := range numbers {
		if n != strconv.Itoa(i+1) {
			return false
		}
	}
	return true
}

func idsIn(what *regexp.Regexp, part string) (all []string) {
	for _, m := range what.FindAllStringSubmatch(part, -1) {
		all = append(all, m[1])
	}
	return all
}

// settledWords gives the words of a document, a paragraph each, when the changes of one kind are undone and the others stay. It reads the file by
// what the standard says of tracked changes, and not by the code that writes them.
func settledWords(t *testing.T, data []byte, gone string) []string {
	t.Helper()
	d, err := document.Open("", data)
	if err != nil {
		t.Fatal(err)
	}
	s := &settling{gone: gone, content: d.Body.Content, notes: d.Notes}
	s.walk(d.Body.Root)
	s.end()
	return slices.DeleteFunc(s.all, func(p string) bool { return p == "" })
}

type settling struct {
	gone    string
	content []byte
	notes   map[string]*document.Note
	now     strings.Builder
	all     []string
}

// end closes a paragraph. Where its lines end is no part of its words.
func (s *settling) end() {
	s.all = append(s.all, strings.Join(strings.Fields(s.now.String()), " "))
	s.now.Reset()
}

func (s *settling) walk(n *tree.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case s.gone:
			continue
		case "w:sdt": // a table of contents, which is made anew from the titles
		case "w:tr":
			if s.gone != "" && k.Path("w:trPr", s.gone) != nil {
				continue
			}
			s.walk(k)
		case "w:tc", "w:tbl":
			s.walk(k)
			s.end()
		case "w:p":
			s.walk(k)
			if s.gone == "" || k.Path("w:pPr", "w:rPr", s.gone) == nil {
				s.end()
			}
		case "w:t", "w:delText":
			s.now.WriteString(html.UnescapeString(string(s.content[k.Open:k.Close])))
		case "w:tab", "w:br":
			if k.Parent.Name == "w:r" {
				s.now.WriteString(" ")
			}
		case "w:footnoteReference":
			of := s.notes[k.Get("id")]
			note := &settling{gone: s.gone, content: of.Content, notes: s.notes}
			note.walk(of.Element)
			note.end()
			s.now.WriteString("[" + strings.Join(slices.DeleteFunc(note.all, func(p string) bool { return p == "" }), "/") + "]")
		default:
			s.walk(k)
		}
	}
}
