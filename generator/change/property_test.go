package change

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/calendar"
	_ "vanban/generator/collector/seldom"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/markdown"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// told gives all that Between covers of a dossier, line by line.
func told(d *dossier.Dossier) []string {
	var all []string
	for _, f := range fields {
		all = append(all, fmt.Sprintf("%s %q", f.name, f.get(d)))
	}
	for list := range ListName(listCount) {
		for _, t := range list.of(d) {
			all = append(all, fmt.Sprintf("%s %q", list, t.S))
		}
	}
	texts := []TextID{{Kind: ArticleText}, {Kind: PlanText}}
	for i, a := range d.Appendices {
		all = append(all, fmt.Sprintf("phu-luc %q %q %d %t", a.Title.S, a.Source.S, a.Orientation, a.NoteOpen))
		if a.Body != nil {
			texts = append(texts, TextID{AppendixText, i})
		}
	}
	for _, id := range texts {
		for _, u := range unitsIn(id, d, id.Appendix) {
			all = append(all, fmt.Sprintf("%v %+v %s", id, u.Place, u.key))
		}
	}
	for i, area := range d.Areas {
		all = append(all, fmt.Sprintf("linh-vuc %d %q", i, area.Name.S))
		for _, t := range area.Tasks {
			row := fmt.Sprint(t.Number)
			for _, c := range tasktable.Columns() {
				row += fmt.Sprintf(" %q", c.Cell(&t))
			}
			all = append(all, row)
		}
	}
	return all
}

