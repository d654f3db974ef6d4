package wording

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"text/template"
	"text/template/parse"

	"vanban/generator/doc"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/templates"
)

// Templates is the templates of the documents' text, ready to be used by several goroutines.
type Templates struct {
	sources map[string]string                    // by file name
	hashes  sync.Map                             // of those that were asked for, by file name
	shared  *template.Template                   // knows the shared parts
	alone   map[string]func() *template.Template // by file name: knows it and the shared parts; nil where it calls others
	all     func() *template.Template            // knows every one
}

// New reads the program's templates and, where own is not nil, puts the
// files of an office's own folder in their place. A file of own whose name
// none of the program's has is an error: it would have no effect.
func New(own fs.FS) (*Templates, error) { return From(templates.Files, own) }

// From is New with other templates in the place of the program's.
func From(program, own fs.FS) (*Templates, error) {
	w := &Templates{sources: map[string]string{}}
	names, err := w.read(program)
	if err != nil {
		return nil, fmt.Errorf("đọc các mẫu của chương trình: %w", err)
	}
	if own != nil {
		return w, w.replace(own, names)
	}
	w.shared, err = w.with(newSet(), sharedParts)
	w.alone = map[string]func() *template.Template{}
	for _, n := range names {
		w.alone[n] = sync.OnceValue(func() *template.Template { return w.closed(n) })
	}
	w.all = sync.OnceValue(func() *template.Template { return template.Must(w.with(newSet(), names...)) }) // the program's own templates
	return w, err
}

// with gives a set that has the templates of some files, too.
func (w *Templates) with(set *template.Template, names ...string) (*template.Template, error) {
	return set, w.parse(set, names)
}

// closed gives a set of one file and the shared parts, which is soon read and enough for most runs; nil where the file, or a shared part that it
// calls, calls the parts of another.
func (w *Templates) closed(name string) *template.Template {
	set := template.Must(w.with(template.Must(w.shared.Clone()), name))
	var waiting []*template.Template // the file's own, and what they call
	for _, t := range set.Templates() {
		if shared := w.shared.Lookup(t.Name()); shared == nil || shared.Tree != t.Tree {
			waiting = append(waiting, t)
		}
	}
	seen := map[string]bool{}
	for len(waiting) > 0 {
		t := waiting[0]
		waiting = waiting[1:]
		for _, called := range calls(t) {
			part := set.Lookup(called)
			if part == nil {
				return nil
			}
			if !seen[called] {
				seen[called] = true
				waiting = append(waiting, part)
			}
		}
	}
	return set
}

// replace reads an office's own templates in the place of the program's, and finds everything that is wrong with them.
func (w *Templates) replace(own fs.FS, names []string) error {
	set := newSet()
	if err := w.parse(set, names); err != nil {
		return err
	}
	known := maps.Clone(w.sources)
	replaced, err := w.read(own)
	if err != nil {
		return fmt.Errorf("đọc thư mục mẫu: %w", err)
	}
	if err := checkNames(replaced, known); err != nil {
		return err
	}
	if err := w.parse(set, replaced); err != nil {
		return err
	}
	w.shared, w.all = set, func() *template.Template { return set }
	if err := w.checkEffect(replaced); err != nil {
		return err
	}
	return w.checkColumns(replaced)
}

// columnNames is the part that names the columns of the table of tasks.
const columnNames = "ten-cot"

// checkColumns reports a template of an office's own that does not tell the columns of the table of tasks apart: one of an earlier
// version knows fewer, and would call a new one by the name of another.
func (w *Templates) checkColumns(names []string) error {
	i := slices.IndexFunc(names, func(n string) bool { return strings.Contains(w.sources[n], `{{define "`+columnNames+`"}}`) })
	if i < 0 {
		return nil
	}
	known := map[string]tasktable.Column{}
	for _, c := range tasktable.Columns() {
		name, err := w.Phrase(columnNames, c.String())
		if err != nil {
			return err
		}
		other, twice := known[name]
		switch {
		case name == "":
			return &source.Problem{At: source.Pos{File: names[i]}, What: fmt.Sprintf("phần “%s” không có tên cho cột “%s”", columnNames, c), Hint: "thêm tên cột này như trong mẫu của chương trình"}
		case twice:
			return &source.Problem{At: source.Pos{File: names[i]}, What: fmt.Sprintf("phần “%s” gọi cột “%s” bằng tên của cột “%s”: “%s”", columnNames, c, other, name),
				Hint: "thêm tên cột này như trong mẫu của chương trình"}
		}
		known[name] = c
	}
	return nil
}

func newSet() *template.Template { return template.New("").Funcs(bounded).Funcs(functions) }

// read reads the templates of a folder and gives their names.
func (w *Templates) read(files fs.FS) ([]string, error) {
	names, err := fs.Glob(files, "*.md.tmpl")
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		if w.sources[n], err = readTemplate(files, n); err != nil {
			return nil, err
		}
	}
	return names, nil
}

// parse puts templates that were read into a set.
func (w *Templates) parse(set *template.Template, names []string) error {
	var problems source.Problems
	for _, n := range names {
		if _, err := set.New(n).Parse(w.sources[n]); err != nil {
			problems = append(problems, w.problem(err, nil))
			continue
		}
		if recordedFile(n) {
			problems = append(problems, w.unrecorded(set, n)...)
		}
		count(set, n)
	}
	return problems.Err()
}

