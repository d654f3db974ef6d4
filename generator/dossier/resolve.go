package dossier

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/tasktable"

	"vanban/generator/agency"
	"vanban/generator/deadline"
	"vanban/generator/nd30"
	"vanban/generator/strictyaml"
)

// resolver finds what the tasks' words stand for: agencies and deadlines. Equal words are looked up once.
type resolver struct {
	file      *strictyaml.File
	directory *agency.Directory // nil where co-quan.yaml could not be read: agencies are not looked up then
	year      int               // 0 where it is not known: deadlines are not read then
	agents    map[string]match
	deadlines map[string]due
	near      map[string]string
	formsTold bool // the forms of a deadline were listed: once is enough
}

// match is what Directory.Match gave for a text.
type match struct {
	codes []string
	badAt int
}

// due is what deadline.Parse gave for a phrase.
type due struct {
	deadline deadline.Deadline
	err      error
	printed  string // the phrase with its days padded
}

func newResolver(f *strictyaml.File, dir *agency.Directory, year int) *resolver {
	return &resolver{file: f, directory: dir, year: year,
		agents: map[string]match{}, deadlines: map[string]due{}, near: map[string]string{}}
}

func (r *resolver) areas(planned []tasktable.PlannedArea) []tasktable.Area {
	areas := make([]tasktable.Area, len(planned))
	for i := range planned {
		areas[i] = planned[i].Area
		areas[i].Tasks = make([]tasktable.Task, len(planned[i].Planned))
		for j := range planned[i].Planned {
			areas[i].Tasks[j] = r.task(&planned[i].Planned[j])
		}
	}
	return areas
}

func (r *resolver) task(p *tasktable.PlannedTask) tasktable.Task {
	t := p.Task
	t.Lead.Codes = r.codes(t.Lead.Text)
	t.Support.Codes = r.codes(t.Support.Text)
	switch {
	case t.Due.Empty():
	case p.Other || tasktable.IsBlank(t.Due.S):
		t.Deadline = deadline.Other(t.Due.S)
	case r.year != 0:
		d := r.due(t.Due)
		t.Deadline = d.deadline
		r.checkYear(t.Due, t.Deadline)
		t.Due.S = d.printed
	}
	return t
}

// codes gives the codes of the agencies that a cell names.
func (r *resolver) codes(t Text) []string {
	if t.Empty() || r.directory == nil || tasktable.IsBlank(t.S) {
		return nil
	}
	m, ok := r.agents[t.S]
	if !ok {
		m.codes, m.badAt = r.directory.Match(t.S)
		r.agents[t.S] = m
	}
	if m.badAt >= 0 {
		at := r.directory.UnknownAt(t.S, m.badAt)
		name, hint := r.suggest(agency.UnknownNames(t.S, at))
		unknown := agency.UnknownError{Name: name, From: string([]rune(t.S)[at:]), File: AgenciesFile}
		p := r.file.ValueProblem(r.file.Within(t, at), unknown.Error(), hint+"sửa lại tên, thêm tên này vào “ten-khac” của một cơ quan, hoặc thêm cơ quan mới (ma, ten) vào "+AgenciesFile)
		p.Of = unknown
		r.file.Problems = append(r.file.Problems, p)
	}
	return m.codes
}

// suggest gives the first of the readings that is like a known name, with a hint at that; the first of all where none is.
func (r *resolver) suggest(readings []string) (name, hint string) {
	for _, name = range readings {
		known, seen := r.near[name]
		if !seen {
			known = strictyaml.DidYouMean(name, r.directory.Spelled())
			r.near[name] = known
		}
		if known != "" && !slices.Contains(r.directory.Spelled(), name) { // a known name is only the beginning of what was meant
			return name, known
		}
	}
	return readings[0], ""
}

func (r *resolver) due(t Text) due {
	d, ok := r.deadlines[t.S]
	if !ok {
		d.deadline, d.err = deadline.Parse(t.S, r.year)
		d.printed = nd30.OneForm(t.S)
		r.deadlines[t.S] = d
	}
	if d.err != nil {
		what, hint, offset := explain(d.err)
		p := r.file.ValueProblem(t.At, what, hint)
		p.At = r.file.Within(t, offset)
		if strings.HasPrefix(hint, formsHint) {
			p.Once = formsAgain
			if r.formsTold {
				p.Hint = p.Once + strings.TrimPrefix(p.Hint, hint)
			}
			r.formsTold = true
		}
		r.file.Problems = append(r.file.Problems, p)
	}
	return d
}

// checkYear reports a deadline that was over before the plan's year began.
func (r *resolver) checkYear(t Text, d deadline.Deadline) {
	if last := d.Last(); !last.IsZero() && last.Year < r.year {
		r.file.Report(t.At, fmt.Sprintf("Thời hạn “%s” kết thúc trước năm %d của kế hoạch.", t.S, r.year),
			"sửa năm của thời hạn, hoặc “nam” trong "+MainFile+"; muốn in nguyên văn thì viết {khac: \"…\"}")
	}
}

// explain tells why a deadline is not understood, and at which character of it, from 0.
func explain(err error) (what, hint string, offset int) {
	var parse *deadline.ParseError
	if !errors.As(err, &parse) {
		return letters.Sentence(err.Error()), "", 0
	}
	if parse.Impossible {
		return letters.Sentence(parse.What), "sửa lại cho đúng lịch", parse.Column - 1
	}
	forms := strings.Join(deadline.Forms(parse.Year), "\n    ")
	return letters.Sentence(parse.What), formsHint + "\n    " + forms, parse.Column - 1
}

// formsHint begins the list of all forms that a deadline can have.
const formsHint = "viết theo một trong các cách sau:"

// formsAgain stands in its place where the list was given before.
const formsAgain = "viết theo một trong các cách đã kể ở thời hạn sai đầu tiên; lời riêng thì viết {khac: \"…\"}"
