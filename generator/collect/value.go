package collect

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/celltext"
	"vanban/generator/number"
	"vanban/generator/pattern"
)

// plain gives a cell's content as one line of text; an error where it has no content of its own.
func (c *cell) plain() (string, error) {
	switch {
	case c.formula:
		return "", errors.New("là công thức; chép giá trị vào ô (Paste Special, chọn Values)")
	case c.kind == errorCell:
		return "", fmt.Errorf("có lỗi tính toán (%s)", c.text)
	case c.kind == boolCell:
		return "", errors.New("là giá trị đúng/sai của Excel, không phải chữ hay số")
	}
	switch c.kind {
	case numberCell, dayCell:
		return celltext.OneLine(c.shown), nil
	}
	return celltext.OneLine(c.text), nil
}

// dayShown gives what a cell shows of a day, in Vietnamese: a whole day in one way, whatever the order of its parts, a month or a year as a
// deadline has them, since excelize names months in English. A number that is no day is given as it is.
func (b *book) dayShown(c *cell, f format) string {
	day, err := serialDay(c.text, b.from1904)
	switch {
	case err != nil:
		return c.text
	case f.phrase:
		return c.shown
	case f.day:
		return day.Padded()
	case f.month && f.year:
		return fmt.Sprintf("Tháng %d/%d", day.Month, day.Year)
	case f.month:
		return fmt.Sprintf("Tháng %d", day.Month)
	}
	return fmt.Sprintf("Năm %d", day.Year)
}

// clockShown gives the time of the day that a number's fraction tells, to the minute: excelize halves the day in English.
func clockShown(number string) string {
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return number
	}
	const ofDay = 24 * 60
	minutes := int((n-math.Floor(n))*ofDay+0.5) % ofDay
	return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
}

// oneLine gives words with single spaces between them, whatever the white space was.

// isoTime is a day as a program writes it, with the time of the day.
var isoTime = pattern.Lazy(`^(\d{4}-\d{1,2}-\d{1,2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$`)

// day reads a cell as a day: a serial number of Excel's, or a text in any of the usual spellings, the day before the month.
func (b *book) day(c *cell) (calendar.Date, error) {
	text, err := c.plain()
	if err != nil {
		return calendar.Date{}, err
	}
	if c.kind == numberCell || c.kind == dayCell {
		return serialDay(c.text, b.from1904)
	}
	return dayOf(text)
}

func dayOf(text string) (calendar.Date, error) {
	text = strings.TrimRight(text, " .;,")
	if m := isoTime().FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	return calendar.ParseDate(text)
}

// days reads a cell that may list several days, with semicolons, commas, "và" or line breaks between them.
func (b *book) days(c *cell) ([]calendar.Date, error) {
	if _, err := c.plain(); err != nil || c.kind != textCell {
		if err != nil {
			return nil, err
		}
		one, err := b.day(c)
		return []calendar.Date{one}, err
	}
	var all []calendar.Date
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(c.text, " và ", ";"), func(r rune) bool { return strings.ContainsRune(";,\n\r", r) }) {
		if part = celltext.OneLine(part); part == "" {
			continue
		}
		one, err := dayOf(part)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// The serial numbers of days: Excel counts from 30 December 1899, in old workbooks of the Macintosh from 1 January 1904.
const (
	firstSerial = 61 // 1 March 1900: before it Excel's own count is a day off
	lastSerial  = 2_958_465
	days1904    = 1462
)

func serialDay(text string, from1904 bool) (calendar.Date, error) {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(n) {
		return calendar.Date{}, fmt.Errorf("“%.30s” không phải là một ngày; viết như 19/01/2024", text)
	}
	if from1904 {
		n += days1904
	}
	if n < firstSerial || n > lastSerial {
		return calendar.Date{}, fmt.Errorf("số %.30s không phải là một ngày; viết như 19/01/2024", text)
	}
	return calendar.Of(1899, 12, 30).AddDays(int(n)), nil
}

// number reads a cell as a number that is not negative: Excel's own, or a text as Vietnamese writes numbers.
func (c *cell) number() (*big.Rat, error) {
	text, err := c.plain()
	if err != nil {
		return nil, err
	}
	if c.kind == dayCell {
		return nil, errors.New("là ngày tháng, không phải số; xóa ô rồi gõ lại số, hoặc đổi định dạng ô về số")
	}
	if c.kind != numberCell {
		return number.Parse(strings.ReplaceAll(text, " ", ""))
	}
	return celltext.ParseExact(c.text)
}

// whole reads a cell as a whole number between two bounds.
func (c *cell) whole(least, most int) (int, error) {
	n, err := c.number()
	if err != nil {
		return 0, err
	}
	return between(n, least, most)
}

func between(n *big.Rat, least, most int) (int, error) {
	if !n.IsInt() || n.Cmp(big.NewRat(int64(least), 1)) < 0 || n.Cmp(big.NewRat(int64(most), 1)) > 0 {
		return 0, fmt.Errorf("phải là số nguyên từ %d đến %d, ở đây là %s", least, most, decimal(n))
	}
	return int(n.Num().Int64()), nil
}

// maxPlaces is how many decimals a number may have.
const maxPlaces = 20

// decimal writes a number with all its decimals and a decimal comma, the way that number.Parse reads.
func decimal(n *big.Rat) string {
	text := strings.TrimRight(n.FloatString(maxPlaces), "0")
	return strings.Replace(strings.TrimSuffix(text, "."), ".", ",", 1)
}
