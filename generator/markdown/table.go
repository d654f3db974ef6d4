package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tableRows makes a table of the lines of a paragraph that GitHub's Markdown takes for one: a head, a line of dashes
// and the rows under it. The library's own tables come with all of its extensions, whose regular expressions would be
// compiled at every start of the program. A head that has not as many cells as there are dashes makes a table too, so
// that parse.go reports it, where its bars would else come to be printed.
type tableRows struct{}

// Transform implements parser.ParagraphTransformer.
func (tableRows) Transform(p *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := p.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		if columns := alignments(lines.At(i), src); columns != nil {
			putAfter(p, i-1, newTable(lines.Sliced(i-1, lines.Len()), columns, src))
			return
		}
	}
}

// putAfter puts a table after the lines of the paragraph that stand before it, or in the place of the paragraph.
func putAfter(p *ast.Paragraph, before int, table *extast.Table) {
	parent := p.Parent()
	parent.InsertAfter(parent, p, table)
	if before == 0 {
		parent.RemoveChild(parent, p)
		return
	}
	lines := p.Lines()
	lines.SetSliced(0, before)
	last := lines.At(before - 1)
	lines.Set(before-1, last.WithStop(last.Stop-1)) // without its line break, as at the end of any paragraph
}

// newTable makes a table of its lines, the second of which is that of the dashes.
func newTable(lines []text.Segment, columns []extast.Alignment, src []byte) *extast.Table {
	table := extast.NewTable()
	table.Alignments = columns
	table.SetPos(lines[0].Start)
	table.AppendChild(table, extast.NewTableHeader(newRow(lines[0], columns, src)))
	for _, line := range lines[2:] {
		table.AppendChild(table, newRow(line, columns, src))
	}
	return table
}

// newRow makes a row of all columns: what is typed beyond them is left out, and what is missing is empty.
func newRow(line text.Segment, columns []extast.Alignment, src []byte) *extast.TableRow {
	row := extast.NewTableRow(columns)
	row.SetPos(line.Start)
	typed := cells(line, src)
	for i, alignment := range columns {
		cell := extast.NewTableCell()
		if i < len(typed) {
			cell.Alignment = alignment
			cell.SetPos(typed[i].Start)
			cell.Lines().Append(typed[i])
		}
		row.AppendChild(row, cell)
	}
	return row
}

// cells cuts a line at its bars, but for those after a backslash. The first bar and the last may be the table's edges.
func cells(line text.Segment, src []byte) []text.Segment {
	line = trim(line, src)
	start := line.Start
	var all []text.Segment
	for i := line.Start; i < line.Stop; i++ {
		if src[i] != '|' || i > line.Start && src[i-1] == '\\' {
			continue
		}
		if edge := i == line.Start || i == line.Stop-1 && i == start; !edge {
			all = append(all, trim(text.NewSegment(start, i), src))
		}
		start = i + 1
	}
	if start < line.Stop {
		all = append(all, trim(text.NewSegment(start, line.Stop), src))
	}
	return all
}

func trim(s text.Segment, src []byte) text.Segment {
	s = s.TrimLeftSpace(src)
	return s.TrimRightSpace(src)
}

// alignments reads a line of dashes, and gives nil for any other.
func alignments(line text.Segment, src []byte) []extast.Alignment {
	whole := line.Value(src)
	if indent, _ := util.IndentWidth(whole, 0); indent > 3 {
		return nil
	}
	if !bytes.ContainsAny(whole, "|:") || bytes.Contains(whole, []byte("||")) {
		return nil
	}
	var all []extast.Alignment
	for _, cell := range cells(line, src) {
		alignment, ok := alignmentOf(cell.Value(src))
		if !ok {
			return nil
		}
		all = append(all, alignment)
	}
	return all
}

// alignmentOf reads the dashes of one column and the colons at their ends.
func alignmentOf(cell []byte) (extast.Alignment, bool) {
	dashes, left := bytes.CutPrefix(cell, []byte(":"))
	dashes, right := bytes.CutSuffix(dashes, []byte(":"))
	if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
		return 0, false
	}
	switch {
	case left && right:
		return extast.AlignCenter, true
	case left:
		return extast.AlignLeft, true
	case right:
		return extast.AlignRight, true
	}
	return extast.AlignNone, true
}
