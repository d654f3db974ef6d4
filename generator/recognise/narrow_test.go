package recognise

import "testing"

// TestNarrowColumnsAreJoined: a column without room for words is where the lines of two rows don't meet, and no column.
func TestNarrowColumnsAreJoined(t *testing.T) {
	cell := func(column, span int, words string) Cell {
		return Cell{Column: column, Span: span, Lines: []Line{{Text: words}}}
	}
	table := &Table{Columns: 4, Widths: []int{1000, 1000, 7, 1000}, Rows: []Row{
		{Cells: []Cell{cell(0, 1, "a"), cell(1, 2, "b"), cell(3, 1, "c")}},
		{Cells: []Cell{cell(0, 1, "1"), cell(1, 1, "2"), cell(2, 2, "3")}},
	}}
	table.joinNarrow()
	for k, row := range table.Rows {
		for i, c := range row.Cells {
			if c.Column != i || c.Span != 1 {
				t.Errorf("row %d: %q stands in column %d over %d", k, c.Text(), c.Column, c.Span)
			}
		}
	}
	if table.Columns != 3 || len(table.Widths) != 3 {
		t.Errorf("%d columns, widths %v", table.Columns, table.Widths)
	}
	worded := &Table{Columns: 2, Widths: []int{7, 1000}, Rows: []Row{{Cells: []Cell{cell(0, 1, "a"), cell(1, 1, "b")}}}}
	if worded.joinNarrow(); worded.Columns != 2 {
		t.Error("a column with words was joined")
	}
}
