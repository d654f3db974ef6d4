package xlsx

import (
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/chartml"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// dataSheet writes a dataset: a head and a row a thing, for sorting and filtering.
type dataSheet struct {
	*book
	*sheet
	measure *metric // its own: sheets of data are written side by side
	data    *doc.Dataset
	widths  []unit.Length // of the columns' text
	ids     map[look]int  // of its looks
}

// dayFormat is how a day is shown; the cell holds the day itself.
const dayFormat = "dd/mm/yyyy"

// sampled is how many rows the columns' widths are taken from: as wide as the first hundreds need is wide enough.
const sampled = 200

// widestShare bounds a column's width, as a part of the page's text: longer texts are wrapped.
const widestShare = 4

// filterRoom is the width of a filter's button, which covers the end of a head's text.
const filterRoom = 20 * pixel

// openData begins a dataset's sheet. What is left, write, touches nothing that sheets share.
func (b *book) openData(d *doc.Dataset, m *metric) (*dataSheet, error) {
	s := &dataSheet{book: b, data: d, measure: m}
	if err := s.openSheet(sheetName(d.Name)); err != nil {
		return nil, err
	}
	s.dress()
	return s, nil
}

// dress finds the numbers of all looks that the sheet's cells have.
func (s *dataSheet) dress() {
	s.ids = map[look]int{}
	take := func(l look) {
		if _, known := s.ids[l]; !known {
			s.ids[l] = s.looks.id(l)
		}
	}
	take(headLook)
	for _, row := range s.data.Rows {
		for i := range row {
			take(datumLook(&row[i]))
		}
	}
}

// write writes the rows.
func (s *dataSheet) writeRows() error {
	if err := s.head(); err != nil {
		return err
	}
	for i, row := range s.data.Rows {
		if err := s.datumRow(i, row); err != nil {
			return err
		}
	}
	return nil
}

// open sets the sheet's columns, the frozen head, the filter and the page; one with a chart is printed on one page, so
// that the chart is not cut.
func (s *dataSheet) openSheet(name string) (err error) {
	u := setUp{columns: s.columns(), frozen: true, page: &page{lies: doc.Landscape, footer: s.sheetTitle(name)}}
	if s.data.Chart != nil {
		u.page.high = 1
	}
	if s.sheet, err = s.book.open(name, u); err != nil {
		return err
	}
	filtered := ref(0, 1) + ":" + ref(len(u.columns)-1, s.lastRow())
	return errors.Join(s.repeat(1, 1), s.file.AutoFilter(name, filtered, nil), s.drawChart())
}

// lastRow gives the last row of data; the totals stand under it.
func (s *dataSheet) lastRow() int { return len(s.data.Rows) - s.data.Totals + 1 }

// columns gives the columns' widths in pixels and keeps those of their text.
func (s *dataSheet) columns() []int {
	most := s.book.styles.Page(doc.Landscape).TextWidth() / widestShare
	all := make([]int, len(s.data.Columns))
	for i, name := range s.data.Columns {
		need := min(most, s.measure.widest(headLine(headOver(s.data, i, name)), most)+filterRoom)
		for _, row := range s.data.Rows[:min(sampled, len(s.data.Rows))] {
			if i < len(row) && need < most {
				need = max(need, min(most, s.measure.widest(datumLine(row[i]), most)))
			}
		}
		width := s.highEnough(i, rounded(need.Scale(wholeShare, measuredShare)+besideText))
		all[i] = pixels(width)
		s.widths = append(s.widths, cellWidth(width))
	}
	return all
}

// widerBy is the step in which a column is made wider, widestColumn how wide it may become: 255 digits (18.3.1.13).
const (
	widerBy      = 40 * pixel
	widestColumn = 255 * digitPixels * pixel
)

// highEnough gives a column's width, or a greater one at which each of its texts has room in a row: one as high as
// Excel takes would hide the end of it.
func (s *dataSheet) highEnough(column int, width unit.Length) unit.Length {
	for _, row := range s.data.Rows {
		if column >= len(row) || row[column].Kind != doc.TextDatum {
			continue
		}
		for width+widerBy < widestColumn && s.measure.heightOfText(row[column].Text, cellWidth(width)) > maxRow {
			width += widerBy
		}
	}
	return width
}

// headOver gives what of a head must stand on one line: over short numbers only its longest word.
func headOver(d *doc.Dataset, column int, name string) string {
	if len(d.Rows) == 0 || column >= len(d.Rows[0]) || d.Rows[0][column].Kind != doc.DecimalDatum {
		return name
	}
	longest := ""
	for word := range strings.FieldsSeq(name) {
		if len(word) > len(longest) {
			longest = word
		}
	}
	return longest
}

// widest gives the width of a paragraph's widest line.
func (m *metric) widest(l doc.Line, width unit.Length) unit.Length {
	return m.measurer.WidestLine(l, width)
}

func headLine(name string) doc.Line { return doc.Line{Role: doc.TableHead, Text: doc.Words(name)} }

// datumLine gives a datum as the cell shows it.
func datumLine(d doc.Datum) doc.Line {
	l := doc.Line{Role: doc.TableCell}
	switch d.Kind {
	case doc.TextDatum:
		l.Text = doc.Words(d.Text)
	case doc.NumberDatum:
		l.Role, l.Text = doc.TableNumber, doc.Words(fmt.Sprint(d.Number))
	case doc.DateDatum:
		l.Text = doc.Words(d.Day().Padded())
	case doc.DecimalDatum:
		if x := d.Decimal; x != nil && x.Exact != nil {
			l.Role, l.Text = doc.TableNumber, doc.Words(nd30.Decimal(x.Exact, x.Decimals))
		}
	}
	return l
}

// headLook is how the heads look.
var headLook = look{role: doc.TableHead, edges: allEdges}

// datumLook gives how a datum looks.
func datumLook(d *doc.Datum) look {
	l := look{role: doc.TableCell, edges: allEdges}
	switch d.Kind {
	case doc.NumberDatum:
		l.role = doc.TableNumber
	case doc.DateDatum:
		l.format = dayFormat
	case doc.DecimalDatum:
		l.role, l.format = doc.TableNumber, chartml.Format(decimalOf(d).Decimals)
	case doc.TextDatum:
	}
	return l
}

func (s *dataSheet) head() error {
	height := unit.Length(0)
	for i, name := range s.data.Columns {
		l := headLine(name)
		height = max(height, s.measure.height([]doc.Line{l}, s.widths[i]))
		s.fill(i, i+1, s.ids[headLook], guarded(name))
	}
	return s.add(min(height, maxRow))
}

// datumRow writes the i-th row, from 0.
func (s *dataSheet) datumRow(i int, row []doc.Datum) error {
	if len(row) != len(s.data.Columns) {
		return fmt.Errorf("dòng dữ liệu thứ %d có %d giá trị, mà có %d cột", i+1, len(row), len(s.data.Columns))
	}
	height := leastRow
	for k := range row {
		d := &row[k]
		if err := s.datum(k, d); err != nil {
			return fmt.Errorf("dòng dữ liệu thứ %d, cột %q: %w", i+1, s.data.Columns[k], err)
		}
		if d.Kind == doc.TextDatum {
			height = max(height, s.measure.heightOfText(d.Text, s.widths[k]))
		}
	}
	return s.add(min(height, maxRow))
}

func (s *dataSheet) datum(k int, d *doc.Datum) error {
	var value any
	switch d.Kind {
	case doc.TextDatum:
		text := untabbed(d.Text)
		if err := prepare(&excelize.Cell{Value: text}); err != nil {
			return err
		}
		value = guarded(text)
	case doc.NumberDatum:
		value = float64(d.Number)
	case doc.DateDatum:
		if day := d.Day(); !day.IsZero() {
			counted, err := serial(day)
			if err != nil {
				return err
			}
			value = counted
		}
	case doc.DecimalDatum:
		if exact := decimalOf(d).Exact; exact != nil {
			value, _ = exact.Float64()
		}
	}
	s.fill(k, k+1, s.ids[datumLook(d)], value)
	s.cells[k].Formula = decimalOf(d).Formula
	return nil
}

// decimalOf gives a datum's number; an empty one where it has none.
func decimalOf(d *doc.Datum) doc.Decimal {
	if d.Decimal == nil {
		return doc.Decimal{}
	}
	return *d.Decimal
}
