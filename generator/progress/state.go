// Package progress says how far each task is at a cut-off (chốt số liệu), and
// computes the figures of a report. It is the only place that computes one.
// All arithmetic is exact.
package progress

import (
	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/reported"
	"vanban/generator/tasktable"
)

// State is how a task stands at a cut-off, by its deadline and what was reported.
type State int

// The states, in the order in which reports list them.
const (
	DoneInTime    State = iota // hoàn thành đúng hạn
	DoneLate                   // hoàn thành quá hạn
	DoneUndated                // hoàn thành, thời hạn không ấn định ngày: nobody can say whether it was in time
	UnderWay                   // đang thực hiện, còn trong hạn
	Overdue                    // quá hạn, chưa hoàn thành
	NotYetDue                  // chưa thực hiện, chưa đến hạn
	Undated                    // chưa hoàn thành, thời hạn không ấn định ngày: nobody knows whether it is late
	Continuous                 // thường xuyên
	Recurring                  // định kỳ
	NotApplicable              // không còn phù hợp

	StateCount int = iota
)

// stateCodes name the states in the codes of figures.
var stateCodes = [StateCount]string{
	DoneInTime: "DUNG-HAN", DoneLate: "HOAN-THANH-MUON", DoneUndated: "HOAN-THANH-KHONG-RO-HAN",
	UnderWay: "DANG-THUC-HIEN", Overdue: "QUA-HAN", NotYetDue: "CHUA-DEN-HAN", Undated: "KHONG-RO-HAN",
	Continuous: "THUONG-XUYEN", Recurring: "DINH-KY", NotApplicable: "KHONG-PHU-HOP",
}

// Name gives what a task in the state is, "hoàn thành đúng hạn".
func (s State) Name() string { return stateNames[s] }

// Code gives the state's part in the codes of figures, "QUA-HAN".
func (s State) Code() string { return stateCodes[s] }

// Done says whether a task in the state is done, in time or not.
func (s State) Done() bool { return s == DoneInTime || s == DoneLate || s == DoneUndated }

// Task is a task as it stands at a cut-off.
type Task struct {
	*tasktable.Task
	Area     int                   // from 0
	Reported reported.TaskProgress // all that was reported until the cut-off, put together
	State    State
	DueDays  []calendar.Date // of a recurring task, the days on which it fell due until the cut-off
	Done     int             // how many of them it was done for
	Doubtful bool            // it is not done, and a time that its deadline says in the office's own words may be over

	plan   deadline.Span // the days of the plan's year
	broken bool          // some of what was reported could not be read
	stated calendar.Date // the cut-off at which an agency last said how the task stands
}

// Behind says whether the task is late and not done: overdue, or recurring with a time left out.
func (t *Task) Behind() bool {
	return t.State == Overdue || t.State == Recurring && t.Done < len(t.DueDays)
}

// planDays gives the days of a plan's year. What recurs, and what goes on
// without an end, is asked of that year only: the next year has its own plan.
func planDays(year int) deadline.Span {
	return deadline.Span{From: calendar.Of(year, 1, 1), To: calendar.Of(year, 12, 31)}
}

// stateAt derives the state at a cut-off.
//
//   - Figures hold what happened until the end of the cut-off day. So a task
//     that is not done by then is overdue when that day is its last day in time,
//     or comes after it; one whose last day comes later is not.
//   - What recurs falls due within the plan's year, or within the days that its
//     deadline names. A time that was done late makes up for the first one left
//     out, and one that was done ahead counts when it falls due, so that the
//     number of times done is never above that of the times due.
//   - What goes on without an end is continuous unless it was said not to be
//     begun: then it is due with the last day of the plan's year.
//   - A deadline that another document holds, or that is in the office's own
//     words, is not known here: the task is neither overdue nor in time, nor
//     was it in time or late when it is done.
func (t *Task) stateAt(cutOff calendar.Date) {
	d, r := t.Deadline, &t.Reported
	switch {
	case r.State == reported.NotApplicable:
		t.State = NotApplicable
	case d.Recurrence() != deadline.Once:
		t.State = Recurring
		t.DueDays = t.dueBetween(calendar.Date{}, cutOff)
		t.Done = min(len(r.Times), len(t.DueDays))
	case r.State == reported.Completed:
		t.State = t.doneState()
	case d.OpenEnded() && r.State != reported.NotBegun:
		t.State = Continuous
	case t.overdueAt(cutOff):
		t.State = Overdue
	case t.lastDay().IsZero():
		t.State = Undated
	case r.State == reported.UnderWay:
		t.State = UnderWay
	default:
		t.State = NotYetDue
	}
	t.Doubtful = t.State == Undated && t.Deadline.MayBeOver(t.plan.To.Year, cutOff)
}

// doneState derives the state of a task that is done.
func (t *Task) doneState() State {
	last := t.Deadline.Last()
	switch {
	case t.Deadline.OpenEnded():
		return DoneInTime
	case last.IsZero():
		return DoneUndated
	case t.Reported.Done.After(last):
		return DoneLate
	}
	return DoneInTime
}

// overdueAt says whether a task that is not done by the end of a cut-off day should be.
func (t *Task) overdueAt(cutOff calendar.Date) bool {
	last := t.lastDay()
	return !last.IsZero() && !cutOff.Before(last)
}

// lastDay gives the last day on which the task is done in time; zero where none is known. What goes on without an end
// is asked for within the plan's year, so that one that is not begun is due with it.
func (t *Task) lastDay() calendar.Date {
	if t.Deadline.OpenEnded() {
		return t.plan.To
	}
	return t.Deadline.Last()
}

// dueBetween gives the days on which a task falls due from one day to another, both included.
func (t *Task) dueBetween(from, to calendar.Date) []calendar.Date {
	switch {
	case t.Deadline.OpenEnded():
		if last := t.lastDay(); t.State != Continuous && !last.Before(from) && !last.After(to) {
			return []calendar.Date{last}
		}
		return nil
	case t.Deadline.Recurrence() != deadline.Once && t.Deadline.Last().IsZero():
		from, to = later(from, t.plan.From), earlier(to, t.plan.To)
	default:
		from = later(from, t.Deadline.First())
	}
	return t.Deadline.Occurrences(from, to)
}

func later(a, b calendar.Date) calendar.Date {
	if a.Before(b) {
		return b
	}
	return a
}

func earlier(a, b calendar.Date) calendar.Date {
	if b.Before(a) {
		return b
	}
	return a
}
