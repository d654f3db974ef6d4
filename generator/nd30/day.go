package nd30

import (
	"fmt"
	"strconv"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// Days as they stand in a text: 5/3/2025, ngày 5 tháng 3.
var (
	dayInNumbers = pattern.Lazy(`(^|[^\d/])(\d{1,2})/(\d{1,2})/(\d{4})($|[^\d/])`)
	wholeDay     = pattern.Lazy(`(?i)(^|ngày\s+|từ\s+|đến\s+|trước\s+)(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\b`)
	dayInWords   = pattern.Lazy(`(?i)(ngày\s+)(\d{1,2})(\s+tháng\s+)(\d{1,2})($|\D)`)
)

// Whole days as texts name them: in words, and with strokes, points or hyphens.
var (
	FullDay   = pattern.Lazy(`(?i)ngày *(\d{1,2}) *tháng *(\d{1,2}) *năm *(\d{4})`)
	StrokeDay = pattern.Lazy(`(?:^|[^\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|[^\d/])`)
)

// DayIn gives the first whole day that a text has, in words or with strokes.
func DayIn(text string) (calendar.Date, bool) {
	m := FullDay().FindStringSubmatchIndex(text)
	n := StrokeDay().FindStringSubmatchIndex(text)
	if m == nil || n != nil && n[0] < m[0] {
		m = n
	}
	if m == nil {
		return calendar.Date{}, false
	}
	d, err := calendar.NewDate(pattern.Number(text[m[6]:m[7]]), time.Month(pattern.Number(text[m[4]:m[5]])), pattern.Number(text[m[2]:m[3]]))
	return d, err == nil
}

// PadDays writes the 0 before a day under 10 and before months 1 and 2 (I.II.4.b) in each day of a text. A month
// without a day, such as "tháng 1", stays.
func PadDays(s string) string {
	s = dayInNumbers().ReplaceAllStringFunc(s, func(found string) string {
		m := dayInNumbers().FindStringSubmatch(found)
		return fmt.Sprintf("%s%s/%s/%s%s", m[1], padded(m[2], DayNumber), padded(m[3], MonthNumber), m[4], m[5])
	})
	return dayInWords().ReplaceAllStringFunc(s, func(found string) string {
		m := dayInWords().FindStringSubmatch(found)
		return m[1] + padded(m[2], DayNumber) + m[3] + padded(m[4], MonthNumber) + m[5]
	})
}

// OneForm writes each whole day of a text with strokes and the decree's zeros, 05/6/2026 (I.II.4.b), however it was typed: days that stand one under another
// in a column look alike then.
func OneForm(s string) string {
	s = wholeDay().ReplaceAllString(s, "$1$2/$3/$4")
	return dayInNumbers().ReplaceAllStringFunc(PadDays(s), func(found string) string {
		m := dayInNumbers().FindStringSubmatch(found)
		return m[1] + DayNumber(pattern.Number(m[2])) + "/" + MonthNumber(pattern.Number(m[3])) + "/" + m[4] + m[5]
	})
}

// padded leaves what has its two digits: 03 may stay as it was written.
func padded(digits string, number func(int) string) string {
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 1 {
		return digits
	}
	return number(n)
}