func load(t testing.TB, folder string) *dossier.Dossier {
	t.Helper()
	d, err := dossier.Load(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// times is how many seeds are tried: with -short, which the race detector runs with, a tenth, for comparing starts no goroutine.
func times(all uint64) uint64 {
	if testing.Short() {
		return all / 10
	}
	return all / uint64(everycase.Apart(5))
}

// TestApplyIsTheNewDossier changes dossiers at random: applying what Between tells to the old one must give the new one.
func TestApplyIsTheNewDossier(t *testing.T) {
	folders, _ := filepath.Glob("../../seeds/*/ho-so.yaml")
	if len(folders) == 0 {
		t.Fatal("no seeds")
	}
	pairs, _ := filepath.Glob("../../testdata/sua-doi/*/cu")
	if len(pairs) == 0 {
		t.Fatal("no pairs")
	}
	for _, f := range pairs {
		checkApply(t, f, load(t, f), load(t, filepath.Join(filepath.Dir(f), "moi")))
	}
	for _, f := range folders {
		d := load(t, filepath.Dir(f))
		for seed := range times(40) {
			checkApply(t, fmt.Sprintf("%s, seed %d", filepath.Base(filepath.Dir(f)), seed), d, mutated(d, seed))
		}
	}
	for seed := range times(150) {
		g := &mutator{rand.New(rand.NewPCG(seed, 7))}
		d := g.dossier()
		checkApply(t, fmt.Sprintf("made up, seed %d", seed), d, mutated(d, seed))
		checkApply(t, fmt.Sprintf("two made up, seed %d", seed), d, g.dossier())
	}
}

func checkApply(t *testing.T, name string, old, new *dossier.Dossier) {
	t.Helper()
	before := told(old)
	changes := Between(old, new)
	got, err := apply(old, changes)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if diff := cmp.Diff(told(new), told(got)); diff != "" {
		t.Fatalf("%s: apply(old, Between(old, new)) is not new (-want +got):\n%s", name, diff)
	}
	if diff := cmp.Diff(before, told(old)); diff != "" {
		t.Fatalf("%s: the old dossier was changed:\n%s", name, diff)
	}
	if again := Between(got, new); len(again) > 0 {
		t.Fatalf("%s: after applying, %d changes are left, the first %#v", name, len(again), again[0])
	}
}

// mutator makes and changes dossiers at random.
type mutator struct{ *rand.Rand }

var vocabulary = strings.Fields("kế hoạch báo cáo Sở Nội vụ tỉnh cải cách hành chính thủ tục công khai minh bạch năm 2024 quý rà soát kiểm tra đôn đốc thống kê người dân doanh nghiệp dịch vụ trực tuyến")

func (g *mutator) words(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = vocabulary[g.IntN(len(vocabulary))]
	}
	return strings.Join(all, " ")
}

func (g *mutator) text() dossier.Text { return dossier.Text{S: g.words(2 + g.IntN(8))} }

func (g *mutator) task() tasktable.Task {
	task := tasktable.Task{Content: g.text(), Products: []dossier.Text{g.text()}, Lead: tasktable.Agents{Text: g.text()}, Due: dossier.Text{S: "Quý I/2024"}}
	if g.IntN(3) == 0 {
		task.Products, task.IsList = append(task.Products, g.text()), true
	}
	return task
}

func (g *mutator) dossier() *dossier.Dossier {
	d := &dossier.Dossier{Year: 2024, Abstract: g.text(), Plan: g.prose()}
	for range g.IntN(4) {
		d.Bases = append(d.Bases, g.text())
		d.Articles = append(d.Articles, dossier.Article{Body: paragraphs(g.words(6), g.words(7))})
	}
	for range g.IntN(3) {
		d.Appendices = append(d.Appendices, dossier.Appendix{Title: g.text(), Source: g.text(), Body: g.prose()})
	}
	for range g.IntN(4) {
		area := tasktable.Area{Name: g.text()}
		for range 1 + g.IntN(5) {
			area.Tasks = append(area.Tasks, g.task())
		}
		d.Areas = append(d.Areas, area)
	}
	renumber(d)
	return d
}

func paragraphs(texts ...string) *markdown.Document {
	d := &markdown.Document{}
	for _, s := range texts {
		d.Blocks = append(d.Blocks, &markdown.Paragraph{Text: doc.Words(s)})
	}
	return d
}

// prose writes Markdown and reads it, so that only what the reader gives is tried.
func (g *mutator) prose() *markdown.Document {
	var b strings.Builder
	notes := 0
	for range 1 + g.IntN(3) {
		fmt.Fprintf(&b, "# %s\n\n", g.words(3))
		for range g.IntN(3) {
			if g.IntN(2) == 0 {
				fmt.Fprintf(&b, "## %s\n\n", g.words(3))
			}
			for range g.IntN(4) {
				fmt.Fprintf(&b, "1. %s", g.words(6))
				if g.IntN(5) == 0 {
					notes++
					fmt.Fprintf(&b, "[^%d]", notes)
				}
				b.WriteByte('\n')
				for range g.IntN(3) {
					fmt.Fprintf(&b, "   - %s\n", g.words(5))
				}
				if g.IntN(4) == 0 {
					fmt.Fprintf(&b, "\n   %s\n\n", g.words(5))
				}
			}
			b.WriteByte('\n')
			if g.IntN(4) == 0 {
				fmt.Fprintf(&b, "| A | B |\n| --- | ---: |\n| %s | 1 |\n| %s | 2 |\n\n", g.words(2), g.words(2))
			}
		}
		fmt.Fprintf(&b, "%s\n\n", g.words(9))
	}
	for n := range notes {
		fmt.Fprintf(&b, "[^%d]: %s\n\n", n+1, g.words(5))
	}
	read, problems := markdown.Parse(b.String(), source.Pos{File: "x.md", Line: 1, Column: 1})
	if len(problems) > 0 {
		panic(problems.Error() + "\n" + b.String())
	}
	return read
}

func renumber(d *dossier.Dossier) {
	n := 0
	for i := range d.Areas {
		for j := range d.Areas[i].Tasks {
			n++
			d.Areas[i].Tasks[j].Number = tasktable.Number(n)
		}
	}
}

// mutated gives a changed copy of a dossier.
func mutated(d *dossier.Dossier, seed uint64) *dossier.Dossier {
	g := &mutator{rand.New(rand.NewPCG(seed, 11))}
	out := *d
	out.Bases, out.Recipients.List = slices.Clone(d.Bases), slices.Clone(d.Recipients.List)
	out.Appendices = slices.Clone(d.Appendices)
	out.Areas = nil
	for _, a := range d.Areas {
		a.Tasks = slices.Clone(a.Tasks)
		out.Areas = append(out.Areas, a)
	}
	steps := []func(*dossier.Dossier){g.changeField, g.changeBases, g.changePlan, g.changePlan, g.changeArticles, g.changeAppendices,
		g.changeAreas, g.changeTasks, g.changeTasks, g.changeTasks, g.replacePhrase}
	for range 1 + g.IntN(8) {
		steps[g.IntN(len(steps))](&out)
	}
	renumber(&out)
	return &out
}

func (g *mutator) changeField(d *dossier.Dossier) {
	d.Abstract, d.Number = g.text(), g.IntN(500)
	d.Day, _ = calendar.NewDate(2024, 3, 1+g.IntN(20))
	d.Signer.Name = g.text()
	d.Signer.Capacities = []signer.Capacity{{Abbrev: "KT.", Of: dossier.Text{S: "Chủ tịch"}}}
}

// shuffled changes a sequence: something removed, something added, something moved.
func shuffled[T any](g *mutator, all []T, make func() T) []T {
	all = slices.Clone(all)
	if len(all) > 0 && g.IntN(2) == 0 {
		i := g.IntN(len(all))
		all = slices.Delete(all, i, i+1)
	}
	if g.IntN(2) == 0 {
		all = slices.Insert(all, g.IntN(len(all)+1), make())
	}
	if len(all) > 1 && g.IntN(2) == 0 {
		i, j := g.IntN(len(all)), g.IntN(len(all))
		all[i], all[j] = all[j], all[i]
	}
	return all
}

func (g *mutator) changeBases(d *dossier.Dossier) {
	d.Bases = shuffled(g, d.Bases, g.text)
	d.Recipients.List = shuffled(g, d.Recipients.List, g.text)
}

func (g *mutator) changePlan(d *dossier.Dossier) {
	if d.Plan == nil {
		return
	}
	d.Plan = g.changedText(unitsOf(TextID{}, d.Outline, d.Plan))
}

// changedText changes words, and removes, doubles and adds units that may stand anywhere.
func (g *mutator) changedText(units []*Unit) *markdown.Document {
	for range 1 + g.IntN(4) {
		if len(units) < 2 {
			break
		}
		i := 1 + g.IntN(len(units)-1)
		u := *units[i]
		switch g.IntN(4) {
		case 0:
			u.Cells = slices.Clone(u.Cells)
			u.Cells[0] = append(slices.Clone(u.Cells[0]), doc.Text{S: " " + g.words(2)})
			units = slices.Clone(units)
			units[i] = &u
		case 1:
			if u.Kind == DashUnit || u.Kind == RowUnit || u.Kind == ParagraphUnit && u.Depth == 0 {
				units = slices.Delete(slices.Clone(units), i, i+1)
			}
		case 2:
			if u.Kind == ItemUnit || u.Kind == DashUnit {
				u.Cells, u.Notes = [][]doc.Inline{doc.Words(g.words(7))}, nil
				units = slices.Insert(slices.Clone(units), i, &u)
			}
		case 3:
			if u.Kind == ItemUnit && i+1 < len(units) && units[i+1].Kind == ItemUnit && units[i+1].Depth == u.Depth {
				units = slices.Clone(units)
				units[i], units[i+1] = units[i+1], units[i]
			}
		}
	}
	return textOf(units)[0]
}

func (g *mutator) changeArticles(d *dossier.Dossier) {
	d.Articles = shuffled(g, d.Articles, func() dossier.Article { return dossier.Article{Body: paragraphs(g.words(6), g.words(4))} })
}

func (g *mutator) changeAppendices(d *dossier.Dossier) {
	for i := range d.Appendices {
		if a := &d.Appendices[i]; a.Body != nil && g.IntN(2) == 0 {
			a.Body = g.changedText(unitsOf(TextID{Kind: AppendixText}, a.Outline, a.Body))
		} else if g.IntN(2) == 0 {
			a.Title = g.text()
		}
	}
	d.Appendices = shuffled(g, d.Appendices, func() dossier.Appendix {
		return dossier.Appendix{Title: g.text(), Source: g.text(), Body: g.prose()}
	})
}

func (g *mutator) changeAreas(d *dossier.Dossier) {
	d.Areas = shuffled(g, d.Areas, func() tasktable.Area {
		return tasktable.Area{Name: g.text(), Tasks: []tasktable.Task{g.task()}}
	})
	if len(d.Areas) > 0 && g.IntN(2) == 0 {
		d.Areas[g.IntN(len(d.Areas))].Name = g.text()
	}
}

func (g *mutator) changeTasks(d *dossier.Dossier) {
	if len(d.Areas) == 0 {
		return
	}
	a, b := &d.Areas[g.IntN(len(d.Areas))], &d.Areas[g.IntN(len(d.Areas))]
	a.Tasks = shuffled(g, a.Tasks, g.task)
	if len(a.Tasks) == 0 {
		return
	}
	i := g.IntN(len(a.Tasks))
	switch g.IntN(3) {
	case 0: // to another area
		t := a.Tasks[i]
		a.Tasks = slices.Delete(slices.Clone(a.Tasks), i, i+1)
		b.Tasks = slices.Insert(slices.Clone(b.Tasks), g.IntN(len(b.Tasks)+1), t)
	case 1:
		a.Tasks[i].Due.S = "Quý " + g.words(1)
	case 2:
		a.Tasks[i].Lead.Text = g.text()
	}
}

func (g *mutator) replacePhrase(d *dossier.Dossier) {
	r := replacement{"Sở Nội vụ", "Sở Nội vụ và Lao động"}
	if d.Plan != nil {
		units := unitsOf(TextID{}, d.Outline, d.Plan)
		for i := range units {
			units[i] = units[i].replaced(r)
		}
		if texts := textOf(units); len(texts) > 0 {
			d.Plan = texts[0]
		}
	}
	for _, a := range d.Areas {
		for i := range a.Tasks {
			replaceCell(&a.Tasks[i], tasktable.LeadColumn, r)
		}
	}
}
