package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"vanban/generator/everycase"
)

const manual = "../../HUONG-DAN.md"

// What the manual tells its reader to do: a line of a block that begins with the program's name, and in its text what is changed by hand.
var (
	toldCode    = regexp.MustCompile(`\(mã (\d+)\b`)
	inText      = regexp.MustCompile("(?i)trong `([^`]+)`, sửa `([^`]+)` thành `([^`]+)`|mở `([^`]+)` trong Word, sửa “([^”]+)” thành “([^”]+)”|chép thư mục `([^`]+)` thành `([^`]+)`")
	inBlock     = regexp.MustCompile("(?ms)^```.*?^```")
	chapterHead = regexp.MustCompile(`(?m)^## (?:(\d+)\. )?(.*)$`)
)

// TestManualFromFirstLineToLast does all that the manual says, in its order, in one folder that begins empty, and wants of each command the
// code that its line tells, 0 where it tells none.
func TestManualFromFirstLineToLast(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: no goroutine does other things here than in the scripts")
	}
	everycase.Only(t, "types every command of the manual")
	text, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	script, commands := scriptOf(string(text))
	if commands < 60 {
		t.Errorf("%d commands; the test doesn't find them", commands)
	}
	file := filepath.Join(t.TempDir(), "huong-dan.txtar")
	if err := os.WriteFile(file, []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{Files: []string{file}, Cmds: scriptCommands, RequireExplicitExec: true})
}

// scriptOf gives what the manual says as a script, and how many commands there are.
func scriptOf(text string) (script string, commands int) {
	var out strings.Builder
	block := false
	for line := range strings.Lines(text) {
		switch line = strings.TrimRight(line, "\n"); {
		case strings.HasPrefix(line, "```"):
			block = !block
		case !block:
			for _, m := range inText.FindAllStringSubmatch(line, -1) {
				switch {
				case m[1] != "":
					fmt.Fprintf(&out, "thay %s\n", inQuotes([]string{m[1], regexp.QuoteMeta(m[2]), strings.ReplaceAll(m[3], "$", "$$")}))
				case m[4] != "":
					fmt.Fprintf(&out, "suatay %s word/document.xml %s\n", inQuotes(m[4:5]), inQuotes(m[5:7]))
				default:
					fmt.Fprintf(&out, "chep %s\n", inQuotes(m[7:9]))
				}
			}
		case strings.HasPrefix(line, "vanban "):
			commands++
			out.WriteString(commandOf(line))
		}
	}
	return out.String(), commands
}

// commandOf gives a line of a block as lines of a script.
func commandOf(line string) string {
	command, told, _ := strings.Cut(line, "  ")
	code := "0"
	if m := toldCode.FindStringSubmatch(told); m != nil {
		code = m[1]
	}
	command = strings.ReplaceAll(command, `"`, "'")
	if strings.HasPrefix(command, "vanban theo-doi") || strings.HasSuffix(command, " --mo") { // it goes on until Ctrl-C
		return "chaymai " + command + "\n"
	}
	return "thoat " + code + " " + command + "\n"
}

// inQuotes gives words as a script has them.
func inQuotes(words []string) string {
	var all []string
	for _, w := range words {
		all = append(all, "'"+strings.ReplaceAll(w, "'", "''")+"'")
	}
	return strings.Join(all, " ")
}

// TestManualIsNumbered holds that the manual's chapters have one sequence of numbers, and its table of contents is theirs.
func TestManualIsNumbered(t *testing.T) {
	text, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	last, entries := 0, ""
	for i, m := range chapterHead.FindAllStringSubmatch(inBlock.ReplaceAllString(string(text), ""), -1) {
		if i < 2 && m[1] == "" { // the first page, and the table of contents
			continue
		}
		if last++; m[1] != fmt.Sprint(last) {
			t.Errorf("“%s” should be chapter %d", m[0], last)
		}
		name := fmt.Sprintf("%s. %s", m[1], m[2])
		entries += fmt.Sprintf("- [%s](#%s)\n", name, anchorOf(name))
	}
	if !strings.Contains(string(text), "\n## Mục lục\n\n"+entries+"\n") {
		t.Errorf("the table of contents should be:\n%s", entries)
	}
	for _, m := range regexp.MustCompile(`chương (\d+)`).FindAllStringSubmatch(string(text), -1) {
		if n := 0; m[1] != "" {
			if _, _ = fmt.Sscan(m[1], &n); n > last {
				t.Errorf("the manual refers to %s, and has %d", m[0], last)
			}
		}
	}
}

var notInAnchor = regexp.MustCompile(`[^\pL\pN_ -]`)

// anchorOf gives what a heading is called in a link, as the sites that show Markdown make it.
func anchorOf(heading string) string {
	return strings.ReplaceAll(notInAnchor.ReplaceAllString(strings.ToLower(heading), ""), " ", "-")
}

// TestManualShowsIndicators holds that the file of indicators in the manual is that of the practice, whole.
func TestManualShowsIndicators(t *testing.T) {
	text, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile("../../seeds/thuc-hanh/ke-hoach-2026/chi-tieu.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "\n```yaml\n"+string(file)+"```\n") {
		t.Error("the manual shows another chi-tieu.yaml than the practice has")
	}
}
