package markdown

import (
	"vanban/generator/doc"
	"vanban/generator/source"
)

// Table is a table; every row has a cell in each column.
type Table struct {
	Columns []Column
	Head    []Row
	Rows    []Row
	Letters []string // of its columns in the sheet that it was drawn in, by which a cell is named: C of C12
	Drawn   *Drawing // where it comes from when it was drawn in a workbook; it has no rows then until that was read
	Chart   *Chart   // it is drawn as one and not printed; nil: it is printed
	At      source.Pos
}

// Column is what is said of a column, and what it holds.
type Column struct {
	Align doc.Align // as it is written under the head; AsRole where nothing is
	Share int       // its width in proportion to the others'; 0: as its text asks
	Holds Holding
}

// Holding is what stands in a column under its head, by which it stands where nothing says how.
type Holding uint8

// The holdings.
const (
	Words    Holding = iota
	Ordinals         // the numbers of rows: STT
	Figures          // numbers, and nothing but numbers
)

// Row is a row's cells. Cells that are joined have their text in the first of them, and the others none.
type Row struct {
	Cells  [][]doc.Inline
	Joins  []Join      // of each cell; nil: none is joined
	Aligns []doc.Align // of each cell, over what its column says; nil: nothing
	At     source.Pos
}

// Join says which cell a cell goes on.
type Join uint8

// The joins.
const (
	Apart Join = iota // it is a cell of its own
	Left              // it goes on the cell on its left
	Up                // it goes on the cell above; those on its right that go on it are as many as above
)

// Join gives how a row's cell in a column is joined.
func (r *Row) Join(column int) Join {
	if column >= len(r.Joins) {
		return Apart
	}
	return r.Joins[column]
}

// Span gives how many columns the cell that begins in a column covers.
func (r *Row) Span(column int) int {
	span := 1
	for column+span < len(r.Cells) && r.Join(column+span) == Left {
		span++
	}
	return span
}

// Whole says whether one cell covers all columns, of which there are several.
func (r *Row) Whole() bool {
	return len(r.Cells) > 1 && r.Join(0) == Apart && r.Span(0) == len(r.Cells)
}

// All gives the rows of the head and those under it.
func (t *Table) All() []Row { return append(t.Head[:len(t.Head):len(t.Head)], t.Rows...) }
