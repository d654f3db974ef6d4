package transcribe

import (
	"strings"

	"vanban/generator/inlined"
	"vanban/generator/recognise"
	"vanban/generator/wordtable"
)

// mostColumns is how many columns a table of Markdown is written with.
const mostColumns = 20

// table writes a table of the text, with its joined cells.
func (e *emitter) table(i int, p *recognise.Part) {
	table := wordtable.WithOwnCells(p.Table)
	head := wordtable.HeadRows(table)
	rows := e.grid(table, head)
	if len(rows) == 0 {
		return
	}
	if len(rows[0]) > mostColumns {
		for _, l := range p.Table.Lines() {
			if !l.Empty() {
				e.t.result.Lost = append(e.t.result.Lost, Lost{File: e.t.file, Paragraph: l.N, Why: "bảng quá nhiều cột", Words: l.Text})
			}
		}
		return
	}
	e.settle(i)
	var b strings.Builder
	for k, row := range rows {
		for _, c := range row {
			b.WriteString("|")
			if c.text != joined {
				b.WriteString(" " + c.text + " ")
			}
		}
		b.WriteString("|\n")
		if k == head-1 {
			b.WriteString(strings.Join(alignments(table, head), "") + "|\n")
		}
	}
	e.block(e.indent(), strings.TrimSuffix(b.String(), "\n"))
}

// alignments writes how each column stands, by the cells below the head.
func alignments(t *recognise.Table, head int) (all []string) {
	marks := map[wordtable.Place]string{wordtable.AtLeft: "| --- ", wordtable.InMiddle: "| :---: ", wordtable.AtRight: "| ---: "}
	for c, used := range wordtable.UsedColumns(t) {
		if used {
			all = append(all, marks[wordtable.PlaceOf(t, c, head)])
		}
	}
	return all
}

// gridCell is a cell as it is written.
type gridCell struct{ text string }

// What is written for cells that go on others.
const (
	joined = "\x00" // on the one on the left
	above  = "^^"
)

// grid gives the cells of a table with so many rows in its head, each row with as many as there are columns; columns in which nothing begins are left out.
func (e *emitter) grid(t *recognise.Table, head int) [][]gridCell {
	used := wordtable.UsedColumns(t)
	var out [][]gridCell
	for k := range t.Rows {
		var row []gridCell
		for c := 0; c < t.Columns; c++ {
			if used[c] {
				row = append(row, e.cellAt(t, head, k, c))
			}
		}
		if len(row) > 0 {
			out = append(out, row)
		}
	}
	return out
}

// cellAt writes the cell of a row that stands in a column.
func (e *emitter) cellAt(t *recognise.Table, head, row, column int) gridCell {
	cells := t.Rows[row].Cells
	for i := range cells {
		c := &cells[i]
		switch {
		case c.Column == column && wordtable.GoesUp(t, head, row, c):
			return gridCell{above}
		case c.Column == column:
			return gridCell{e.cellText(c, row < head)}
		case c.Column < column && column < c.Column+c.Span:
			return gridCell{joined}
		}
	}
	return gridCell{""}
}

// cellText writes the paragraphs of a cell, with breaks between them. The words of a head are bold anyway.
func (e *emitter) cellText(c *recognise.Cell, head bool) string {
	var spans []span
	for i := range c.Lines {
		l := &c.Lines[i]
		if words := strings.Join(l.Objects, " "); words != "" || l.Picture || l.Drawn && !l.Empty() {
			why := map[bool]string{true: "ô vuông hay nét vẽ cạnh lời trong ô bảng", false: "hình, khung chữ trong ô"}[words == "" && !l.Picture]
			e.t.result.Lost = append(e.t.result.Lost, Lost{File: e.t.file, Paragraph: l.N, Why: why, Words: words})
		}
		if l.Empty() && len(l.Spans) == 0 {
			continue
		}
		e.t.tellLooks(l)
		if len(spans) > 0 {
			spans = append(spans, span{Text: "\n"})
		}
		if l.Number != "" {
			spans = append(spans, span{Text: l.Number + " "})
		}
		spans = append(spans, l.Spans...)
	}
	return inlined.Cell(e.t.inlines.Pieces(spans, inlined.Look{Bold: head}), e.markdown)
}
