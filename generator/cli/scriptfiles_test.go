package cli

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// What scripts do with files: commands of the tests' own, because sed, sh and their like are no programs of Windows.

// replaces puts other words for what an expression finds in a file, each line by itself, and wants to find something:
// thay FILE EXPRESSION NEW …. ${1} in NEW is what the expression's first brackets found, \n a new line.
func replaces(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 || len(args)%2 == 0 {
		ts.Fatalf("usage: thay FILE EXPRESSION NEW ...")
	}
	text := ts.ReadFile(args[0])
	for i := 1; i < len(args); i += 2 {
		sought, err := regexp.Compile("(?m)" + args[i])
		ts.Check(err)
		if !sought.MatchString(text) {
			ts.Fatalf("%s has no %s", args[0], args[i])
		}
		text = sought.ReplaceAllString(text, unescaped.Replace(args[i+1]))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// unescaped gives what stands for the end of a line and a tabulator in a script's words.
var unescaped = strings.NewReplacer(`\n`, "\n", `\t`, "\t")

// appends puts words at the end of a file, which need not be there yet, once or as often as is said: them FILE TEXT [TIMES].
func appends(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: them FILE TEXT [TIMES]")
	}
	times, err := strconv.Atoi(append(args, "1")[2])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	ts.Check(err)
	_, err = f.WriteString(strings.Repeat(unescaped.Replace(args[1]), times))
	ts.Check(err)
	ts.Check(f.Close())
}

// copies copies a folder to a new name, or the files of a pattern into a folder: chep FOLDER NEW, chep PATTERN FOLDER.
func copies(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: chep FOLDER NEW, or: chep PATTERN FOLDER")
	}
	to := ts.MkAbs(args[1])
	if !strings.Contains(args[0], "*") {
		ts.Check(os.CopyFS(to, os.DirFS(ts.MkAbs(args[0]))))
		return
	}
	for _, file := range filesOf(ts, args[:1]) {
		data, err := os.ReadFile(file)
		ts.Check(err)
		ts.Check(os.WriteFile(filepath.Join(to, filepath.Base(file)), data, 0o666))
	}
}

// filesOf gives the files of some patterns, each of which must have some; those whose names begin with a dot are not meant.
func filesOf(ts *testscript.TestScript, patterns []string) (all []string) {
	for _, pattern := range patterns {
		files, err := filepath.Glob(ts.MkAbs(pattern))
		ts.Check(err)
		files = slices.DeleteFunc(files, func(file string) bool { return strings.HasPrefix(filepath.Base(file), ".") })
		if len(files) == 0 {
			ts.Fatalf("no file is called %s", pattern)
		}
		all = append(all, files...)
	}
	return all
}

// removes removes the files of some patterns: xoa PATTERN ….
func removes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: xoa PATTERN ...")
	}
	for _, file := range filesOf(ts, args) {
		ts.Check(os.Remove(file))
	}
}

// tellsDifferent writes the lines in which two files of as many lines differ: khac FILE OLD NEW.
func tellsDifferent(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: khac FILE OLD NEW")
	}
	before, after := strings.Split(ts.ReadFile(args[1]), "\n"), strings.Split(ts.ReadFile(args[2]), "\n")
	if len(before) != len(after) {
		ts.Fatalf("%d and %d lines", len(before), len(after))
	}
	var out strings.Builder
	for i := range before {
		if before[i] != after[i] {
			fmt.Fprintf(&out, "< %s\n> %s\n", before[i], after[i])
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(out.String()), 0o666))
}

// takesMarks notes in a file what is in others: dauvet FILE PATTERN ….
func takesMarks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: dauvet FILE PATTERN ...")
	}
	var out strings.Builder
	for _, file := range filesOf(ts, args[1:]) {
		fmt.Fprintf(&out, "%s %s\n", markOf(ts, file), file)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(out.String()), 0o666))
}

// holdsMarks wants the files that dauvet noted to be as they were: connguyen FILE.
func holdsMarks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: connguyen FILE")
	}
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		if mark, file, _ := strings.Cut(strings.TrimSpace(line), " "); markOf(ts, file) != mark {
			ts.Fatalf("%s has changed", file)
		}
	}
}

func markOf(ts *testscript.TestScript, file string) string {
	data, err := os.ReadFile(file)
	ts.Check(err)
	return fmt.Sprintf("%x", sha256.Sum256(data))
}

// goesOn wants a command to print something and not to end by itself: chaymai COMMAND ….
func goesOn(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: chaymai COMMAND ...")
	}
	path, err := exec.LookPath(filepath.Join(strings.Split(ts.Getenv("PATH"), string(filepath.ListSeparator))[0], args[0]))
	ts.Check(err)
	c := exec.Command(path, args[1:]...)
	c.Dir = ts.MkAbs(".")
	out, err := c.StdoutPipe()
	ts.Check(err)
	ts.Check(c.Start())
	_, err = out.Read(make([]byte, 1))
	_ = c.Process.Kill()
	if _ = c.Wait(); err != nil || c.ProcessState.Exited() && runtime.GOOS != "windows" {
		ts.Fatalf("%s ended by itself: %v", args[0], c.ProcessState)
	}
}

// runsProgram finds a line of a script that runs a program.
var runsProgram = regexp.MustCompile(`(?m)^(\[[^\]]*\] )?(?:! )?(?:exec|thoat \d+) (\S+)`)

// TestScriptsAskForNoProgram holds that scripts can run on Windows: they call no program but ours and git, or say in their beginning why not.
func TestScriptsAskForNoProgram(t *testing.T) {
	files, err := filepath.Glob(scripts + "*.txtar")
	if err != nil || len(files) < 60 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "\n[windows] s") {
			continue
		}
		for _, m := range runsProgram.FindAllStringSubmatch(string(text), -1) {
			if m[2] != "vanban" && m[2] != "git" && m[1] == "" {
				t.Errorf("%s: %s is no program of Windows; thay, them, chep, xoa do such work", filepath.Base(file), m[2])
			}
		}
	}
}
