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
	"vanban/generator/source"
	"vanban/generator/store"
)

// mostAsked is how many bytes a Word file has at most that is checked without being asked for: of one of some hundred pages. Checking takes several times
// as long as making, and for tens of thousands of tasks a minute.
const mostAsked = 256 << 10

// AfterMaking ends a run that made files for a person at a terminal with one line, where errors of form are in its Word files: how many, and where each is
// told. A program that makes many has kiem-tra for it.
func AfterMaking(w io.Writer, folder, out string, made []store.File) {
	if !console.IsTerminal(w) {
		return
	}
	var targets []checkup.Target
	for _, f := range made {
		if strings.EqualFold(filepath.Ext(f.Name), ".docx") {
			targets = append(targets, checkup.Target{Name: filepath.Join(out, f.Name)})
		}
	}
	if faults, _ := errorsIn(targets, false); len(faults) > 0 {
		fmt.Fprintf(w, "Kiểm tra thể thức: %d lỗi trong các tệp Word vừa tạo; xem từng chỗ: vanban kiem-tra %s\n", len(faults), source.Quoted(folder))
	}
}

// errorsIn tells of the errors in some documents, a line each, and names those that are too large to be checked by the way. What can't be checked has no
// errors here: the check itself tells why; what the starter made up stops the recording itself. Signed says that they are about to be recorded as signed.
func errorsIn(targets []checkup.Target, signed bool) (faults, large []string) {
	found, over := make([][]string, len(targets)), make([]bool, len(targets))
	var all sync.WaitGroup
	for i := range targets {
		all.Go(func() {
			r, err := targets[i].Check(checkup.Options{Least: check.Error, Most: mostAsked, Signed: signed, Skipped: readiness.SampleRules()})
			if over[i] = errors.Is(err, checkup.ErrLarge); err != nil {
				return
			}
			for _, f := range r.Findings {
				found[i] = append(found[i], fmt.Sprintf("%s: %s", cmp.Or(r.At(f), source.Pos{File: targets[i].Name}), f.Found))
			}
		})
	}
	all.Wait()
	for i := range targets {
		if over[i] {
			large = append(large, targets[i].Name)
		}
	}
	return slices.Concat(found...), large
}

// mostFaults is how many errors are told before a question; the check tells them all.
const mostFaults = 5

// BeforeIssuing asks whether a dossier's documents are to be recorded as issued although errors of form are in them. Where nobody is there to be
// asked, it only says so.
func BeforeIssuing(streams console.Streams, folder string) error {
	targets, err := checkup.Targets([]string{folder})
	if err != nil {
		return nil // recording them tells what is wrong with the dossier
	}
	faults, large := errorsIn(targets, true)
	for _, name := range large {
		fmt.Fprintf(streams.Err, "Kiểm tra thể thức: %s quá lớn nên chưa kiểm tra; muốn kiểm tra: vanban kiem-tra %s\n", name, source.Quoted(folder))
	}
	if len(faults) == 0 {
		return nil
	}
	fmt.Fprintf(streams.Err, "Kiểm tra thể thức: %d lỗi trong các văn bản sắp ghi nhận ban hành; xem từng chỗ: vanban kiem-tra %s\n", len(faults), source.Quoted(folder))
	for _, f := range faults[:min(len(faults), mostFaults)] { // some hold only of what is signed, and kiem-tra doesn't tell them
		fmt.Fprintf(streams.Err, "  %s\n", f)
	}
	if !console.CanAsk(streams.Err) || console.Agreed(streams.Err, "Vẫn ghi nhận ban hành? [c/K] ") {
		return nil
	}
	return console.End(console.ExitFaulty, "Chưa ghi nhận ban hành.")
}
