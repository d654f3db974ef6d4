package checking

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/checkup"
	"vanban/generator/console"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/store"
)

// mostAsked is how many bytes a Word file has at most that is checked without being asked for: of one of some hundred pages. Checking takes several times
// as long as making, and for tens of thousands of tasks a minute.
const mostAsked = 256 << 10

// AfterMaking ends a run that made files of a dossier, or of a document in a file of its own, for a person at a terminal with one line, where there are errors: how
// many, and where each is told. A program that makes many has kiem-tra for it.
func AfterMaking(w io.Writer, named, out string, made []store.File) {
	if console.IsTerminal(w) {
		fmt.Fprint(w, faultsMade(named, out, made))
	}
}

// faultsMade counts the errors that kiem-tra tells of what is named, so that both agree; of files that were made elsewhere, where kiem-tra doesn't look, it counts theirs.
func faultsMade(named, out string, made []store.File) string {
	var targets []checkup.Target
	for _, f := range made {
		path := filepath.Join(out, f.Name)
		switch {
		case !strings.EqualFold(filepath.Ext(path), ".docx"):
		case f.Bytes > mostAsked:
			return unchecked(path)
		default:
			targets = append(targets, checkup.Target{Name: path})
		}
	}
	if len(targets) == 0 {
		return ""
	}
	again := out
	if filepath.Clean(out) == filepath.Clean(outputOf(named)) {
		again = named
		if all, err := checkup.Targets([]string{named}); err == nil { // what stands in the way was told by whoever made the files
			targets = all
		}
	}
	found := errorsIn(targets, checkup.Options{Least: check.Error})
	if len(found.faults) == 0 {
		return ""
	}
	return fmt.Sprintf("Kiểm tra thể thức: %d lỗi; xem từng chỗ: %s\n", len(found.faults), checkCommand([]string{again}))
}

// outputOf gives the folder where the documents of a dossier go, or a document by itself.
func outputOf(named string) string {
	if paths.IsPaper(named) {
		return paths.OutputOf(named)
	}
	return filepath.Join(named, paths.OutputFolder)
}

// unchecked says that a file is too large to be checked by the way.
func unchecked(name string) string {
	return fmt.Sprintf("Kiểm tra thể thức: %s quá lớn nên chưa kiểm tra; muốn kiểm tra: %s\n", name, checkCommand([]string{name}))
}

// errorsByTheWay is what is told of errors by the way.
type errorsByTheWay struct {
	faults []string // a line each
	large  []string // what is too large to be checked by the way
	again  []string // what to name to see the errors again
	hidden bool     // some can't be seen again yet
	doubts int      // how many warnings are beside them, where these are looked for
}

// errorsIn tells of the errors in some documents. What can't be checked has no errors here: the check itself tells why.
func errorsIn(targets []checkup.Target, o checkup.Options) (all errorsByTheWay) {
	o.Most = mostAsked
	found, over, doubts := make([][]string, len(targets)), make([]bool, len(targets)), make([]int, len(targets))
	var wait sync.WaitGroup
	for i := range targets {
		wait.Go(func() {
			r, err := targets[i].Check(o)
			if over[i] = errors.Is(err, checkup.ErrLarge); err != nil {
				return
			}
			for _, f := range r.Findings {
				if f.Rule.Severity < check.Error {
					doubts[i]++
					continue
				}
				found[i] = append(found[i], fmt.Sprintf("%s: %s", cmp.Or(r.At(f), source.Pos{File: targets[i].Name}), f.Found))
			}
		})
	}
	wait.Wait()
	for i := range targets {
		t := &targets[i]
		all.doubts += doubts[i]
		if over[i] {
			all.large = append(all.large, cmp.Or(t.Again(), t.Name))
		}
		if len(found[i])+doubts[i] > 0 && !slices.Contains(all.again, t.Again()) {
			all.again = append(all.again, t.Again())
		}
	}
	all.faults = slices.Concat(found...)
	n := len(all.again)
	all.again = slices.DeleteFunc(all.again, func(path string) bool { return path == "" })
	all.hidden = len(all.again) < n
	return all
}

// mostFaults is how many errors are told before a question; the check tells them all.
const mostFaults = 5

// BeforeIssuing asks whether documents are to be recorded as issued although errors of form are in them, and says how many warnings are. Where nobody is there to be
// asked, it only says so.
func BeforeIssuing(streams console.Streams, signing *checkup.Signing) error {
	found := errorsIn(signing.Targets(), checkup.Options{Least: check.Warning, Signed: true, Skipped: readiness.SampleRules()}) // what the starter made up stops the recording itself
	for _, name := range found.large {
		fmt.Fprint(streams.Err, unchecked(name))
	}
	if len(found.faults)+found.doubts == 0 {
		return nil
	}
	more, told := "", found.faults
	if len(found.again) > 0 {
		more = "; xem từng chỗ: " + checkCommand(found.again)
	}
	if !found.hidden {
		told = told[:min(len(told), mostFaults)]
	}
	if len(found.faults) == 0 {
		fmt.Fprintf(streams.Err, "Kiểm tra thể thức: không có lỗi; còn %d cảnh báo trong các văn bản ghi nhận ban hành%s\n", found.doubts, more)
		return nil
	}
	doubts := ""
	if found.doubts > 0 {
		doubts = fmt.Sprintf(", còn %d cảnh báo", found.doubts)
	}
	fmt.Fprintf(streams.Err, "Kiểm tra thể thức: %d lỗi%s trong các văn bản sắp ghi nhận ban hành%s\n", len(found.faults), doubts, more)
	for _, f := range told { // some hold only of what is signed, and kiem-tra doesn't tell them
		fmt.Fprintf(streams.Err, "  %s\n", f)
	}
	if !console.CanAsk(streams.Err) || console.Agreed(streams.Err, "Vẫn ghi nhận ban hành? [c/K] ") {
		return nil
	}
	return console.End(console.ExitFaulty, "Chưa ghi nhận ban hành.")
}

// checkCommand gives the command that checks some files.
func checkCommand(named []string) string {
	command := "vanban kiem-tra"
	for _, name := range named {
		command += " " + source.Quoted(name)
	}
	return command
}
