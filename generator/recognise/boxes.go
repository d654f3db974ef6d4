package recognise

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/word/document"
)

// boxedHead gives a head that stands in text boxes of a paragraph without words of its own as a table, a cell a box; nil where it is none.
func (r *reading) boxedHead(p *document.Paragraph) *Table {
	if len(r.source.Blocks) > longestHead || !strings.ContainsRune(p.Text, document.ObjectMark) || strings.ContainsFunc(p.Text, isWordRune) {
		return nil
	}
	boxes := p.Boxes()
	if !isHeadOf(boxes) {
		return nil
	}
	t := &Table{First: r.source.Count + 1, Columns: max(len(boxes), 3)}
	var row Row
	for i, items := range boxes {
		c := Cell{Column: i, Span: 1}
		r.cellLines(items, &c)
		if len(boxes) == 1 && c.holdsNational() {
			c.Column = t.Columns - 1
		}
		row.Cells = append(row.Cells, c)
	}
	r.source.Boxed[p] = boxes
	t.Rows, t.Last = []Row{row}, r.source.Count
	return t
}

// isHeadOf says whether something stands in boxes that only a head has, beside marks.
func isHeadOf(boxes [][]document.Item) bool {
	for _, items := range boxes {
		for p := range document.Paragraphs(items...) {
			role, is := headRole(strings.Join(strings.Fields(p.Text), " "))
			if is && (role == doc.National || role == doc.Number || role == doc.PlaceDay) {
				return true
			}
		}
	}
	return false
}
