package progress

import (
	"fmt"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// merger puts the periods' reports on top of each other and finds what contradicts itself.
type merger struct {
	dossier  *dossier.Dossier
	tasks    []*Task
	byNumber map[tasktable.Number]*Task
	problems source.Problems
	notes    source.Problems // what a person should look at
}

func newMerger(d *dossier.Dossier) *merger {
	m := &merger{dossier: d, byNumber: map[tasktable.Number]*Task{}}
	plan := planDays(d.Year)
	for area, task := range d.Counted() {
		t := &Task{Task: task, Area: area, plan: plan}
		m.tasks = append(m.tasks, t)
		m.byNumber[t.Number] = t
	}
	return m
}

func (m *merger) report(at source.Pos, what, hint string) {
	m.problems = append(m.problems, m.dossier.Problem(at, what, hint))
}

func (m *merger) note(at source.Pos, what, hint string) {
	m.notes = append(m.notes, m.dossier.Problem(at, what, hint))
}

// add takes over what is new in a period.
func (m *merger) add(p *reported.Progress) {
	cutOff := p.Period.CutOff()
	if len(p.Tasks) > 0 && cutOff.Before(m.planFrom()) {
		m.report(p.Tasks[0].At, fmt.Sprintf("Kỳ này chốt số liệu ngày %s, trước năm %d của Kế hoạch.", nd30.Day(cutOff), m.dossier.Year),
			"bỏ “nhiem-vu” khỏi tệp này (kỳ của năm trước chỉ có “chi-tieu” để so sánh), hoặc sửa năm của kỳ")
		return
	}
	seen := map[tasktable.Number]source.Pos{}
	for i := range p.Tasks {
		r := &p.Tasks[i]
		t, planned := m.byNumber[r.Number]
		first, again := seen[r.Number]
		switch {
		case r.Number == 0: // told on loading
		case !planned && m.byNumber[tasktable.SubNumber(r.Number.Main(), 1)] != nil && r.Number.Sub() == 0:
			m.report(r.At, fmt.Sprintf("Nhiệm vụ số %d có các nhiệm vụ con.", r.Number), fmt.Sprintf("báo cáo theo từng nhiệm vụ con: so: %s …", tasktable.SubNumber(r.Number.Main(), 1)))
		case !planned:
			m.report(r.At, fmt.Sprintf("Kế hoạch không có nhiệm vụ số %d.", r.Number), m.numbers())
		case again:
			m.report(r.At, fmt.Sprintf("Nhiệm vụ %d viết hai lần, lần đầu ở dòng %d.", r.Number, first.Line), "gộp hai mục làm một")
		case r.Broken || t.broken:
			seen[r.Number], t.broken = r.At, true
		default:
			seen[r.Number] = r.At
			c := &contradictions{merger: m, task: t, new: r, cutOff: cutOff}
			c.withBefore()
			t.take(r, cutOff)
			c.withAll()
		}
	}
}

// Contradictions gives what contradicts itself in the reports of tasks of all
// periods. Tasks that could not be read whole are passed over: nothing follows from what is missing.
func Contradictions(d *dossier.Dossier, all []*reported.Progress) source.Problems {
	m := newMerger(d)
	for _, p := range all {
		m.add(p)
	}
	return m.problems
}

// planFrom gives the day from which figures belong to the plan's year.
func (m *merger) planFrom() calendar.Date {
	return deadline.Period{Year: m.dossier.Year, Kind: deadline.WholeYear}.Span().From
}

// numbers hints at the numbers that tasks have.
func (m *merger) numbers() string {
	if len(m.tasks) == 0 {
		return "hồ sơ không có " + dossier.TasksFile + "; bỏ “nhiem-vu” khỏi tệp này"
	}
	return fmt.Sprintf("các nhiệm vụ đánh số từ 1 đến %d", m.dossier.LastTask())
}

// take puts what is new over what was known. Documents, and the times of what
// recurs, add up. A state that went back takes with it what belonged to the later one.
func (t *Task) take(r *reported.TaskProgress, cutOff calendar.Date) {
	all := &t.Reported
	if r.State != reported.NotSaid {
		t.restate(r, cutOff)
	}
	if !r.Began.IsZero() {
		all.Began = r.Began
	}
	if !r.Done.IsZero() {
		all.Done, all.DoneAt = r.Done, r.DoneAt
	}
	if r.ShareGiven && all.State != reported.Completed {
		all.Share, all.ShareGiven, all.ShareAt = r.Share, true, r.ShareAt
	}
	all.Products = append(all.Products, r.Products...)
	all.Times, all.TimesAt = append(all.Times, r.Times...), append(all.TimesAt, r.TimesAt...)
	if !r.Difficulties.Empty() {
		all.Difficulties = r.Difficulties
	}
	if !r.Note.Empty() {
		all.Note = r.Note
	}
	all.Number, all.At = r.Number, r.At
}

// restate takes over a state.
func (t *Task) restate(r *reported.TaskProgress, cutOff calendar.Date) {
	all := &t.Reported
	back := backwards(all.State, r.State)
	all.State, all.StateAt = r.State, r.StateAt
	t.stated = cutOff
	if r.State != reported.Completed {
		all.Done = calendar.Date{}
	}
	if back && r.State == reported.NotBegun {
		all.Began = calendar.Date{}
	}
	if back || r.State == reported.Completed { // what is done is no share of itself
		all.Share, all.ShareGiven = 0, false
	}
}

// backwards says whether a state went back: done is not undone, what is begun is not unbegun.
func backwards(before, now reported.State) bool {
	return now != reported.NotSaid && rank[now] < rank[before]
}

// rank orders the states as a task goes through them.
var rank = map[reported.State]int{reported.NotBegun: 1, reported.UnderWay: 2, reported.Completed: 3, reported.NotApplicable: 4}
