package drawn

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/ooxml"
)

// The bounds of a sheet.
const (
	mostRows     = 100_000 // that a table may have
	mostColumns  = 60      // as of one in Markdown
	lastRow      = 1 << 20 // of any sheet
	lastColumn   = 1 << 14
	mostMerged   = 200_000
	mostCells    = 2_000_000
	mostFormulas = 200_000
)

// cell is a cell that holds something.
type cell struct {
	row, column int // from 1
	style       int
	kind        string // attribute t (18.18.11)
	value       string
	pieces      []doc.Inline // of a text
	formula     *formula     // nil: none
	stored      bool         // the formula's result is: without it the kind says nothing
}

// area is a rectangle of cells, from 1.
type area struct{ top, left, bottom, right int }

// sheet is a sheet's cells, row by row.
type sheet struct {
	name          string
	cells         []cell
	merged        []area
	widths        map[int]float64 // of columns, in characters
	usual         float64         // width of the others
	hiddenColumns []bool          // by number
	hiddenRows    map[int]bool
	worked        bool                // some cell has a formula
	framed        []framedRow         // rows with cells that have a frame, from the top
	formulas      map[string]*formula // shared ones, by their number
}

// usualWidth is that of a column of which nothing is said, in characters.
const usualWidth = 8.43

func (b *workbook) read(of sheetName) (*sheet, error) {
	s := &sheet{name: of.name, widths: map[int]float64{}, usual: usualWidth, hiddenRows: map[int]bool{}, formulas: map[string]*formula{}}
	if !b.pack.Has(of.part) {
		return nil, fmt.Errorf("tệp bị hỏng: không có trang tính “%s”", of.name)
	}
	r := &sheetReader{book: b, sheet: s, own: textReader{book: b}}
	if err := b.pack.Each(of.part, r.token); err != nil {
		return nil, err
	}
	return s, nil
}

// sheetReader reads a sheet's part (18.3.1).
type sheetReader struct {
	book        *workbook
	sheet       *sheet
	row, column int
	open        *cell // nil, or now
	now         cell
	inside      string // v or f, whose words are read
	words       []byte
	own         textReader // of a text within the cell
	shared      string     // number of the formula that is shared
	formulas    int
	sized       int // columns whose widths were read
}

func (r *sheetReader) token(t xml.Token) error {
	switch e := t.(type) {
	case xml.StartElement:
		return r.begin(e)
	case xml.EndElement:
		return r.end(e.Name.Local)
	case xml.CharData:
		if r.inside != "" {
			r.words = append(r.words, e...)
			return r.book.words(e)
		}
	}
	if r.open != nil {
		return r.own.token(t)
	}
	return nil
}

func (r *sheetReader) begin(e xml.StartElement) error {
	switch name := e.Name.Local; {
	case r.open != nil:
		return r.within(e)
	case name == "sheetFormatPr":
		if w, err := strconv.ParseFloat(ooxml.Attr(e, "defaultColWidth"), 64); err == nil && w > 0 && w < 256 {
			r.sheet.usual = w
		}
	case name == "col":
		return r.columns(e)
	case name == "row":
		return r.beginRow(e)
	case name == "c":
		return r.beginCell(e)
	case name == "mergeCell":
		return r.merge(ooxml.Attr(e, "ref"))
	}
	return nil
}

// columns reads the width of some columns; a hidden one is none of the table. A column stands in one element (18.3.1.13): where they name
// many more than a sheet has, the file is none that a program writes.
func (r *sheetReader) columns(e xml.StartElement) error {
	from, to := max(1, whole(e, "min")), min(whole(e, "max"), lastColumn)
	if r.sized += max(0, to-from+1); r.sized > 2*lastColumn {
		return ooxml.ErrTooLarge
	}
	width, err := strconv.ParseFloat(ooxml.Attr(e, "width"), 64)
	hidden := isTrue(ooxml.Attr(e, "hidden")) || err == nil && width == 0
	for c := from; c <= to; c++ {
		if err == nil && width > 0 && width < 256 {
			r.sheet.widths[c] = width
		}
		if hidden {
			for len(r.sheet.hiddenColumns) <= c {
				r.sheet.hiddenColumns = append(r.sheet.hiddenColumns, false)
			}
			r.sheet.hiddenColumns[c] = true
		}
	}
	return nil
}

func (r *sheetReader) misplaced(what string) error {
	return fmt.Errorf("tệp bị hỏng: trang tính “%s” có %s sai chỗ", r.sheet.name, what)
}

func (r *sheetReader) beginRow(e xml.StartElement) error {
	from := r.row
	r.row, r.column = r.row+1, 0
	if n := ooxml.Attr(e, "r"); n != "" {
		row, err := strconv.Atoi(n)
		if err != nil || row <= from || row > lastRow {
			return r.misplaced("dòng " + strconv.Quote(n))
		}
		r.row = row
	}
	if isTrue(ooxml.Attr(e, "hidden")) || ooxml.Attr(e, "ht") == "0" {
		r.sheet.hiddenRows[r.row] = true
	}
	return nil
}

