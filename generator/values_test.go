package generator_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/fingerprint"
	"vanban/generator/store"
)

// edited is a dossier with one of its lines changed.
type edited struct {
	file string
	line int // from 0
	what string
	text string
}

func (e edited) apply(text string) string {
	lines := strings.Split(text, "\n")
	lines[e.line] = e.text
	return strings.Join(lines, "\n")
}

// every tells which of the changes are tried: each, or one in so many.
func every() int {
	if testing.Short() {
		return 40
	}
	return everycase.Apart(30)
}

// TestDeclaredValuesAreThoseUsed changes each line of the seeds in turn, in
// several ways. The values that a document is said to take change exactly when the document does.
func TestDeclaredValuesAreThoseUsed(t *testing.T) {
	for _, folder := range seedFolders(t) {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			files := inMemory(t, folder)
			inputs := store.NewInputs(files)
			m := generator.NewMaker(generator.Options{})
			before := fingerprints(t, m, inputs)
			read := maps.Clone(files)
			maps.DeleteFunc(read, func(name string, _ *fstest.MapFile) bool { return inputs.Read()[name] == "" })
			tried, changed := 0, 0
			for i, e := range edits(read) {
				if i%every() > 0 {
					continue
				}
				own := maps.Clone(files)
				own[e.file] = &fstest.MapFile{Data: []byte(e.apply(string(files[e.file].Data)))}
				after := fingerprints(t, m, own)
				if after == nil {
					continue
				}
				tried++
				if compareUse(t, e, before, after) {
					changed++
				}
			}
			t.Logf("%d changes, %d of them reach a document", tried, changed)
			if changed < 20/every() || tried == changed {
				t.Errorf("of %d changes %d reach a document", tried, changed)
			}
		})
	}
}

// TestReportValuesCoverTheReport changes lines of the files that only reports
// read. Where the report changes, so does one of its declared values.
func TestReportValuesCoverTheReport(t *testing.T) {
	t.Parallel()
	files := inMemory(t, "../seeds/tay-ninh-2024")
	before := reportUse(t, files)
	if before == nil {
		t.Fatal("the seed has no report")
	}
	only := fstest.MapFS{"chi-tieu.yaml": files["chi-tieu.yaml"]}
	for _, name := range []string{"tien-do/2024-quy-1.yaml", "tien-do/2024-6-thang.yaml"} {
		only[name] = files[name]
	}
	changed := 0
	for i, e := range edits(only) {
		if i%(17*every()) > 0 {
			continue
		}
		own := maps.Clone(files)
		own[e.file] = &fstest.MapFile{Data: []byte(e.apply(string(files[e.file].Data)))}
		after := reportUse(t, own)
		if after == nil || after.document == before.document {
			continue
		}
		changed++
		if len(differingKeys(before.values, after.values)) == 0 {
			t.Errorf("%s:%d: %s: the report changed and none of its values did", e.file, e.line+1, e.what)
		}
	}
	if t.Logf("%d changes reach the report", changed); changed < 20/every() {
		t.Error("that is too few")
	}
}

// reportUse gives nil for progress with errors.
func reportUse(t *testing.T, files fs.FS) *use {
	t.Helper()
	period, err := deadline.ParsePeriod("2024-6-thang")
	if err != nil {
		t.Fatal(err)
	}
	d, err := dossier.Load(files)
	if err != nil {
		return nil
	}
	r, err := generator.NewMaker(generator.Options{}).ComposeReport(d, period)
	if err != nil {
		return nil
	}
	return &use{fingerprint.Of(r.Document.Document), r.Document.Took.Values}
}

