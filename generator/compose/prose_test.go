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
