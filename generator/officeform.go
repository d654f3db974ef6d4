package generator

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/build"
	"vanban/generator/compose/letter"
	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/wordform"
)

// OfficeForm is a form to be filled: one that comes with the program, or an office's own file.
type OfficeForm struct {
	Own  *letter.Form // nil: File
	File string       // its name, for the messages and the names of the copies
	Data []byte
}

// Name gives the last part of the copies' names.
func (f OfficeForm) Name() string {
	if f.Own != nil {
		return f.Own.Name
	}
	base := filepath.Base(f.File)
	return safeName(strings.TrimSuffix(base, filepath.Ext(base)))
}

// FillOptions is which form is filled, and how.
type FillOptions struct {
	Options
	Form       OfficeForm
	Each       letter.Each
	Period     *deadline.Period // nil: none
	Filter     Filter
	Conditions []string // what the filter was read from
}

// filling is a form with all that its copies are filled from.
type filling struct {
	form   OfficeForm
	run    *letter.Run
	keys   []string       // of its placeholders
	word   *wordform.Form // nil of a form of the program's own
	doubts source.Problems
	named  []copyOf
	digits int
}

// copyOf is one copy.
type copyOf struct {
	name  string
	about letter.Copy
}

// FillForms fills a form for each agency or task, or once, and writes the copies into a folder; none where nothing
// passes the filter.
func FillForms(d *dossier.Dossier, out string, o FillOptions) (Result, error) {
	return NewMaker(o.Options).fill(d, out, o)
}

// fill is FillForms. Where the dossier was read from a folder that notes what is read, the run is noted.
func (m *Maker) fill(d *dossier.Dossier, out string, o FillOptions) (Result, error) {
	f, err := m.fillingOf(d, o)
	if err != nil {
		return Result{}, err
	}
	w := order{dossier: d, command: fillCommand + o.Form.Name(), filling: o.noted(d.Folder(), out)}
	if slices.Contains(f.keys, letter.UnitKey) {
		w.notes = d.UnitUnknown()
	}
	w.notes = append(w.notes, f.doubts...)
	w.inputs, _ = d.Source().(*build.Inputs)
	if w.options, err = m.fillOptions(o); err != nil {
		return Result{}, err
	}
	targets, err := m.copiesOf(f, o)
	if err != nil || len(targets) == 0 {
		return Result{}, err
	}
	return m.writeTargets(w, targets, out)
}

// fillCommand begins the command of a form's copies in the manifest.
const fillCommand = "tron "

// copiesOf gives the files of the copies of a form.
func (m *Maker) copiesOf(f *filling, o FillOptions) ([]target, error) {
	if f.form.Own == nil {
		return f.targets()
	}
	documents, err := f.documents()
	if err != nil {
		return nil, err
	}
	in := *m
	if in.o.Formats = o.Formats; o.Formats == nil {
		in.o.Formats = []dossier.Format{dossier.DOCX}
	}
	return in.targets(documents, f.run.Dossier)
}

func (m *Maker) fillingOf(d *dossier.Dossier, o FillOptions) (*filling, error) {
	wording, err := m.wording()
	if err != nil {
		return nil, err
	}
	f := &filling{form: o.Form, run: &letter.Run{Dossier: d, Each: o.Each, Period: o.Period, Wording: wording}}
	if err := f.read(); err != nil {
		return nil, err
	}
	tasks, err := tasksAt(d, o.Period)
	if err != nil {
		return nil, err
	}
	o.Filter.Late = o.Filter.Late || o.Form.Own != nil && o.Form.Own.Late
	passed, err := o.Filter.tasks(d, tasks, o.Period != nil)
	if err != nil {
		return nil, err
	}
	agencies, err := o.Filter.agencies(d)
	if err != nil {
		return nil, err
	}
	f.copies(tasks, passed, agencies)
	return f, nil
}

// read reads the form and checks that all its placeholders have values.
func (f *filling) read() (err error) {
	known := map[string]wordform.Kind{}
	for i := range letter.Placeholders {
		known[letter.Placeholders[i].Key] = letter.Placeholders[i].Kind
	}
	file := f.form.File
	if f.form.Own != nil {
		file = f.form.Own.Name
		f.keys, err = letter.Uses(*f.form.Own, f.run.Wording)
	} else if f.word, err = wordform.Read(file, f.form.Data); err == nil {
		f.keys, err = f.word.Uses(), f.word.Check(known)
		f.doubts = f.word.Doubts(known)
	}
	if err != nil {
		return err
	}
	return f.available(file)
}

