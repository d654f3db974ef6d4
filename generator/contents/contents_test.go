package contents

import (
	"fmt"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
)

// document is a text of so many titles, each over a paragraph of so many words, that asks for a table of contents.
func document(titles, words int, title func(i int) string) *doc.Document {
	blocks := []doc.Block{&doc.Title{Kind: doc.Words("ĐỀ ÁN")}, &doc.Contents{Title: doc.Words("MỤC LỤC"), From: 1, Levels: 2}}
	for i := range titles {
		blocks = append(blocks, &doc.Paragraph{Role: doc.SectionHead, Label: nd30.Roman(i+1) + ".", Text: doc.Words(title(i))},
			&doc.Paragraph{Role: doc.Body, Text: doc.Words(strings.Repeat("lời ", words))})
	}
	return &doc.Document{Sections: []*doc.Section{{Blocks: blocks}}}
}

// filled fills a document's table of contents, and checks that each entry says its page.
func filled(t *testing.T, d *doc.Document) *doc.Contents {
	t.Helper()
	whole, err := Fill(d, typeface.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	at := placeIn(whole.Sections[0])
	if at < 0 {
		return nil
	}
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	f := filler{document: whole, sheet: inforce.Sheet(d.Setting), family: family}
	pages, _, err := f.pagesOf(whole.Sections[0])
	if err != nil {
		t.Fatal(err)
	}
	c := whole.Sections[0].Blocks[at].(*doc.Contents)
	for _, e := range c.Entries {
		if e.Page != pages[e.Anchor] {
			t.Errorf("%q stands on page %d, not %d", doc.Plain(e.Text), pages[e.Anchor], e.Page)
		}
	}
	return c
}

// TestPagesSettle tries texts whose tables of contents run from a line to several pages, with titles of one and more lines that end anywhere
// before the page's number, so that the length of the table changes what it tells.
func TestPagesSettle(t *testing.T) {
	for titles := 2; titles < 160; titles += 1 + titles/4 {
		for _, words := range []int{3, 90, 700} {
			if words*titles > 30_000 || testing.Short() && words*titles > 1_000 {
				continue
			}
			c := filled(t, document(titles, words, func(i int) string { return strings.TrimSpace(strings.Repeat("chữ ", 1+(i*7+words)%40)) }))
			if c == nil || len(c.Entries) != titles {
				t.Fatalf("%d titles: %v", titles, c)
			}
		}
	}
}

// TestNoContentsOfOneTitle: of one title there is nothing to look up.
func TestNoContentsOfOneTitle(t *testing.T) {
	for titles, want := range []bool{false, false, true} {
		if got := filled(t, document(titles, 9, func(i int) string { return fmt.Sprint("mục ", i) })) != nil; got != want {
			t.Errorf("%d titles: has a table of contents: %v", titles, got)
		}
	}
}

// TestNothingAskedForNothingRead: a document without a table of contents is the same afterwards, and no typeface is read for it.
func TestNothingAskedForNothingRead(t *testing.T) {
	d := &doc.Document{Sections: []*doc.Section{{Blocks: []doc.Block{&doc.Paragraph{Role: doc.Body, Text: doc.Words("lời")}}}}}
	got, err := Fill(d, func() (*typeface.Family, error) { t.Error("a typeface is read"); return nil, nil })
	if got != d || err != nil {
		t.Errorf("%v, %v", got, err)
	}
}

// TestComposedStaysAsItIs: filling leaves the composed document alone, of which other documents are made, too.
func TestComposedStaysAsItIs(t *testing.T) {
	d := document(5, 50, func(i int) string { return fmt.Sprint("mục ", i) })
	if _, err := Fill(d, typeface.Embedded); err != nil {
		t.Fatal(err)
	}
	for _, b := range d.Sections[0].Blocks {
		if p, is := b.(*doc.Paragraph); is && p.Anchor != 0 {
			t.Errorf("a title got an anchor")
		}
		if c, is := b.(*doc.Contents); is && c.Entries != nil {
			t.Errorf("the table of contents got entries")
		}
	}
}
