package pdf

import (
	"bytes"
	"sync"
	"testing"

	"vanban/generator/doc"
)

// TestPressGivesTheSameBytes draws documents that share sections on one press, at the same time and one after another, and compares
// them with those drawn by themselves.
func TestPressGivesTheSameBytes(t *testing.T) {
	letter := &doc.Section{Blocks: []doc.Block{
		&doc.Title{Kind: doc.Words("QUYẾT ĐỊNH"), Abstract: doc.Words("Ban hành Kế hoạch")},
		&doc.Paragraph{Role: doc.SectionHead, Label: "I.", Text: doc.Words("MỤC TIÊU")},
		&doc.Paragraph{Role: doc.Body, Text: []doc.Inline{doc.Text{S: "Lời có chú thích"}, doc.NoteRef{N: 1}, doc.Text{S: "."}}},
	}, Notes: []doc.Note{{N: 1, Text: doc.Words("Chú thích.")}}}
	table := tasks(60).Sections[0]
	documents := []*doc.Document{tasks(0), tasks(0), tasks(0), tasks(0)}
	documents[0].Sections = []*doc.Section{letter}
	documents[1].Sections = []*doc.Section{table}
	documents[2].Sections = []*doc.Section{letter, table}
	documents[3].Sections = []*doc.Section{letter, table}
	documents[3].Setting.Pitch = 150
	want := make([][]byte, len(documents))
	for i, d := range documents {
		want[i] = printed(t, NewPress(family(t)), d)
	}
	one := NewPress(family(t))
	for i, d := range documents {
		if !bytes.Equal(printed(t, one, d), want[i]) {
			t.Errorf("document %d differs behind the others", i)
		}
	}
	shared := NewPress(family(t))
	var group sync.WaitGroup
	for i, d := range documents {
		group.Go(func() {
			if !bytes.Equal(printed(t, shared, d), want[i]) {
				t.Errorf("document %d differs beside the others", i)
			}
		})
	}
	group.Wait()
}

func printed(t *testing.T, p *Press, d *doc.Document) []byte {
	var out bytes.Buffer
	if _, err := p.Render(&out, d); err != nil {
		t.Error(err)
	}
	return out.Bytes()
}
