package language

import (
	"time"

	"vanban/generator/calendar"
	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// Parts of expressions: blanks, and what is left to be filled in.
var (
	monthYear = pattern.Lazy(`(?i)tháng *(\d{1,2}) *năm *(\d{4})`)
	yearAlone = pattern.Lazy(`(?i)năm *(\d{4})`)
	lawNumber = pattern.Lazy(`\d*\s*/\s*(?:19|20)\d\d\s*/`)
)

// days gives each document its day: of its own head, of the note that says what it is issued with, or of the document before.
func (f *file) days() {
	var before calendar.Date
	for _, p := range f.papers {
		for _, role := range []doc.Role{doc.PlaceDay, doc.ParentNote} {
			if q := p.first(role); q != nil && p.day.IsZero() {
				p.day = earliest(q.str)
			}
		}
		if p.day.IsZero() && p.class != check.Issued {
			p.day = before
		}
		before = p.day
	}
}

// earliest gives the day in a text or, where only month or year are filled in, the first that it can be.
func earliest(text string) calendar.Date {
	if d, found := nd30.DayIn(text); found {
		return d
	}
	if m := monthYear().FindStringSubmatch(text); m != nil {
		if d, err := calendar.NewDate(pattern.Number(m[2]), time.Month(pattern.Number(m[1])), 1); err == nil {
			return d
		}
	}
	if m := yearAlone().FindStringSubmatch(text); m != nil {
		return calendar.Date{Year: pattern.Number(m[1]), Month: time.January, Day: 1}
	}
	return calendar.Date{}
}
