package collect

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// The choices between values that differ; any other word is an agency's code.
const (
	NoChoice  = ""
	ChooseOld = "cu"  // what the dossier has
	ChooseNew = "moi" // what the forms say, the lead agency's first
)

// Merging is what forms are merged into.
type Merging struct {
	Dossier    *dossier.Dossier
	Period     deadline.Period
	Own        *reported.Progress   // the period's own file; nil where there is none
	Before     []*reported.Progress // the periods before
	Indicators []*reported.Indicator
	Choice     string
	Earlier    map[string]map[string]string // what each agency's form said that was imported last, by the keys of Report.Said
}

// Merged is what is to be written.
type Merged struct {
	Tasks  []reported.TaskChange
	Values []reported.ValueChange
	Notes  []string // what was left out since it is known already
}

// Count gives how many tasks and values are written.
func (m *Merged) Count() (tasks, values int) { return len(m.Tasks), len(m.Values) }

// statement is what one agency, or the dossier, says of a field.
type statement struct {
	code  string // of the agency; empty of the dossier
	who   string
	value string // as the file has it
	at    source.Pos
}

type merger struct {
	Merging
	names    map[string]string // of agencies, by code
	merged   Merged
	problems source.Problems
}

// Merge finds what is new in the forms. Where values differ and nothing is chosen, the error is
// source.Problems with each of them and its places.
func Merge(m Merging, reports []*Report) (*Merged, error) {
	g := &merger{Merging: m, names: map[string]string{}}
	for i := range m.Dossier.Agencies.Agencies {
		a := &m.Dossier.Agencies.Agencies[i]
		g.names[a.Code.S] = a.Name.S
	}
	for a := range m.Dossier.Areas {
		for i := range m.Dossier.Areas[a].Tasks {
			g.mergeTask(&m.Dossier.Areas[a].Tasks[i], reports)
		}
	}
	g.values(reports)
	return &g.merged, g.problems.Err()
}

// agencyReport is what one agency says of a task.
type agencyReport struct {
	code string
	lead bool
	*TaskReport
}

// taskMerger merges what is said of one task.
type taskMerger struct {
	*merger
	task   *tasktable.Task
	own    *reported.TaskProgress // what the dossier says; nil where nothing
	told   []agencyReport         // the lead agencies first
	change reported.TaskChange
}

func (g *merger) mergeTask(t *tasktable.Task, reports []*Report) {
	m := &taskMerger{merger: g, task: t, change: reported.TaskChange{Number: t.Number}}
	leads := t.LeadMembers(g.Dossier.Agencies)
	for _, r := range reports {
		for i := range r.Tasks {
			if r.Tasks[i].Number == t.Number {
				m.told = append(m.told, agencyReport{r.About.Agency, slices.Contains(leads, r.About.Agency), &r.Tasks[i]})
			}
		}
	}
	if len(m.told) == 0 {
		return
	}
	rank := func(x agencyReport) int {
		if i := slices.Index(leads, x.code); i >= 0 {
			return i
		}
		return len(leads)
	}
	slices.SortStableFunc(m.told, func(a, b agencyReport) int { return rank(a) - rank(b) })
	if g.Own != nil {
		if i := slices.IndexFunc(g.Own.Tasks, func(p reported.TaskProgress) bool { return p.Number == t.Number }); i >= 0 {
			m.own = &g.Own.Tasks[i]
		}
	}
	m.state()
	m.text("kho-khan", func(r *TaskReport) string { return r.Difficulties }, func(p *reported.TaskProgress) dossier.Text { return p.Difficulties })
	m.text("ghi-chu", func(r *TaskReport) string { return r.Note }, func(p *reported.TaskProgress) dossier.Text { return p.Note })
	m.products()
	m.times()
	if c := &m.change; len(c.Fields)+len(c.Products)+len(c.Days)+len(c.Times) > 0 {
		g.merged.Tasks = append(g.merged.Tasks, *c)
	}
}

func (m *taskMerger) set(key, value string) {
	m.change.Fields = append(m.change.Fields, reported.FieldChange{Key: key, Value: value})
}

// state merges the state and what goes with it: where states differ, day and share come from the one that is chosen.
func (m *taskMerger) state() {
	var states []statement
	for _, t := range m.told {
		if t.State != reported.NotSaid {
			states = append(states, m.statement(t, "trang-thai", t.State.Word()))
		}
	}
	var own *statement
	if m.own != nil && m.own.State != reported.NotSaid {
		own = &statement{who: "hồ sơ", value: m.own.State.Word(), at: m.own.StateAt}
	}
	chosen, differ := m.settle("trạng thái", "trang-thai", own, states)
	follow := func(code string) bool { return !differ || chosen != nil && chosen.code == code }
	m.scalar(scalarField{"ngày hoàn thành", "ngay-hoan-thanh", func(t *TaskReport) string { return written(t.Done) },
		func(p *reported.TaskProgress) (string, source.Pos) { return written(p.Done), p.DoneAt }}, follow)
	m.scalar(scalarField{"tỷ lệ", "ty-le", func(t *TaskReport) string { return share(t.ShareGiven, t.Share) },
		func(p *reported.TaskProgress) (string, source.Pos) { return share(p.ShareGiven, p.Share), p.ShareAt }}, follow)
}

func written(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Padded()
}

func share(given bool, n int) string {
	if !given {
		return ""
	}
	return fmt.Sprint(n)
}

func (m *taskMerger) statement(t agencyReport, field, value string) statement {
	who := m.names[t.code]
	if t.lead && len(m.told) > 1 {
		who += " (chủ trì)"
	}
	return statement{code: t.code, who: who, value: value, at: t.At[field]}
}

