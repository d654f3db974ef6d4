package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"vanban/generator/pattern"
)

// tables is the library's transformer of paragraphs into tables, with four of its results set right: dashes under an item's text, a table's
// place behind other lines, a \| at the end of a line, and a head with more cells than dashes. Beside that a head may have several rows.
type tables struct{ library parser.ParagraphTransformer }

func newTables() tables { return tables{extension.NewTableParagraphTransformer()} }

// Transform implements parser.ParagraphTransformer. The library is given what begins with the head of a table, and nothing before
// it: there it would take dashes under an item's text for those under a head, and lose them.
func (t tables) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines, src := p.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		if line := lines.At(i); !isDelimiter(line.Value(src)) {
			continue
		}
		delimiter := lines.At(i).Start
		whole := cutBefore(p, i-1)
		parent, before := whole.Parent(), whole.PreviousSibling()
		t.library.Transform(whole, reader, pc)
		made := parent.FirstChild()
		if before != nil {
			made = before.NextSibling()
		}
		if table, ok := made.(*extast.Table); ok {
			table.SetAttribute(underHead, delimiter)
			upperHead(table, p, src)
			placeCells(table, src)
		} else if whole.Lines().Len() > 1 {
			parent.ReplaceChild(parent, whole, wideTable(whole))
		}
		return
	}
}

// underHead is the attribute of a table that holds where the line under its head begins.
var underHead = []byte("underHead")

// upperHead makes rows of a table's head of the lines before it that begin with a bar, where p, the paragraph before, ends with such.
func upperHead(table *extast.Table, p *ast.Paragraph, src []byte) {
	lines := p.Lines()
	first := lines.Len()
	for first > 0 && beginsWithBar(lines.At(first-1), src) {
		first--
	}
	if p.Parent() == nil || table.PreviousSibling() != ast.Node(p) || first == lines.Len() {
		return
	}
	for n := lines.Len() - 1; n >= first; n-- {
		table.InsertBefore(table, table.FirstChild(), headRow(table, lines.At(n), src))
	}
	table.SetPos(lines.At(first).Start)
	if lines.SetSliced(0, first); first == 0 {
		p.Parent().RemoveChild(p.Parent(), p)
		return
	}
	last := lines.At(first - 1)
	lines.Set(first-1, last.WithStop(last.Stop-1))
}

func beginsWithBar(line text.Segment, src []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(line.Value(src), " \t"), []byte("|"))
}

// headRow gives a line as a row of a table's head, as the library makes them: cells beyond the columns are left out, and missing ones are empty.
func headRow(table *extast.Table, line text.Segment, src []byte) ast.Node {
	row := extast.NewTableRow(table.Alignments)
	row.SetPos(line.Start)
	for _, part := range cellSpans(string(line.Value(src))) {
		if row.ChildCount() == len(table.Alignments) {
			break
		}
		cell := extast.NewTableCell()
		words := text.NewSegment(line.Start+part.start, line.Start+part.end)
		words = words.TrimLeftSpace(src)
		cell.Lines().Append(words.TrimRightSpace(src))
		row.AppendChild(row, cell)
	}
	for row.ChildCount() < len(table.Alignments) {
		row.AppendChild(row, extast.NewTableCell())
	}
	return extast.NewTableHeader(row)
}

// cutBefore gives the lines of a paragraph from one on as a paragraph of its own, placed where that line begins.
func cutBefore(p *ast.Paragraph, line int) *ast.Paragraph {
	lines, rest := p.Lines(), p
	if line > 0 {
		rest = ast.NewParagraph()
		rest.SetLines(text.NewSegments())
		rest.Lines().AppendAll(lines.Sliced(line, lines.Len()))
		p.Parent().InsertAfter(p.Parent(), p, rest)
		lines.SetSliced(0, line)
		last := lines.At(line - 1)
		lines.Set(line-1, last.WithStop(last.Stop-1)) // without its line break, as at the end of any paragraph
	}
	rest.SetPos(rest.Lines().At(0).Start)
	return rest
}

// wideTable gives lines of which the library makes no table, as their head has more cells than there are dashes, as a table without
// rows: parse.go reports it, where its bars would else come to be printed.
func wideTable(p *ast.Paragraph) *extast.Table {
	table := extast.NewTable()
	table.SetPos(p.Pos())
	table.SetAttribute(wide, p.Lines().Sliced(0, p.Lines().Len()))
	return table
}

// wide is the attribute of a table without rows that holds its lines. They aren't the node's own, whose marks the library would look for.
var wide = []byte("wide")

// placeCells sets each cell where its words begin; the library counts the indent that was cut off. It also gives the last cell the bar of a
// \| that ends the line, which the library takes for the table's edge.
func placeCells(table *extast.Table, src []byte) {
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell.Lines().Len() == 0 {
				continue
			}
			words := cell.Lines().At(0)
			if bytes.HasSuffix(words.Value(src), []byte(`\`)) && bytes.HasPrefix(src[words.Stop:], []byte("|")) {
				words.Stop++
				cell.Lines().Set(0, words)
			}
			cell.(*extast.TableCell).SetPos(words.Start)
		}
	}
}

// delimiter is a line of dashes, with colons at their ends and bars between them.
var delimiter = pattern.Lazy(`^ {0,3}(\|\s*)?:?-+:?\s*(\|\s*:?-+:?\s*)*(\|\s*)?$`)

// isDelimiter says whether a line is that under the head of a table. Dashes alone are words.
func isDelimiter(line []byte) bool {
	return bytes.ContainsAny(line, "|:") && len(bytes.Trim(line, "-|: \t\r\n")) == 0 && delimiter().Match(line)
}
