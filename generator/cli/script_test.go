package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"vanban/generator/console"
	"vanban/generator/everycase"
	"vanban/generator/ooxml"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"vanban": func() {
			os.Exit(Main(os.Args[1:], console.Streams{Out: slashed{os.Stdout}.orAsIs(), Err: slashed{os.Stderr}.orAsIs()}))
		},
	})
}

// slashed writes paths of Windows as scripts have them.
type slashed struct{ to *os.File }

func (s slashed) Write(text []byte) (int, error) {
	_, err := s.to.Write(backslash.ReplaceAll(text, []byte("/$1")))
	return len(text), err
}

// backslash finds one between the parts of a path, or two as JSON has them, and not that before a quotation mark.
var backslash = regexp.MustCompile(`\\\\?([^"\\])`)

// orAsIs gives the file itself where paths have slashes already.
func (s slashed) orAsIs() io.Writer {
	if filepath.Separator == '/' {
		return s.to
	}
	return s
}

// scripts is the folder of the scripts.
const scripts = "../../testdata/scripts/"

// concurrent are the scripts of what runs goroutines: files, dossiers, forms made, and forms read, at the same time.
var concurrent = []string{scripts + "tao.txtar", scripts + "nhieu-ho-so.txtar", scripts + "phieu.txtar", scripts + "nhap.txtar"}

// TestScripts runs every command line in testdata/scripts: its output, its files, its exit code.
// Each starts a process of its own; -short, which the race detector runs with, takes those in which it can find something, and a run that asks neither
// for scripts by their names nor for every case one for each command.
func TestScripts(t *testing.T) {
	seeds, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	params := testscript.Params{
		Dir:                 scripts,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Condition:           holdsHere,
		Cmds:                scriptCommands,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SEEDS", seeds+"/../../seeds")
			e.Setenv("PAIRS", seeds+"/../../testdata/sua-doi")
			e.Vars = append(e.Vars, "GORACE="+os.Getenv("GORACE"))
			return nil
		},
	}
	switch {
	case testing.Short():
		params.Dir, params.Files = "", concurrent
	case !everycase.Wanted() && flag.Lookup("test.run").Value.String() == "" && !*update:
		params.Dir, params.Files = "", ofCommands(t)
	}
	testscript.Run(t, params)
}

// ofCommands gives the scripts that show a command each, named as it is; what it does besides, as in tao-lai.txtar beside tao.txtar, is in others.
func ofCommands(t *testing.T) (all []string) {
	t.Helper()
	named := map[string]bool{}
	for _, c := range newRoot(console.Streams{Out: io.Discard, Err: io.Discard}).Commands() {
		named[c.Name()] = true
	}
	files, err := filepath.Glob(scripts + "*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if named[strings.TrimSuffix(filepath.Base(f), ".txtar")] {
			all = append(all, f)
		}
	}
	if len(all) < len(named)/2 {
		t.Errorf("%d scripts of %d commands", len(all), len(named))
	}
	return all
}

// scriptCommands are the commands of scripts beside those of testscript; none of them asks for a program of the system.
var scriptCommands = map[string]func(*testscript.TestScript, bool, []string){
	"thoat": exitsWith, "dien": fillForm, "bang": makeTable, "suatay": editsByHand, "bieumau": makeForm, "doc": readAloud, "noi": joins,
	"thay": replaces, "them": appends, "chep": copies, "xoa": removes, "khac": tellsDifferent, "dauvet": takesMarks, "connguyen": holdsMarks, "chaymai": goesOn,
}

// holdsHere says what scripts ask of the machine: [root], [exists:PATH].
func holdsHere(condition string) (bool, error) {
	if path, ok := strings.CutPrefix(condition, "exists:"); ok {
		_, err := os.Stat(path)
		return err == nil, nil
	}
	if condition == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, fmt.Errorf("no such condition: %s", condition)
}

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

// exitsWith runs a program and checks its exit code: thoat 2 vanban tao x.
func joins(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: noi FILE MORE")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+ts.ReadFile(args[1])), 0o666))
}

func exitsWith(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: thoat CODE COMMAND ...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if fmt.Sprint(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// editsByHand replaces words in a part of a DOCX: suatay FILE PART OLD NEW ….
func editsByHand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 4 {
		ts.Fatalf("usage: suatay FILE PART OLD NEW ...")
	}
	file, part := ts.MkAbs(args[0]), args[1]
	data, err := os.ReadFile(file)
	ts.Check(err)
	o, err := ooxml.ReadPackage(file, data, ooxml.Limits{})
	ts.Check(err)
	content := string(o.Part(part))
	for i := 2; i+1 < len(args); i += 2 {
		if !strings.Contains(content, args[i]) {
			ts.Fatalf("%s: no %q in %s", file, args[i], part)
		}
		content = strings.Replace(content, args[i], args[i+1], 1)
	}
	ts.Check(o.Set(part, []byte(content)))
	data, err = o.Bytes()
	ts.Check(err)
	ts.Check(os.WriteFile(file, data, 0o644))
}
