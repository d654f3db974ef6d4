package xlsx

import (
	"fmt"

	"vanban/generator/spreadsheetml"
	"vanban/generator/unit"
)

// sheet writes the rows of one worksheet from the top down.
type sheet struct {
	*spreadsheetml.Sheet
	cells []spreadsheetml.Cell // of the row that is written next
}

// open begins a sheet whose columns are so many pixels wide.
func (b *book) open(name string, columns []int) (*sheet, error) {
	widths := make([]float64, len(columns))
	for i, w := range columns {
		widths[i] = digits(w)
	}
	s, err := b.file.Add(name, widths)
	if err != nil {
		return nil, fmt.Errorf("%w: sửa tên trang tính trong mẫu lời văn", err)
	}
	s.RowHeight = leastRow
	return &sheet{Sheet: s, cells: make([]spreadsheetml.Cell, len(columns))}, nil
}

// add writes the cells as the next row and empties them.
func (s *sheet) add(height unit.Length) error {
	err := s.Row(height, s.cells)
	clear(s.cells)
	return err
}

// fill puts a value into the first of some cells, and the style into all of them, so that a merged cell has its frame.
func (s *sheet) fill(left, right int, style spreadsheetml.StyleID, value spreadsheetml.Cell) {
	for i := left; i < right; i++ {
		s.cells[i] = spreadsheetml.Cell{Style: style}
	}
	value.Style = style
	s.cells[left] = value
}

// area gives cells of a sheet: columns from left up to, not including, right, from 0; rows from top to bottom, from 1.
func area(left, right, top, bottom int) spreadsheetml.Area {
	return spreadsheetml.Area{First: spreadsheetml.Ref{Column: left, Row: top}, Last: spreadsheetml.Ref{Column: right - 1, Row: bottom}}
}

// addMerged adds a row that is one cell over all columns.
func (s *sheet) addMerged(height unit.Length) error {
	if err := s.add(height); err != nil {
		return err
	}
	s.mergeRow()
	return nil
}

// mergeRow makes one cell of the last row.
func (s *sheet) mergeRow() { s.Merge(area(0, len(s.cells), s.Rows(), s.Rows())) }
