package spreadsheetml

import (
	"fmt"
	"math"
	"time"
	"unicode/utf16"
)

// Cell is what a cell holds. The zero value is an empty cell.
type Cell struct {
	Style   StyleID
	kind    kind
	text    string
	runs    []Run
	number  float64
	Formula string // without "="; it gives what the cell holds
}

// Run is characters of one look.
type Run struct {
	Font Font
	Text string
}

// kind is what a cell's value is.
type kind int8

const (
	noValue kind = iota
	textValue
	richValue
	numberValue
)

// Text gives a cell that holds a text, whatever it begins with.
func Text(s string) Cell { return Cell{kind: textValue, text: s} }

// Rich gives a cell that holds a text of several looks.
func Rich(runs []Run) Cell { return Cell{kind: richValue, runs: runs} }

// Number gives a cell that holds a number.
func Number(f float64) Cell { return Cell{kind: numberValue, number: f} }

// Day gives a cell that holds a day, which a format has to show.
func Day(t time.Time) Cell { return Number(Serial(t)) }

// Serial gives a day as workbooks count them (18.17.4.1).
func Serial(t time.Time) float64 { return t.Sub(firstDay).Hours() / hoursOfDay }

// firstDay is day 0 of a workbook's count.
var firstDay = time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)

const hoursOfDay = 24

// MaxText is how long a cell's text may be, as TextLength counts.
const MaxText = 32_767

// TextLength counts characters the way cells do, in UTF-16 units. A character that a cell cannot hold is an error.
func TextLength(s string) (int, error) {
	units := 0
	for _, r := range s {
		if r < ' ' && r != '\n' || r >= 0xFFFD && r <= 0xFFFF {
			return 0, fmt.Errorf("có ký tự U+%04X, bảng tính không thể hiện được", r)
		}
		units += utf16.RuneLen(r)
	}
	return units, nil
}

// check finds what a cell cannot hold.
func (c *Cell) check() error {
	if len(c.text) > MaxText { // fewer bytes are fewer characters
		if units, err := TextLength(c.text); err != nil || units > MaxText {
			return fmt.Errorf("có %d ký tự, mà một ô của bảng tính chỉ chứa được %d", units, MaxText)
		}
	}
	if math.IsNaN(c.number) || math.IsInf(c.number, 0) {
		return fmt.Errorf("%v không phải là số", c.number)
	}
	return nil
}
