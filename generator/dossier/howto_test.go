package dossier

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/doc"
	"vanban/generator/markdown"
)

// TestHowToStaysOut: the footnote that explains how to write is in no document; of what is issued it is told. The notes around it keep theirs.
func TestHowToStaysOut(t *testing.T) {
	files := good(t)
	files[PlanFile] = &fstest.MapFile{Data: []byte("# Mục tiêu[^1]\n\n1. Một[^2]:\n   - Ý[^3]\n\n| A[^2] | B |\n|---|---|\n| c | d[^4] |\n\n" +
		"[^1]: Đầu.\n[^2]: Cách viết tệp này: xóa khi dùng.\n[^3]: Giữa.\n[^4]: Cuối.\n")}
	// A mark may stand once only, so the table's head has none of the how-to's.
	files[PlanFile].Data = []byte(strings.Replace(string(files[PlanFile].Data), "A[^2]", "A", 1))
	issued, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	var notes []string
	for i, n := range issued.Plan.Notes {
		if n.N != i+1 {
			t.Errorf("note %d has number %d", i+1, n.N)
		}
		notes = append(notes, doc.Plain(n.Text))
	}
	if got := strings.Join(notes, "|"); got != "Đầu.|Giữa.|Cuối." {
		t.Errorf("the notes are %s", got)
	}
	if got := marksIn(issued.Plan.Blocks); got != "1 2 3 " {
		t.Errorf("the marks are %q", got)
	}
	files[MainFile].Data = []byte(strings.NewReplacer("so: 140", "du-thao: true", "ngay: 19/01/2024\n", "").Replace(string(files[MainFile].Data)))
	draft, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if len(draft.Plan.Notes) != 3 || strings.Contains(fmt.Sprint(draft.Notes), "Chú thích hướng dẫn") {
		t.Errorf("a draft has %d footnotes, and tells %v", len(draft.Plan.Notes), draft.Notes)
	}
}

// marksIn gives the numbers of the marks in blocks, in their order.
func marksIn(blocks []markdown.Block) string {
	m := &marks{}
	for _, b := range blocks {
		_ = b.Visit(m)
	}
	return m.found
}

type marks struct{ found string }

func (m *marks) text(text []doc.Inline) {
	for _, in := range text {
		if n, is := in.(doc.NoteRef); is {
			m.found += string(rune('0'+n.N)) + " "
		}
	}
}
func (m *marks) Heading(h *markdown.Heading) error     { m.text(h.Text); return nil }
func (m *marks) Paragraph(p *markdown.Paragraph) error { m.text(p.Text); return nil }
func (m *marks) List(l *markdown.List) error {
	for _, item := range l.Items {
		m.found += marksIn(item)
	}
	return nil
}
func (m *marks) Table(t *markdown.Table) error {
	for _, row := range t.All() {
		for _, c := range row.Cells {
			m.text(c)
		}
	}
	return nil
}
