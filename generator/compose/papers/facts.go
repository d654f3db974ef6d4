package papers

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"vanban/generator/compose/letter"
	"vanban/generator/compose/report"
	"vanban/generator/letters"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/word/wordform"
	"vanban/generator/wording"
)

// Fact is a value that a document asks for between braces: a placeholder as forms have them, or a figure by its code.
type Fact struct {
	Name   string // as it was typed
	Value  string
	Help   string           // what it is; empty of a figure
	Figure *progress.Figure // nil of a placeholder
	At     source.Pos
}

// inBraces is a fact, or a brace that is a word of the text: typed twice.
var inBraces = pattern.Lazy(`\{\{|\}\}|\{([^{}]*)\}`)

// facts puts facts of its dossier into a document; of one by itself what the document and its office say.
type facts struct {
	paper    *paper.Paper
	wording  *wording.Templates
	report   func() (*progress.Report, error)
	known    map[string]Fact // by name
	found    []Fact
	problems source.Problems
	err      error // of the machine
}

// filled gives a document with the facts that it asks for, and these. What it asks for and nobody has is an error.
func filled(p *paper.Paper, w *wording.Templates) (*paper.Paper, []Fact, error) {
	f := &facts{paper: p, wording: w, known: map[string]Fact{}}
	f.report = sync.OnceValues(func() (*progress.Report, error) { return progress.At(p.Of, p.Period) })
	own := p.Changed(f.fill)
	if f.err != nil {
		return nil, nil, f.err
	}
	slices.SortStableFunc(f.found, func(a, b Fact) int { return a.At.Compare(b.At) })
	return own, f.found, f.problems.Sorted().Err()
}

// fill puts facts into some words.
func (f *facts) fill(words string, at source.Pos) string {
	if !strings.ContainsAny(words, "{}") {
		return words
	}
	return inBraces().ReplaceAllStringFunc(words, func(found string) string {
		switch found {
		case "{{":
			return "{"
		case "}}":
			return "}"
		}
		place := f.paper.Dossier.PlaceOf(found, at)
		fact, ok := f.known[found]
		if !ok {
			var err error
			if fact, err = f.fact(strings.TrimSpace(found[1:len(found)-1]), place); err != nil {
				f.fail(err)
				return found
			}
			fact.Name, f.known[found] = found, fact
		}
		fact.At = place
		f.found = append(f.found, fact)
		return fact.Value
	})
}

// fact gives the value of a name, or says why there is none.
func (f *facts) fact(name string, at source.Pos) (Fact, error) {
	key, capitals := wordform.Key(name)
	key = strings.ReplaceAll(key, "-", "_")
	if i := slices.IndexFunc(letter.Placeholders, func(p letter.Placeholder) bool { return p.Key == key }); i >= 0 {
		return f.placeholder(&letter.Placeholders[i], capitals, at)
	}
	if f.paper.Of == nil {
		return Fact{}, f.unknown(name, nil, at)
	}
	r, err := f.report()
	if err != nil {
		return Fact{}, err
	}
	if figure, known := r.Figures.Get(name); known {
		return Fact{Value: report.Sentence(figure), Figure: figure}, nil
	}
	return Fact{}, f.unknown(name, r.Figures.Codes(), at)
}

// placeholder gives the value of a placeholder.
func (f *facts) placeholder(p *letter.Placeholder, capitals bool, at source.Pos) (Fact, error) {
	d := f.paper.Dossier
	if f.paper.Of == nil && p.OfPlan() {
		return Fact{}, d.Problem(at, fmt.Sprintf("{%s} lấy của một hồ sơ, mà văn bản này đứng một mình.", p.Key), "gõ giá trị ấy, hoặc đặt tệp vào thư mục "+paper.Folder+" của một hồ sơ")
	}
	run := &letter.Run{Dossier: d, Each: letter.Once, Period: f.paper.Period, Wording: f.wording}
	about := letter.Copy{}
	if f.paper.Of != nil {
		r, err := f.report()
		if err != nil {
			return Fact{}, err
		}
		run.Dossier, about = f.paper.Of, letter.Copy{Tasks: r.Tasks, Lead: r.Tasks}
		run.Agencies = letter.Leading(f.paper.Of, r.Tasks)
	}
	switch {
	case p.Period && run.Period == nil:
		return Fact{}, d.Problem(at, fmt.Sprintf("{%s} cần số liệu của một kỳ báo cáo.", p.Key), "thêm vào phần khai báo ở đầu tệp, ví dụ: "+paper.KeyPeriod+fmt.Sprintf(": %d-quy-1", f.paper.Of.Year))
	case !p.Has(run):
		return Fact{}, d.Problem(at, fmt.Sprintf("{%s} là của từng cơ quan, từng nhiệm vụ, nên chỉ có khi trộn biểu mẫu.", p.Key), seeAll)
	case p.Kind == wordform.Table:
		return Fact{}, d.Problem(at, fmt.Sprintf("{%s} là một bảng, chỉ có khi trộn biểu mẫu Word.", p.Key), seeAll)
	}
	v, err := letter.NewValues(run, about, []string{p.Key})
	if err != nil {
		return Fact{}, err
	}
	value := v.Words[p.Key]
	if p.Kind == wordform.List {
		value = strings.TrimSuffix(strings.Join(v.Lists[p.Key], " "), ".")
	}
	if value = strings.ReplaceAll(value, "\n", " "); capitals {
		value = strings.ToUpper(value)
	}
	return Fact{Value: value, Help: p.Help}, nil
}

// seeAll leads to the list of all placeholders.
const seeAll = "xem các chỗ điền bằng lệnh: vanban tron --liet-ke"

// unknown says that nothing has a name, with the nearest that something has.
func (f *facts) unknown(name string, codes []string, at source.Pos) error {
	keys := slices.Clone(codes)
	for i := range letter.Placeholders {
		if p := &letter.Placeholders[i]; f.paper.Of != nil || !p.OfPlan() {
			keys = append(keys, p.Key)
		}
	}
	nearest := strictyaml.DidYouMean(name, keys)
	if nearest == "" {
		nearest = strictyaml.DidYouMean(strings.NewReplacer(" ", "_", "-", "_").Replace(letters.Folded(name)), keys)
	}
	hint := nearest + seeAll
	if f.paper.Of != nil && f.paper.Period == nil && strings.Contains(name, ".") {
		hint += fmt.Sprintf("; số liệu của một kỳ báo cáo thì thêm vào phần khai báo ở đầu tệp, ví dụ: %s: %d-quy-1", paper.KeyPeriod, f.paper.Of.Year)
	}
	return f.paper.Dossier.Problem(at, fmt.Sprintf("Không có dữ kiện hay số liệu nào tên “%s”.", name),
		hint+"; dấu ngoặc nhọn là chữ của văn bản thì viết hai lần: {{"+name+"}}")
}

// fail keeps what went wrong; what is wrong with the dossier's periods is told once, though many facts need them.
func (f *facts) fail(err error) {
	found := source.ProblemsIn(err)
	if len(found) == 0 {
		f.err = err
	} else if !slices.Contains(f.problems, found[0]) {
		f.problems = append(f.problems, found...)
	}
}
