package nd30

import (
	"fmt"
	"strconv"

	"vanban/generator/pattern"
)

// Days as they stand in a text: 5/3/2025, ngày 5 tháng 3.
var (
	dayInNumbers = pattern.Lazy(`(^|[^\d/])(\d{1,2})/(\d{1,2})/(\d{4})($|[^\d/])`)
	dayInWords   = pattern.Lazy(`(?i)(ngày\s+)(\d{1,2})(\s+tháng\s+)(\d{1,2})($|\D)`)
)

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

// padded leaves what has its two digits: 03 may stay as it was written.
func padded(digits string, number func(int) string) string {
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 1 {
		return digits
	}
	return number(n)
}
