package docx

import (
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// Table implements doc.Visitor.
func (b *body) Table(t *doc.Table) error {
	b.begin()
	style, of := b.measure.Sheet.TableOf(t.Role), b.measuresOf(t)
	g := grid{body: b, style: style, widths: of.columns}
	b.openTable(style.ID, b.width, g.widths)
	for _, r := range t.Head {
		g.middle = t.MiddleHead() && of.repeats
		g.row(r, of.repeats || b.measure.RowHeight(r, g.widths, style) <= style.SplitsAbove, of.repeats)
	}
	g.middle = false
	for i, r := range t.Rows {
		g.row(r, of.whole[i], false)
	}
	b.x.Close("w:tbl")
	last := len(t.Rows) - 1
	b.hold(paragraph{properties: paragraphProperties{style: tableEndStyle, keepNext: last >= 0 && layout.KeepsNext(t.Rows[last])}})
	return nil
}

// openTable begins a table of fixed columns (CT_TblPr, CT_TblGrid).
func (b *body) openTable(style string, width unit.Length, columns []unit.Length) {
	b.x.Open("w:tbl")
	b.x.Open("w:tblPr")
	b.x.Empty("w:tblStyle", "w:val", style)
	b.x.Empty("w:tblW", "w:w", twips(width), "w:type", "dxa")
	b.x.Empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	b.x.Empty("w:tblLayout", "w:type", "fixed")
	b.x.Close("w:tblPr")
	b.x.Open("w:tblGrid")
	for _, c := range columns {
		b.x.Empty("w:gridCol", "w:w", twips(c))
	}
	b.x.Close("w:tblGrid")
}

// openRow begins a row (CT_TrPr).
func (b *body) openRow(whole, head bool) {
	b.x.Open("w:tr")
	if !whole && !head {
		return
	}
	b.x.Open("w:trPr")
	if whole {
		b.x.Empty("w:cantSplit")
	}
	if head {
		b.x.Empty("w:tblHeader")
	}
	b.x.Close("w:trPr")
}

// cell is where a cell stands in its table.
type cell struct {
	doc.Cell
	width  unit.Length
	flush  bool // its text begins at its top, whatever the table's style says
	middle bool // its text stands in the middle of its height
}

// openCell begins a cell (CT_TcPr).
func (b *body) openCell(c cell) {
	b.x.Open("w:tc")
	b.x.Open("w:tcPr")
	b.x.Empty("w:tcW", "w:w", twips(c.width), "w:type", "dxa")
	if c.Columns() > 1 {
		b.x.Empty("w:gridSpan", "w:val", strconv.Itoa(c.Columns()))
	}
	switch c.Merge {
	case doc.MergeTop:
		b.x.Empty("w:vMerge", "w:val", "restart")
	case doc.MergeDown:
		b.x.Empty("w:vMerge")
	case doc.Single:
	}
	if c.flush {
		b.x.Open("w:tcMar")
		b.x.Empty("w:top", "w:w", "0", "w:type", "dxa")
		b.x.Close("w:tcMar")
	}
	if c.middle {
		b.x.Empty("w:vAlign", "w:val", "center")
	}
	b.x.Close("w:tcPr")
}

// grid writes the rows of one table.
type grid struct {
	body   *body
	style  nd30.TableStyle
	widths []unit.Length
	middle bool // the words of the rows that are written stand in the middle
}

// row writes a row that may or may not run over a page's end.
func (g grid) row(r doc.Row, whole, head bool) {
	b := g.body
	b.openRow(whole, head)
	column := 0
	for _, c := range r.Cells {
		width := unit.Length(0)
		for range c.Columns() {
			width += g.widths[column]
			column++
		}
		b.openCell(cell{Cell: c, width: width, middle: g.middle})
		g.text(c, width-2*g.style.SideMargin)
		b.x.Close("w:tc")
	}
	b.x.Close("w:tr")
}

// text writes a cell's paragraphs; one must be there even where the cell is empty.
func (g grid) text(c doc.Cell, width unit.Length) {
	b := g.body
	if len(c.Lines) == 0 {
		b.write(paragraph{properties: paragraphProperties{style: b.measure.Sheet.StyleOf(doc.TableCell).ID}})
	}
	for i := range c.Lines {
		l := b.measure.Lines(c.Lines[i], width)
		p := paragraphProperties{style: b.measure.Sheet.AlignedStyle(l.Role, doc.AsRole).ID, keepNext: l.KeepNext}
		if l.Align != doc.AsRole {
			p.align = alignments[b.measure.Sheet.AlignedStyle(l.Role, l.Align).Align]
		}
		b.write(paragraph{line: &l, width: width, properties: p})
	}
}

// Columns implements doc.Visitor: a table without lines, whose rows stay
// together on one page where a page is high enough for them.
func (b *body) Columns(c doc.Columns) error {
	b.begin()
	left := b.measure.LeftColumn(c, b.width)
	widths := []unit.Length{left, b.width - left}
	b.openTable(columnsStyles[c.Role], b.width, widths)
	rows := b.measure.ColumnsRows(c, b.paper)
	for i, r := range rows {
		keep := i < len(rows)-1 && !rows[i+1].GoesOn && !rows[i+1].Begins
		b.openRow(true, false)
		if len(r.Middle) > 0 {
			b.openCell(cell{Cell: doc.Cell{Span: 2}, width: b.width})
			b.side(r.Middle, b.width, keep)
			b.x.Close("w:tc")
			b.x.Close("w:tr")
			continue
		}
		for k, lines := range [][]doc.Line{r.Left, r.Right} {
			b.openCell(cell{width: widths[k], flush: r.GoesOn})
			b.side(lines, widths[k], keep)
			b.x.Close("w:tc")
		}
		b.x.Close("w:tr")
	}
	b.x.Close("w:tbl")
	if c.Role != doc.LetterheadColumns {
		b.hold(paragraph{properties: paragraphProperties{style: sectionEndStyle}})
	}
	return nil
}

var columnsStyles = [doc.ColumnsRoleCount]string{
	doc.LetterheadColumns: letterheadTable,
	doc.SignatureColumns:  signatureTable,
	doc.CopyColumns:       signatureTable,
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
