package xlsx

import (
	"errors"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"vanban/generator/unit"
)

// sheet writes the rows of one worksheet from the top down.
type sheet struct {
	name   string
	within *excelize.File
	stream *excelize.StreamWriter
	row    int             // the last one written
	cells  []excelize.Cell // of the row that is written next
	values []any           // the same for excelize
}

// setUp is what a sheet has beside its rows; excelize writes some of it before the first one.
type setUp struct {
	columns []int // their widths in pixels
	noGrid  bool  // no lines between the cells on the screen
	frozen  bool  // the first row stays in view
	page    *page // nil: it is not printed
}

// open begins the sheet of a name that the book has.
func (b *book) open(name string, u setUp) (*sheet, error) {
	if len(u.columns) > excelize.MaxColumns {
		return nil, fmt.Errorf("trang tính %q chỉ chứa được %d cột, mà nội dung có %d", name, excelize.MaxColumns, len(u.columns))
	}
	grid, row := !u.noGrid, leastRow.Points()
	err := errors.Join(b.file.SetSheetDimension(name, ""), // excelize would say that the first cell is all
		b.file.SetSheetProps(name, &excelize.SheetPropsOptions{DefaultRowHeight: &row}),
		b.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &grid}), u.page.set(b.file, b.styles, name))
	if err != nil {
		return nil, err
	}
	s := &sheet{name: name, within: b.file, cells: make([]excelize.Cell, len(u.columns)), values: make([]any, len(u.columns))}
	if s.stream, err = b.file.NewStreamWriter(name); err != nil {
		return nil, err
	}
	// From the last column on: excelize puts each new one before the others, and Excel wants them ascending.
	for i, w := range slices.Backward(u.columns) {
		s.values[i] = &s.cells[i]
		if err := s.stream.SetColWidth(i+1, i+1, digits(w)); err != nil {
			return nil, err
		}
	}
	if u.frozen {
		const below, pane = "A2", "bottomLeft"
		err = s.stream.SetPanes(&excelize.Panes{
			Freeze: true, YSplit: 1, TopLeftCell: below, ActivePane: pane, Selection: []excelize.Selection{{Pane: pane, ActiveCell: below, SQRef: below}},
		})
	}
	return s, err
}

// add writes the cells as the next row and empties them; height 0 is the sheet's own.
func (s *sheet) add(height unit.Length) error {
	s.row++
	if s.row > excelize.TotalRows {
		return fmt.Errorf("trang tính %q chỉ chứa được %d dòng, mà nội dung dài hơn", s.name, excelize.TotalRows)
	}
	for i := range s.cells {
		if err := prepare(&s.cells[i]); err != nil {
			return fmt.Errorf("trang tính %q, ô %s: %w", s.name, ref(i, s.row), err)
		}
	}
	err := s.stream.SetRow(ref(0, s.row), s.values, excelize.RowOpts{Height: height.Points()})
	clear(s.cells)
	return err
}

// fill puts a value into the first of some cells, and the style into all of them, so that a merged cell has its frame.
func (s *sheet) fill(left, right, style int, value any) {
	for i := left; i < right; i++ {
		s.cells[i] = excelize.Cell{StyleID: style}
	}
	s.cells[left].Value = value
}

// ref gives a cell's name; its column is counted from 0, its row from 1.
func ref(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column+1, row) // open and add know that the sheet has them
	return name
}

// area is cells of a sheet: columns from left up to, not including, right, from 0; rows from top to bottom, from 1.
type area struct{ left, right, top, bottom int }

// of gives the area as formulas have it.
func (a area) of(sheet string) string {
	first, _ := excelize.CoordinatesToCellName(a.left+1, a.top, true)
	last, _ := excelize.CoordinatesToCellName(a.right, a.bottom, true)
	if first == last {
		return fmt.Sprintf("'%s'!%s", sheet, first)
	}
	return fmt.Sprintf("'%s'!%s:%s", sheet, first, last)
}

// merge makes one cell of an area; of a single cell nothing has to be made.
func (s *sheet) merge(a area) error {
	if a.right-a.left == 1 && a.top == a.bottom {
		return nil
	}
	return s.stream.MergeCell(ref(a.left, a.top), ref(a.right-1, a.bottom))
}

// addMerged adds a row that is one cell over all columns.
func (s *sheet) addMerged(height unit.Length) error {
	return errors.Join(s.add(height), s.mergeRow())
}

// mergeRow makes one cell of the last row.
func (s *sheet) mergeRow() error { return s.merge(area{0, len(s.cells), s.row, s.row}) }

// repeat has rows printed on every page.
func (s *sheet) repeat(first, last int) error {
	return s.within.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.name, first, last)})
}
