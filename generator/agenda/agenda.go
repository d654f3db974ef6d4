// Package agenda says what is due of dossiers at a day: what is late and not done, and what falls due after it. The day is given: nothing here
// asks a clock. ics.go writes the same as a calendar.
package agenda

import (
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/tasktable"
)

// When is how far away a day is.
type When int

// The spans, the most urgent first.
const (
	Late When = iota // its day is over, and it is not done
	Today
	Week  // within 7 days
	Month // within 30 days
	Later
)

// Whens are the keys and the names of the spans.
var Whens = []struct{ Key, Name string }{
	Late: {"qua-han", "Quá hạn"}, Today: {"hom-nay", "Hôm nay"}, Week: {"7-ngay", "Trong 7 ngày tới"}, Month: {"30-ngay", "Trong 30 ngày tới"}, Later: {"sau-do", "Sau đó"},
}

// The last days of the spans, from the day asked for.
const (
	daysOfWeek  = 7
	daysOfMonth = 30
)

// Item is a task that falls due on a day.
type Item struct {
	Folder  string // of its dossier, as it was given
	Plan    string // the plan's abstract
	Number  tasktable.Number
	Content string
	Product string
	Due     string // as it is printed
	Day     calendar.Date
	Left    int // days, less than 0 when the day is over
	When    When
	Draft   bool     // the plan is a draft still: nobody is late with it
	Leads   []string // names of the agencies
	Support []string
	codes   []string // of both, groups as their members, too
}

// Of lists what of a dossier is late at a day, or falls due from then on, by day and number. What was reported as done is left out. The error
// is source.Problems: of the files of its periods.
func Of(d *dossier.Dossier, today calendar.Date) ([]Item, error) {
	periods, _, err := reported.Periods(d)
	if err != nil {
		return nil, err
	}
	said := saidOf(periods, today)
	var all []Item
	for a := range d.Areas {
		area := &d.Areas[a]
		for i := range area.Tasks {
			if t := &area.Tasks[i]; !area.HasSubtasks(i) {
				for _, day := range daysOf(t, said[t.Number], d.Year, today) {
					all = append(all, item(d, t, day, today))
				}
			}
		}
	}
	Sort(all)
	return all, nil
}

// InOwnWords lists the tasks that name a time in the office's own words (khac:), which no agenda can hold, by number; without a day. What was
// reported as done is left out. The error is that of Of.
func InOwnWords(d *dossier.Dossier, today calendar.Date) (all []Item, err error) {
	var over map[tasktable.Number]taskReport
	for a := range d.Areas {
		area := &d.Areas[a]
		for i := range area.Tasks {
			t := &area.Tasks[i]
			if area.HasSubtasks(i) || !t.Deadline.SaysTime() {
				continue
			}
			if over == nil {
				periods, _, err := reported.Periods(d)
				if err != nil {
					return nil, err
				}
				over = saidOf(periods, today)
			}
			if !over[t.Number].over {
				all = append(all, item(d, t, calendar.Date{}, today))
			}
		}
	}
	return all, nil
}

// Sort puts items in the order of their days, then of dossiers and numbers.
func Sort(all []Item) {
	slices.SortStableFunc(all, func(x, y Item) int {
		if days := x.Day.Compare(y.Day); days != 0 {
			return days
		}
		if folders := strings.Compare(x.Folder, y.Folder); folders != 0 {
			return folders
		}
		return int(x.Number) - int(y.Number)
	})
}

// taskReport is what was reported of a task in all periods together.
type taskReport struct {
	over  bool // it is done, or of no use any more
	times int  // how often what recurs was done
}

// saidOf puts the periods together as they were known on a day: what was done later is still to do.
func saidOf(periods []*reported.Progress, today calendar.Date) map[tasktable.Number]taskReport {
	all := map[tasktable.Number]taskReport{}
	for _, p := range periods {
		known := !p.Period.Span().From.After(today)
		for i := range p.Tasks {
			t := &p.Tasks[i]
			s := all[t.Number]
			for _, day := range t.Times {
				if !day.After(today) {
					s.times++
				}
			}
			if t.State != reported.NotSaid && known {
				s.over = t.State == reported.NotApplicable || t.State == reported.Completed && !t.Done.After(today)
			}
			all[t.Number] = s
		}
	}
	return all
}

// daysOf gives the days on which a task is due that are still to come, and the last one that it was not done for. What recurs is asked of the
// plan's year, unless it names its own days.
func daysOf(t *tasktable.Task, s taskReport, year int, today calendar.Date) (days []calendar.Date) {
	due := t.Deadline
	if s.over || due.OpenEnded() {
		return nil
	}
	if due.Recurrence() == deadline.Once {
		if last := due.Last(); !last.IsZero() {
			return []calendar.Date{last}
		}
		return nil
	}
	from, to := calendar.Of(year, 1, 1), calendar.Of(year, 12, 31)
	if last := due.Last(); !last.IsZero() {
		from, to = due.First(), last
	}
	all := due.Occurrences(from, to)
	past := 0
	for past < len(all) && all[past].Before(today) {
		past++
	}
	if past > 0 && s.times < past {
		days = append(days, all[past-1])
	}
	return append(days, all[max(past, min(s.times, len(all))):]...)
}

func item(d *dossier.Dossier, t *tasktable.Task, day, today calendar.Date) Item {
	x := Item{
		Folder: d.Folder(), Plan: d.Abstract.S, Number: t.Number, Content: t.Sentence(), Due: t.Due.S, Day: day, Left: day.Number() - today.Number(), Draft: d.Draft,
		Leads: namesOf(d, t.Lead.Codes), Support: namesOf(d, t.Support.Codes),
		codes: slices.Concat(t.Lead.Codes, t.Support.Codes, t.LeadMembers(d.Agencies), t.SupportMembers(d.Agencies)),
	}
	var products []string
	for _, p := range t.Products {
		products = append(products, p.S)
	}
	x.Product = strings.Join(products, "; ")
	switch {
	case x.Left < 0:
		x.When = Late
	case x.Left == 0:
		x.When = Today
	case x.Left <= daysOfWeek:
		x.When = Week
	case x.Left <= daysOfMonth:
		x.When = Month
	default:
		x.When = Later
	}
	return x
}

func namesOf(d *dossier.Dossier, codes []string) []string {
	all := make([]string, len(codes))
	for i, code := range codes {
		all[i] = d.Agencies.NameOf(code)
	}
	return all
}

// Concerns says whether an agency, by its code, leads the task or shares in it.
func (x *Item) Concerns(code string) bool { return slices.Contains(x.codes, code) }
