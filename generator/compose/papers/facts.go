package papers

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"vanban/generator/compose/letter"
	"vanban/generator/compose/report"
	"vanban/generator/doc"
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
	Table  *doc.Table       // of a placeholder that is a table; nil of any other
	Cites  bool             // it has number or day of the dossier's document
	Text   source.Pos       // where the text begins in which it stands
	At     source.Pos
}

// inBraces is a fact, or a brace that is a word of the text: typed twice.
var inBraces = pattern.Lazy(`\{\{|\}\}|\{([^{}]*)\}`)

// facts puts facts of its dossier into a document; of one by itself what the document and its office say.
type facts struct {
	paper    *paper.Paper
	wording  *wording.Templates
	report   func() (*progress.Report, error)
	known    map[string]answer // by name with its braces
	told     map[placeholder]bool
	failures int // told so far
	found    []Fact
	tables   tables
	problems source.Problems
	err      error // of the machine
}

// answer is a fact, or what is wrong with its name.
type answer struct {
	Fact
	err error
}

// placeholder is a name in a text.
type placeholder struct {
	name string
	text source.Pos
}

// Beyond these a document is a mistake, and whoever mends it reads no more: its failing names are told without place in the line and without the
// nearest names, which take time that a file made to do harm would multiply; and problems are kept by their number. Of a name as long as no fact
// has the beginning is told.
const (
	mostHelped  = 200
	mostKept    = 1000
	longestName = 60 // characters
)

// errTold is the error of a fact whose reason has been told.
var errTold = errors.New("told")

// tables are the tables that a document asks for, by their names in braces, which its text keeps.
type tables struct {
	by    map[string]*doc.Table
	empty string // the words for one without rows
}

// filled gives a document with the facts that it asks for, and these. What it asks for and nobody has is an error.
func filled(p *paper.Paper, w *wording.Templates) (*paper.Paper, *facts, error) {
	f := &facts{paper: p, wording: w, known: map[string]answer{}, told: map[placeholder]bool{}, tables: tables{by: map[string]*doc.Table{}}}
	f.report = sync.OnceValues(func() (*progress.Report, error) {
		r, err := progress.At(p.Of, p.Period)
		if err != nil {
			f.fail(err)
			return nil, errTold
		}
		return r, nil
	})
	own := p.Changed(f.fill)
	if f.err != nil {
		return nil, nil, f.err
	}
	slices.SortStableFunc(f.found, func(a, b Fact) int { return a.At.Compare(b.At) })
	return own, f, f.problems.Err()
}

// fill puts facts into some words.
func (f *facts) fill(words string, at source.Pos) string {
	if !strings.ContainsAny(words, "{}") {
		return words
	}
	alone := strings.TrimSpace(words)
	return inBraces().ReplaceAllStringFunc(words, func(found string) string {
		switch found {
		case "{{":
			return "{"
		case "}}":
			return "}"
		}
		value := f.replaced(placeholder{found, at})
		if f.tables.by[found] != nil && alone != found {
			f.fail(f.notAlone(found, at))
		}
		return value
	})
}

// replaced gives what stands for a name in a text. Where a text has the name more than once, it is told once.
func (f *facts) replaced(a placeholder) string {
	known, is := f.known[a.name]
	if is && f.told[a] {
		return known.shown()
	}
	place := a.text
	if f.failures < mostHelped {
		place = f.paper.Dossier.PlaceOf(a.name, a.text)
	}
	if !is {
		var err error
		known.Fact, err = f.fact(strings.TrimSpace(a.name[1:len(a.name)-1]), place)
		if known.Name, known.err = a.name, err; err != nil {
			known.Value = a.name
		}
		if known.Table != nil {
			f.tables.by[a.name] = known.Table
		}
	}
	switch problem, of := errors.AsType[*source.Problem](known.err); {
	case known.err == nil:
		known.At, known.Text = place, a.text
		f.found = append(f.found, known.Fact)
	case is && of:
		f.fail(f.paper.Dossier.Problem(place, problem.What, problem.Hint))
	case !is:
		f.fail(known.err)
	}
	if known.err == nil || f.failures <= mostHelped {
		f.known[a.name], f.told[a] = known, true
	}
	return known.shown()
}

// shown is what stands in the text: of a table its name, in whose place the table is set.
func (a *answer) shown() string {
	if a.Table != nil {
		return a.Name
	}
	return a.Value
}

// notAlone says that a table's name stands among other words.
func (f *facts) notAlone(name string, at source.Pos) error {
	return f.paper.Dossier.Problem(f.paper.Dossier.PlaceOf(name, at), fmt.Sprintf("%s là một bảng, phải đứng một mình trong một đoạn của lời văn.", name),
		"để trống một dòng trước và sau "+name)
}

