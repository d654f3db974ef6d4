package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// maxText is how long a cell's text may be, as textLength counts: excelize cuts what is longer.
const maxText = excelize.TotalCellChars

// textLength counts characters the way cells do, in UTF-16 units. A character that a cell cannot hold is an error: XML
// has none of the control characters but these two, and makes a line feed of a carriage return (XML 1.0, 2.2 and 2.11).
func textLength(s string) (int, error) {
	units := 0
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0xFFFD && r <= 0xFFFF {
			return 0, fmt.Errorf("có ký tự U+%04X, bảng tính không thể hiện được", r)
		}
		units += utf16.RuneLen(r)
	}
	return units, numbered(s)
}

// characterNumber is a character's number in a text of a cell (22.9.2.19), and an underscore that ends it and may begin another.
var characterNumber = pattern.Lazy(`_x([0-9A-Fa-f]{4})_`)

// numbered finds what is typed like numbers of characters so that a reader would take it for them: excelize keeps a single one as text, but not
// all that stand beside another, nor those of an underscore and of half a character.
func numbered(s string) error {
	if !strings.Contains(s, "_x") {
		return nil
	}
	all := characterNumber().FindAllStringSubmatch(strings.ReplaceAll(s, "_", "__"), -1)
	for _, one := range all {
		n, _ := strconv.ParseUint(one[1], 16, 16) // the expression passes nothing else
		if len(all) > 1 || n == '_' || utf16.IsSurrogate(rune(n)) {
			return fmt.Errorf("có %q, bảng tính đọc là mã của một ký tự", one[0])
		}
	}
	return nil
}

// checkCell finds what a cell cannot hold.
func checkCell(c *excelize.Cell) error {
	units, err := 0, error(nil)
	switch v := c.Value.(type) {
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("%v không phải là số", v)
		}
	case string:
		units, err = textLength(v)
	case []excelize.RichTextRun:
		for i := range v {
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
