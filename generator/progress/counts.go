package progress

import (
	"fmt"

	"vanban/generator/nd30"
	"vanban/generator/source"
)

// calculator computes a report's figures.
type calculator struct {
	report   *Report
	problems source.Problems
}

func (c *calculator) book() *Book { return c.report.Figures }

// The parts of the codes of the tasks' figures: NV.<state>, NV.LV<area>.<state>, NV.CQ.<agency>.<state>; TONG is all.
const (
	AllTasks  = "NV"
	totalCode = "TONG"
	doneCode  = "HOAN-THANH"
	shareCode = "TL-HOAN-THANH"
	lateCode  = "CHAM"
	agencyTag = ".CQ."
)

// AreaCode gives the beginning of the codes of an area's figures, from 0.
func AreaCode(area int) string { return fmt.Sprintf("%s.LV%d", AllTasks, area+1) }

// AgencyCode gives the beginning of the codes of the figures of the tasks that an agency leads.
func AgencyCode(code string) string { return AllTasks + agencyTag + code }

// tasks counts the tasks: all, by area, by agency. Each task is in one area and
// under one agency, so that both add up to all.
func (c *calculator) tasks() {
	var all tally
	areas := make([]tally, len(c.report.Dossier.Areas))
	agencies := map[string]*tally{}
	for _, t := range c.report.Tasks {
		code := t.LeadCode()
		if agencies[code] == nil {
			agencies[code] = &tally{}
		}
		in := rowOf(t)
		for _, group := range []*tally{&all, &areas[t.Area], agencies[code]} {
			group.add(t, in)
		}
	}
	c.count(AllTasks, "toàn kế hoạch", &all)
	for a, area := range c.report.Dossier.Areas {
		c.count(AreaCode(a), "lĩnh vực "+area.Name.S, &areas[a])
	}
	for _, code := range c.report.Agencies() {
		c.count(AgencyCode(code), c.report.Dossier.Agencies.NameOf(code)+" chủ trì", agencies[code])
	}
	for _, t := range c.report.Tasks {
		c.ofTask(t)
	}
	var next []Input
	for _, t := range c.report.Upcoming() {
		next = append(next, rowOf(t))
	}
	c.number(AllTasks+".KY-SAU", "nhiệm vụ đến hạn từ sau ngày chốt số liệu đến hết kỳ sau", next)
}

// tally is the rows of some tasks by what is counted of them.
type tally struct {
	all, done, valid, late []Input
	states                 [StateCount][]Input
}

func (y *tally) add(t *Task, in Input) {
	y.all = append(y.all, in)
	y.states[t.State] = append(y.states[t.State], in)
	if t.State.Done() {
		y.done = append(y.done, in)
	}
	if t.State != NotApplicable {
		y.valid = append(y.valid, in)
	}
	if t.Behind() {
		y.late = append(y.late, in)
	}
}

// stateNames say what a count by state counts.
var stateNames = [StateCount]string{
	DoneInTime: "hoàn thành đúng hạn", DoneLate: "hoàn thành sau hạn", DoneUndated: "hoàn thành, thời hạn không ấn định ngày",
	UnderWay: "đang thực hiện, còn trong hạn", Overdue: "quá hạn chưa hoàn thành",
	NotYetDue: "chưa thực hiện, chưa đến hạn", Undated: "chưa hoàn thành, thời hạn không ấn định ngày", Continuous: "thường xuyên", Recurring: "định kỳ", NotApplicable: "không còn phù hợp",
}

// count enters the figures of some tasks.
func (c *calculator) count(code, of string, y *tally) {
	c.number(code+"."+totalCode, "nhiệm vụ, "+of, y.all)
	for s := range State(StateCount) {
		c.number(code+"."+s.Code(), fmt.Sprintf("nhiệm vụ %s, %s", stateNames[s], of), y.states[s])
	}
	c.number(code+"."+doneCode, "nhiệm vụ hoàn thành, "+of, y.done)
	c.number(code+"."+lateCode, "nhiệm vụ chậm (quá hạn, hoặc định kỳ còn thiếu lần), "+of, y.late)
	if value := share(whole(len(y.done)), whole(len(y.valid))); value != nil {
		c.book().add(&Figure{
			Code: code + "." + shareCode, Name: "tỷ lệ nhiệm vụ hoàn thành, " + of, Unit: "%", Decimals: 1, Value: value, Inputs: y.valid,
			Formula: fmt.Sprintf("%s.%s ÷ (%s.%s − %s.%s) × 100 = %d ÷ %d × 100", code, doneCode, code, totalCode, code, NotApplicable.Code(), len(y.done), len(y.valid)),
		})
	}
}

// number enters the number of some tasks.
func (c *calculator) number(code, name string, some []Input) {
	c.book().add(&Figure{
		Code: code, Name: "số " + name, Unit: "nhiệm vụ", Value: whole(len(some)), Count: true,
		Formula: fmt.Sprintf("đếm %d nhiệm vụ", len(some)), Inputs: some,
	})
}

// ofTask enters what a task's state shows: how often it recurred, how far it is.
func (c *calculator) ofTask(t *Task) {
	code := fmt.Sprintf("%s.%d.", AllTasks, t.Number)
	if t.State == Recurring {
		c.book().add(&Figure{Code: code + "LAN-DEN-HAN", Name: fmt.Sprintf("số lần nhiệm vụ %d đến hạn", t.Number), Unit: "lần", Count: true,
			Value: whole(len(t.DueDays)), Formula: fmt.Sprintf("đếm các kỳ hạn của “%s” đến ngày chốt số liệu", t.Deadline), Inputs: t.dueRows()})
		c.book().add(&Figure{Code: code + "LAN-DA-LAM", Name: fmt.Sprintf("số lần đã thực hiện nhiệm vụ %d", t.Number), Unit: "lần", Count: true,
			Value: whole(t.Done), Formula: fmt.Sprintf("đếm %d ngày ở “lan”, không quá %d lần đến hạn", len(t.Reported.Times), len(t.DueDays)), Inputs: t.timeRows()})
	}
	if t.Reported.ShareGiven {
		c.book().add(&Figure{Code: code + "TY-LE", Name: fmt.Sprintf("tỷ lệ thực hiện nhiệm vụ %d", t.Number), Unit: "%",
			Value: whole(t.Reported.Share), Formula: "“ty-le” được báo cáo", Inputs: []Input{{At: t.Reported.ShareAt, What: fmt.Sprintf("nhiệm vụ %d", t.Number)}}})
	}
}

// dueRows gives a row for each day on which a task fell due: all from the deadline in the plan.
func (t *Task) dueRows() []Input {
	var all []Input
	for _, day := range t.DueDays {
		all = append(all, Input{At: t.Due.At, What: "hạn ngày " + nd30.Day(day)})
	}
	return all
}

// timeRows gives a row for each time that a task was done; where there is none, the task's own.
func (t *Task) timeRows() []Input {
	var all []Input
	for i, day := range t.Reported.Times {
		all = append(all, Input{At: t.Reported.TimesAt[i], What: "thực hiện ngày " + nd30.Day(day)})
	}
	if all == nil {
		all = append(all, rowOf(t))
	}
	return all
}

// rowOf gives the row that says how a task stands: its last report, or where nothing was reported its place in the plan.
func rowOf(t *Task) Input {
	at := t.Reported.At
	if at.File == "" {
		at = t.At
	}
	return Input{At: at, What: fmt.Sprintf("nhiệm vụ %d: %s", t.Number, t.Sentence())}
}
