package transcribe

import (
	"strings"

	"vanban/generator/inlined"
	"vanban/generator/recognise"
)

// mostColumns is how many columns a table of Markdown is written with.
const mostColumns = 20

// table writes a table of the text, with its joined cells.
func (e *emitter) table(i int, p *recognise.Part) {
	rows := e.grid(p.Table)
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
	head := max(1, p.Table.HeadRows())
	if head >= len(rows) {
		head = 1
	}
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
			b.WriteString(strings.Join(alignments(p.Table, head), "") + "|\n")
		}
	}
	e.block(e.indent(), strings.TrimSuffix(b.String(), "\n"))
}

// alignments writes how each column stands, by the cells below the head.
func alignments(t *recognise.Table, head int) (all []string) {
	marks := map[recognise.Place]string{recognise.AtLeft: "| --- ", recognise.InMiddle: "| :---: ", recognise.AtRight: "| ---: "}
	for c, used := range t.UsedColumns() {
		if used {
			all = append(all, marks[t.PlaceOf(c, head)])
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

// grid gives the cells of a table, each row with as many as there are columns; columns in which nothing begins are left out.
func (e *emitter) grid(t *recognise.Table) [][]gridCell {
	used := t.UsedColumns()
	var out [][]gridCell
	for k := range t.Rows {
		var row []gridCell
		for c := 0; c < t.Columns; c++ {
			if used[c] {
				row = append(row, e.cellAt(t, k, c))
			}
		}
		if len(row) > 0 {
			out = append(out, row)
		}
	}
	return out
}

// cellAt writes the cell of a row that stands in a column.
func (e *emitter) cellAt(t *recognise.Table, row, column int) gridCell {
	cells := t.Rows[row].Cells
	for i := range cells {
		c := &cells[i]
		switch {
		case c.Column == column && c.Up && row > 0 && e.goesUp(t, row, c):
			return gridCell{above}
		case c.Column == column:
			return gridCell{e.cellText(c, row < max(1, t.HeadRows()))}
		case c.Column < column && column < c.Column+c.Span:
			return gridCell{joined}
		}
	}
	return gridCell{""}
}

// goesUp says whether a cell can go on the one above: that covers the same columns, and both stand in the head or both below it.
func (e *emitter) goesUp(t *recognise.Table, row int, c *recognise.Cell) bool {
	head := max(1, t.HeadRows())
	if row == head {
		return false
	}
	for _, o := range t.Rows[row-1].Cells {
		if o.Column == c.Column && o.Span == c.Span {
			return true
		}
	}
	return false
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
