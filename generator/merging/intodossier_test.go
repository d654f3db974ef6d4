package merging_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/deadline"
	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/merging"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/word/document"
	"vanban/generator/writeback"
)

// dossiers are those whose documents are edited at random.
var dossiers = []string{"../../seeds/khoi-tao", "../../seeds/xa-mau", "../../testdata/ho-so/bang-nhiem-vu-viec-con", "../../testdata/ho-so/dien-tu-rieng", "../../testdata/ho-so/dam-nghieng",
	"../../testdata/ho-so/nhieu-can-cu", "../../testdata/ho-so/bang-gop", "../../seeds/tay-ninh-2024", papers, reports}

// papers is a folder of documents that stand alone, of which one is made at a time.
const papers = "../../seeds/van-ban-mau"

// reports is a dossier with what agencies reported, of which the report of a period is edited.
const reports = "../../seeds/tay-ninh-2024/"

// wentWrong are rounds in which something got lost once.
var wentWrong = map[string][]uint64{"dam-nghieng": {60, 5004}} // a joined paragraph took a footnote along: whose words were bold, where another had gone

// TestEditsGoIntoTheDossier edits DOCX files at random and takes the edits into the dossier: what is made from it then reads as the edited file does, but
// for what was named; comments of the files stay, and doing it again finds nothing more to write.
func TestEditsGoIntoTheDossier(t *testing.T) {
	rounds := 1
	if os.Getenv("ROUNDS") != "" {
		fmt.Sscan(os.Getenv("ROUNDS"), &rounds)
	}
	var first uint64 // SEED=1000: other rounds than those before
	if os.Getenv("SEED") != "" {
		fmt.Sscan(os.Getenv("SEED"), &first)
	}
	for _, folder := range dossiers {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			for seed := range rounds {
				editAtRandom(t, folder, first+uint64(seed))
			}
			for _, seed := range wentWrong[filepath.Base(folder)] {
				editAtRandom(t, folder, seed)
			}
		})
	}
}

func editAtRandom(t *testing.T, folder string, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, uint64(len(folder))))
	home := t.TempDir()
	if err := os.CopyFS(home, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(home, "ra")
	options := run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}}
	make := func() error {
		_, err := run.New(options).Update(home, out)
		return err
	}
	if folder == papers {
		files, _ := filepath.Glob(filepath.Join(home, "*.md"))
		file := files[r.IntN(len(files))]
		out = home
		make = func() error {
			_, err := run.New(options).UpdatePaper(file, out)
			return err
		}
	}
	if folder == reports {
		period := periodIn(t, home)
		make = func() error {
			_, err := run.New(options).UpdateReport(home, out, period)
			return err
		}
	}
	if err := make(); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(out, "*.docx"))
	path := files[r.IntN(len(files))]
	what := fmt.Sprintf("%s, %d, %s", folder, seed, filepath.Base(path))
	done := editFile(t, path, r)
	edited := texts(t, path)
	before := sources(t, home)
	g, err := merging.IntoDossier(path, merging.IntoOptions{})
	if err == nil {
		err = g.Write()
	}
	if err != nil {
		t.Fatalf("%s: %v\n%s", what, err, done)
	}
	for name, text := range sources(t, home) {
		if lost := lostComments(name, before[name], text); lost != "" {
			t.Errorf("%s: %s lost %q\n%s", what, name, lost, done)
		}
	}
	if os.Getenv("ROUNDS") != "" {
		for _, l := range g.Left {
			if !l.Own {
				t.Logf("%s left %s: %s %v", what, l.Where, l.Why, l.Words)
			}
		}
		t.Logf("%s: %d written, %d left", what, len(g.Changes), len(g.Left))
	}
	if err := make(); err != nil {
		t.Fatalf("%s: made again: %v\n%s", what, err, done)
	}
	again := path
	if _, err := os.Stat(strings.TrimSuffix(path, ".docx") + ".moi.docx"); err == nil {
		again = strings.TrimSuffix(path, ".docx") + ".moi.docx"
	}
	if !g.Renewed && again == path && len(g.Changes) > 0 {
		t.Errorf("%s: the file was neither made anew nor is a new version beside it\n%s", what, done)
	}
	named := strings.Builder{}
	for _, l := range g.Left {
		named.WriteString(plain(l.Where) + "\n" + plain(l.Why) + "\n" + oldAndNew(l.Words))
	}
	for _, f := range g.Follows {
		named.WriteString(oldAndNew(f.Words))
	}
	for _, c := range g.Changes { // a row's cells stand in one text
		if c.Kind == writeback.RowRemoved || c.Kind == writeback.RowAdded || c.Note != "" { // the note tells that it is written otherwise
			named.WriteString(oldAndNew(c.Words) + c.Note + "\n")
		}
	}
	now := texts(t, again)
	for _, pair := range [][2][]string{{edited.words, now.words}, {now.words, edited.words}} {
		for _, text := range without(pair[0], pair[1]) {
			if len(g.Changes) > 0 && !strings.Contains(named.String(), text) {
				t.Errorf("%s: not named, though it is not the same made again: %q\n%s", what, text, done)
			}
		}
	}
	looksNamed(t, g, now.looks, edited.looks)
	if !g.Renewed {
		if second, err := merging.IntoDossier(path, merging.IntoOptions{}); err != nil {
			t.Errorf("%s: the second time: %v\n%s", what, err, done)
		} else if len(second.Changes) > 0 {
			t.Errorf("%s: the second time: %v %+v\nat first %+v\n%s", what, err, second.Changes, g.Changes, done)
		}
	}
}

