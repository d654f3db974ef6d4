package deadline

import (
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// several is what stands between deadlines, the surest first.
var several = []string{";", " và ", ", ", " + ", " & "}

// ownYear is the year at the end of a deadline; bareDay and bareTime are those that may take the year of the next one.
var (
	ownYear  = pattern.Lazy(`[/.-] ?(\d{4})$| năm (\d{4})$`)
	bareTime = pattern.Lazy(`(?i)^(?:.* )?(?:\d{1,2}/\d{1,2}|(?:quý|tháng) (?:\d{1,2}|[ivx]+))$`)
)

// parseSeveral reads deadlines with semicolons, commas or “và” between them.
func parseSeveral(phrase string, year int) (all Deadline, ok bool) {
	for _, between := range several {
		if parts := strings.Split(phrase, between); len(parts) > 1 {
			if all, ok = together(parts, year); ok {
				return all, true
			}
		}
	}
	if listed := strings.ReplaceAll(phrase, ";", ","); listed != phrase { // Tháng 3; 6; 9
		if d, err := parseOne(listed, year); err == nil && d.reference == "" {
			return d, true
		}
	}
	return all, false
}

// together reads some deadlines, each of which must be understood, as one. One without a year is of the next one's.
func together(parts []string, year int) (all Deadline, ok bool) {
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	for i := len(parts) - 2; i >= 0; i-- {
		if m := ownYear().FindStringSubmatch(parts[i+1]); m != nil && bareTime().MatchString(parts[i]) {
			parts[i] += "/" + m[1] + m[2]
		}
	}
	var spans []Span
	for _, p := range parts {
		d, err := parseOne(p, year)
		if err != nil || d.recurrence != Once || d.last.IsZero() {
			return Deadline{}, false
		}
		spans = append(spans, Span{d.first, d.last})
	}
	slices.SortStableFunc(spans, func(a, b Span) int { return a.From.Compare(b.From) })
	return inTurn(spans), true
}

// inTurn gives the deadline of some spans that begin in turn. Those that follow each other are one time, and what lies apart is to be done once in each:
// “Quý II, III” is one span, “Quý II, IV” are two times. Only whole months are times of their own: days, and months of one year that another year has
// between them, are the span from the first to the last.
func inTurn(spans []Span) Deadline {
	d := Deadline{first: spans[0].From, last: spans[0].To}
	var ends []calendar.Date
	for _, s := range spans {
		if s.From.After(d.last.AddDays(1)) {
			ends = append(ends, d.last)
		}
		if s.To.After(d.last) {
			d.last = s.To
		}
	}
	if len(ends) == 0 {
		return d
	}
	ends = append(ends, d.last)
	times := d
	times.recurrence = Monthly
	for _, end := range ends {
		times.months |= 1 << end.Month
	}
	if slices.Equal(times.Occurrences(d.first, d.last), ends) {
		return times
	}
	return d
}

// remarked is a deadline with a remark in brackets; weekday is a remark that says on which day of the week it is.
var (
	remarked = pattern.Lazy(`^(.*\S) ?\((.+)\)$`)
	weekday  = pattern.Lazy(`(?i)^` + calendar.WeekdayForm + `$`)
)

// parseRemarked reads a deadline with another one in brackets that tells it more exactly: “Quý II (tháng 5)”, “Tháng 6/2026 (trước ngày 20/6)”.
func parseRemarked(phrase string, year int) (d Deadline, ok bool) {
	m := remarked().FindStringSubmatch(phrase)
	if m == nil {
		return d, false
	}
	outer, err := parseOne(m[1], year)
	if err == nil && weekday().MatchString(m[2]) {
		return outer, true
	}
	inner, failed := parseOne(m[2], year)
	if err != nil || failed != nil || outer.recurrence != Once || inner.recurrence != Once || inner.last.IsZero() || inner.last.Before(outer.first) || inner.last.After(outer.last) {
		return d, false
	}
	if inner.first.Before(outer.first) {
		if !strings.HasPrefix(strings.ToLower(m[2]), "trước ") {
			return d, false
		}
		inner.first = outer.first // what is due before a day has no beginning of its own
	}
	return inner, true
}
