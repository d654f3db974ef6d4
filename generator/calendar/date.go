// Package calendar has the one day that all stages share, from the value in a YAML file to the cell of a workbook. A
// library outside that wants a time is given the day's by Date.Time.
package calendar

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/pattern"
)

// Date is a day of the calendar. It is comparable; the zero Date means that none is given.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Of gives a day that is known to be one. A day beyond its month and a month beyond its year count on, so that day 0 is the
// last of the month before.
func Of(year int, month time.Month, day int) Date {
	y, m, d := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Date()
	return Date{y, m, d}
}

// AnyYear is a year with all days that years have: one whose year isn't told is looked for in it.
const AnyYear = 2000

// NewDate gives a date, or an error in Vietnamese where the calendar has no such day.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if month < time.January || month > time.December {
		return Date{}, fmt.Errorf("không có tháng %d", int(month))
	}
	d := Date{year, month, day}
	if year < 1 || day < 1 || day > d.LastOfMonth().Day {
		return Date{}, fmt.Errorf("không có ngày %d tháng %d năm %d", day, int(month), year)
	}
	return d, nil
}

// dateForms are the ways to write a date; each names d, m and y.
var dateForms = []func() *regexp.Regexp{
	pattern.Lazy(`^(?:ngày )?(?P<d>\d{1,2})[./\- ](?P<m>\d{1,2})[./\- ](?P<y>\d{4})$`),
	pattern.Lazy(`^(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})$`),
	pattern.Lazy(`^ngày (?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})$`),
}

var shortYear = pattern.Lazy(`^\d{1,2}[./-]\d{1,2}[./-]\d{2}$`)

// ParseDate reads "19/01/2024", "19.1.2024", "19-01-2024", "2024-01-19" or "ngày 19 tháng 01 năm 2024".
func ParseDate(s string) (Date, error) {
	s = strings.ToLower(strings.Join(strings.Fields(norm.NFC.String(s)), " "))
	for _, one := range dateForms {
		form := one()
		if m := form.FindStringSubmatch(s); m != nil {
			return NewDate(pattern.Number(m[form.SubexpIndex("y")]), time.Month(pattern.Number(m[form.SubexpIndex("m")])), pattern.Number(m[form.SubexpIndex("d")]))
		}
	}
	if shortYear().MatchString(s) {
		return Date{}, fmt.Errorf("“%s” chỉ có hai chữ số của năm; viết đủ như 19/01/2024", s)
	}
	return Date{}, fmt.Errorf("“%s” không phải là một ngày; viết như 19/01/2024", s)
}

// String gives the date as 2024-01-19, or nothing for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// IsZero says whether no date is given.
func (d Date) IsZero() bool { return d == Date{} }

// Padded gives the date as tables of data have it, 09/05/2024, where all days are of one width.
func (d Date) Padded() string { return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year) }

// Time gives the day's midnight in UTC, for what counts in seconds.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Compare gives -1, 0 or 1 as d comes before e, is e or comes after it.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before says whether d comes before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After says whether d comes after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays gives the day so many days later, or earlier.
func (d Date) AddDays(n int) Date { return Of(d.Year, d.Month, d.Day+n) }

// AddMonths gives the first day of the month so many months later, or earlier.
func (d Date) AddMonths(n int) Date { return Of(d.Year, d.Month+time.Month(n), 1) }

// LastOfMonth gives the last day of the date's month.
func (d Date) LastOfMonth() Date { return Of(d.Year, d.Month+1, 0) }

const secondsOfDay = 24 * 60 * 60

// Number counts days from the first of year 1, which is 1; the zero Date is 0.
func (d Date) Number() int {
	if d.IsZero() {
		return 0
	}
	return int((d.Time().Unix()-time.Time{}.Unix())/secondsOfDay) + 1
}

// Numbered gives the day of a Number.
func Numbered(n int) Date {
	if n == 0 {
		return Date{}
	}
	return Of(1, time.January, n)
}
