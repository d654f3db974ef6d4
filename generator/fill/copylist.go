package fill

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"vanban/generator"
	"vanban/generator/compose/letter"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/progress"
	"vanban/generator/render"
	"vanban/generator/store"
	"vanban/generator/word/wordform"
)

// list lists the copies: of an agency only where it leads a task that passed.
func (f *Copies) list(all, passed []*progress.Task, wanted map[string]bool) {
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
func (f *Copies) name(taken map[string]bool, first string, about letter.Copy) {
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

// Documents composes the copies of a form of the program's own.
func (f *Copies) Documents() ([]generator.Composed, error) {
	all := make([]generator.Composed, len(f.named))
	for i, c := range f.named {
		values, err := letter.NewValues(f.run, c.about, f.keys)
		if err != nil {
			return nil, err
		}
		made, err := f.form.Own.Filled(f.run.Wording, f.run.Dossier, values)
		if err != nil {
			return nil, fmt.Errorf("soạn %s: %w", c.name, err)
		}
		all[i] = generator.Composed{Name: c.name, Document: made, Took: store.Content{Values: took(values), Templates: generator.Sources(f.run.Wording, made)}}
	}
	return all, nil
}

// filled gives the copies of an office's own form; each is filled when it is written.
func (f *Copies) filled() ([]store.Target, error) {
	form := store.HashOf(f.form.Data)
	all := make([]store.Target, len(f.named))
	for i, c := range f.named {
		values, err := letter.NewValues(f.run, c.about, f.keys)
		if err != nil {
			return nil, err
		}
		plain := took(values)
		all[i] = store.Target{Name: c.name + "." + string(render.DOCX), Document: c.name,
			Took: store.Content{Values: plain, Templates: map[string]string{norm.NFC.String(filepath.Base(f.form.File)): form[:generator.ShortHash]}},
			Want: store.Written{Content: fingerprint.Of([]any{form, plain}), Program: generator.Program()},
			Render: func(w io.Writer) (int, error) {
				filled, err := f.word.Fill(values)
				if err != nil {
					return 0, err
				}
				_, err = w.Write(filled)
				return 0, err
			}}
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
