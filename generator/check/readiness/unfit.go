package readiness

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/rollover"
	"vanban/generator/tasktable"
)

// withoutProduct finds tasks whose product is a stroke or dots, where others say one; where nothing is written, loading tells.
func withoutProduct(l *readyDossier) (all []place) {
	count := 0
	for _, t := range l.Counted() {
		if hasProduct(t) {
			count++
			continue
		}
		if slices.ContainsFunc(t.Products, func(p dossier.Text) bool { return tasktable.ProductColumn.IsHole(p.S) }) {
			continue // told as a place to be filled in
		}
		all = append(all, place{at: t.At, words: t.Content.S, found: "không có sản phẩm"})
	}
	if count == 0 {
		return nil // the table doesn't ask for them
	}
	return all
}

func hasProduct(t *tasktable.Task) bool {
	return slices.ContainsFunc(t.Products, func(p dossier.Text) bool { return strings.ContainsFunc(p.S, unicode.IsLetter) })
}

// leadingTwice finds tasks that an agency leads and supports at once. A group may well support what it or one of its members leads.
func leadingTwice(l *readyDossier) (all []place) {
	for _, t := range l.Counted() {
		var both []string
		for _, code := range t.Lead.Codes {
			if a, group, ok := l.Agencies.Find(code); ok && !group && slices.Contains(t.Support.Codes, code) && !slices.Contains(both, a.Name.S) {
				both = append(both, a.Name.S)
			}
		}
		if len(both) > 0 {
			all = append(all, place{at: t.Support.Text.At, words: t.Content.S, found: strings.Join(both, ", ") + " vừa chủ trì vừa phối hợp"})
		}
	}
	return all
}

// tooEarly finds tasks that were to be done before the plan was signed.
func tooEarly(l *readyDossier) (all []place) {
	if l.Day.IsZero() {
		return nil
	}
	for _, t := range l.Counted() {
		if last := t.Deadline.Last(); !last.IsZero() && last.Before(l.Day) {
			all = append(all, place{at: t.Due.At, words: t.Due.S, found: "hạn ngày " + last.Padded(), expected: "sau ngày ban hành " + l.Day.Padded()})
		}
	}
	return all
}

var year = pattern.Lazy(`\b(?:20)\d\d\b`)

// lastYear gives the last year that the plan is for: by its title, of several years the last.
func lastYear(l *readyDossier) int {
	last := l.Year
	for _, y := range year().FindAllString(l.Abstract.S, -1) {
		n, _ := strconv.Atoi(y)
		last = max(last, n)
	}
	return last
}

// tooLate finds tasks whose deadline lies behind the plan's last year; those that begin in it and go on are meant so.
func tooLate(l *readyDossier) (all []place) {
	last := lastYear(l)
	if last == 0 {
		return nil
	}
	end := calendar.Date{Year: last, Month: 12, Day: 31}
	for _, t := range l.Counted() {
		first, day := t.Deadline.First(), t.Deadline.Last()
		if goesOn := !first.IsZero() && !end.Before(first) && first != day; !day.IsZero() && end.Before(day) && !t.Deadline.OpenEnded() && !goesOn {
			all = append(all, place{at: t.Due.At, words: t.Due.S, found: "hạn ngày " + day.Padded(), expected: "không sau năm " + strconv.Itoa(last)})
		}
	}
	return all
}

// The days from which ministries and departments were merged, and districts are no more.
var (
	mergedDay   = calendar.Date{Year: 2025, Month: 3, Day: 1}
	districtDay = calendar.Date{Year: 2025, Month: 7, Day: 1}
)

// ended finds agencies of the list that are no more when the documents are signed, or in the plan's last year where no day is set yet.
func ended(l *readyDossier) (all []place) {
	day := l.Day
	if day.IsZero() {
		day = calendar.Date{Year: max(lastYear(l), 1), Month: 1, Day: 1}
	}
	for i := range l.Agencies.Agencies {
		a := &l.Agencies.Agencies[i]
		for _, g := range rollover.GoneIn(a.Name.S) {
			since, now := mergedDay, g.Successor
			if now == "" {
				since, now = districtDay, "xã, phường hoặc cơ quan cấp tỉnh nhận việc ấy"
			}
			if !day.Before(since) {
				all = append(all, place{at: a.Name.At, words: a.Name.S, found: "“" + g.Name + "” không còn từ " + since.Padded(), expected: now})
			}
		}
	}
	return all
}

// unused finds agencies of the list that no task and no text names.
func unused(l *readyDossier) (all []place) {
	used := map[string]bool{}
	for _, t := range l.Counted() {
		for _, code := range l.Agencies.Members(slices.Concat(t.Lead.Codes, t.Support.Codes)...) {
			used[code] = true
		}
	}
	var texts strings.Builder
	for _, name := range l.Files() {
		if name != dossier.AgenciesFile {
			texts.WriteString(strings.ToLower(strings.Join(l.Lines(name), "\n")))
		}
	}
	for i := range l.Agencies.Agencies {
		a := &l.Agencies.Agencies[i]
		named := slices.ContainsFunc([]string{a.Name.S, a.Short.S}, func(n string) bool { return n != "" && strings.Contains(texts.String(), strings.ToLower(n)) })
		if !used[a.Code.S] && !named {
			all = append(all, place{at: a.Code.At, words: a.Name.S, found: "không được giao nhiệm vụ, không có trong lời văn"})
		}
	}
	return all
}
