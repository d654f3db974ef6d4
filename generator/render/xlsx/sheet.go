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
	stream *excelize.StreamWriter // of all but the rows
	rows   *rows
	row    int // the last row written
	cells  []cell
}

// open begins a sheet whose columns are so many pixels wide. What the sheet's
// properties and view say has to be set before.
func (b *book) open(name string, columns []int, panes *excelize.Panes) (*sheet, error) {
	stream, err := b.file.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	written, err := newRows(len(columns))
	if err != nil {
		return nil, err
	}
	b.begun = append(b.begun, written)
	s := &sheet{name: name, stream: stream, rows: written, cells: make([]cell, len(columns))}
	// From the last column on: excelize puts each new one before the others, and Excel wants them ascending.
	for i, w := range slices.Backward(columns) {
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
	err := s.rows.add(s.row, height, s.cells)
	clear(s.cells)
	return err
}

// close ends a sheet.
func (b *book) close(s *sheet) error {
	rows, err := s.rows.end()
	if err != nil {
		return err
	}
	entry, err := b.entryOf(s.name)
	if err != nil {
		return err
	}
	b.rows[entry] = rows
	return s.stream.Flush()
}

// entryOf gives the name of a sheet's entry in the archive, which excelize makes of the sheet's number.
func (b *book) entryOf(name string) (string, error) {
	for number, known := range b.file.GetSheetMap() {
		if known == name {
			return fmt.Sprintf("xl/worksheets/sheet%d.xml", number), nil
		}
	}
	return "", fmt.Errorf("không có trang tính %q", name)
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
		s.cells[i] = cell{style: style}
	}
	s.cells[left].value = value
}
