package spreadsheetml

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"time"
	"unicode/utf16"
	"unicode/utf8"
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
	dayValue
)

// Text gives a cell that holds a text, whatever it begins with.
func Text(s string) Cell { return Cell{kind: textValue, text: s} }

// Rich gives a cell that holds a text of several looks.
func Rich(runs []Run) Cell { return Cell{kind: richValue, runs: runs} }

// Number gives a cell that holds a number.
func Number(f float64) Cell { return Cell{kind: numberValue, number: f} }

// Day gives a cell that holds a day, which a format has to show.
func Day(t time.Time) Cell { return Cell{kind: dayValue, number: Serial(t)} }

// Serial gives a day as workbooks count them (18.17.4.1). They count right from firstCounted on: before it stands a
// 29 February 1900 that never was.
func Serial(t time.Time) float64 { return float64(t.Unix()-firstDay.Unix()) / secondsOfDay }

// firstDay is day 0 of a workbook's count.
var firstDay = time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)

const (
	secondsOfDay = 24 * 60 * 60
	firstCounted = 61 // 1 March 1900
)

// MaxText is how long a cell's text may be, as TextLength counts.
const MaxText = 32_767

// TextLength counts characters the way cells do, in UTF-16 units. A character that a cell cannot hold is an error: XML
// has none of the control characters but these two, and makes a line feed of a carriage return (XML 1.0, 2.2 and 2.11).
func TextLength(s string) (int, error) {
	units := 0
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0xFFFD && r <= 0xFFFF {
			return 0, fmt.Errorf("có ký tự U+%04X, bảng tính không thể hiện được", r)
		}
		units += utf16.RuneLen(r)
	}
	return units, nil
}

// check finds what a cell cannot hold.
func (c *Cell) check() error {
	switch {
	case math.IsNaN(c.number) || math.IsInf(c.number, 0):
		return fmt.Errorf("%v không phải là số", c.number)
	case c.kind == dayValue && c.number < firstCounted:
		return errors.New("ngày trước 01/3/1900, bảng tính không đếm đúng được")
	case c.runs == nil && c.Formula == "" && usual(c.text):
		return nil
	}
	_, bad := TextLength(c.Formula)
	units, err := TextLength(c.text)
	for i := range c.runs {
		more, wrong := TextLength(c.runs[i].Text)
		units, err = units+more, cmp.Or(err, wrong)
	}
	if err == nil && units > MaxText {
		err = fmt.Errorf("có %d ký tự, mà một ô của bảng tính chỉ chứa được %d", units, MaxText)
	}
	return cmp.Or(bad, err)
}

// usual says of most texts that a cell can hold them, without counting: that takes a large table a tenth more time.
func usual(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == lastLead {
			return false
		}
	}
	return len(s) <= MaxText && utf8.ValidString(s)
}

// lastLead is the first byte of U+F000 to U+FFFF, of which the last are no characters.
const lastLead = 0xEF
