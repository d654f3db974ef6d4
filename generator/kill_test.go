package generator_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/store"
)

// killed asks a process of this test to make a dossier and to end, as if killed, before so many changes on the disk.
const killed = "VANBAN_TEST_KILL"

func TestMain(m *testing.M) {
	if order := os.Getenv(killed); order != "" {
		os.Exit(runAndDie(strings.Split(order, "|")))
	}
	os.Exit(m.Run())
}

// killedCode is the exit code of a process that was ended at a step.
const killedCode = 137

func runAndDie(order []string) int {
	last, err := strconv.Atoi(order[0])
	if err != nil {
		panic(err)
	}
	var steps atomic.Int64
	if err := runWithSteps(order[1], order[2], func() {
		if steps.Add(1) > int64(last) {
			os.Exit(killedCode)
		}
	}); err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

// runWithSteps runs a command on a folder, with what is called before each change on the disk.
func runWithSteps(folder, how string, step func()) error {
	if command := killable[how]; command != nil {
		return command(folder, step)
	}
	o := killOptions
	o.Replace, o.Step = how == "replace", step
	if how == "issue" {
		_, err := issueAgain(folder, o)
		return err
	}
	_, err := run.New(o).Update(folder, filepath.Join(folder, "ra"))
	return err
}

// killOptions makes two documents, one of which changes.
var killOptions = run.Options{Options: generator.Options{Only: []dossier.Output{dossier.OutDecision, dossier.OutAppendix}, Formats: []render.Format{render.DOCX}}, Mode: store.Mode{Parallel: 1}}

// TestKilledAtEveryWrite ends a run before each change that it makes on the
// disk. Every file is whole then, the old one or the new one, what a person
// edited is there, and the next run comes to what a run without an accident gives.
// It looks at each step where every case is wanted, and at one in six otherwise; with -short, as under the race detector, at one in twelve, of each kind at others.
func TestKilledAtEveryWrite(t *testing.T) {
	for n, how := range []string{"first", "again", "beside", "replace"} {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			start := prepared(t, how)
			want := copied(t, start)
			if code := runKilled(t, 1<<30, want, how); code != 0 {
				t.Fatalf("exit code %d", code)
			}
			old, fresh := holdings(t, start), holdings(t, want)
			eachKill(t, killing{start: start, how: how, from: n, least: 10}, func(step int, folder string, code int) {
				checkWhole(t, step, holdings(t, folder), old, fresh)
				if code == 0 {
					return
				}
				changeAfterKill(t, folder)
				updated(t, folder)
				checkNext(t, step, how, folder)
			})
		})
	}
}

// prepared gives a dossier before the run that is killed.
func prepared(t *testing.T, how string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "hs")
	if err := os.CopyFS(folder, os.DirFS("../seeds/khoi-tao")); err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(filepath.Join(folder, "ra")) // somebody may have made it where the seed lies
	if how == "first" {
		return folder
	}
	updated(t, folder)
	if how != "again" {
		putFile(t, filepath.Join(folder, "ra", "phu-luc.docx"), edit)
	}
	replaceIn(t, filepath.Join(folder, "nhiem-vu.yaml"), "Quý II, III/2026", "Quý IV/2026")
	return folder
}

func copied(t *testing.T, folder string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "hs")
	if err := os.CopyFS(to, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	return to
}

func updated(t *testing.T, folder string) run.Result {
	t.Helper()
	result, err := run.New(killOptions).Update(folder, filepath.Join(folder, "ra"))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

const edit = "bản sửa tay"

// killing is a command that is ended again and again, each time on a new copy of the folder that it begins with.
type killing struct {
	start, how string
	from       int // which of those steps comes first that are tried where not all are
	least      int // how many changes on the disk the command makes at least
}

// eachKill checks what a command leaves that is ended before each of its changes on the disk, and that comes to its own end at last, where
// the code is 0. What a killed process leaves is what lies on the disk at that step: the command runs once, and its folder is copied
// before each change. At one step it is a process that ends, and leaves just that.
func eachKill(t *testing.T, k killing, check func(step int, folder string, code int)) {
	t.Helper()
	apart := everycase.Apart(12)
	if testing.Short() {
		apart = 12
	}
	steps, left := 0, map[int]string{}
	folder := copied(t, k.start)
	var one sync.Mutex // forms are written several at a time
	keep := func() {
		one.Lock()
		defer one.Unlock()
		if steps%apart == k.from%apart {
			left[steps] = copied(t, folder)
		}
		steps++
	}
	if err := runWithSteps(folder, k.how, keep); err != nil {
		t.Fatal(err)
	}
	if steps < k.least {
		t.Errorf("%d steps: that can't be all of them", steps)
	}
	tried := slices.Sorted(maps.Keys(left))
	middle := tried[len(tried)/2]
	checkKilledLeaves(t, k, middle, left[middle])
	for _, step := range tried {
		check(step, left[step], killedCode)
	}
	check(steps, folder, 0)
}

// checkKilledLeaves ends a process before one of the command's changes, and wants the files that lay there at that step.
func checkKilledLeaves(t *testing.T, k killing, step int, left string) {
	t.Helper()
	folder := copied(t, k.start)
	if code := runKilled(t, step, folder, k.how); code != killedCode {
		t.Fatalf("step %d: exit code %d", step, code)
	}
	got, want := visible(treeOf(t, folder)), visible(treeOf(t, left)) // phieu writes temporary files several at a time
	for name := range got {
		if got[name] != want[name] {
			t.Errorf("step %d: a killed process leaves another %s", step, name)
		}
	}
	for name := range want {
		if _, there := got[name]; !there {
			t.Errorf("step %d: a killed process leaves no %s", step, name)
		}
	}
}

func runKilled(t *testing.T, steps int, folder, how string) int {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), fmt.Sprintf("%s=%d|%s|%s", killed, steps, folder, how))
	out, _ := c.CombinedOutput()
	if code := c.ProcessState.ExitCode(); code == 0 || code == killedCode {
		return code
	}
	t.Fatalf("%s", out)
	return 0
}

