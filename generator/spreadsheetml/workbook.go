// Package spreadsheetml writes workbooks (ECMA-376 part 1, clause 18) with the drawn lines and charts that stand on
// their sheets (clauses 20 and 21): as much of them as this program uses. It knows nothing of documents.
package spreadsheetml

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/ooxml"
)

// Workbook is a workbook in the making: its sheets and what they share.
type Workbook struct {
	Properties ooxml.Properties
	Locked     bool // sheets can be neither added nor taken away, renamed, moved or shown (18.2.29)
	sheets     []*Sheet
	styles     list[Style] // the first is that of cells without any
}

// New begins a workbook; the font is that of cells without a style, in whose digits the widths of columns are counted.
func New(normal Font, p ooxml.Properties) *Workbook {
	b := &Workbook{Properties: p}
	b.Style(Style{Font: normal})
	return b
}

// Style gives a style its number, the same for the same style.
func (b *Workbook) Style(s Style) StyleID { return StyleID(b.styles.index(s)) }

// Add begins a sheet behind the others; the first one is shown when the file is opened. A column's width is in digits
// (18.3.1.13).
func (b *Workbook) Add(name string, columns []float64) (*Sheet, error) {
	if err := b.checkName(name); err != nil {
		return nil, err
	}
	if len(columns) > MaxColumns {
		return nil, fmt.Errorf("trang tính %q chỉ chứa được %d cột, mà nội dung có %d", name, MaxColumns, len(columns))
	}
	s := &Sheet{name: name, columns: columns, rows: newRows(len(columns))}
	b.sheets = append(b.sheets, s)
	return s, nil
}

// MaxName is how long a sheet's name may be, in UTF-16 units.
const MaxName = 31

// checkName finds a name with which a reader would not open the file, or which it takes for another's: two that differ
// in case alone are one.
func (b *Workbook) checkName(name string) error {
	if name == "" {
		return errors.New("trang tính không có tên")
	}
	units, err := TextLength(name)
	switch {
	case err != nil:
		return fmt.Errorf("tên trang tính %q %w", name, err)
	case units > MaxName:
		return fmt.Errorf("tên trang tính %q dài %d ký tự, mà chỉ được %d", name, units, MaxName)
	case strings.ContainsAny(name, `[]:*?/\`+"\n\t") || name != strings.Trim(name, "'"):
		return fmt.Errorf(`tên trang tính %q không được có []:*?/\, cũng không được có dấu ' ở đầu hay cuối`, name)
	case slices.ContainsFunc(b.sheets, func(s *Sheet) bool { return strings.EqualFold(s.name, name) }):
		return fmt.Errorf("hai trang tính cùng tên %q", name)
	}
	return nil
}

// Stop ends what is done beside the one who writes the sheets. It is needed where Write is not reached.
func (b *Workbook) Stop() error {
	var errs []error
	for _, s := range b.sheets {
		errs = append(errs, s.rows.stop())
	}
	return errors.Join(errs...)
}

// Namespaces, and what the types of parts and of relationships begin with.
const (
	mainNS    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relNS     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	bookType  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	xmlEnding = "+xml"
)

// Write writes the package; the sheets are complete.
func (b *Workbook) Write(w io.Writer) error {
	book := ooxml.Part{Name: "xl/workbook.xml", Type: bookType + "sheet.main" + xmlEnding, Root: relNS + "/officeDocument", Write: b.write}
	styles := ooxml.Part{Name: "xl/styles.xml", Type: bookType + "styles" + xmlEnding, Write: b.writeStyles}
	var sheets []ooxml.Part
	for i, s := range b.sheets {
		parts, err := s.parts(i + 1)
		if err != nil {
			return err
		}
		sheets = append(sheets, parts...)
		book.Relations = append(book.Relations, ooxml.Relation{ID: id(i + 1), Type: relNS + "/worksheet", Target: fmt.Sprintf("worksheets/sheet%d.xml", i+1)})
	}
	book.Relations = append(book.Relations, ooxml.Relation{ID: id(len(b.sheets) + 1), Type: relNS + "/styles", Target: "styles.xml"})
	parts := append([]ooxml.Part{book, styles}, sheets...)
	return ooxml.WritePackage(w, append(parts, ooxml.PropertyParts(b.Properties)...))
}

// id names the n-th relationship of a part.
func id(n int) string { return "rId" + strconv.Itoa(n) }

// write writes the part that lists the sheets (18.2.27).
func (b *Workbook) write(x *ooxml.XML) error {
	x.Open("workbook", "xmlns", mainNS, "xmlns:r", relNS)
	if b.Locked {
		x.Empty("workbookProtection", "lockStructure", "1")
	}
	x.Open("bookViews")
	x.Empty("workbookView")
	x.Close("bookViews")
	x.Open("sheets")
	for i, s := range b.sheets {
		attributes := []string{"name", s.name, "sheetId", strconv.Itoa(i + 1), "r:id", id(i + 1)}
		if s.Hidden {
			attributes = append(attributes, "state", "veryHidden")
		}
		x.Empty("sheet", attributes...)
	}
	x.Close("sheets")
	b.writeNames(x)
	x.Close("workbook")
	return nil
}

// writeNames writes the names by which readers know what is filtered and which rows are printed on every page (18.2.5).
func (b *Workbook) writeNames(x *ooxml.XML) {
	if !slices.ContainsFunc(b.sheets, func(s *Sheet) bool { return s.Filter != (Area{}) || s.Titles != (Span{}) }) {
		return
	}
	x.Open("definedNames")
	for i, s := range b.sheets {
		if s.Filter != (Area{}) {
			x.Element("definedName", s.area(s.Filter), "name", "_xlnm._FilterDatabase", "localSheetId", strconv.Itoa(i), "hidden", "1")
		}
		if s.Titles != (Span{}) {
			x.Element("definedName", s.titles(), "name", "_xlnm.Print_Titles", "localSheetId", strconv.Itoa(i))
		}
	}
	x.Close("definedNames")
}

// list is distinct values in the order in which they were first met.
type list[T comparable] struct {
	all []T
	at  map[T]int
}

func (l *list[T]) index(v T) int {
	if i, known := l.at[v]; known {
		return i
	}
	if l.at == nil {
		l.at = map[T]int{}
	}
	l.at[v] = len(l.all)
	l.all = append(l.all, v)
	return len(l.all) - 1
}
