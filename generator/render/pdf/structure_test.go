package pdf

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/render/pdf/pdftext"
)

// TestStructure reads the tree that a screen reader follows: headings, the
// footnote within its paragraph, the table with its head and its merged cell,
// a paragraph over two pages as one.
func TestStructure(t *testing.T) {
	long := doc.Words(strings.Repeat("Đoạn văn dài chạy sang trang sau. ", 400) + "Hết đoạn.")
	d := tasks(3)
	d.Sections = append(d.Sections, &doc.Section{Blocks: []doc.Block{
		&doc.Paragraph{Role: doc.SectionHead, Label: "I.", Text: doc.Words("MỤC MỘT")},
		&doc.Paragraph{Role: doc.Body, Text: []doc.Inline{doc.Text{S: "Có chú thích"}, doc.NoteRef{N: 1}, doc.Break{}, doc.Text{S: "ở đây."}}},
		&doc.Paragraph{Role: doc.Body, Text: long},
	}, Notes: []doc.Note{{N: 1, Text: doc.Words("Lời chú thích.")}}})
	root, err := pdftext.Structure(rendered(t, d, family(t)))
	if err != nil {
		t.Fatal(err)
	}
	var shape []string
	for _, k := range root.Kids {
		shape = append(shape, k.Type)
	}
	if got := strings.Join(shape, " "); !strings.HasSuffix(got, "Table H2 P P") {
		t.Fatalf("the document holds %s", got)
	}
	kids := root.Kids[len(root.Kids)-4:]
	table, head, noted, over := kids[0], kids[1], kids[2], kids[3]
	if cell := table.Kids[0].Kids[0]; cell.Type != "TH" || !strings.Contains(cell.Attributes, "/Scope/Column") {
		t.Errorf("the table begins with %s %s", cell.Type, cell.Attributes)
	}
	if area := table.Kids[1].Kids[0]; area.Type != "TH" || !strings.Contains(area.Attributes, "/Scope/Row/RowSpan 3") {
		t.Errorf("the area is %s %s", area.Type, area.Attributes)
	}
	if head.Text != "I. MỤC MỘT" {
		t.Errorf("the heading is %q", head.Text)
	}
	if len(noted.Kids) != 1 || noted.Kids[0].Type != "Note" || strings.TrimSpace(noted.Kids[0].Text) != "1 Lời chú thích." {
		t.Errorf("the paragraph with a note holds %v", noted.Kids)
	}
	if noted.Kids[0].ID == "" {
		t.Error("14.8.4.4.2: the note has no ID")
	}
	if words := strings.Join(strings.Fields(noted.Text), " "); words != "Có chú thích1 ở đây." {
		t.Errorf("it reads %q", words)
	}
	if words := strings.Join(strings.Fields(over.Text), " "); words != strings.TrimSpace(doc.Plain(long)) {
		t.Errorf("the long paragraph has %d characters of %d", len(words), len(doc.Plain(long)))
	}
}

// TestHeadings: the title is the first level, mục and khoản are below it, and an article is a paragraph.
func TestHeadings(t *testing.T) {
	d := &doc.Document{Sections: []*doc.Section{{Blocks: []doc.Block{
		&doc.Title{Kind: doc.Words("QUYẾT ĐỊNH"), Abstract: doc.Words("Ban hành Kế hoạch")},
		&doc.Paragraph{Role: doc.Article, Label: "Điều 1.", Text: doc.Words("Ban hành kèm theo.")},
		&doc.AppendixHead{Label: doc.Words("Phụ lục I"), Title: doc.Words("DANH MỤC")},
		&doc.Paragraph{Role: doc.SectionHead, Label: "I.", Text: doc.Words("MỤC MỘT")},
		&doc.Paragraph{Role: doc.ClauseHead, Label: "1.", Text: doc.Words("Khoản một")},
	}}}}
	root, err := pdftext.Structure(rendered(t, d, family(t)))
	if err != nil {
		t.Fatal(err)
	}
	var shape []string
	for _, k := range root.Kids {
		shape = append(shape, k.Type)
	}
	if got := strings.Join(shape, " "); got != "H1 H1 P H1 H1 H2 H3" {
		t.Errorf("the document holds %s", got)
	}
}

// TestPagesLeadBackToTheStructure checks the parent tree: as many entries for
// a page as it has pieces of marked content.
func TestPagesLeadBackToTheStructure(t *testing.T) {
	f, data := archived(t)
	tree := string(follow(t, f, follow(t, f, catalog(t, f), `/StructTreeRoot (\d+) 0 R`), `/ParentTree (\d+) 0 R`))
	read, err := pdftext.Pages(data)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(tree, "["); n != len(read)+1 {
		t.Errorf("the parent tree has %d pages, the file %d", n-1, len(read))
	}
	if !strings.Contains(string(catalog(t, f)), "/MarkInfo <</Marked true>>") {
		t.Error("14.7.1: the catalog does not say that the content is marked")
	}
}
