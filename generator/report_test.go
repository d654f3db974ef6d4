package generator_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"
	"text/template/parse"
	"unicode"

	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/render/text"
	"vanban/templates"
)

// anyDigit is what a template of a report may not have in its own words: every number comes from the data.
var anyDigit = regexp.MustCompile(`\p{Nd}`)

// typedNumbers gives each text with a digit that a template, or a part that it
// defines, prints by itself: in its prose or as a constant in an action.
func typedNumbers(t *testing.T, text string) []string {
	t.Helper()
	anything := template.FuncMap{"coQuanTrongCau": func(any) any { return nil }, "chuThuong": func(any) any { return nil }, "xuongDong": func(any) any { return nil }}
	set, err := template.New("mau").Funcs(anything).Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, one := range set.Templates() {
		if one.Tree != nil {
			found = append(found, typedIn(one.Root)...)
		}
	}
	slices.Sort(found)
	return found
}

func typedIn(n parse.Node) []string {
	var found []string
	if isNil(n) {
		return nil
	}
	switch n := n.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			found = append(found, typedIn(child)...)
		}
	case *parse.TextNode:
		for line := range strings.Lines(string(n.Text)) {
			if anyDigit.MatchString(line) {
				found = append(found, strings.TrimSpace(line))
			}
		}
	case *parse.ActionNode:
		if words := n.Pipe.Cmds[0].Args; len(n.Pipe.Decl) == 0 && prints(words) {
			found = append(found, n.String())
		}
	case *parse.IfNode:
		return append(typedIn(n.List), typedIn(n.ElseList)...)
	case *parse.RangeNode:
		return append(typedIn(n.List), typedIn(n.ElseList)...)
	case *parse.WithNode:
		return append(typedIn(n.List), typedIn(n.ElseList)...)
	}
	return found
}

func isNil(n parse.Node) bool { return n == nil || reflect.ValueOf(n).IsNil() }

// prints says whether a command gives a constant with a digit, or puts one together itself.
func prints(words []parse.Node) bool {
	switch first := words[0].(type) {
	case *parse.NumberNode, *parse.StringNode:
		return anyDigit.MatchString(first.String())
	case *parse.IdentifierNode:
		return strings.HasPrefix(first.Ident, "print")
	}
	return false
}

