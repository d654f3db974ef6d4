package deadline

import (
	"fmt"
	"strings"
	"time"
	"vanban/generator/pattern"
)

// Forms of what recurs in each year or month.

// daily goes on without an end: no day of it is one on which something falls due. What is also done each week or month falls due so.
func daily(m *match) Deadline {
	if period, _ := m.get("period"); period != "" {
		return recurring(m)
	}
	return openEnded(m)
}

// monthEachYear recurs in one month of each year.
func monthEachYear(m *match) Deadline {
	first := m.month("month", m.year)
	return Deadline{recurrence: Monthly, months: 1 << first.Month}
}

// monthsEachYear recurs in several months of each year.
func monthsEachYear(m *match) Deadline {
	text, at := m.get("months")
	d := Deadline{recurrence: Monthly}
	for _, span := range monthNumber().FindAllStringIndex(text, -1) {
		n := pattern.Number(text[span[0]:span[1]])
		if n < 1 || n > 12 {
			m.fails(fmt.Sprintf("không có tháng %d", n), at+span[0])
			continue
		}
		d.months |= 1 << n
	}
	return d
}

// quarterEachYear recurs in one quarter of each year.
func quarterEachYear(m *match) Deadline {
	return Deadline{recurrence: Monthly, months: 1 << lastOfQuarter(m.year, m.quarter(m.get("from"))).Month}
}

// onDayEachMonth recurs on a day of the month; where that is shorter, on its last.
func onDayEachMonth(m *match) Deadline {
	text, at := m.get("day")
	n := pattern.Number(text)
	if n < 1 || n > 31 {
		m.fails(fmt.Sprintf("không có ngày %s", text), at)
	}
	return Deadline{recurrence: Monthly, day: n + 1}
}

// dayEachYear recurs before one day of each year.
func dayEachYear(m *match) Deadline {
	day := m.date("date")
	if day.Day == 1 { // it is due in the month before
		last := day.AddDays(-1)
		return Deadline{recurrence: Monthly, months: 1 << last.Month}
	}
	return Deadline{recurrence: Monthly, months: 1 << day.Month, day: day.Day}
}

// halfYears recurs in the middle and at the end of the year, with quarters in between where they are named.
func halfYears(m *match) Deadline {
	d := Deadline{recurrence: Quarterly, months: 1<<time.June | 1<<time.December}
	switch {
	case strings.Contains(m.text, "quý"):
		d.months = 0
	case strings.Contains(m.text, "9 tháng"):
		d.months |= 1 << time.September
	}
	return d
}
