package letter

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/calendar"
	"vanban/generator/compose"
	"vanban/generator/compose/report"
	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/word/wordform"
	"vanban/generator/wording"
)

// wordsTemplate words the values of placeholders.
const wordsTemplate = "tron.md.tmpl"

// Each says what a copy of a form is made for.
type Each string

// What a copy is made for (--theo).
const (
	EachAgency Each = "co-quan"
	EachTask   Each = "nhiem-vu"
	Once       Each = "mot"
)

// Copy is what one copy of a form is about.
type Copy struct {
	Agency  *agency.Agency   // nil except for EachAgency
	Task    *progress.Task   // nil except for EachTask
	Tasks   []*progress.Task // of the copy, as far as the run's filter passes them
	Lead    []*progress.Task // all that the agency leads; of the others all tasks
	Support []*progress.Task // that the agency shares without leading them
}

// Run is what all copies have in common.
type Run struct {
	Dossier  *dossier.Dossier
	Each     Each
	Period   *deadline.Period // nil: how far the tasks are is not known
	Agencies []*agency.Agency
	Day      calendar.Date // of what is filled; zero: not known
	Wording  *wording.Templates
}

// Placeholder is a placeholder that a form can have.
type Placeholder struct {
	Key    string
	Kind   wordform.Kind
	Each   []Each // for which it has a value; nil: always
	Period bool   // only with a period
	Cites  bool   // it has number or day of the dossier's document
	Help   string // a sentence in Vietnamese

	words func(*filler) (string, error)
	tasks func(*filler) []*progress.Task // of a table or a list
	late  bool                           // the table's columns are those of late tasks
}

// Has says whether a placeholder has a value in a run.
func (p *Placeholder) Has(r *Run) bool {
	return (p.Each == nil || slices.Contains(p.Each, r.Each)) && (!p.Period || r.Period != nil)
}

// Leading gives the agencies that lead some tasks, in the dossier's order.
func Leading(d *dossier.Dossier, tasks []*progress.Task) (all []*agency.Agency) {
	if d.Agencies == nil {
		return nil
	}
	leads := map[string]bool{}
	for _, t := range tasks {
		for _, code := range t.LeadMembers(d.Agencies) {
			leads[code] = true
		}
	}
	for i := range d.Agencies.Agencies {
		if a := &d.Agencies.Agencies[i]; leads[a.Code.S] {
			all = append(all, a)
		}
	}
	return all
}

// filler gives the values of one copy.
type filler struct {
	*Run
	c Copy
	v *compose.View
}

// NewValues gives the values of those placeholders that a form uses; each must have one in the run.
func NewValues(r *Run, c Copy, keys []string) (wordform.Values, error) {
	run := *r
	var err error
	if run.Dossier, err = compose.SignedForBody(r.Dossier, r.Wording); err != nil {
		return wordform.Values{}, err
	}
	f := &filler{Run: &run, c: c, v: compose.Citing(run.Dossier, r.Day)}
	v := wordform.Values{Words: map[string]string{}, Lists: map[string][]string{}, Tables: map[string]*doc.Table{}}
	if v.Empty, err = f.worded("tron-khong-co", nil); err != nil {
		return v, err
	}
	for i := range Placeholders {
		p := &Placeholders[i]
		if !slices.Contains(keys, p.Key) {
			continue
		}
		switch p.Kind {
		case wordform.Words:
			words, bad := p.words(f)
			if err = bad; !strings.Contains(words, "\n") {
				words = nd30.TrimEnd(words) // the form has its own punctuation
			}
			v.Words[p.Key] = words
		case wordform.List:
			v.Lists[p.Key], err = f.list(p)
		case wordform.Table:
			v.Tables[p.Key], err = f.table(p)
		}
		if err != nil {
			return v, fmt.Errorf("chỗ điền {%s}: %w", p.Key, err)
		}
	}
	return v, nil
}

// worded gives a part of the templates as plain words.
func (f *filler) worded(name string, v any) (string, error) {
	lines, err := f.Wording.Lines(name, v)
	return strings.Join(lines, " "), err
}

func (f *filler) ofView(name string) (string, error) { return f.worded(name, f.v) }

func (f *filler) ofTask(name string) (string, error) {
	return f.worded(name, struct{ NhiemVu report.Task }{report.NewTask(f.c.Task)})
}

// state words how far the copy's task is.
func (f *filler) state() (string, error) {
	t := f.c.Task
	return f.worded("tron-tinh-hinh", struct {
		NhiemVu         report.Task
		DaLam, DenHan   string
		DinhKy, DenLuot bool
	}{report.NewTask(t), timesOf(t.Done), timesOf(len(t.DueDays)), t.State == progress.Recurring, len(t.DueDays) > 0})
}

// countOf writes a number of tasks as documents do.
func countOf(tasks []*progress.Task) (string, error) { return timesOf(len(tasks)), nil }

// timesOf writes how many things there are as a report does.
func timesOf(n int) string { return nd30.Count(new(big.Rat).SetInt64(int64(n))) }

func lateOf(tasks []*progress.Task) []*progress.Task {
	return slices.DeleteFunc(slices.Clone(tasks), func(t *progress.Task) bool { return !t.Behind() })
}

// agency gives the copy's agency; of a task, those that lead it.
func (f *filler) agency(of func(*agency.Agency) dossier.Text) (string, error) {
	if f.c.Agency != nil {
		return cmp.Or(of(f.c.Agency).S, f.c.Agency.Name.S), nil
	}
	return f.c.Task.Lead.Text.S, nil
}