func (r *sheetReader) beginCell(e xml.StartElement) error {
	from := r.column
	r.column++
	if ref := ooxml.Attr(e, "r"); ref != "" {
		row, column, ok := cellAt(ref)
		if !ok || row != r.row || column <= from {
			return r.misplaced("ô " + strconv.Quote(ref))
		}
		r.column = column
	}
	if r.column > lastColumn || r.row == 0 {
		return r.misplaced("ô")
	}
	r.now = cell{row: r.row, column: r.column, style: max(0, whole(e, "s")), kind: ooxml.Attr(e, "t")}
	r.open = &r.now
	r.own.pieces, r.own.run, r.own.words = nil, doc.Text{}, r.own.words[:0]
	return nil
}

// within begins an element of a cell.
func (r *sheetReader) within(e xml.StartElement) error {
	switch e.Name.Local {
	case "v", "f":
		r.inside, r.words = e.Name.Local, r.words[:0]
		if r.inside == "f" {
			r.shared = ""
			if ooxml.Attr(e, "t") == "shared" {
				r.shared = ooxml.Attr(e, "si")
			}
			r.sheet.worked = true
			if r.formulas++; r.formulas > mostFormulas {
				return ooxml.ErrTooLarge
			}
		}
	default:
		r.own.begin(e)
	}
	return nil
}

func (r *sheetReader) end(name string) error {
	switch {
	case r.open == nil:
	case name == "v":
		r.open.value, r.inside = strings.TrimSpace(string(r.words)), ""
		r.open.stored = r.open.value != "" || r.open.kind == "str"
	case name == "f":
		r.open.formula, r.inside = r.formula(string(r.words)), ""
	case name == "c":
		return r.endCell()
	default:
		return r.own.token(xml.EndElement{Name: xml.Name{Local: name}})
	}
	return nil
}

// formula gives a cell's formula; a shared one is that of the cell that has it, moved.
func (r *sheetReader) formula(text string) *formula {
	f := &formula{text: text, row: r.row, column: r.column}
	if r.shared != "" && text != "" {
		r.sheet.formulas[r.shared] = f
	} else if of := r.sheet.formulas[r.shared]; r.shared != "" && of != nil {
		f.text, f.down, f.right = of.text, r.row-of.row, r.column-of.column
	}
	return f
}

// endCell keeps a cell that holds something.
func (r *sheetReader) endCell() error {
	c := *r.open
	r.sheet.frame(&c, r.book)
	r.own.close()
	r.open = nil
	if c.formula != nil && !c.stored {
		c.kind = ""
	}
	switch c.kind {
	case "s":
		n, err := strconv.Atoi(c.value)
		if err != nil || n < 0 || n >= len(r.book.shared) {
			return fmt.Errorf("tệp bị hỏng: ô %s của trang tính “%s” không có chữ", cellName(c.row, c.column), r.sheet.name)
		}
		c.pieces, c.value = r.book.shared[n], "" // which is no number of the cell's, though its text be empty
	case "inlineStr":
		c.pieces = slices.Clone(r.own.pieces)
	case "str", "d":
		if c.value != "" {
			c.pieces = []doc.Inline{doc.Text{S: c.value}}
		}
	}
	if len(c.pieces) == 0 && c.value == "" && c.formula == nil {
		return nil
	}
	if len(r.sheet.cells) == mostCells {
		return ooxml.ErrTooLarge
	}
	if n := len(r.sheet.cells); n == cap(r.sheet.cells) {
		r.sheet.cells = slices.Grow(r.sheet.cells, max(n, 64)) // twice as much each time: append grows what is long by little, and copies it often
	}
	r.sheet.cells = append(r.sheet.cells, c)
	return nil
}

func (r *sheetReader) merge(ref string) error {
	a, ok := areaOf(ref)
	if !ok || len(r.sheet.merged) == mostMerged {
		return r.misplaced("ô gộp " + strconv.Quote(ref))
	}
	r.sheet.merged = append(r.sheet.merged, a)
	return nil
}

// cellAt reads a cell's name: B12, $B$12.
func cellAt(ref string) (row, column int, ok bool) {
	ref = strings.ReplaceAll(ref, "$", "")
	i := 0
	for ; i < len(ref) && i < 4 && ref[i]|0x20 >= 'a' && ref[i]|0x20 <= 'z'; i++ {
		column = column*26 + int(ref[i]|0x20-'a') + 1
	}
	if i == 0 || i == len(ref) || len(ref)-i > 7 || strings.Trim(ref[i:], "0123456789") != "" {
		return 0, 0, false
	}
	row, _ = strconv.Atoi(ref[i:])
	return row, column, row > 0 && row <= lastRow && column <= lastColumn
}

func areaOf(ref string) (area, bool) {
	first, last, two := strings.Cut(ref, ":")
	if !two {
		last = first
	}
	top, left, ok := cellAt(first)
	bottom, right, too := cellAt(last)
	return area{top, left, bottom, right}, ok && too && top <= bottom && left <= right
}

// cellName gives the name of a cell: B12.
func cellName(row, column int) string { return columnName(column) + strconv.Itoa(row) }

func columnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