// scalarField is a field that has one value: its name in messages, its key, and what a form and the dossier say of it.
type scalarField struct {
	name, key string
	told      func(*TaskReport) string
	had       func(*reported.TaskProgress) (string, source.Pos)
}

// scalar merges a field of those agencies that are followed.
func (m *taskMerger) scalar(f scalarField, follow func(code string) bool) {
	var all []statement
	for _, t := range m.told {
		if value := f.told(t.TaskReport); value != "" && follow(t.code) {
			all = append(all, m.statement(t, f.key, value))
		}
	}
	var own *statement
	if m.own != nil {
		if value, at := f.had(m.own); value != "" {
			own = &statement{who: "hồ sơ", value: value, at: at}
		}
	}
	m.settle(f.name, f.key, own, all)
}

// settle finds the value of a field and sets it where it is new. chosen is whose it is, nil where nothing is said or
// decided; differ tells that there was something to choose.
func (m *taskMerger) settle(name, key string, own *statement, all []statement) (chosen *statement, differ bool) {
	if len(all) == 0 {
		return own, false
	}
	first := all[0].value
	differ = slices.ContainsFunc(all, func(c statement) bool { return c.value != first })
	if !differ && (own == nil || own.value == first) {
		if own == nil {
			m.set(key, first)
		}
		return &all[0], false
	}
	if !differ && m.Choice != ChooseOld && slices.ContainsFunc(all, func(c statement) bool { return m.supersedes(c.code, taskKey(m.task.Number, key), own.value) }) {
		m.set(key, first)
		return &all[0], false
	}
	chosen = m.choose(own, all)
	switch {
	case chosen == nil:
		m.clash(fmt.Sprintf("Nhiệm vụ %d, %s", m.task.Number, name), own, all)
	case chosen != own && (own == nil || own.value != chosen.value):
		m.set(key, chosen.value)
	}
	return chosen, true
}

// choose gives the value that was asked for beforehand; nil where none was.
func (g *merger) choose(own *statement, all []statement) *statement {
	switch g.Choice {
	case NoChoice:
		return nil
	case ChooseOld:
		if own != nil {
			return own
		}
		return &all[0]
	case ChooseNew:
		return &all[0]
	}
	if i := slices.IndexFunc(all, func(c statement) bool { return c.code == g.Choice }); i >= 0 {
		return &all[i]
	}
	return nil
}

// clash tells values that differ, those who say the same together, the lead agency and the dossier first.
func (g *merger) clash(what string, own *statement, all []statement) {
	if own != nil {
		all = append([]statement{*own}, all...)
	}
	var values []string
	var codes []string
	for _, c := range all {
		if !slices.Contains(values, c.value) {
			values = append(values, c.value)
		}
		if c.code != "" && !slices.Contains(codes, c.code) {
			codes = append(codes, c.code)
		}
	}
	var parts []string
	for _, v := range values {
		var who []string
		for _, c := range all {
			if c.value == v {
				who = append(who, fmt.Sprintf("%s (%s)", c.who, c.at))
			}
		}
		parts = append(parts, fmt.Sprintf("\n    “%s”: %s", v, strings.Join(who, "; ")))
	}
	g.problems = append(g.problems, &source.Problem{At: all[0].at, What: what + " được ghi khác nhau:" + strings.Join(parts, ""),
		Hint: fmt.Sprintf("hỏi lại các cơ quan, hoặc chọn bằng --uu-tien: %s (giữ hồ sơ), %s (theo phiếu, cơ quan chủ trì trước), hoặc mã một cơ quan: %s", ChooseOld, ChooseNew, strings.Join(codes, ", "))})
}

// text merges words: what several agencies write stands one after the other, each under its name.
func (m *taskMerger) text(key string, of func(*TaskReport) string, had func(*reported.TaskProgress) dossier.Text) {
	var all []statement
	for _, t := range m.told {
		if value := of(t.TaskReport); value != "" {
			all = append(all, m.statement(t, key, value))
		}
	}
	own := dossier.Text{}
	if m.own != nil {
		own = had(m.own)
	}
	var known, fresh []statement
	for _, c := range all {
		if strings.Contains(own.S, strings.TrimRight(c.value, ".;")) {
			known = append(known, c)
		} else {
			fresh = append(fresh, c)
		}
	}
	switch {
	case len(fresh) == 0:
		return
	case own.Empty() || own.S == m.joined(known): // all of it is in these forms: nothing differs
		m.set(key, m.joined(all))
		return
	}
	if i := slices.IndexFunc(fresh, func(c statement) bool { return c.code == m.Choice }); i >= 0 {
		fresh = fresh[i : i+1]
	}
	said := fresh[0]
	said.value = m.joined(fresh)
	had1 := &statement{who: "hồ sơ", value: own.S, at: own.At}
	name := map[string]string{"kho-khan": "khó khăn", "ghi-chu": "ghi chú"}[key]
	m.settle(name, key, had1, []statement{said})
}

// joined gives words one after the other, each under its agency's name; those that all say alike, once.
func (m *taskMerger) joined(all []statement) string {
	if len(all) == 0 {
		return ""
	}
	first := all[0].value
	if !slices.ContainsFunc(all, func(c statement) bool { return c.value != first }) {
		return first
	}
	var parts []string
	for _, c := range all {
		parts = append(parts, m.names[c.code]+": "+strings.TrimRight(c.value, ".;"))
	}
	return strings.Join(parts, "; ")
}
