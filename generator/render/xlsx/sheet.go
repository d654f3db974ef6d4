package xlsx

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"vanban/generator/unit"
)

// sheet writes the rows of one worksheet from the top down.
type sheet struct {
	name   string
	stream *excelize.StreamWriter
	row    int // the last row written
	cells  []excelize.Cell
	values []any // pointers to the cells
}

// open begins a sheet whose columns are so many pixels wide. What the sheet's
// properties and view say has to be set before.
func (b *book) open(name string, columns []int, panes *excelize.Panes) (*sheet, error) {
	stream, err := b.file.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	s := &sheet{name: name, stream: stream, cells: make([]excelize.Cell, len(columns)), values: make([]any, len(columns))}
	// From the last column on: excelize puts each new one before the others, and Excel wants them ascending.
	for i, w := range slices.Backward(columns) {
		s.values[i] = &s.cells[i]
		if err := stream.SetColWidth(i+1, i+1, digits(w)); err != nil {
			return nil, err
		}
	}
	if panes != nil {
		return s, stream.SetPanes(panes)
	}
	return s, nil
}

// add writes the cells as the next row and empties them.
func (s *sheet) add(height unit.Length) error {
	s.row++
	if s.row > excelize.TotalRows {
		return fmt.Errorf("trang tính %q chỉ chứa được %d dòng, mà nội dung dài hơn", s.name, excelize.TotalRows)
	}
	at, err := excelize.CoordinatesToCellName(1, s.row)
	if err != nil {
		return err
	}
	err = s.stream.SetRow(at, s.values, excelize.RowOpts{Height: height.Points()})
	clear(s.cells)
	return err
}

// area is cells of a sheet: columns from left up to, not including, right, from 0; rows from top to bottom, from 1.
type area struct {
	left, right int
	top, bottom int
}

// merge makes one cell of an area; of a single cell nothing has to be made.
func (s *sheet) merge(a area) error {
	if a.right-a.left == 1 && a.top == a.bottom {
		return nil
	}
	first, err := excelize.CoordinatesToCellName(a.left+1, a.top)
	if err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(a.right, a.bottom)
	if err != nil {
		return err
	}
	return s.stream.MergeCell(first, last)
}

// fill puts a value into the first of some cells, and the style into all of them, so that a merged cell has its frame.
func (s *sheet) fill(left, right, style int, value any) {
	for i := left; i < right; i++ {
		s.cells[i] = excelize.Cell{StyleID: style}
	}
	s.cells[left].Value = value
}
