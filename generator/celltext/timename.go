package celltext

import (
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// Short names of times, and what must stand over a bare number.
var (
	monthOfTime   = pattern.Lazy(`^(?i:th|t)\.?\s*(\d{1,2})$`)
	quarterOfTime = pattern.Lazy(`^(?i:q)\.?\s*(\d|I{1,3}|IV)$`)
	weekOfTime    = pattern.Lazy(`^(?i:tuần|t|w)\.?\s*([1-5])$`)
	monthOver     = pattern.Lazy(`(?:^| )thang 0*(\d{1,2})(?: nam)?(?: (20\d\d))?(?: |$)`)
	monthAndYear  = pattern.Lazy(`^\d{1,2}/20\d\d$`)
	bareOfTime    = pattern.Lazy(`^(?:\d{1,2}|I{1,3}|IV)$`)
	bareYear      = pattern.Lazy(`^20\d\d$`)
	yearOfTime    = pattern.Lazy(`\b(20\d\d)\b`)
)

// mostOfTime is how many letters the name of a time has at most.
const mostOfTime = 90

// TimeName gives the time that a column stands for, as deadlines are written; empty where it is none.
func TimeName(path []string) string {
	leaf := OneLine(path[len(path)-1])
	if len([]rune(leaf)) > mostOfTime {
		return ""
	}
	over := Fold(strings.Join(path[:len(path)-1], " "))
	if week, month := weekOfTime().FindStringSubmatch(leaf), monthOver().FindStringSubmatch(over); week != nil && month != nil {
		return strings.TrimRight("Tuần "+week[1]+" tháng "+month[1]+"/"+month[2], "/")
	}
	name := leaf
	switch m, q := monthOfTime().FindStringSubmatch(leaf), quarterOfTime().FindStringSubmatch(leaf); {
	case m != nil:
		name = "Tháng " + m[1]
	case q != nil:
		name = "Quý " + q[1]
	case monthAndYear().MatchString(leaf):
		name = "Tháng " + leaf
	case bareYear().MatchString(leaf):
		name = "Năm " + leaf
	case bareOfTime().MatchString(leaf) && holdsWord(over, "quy"):
		name = "Quý " + leaf
	case bareOfTime().MatchString(leaf) && holdsWord(over, "thang") && leaf[0] != 'I':
		name = "Tháng " + leaf
	}
	if _, err := deadline.Parse(deadline.Mended(name, calendar.AnyYear), calendar.AnyYear); err != nil {
		return ""
	}
	if year := yearOfTime().FindString(over); year != "" && !yearOfTime().MatchString(name) {
		if _, err := deadline.Parse(deadline.Mended(name+"/"+year, calendar.AnyYear), calendar.AnyYear); err == nil {
			return name + "/" + year
		}
	}
	return name
}

// IsBareTimeUnder says whether a text only numbers a month, a quarter or a year, and what stands over it says so.
func IsBareTimeUnder(text, over string) bool {
	text, over = OneLine(text), Fold(over)
	if bareYear().MatchString(text) {
		return holdsWord(over, "nam") || holdsWord(over, "lo trinh") || holdsWord(over, "giai doan")
	}
	return bareOfTime().MatchString(text) && (holdsWord(over, "thang") || holdsWord(over, "quy"))
}

func holdsWord(text, word string) bool { return strings.Contains(" "+text+" ", " "+word+" ") }

// monthName is a month as a column stands for it; daysIn parts days.
var (
	monthName = pattern.Lazy(`^Tháng 0*(\d{1,2})(?:/(\d{4}))?$`)
	daysIn    = pattern.Lazy(`\s*(?:[,;+&]|và)\s*`)
	dayNumber = pattern.Lazy(`^(?:ngày )?0*([1-9]|[12]\d|3[01])$`)
)

// IsInTime says whether a cell in a column that stands for a time tells one by itself, or days or a week within it.
func IsInTime(time, text string) bool {
	text = OneLine(text)
	return text != "" && (understood(text, calendar.AnyYear) || weekOfTime().MatchString(text) || InTime(time, text) != behind(time, text))
}

// behind gives words with the time of their column behind them.
func behind(time, text string) string {
	return OneLine(text) + " (" + letters.LowerFirst(time) + ")"
}

// InTime gives what a cell says in a column that stands for a time, where it is no mark: days of a month with the month, and words with the time behind them. What
// tells a time by itself stays as it is.
func InTime(time, text string) string {
	if IsNothing(text) || understood(OneLine(text), calendar.AnyYear) {
		return text
	}
	words := behind(time, text)
	m := monthName().FindStringSubmatch(time)
	if m == nil {
		return words
	}
	if week := weekOfTime().FindStringSubmatch(OneLine(text)); week != nil {
		return "Tuần " + week[1] + " " + letters.LowerFirst(time)
	}
	var all []string
	for _, part := range daysIn().Split(OneLine(text), -1) {
		day := dayNumber().FindStringSubmatch(part)
		if day == nil {
			return words
		}
		all = append(all, strings.TrimRight(day[1]+"/"+m[1]+"/"+m[2], "/"))
	}
	return strings.Join(all, "; ")
}
