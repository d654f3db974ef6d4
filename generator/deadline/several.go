package deadline

import (
	"strings"

	"vanban/generator/pattern"
)

// several is what stands between deadlines, the surest first.
var several = []string{";", " và ", ", ", " + ", " & "}

// ownYear is the year at the end of a deadline; bareDay and bareTime are those that may take the year of the next one.
var (
	ownYear  = pattern.Lazy(`[/.-] ?(\d{4})$| năm (\d{4})$`)
	bareTime = pattern.Lazy(`(?i)^(?:.* )?(?:\d{1,2}/\d{1,2}|(?:quý|tháng) (?:\d{1,2}|[ivx]+))$`)
)

// parseSeveral reads deadlines with semicolons, commas or “và” between them: all together end with the last.
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

// together gives the time from the first to the last of some deadlines, each of which is understood. One without a year is of the next one's.
func together(parts []string, year int) (all Deadline, ok bool) {
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	for i := len(parts) - 2; i >= 0; i-- {
		if m := ownYear().FindStringSubmatch(parts[i+1]); m != nil && bareTime().MatchString(parts[i]) {
			parts[i] += "/" + m[1] + m[2]
		}
	}
	for _, p := range parts {
		d, err := parseOne(p, year)
		if err != nil || d.recurrence != Once || d.last.IsZero() {
			return Deadline{}, false
		}
		if all.first.IsZero() || d.first.Before(all.first) {
			all.first = d.first
		}
		if all.last.Before(d.last) {
			all.last = d.last
		}
	}
	return all, true
}

// remarked is a deadline with a remark in brackets; weekday is a remark that says on which day of the week it is.
var (
	remarked = pattern.Lazy(`^(.*\S) ?\((.+)\)$`)
	weekday  = pattern.Lazy(`(?i)^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)$`)
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