// holdings gives what the files of an output folder hold, temporary files and the manifests aside.
func holdings(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"*.docx", ".goc/*.docx", ".sao-luu/*.docx"} {
		found, err := filepath.Glob(filepath.Join(folder, "ra", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			if name := filepath.Base(path); strings.HasPrefix(name, ".") {
				continue
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			rel, _ := filepath.Rel(filepath.Join(folder, "ra"), path)
			all[filepath.ToSlash(rel)] = string(data)
		}
	}
	return all
}

func checkWhole(t *testing.T, step int, got, old, fresh map[string]string) {
	t.Helper()
	for name, data := range got {
		if data != old[name] && data != fresh[name] {
			t.Errorf("step %d: %s is neither the old nor the new one", step, name)
		}
	}
	for name := range old {
		if _, there := got[name]; !there {
			t.Errorf("step %d: %s is gone", step, name)
		}
	}
}

// changeAfterKill changes the dossier once more, so that what a killed run wrote can't be told by making it again.
func changeAfterKill(t *testing.T, folder string) {
	t.Helper()
	replaceIn(t, filepath.Join(folder, "nhiem-vu.yaml"), "Trước ngày 15/12/2026", "Quý III/2026")
}

// checkNext says whether the run after a kill came to the documents of the dossier, with the person's edit kept.
func checkNext(t *testing.T, step int, how, folder string) {
	t.Helper()
	got, want := holdings(t, folder), expected(t, folder)
	kept := slices.Collect(maps.Values(got))
	if (how == "beside" || how == "replace") && !slices.Contains(kept, edit) {
		t.Errorf("step %d: the edit is lost", step)
	}
	for name, data := range want {
		there := got[name]
		if there == edit {
			name, there = store.FreshName(name), got[store.FreshName(name)]
		}
		if there != data {
			t.Errorf("step %d: %s is not the dossier's", step, name)
		}
		if base := got[store.BaseFolder+"/"+name]; name != store.FreshName("phu-luc.docx") && base != data {
			t.Errorf("step %d: the base of %s is not what was written", step, name)
		}
	}
	if _, there := got["phu-luc.moi.docx"]; there && got["phu-luc.docx"] != edit {
		t.Errorf("step %d: a new version stands beside a file that nobody edited", step)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "ra", ".*.tam")); len(left) > 0 {
		t.Errorf("step %d: temporary files stayed: %v", step, left)
	}
	if _, settled, err := store.ReadManifest(filepath.Join(folder, "ra")); err != nil || !settled {
		t.Errorf("step %d: the manifest is not settled (%v)", step, err)
	}
}

// expected renders the documents of a dossier.
func expected(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	documents, err := generator.NewMaker(killOptions.Options).Compose(loaded(t, folder))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range documents {
		all[n.Name+".docx"] = string(renderedBy(t, n, generator.Renderings[0]))
	}
	return all
}

func putFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func replaceIn(t *testing.T, path, old, fresh string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(data, []byte(old)) {
		t.Fatalf("%s has no %q (%v)", path, old, err)
	}
	putFile(t, path, string(bytes.ReplaceAll(data, []byte(old), []byte(fresh))))
}

// TestTwoRunsAtOnce holds a run in the middle: another one waits, and says so when it has waited long enough.
func TestTwoRunsAtOnce(t *testing.T) {
	folder := prepared(t, "first")
	out := filepath.Join(folder, "ra")
	held, err := store.Open(out, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(out, 0, nil); !errors.Is(err, store.ErrBusy) {
		t.Errorf("the second run went in: %v", err)
	}
	ended := make(chan error)
	go func() {
		_, err := run.New(killOptions).Update(folder, out)
		ended <- err
	}()
	held.Close()
	if err := <-ended; err != nil {
		t.Errorf("the second run, after waiting: %v", err)
	}
	if result := updated(t, folder); len(result.Files) > 0 {
		t.Errorf("the third run made %v", result.Files)
	}
}

// TestManyRunsAtOnce starts runs on one dossier together: all end well, and every file is whole.
func TestManyRunsAtOnce(t *testing.T) {
	folder := prepared(t, "first")
	errs := make(chan error)
	for range 4 {
		go func() {
			_, err := run.New(killOptions).Update(folder, filepath.Join(folder, "ra"))
			errs <- err
		}()
	}
	for range 4 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	got := holdings(t, folder)
	for name, data := range expected(t, folder) {
		if got[name] != data {
			t.Errorf("%s is not the dossier's", name)
		}
	}
}
