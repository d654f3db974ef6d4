package deadline

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"vanban/generator/pattern"
)

// Date is a day of the calendar. It is comparable; the zero Date means that none is given.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate gives a date, or an error in Vietnamese where the calendar has no such day.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if month < time.January || month > time.December {
		return Date{}, fmt.Errorf("không có tháng %d", int(month))
	}
	d := Date{year, month, day}
	if year < 1 || day < 1 || day > d.lastOfMonth().Day {
		return Date{}, fmt.Errorf("không có ngày %d tháng %d năm %d", day, int(month), year)
	}
	return d, nil
}

// dateForms are the ways to write a date; each names d, m and y.
var dateForms = []func() *regexp.Regexp{
	pattern.Lazy(`^(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})$`),
	pattern.Lazy(`^(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})$`),
	pattern.Lazy(`^ngày (?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})$`),
}

// ParseDate reads "19/01/2024", "2024-01-19" or "ngày 19 tháng 01 năm 2024".
func ParseDate(s string) (Date, error) {
	s = strings.ToLower(normal(s))
	for _, one := range dateForms {
		form := one()
		if m := form.FindStringSubmatch(s); m != nil {
			return NewDate(number(m[form.SubexpIndex("y")]), time.Month(number(m[form.SubexpIndex("m")])), number(m[form.SubexpIndex("d")]))
		}
	}
	return Date{}, fmt.Errorf("“%s” không phải là một ngày; viết như 19/01/2024", s)
}

// number reads digits that a pattern has already matched.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
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

// Time gives the day's midnight in UTC.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Before says whether d comes before e.
func (d Date) Before(e Date) bool { return d.Time().Before(e.Time()) }

// After says whether d comes after e.
func (d Date) After(e Date) bool { return e.Before(d) }

// AddDays gives the day so many days later, or earlier.
func (d Date) AddDays(n int) Date { return dateOf(d.Time().AddDate(0, 0, n)) }

// addMonths gives the first day of the month so many months later.
func (d Date) addMonths(n int) Date {
	return dateOf(time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC))
}

// lastOfMonth gives the last day of the date's month.
func (d Date) lastOfMonth() Date { return d.addMonths(1).AddDays(-1) }

func dateOf(t time.Time) Date {
	y, m, day := t.Date()
	return Date{y, m, day}
}
