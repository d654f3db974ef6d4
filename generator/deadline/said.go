package deadline

import (
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// saidTime finds a day, a month or a quarter within words of an office's own.
var saidTime = pattern.Lazy(`(?:ngày )?(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2}(?: năm \d{4})?|\d{1,2}/\d{1,2}\b)|tháng \d{1,2}(?:(?: ?/ ?| năm )\d{4})?|quý (?:[ivx]+|[1-4])\b(?:(?: ?/ ?| năm )\d{4})?|ngày \d{1,2}\b`)

// SaysTime says whether a deadline that is not interpreted names a day, a month or a quarter.
func (d Deadline) SaysTime() bool {
	return d.free && saidTime().MatchString(strings.ToLower(d.phrase))
}

// MayBeOver says whether a deadline that is not interpreted names a time that is over by the end of a day, or one that
// can't be told (ngày 05 của tháng liền kề): then nobody knows whether the task should be done. year is the plan's.
func (d Deadline) MayBeOver(year int, day calendar.Date) bool {
	if !d.free {
		return false
	}
	for _, said := range saidTime().FindAllString(strings.ToLower(d.phrase), -1) {
		if read, err := parseOne(said, year); err != nil || read.last.IsZero() || !day.Before(read.last) {
			return true
		}
	}
	return false
}
