package spreadsheetml

import (
	"fmt"
	"strconv"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// How many rows and columns a sheet may have.
const (
	MaxRows    = 1 << 20
	MaxColumns = 1 << 14
)

// Sheet is a worksheet (18.3.1.99). What concerns it as a whole may be set until the book is written; its rows are
// packed as they come.
type Sheet struct {
	Hidden    bool        // from the list of hidden sheets too (18.18.68)
	NoGrid    bool        // no lines between the cells on the screen
	RowHeight unit.Length // of rows that have none of their own
	Frozen    int         // rows that stay in view at the top (18.3.1.66)
	Locked    bool        // cells cannot be changed but where their style says so (18.3.1.85)
	Filter    Area        // with a head above the rows to filter (18.3.1.2)
	Titles    Span        // printed on every page
	Checks    []Check
	Page      *Page
	Rules     []Rule
	Chart     *Chart

	name    string
	columns []float64 // their widths in digits
	merged  []Area
	rows    *rows
	row     int // the last one written
}

// Row adds a row; height 0 is the sheet's own.
func (s *Sheet) Row(height unit.Length, cells []Cell) error {
	s.row++
	if s.row > MaxRows {
		return fmt.Errorf("trang tính %q chỉ chứa được %d dòng, mà nội dung dài hơn", s.name, MaxRows)
	}
	if err := s.rows.add(s.row, height, cells); err != nil {
		return fmt.Errorf("trang tính %q, %w", s.name, err)
	}
	return nil
}

// Rows gives how many rows there are.
func (s *Sheet) Rows() int { return s.row }

// Merge makes one cell of an area; of a single cell nothing has to be made.
func (s *Sheet) Merge(a Area) {
	if a.First != a.Last {
		s.merged = append(s.merged, a)
	}
}

// parts gives the sheet's part, the number-th, and what stands on the sheet.
func (s *Sheet) parts(number int) ([]ooxml.Part, error) {
	packed, err := s.rows.end()
	if err != nil {
		return nil, err
	}
	if err := s.fits(); err != nil {
		return nil, fmt.Errorf("trang tính %q: %w", s.name, err)
	}
	sheet := ooxml.Part{
		Name: fmt.Sprintf("xl/worksheets/sheet%d.xml", number), Type: bookType + "worksheet" + xmlEnding,
		Write: func(x *ooxml.XML) error { return s.writeHead(x, number == 1) }, Packed: packed, Rest: s.writeTail,
	}
	if !s.drawn() {
		return []ooxml.Part{sheet}, nil
	}
	sheet.Relations = []ooxml.Relation{{ID: id(1), Type: relNS + "/drawing", Target: fmt.Sprintf("../drawings/drawing%d.xml", number)}}
	return append([]ooxml.Part{sheet}, s.drawing(number)...), nil
}

// fits finds what a reader would drop, or not open the file for.
func (s *Sheet) fits() error {
	for i := range s.Checks {
		if err := s.Checks[i].fits(); err != nil {
			return err
		}
	}
	if s.Page == nil {
		return nil
	}
	return s.Page.fits()
}

// writeHead writes what stands before the rows.
func (s *Sheet) writeHead(x *ooxml.XML, first bool) error {
	x.Open("worksheet", "xmlns", mainNS, "xmlns:r", relNS)
	if s.Page != nil {
		x.Open("sheetPr")
		x.Empty("pageSetUpPr", "autoPageBreaks", "1", "fitToPage", "1")
		x.Close("sheetPr")
	}
	s.writeView(x, first)
	if s.RowHeight > 0 {
		x.Empty("sheetFormatPr", "defaultRowHeight", decimal(s.RowHeight.Points()))
	}
	x.Open("cols")
	for i, width := range s.columns {
		at := strconv.Itoa(i + 1)
		x.Empty("col", "min", at, "max", at, "width", decimal(width), "customWidth", "1")
	}
	x.Close("cols")
	x.Open("sheetData")
	return nil
}

// writeView writes what the screen shows of the sheet (18.3.1.87).
func (s *Sheet) writeView(x *ooxml.XML, first bool) {
	x.Open("sheetViews")
	x.Open("sheetView", "showGridLines", flag(!s.NoGrid), "tabSelected", flag(first), "workbookViewId", "0")
	if s.Frozen > 0 {
		below := Ref{Row: s.Frozen + 1}.String()
		x.Empty("pane", "ySplit", strconv.Itoa(s.Frozen), "topLeftCell", below, "activePane", "bottomLeft", "state", "frozen")
		x.Empty("selection", "pane", "bottomLeft", "activeCell", below, "sqref", below)
	}
	x.Close("sheetView")
	x.Close("sheetViews")
}

// writeTail writes what stands behind the rows, in the order that the schema wants.
func (s *Sheet) writeTail(x *ooxml.XML) error {
	x.Close("sheetData")
	if s.Locked {
		x.Empty("sheetProtection", append([]string{"sheet", "1", "objects", "1", "scenarios", "1"}, forbidden...)...)
	}
	if s.Filter != (Area{}) {
		x.Empty("autoFilter", "ref", s.Filter.String())
	}
	if len(s.merged) > 0 {
		x.Open("mergeCells", "count", strconv.Itoa(len(s.merged)))
		for _, a := range s.merged {
			x.Empty("mergeCell", "ref", a.String())
		}
		x.Close("mergeCells")
	}
	s.writeChecks(x)
	if s.Page != nil {
		s.Page.write(x)
	}
	if s.drawn() {
		x.Empty("drawing", "r:id", id(1))
	}
	x.Close("worksheet")
	return nil
}

// forbidden is what cannot be done with a locked sheet, each said though it is so by itself: not every reader knows.
// Heights and widths may be changed, so that long entries can be read.
var forbidden = []string{
	"formatCells", "1", "formatColumns", "0", "formatRows", "0", "insertColumns", "1", "insertRows", "1", "insertHyperlinks", "1",
	"deleteColumns", "1", "deleteRows", "1", "sort", "1", "autoFilter", "1", "pivotTables", "1",
}

// flag gives a truth value as XML has it.
func flag(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// decimal gives a number with as many digits as it needs.
func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
