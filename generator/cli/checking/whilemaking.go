package checking

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"vanban/generator/check"
	"vanban/generator/checkup"
	"vanban/generator/console"
	"vanban/generator/source"
	"vanban/generator/store"
)

// AfterMaking ends a run that made files with one line, where errors of form are in its Word files: how many, and where each is told.
func AfterMaking(w io.Writer, folder, out string, made []store.File) {
	var targets []checkup.Target
	for _, f := range made {
		if strings.EqualFold(filepath.Ext(f.Name), ".docx") {
			targets = append(targets, checkup.Target{Name: filepath.Join(out, f.Name)})
		}
	}
	if n := errorsIn(targets); n > 0 {
		fmt.Fprintf(w, "Kiểm tra thể thức: %d lỗi trong các tệp Word vừa tạo; xem từng chỗ: vanban kiem-tra %s\n", n, source.Quoted(folder))
	}
}

// errorsIn counts the errors in some documents. What can't be checked has none here: the check itself tells why.
func errorsIn(targets []checkup.Target) int {
	counts := make([]int, len(targets))
	var all sync.WaitGroup
	for i := range targets {
		all.Go(func() {
			if r, err := targets[i].Check(checkup.Options{Least: check.Error}); err == nil {
				counts[i] = r.Count(check.Error)
			}
		})
	}
	all.Wait()
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// BeforeIssuing asks whether a dossier's documents are to be recorded as issued although errors of form are in them. Where nobody is there to be
// asked, it only says so.
func BeforeIssuing(streams console.Streams, folder string) error {
	targets, err := checkup.Targets([]string{folder})
	if err != nil {
		return nil // recording them tells what is wrong with the dossier
	}
	n := errorsIn(targets)
	if n == 0 {
		return nil
	}
	fmt.Fprintf(streams.Err, "Kiểm tra thể thức: %d lỗi trong các văn bản sắp ghi nhận ban hành; xem từng chỗ: vanban kiem-tra %s\n", n, source.Quoted(folder))
	if !console.IsTerminal(streams.Err) || !isTerminal(os.Stdin) {
		return nil
	}
	fmt.Fprint(streams.Err, "Vẫn ghi nhận ban hành? [c/K] ")
	answer, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if a := strings.ToLower(strings.TrimSpace(answer)); err == nil && (a == "c" || a == "có" || a == "co") {
		return nil
	}
	return console.End(console.ExitFaulty, "Chưa ghi nhận ban hành.")
}

// isTerminal says whether a person types what is read.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
