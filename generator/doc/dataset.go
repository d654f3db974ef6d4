package doc

import (
	"math/big"

	"vanban/generator/calendar"
)

// Dataset is data in rows, one row a thing, fit for sorting and filtering.
// Only workbooks show it.
type Dataset struct {
	Name    string // the sheet's name, "Dữ liệu"
	Columns []string
	Rows    [][]Datum  // each as long as Columns
	Totals  int        // how many of the last rows add up those above them: they are not sorted or filtered
	Chart   *DataChart // beside the rows; nil: none
}

// DataChart shows some columns of a dataset's rows as bars, stacked, a bar a row; totals are left out.
type DataChart struct {
	Title       string
	ValueTitle  string   // of the axis along which the bars run
	Category    int      // the column, from 0, that names the bars
	First, Last int      // the columns that are stacked, from 0
	Colours     []string // of the stacked columns, RRGGBB; nil: the reader's own
}

// DatumKind is what a datum is.
type DatumKind int

// The kinds of data.
const (
	TextDatum    DatumKind = iota
	NumberDatum            // a whole number
	DateDatum              // a day; nothing where it is zero
	DecimalDatum           // an exact number
)

// Datum is one value.
type Datum struct {
	Kind    DatumKind
	Text    string
	Number  int      // of a NumberDatum; of a DateDatum its day, as calendar.Date.Number counts
	Decimal *Decimal // nil of any other kind: the tables of tasks, the large ones, have none
}

// DayDatum gives the datum of a day. It holds the day's number: a table of tasks, which may be large, has no room for more.
func DayDatum(d calendar.Date) Datum { return Datum{Kind: DateDatum, Number: d.Number()} }

// Day gives the day of a DateDatum; the zero Date where it has none.
func (d *Datum) Day() calendar.Date { return calendar.Numbered(d.Number) }

// Decimal is an exact number and where it comes from.
type Decimal struct {
	Exact    *big.Rat // nothing is shown where it is nil
	Decimals int      // to which Exact is shown
	Formula  string   // live, without "="; it gives the same value
	Figure   string   // the code of the figure that it shows; empty of data
}
