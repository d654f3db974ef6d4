package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"vanban/generator/doc"
)

// goesOnAbove is the text of a cell that goes on the one above.
const goesOnAbove = "^^"

// tableReader reads the rows of one table.
type tableReader struct {
	*reader
	table   *Table
	offsets [][]int // offsets of the cells of all rows, the head's first
}

func (r *reader) readTable(n *extast.Table) Block {
	start := r.startOf(n)
	t := &tableReader{reader: r, table: &Table{At: r.pos(start)}}
	if columns := len(n.Alignments); columns > mostColumns {
		r.report(start, tooManyColumns(columns))
		return t.table
	}
	if lines, ok := n.Attribute(wide); ok {
		r.wideTable(lines.([]text.Segment))
		return t.table
	}
	for _, a := range n.Alignments {
		t.table.Columns = append(t.table.Columns, Column{Align: alignments[a]})
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		read := t.row(row)
		if _, head := row.(*extast.TableHeader); head {
			t.table.Head = append(t.table.Head, read)
		} else {
			t.table.Rows = append(t.table.Rows, read)
		}
	}
	t.shares(n)
	t.checkJoins(t.table.Head, 0)
	t.checkJoins(t.table.Rows, len(t.table.Head))
	t.table.Settle()
	t.sums()
	return t.table
}

var alignments = map[extast.Alignment]doc.Align{
	extast.AlignLeft: doc.AlignLeft, extast.AlignCenter: doc.AlignCentre, extast.AlignRight: doc.AlignRight, extast.AlignNone: doc.AsRole,
}

// row reads a row's cells. Two bars without a space between them join the cell behind them to the one before.
func (t *tableReader) row(n ast.Node) Row {
	start, columns := t.startOf(n), len(t.table.Columns)
	line := t.lineAt(start)
	parts := cellParts(line)
	switch {
	case len(parts) == columns:
	case n.Kind() == extast.KindTableRow && !strings.Contains(line, "|"):
		t.report(start, textBelow)
	default:
		t.report(start, wrongCellCount(len(parts), columns))
	}
	row := Row{At: t.pos(start), Cells: make([][]doc.Inline, 0, columns)}
	places := make([]int, 0, columns)
	blank := !slices.ContainsFunc(parts, func(p string) bool { return strings.TrimSpace(p) != "" })
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		i, at := len(row.Cells), start
		if c.Lines() != nil && c.Lines().Len() > 0 {
			at = c.Lines().At(0).Start
		}
		text := t.inlines(c)
		switch {
		case i < len(parts) && strings.TrimSpace(parts[i]) == goesOnAbove:
			row.join(i, columns, Up)
			text = nil
		case i > 0 && i < min(len(parts), columns) && parts[i] == "" && !blank:
			row.join(i, columns, Left)
		}
		row.Cells, places = append(row.Cells, text), append(places, at)
	}
	t.offsets = append(t.offsets, places)
	return row
}

func (r *Row) join(column, columns int, how Join) {
	if r.Joins == nil {
		r.Joins = make([]Join, columns)
	}
	r.Joins[column] = how
}

// checkJoins reports cells that go on none above them, or on one of other columns, and rows of which nothing is left. from is how
// many rows of the table stand before.
func (t *tableReader) checkJoins(rows []Row, from int) {
	for i := range rows {
		own := false
		for c := range rows[i].Joins {
			own = own || rows[i].Joins[c] == Apart
			if rows[i].Joins[c] != Up {
				continue
			}
			if i == 0 || !rows[i-1].begins(c) || rows[i-1].Span(c) != rows[i].Span(c) {
				t.report(t.offsets[from+i][c], nothingAbove)
				rows[i].Joins[c] = Apart
			}
		}
		if rows[i].Joins != nil && !own {
			t.report(t.offsets[from+i][0], onlyJoined)
		}
	}
}

// begins says whether a cell of the row, or one that goes on another above, begins in a column.
func (r *Row) begins(column int) bool { return r.Join(column) != Left }

// shares reads the columns' widths from the dashes under the head: colons count as pandoc counts them. Where all are equally long, nothing is said.
func (t *tableReader) shares(n *extast.Table) {
	line, has := n.Attribute(underHead)
	if !has {
		return
	}
	typed := t.lineAt(line.(int))
	parts := cellParts(typed)
	if len(parts) != len(t.table.Columns) {
		return
	}
	whole, bare := make([]int, len(parts)), make([]int, len(parts))
	for i, p := range parts {
		whole[i], bare[i] = len(strings.TrimSpace(p)), strings.Count(p, "-")
	}
	if len(slices.Compact(slices.Clone(whole))) == 1 || len(slices.Compact(bare)) == 1 {
		return
	}
	for i := range whole {
		t.table.Columns[i].Share = whole[i]
	}
}

// wideTable reports the lines of a table whose head has more cells than there are dashes under it.
func (r *reader) wideTable(lines []text.Segment) {
	columns := len(cellParts(r.lineAt(lines[1].Start)))
	for i, line := range lines {
		if typed := len(cellParts(r.lineAt(line.Start))); i != 1 && typed != columns {
			r.report(r.skipSpace(line.Start), wrongCellCount(typed, columns))
		}
	}
}

// cellParts gives what stands between a row's bars; the library drops the cells beyond the head's.
func cellParts(line string) []string {
	var parts []string
	for _, s := range cellSpans(line) {
		parts = append(parts, line[s.start:s.end])
	}
	return parts
}

// cellSpans gives where that stands in the line. A bar behind a backslash is none.
func cellSpans(line string) []span {
	from, to := len(line)-len(strings.TrimLeft(line, " \t\n")), len(strings.TrimRight(line, " \t\n"))
	if from < to && line[from] == '|' {
		from++
	}
	if from < to && line[to-1] == '|' {
		to--
	}
	var spans []span
	for i := from; i < to; i++ {
		if line[i] == '|' && (i == 0 || line[i-1] != '\\') {
			spans = append(spans, span{from, i})
			from = i + 1
		}
	}
	return append(spans, span{from, max(from, to)})
}