// misplaced tells of tables whose names are still among a document's words: they stand where no table can.
func (f *facts) misplaced(all []*doc.Document) error {
	var problems source.Problems
	for _, fact := range f.found {
		if fact.Table == nil {
			continue
		}
		for _, d := range all {
			if found := source.ProblemsIn(f.notAlone(fact.Name, fact.Text)); saysOutside(d, fact.Name) {
				problems = append(problems, found...)
			}
		}
	}
	return problems.Err()
}

// saysOutside says whether some words are in a document.
func saysOutside(d *doc.Document, words string) bool {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for l := range doc.Lines(b) {
				if strings.Contains(strings.ToLower(doc.Plain(l.Text)), strings.ToLower(words)) { // a title has capitals
					return true
				}
			}
		}
	}
	return false
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
	run := &letter.Run{Dossier: d, Each: letter.Once, Period: f.paper.Period, Wording: f.wording, Day: d.Day}
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
	}
	v, err := letter.NewValues(run, about, []string{p.Key})
	if missing := source.ProblemsIn(err); len(missing) == 1 { // told where it is asked for
		return Fact{}, d.Problem(at, missing[0].What, missing[0].Hint)
	} else if err != nil {
		return Fact{}, err
	}
	if table := v.Tables[p.Key]; table != nil {
		f.tables.empty = v.Empty
		return Fact{Value: fmt.Sprintf("bảng %d dòng", len(table.Rows)), Help: p.Help, Table: table}, nil
	}
	value := v.Words[p.Key]
	if p.Kind == wordform.List {
		value = strings.TrimSuffix(strings.Join(v.Lists[p.Key], " "), ".")
	}
	if value = strings.ReplaceAll(value, "\n", " "); capitals {
		value = strings.ToUpper(value)
	}
	return Fact{Value: value, Help: p.Help, Cites: f.paper.Of != nil && p.Cites}, nil
}

// seeAll leads to the list of all placeholders.
const seeAll = "xem các chỗ điền bằng lệnh: vanban tron --liet-ke"

// unknown says that nothing has a name, with the nearest that something has.
func (f *facts) unknown(name string, codes []string, at source.Pos) error {
	hint := seeAll
	if f.failures < mostHelped {
		hint = f.nearest(name, codes) + seeAll
	}
	hint += alike(name, codes)
	if f.paper.Of != nil && f.paper.Period == nil && strings.Contains(name, ".") {
		hint += fmt.Sprintf("; số liệu của một kỳ báo cáo thì thêm vào phần khai báo ở đầu tệp, ví dụ: %s: %d-quy-1", paper.KeyPeriod, f.paper.Of.Year)
	}
	if letters.Folded(name) == "tong" {
		hint = "{tong} in tổng của một cột, chỉ viết ở các dòng dưới đầu bảng; " + seeAll
	}
	if r := []rune(name); len(r) > longestName {
		name = string(r[:longestName]) + "…"
	}
	return f.paper.Dossier.Problem(at, fmt.Sprintf("Không có dữ kiện hay số liệu nào tên “%s”.", name),
		hint+"; dấu ngoặc nhọn là chữ của văn bản thì viết hai lần: {{"+name+"}}")
}

// mostAlike is how many codes are named that begin as one that isn't there.
const mostAlike = 6

// alike names codes of the same family as one that isn't there: those of other agencies for {NV.CQ.x}, of other areas for {NV.LV9.TONG}.
func alike(name string, codes []string) string {
	parts := strings.Split(name, ".")
	if len(parts) < 2 {
		return ""
	}
	family := strings.TrimRight(strings.Join(parts[:2], "."), "0123456789")
	var all []string
	for _, code := range codes {
		if strings.HasPrefix(code, family) && len(all) <= mostAlike {
			all = append(all, "{"+code+"}")
		}
	}
	switch {
	case len(all) == 0:
		return ""
	case len(all) > mostAlike:
		all[mostAlike] = "…"
	}
	return "; có: " + strings.Join(all, ", ")
}

// nearest begins a hint with the name that is nearest to what was typed.
func (f *facts) nearest(name string, codes []string) string {
	keys := slices.Clone(codes)
	for i := range letter.Placeholders {
		if p := &letter.Placeholders[i]; f.paper.Of != nil || !p.OfPlan() {
			keys = append(keys, p.Key)
		}
	}
	return cmp.Or(strictyaml.DidYouMean(name, keys), strictyaml.DidYouMean(strings.NewReplacer(" ", "_", "-", "_").Replace(letters.Folded(name)), keys))
}

// fail keeps what went wrong. What is wrong with the dossier's periods is told once, though many facts need them.
func (f *facts) fail(err error) {
	if errors.Is(err, errTold) {
		return
	}
	found := source.ProblemsIn(err)
	if len(found) == 0 {
		f.err = err
		return
	}
	f.failures++
	if f.problems = append(f.problems, found...); len(f.problems) > mostKept {
		f.problems = f.problems.Sorted().Bounded("lỗi")
	}
}
