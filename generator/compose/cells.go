package compose

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/plaintable"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
)

// Head gives the head of a table that stands in no document of its own yet.
func Head(heads [][]doc.Inline) doc.Row {
	return (&Builder{part: &Part{}, styles: inforce.Sheet(doc.Setting{})}).headRow(heads)
}

// headRow gives the head of a table.
func (b *Builder) headRow(heads [][]doc.Inline) doc.Row {
	var row doc.Row
	for _, h := range heads {
		row.Cells = append(row.Cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableHead, Text: b.Styled(doc.TableHead, h)}}})
	}
	return row
}

// TextCell sets a text of the dossier, each of its lines as a paragraph.
func TextCell(t dossier.Text) doc.Cell {
	if !strings.Contains(t.S, "\n") {
		return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(t.S), At: t.At}}}
	}
	var cell doc.Cell
	for words := range strings.SplitSeq(t.S, "\n") {
		line := doc.Line{Role: doc.TableCell, Text: doc.Words(words), At: t.At}
		if item, is := strings.CutPrefix(words, Dash); is {
			line.Role, line.Text = doc.TableDash, doc.Words(Dash+item)
		}
		cell.Lines = append(cell.Lines, line)
		t.At.Line++ // each of a block's lines stands in a line of its own
	}
	return cell
}

// ProductCell sets the products of a task, a list with dashes.
func ProductCell(t *tasktable.Task) doc.Cell {
	if !t.IsList {
		return TextCell(dossier.Text{S: tasktable.ProductColumn.Cell(t), At: placeOf(t.Products)})
	}
	var cell doc.Cell
	for _, p := range t.Products {
		cell.Lines = append(cell.Lines, doc.Line{Role: doc.TableDash, Text: doc.Words(Dash + nd30.TrimDash(p.S)), At: p.At})
	}
	return cell
}

func placeOf(texts []dossier.Text) source.Pos {
	if len(texts) == 0 {
		return source.Pos{}
	}
	return texts[0].At
}

// HeadedTable begins a table under the heads that the template names.
func (b *Builder) HeadedTable(c wording.Chunk, role doc.TableRole, columns int) (*doc.Table, error) {
	heads, err := c.Paragraphs()
	if err != nil {
		return nil, err
	}
	if len(heads) != columns {
		return nil, c.Problem(fmt.Sprintf("phải có %d đoạn, mỗi đoạn là tên một cột; đây có %d", columns, len(heads)))
	}
	t := &doc.Table{Role: role, Head: []doc.Row{b.headRow(heads)}}
	b.Add(t)
	return t, nil
}

// PlainTable sets a table of the dossier's prose; so many footnotes stand before its text.
func (b *Builder) PlainTable(t *markdown.Table, notes int) *doc.Table {
	return plaintable.Setter{
		Head: func(text []doc.Inline) []doc.Inline { return b.Styled(doc.TableHead, text) },
		Text: func(text []doc.Inline) []doc.Inline { return ShiftNotes(text, notes) },
	}.Set(t)
}

// BandRow is a row over all columns that names what the rows below it are of; it never ends a page.
func (b *Builder) BandRow(name string, columns int, at source.Pos) doc.Row {
	text := b.Styled(doc.TableArea, doc.Words(name))
	return doc.Row{Cells: []doc.Cell{{Span: columns, Lines: []doc.Line{{Role: doc.TableArea, Text: text, KeepNext: true, At: at}}}}}
}

// NumberedCell sets the number of a row, in the middle as any table has it.
func NumberedCell[N int | tasktable.Number](n N) doc.Cell {
	return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Align: doc.AlignCentre, Text: doc.Words(fmt.Sprint(n))}}}
}

// OverRow makes of the first cells of a task's row that of a task which only has others under it: it is as wide as the table and never ends a page.
func OverRow(cells []doc.Cell, columns int) doc.Row {
	for len(cells) < columns {
		cells = append(cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableCell}}})
	}
	for _, c := range cells {
		for i := range c.Lines {
			c.Lines[i].KeepNext = true
		}
	}
	return doc.Row{Cells: cells}
}
