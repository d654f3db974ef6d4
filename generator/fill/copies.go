package fill

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/compose/letter"
	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/word/wordform"
)

// Copies is a form with all that its copies are filled from.
type Copies struct {
	NeedsUnit bool            // it has a place for the unit that drafts, which the dossier may not know
	Doubts    source.Problems // on the form
	form      Form
	run       *letter.Run
	maker     *generator.Maker
	formats   []render.Format
	keys      []string       // of its placeholders
	word      *wordform.Form // nil of a form of the program's own
	named     []copyOf
	digits    int
}

// copyOf is one copy.
type copyOf struct {
	name  string
	about letter.Copy
}

// Of finds which copies of a form are filled for a dossier, and with what.
func Of(m *generator.Maker, d *dossier.Dossier, o Options) (*Copies, error) {
	wording, err := m.Wording()
	if err != nil {
		return nil, err
	}
	f := &Copies{form: o.Form, run: &letter.Run{Dossier: d, Each: o.Each, Period: o.Period, Wording: wording}, maker: m, formats: o.InFormats()}
	if err := f.read(); err != nil {
		return nil, err
	}
	f.NeedsUnit = slices.Contains(f.keys, letter.UnitKey)
	report, err := progress.At(d, o.Period)
	if err != nil {
		return nil, err
	}
	tasks := report.Tasks
	o.Filter.Late = o.Filter.Late || o.Form.Own != nil && o.Form.Own.Late
	passed, err := o.Filter.tasks(d, tasks, o.Period != nil)
	if err != nil {
		return nil, err
	}
	agencies, err := o.Filter.agencies(d)
	if err != nil {
		return nil, err
	}
	f.list(tasks, passed, agencies)
	return f, nil
}

// Targets gives the files of the copies.
func (f *Copies) Targets() ([]store.Target, error) {
	if f.form.Own == nil {
		return f.filled()
	}
	documents, err := f.Documents()
	if err != nil {
		return nil, err
	}
	return f.maker.With(generator.Options{Formats: f.formats}).Targets(documents, f.run.Dossier)
}

// read reads the form and checks that all its placeholders have values.
func (f *Copies) read() (err error) {
	known := map[string]wordform.Kind{}
	for i := range letter.Placeholders {
		known[letter.Placeholders[i].Key] = letter.Placeholders[i].Kind
	}
	file := f.form.File
	if f.form.Own != nil {
		file = f.form.Own.FileName()
		f.keys, err = f.form.Own.Uses(f.run.Wording)
	} else if f.word, err = wordform.Read(file, f.form.Data); err == nil {
		f.keys, err = f.word.Uses(), f.word.Check(known)
		f.Doubts = f.word.Doubts(known)
	}
	if err != nil {
		return err
	}
	return f.available(file)
}

// available reports the placeholders that have no value in this run.
func (f *Copies) available(file string) error {
	var problems source.Problems
	for i := range letter.Placeholders {
		p := &letter.Placeholders[i]
		if !slices.Contains(f.keys, p.Key) || p.Has(f.run) {
			continue
		}
		problem := &source.Problem{At: source.Pos{File: file}, What: fmt.Sprintf("{%s} cần số liệu của một kỳ báo cáo.", p.Key), Hint: "thêm --ky, ví dụ --ky 2026-quy-1"}
		if p.Each != nil && !slices.Contains(p.Each, f.run.Each) {
			problem.What = fmt.Sprintf("{%s} không có giá trị khi trộn --theo %s.", p.Key, f.run.Each)
			problem.Hint = fmt.Sprintf("trộn --theo %s, hoặc bỏ chỗ điền này", eachNames(p.Each))
		}
		problems = append(problems, problem)
	}
	return problems.Err()
}

func eachNames(all []letter.Each) string {
	names := make([]string, len(all))
	for i, e := range all {
		names[i] = string(e)
	}
	return strings.Join(names, " hoặc --theo ")
}