// available reports the placeholders that have no value in this run.
func (f *filling) available(file string) error {
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

// tasksAt gives the tasks as they stand in a period; without one as they stand in the plan.
func tasksAt(d *dossier.Dossier, period *deadline.Period) ([]*progress.Task, error) {
	if period != nil {
		all, indicators, err := d.Periods()
		if err != nil {
			return nil, err
		}
		r, err := progress.Make(d, all, indicators, *period)
		if err != nil {
			return nil, err
		}
		return r.Tasks, nil
	}
	var tasks []*progress.Task
	for a := range d.Areas {
		for i := range d.Areas[a].Tasks {
			tasks = append(tasks, &progress.Task{Task: &d.Areas[a].Tasks[i], Area: a})
		}
	}
	return tasks, nil
}

// copies lists the copies: of an agency only where it leads a task that passed.
func (f *filling) copies(all, passed []*progress.Task, wanted map[string]bool) {
	d := f.run.Dossier
	f.digits = len(fmt.Sprint(len(all)))
	leads := map[string][]*progress.Task{}
	everything := map[string][]*progress.Task{}
	for _, t := range all {
		for _, code := range t.LeadMembers(d.Agencies) {
			everything[code] = append(everything[code], t)
			if slices.Contains(passed, t) {
				leads[code] = append(leads[code], t)
			}
		}
	}
	named := map[string]bool{}
	for i := range d.Agencies.Agencies {
		a := &d.Agencies.Agencies[i]
		code := a.Code.S
		if len(leads[code]) == 0 || wanted != nil && !wanted[code] {
			continue
		}
		f.run.Agencies = append(f.run.Agencies, a)
		if f.run.Each == letter.EachAgency {
			about := letter.Copy{Agency: a, Tasks: leads[code], Lead: everything[code], Support: sharedBy(d, all, code)}
			f.name(named, safeName(code), about)
		}
	}
	passed = slices.DeleteFunc(slices.Clone(passed), func(t *progress.Task) bool { return wanted != nil && !ledByAny(d, t, wanted) })
	switch {
	case len(passed) == 0:
	case f.run.Each == letter.EachTask:
		for _, t := range passed {
			f.name(named, fmt.Sprintf("%0*d", f.digits, t.Number), letter.Copy{Task: t, Tasks: []*progress.Task{t}, Lead: all})
		}
	case f.run.Each == letter.Once:
		f.named = append(f.named, copyOf{f.form.Name(), letter.Copy{Tasks: passed, Lead: all}})
	}
}

// name enters a copy under a name that no other has, whatever the disk thinks of small letters.
func (f *filling) name(taken map[string]bool, first string, about letter.Copy) {
	name := first + "-" + f.form.Name()
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s-%d-%s", first, n, f.form.Name())
	}
	taken[strings.ToLower(name)] = true
	f.named = append(f.named, copyOf{name, about})
}

func ledByAny(d *dossier.Dossier, t *progress.Task, codes map[string]bool) bool {
	return slices.ContainsFunc(t.LeadMembers(d.Agencies), func(code string) bool { return codes[code] })
}

// sharedBy gives the tasks that an agency shares without leading them.
func sharedBy(d *dossier.Dossier, all []*progress.Task, code string) []*progress.Task {
	var shared []*progress.Task
	for _, t := range all {
		if !slices.Contains(t.LeadMembers(d.Agencies), code) && slices.Contains(t.SupportMembers(d.Agencies), code) {
			shared = append(shared, t)
		}
	}
	return shared
}

// documents composes the copies of a form of the program's own.
func (f *filling) documents() ([]Named, error) {
	all := make([]Named, len(f.named))
	for i, c := range f.named {
		values, err := letter.NewValues(f.run, c.about, f.keys)
		if err != nil {
			return nil, err
		}
		made, err := letter.Filled(*f.form.Own, f.run.Wording, f.run.Dossier, values)
		if err != nil {
			return nil, fmt.Errorf("soạn %s: %w", c.name, err)
		}
		all[i] = Named{Name: c.name, Document: made, Took: build.Content{Values: took(values), Templates: kinds.Sources(f.run.Wording, made)}}
	}
	return all, nil
}

// targets gives the copies of an office's own form; each is filled when it is written.
func (f *filling) targets() ([]target, error) {
	form := build.HashOf(f.form.Data)
	all := make([]target, len(f.named))
	for i, c := range f.named {
		values, err := letter.NewValues(f.run, c.about, f.keys)
		if err != nil {
			return nil, err
		}
		plain := took(values)
		row := rendering{format: dossier.DOCX, render: func(w io.Writer, _ *doc.Document, _ *workshop) (int, error) {
			filled, err := f.word.Fill(values)
			if err != nil {
				return 0, err
			}
			_, err = w.Write(filled)
			return 0, err
		}}
		all[i] = target{name: c.name + "." + string(dossier.DOCX), row: row,
			document: Named{Name: c.name, Took: build.Content{Values: plain, Templates: map[string]string{norm.NFC.String(filepath.Base(f.form.File)): form[:shortHash]}}},
			want:     build.Written{Content: fingerprint.Of([]any{form, plain}), Program: program()}}
	}
	return all, nil
}

// took names the values that a copy has, for telling later what changed.
func took(v wordform.Values) map[string]string {
	all := map[string]string{}
	for key, value := range v.Words {
		all["{"+key+"}"] = fingerprint.Short(value)
	}
	for key, value := range v.Lists {
		all["{"+key+"}"] = fingerprint.Short(value)
	}
	for key, value := range v.Tables {
		all["{"+key+"}"] = fingerprint.Short(value)
	}
	return all
}

// longestName is how many letters of a name a file keeps.
const longestName = 80

// safeName gives a name that every file system takes: letters, digits, "-", "_".
func safeName(s string) string {
	var out strings.Builder
	for _, c := range norm.NFC.String(s) {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '-' || c == '_' {
			out.WriteRune(c)
		} else {
			out.WriteRune('-')
		}
	}
	name := []rune(strings.Trim(out.String(), "-"))
	if len(name) > longestName {
		name = name[:longestName]
	}
	if len(name) == 0 {
		return "bieu-mau"
	}
	return string(name)
}
