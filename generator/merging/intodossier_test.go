package merging_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/merging"
	"vanban/generator/ooxml"
	"vanban/generator/run"
	"vanban/generator/word/document"
	"vanban/generator/writeback"
)

// dossiers are those whose documents are edited at random.
var dossiers = []string{"../../seeds/khoi-tao", "../../seeds/xa-mau", "../../testdata/ho-so/bang-nhiem-vu-viec-con", "../../testdata/ho-so/dien-tu-rieng", "../../testdata/ho-so/dam-nghieng",
	"../../testdata/ho-so/nhieu-can-cu", "../../testdata/ho-so/bang-gop", "../../seeds/tay-ninh-2024", papers}

// papers is a folder of documents that stand alone, of which one is made at a time.
const papers = "../../seeds/van-ban-mau"

// TestEditsGoIntoTheDossier edits DOCX files at random and takes the edits into the dossier: what is made from it then reads as the edited file does, but
// for what was named; comments of the files stay, and doing it again finds nothing more to write.
func TestEditsGoIntoTheDossier(t *testing.T) {
	rounds := 1
	if os.Getenv("ROUNDS") != "" {
		fmt.Sscan(os.Getenv("ROUNDS"), &rounds)
	}
	for _, folder := range dossiers {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			for seed := range rounds {
				editAtRandom(t, folder, uint64(seed))
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
	options := run.Options{Options: generator.Options{Formats: []dossier.Format{dossier.DOCX}}}
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
		named.WriteString(plain(l.Where) + "\n" + oldAndNew(l.Words))
	}
	for _, f := range g.Follows {
		named.WriteString(oldAndNew(f.Words))
	}
	for _, c := range g.Changes { // a row's cells stand in one text
		if c.Kind == writeback.RowRemoved || c.Kind == writeback.RowAdded {
			named.WriteString(oldAndNew(c.Words))
		}
	}
	now := texts(t, again)
	for _, pair := range [][2][]string{{edited, now}, {now, edited}} {
		for _, text := range without(pair[0], pair[1]) {
			if len(g.Changes) > 0 && !strings.Contains(named.String(), text) {
				t.Errorf("%s: not named, though it is not the same made again: %q\n%s", what, text, done)
			}
		}
	}
	if !g.Renewed {
		if second, err := merging.IntoDossier(path, merging.IntoOptions{}); err != nil {
			t.Errorf("%s: the second time: %v\n%s", what, err, done)
		} else if len(second.Changes) > 0 {
			t.Errorf("%s: the second time: %v %+v\nat first %+v\n%s", what, err, second.Changes, g.Changes, done)
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

// texts gives the words of a file, a paragraph a line, without the numbers that the program gives.
func texts(t *testing.T, path string) (all []string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Open(path, data)
	if err != nil {
		t.Fatal(err)
	}
	for p := range document.Paragraphs(d.Body.Items...) {
		text := plain(p.Text)
		label := document.Labels().FindString(text + " ")
		text = strings.TrimSpace(text[min(len(label), len(text)):])
		if text = strings.TrimRight(text, ";,./ "); text != "" && strings.Trim(text, "0123456789") != "" {
			all = append(all, text)
		}
	}
	return all
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

var (
	paragraphs = regexp.MustCompile(`(?s)<w:p>.*?</w:p>|<w:p .*?</w:p>`)
	textOf     = regexp.MustCompile(`<w:t xml:space="preserve">([^<]*)</w:t>`)
	noteOf     = regexp.MustCompile(`<w:r>(?:<w:rPr>.{0,80}?</w:rPr>)?<w:footnoteReference [^>]*/></w:r>`)
	rows       = regexp.MustCompile(`(?s)<w:tr>.*?</w:tr>`)
	spare      = strings.Fields("thường xuyên kịp thời đồng bộ hiệu quả rà soát bổ sung 12 (mới) kinh phí Sở*Nội_vụ “trọng điểm” A&amp;B")
)

// editFile makes some edits as a person would, and tells them.
func editFile(t *testing.T, path string, r *rand.Rand) (done string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := ooxml.ReadPackage(path, data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	content := string(pkg.Part("word/document.xml"))
	for range 1 + r.IntN(4) {
		var what string
		content, what = editOnce(content, r)
		done += what + "\n"
	}
	if err := pkg.Set("word/document.xml", []byte(content)); err != nil {
		t.Fatal(err)
	}
	if data, err = pkg.Bytes(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return done
}

func editOnce(content string, r *rand.Rand) (edited, what string) {
	all := paragraphs.FindAllStringIndex(content, -1)
	all = slices.DeleteFunc(all, func(at []int) bool { return !textOf.MatchString(content[at[0]:at[1]]) })
	at := all[r.IntN(len(all))]
	p := content[at[0]:at[1]]
	put := func(with string) string { return content[:at[0]] + with + content[at[1]:] }
	switch r.IntN(11) {
	case 4: // a footnote goes
		if at := noteOf.FindStringIndex(content); at != nil {
			return content[:at[0]] + content[at[1]:], "a footnote goes"
		}
		return content, "nothing"
	case 3: // a row comes, like another one
		rs := rows.FindAllStringIndex(content, -1)
		rs = slices.DeleteFunc(rs, func(at []int) bool {
			row := content[at[0]:at[1]]
			return strings.Contains(row, "tblHeader") || !strings.Contains(row, "BangChu") || len(textOf.FindAllString(row, -1)) < 3
		})
		if len(rs) == 0 {
			return content, "nothing"
		}
		at := rs[r.IntN(len(rs))]
		n := 0
		row := textOf.ReplaceAllStringFunc(strings.ReplaceAll(content[at[0]:at[1]], `<w:vMerge w:val="restart"/>`, "<w:vMerge/>"), func(s string) string {
			if n++; n == 2 {
				return strings.Replace(s, "</w:t>", " và "+words(r)+"</w:t>", 1)
			}
			return s
		})
		return content[:at[1]] + row + content[at[1]:], "a row comes: " + row
	case 0: // a point comes
		texts := textOf.FindAllStringSubmatch(p, -1)
		label := document.Labels().FindString(texts[0][1] + " ")
		if strings.HasPrefix(texts[0][1], "- ") {
			label = "- "
		}
		if strings.Contains(p, "w:tbl") || inTable(content, at[0]) {
			return content, "nothing"
		}
		new := regexp.MustCompile(`(?s)<w:r>.*</w:r>`).ReplaceAllLiteralString(p, `<w:r><w:t xml:space="preserve">`+label+"Nội dung mới được "+words(r)+`;</w:t></w:r>`)
		return put(p + new), "added behind " + texts[0][1] + ": " + new
	case 1: // a paragraph goes
		if inTable(content, at[0]) {
			return content, "nothing"
		}
		return put(""), "removed " + p
	case 2: // a row goes
		if rs := rows.FindAllStringIndex(content, -1); len(rs) > 2 {
			row := rs[r.IntN(len(rs))]
			if strings.Contains(content[row[0]:row[1]], "tblHeader") || len(textOf.FindAllString(content[row[0]:row[1]], -1)) < 3 || !strings.Contains(content[row[0]:row[1]], "BangChu") {
				return content, "nothing"
			}
			return content[:row[0]] + content[row[1]:], "removed the row " + content[row[0]:row[1]]
		}
		return content, "nothing"
	}
	runs := textOf.FindAllStringSubmatchIndex(p, -1)
	run := runs[r.IntN(len(runs))]
	text := p[run[2]:run[3]]
	list := strings.Split(text, " ")
	i := r.IntN(len(list))
	old := list[i]
	switch r.IntN(3) {
	case 0:
		list[i] = spare[r.IntN(len(spare))]
	case 1:
		list[i] += " " + words(r)
	default:
		list = slices.Delete(list, i, i+1)
	}
	return put(p[:run[2]] + strings.Join(list, " ") + p[run[3]:]), "words of " + text + ": " + old + " > " + strings.Join(list, " ")
}

func inTable(content string, at int) bool {
	return strings.Count(content[:at], "<w:tbl>") > strings.Count(content[:at], "</w:tbl>")
}

func words(r *rand.Rand) string {
	var all []string
	for range 1 + r.IntN(3) {
		all = append(all, spare[r.IntN(len(spare))])
	}
	return strings.Join(all, " ")
}
