package paper

import (
	"fmt"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// Untimely tells of what a document is for, a meeting or until when it holds, that is before a day on which it is issued, and of what ends before it begins.
func (p *Paper) Untimely(day calendar.Date) (all source.Problems) {
	for _, key := range p.Kind.Ahead {
		for _, t := range p.Own[key] {
			if said, found := dayIn(t.S); found && said.Before(day) {
				all = append(all, p.Dossier.Problem(t.At, fmt.Sprintf("“%s” ghi ngày %s, trước ngày ban hành (%s).", key, nd30.Day(said), nd30.Day(day)), "sửa một trong hai ngày"))
			}
		}
	}
	from, to := p.Own[p.Kind.From], p.Own[p.Kind.To]
	if len(from) > 0 && len(to) > 0 && endsFirst(from[0].S, to[0].S) {
		all = append(all, p.Dossier.Problem(to[0].At, fmt.Sprintf("“%s” (%s) trước “%s” (%s).", p.Kind.To, to[0].S, p.Kind.From, from[0].S), "sửa một trong hai dòng"))
	}
	return all
}

// dayIn gives the day that a value is or names: the word before it may be the template's.
func dayIn(value string) (calendar.Date, bool) {
	if day, found := nd30.DayIn(value); found {
		return day, true
	}
	return nd30.DayIn("ngày " + strings.TrimSpace(value))
}

// endsFirst says whether an end lies before its beginning, by their days or, on one day, by their hours. What names no day tells nothing: a meeting may go on past
// midnight.
func endsFirst(begins, ends string) bool {
	first, begun := dayIn(begins)
	last, ended := dayIn(ends)
	if strings.Contains(strings.ToLower(ends), "cùng ngày") && !ended {
		last, ended = first, true
	}
	if !begun || !ended || first != last {
		return begun && ended && last.Before(first)
	}
	from, timed := timeIn(begins)
	to, alsoTimed := timeIn(ends)
	return timed && alsoTimed && to < from
}

// hour is a time of a day: 08 giờ 00, 8h30, 14:00.
var hour = pattern.Lazy(`(?i)(?:^|[^\d/])(\d{1,2}) *(?:giờ|h|:) *(\d{2})?(?:$|\D)`)

// afternoons are words behind an hour of which the count may begin anew at noon.
var afternoons = pattern.Lazy(`(?i)chiều|tối|đêm|trưa`)

// timeIn gives the first time that a text names, in minutes from midnight; none where its words leave open which half of the day is meant.
func timeIn(text string) (minutes int, found bool) {
	m := hour().FindStringSubmatch(text)
	if m == nil || afternoons().MatchString(text) {
		return 0, false
	}
	return 60*pattern.Number(m[1]) + pattern.Number(m[2]), true
}
