package deadline

import (
	"fmt"
	"strings"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// date reads a day; one without a year is of the plan's.
func (m *match) date(part string) calendar.Date { return m.dateIn(part, m.year) }

// dateIn reads a day; one without a year is of the given one.
func (m *match) dateIn(part string, year int) calendar.Date {
	text, at := m.get(part)
	switch {
	case strings.Count(text, "/") == 1:
		text = fmt.Sprintf("%s/%d", text, year)
	case strings.Contains(text, "tháng") && !strings.Contains(text, "năm"):
		text = fmt.Sprintf("ngày %s năm %d", text, year)
	case strings.Contains(text, "tháng"):
		text = "ngày " + text
	}
	d, err := calendar.ParseDate(text)
	if err != nil {
		m.fails(err.Error(), at)
	}
	return d
}

// betweenDays begins in the month or the year of its end where it names none: 01-15/4/2026, 01/3 - 30/6/2026.
func betweenDays(m *match) Deadline {
	last := m.date("date")
	text, at := m.get("from")
	if strings.ContainsAny(text, "/á") {
		return m.window(m.dateIn("from", last.Year), last)
	}
	first, err := calendar.NewDate(last.Year, last.Month, pattern.Number(text))
	if err != nil {
		m.fails(err.Error(), at)
	}
	return m.window(first, last)
}

// beforeYear ends with the year before.
func beforeYear(m *match) Deadline {
	return m.before(calendar.Of(m.yearOf("year"), time.January, 1))
}

// partsOfMonth are the first and last days of what a month is parted into; 0 is its last.
var partsOfMonth = map[string][2]int{"thượng tuần": {1, 10}, "trung tuần": {11, 20}, "hạ tuần": {21, 0}, "nửa đầu": {1, 15}, "nửa cuối": {16, 0}}

func inPartOfMonth(m *match) Deadline {
	name, _ := m.get("part")
	first, days := m.month("month", m.yearOf("year")), partsOfMonth[name]
	last := first.LastOfMonth()
	if days[1] > 0 {
		last = first.AddDays(days[1] - 1)
	}
	return m.window(first.AddDays(days[0]-1), last)
}
