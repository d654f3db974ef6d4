package progress

import (
	"fmt"
	"slices"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/everycase"
	"vanban/generator/reported"
)

// aroundCutOffs gives every day near every cut-off of three years, and near the calendar ends of what is reported then.
func aroundCutOffs() []calendar.Date {
	const near = 3
	var all []calendar.Date
	for year := 2024; year <= 2026; year++ {
		for month := 1; month <= 12; month++ {
			p := deadline.Period{Year: year, Kind: deadline.Month, N: month}
			for _, day := range []calendar.Date{p.CutOff(), p.LastDay()} {
				for n := -near; n <= near; n++ {
					all = append(all, day.AddDays(n))
				}
			}
		}
	}
	return all
}

// everyDeadline gives every form of deadline by its example in three years, and those that name days for each day around a cut-off.
func everyDeadline(t *testing.T) []deadline.Deadline {
	t.Helper()
	var all []deadline.Deadline
	for year := 2024; year <= 2026; year++ {
		forms := deadline.Forms(year)
		for _, form := range forms[:len(forms)-1] { // the last is the office's own words
			d, err := deadline.Parse(form, year)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, d)
		}
	}
	for _, day := range aroundCutOffs() {
		written := fmt.Sprintf("%02d/%d/%d", day.Day, day.Month, day.Year)
		for _, form := range []string{"Trước ngày %s", "Ngày %s", "Từ ngày 01/01/2024 đến ngày %s"} {
			d, err := deadline.Parse(fmt.Sprintf(form, written), 2024)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, d)
		}
	}
	return all
}

// consecutive gives the runs of reports that an office writes one after the other.
func consecutive() [][]deadline.Period {
	var months, quarters, halves, years []deadline.Period
	for year := 2024; year <= 2026; year++ {
		for n := 1; n <= 12; n++ {
			months = append(months, deadline.Period{Year: year, Kind: deadline.Month, N: n})
		}
		for n := 1; n <= 4; n++ {
			quarters = append(quarters, deadline.Period{Year: year, Kind: deadline.Quarter, N: n})
		}
		half, nine, whole := deadline.Period{Year: year, Kind: deadline.FirstHalf}, deadline.Period{Year: year, Kind: deadline.NineMonths}, deadline.Period{Year: year, Kind: deadline.WholeYear}
		halves = append(halves, half, nine, whole)
		years = append(years, whole)
	}
	return [][]deadline.Period{months, quarters, halves, years}
}

// standing is where a report tells of an unfinished task.
type standing struct{ overdue, coming bool }

// standingAt gives where a period's report tells of a task of which no agency said that it is done.
func standingAt(d deadline.Deadline, said reported.State, p deadline.Period) (standing, *Task) {
	task := at(d, reported.TaskProgress{State: said}, p.CutOff())
	r := &Report{Period: p, Tasks: []*Task{task}}
	return standing{overdue: slices.Contains(r.Late(), task), coming: slices.Contains(r.Upcoming(), task)}, task
}

// TestEveryUnfinishedTaskIsToldOf: at every cut-off an unfinished task with a last day is overdue, or due in the coming period, or due after
// it, and never two of these. From one report to the next none vanishes: what was to come is overdue or still to come, and what is overdue
// was to come before, or was overdue already.
func TestEveryUnfinishedTaskIsToldOf(t *testing.T) {
	for _, d := range everycase.Some(t, everyDeadline(t), 4) {
		last := d.Last()
		if d.Recurrence() != deadline.Once || last.IsZero() {
			continue
		}
		for _, said := range []reported.State{reported.NotSaid, reported.NotBegun, reported.UnderWay} {
			for _, run := range consecutive() {
				var before standing
				for n, p := range run {
					now, task := standingAt(d, said, p)
					later := last.After(p.Next().LastDay())
					if count(now.overdue, now.coming, later) != 1 {
						t.Fatalf("%s, %v at %s: overdue %t, coming %t, later %t", d, said, p, now.overdue, now.coming, later)
					}
					if now.overdue != (task.State == Overdue) {
						t.Fatalf("%s, %v at %s: late %t, state %s", d, said, p, now.overdue, task.State.Code())
					}
					if n > 0 && now.overdue && !before.overdue && !before.coming || before.overdue && !now.overdue || before.coming && !now.overdue && !now.coming {
						t.Fatalf("%s, %v at %s: %+v after %+v", d, said, p, now, before)
					}
					before = now
				}
			}
		}
	}
}

func count(all ...bool) (n int) {
	for _, one := range all {
		if one {
			n++
		}
	}
	return n
}

// TestEveryTimeOfWhatRecursIsToldOf: each day on which a recurring task falls due is counted until the cut-off or comes after it, whatever
// the cut-off; the report names the next one wherever there is one up to the coming period's end.
func TestEveryTimeOfWhatRecursIsToldOf(t *testing.T) {
	for _, d := range everyDeadline(t) {
		if d.Recurrence() == deadline.Once {
			continue
		}
		for _, run := range consecutive() {
			for _, p := range run {
				end := p.Next().LastDay()
				now, task := standingAt(d, reported.NotSaid, p)
				all := task.dueBetween(calendar.Date{}, end)
				next := task.NextDue(p.CutOff(), end)
				if len(all) != len(task.DueDays)+len(task.dueBetween(p.CutOff().AddDays(1), end)) {
					t.Fatalf("%s at %s: due on %v, of which %v are counted", d, p, all, task.DueDays)
				}
				if now.coming != (len(all) > len(task.DueDays)) || now.coming && next != all[len(task.DueDays)] {
					t.Fatalf("%s at %s: coming %t, next %v of %v", d, p, now.coming, next, all)
				}
			}
		}
	}
}

// TestNotBegunWithoutAnEndIsDueWithTheYear: what goes on without an end and was said not to be begun is due with the plan's year.
func TestNotBegunWithoutAnEndIsDueWithTheYear(t *testing.T) {
	d, err := deadline.Parse("Thường xuyên", 2024)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		period string
		want   standing
	}{{"2024-quy-2", standing{}}, {"2024-quy-3", standing{coming: true}}, {"2024-nam", standing{coming: true}}, {"2025-thang-01", standing{overdue: true}}} {
		p, err := deadline.ParsePeriod(c.period)
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := standingAt(d, reported.NotBegun, p); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.period, got, c.want)
		}
	}
}
