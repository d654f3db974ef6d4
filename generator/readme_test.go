package generator_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
)

var (
	inBackticks = regexp.MustCompile("`([^`\\s]+)`")
	hasFileName = regexp.MustCompile(`^[\w./-]+\.(go|tmpl|yaml|md)$`)
)

// readme gives generator/README.md, or what stands under one of its headings.
func readme(t *testing.T, heading string) string {
	t.Helper()
	text := string(readFile(t, "README.md"))
	if heading == "" {
		return text
	}
	_, section, found := strings.Cut(text, "\n"+heading+"\n")
	if !found {
		t.Fatalf("generator/README.md has no “%s”", heading)
	}
	section, _, _ = strings.Cut(section, "\n#")
	return section
}

// named gives what a text has in backticks.
func named(text string) []string {
	var all []string
	for _, m := range inBackticks.FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	return all
}

func TestReadmeNamesWhatIsThere(t *testing.T) {
	paths := 0
	for _, name := range named(readme(t, "")) {
		if !hasFileName.MatchString(name) && !strings.HasSuffix(name, "/") || strings.HasPrefix(name, "ra/") {
			continue
		}
		paths++
		if _, err := os.Stat(filepath.FromSlash(name)); err != nil {
			t.Errorf("generator/README.md names %s: %v", name, err)
		}
	}
	if paths < 80 {
		t.Errorf("generator/README.md names %d paths; the test doesn't find them", paths)
	}
}

func TestReadmeNamesEveryPackage(t *testing.T) {
	out, err := exec.Command("go", "list", "vanban/generator/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	directory := named(readme(t, "## The directory in one screen"))
	for _, pkg := range strings.Fields(string(out)) {
		if name := strings.TrimPrefix(pkg, "vanban/generator"); name != "" && !slices.Contains(directory, name[1:]) {
			t.Errorf("generator/README.md doesn't say where %s belongs", name[1:])
		}
	}
}

var fileOfPackage = regexp.MustCompile(`\b[a-z]+\.go\b`)

// TestPackageDocsNameWhatIsThere holds what the larger packages' doc.go say of their files.
func TestPackageDocsNameWhatIsThere(t *testing.T) {
	for name, text := range productTexts(t) {
		if path.Base(name) != "doc.go" {
			continue
		}
		doc, _, _ := strings.Cut(text, "\npackage ")
		for _, file := range fileOfPackage.FindAllString(doc, -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), file)); err != nil {
				t.Errorf("%s names %s: %v", name, file, err)
			}
		}
	}
}

// recipes are those whose files can be measured: the files of the program in which one of the words stands.
var recipes = []struct {
	heading string
	knows   []string
}{
	{"### A kind of document", []string{`"giay-nghi-phep"`, "LeaveForm"}},
	{"### A column of the table of tasks", []string{"BudgetColumn", `"kinh-phi"`, "# kinh-phi:", "#kinh-phi:"}},
	{"### A format", []string{`"vanban/generator/render/`}},
	{"### A rule that a dossier is checked by", []string{"draftWithNumber"}},
	{"### A rule of kiem-tra", []string{`"X.quote"`, "straightQuotes"}},
	{"### A value that templates print", []string{"LoiBanHanh"}},
	{"### A command", []string{"NewNextYear", ") NextYear(", "func NextYear("}},
	{"### A template", []string{"wordsTemplate"}},
	{"### A placeholder of an office's own Word form", []string{"sendingYear"}},
}

// TestRecipesNameEveryFile holds that no file of the program knows of a thing that its recipe leaves out.
func TestRecipesNameEveryFile(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	texts := productTexts(t)
	for _, r := range recipes {
		section, found := named(readme(t, r.heading)), 0
		for name, text := range texts {
			if !slices.ContainsFunc(r.knows, func(word string) bool { return holdsWord(text, word) }) {
				continue
			}
			if found++; !slices.Contains(section, name) {
				t.Errorf("%s: %s knows of it, and the recipe doesn't name it", r.heading, name)
			}
		}
		if found == 0 {
			t.Errorf("%s: no file has %s", r.heading, r.knows)
		}
	}
}