// TestNoNumberIsTypedIntoAReportsWording finds a digit in the words of any template of a report.
func TestNoNumberIsTypedIntoAReportsWording(t *testing.T) {
	names, err := fs.Glob(templates.Files, "bao-cao*.md.tmpl")
	if err != nil || len(names) == 0 {
		t.Fatalf("no templates of reports: %v", err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, typed := range typedNumbers(t, string(text)) {
			t.Errorf("%s prints a number that nothing computed: %s", name, typed)
		}
	}
}

func TestTypedNumbersAreFound(t *testing.T) {
	text := `{{/* Điều 12 */}}{{define "a"}}đạt 98,5%{{end}}{{if eq .Loai "6-thang"}}còn {{.SoLieu (printf "NV.%d" 3)}} hoặc {{printf "%d" 4}}{{else}}có {{"05"}} và {{7}} nhiệm vụ{{end}}
{{range .X}}{{with .Y}}mười{{else}}10{{end}}{{end}}`
	want := []string{"10", `{{"05"}}`, "{{7}}", `{{printf "%d" 4}}`, "đạt 98,5%"}
	if got := typedNumbers(t, text); !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

// spoken brings a text into the form in which a template's words are looked for: no marks, small letters, single spaces.
func spoken(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.NewReplacer("*", "", `\`, "", "⏎", " ").Replace(s))), " ")
}

// wordsOfTemplates gives each run of words that a template of a report holds between its actions.
func wordsOfTemplates(t *testing.T) map[string]string {
	t.Helper()
	names, err := fs.Glob(templates.Files, "bao-cao*.md.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	role := regexp.MustCompile(`(?m)^:::.*$`)
	action := regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	found := map[string]string{}
	for _, name := range names {
		text, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, run := range action.Split(role.ReplaceAllString(string(text), "\n\n"), -1) {
			for _, paragraph := range strings.Split(run, "\n\n") {
				if words := spoken(paragraph); strings.ContainsFunc(words, unicode.IsLetter) {
					found[words] = name
				}
			}
		}
	}
	return found
}

// TestEverySentenceIsInSomeReport wants each run of words of the templates to
// stand in a report of some dossier, so that no sentence goes unseen.
func TestEverySentenceIsInSomeReport(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	var all strings.Builder
	for _, folder := range reportedFolders(t) {
		for _, r := range reportedOf(t, folder) {
			if err := text.Render(&all, r.Document.Document); err != nil {
				t.Fatal(err)
			}
			for _, sheet := range r.Document.Document.Sheets {
				all.WriteString(sheet.Name + "\n" + strings.Join(sheet.Columns, "\n") + "\n")
				for _, row := range sheet.Rows {
					all.WriteString(row[0].Text + "\n")
				}
				if sheet.Chart != nil {
					all.WriteString(sheet.Chart.Title + "\n" + sheet.Chart.ValueTitle + "\n")
				}
			}
		}
	}
	written := spoken(strings.ReplaceAll(all.String(), "·", " ")) // a no-break space, as the text form shows it
	for words, name := range wordsOfTemplates(t) {
		switch {
		case strings.Contains(written, words):
		case slices.Contains([]string{"linh-vuc", "chi-dao", "ket-qua", "han-che", "nguyen-nhan", "kien-nghi"}, words): // names of prose, not words
		default:
			t.Errorf("%s: no report says “%s”", name, words)
		}
	}
}

// TestReportsShowEveryState makes sure that the seed's periods, together, have
// each state of a task, and that its reports print what may seldom be there.
func TestReportsShowEveryState(t *testing.T) {
	seen := map[progress.State]bool{}
	missed, fitted := false, false
	for _, r := range reportedOf(t, "../seeds/tay-ninh-2024") {
		if !r.Own.Illustrative {
			t.Errorf("%s is not marked as made up", r.Period)
		}
		for _, task := range r.Tasks {
			seen[task.State] = true
			missed = missed || task.State == progress.Recurring && task.Behind()
		}
		for _, p := range r.Printed {
			f, _ := r.Figures.Get(p.Code)
			fitted = fitted || f.Fitted
		}
	}
	if len(seen) != progress.StateCount || !missed || !fitted {
		t.Errorf("states %v, a missed time of a recurring task: %t, a part rounded to fit its total: %t", seen, missed, fitted)
	}
}

// skeletonReport prints the report of a quarter of the dossier that khoi-tao writes, with a group bao-cao.
func skeletonReport(t *testing.T, group string) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../seeds/khoi-tao")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(folder, "ho-so.yaml")
	settings, err := os.ReadFile(name)
	if err != nil || !strings.Contains(string(settings), "- Như Điều 3\n") {
		t.Fatalf("the dossier's recipients: %v", err)
	}
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(name, string(settings)+"\n"+group)
	if err := os.Mkdir(filepath.Join(folder, dossier.ProgressFolder), 0o700); err != nil {
		t.Fatal(err)
	}
	write(filepath.Join(folder, dossier.ProgressFolder, "2026-quy-1.yaml"), "ky: 2026-quy-1\n")
	var b strings.Builder
	if err := text.Render(&b, reportedOf(t, folder)[0].Document.Document); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestAReportNamesNoArticle: a dossier that gives its reports no recipients of their own takes the plan's, whose “Như Điều 3” means
// nothing in a report.
func TestAReportNamesNoArticle(t *testing.T) {
	got := skeletonReport(t, "bao-cao:\n  kinh-gui: [Ủy ban nhân dân tỉnh Mẫu]\n")
	if strings.Contains(got, "Như Điều") || !strings.Contains(got, "- Như trên;\n") {
		t.Errorf("the report's recipients:\n%s", got[strings.Index(got, "[Nơi nhận]"):])
	}
}

// TestCommuneReportsToTheProvince: no level stands between them, and the report asks the province to direct.
func TestCommuneReportsToTheProvince(t *testing.T) {
	got := skeletonReport(t, "bao-cao:\n  cap: xa\n  kinh-gui: [Ủy ban nhân dân tỉnh Mẫu]\n")
	if want := "Ủy ban nhân dân xã Mẫu kính gửi Ủy ban nhân dân tỉnh Mẫu xem xét, chỉ đạo./."; !strings.Contains(got, want) {
		t.Errorf("the report does not end with %q", want)
	}
}
