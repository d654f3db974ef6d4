package compose

import (
	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// PlainTable sets a table of the dossier's prose; so many footnotes stand before its text.
func (b *Builder) PlainTable(t *markdown.Table, notes int) *doc.Table {
	p := plainTable{b: b, columns: t.Columns, notes: notes}
	table := &doc.Table{Role: doc.PlainTable, Head: p.rows(t.Head, true), Rows: p.rows(t.Rows, false)}
	for i, c := range t.Columns {
		if c.Share > 0 {
			if table.Asked == nil {
				table.Asked = make([]int, len(t.Columns))
			}
			table.Asked[i] = c.Share
		}
	}
	return table
}

// plainTable makes the rows of one table.
type plainTable struct {
	b       *Builder
	columns []markdown.Column
	notes   int
}

func (p *plainTable) rows(rows []markdown.Row, head bool) []doc.Row {
	all := make([]doc.Row, len(rows))
	for i := range rows {
		r := &rows[i]
		for c := range r.Cells {
			if r.Join(c) != markdown.Left || c == 0 {
				all[i].Cells = append(all[i].Cells, p.cell(rows, i, c, head))
			}
		}
		if whole := all[i].Cells; !head && r.Whole() && i < len(rows)-1 {
			for k := range whole[0].Lines {
				whole[0].Lines[k].KeepNext = true // what names the rows below it never ends a page
			}
		}
	}
	return all
}

// cell sets the cell that begins in a column of the i-th row.
func (p *plainTable) cell(rows []markdown.Row, i, column int, head bool) doc.Cell {
	r := &rows[i]
	cell := doc.Cell{Span: r.Span(column)}
	if cell.Span == 1 {
		cell.Span = 0
	}
	if goesUp(rows, i, column) {
		cell.Merge = doc.MergeDown
		return cell
	}
	if i+1 < len(rows) && goesUp(rows, i+1, column) {
		cell.Merge = doc.MergeTop
	}
	line := doc.Line{Role: doc.TableHead, Text: ShiftNotes(r.Cells[column], p.notes), At: r.At}
	if head {
		line.Text, line.At = p.b.Styled(doc.TableHead, line.Text), source.Pos{}
	} else {
		line.Role, line.Align = p.stands(column, cell.Span > 1)
	}
	if column < len(r.Aligns) && r.Aligns[column] != doc.AsRole {
		line.Align = r.Aligns[column]
		if !head {
			line.Role, line.Align = roleOf(line.Align)
		}
	}
	cell.Lines = []doc.Line{line}
	return cell
}

// goesUp says whether the cell that begins in a column of the i-th row goes on the one above, which covers the same columns.
func goesUp(rows []markdown.Row, i, column int) bool {
	return i > 0 && rows[i].Join(column) == markdown.Up && rows[i-1].Join(column) != markdown.Left && rows[i-1].Span(column) == rows[i].Span(column)
}

// stands gives how a cell under the head stands: as its column says, or by what that holds.
func (p *plainTable) stands(column int, wide bool) (doc.Role, doc.Align) {
	switch c := p.columns[column]; {
	case c.Align != doc.AsRole:
		return roleOf(c.Align)
	case wide:
		return doc.TableCell, doc.AsRole
	case c.Holds == markdown.Figures:
		return doc.TableNumber, doc.AsRole
	case c.Holds == markdown.Ordinals:
		return doc.TableCell, doc.AlignCentre
	}
	return doc.TableCell, doc.AsRole
}

// roleOf gives the role in which a cell stands so, and what there is to say beside it.
func roleOf(a doc.Align) (doc.Role, doc.Align) {
	switch a {
	case doc.AlignRight:
		return doc.TableNumber, doc.AsRole
	case doc.AlignCentre:
		return doc.TableCell, doc.AlignCentre
	case doc.AlignLeft, doc.AsRole:
	}
	return doc.TableCell, doc.AsRole
}
