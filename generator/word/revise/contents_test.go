package revise

import (
	"bytes"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/render/docx"
)

// withContents renders a text of two titles with a table of contents that tells these pages of theirs.
func withContents(t *testing.T, first, second string, pages ...int) []byte {
	t.Helper()
	c := &doc.Contents{Title: doc.Words("MỤC LỤC"), From: 1, Levels: 1}
	s := &doc.Section{Blocks: []doc.Block{c}}
	for i, title := range []string{first, second} {
		p := &doc.Paragraph{Role: doc.SectionHead, Text: doc.Words(title), Anchor: i + 1}
		s.Blocks = append(s.Blocks, p, &doc.Paragraph{Role: doc.Body, Text: doc.Words("Lời văn của " + title + ".")})
		if len(pages) > 0 {
			c.Entries = append(c.Entries, doc.ContentsEntry{Level: 1, Text: p.Text, Page: pages[i], Anchor: p.Anchor})
		}
	}
	if len(pages) == 0 {
		s.Blocks = s.Blocks[1:]
	}
	family, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := docx.Render(&out, &doc.Document{Meta: doc.Meta{Language: "vi-VN"}, Sections: []*doc.Section{s}}, family); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestContentsAreNobodysEdit: the pages that Word enters in a table of contents are no edit, nor is it text that the dossier changes; where it has to be made
// anew, that is told.
func TestContentsAreNobodysEdit(t *testing.T) {
	base := withContents(t, "Một", "Hai", 2, 3)
	got, c := merged(t, base, withContents(t, "Một", "Hai", 2, 5), withContents(t, "Một", "Hai", 2, 3))
	if len(c.Changes)+len(c.Notes) > 0 {
		t.Errorf("other pages are told as %+v, %q", c.Changes, c.Notes)
	}
	validated(t, got)
	got, c = merged(t, base, base, withContents(t, "Một", "Hai và ba", 2, 3))
	if len(c.Of(Person)) > 0 || len(c.Of(Dossier)) != 2 || len(c.Notes) != 1 || !strings.Contains(c.Notes[0], "F9") {
		t.Errorf("another title is told as %+v, %q", c.Changes, c.Notes)
	}
	if text := strings.Join(read(t, got), " "); text != "Một Lời văn của Một. Hai và ba Lời văn của Hai và ba." {
		t.Errorf("the merged text is %q", text)
	}
	validated(t, got)
}

// TestContentsComeAndGo: a table of contents that the dossier asks for comes in, and one that it asks for no more goes.
func TestContentsComeAndGo(t *testing.T) {
	without, with := withContents(t, "Một", "Hai"), withContents(t, "Một", "Hai", 2, 3)
	for _, c := range []struct {
		base, fresh []byte
		want        bool
	}{{without, with, true}, {with, without, false}} {
		got, _ := merged(t, c.base, c.base, c.fresh)
		if has := bytes.Contains(partsOf(t, got), []byte("Table of Contents")); has != c.want {
			t.Errorf("has a table of contents: %v, want %v", has, c.want)
		}
		validated(t, got)
	}
}
