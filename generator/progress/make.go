package progress

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// Report is everything that a period's report says.
type Report struct {
	Dossier    *dossier.Dossier
	Period     deadline.Period
	Own        *reported.Progress // the period's own file, or what stands for it
	Tasks      []*Task
	Indicators []*Indicator
	Figures    *Book
	Values     []*Entry        // every value that an indicator's figures may use
	Notes      source.Problems // what a person should look at in the periods' files

	// Abbreviations are those of the names of areas and indicators, with what they stand for.
	Abbreviations []dossier.Abbreviation
}

// Make puts the periods together up to one of them and computes its figures.
// What contradicts itself, and what is missing, comes in one error, source.Problems.
func Make(d *dossier.Dossier, all []*reported.Progress, indicators []*reported.Indicator, period deadline.Period) (*Report, error) {
	r := &Report{Dossier: d, Period: period, Figures: NewBook()}
	m := newMerger(d)
	if period.CutOff().Before(m.planFrom()) {
		return nil, &source.Problem{At: source.Pos{File: dossier.MainFile},
			What: fmt.Sprintf("Kỳ %s ở trước năm của Kế hoạch (%d); số liệu của kỳ ấy chỉ để so sánh.", period, d.Year),
			Hint: fmt.Sprintf("chọn một kỳ từ năm %d", d.Year)}
	}
	for _, p := range all {
		if p.Period.CutOff().After(period.CutOff()) {
			break
		}
		r.Own = own(r.Own, p, period)
		m.add(p)
		r.Notes = append(r.Notes, p.Notes...)
	}
	if r.Own == nil {
		return nil, missingPeriod(all, period)
	}
	for _, t := range m.tasks {
		t.stateAt(period.CutOff())
	}
	r.Tasks = m.tasks
	c := &calculator{report: r, problems: m.problems}
	c.tasks()
	c.indicators(all, indicators)
	explained, unexplained := d.AbbreviationsIn(r.names())
	r.Abbreviations = explained
	r.Notes = slices.Concat(r.Notes, m.notes, r.missing(), r.unexplained(unexplained)).Sorted()
	return r, c.problems.Err()
}

// own gives the file that a period's report is made from, of the one found so far and the next: the period's own, or
// that which holds the data of the same cut-off (the figures of 9 months are there with quarter III's). From another
// period's file come neither number and day nor what people wrote of that period.
func own(found, next *reported.Progress, period deadline.Period) *reported.Progress {
	switch {
	case next.Period == period:
		return next
	case next.Period.CutOff() == period.CutOff() && found == nil:
		return &reported.Progress{Period: period, Illustrative: next.Illustrative, At: next.At}
	}
	return found
}

// missingPeriod tells which periods there are.
func missingPeriod(all []*reported.Progress, period deadline.Period) *source.Problem {
	var there []string
	for _, p := range all {
		there = append(there, p.Period.String())
	}
	hint := "tạo tệp này; thư mục " + dossier.ProgressFolder + " chưa có kỳ nào"
	if len(there) > 0 {
		hint = "các kỳ đã có: " + strings.Join(there, ", ")
	}
	return &source.Problem{At: source.Pos{File: fmt.Sprintf("%s/%s.yaml", dossier.ProgressFolder, period)}, What: "Hồ sơ không có số liệu của kỳ này.", Hint: hint}
}

// Late gives the tasks that are late and not done, in the order of the plan.
func (r *Report) Late() []*Task {
	return slices.DeleteFunc(slices.Clone(r.Tasks), func(t *Task) bool { return !t.Behind() })
}

// Upcoming gives the tasks that are not done and fall due after the cut-off, up to the end of the next period.
func (r *Report) Upcoming() []*Task {
	end := r.Period.Next().LastDay()
	var all []*Task
	for _, t := range r.Tasks {
		if due := t.NextDue(r.Period.CutOff(), end); !due.IsZero() && t.State != DoneInTime && t.State != DoneLate && t.State != NotApplicable {
			all = append(all, t)
		}
	}
	return all
}

// NextDue gives the first day on which a task falls due after one day up to another; zero where it does not.
func (t *Task) NextDue(after, to calendar.Date) calendar.Date {
	days := t.dueBetween(after.AddDays(1), to)
	if len(days) == 0 {
		return calendar.Date{}
	}
	return days[0]
}

// LeadCode gives the agency under which a task is counted: the first that leads it.
func (t *Task) LeadCode() string {
	if len(t.Lead.Codes) == 0 {
		return ""
	}
	return t.Lead.Codes[0]
}

// Agencies gives the codes under which tasks are counted, in the order of the plan.
func (r *Report) Agencies() []string {
	var all []string
	seen := map[string]bool{}
	for _, t := range r.Tasks {
		if code := t.LeadCode(); !seen[code] {
			seen[code] = true
			all = append(all, code)
		}
	}
	return all
}
