package docx

import (
	"vanban/generator/doc"
	"vanban/generator/unit"
)

// Columns implements doc.Visitor: a table without lines, whose rows stay
// together on one page where a page is high enough for them.
func (b *body) Columns(c doc.Columns) error {
	b.begin()
	left := b.measure.LeftColumn(c, b.width)
	widths := []unit.Length{left, b.width - left}
	b.openTable(columnsStyles[c.Role], b.width, widths)
	rows := b.measure.ColumnsRows(c, b.paper)
	parted := len(rows) > len(c.Rows)
	for i, r := range rows {
		keep := !parted && i < len(rows)-1
		b.openRow(true, false)
		for k, lines := range [][]doc.Line{r.Left, r.Right} {
			b.openCell(cell{width: widths[k], flush: parted && i > 0})
			b.side(lines, widths[k], keep)
			b.x.Close("w:tc")
		}
		b.x.Close("w:tr")
	}
	b.x.Close("w:tbl")
	if c.Role == doc.SignatureColumns {
		b.hold(paragraph{properties: paragraphProperties{style: sectionEndStyle}})
	}
	return nil
}

var columnsStyles = [doc.ColumnsRoleCount]string{
	doc.LetterheadColumns: letterheadTable,
	doc.SignatureColumns:  signatureTable,
}

// side writes one side of a row, kept with the next row or not.
func (b *body) side(lines []doc.Line, width unit.Length, keep bool) {
	if len(lines) == 0 {
		b.write(paragraph{properties: paragraphProperties{style: sectionEndStyle}})
	}
	for _, l := range lines {
		for _, p := range b.paragraphs(l, width) {
			p.properties.keepNext = keep && (p.line == nil || !b.measure.Sheet.StyleOf(l.Role).KeepNext)
			b.write(p)
		}
	}
}
