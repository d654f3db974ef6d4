package compose

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// close ends the section's text with "./.", as every form of annex III does: in the text's last line, so that it never
// stands alone. Where the text ends with a table, that is the table's last.
func (b *Builder) close() {
	last := len(b.blocks) - 1
	if last >= 0 && b.signature != nil {
		last--
	}
	if last < 0 {
		return
	}
	switch block := b.blocks[last].(type) {
	case *doc.Paragraph:
		block.Text = EndWith(block.Text, nd30.Close)
	case *doc.Table:
		closeTable(block)
	}
}

// closeTable ends the last words of a table with "./.": those of its last row that has any, where the cells behind them are
// empty. Rows without a word are left to be filled in, and the end stands in the last of them.
func closeTable(t *doc.Table) {
	if len(t.Rows) == 0 {
		return
	}
	row := &t.Rows[len(t.Rows)-1]
	for _, cell := range slices.Backward(row.Cells) {
		for i := len(cell.Lines) - 1; i >= 0; i-- {
			if line := &cell.Lines[i]; strings.TrimSpace(doc.Plain(line.Text)) != "" {
				line.Text = closedCell(line.Text)
				return
			}
		}
	}
	cell := &row.Cells[len(row.Cells)-1]
	if len(cell.Lines) == 0 {
		cell.Lines = []doc.Line{{Role: doc.TableCell}}
	}
	line := &cell.Lines[len(cell.Lines)-1]
	line.Text = closedCell(line.Text)
}

// closedCell closes a cell's text, which its last part may tell only together with those before it: "1.**234**".
func closedCell(text []doc.Inline) []doc.Inline {
	whole := doc.Plain(text)
	return EndWith(text, func(last string) string {
		closed, apart := strings.CutSuffix(nd30.CloseCell(whole), "\u00a0"+nd30.Closing)
		if !apart {
			return nd30.Close(last)
		}
		dropped := len(strings.TrimSpace(whole)) - len(closed)
		last = strings.TrimRight(last, " ")
		return last[:max(0, len(last)-dropped)] + "\u00a0" + nd30.Closing
	})
}
