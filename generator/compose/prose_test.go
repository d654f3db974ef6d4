package compose

import (
	"testing"

	"vanban/generator/doc"
)

// TestTitleStaysWithItsTable: what is a table's title is kept with it, and the text before the title is not.
func TestTitleStaysWithItsTable(t *testing.T) {
	bold := func(s string) []doc.Inline { return []doc.Inline{doc.Text{S: s, Bold: true}} }
	unit := []doc.Inline{doc.Text{S: "Đơn vị tính: triệu đồng", Italic: true}}
	for name, c := range map[string]struct {
		texts [][]doc.Inline
		kept  []bool
	}{
		"a bold title":                {[][]doc.Inline{doc.Words("Lời văn."), bold("Bảng 1. Kinh phí")}, []bool{false, true}},
		"a title and the unit":        {[][]doc.Inline{doc.Words("Lời văn."), bold("Bảng 1"), unit}, []bool{false, true, true}},
		"a sentence that introduces":  {[][]doc.Inline{doc.Words("Lời văn."), doc.Words("Kinh phí như sau:")}, []bool{false, true}},
		"bold words within a text":    {[][]doc.Inline{append(bold("Kinh phí"), doc.Text{S: " do ngân sách bảo đảm."})}, []bool{false}},
		"many bold paragraphs before": {[][]doc.Inline{bold("a"), bold("b"), bold("c"), bold("d")}, []bool{false, true, true, true}},
	} {
		var blocks []doc.Block
		for _, text := range c.texts {
			blocks = append(blocks, &doc.Paragraph{Role: doc.Body, Text: text})
		}
		keepTitle(blocks)
		for i, want := range c.kept {
			if got := blocks[i].(*doc.Paragraph).KeepNext; got != want {
				t.Errorf("%s: paragraph %d is kept with the next: %v, want %v", name, i+1, got, want)
			}
		}
	}
}

// TestTitleOfAClause: a khoản begins with a title where its first words are bold up to a sign; words that a fact left empty are none.
func TestTitleOfAClause(t *testing.T) {
	bold := func(s string) doc.Inline { return doc.Text{S: s, Bold: true} }
	for name, c := range map[string]struct {
		text []doc.Inline
		want bool
	}{
		"a title":                     {[]doc.Inline{bold("Mục đích."), doc.Text{S: " Bảo đảm."}}, true},
		"a title in two fonts":        {[]doc.Inline{bold("Mục đích "), doc.Text{S: "chung:", Bold: true, Italic: true}, doc.Text{S: " a."}}, true},
		"bold words":                  {[]doc.Inline{bold("Mục đích"), doc.Text{S: " là a."}}, false},
		"an empty fact":               {[]doc.Inline{bold(""), doc.Text{S: " Chủ tịch ký."}}, false},
		"an empty fact alone":         {[]doc.Inline{bold("")}, false},
		"an empty fact and the title": {[]doc.Inline{bold(""), bold("Chủ tịch."), doc.Text{S: " a"}}, true},
		"no words":                    {nil, false},
		"a footnote":                  {[]doc.Inline{doc.NoteRef{N: 1}}, false},
	} {
		if got := startsWithTitle(&doc.Paragraph{Role: doc.Clause, Label: "1.", Text: c.text}); got != c.want {
			t.Errorf("%s: begins with a title: %v, want %v", name, got, c.want)
		}
	}
}
