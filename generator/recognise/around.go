package recognise

import (
	"slices"
	"strings"

	"vanban/generator/word/document"
)

// within gives what stands in the only cell of a table that is drawn round another one: that one counts. Nil: it is none.
func within(t *document.Table) []document.Item {
	if len(t.Rows) != 1 {
		return nil
	}
	var around *document.Cell
	for _, c := range t.Rows[0].(*document.Row).Cells {
		if slices.ContainsFunc(c.Items, func(it document.Item) bool { _, is := it.(*document.Table); return is }) {
			around = c
		}
	}
	if around == nil {
		return nil
	}
	for _, c := range t.Rows[0].(*document.Row).Cells {
		if c != around && slices.ContainsFunc(slices.Collect(document.Paragraphs(c.Items...)), hasWords) {
			return nil
		}
	}
	return around.Items
}

func hasWords(p *document.Paragraph) bool {
	return slices.ContainsFunc(p.Spans(), func(s document.Span) bool { return s.IsObject || s.StandsFor() || strings.TrimSpace(s.Text) != "" })
}