// periodIn gives the last period of a dossier that agencies reported on.
func periodIn(t *testing.T, home string) deadline.Period {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(home, dossier.ProgressFolder, "*.yaml"))
	period, err := deadline.ParsePeriod(strings.TrimSuffix(filepath.Base(files[len(files)-1]), ".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return period
}

// looksNamed wants each paragraph whose words are bold or italic in another way than they were edited to be named. What came as plain text has the look of its
// place.
func looksNamed(t *testing.T, g *merging.Gone, now, edited []string) {
	t.Helper()
	named := slices.ContainsFunc(g.Left, func(l writeback.Left) bool { return !l.Own })
	of := map[string][]string{}
	for _, look := range now {
		text, words, _ := strings.Cut(look, "\x00")
		of[text] = append(of[text], words)
	}
	for _, look := range edited {
		text, words, _ := strings.Cut(look, "\x00")
		if all := of[text]; words != "" && len(g.Changes) > 0 && len(all) > 0 && !slices.Contains(all, words) && !named {
			t.Errorf("looks got lost, and nothing is named: %q: %q, made again %q", text, words, all)
		}
	}
}

// without gives what of some texts is not among others, each as often as it is more there.
func without(all, others []string) (left []string) {
	count := map[string]int{}
	for _, o := range others {
		count[o]++
	}
	for _, text := range all {
		if count[text]--; count[text] < 0 {
			left = append(left, text)
		}
	}
	return left
}

// oldAndNew gives the two texts that marked words tell of.
func oldAndNew(words []diff.Segment) string {
	var old, new string
	for _, s := range words {
		if s.Op != diff.Added {
			old += s.Text
		}
		if s.Op != diff.Removed {
			new += s.Text
		}
	}
	return plain(old) + "\n" + plain(new) + "\n"
}

func plain(text string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", " ⏎ ", " ", "[chú thích]", string(document.NoteMark), "[hình]", string(document.ObjectMark)).Replace(text)), " ")
}

// said is what a file says: its words, a paragraph a line, without the numbers that the program gives, and of each paragraph which words are bold or italic.
type said struct {
	words []string
	looks []string // where, and the words
}

func texts(t *testing.T, path string) (all said) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Open(path, data)
	if err != nil {
		t.Fatal(err)
	}
	add := func(items []document.Item) {
		for p := range document.Paragraphs(items...) {
			text := plain(p.Text)
			label := document.Labels().FindString(text + " ")
			text = strings.TrimSpace(text[min(len(label), len(text)):])
			if text = strings.TrimRight(text, ";,./ "); text != "" && strings.Trim(text, "0123456789") != "" {
				all.words = append(all.words, text)
				all.looks = append(all.looks, text+"\x00"+emphasis(p))
			}
		}
	}
	add(d.Body.Items)
	for p := range document.Paragraphs(d.Body.Items...) {
		for _, id := range p.Notes {
			if n := d.Notes[id]; n != nil {
				add(n.Items)
			}
		}
	}
	return all
}

// emphasis gives the words of a paragraph that are bold or italic with the signs of Markdown, but for its number, punctuation and figures, which may be another's.
func emphasis(p *document.Paragraph) string {
	var all []string
	text := plain(p.Text)
	skip := len(strings.Fields(strings.TrimSuffix(document.Labels().FindString(text+" "), " ")))
	if spans := p.Spans(); len(spans) > 0 && !strings.HasPrefix(text, plain(spans[0].Text)) {
		skip = 0 // Word writes it
	}
	for _, s := range p.Spans() {
		mark := map[[2]bool]string{{true, false}: "**", {false, true}: "*", {true, true}: "***"}[[2]bool{s.Bold, s.Italic}]
		for w := range strings.FieldsSeq(plain(s.Text)) {
			if skip--; skip >= 0 || mark == "" {
				continue
			}
			if w = strings.Trim(w, ";,./0123456789"); w != "" {
				all = append(all, mark+w)
			}
		}
	}
	return strings.Join(all, " ")
}

func sources(t *testing.T, home string) map[string]string {
	t.Helper()
	all := map[string]string{}
	_ = filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() && e.Name() == "ra" {
			return fs.SkipDir
		}
		if ext := filepath.Ext(path); ext == ".yaml" || ext == ".md" {
			data, _ := os.ReadFile(path)
			all[path] = string(data)
		}
		return nil
	})
	return all
}

// frontOf gives the front matter of a document's file.
func frontOf(text string) string {
	rest, has := strings.CutPrefix(text, "---\n")
	front, _, closed := strings.Cut(rest, "\n---\n")
	if !has || !closed {
		return ""
	}
	return front + "\n"
}

// lostComments gives the first comment of a YAML file that stands alone in its line and is not there any more.
func lostComments(name, before, after string) string {
	if filepath.Ext(name) == ".md" { // in the text a # begins a title
		if before, after = frontOf(before), frontOf(after); before == "" {
			return ""
		}
	}
	for line := range strings.Lines(before) {
		if trimmed := strings.TrimSpace(line); strings.HasPrefix(trimmed, "# ") {
			at := strings.Index(after, line)
			if at < 0 {
				return line
			}
			after = after[at+len(line):]
		}
	}
	return ""
}