// knowing gives a set that has a template, or has every one.
func (w *Templates) knowing(name string) *template.Template {
	if w.shared.Lookup(name) != nil {
		return w.shared
	}
	if alone, isFile := w.alone[name]; isFile {
		if set := alone(); set != nil {
			return set
		}
	}
	return w.all()
}

// sharedParts is the template whose parts all others may name.
const sharedParts = "chung.md.tmpl"

// checkEffect reports templates of an office's own that would change nothing: an empty one, and, where the program's
// own template only defines parts for others, text outside the definitions.
func (w *Templates) checkEffect(names []string) error {
	var problems source.Problems
	for _, n := range names {
		alone, empty, err := parseAlone(n, w.sources[n])
		if err != nil {
			return w.problem(err, nil)
		}
		parts, err := definesParts(n)
		switch {
		case err != nil:
			return err
		case parts && !empty:
			problems = append(problems, &source.Problem{At: source.Pos{File: n}, What: "lời văn đứng ngoài các phần {{define}} nên không có tác dụng",
				Hint: "chỉ sửa bên trong {{define \"…\"}} … {{end}}"})
		case parts && len(alone.Templates()) < 2, !parts && empty:
			problems = append(problems, &source.Problem{At: source.Pos{File: n}, What: "tệp mẫu trống nên không có tác dụng",
				Hint: "chép lại mẫu của chương trình rồi sửa, hoặc bỏ tệp này"})
		}
	}
	return problems.Err()
}

// definesParts tells whether the program's own template of a name has nothing but parts for others.
func definesParts(name string) (bool, error) {
	text, err := fs.ReadFile(templates.Files, name)
	if err != nil {
		return false, fmt.Errorf("đọc mẫu %s của chương trình: %w", name, err)
	}
	_, empty, err := parseAlone(name, string(text))
	return empty, err
}

// parseAlone parses a template without the others, and tells whether it has no text of its own.
func parseAlone(name, text string) (alone *template.Template, empty bool, err error) {
	alone, err = template.New(name).Funcs(bounded).Funcs(functions).Parse(text)
	if err != nil {
		return nil, false, err
	}
	return alone, alone.Tree == nil || parse.IsEmptyTree(alone.Root), nil
}

func checkNames(names []string, known map[string]string) error {
	var problems source.Problems
	if len(names) == 0 {
		problems = append(problems, &source.Problem{
			What: "thư mục mẫu không có tệp nào tên dạng *.md.tmpl",
			Hint: "chép một tệp từ thư mục templates của chương trình rồi sửa lời văn trong đó",
		})
	}
	for _, n := range names {
		if _, ok := known[n]; !ok {
			problems = append(problems, &source.Problem{
				At:   source.Pos{File: n},
				What: "không có mẫu nào tên như vậy, nên tệp này không có tác dụng",
				Hint: "đặt tên tệp trùng với một mẫu trong thư mục templates của chương trình",
			})
		}
	}
	return problems.Err()
}

// Run executes a template for a view and splits what it gives into chunks.
func (w *Templates) Run(name string, v any) ([]Chunk, error) {
	text, err := w.Text(name, v)
	if err != nil {
		return nil, err
	}
	chunks, err := split(name, text)
	for i := range chunks {
		chunks[i].templates = w
	}
	return chunks, err
}

// directiveAt says where a part's Directive line stands, in the template or else in the shared parts. Executing a
// template loses its lines, so of a part that it names twice only the file is known.
func (w *Templates) directiveAt(name, role string) source.Pos {
	for _, file := range []string{name, sharedParts} {
		n, times, at := 0, 0, 0
		for line := range strings.Lines(w.sources[file]) {
			n++
			if rest, is := strings.CutPrefix(line, Directive); is && strings.TrimSpace(rest) == role {
				at = n
				times++
			}
		}
		if times == 1 {
			return source.Pos{File: file, Line: at}
		}
		if times > 1 {
			break
		}
	}
	return source.Pos{File: name}
}

// Text executes a template, or a part that one defines.
func (w *Templates) Text(name string, v any) (string, error) {
	var out budgeted
	if err := w.knowing(name).ExecuteTemplate(&out, name, v); err != nil {
		var past *overBudget
		if errors.As(err, &past) && past.hint != "" {
			return "", &source.Problem{At: source.Pos{File: name}, What: past.what, Hint: past.hint}
		}
		return "", w.problem(err, v)
	}
	return Punctuated(out.String()), nil
}

// Paragraphs gives the paragraphs of a part of the templates.
func (w *Templates) Paragraphs(name string, v any) ([][]doc.Inline, error) {
	text, err := w.Text(name, v)
	if err != nil {
		return nil, err
	}
	return w.chunk(name, text).Paragraphs()
}

// Lines gives the paragraphs of a part of the templates, each as plain words.
func (w *Templates) Lines(name string, v any) ([]string, error) {
	paragraphs, err := w.Paragraphs(name, v)
	lines := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		lines[i] = doc.Plain(p)
	}
	return lines, err
}

// Phrase gives the words that a part of the templates has for a place within a sentence.
func (w *Templates) Phrase(name string, v any) (string, error) {
	text, err := w.Text(name, v)
	if err != nil {
		return "", err
	}
	text = strings.Join(strings.Fields(text), " ")
	if !strings.ContainsAny(text, "\\*&") {
		return text, nil
	}
	read, err := w.chunk(name, text).One()
	return doc.Plain(read), err
}

// chunk is what a part of the templates has given.
func (w *Templates) chunk(name, text string) Chunk {
	return Chunk{Role: name, Text: text, File: w.knowing(name).Lookup(name).ParseName}
}