// joinedItems gives the items of a list in a line, each without the punctuation that it was typed with.
func joinedItems(ts []dossier.Text) string {
	parts := make([]string, len(ts))
	for i, t := range ts {
		parts[i] = nd30.TrimEnd(nd30.TrimDash(t.S))
	}
	return strings.Join(parts, "; ")
}

// of makes a value of the dossier.
func of(value func(*dossier.Dossier) string) func(*filler) (string, error) {
	return func(f *filler) (string, error) { return value(f.Dossier), nil }
}

// shown makes a value that templates have, too: with the blanks of a draft.
func shown(value func(*compose.View) wording.Literal) func(*filler) (string, error) {
	return func(f *filler) (string, error) { return string(value(f.v)), nil }
}

func capacities(d *dossier.Dossier) string {
	var lines []string
	for _, c := range d.Signer.Capacities {
		lines = append(lines, c.Abbrev+" "+c.Of.S)
	}
	return strings.Join(lines, "\n")
}

// lastDay gives the last day on which the copy's task is done in time.
func (f *filler) lastDay() (string, error) {
	if last := f.c.Task.Deadline.Last(); !last.IsZero() {
		return nd30.Day(last), nil
	}
	return f.worded("tron-khong-han", nil)
}

// meeting names the meeting on a period.
func (f *filler) meeting() (string, error) {
	return f.worded("tron-cuoc-hop", report.NewPeriod(*f.Period))
}

// lateTasks names the late tasks of a copy: one or several.
func (f *filler) lateTasks() (string, error) {
	return f.worded("tron-cac-nhiem-vu", struct{ Mot bool }{len(lateOf(f.c.Tasks)) == 1})
}

// wholeDeadline gives the deadline with its last day; one that has none stands alone.
func (f *filler) wholeDeadline() (string, error) {
	v := struct{ ThoiHan, HanCuoi wording.Literal }{ThoiHan: wording.Literal(f.c.Task.Due.S)}
	if last := f.c.Task.Deadline.Last(); !last.IsZero() {
		v.HanCuoi = wording.Literal(nd30.Day(last))
	}
	return f.worded("tron-thoi-han-day-du", v)
}

// taskAbove names the task that the copy's own stands under, as the rest of the sentence that names that; nothing where it stands under none.
func (f *filler) taskAbove() (string, error) {
	above := f.Dossier.Over(f.c.Task.Area, f.c.Task.Task)
	if above == nil {
		return "", nil
	}
	return f.worded("tron-thuoc-nhiem-vu", struct{ So, NoiDung wording.Literal }{wording.Literal(above.Number.String()), wording.Literal(nd30.TrimEnd(above.Sentence()))})
}

func (f *filler) area() (string, error) {
	return f.Dossier.Areas[f.c.Task.Area].Name.S, nil
}

// addressed gives whom a copy is addressed to: its agency, or those that lead its task, each on a line of its own where they are several.
func (f *filler) addressed() (string, error) {
	if f.c.Agency != nil {
		return letters.UpperFirst(f.c.Agency.Name.S), nil
	}
	lead := f.c.Task.Lead
	var names []string
	for _, code := range lead.Codes {
		if a, _, known := f.Dossier.Agencies.Find(code); known {
			names = append(names, letters.UpperFirst(nd30.TrimEnd(a.Name.S)))
		}
	}
	if len(names) < 2 {
		return letters.UpperFirst(lead.Text.S), nil
	}
	for i := range names {
		names[i] = compose.Dash + nd30.EndItem(names[i], i == len(names)-1)
	}
	return strings.Join(names, "\n"), nil
}

// supporters gives the recipients of a task's letter beside the addressees, as the rest of the line "Như trên": each on a line of its own
// (annex I, II.9.d).
func (f *filler) supporters() (string, error) {
	var lines strings.Builder
	for _, name := range f.supporting() {
		lines.WriteString(";\n" + compose.Dash + name)
	}
	return lines.String(), nil
}

// supporting names those who share the copy's task as its row does, each once, without those who lead it; what the directory does not know
// is parted at its semicolons.
func (f *filler) supporting() []string {
	text := nd30.TrimEnd(f.c.Task.Support.Text.S)
	mentions, badAt := f.Dossier.Agencies.Mentions(text)
	if badAt >= 0 {
		mentions = nil
		for name := range strings.SplitSeq(text, ";") {
			mentions = append(mentions, agency.Mention{Name: name})
		}
	}
	var names []string
	for _, m := range mentions {
		name := letters.UpperFirst(nd30.TrimEnd(strings.TrimSpace(m.Name)))
		if name != "" && !slices.Contains(names, name) && !(m.Code != "" && slices.Contains(f.c.Task.Lead.Codes, m.Code)) {
			names = append(names, name)
		}
	}
	return names
}

// agencyWithin gives the copy's agency as it stands within a sentence.
func (f *filler) agencyWithin() (string, error) {
	name, err := f.agency(func(a *agency.Agency) dossier.Text { return a.Name })
	return nd30.AgencyWithinSentence(name), err
}

// sendingYear is the year in which a letter is sent as far as it is known: of the cut-off, else of the day of issue of what it carries
// out; the plan's own year says nothing of that.
func (f *filler) sendingYear() (string, error) {
	switch {
	case f.Period != nil:
		return strconv.Itoa(f.Period.CutOff().Year), nil
	case !f.Dossier.Day.IsZero():
		return strconv.Itoa(f.Dossier.Day.Year), nil
	}
	return nd30.DayBlank, nil
}

func (f *filler) draftingUnit() (string, error) {
	if unit := f.Dossier.DraftingUnit(); unit != "" {
		return unit, nil
	}
	return nd30.DayBlank, nil
}

func taskNumber(f *filler) (string, error) { return f.c.Task.Number.String(), nil }