func inMemory(t *testing.T, folder string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	if err := fs.WalkDir(os.DirFS(folder), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(os.DirFS(folder), name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return files
}

// use is a document's fingerprint and the values that it is said to take.
type use struct {
	document string
	values   dossier.Values
}

// fingerprints gives nil for a dossier with errors.
func fingerprints(t *testing.T, m *generator.Maker, files fs.FS) map[string]use {
	t.Helper()
	d, err := dossier.Load(files)
	if err != nil {
		return nil
	}
	// A document that is made or not is another matter: all are made.
	d.Outputs = []dossier.Output{dossier.OutDecision, dossier.OutPlan, dossier.OutAppendix, dossier.OutBundle}
	documents, err := m.Compose(d)
	if err != nil {
		return nil
	}
	all := map[string]use{}
	for _, n := range documents {
		all[n.Name] = use{fingerprint.Of(n.Document), n.Took.Values}
	}
	return all
}

// compareUse says whether a document changed.
func compareUse(t *testing.T, e edited, before, after map[string]use) (reached bool) {
	t.Helper()
	for name, was := range before {
		is, there := after[name]
		if !there {
			continue
		}
		differ := differingKeys(was.values, is.values)
		if (was.document != is.document) != (len(differ) > 0) {
			t.Errorf("%s:%d: %s: %s changed: %v, its values: %v", e.file, e.line+1, e.what, name, was.document != is.document, differ)
		}
		reached = reached || was.document != is.document
	}
	return reached
}

var (
	number  = regexp.MustCompile(`\d+`)
	keyed   = regexp.MustCompile(`^(\s*(?:- )?)([a-z-]+):\s+(\S.*)$`)
	choices = map[string][]string{
		"loai": {"quyet-dinh", "ke-hoach"}, "hinh-thuc": {"giay", "dien-tu"}, "tep": {"chung", "rieng"}, "du-thao": {"true", "false"},
		"huong": {"ngang", "doc"}, "do-khan": {"khan", "hoa-toc"}, "quy-dinh": {"nd30-2020"}, "co-chu": {"13 pt", "14 pt"}, "lui-dau-dong": {"1 cm", "1,27 cm"},
	}
)

// alike says of a file's lines from which on only one in how many is changed: the others are like those before.
var alike = map[string]struct{ from, oneIn int }{
	dossier.TasksFile: {40, 8}, dossier.AgenciesFile: {40, 8}, dossier.PlanFile: {60, 3},
}

// edits gives changes of every line: a comment behind it, a word more, another number, another choice, the value of a like line.
func edits(files fstest.MapFS) []edited {
	var all []edited
	for _, file := range slices.Sorted(maps.Keys(files)) {
		lines := strings.Split(string(files[file].Data), "\n")
		values := map[string][]string{}
		for _, l := range lines {
			if m := keyed.FindStringSubmatch(l); m != nil {
				values[m[2]] = append(values[m[2]], m[3])
			}
		}
		for i, l := range lines {
			if like, has := alike[file]; strings.TrimSpace(l) == "" || has && i > like.from && i%like.oneIn > 0 {
				continue
			}
			add := func(what, text string) {
				if text != l {
					all = append(all, edited{file, i, what, text})
				}
			}
			switch {
			case i%10 > 0:
			case strings.HasSuffix(file, ".yaml"):
				add("comment", l+" # chú thích")
				add("comment line", "# chú thích\n"+l)
			default:
				add("blank line", "\n"+l)
			}
			add("word", withWord(l))
			add("number", number.ReplaceAllStringFunc(l, next))
			if m := keyed.FindStringSubmatch(l); m != nil {
				for _, c := range choices[m[2]] {
					add("choice", fmt.Sprintf("%s%s: %s", m[1], m[2], c))
				}
				like := values[m[2]]
				add("like value", fmt.Sprintf("%s%s: %s", m[1], m[2], like[(slices.Index(like, m[3])+1)%len(like)]))
			}
		}
	}
	return all
}

// withWord puts a word into the text of a line, before its comment.
func withWord(l string) string {
	text, comment, found := strings.Cut(l, " #")
	text = strings.TrimRight(text, " ")
	if end := strings.TrimRight(text, "\"'"); end != text {
		text = end + " thêm" + text[len(end):]
	} else {
		text += " thêm"
	}
	if found {
		text += " #" + comment
	}
	return text
}

func next(digits string) string {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return digits
	}
	return fmt.Sprintf("%0*d", len(digits), n+1)
}

// differingKeys gives the keys whose values two maps don't share.
func differingKeys(a, b map[string]string) map[string]bool {
	all := map[string]bool{}
	for _, m := range []map[string]string{a, b} {
		for k := range m {
			if a[k] != b[k] {
				all[k] = true
			}
		}
	}
	return all
}