// TestKindIsToldToFewFiles holds that a kind is a row: no file of the program but one names it, in a package that the recipe tells of, and its template is there.
func TestKindIsToldToFewFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	texts, recipe := productTexts(t), named(readme(t, "### A kind of document"))
	for _, kind := range *generator.Kinds {
		row, ending := `\bKind: +"`+string(kind.Kind)+`"`, string(kind.Kind)+`"`
		if key, own := strings.CutPrefix(string(kind.Kind), "van-ban-"); own { // it is written in a file of its own
			ending = key + `"`
			row += `|(\bKey: +|\b(titled|agreed|copied)\()"` + key + `"`
		}
		knows := regexp.MustCompile(row)
		var files []string
		for name, text := range texts {
			if strings.HasSuffix(name, ".go") && strings.Contains(text, ending) && knows.MatchString(text) || strings.Contains(text, `"`+kind.Template()+`"`) {
				files = append(files, name)
			}
		}
		if len(files) != 1 || !slices.Contains(recipe, path.Dir(files[0])) {
			t.Errorf("%s is known to %s", kind.Kind, files)
		}
		if _, err := os.Stat(filepath.Join("../templates", kind.Template())); err != nil {
			t.Error(err)
		}
	}
}

// ofOneDecree are the values of nd30 that a document reaches through the decree that it has chosen.
var ofOneDecree = regexp.MustCompile(`\bnd30\.(Decree30|KindNames|Unnotated)\b`)

// TestDecreeIsReachedThroughItsRow holds that no package but inforce names Decree 30 itself.
func TestDecreeIsReachedThroughItsRow(t *testing.T) {
	users := 0
	for name, text := range productTexts(t) {
		if strings.Contains(text, `"vanban/generator/inforce"`) {
			users++
		}
		if ofOneDecree.MatchString(text) && path.Dir(name) != "inforce" {
			t.Errorf("%s names Decree 30, whatever decree the document is made by", name)
		}
	}
	if users < 20 {
		t.Errorf("%d files ask for a document's decree; the test doesn't find them", users)
	}
}

var commandUse = regexp.MustCompile(`(?m)^\s+Use:\s+"([a-z-]+)`)

// TestManualsNameEveryCommand holds the last step of a command's recipe.
func TestManualsNameEveryCommand(t *testing.T) {
	found := 0
	for name, text := range productTexts(t) {
		if dir := path.Dir(name); dir != "cli" && path.Dir(dir) != "cli" {
			continue
		}
		for _, m := range commandUse.FindAllStringSubmatch(text, -1) {
			if m[1] == "vanban" || m[1] == "tro-giup" {
				continue
			}
			found++
			for _, manual := range []string{"../README.md", "../HUONG-DAN.md"} {
				if !strings.Contains(string(readFile(t, manual)), "vanban "+m[1]) {
					t.Errorf("%s doesn't name vanban %s", manual, m[1])
				}
			}
		}
	}
	if found < 15 {
		t.Errorf("%d commands; the test doesn't find them", found)
	}
}

// holdsWord says whether a text has a word; a name that it is part of is another.
func holdsWord(text, word string) bool {
	for at := 0; ; {
		next := strings.Index(text[at:], word)
		if next < 0 {
			return false
		}
		start := at + next
		at = start + len(word)
		if !(endsInName(text[:start]) && endsInName(word[:1])) && !(endsInName(word) && endsInName(text[at:min(at+1, len(text))])) {
			return true
		}
	}
}

// endsInName says whether a text ends with a sign that names of Go have.
func endsInName(text string) bool {
	return text != "" && strings.IndexByte("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", text[len(text)-1]) >= 0
}

// productTexts gives the files of the program by their paths from this folder: its code, and the wording and the first seed beside it.
func productTexts(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, root := range []string{".", "../templates", "../seeds/khoi-tao"} {
		err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			code := strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")
			if code || strings.HasSuffix(name, ".tmpl") || strings.HasPrefix(filepath.ToSlash(name), "../seeds/") {
				all[filepath.ToSlash(name)] = string(readFile(t, name))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}
