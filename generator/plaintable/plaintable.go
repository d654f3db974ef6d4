// Package plaintable sets tables of Markdown as they are printed: which cells are one, what names a group of rows, and how each column stands.
package plaintable

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/pattern"
)

// Setter gives the text of a table's cells as a document has it: with the case of heads, and with its own numbers of footnotes.
type Setter struct {
	Head func([]doc.Inline) []doc.Inline // of what Text gives
	Text func([]doc.Inline) []doc.Inline
}

// Set sets a table.
func (s Setter) Set(t *markdown.Table) *doc.Table {
	p := setting{set: s, columns: t.Columns}
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

// setting makes the rows of one table.
type setting struct {
	set     Setter
	columns []markdown.Column
}

func (p *setting) rows(rows []markdown.Row, head bool) []doc.Row {
	all := make([]doc.Row, len(rows))
	for i := range rows {
		r := &rows[i]
		for c := range r.Cells {
			if r.Join(c) != markdown.Left || c == 0 {
				all[i].Cells = append(all[i].Cells, p.cell(rows, i, c, head))
			}
		}
		if !head && i < len(rows)-1 && namesRows(r) {
			keepNextRow(all[i].Cells) // what names the rows below it never ends a page
		}
	}
	return all
}

// keepNextRow keeps a row with the next one, which word processors do where all its paragraphs ask for it.
func keepNextRow(cells []doc.Cell) {
	for _, c := range cells {
		for k := range c.Lines {
			c.Lines[k].KeepNext = true
		}
	}
}

// namesRows says whether a row names a group of those below it: its one text covers all columns, or stands behind the group's number, in bold or over
// all columns that are left.
func namesRows(r *markdown.Row) bool {
	name := 0
	if !r.Whole() {
		name = r.Span(0)
	}
	if name >= len(r.Cells) || slices.Contains(r.Joins, markdown.Up) || len(r.Cells) < 2 {
		return false
	}
	for _, rest := range r.Cells[name+1:] {
		if strings.TrimSpace(doc.Plain(rest)) != "" {
			return false
		}
	}
	if name == 0 {
		return true
	}
	number := strings.TrimSpace(doc.Plain(r.Cells[0]))
	return doc.Plain(r.Cells[name]) != "" && (number == "" || groupNumber().MatchString(number)) && (name+r.Span(name) == len(r.Cells) || allBold(r.Cells[name]))
}

// groupNumber is the number of a group: A, I, IV, 1, 1.2, a), as tables have it.
var groupNumber = pattern.Lazy(`^(?:[IVXLC]+|[A-Za-zĐđ]|\d+(?:\.\d+)*)[.)]?$`)

// allBold says whether all words of a text are bold.
func allBold(text []doc.Inline) bool {
	return !slices.ContainsFunc(text, func(in doc.Inline) bool {
		t, is := in.(doc.Text)
		return is && strings.TrimSpace(t.S) != "" && !t.Bold
	})
}

// cell sets the cell that begins in a column of the i-th row.
func (p *setting) cell(rows []markdown.Row, i, column int, head bool) doc.Cell {
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
	line := doc.Line{Role: doc.TableHead, Text: p.set.Text(r.Cells[column]), At: r.At}
	if head {
		line.Text = p.set.Head(line.Text)
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
func (p *setting) stands(column int, wide bool) (doc.Role, doc.Align) {
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
