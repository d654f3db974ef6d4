package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"vanban/generator/calendar"
	"vanban/generator/ooxml"
)

// maxText is how long a cell's text may be, as textLength counts: excelize cuts what is longer.
const maxText = excelize.TotalCellChars

// textLength counts characters the way cells do, in UTF-16 units, of a text as it is handed to excelize. A character that a cell cannot hold is
// an error: XML has none of the control characters but these two, and makes a line feed of a carriage return (XML 1.0, 2.2 and 2.11).
func textLength(s string) (int, error) {
	units := 0
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0xFFFD && r <= 0xFFFF {
			return 0, fmt.Errorf("có ký tự U+%04X, bảng tính không thể hiện được", r)
		}
		units += utf16.RuneLen(r)
	}
	return units, nil
}

// eachNumber writes anew what is typed like the number of a character, up to the underscore that ends it, which may begin another.
func eachNumber(s string, anew func(number string) string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for at := ooxml.CharacterNumber().FindStringIndex(s); at != nil; at = ooxml.CharacterNumber().FindStringIndex(s) {
		end := at[1] - 1
		b.WriteString(s[:at[0]] + anew(s[at[0]:end]))
		s = s[end:]
	}
	return b.String() + s
}

// asTyped gives a text as a file has it, so that readers show it as it is typed: an underscore that seems to begin a number is written as its own.
func asTyped(s string) string {
	return eachNumber(s, func(number string) string { return "_x005F" + number })
}

// leftOut is the number of half a character, which excelize leaves out of the texts of cells that it writes.
const leftOut = "_xD800_"

// forCell gives the text for which excelize writes asTyped into a cell: it has an escape of its own, which is right for a single number and not for
// those that stand beside each other. With what it leaves out in the midst of each, it finds none.
func forCell(s string) string {
	return eachNumber(asTyped(s), func(number string) string { return number[:4] + leftOut + number[4:] })
}

// prepare gives a cell's texts as excelize takes them, and finds what a cell cannot hold.
func prepare(c *excelize.Cell) error {
	units, err := 0, error(nil)
	switch v := c.Value.(type) {
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("%v không phải là số", v)
		}
	case string:
		v = forCell(v)
		c.Value = v
		units, err = textLength(v)
	case []excelize.RichTextRun:
		for i := range v {
			v[i].Text = forCell(v[i].Text)
			more, wrong := textLength(v[i].Text)
			units, err = units+more, cmp.Or(err, wrong)
		}
	}
	_, bad := textLength(c.Formula)
	if err == nil && units > maxText {
		err = fmt.Errorf("có %d ký tự, mà một ô của bảng tính chỉ chứa được %d", units, maxText)
	}
	return cmp.Or(bad, err)
}

// serial gives a day as workbooks count them (18.17.4.1). They count right from firstCounted on: before it stands a
// 29 February 1900 that never was.
func serial(d calendar.Date) (float64, error) {
	if d.Before(firstCounted) {
		return 0, errors.New("ngày trước 01/3/1900, bảng tính không đếm đúng được")
	}
	return float64(d.Number() - firstDay.Number()), nil
}

// firstDay is day 0 of a workbook's count.
var (
	firstDay     = calendar.Of(1899, time.December, 30)
	firstCounted = calendar.Of(1900, time.March, 1)
)
