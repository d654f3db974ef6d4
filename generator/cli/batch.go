package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/store"
)

// exitStopped is the exit code of a run that Ctrl-C stopped, as shells have it.
const exitStopped = 130

// findDossiers gives the folders below some folders, and these themselves, that hold a dossier, in order and each once.
// Output folders, hidden ones and the dossiers as they were issued are passed over. A folder that can't be read is
// given too: it fails alone then, by its own name.
func findDossiers(roots []string) ([]string, error) {
	var all []string
	for _, root := range roots {
		before := len(all)
		there := root // the folder that the root may be a link to
		if real, err := filepath.EvalSymlinks(root); err == nil {
			there = real
		}
		err := filepath.WalkDir(there, func(path string, e fs.DirEntry, err error) error {
			isRoot := path == there
			if rel, err := filepath.Rel(there, path); err == nil {
				path = filepath.Join(root, rel)
			}
			switch name := filepath.Base(path); {
			case err != nil && isRoot:
				return err
			case err != nil:
				all = append(all, path)
				return fs.SkipDir
			case e.IsDir() && !isRoot && (name == run.OutputFolder || name == issued.Folder || strings.HasPrefix(name, ".")):
				return fs.SkipDir
			case !e.IsDir() && name == dossier.MainFile:
				all = append(all, filepath.Dir(path))
			}
			return nil
		})
		if errors.Is(err, fs.ErrNotExist) || err == nil && len(all) == before {
			return nil, &source.Problem{At: source.Pos{File: root}, What: "không có hồ sơ nào (thư mục có " + dossier.MainFile + ") trong thư mục này",
				Hint: cmp.Or(unquoted(roots), "kiểm tra đường dẫn")}
		}
		if err != nil {
			return nil, fmt.Errorf("không đọc được thư mục %s: %w", root, err)
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// share is the part of many dossiers that one machine takes: --phan 3/16.
type share struct{ n, of int }

func parseShare(text string) (share, bool) {
	if text == "" {
		return share{1, 1}, true
	}
	var s share
	var rest string
	n, _ := fmt.Sscanf(text+" .", "%d/%d %s", &s.n, &s.of, &rest)
	return s, n == 3 && rest == "." && 1 <= s.n && s.n <= s.of
}

// take gives every so manieth of the dossiers.
func (s share) take(all []string) []string {
	var mine []string
	for i := s.n - 1; i < len(all); i += s.of {
		mine = append(mine, all[i])
		if s.of >= len(all) {
			break // and the sum could be beyond an int
		}
	}
	return mine
}

// batch is a run over many dossiers.
type batch struct {
	folders []string
	workers int
	made    func(folder string) (run.Result, error)
	show    display

	mu        sync.Mutex
	failures  []failure
	notes     []note
	inWork    map[string]bool
	grace     time.Duration // how long a stop waits for them; 0: as usual
	over      bool          // what ends from now on is not told
	done      int           // dossiers that are finished
	changed   int           // of them: those with files that were made
	unchanged int           // and those without, that are well
}

type failure struct {
	folder string
	err    error
}

// note is a dossier with something that its people should know.
type note struct {
	folder string
	result run.Result
}

// display shows a batch as it goes on.
type display interface {
	one(b *batch, folder string, r run.Result, err error)
	end(b *batch, stopped bool)
}

// run makes all dossiers, several at a time. When the context ends, those in work are finished and no more are begun.
func (b *batch) run(ctx context.Context) error {
	next := make(chan string)
	var wait sync.WaitGroup
	for range min(b.workers, len(b.folders)) {
		wait.Go(func() {
			for folder := range next {
				b.begin(folder)
				r, err := b.made(folder)
				b.take(folder, r, err)
			}
		})
	}
	stopped := false
	for _, folder := range b.folders {
		if ctx.Err() != nil {
			break
		}
		select {
		case next <- folder:
		case <-ctx.Done():
		}
	}
	close(next)
	b.finish(ctx, &wait)
	b.mu.Lock()
	defer b.mu.Unlock()
	stopped = b.done < len(b.folders)
	slices.SortFunc(b.failures, func(x, y failure) int { return strings.Compare(x.folder, y.folder) })
	slices.SortFunc(b.notes, func(x, y note) int { return strings.Compare(x.folder, y.folder) })
	b.show.end(b, stopped)
	if stopped || len(b.failures) > 0 {
		return &batchError{stopped: stopped, code: worst(b.failures, exitDone), text: b.summary(stopped)}
	}
	return nil
}

// grace is how long a batch that was stopped waits for the dossiers in work: a file on a share that does not answer is
// waited for no longer.
const grace = 10 * time.Second

// finish waits for the dossiers in work; after a stop, for so long only. One that does not end is told as failed.
func (b *batch) finish(ctx context.Context, wait *sync.WaitGroup) {
	ended := make(chan struct{})
	go func() { wait.Wait(); close(ended) }()
	select {
	case <-ended:
		return
	case <-ctx.Done():
	}
	select {
	case <-ended:
	case <-time.After(cmp.Or(b.grace, grace)):
		b.mu.Lock()
		defer b.mu.Unlock()
		b.over = true
		for _, folder := range slices.Sorted(maps.Keys(b.inWork)) {
			err := fmt.Errorf("chưa làm xong khi dừng: một tệp của hồ sơ này không trả lời sau %v giây", cmp.Or(b.grace, grace).Seconds())
			b.failures = append(b.failures, failure{folder, err})
			b.show.one(b, folder, run.Result{}, err)
		}
	}
}

func (b *batch) begin(folder string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.inWork == nil {
		b.inWork = map[string]bool{}
	}
	b.inWork[folder] = true
}

func (b *batch) take(folder string, r run.Result, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over { // it was told as one that does not end
		return
	}
	delete(b.inWork, folder)
	b.done++
	switch {
	case err != nil:
		b.failures = append(b.failures, failure{folder, err})
	case len(r.Files) == 0:
		b.unchanged++
	}
	if len(r.Files) > 0 {
		b.changed++
	}
	if len(r.Edited)+len(r.Signed)+len(r.Unasked)+len(r.Notes)+len(r.Renewed)+len(r.Remarks)+len(r.Later) > 0 || slices.ContainsFunc(r.Issued, noteworthy) {
		noted := r
		noted.Files, noted.UpToDate, noted.Manifest = nil, nil, nil // of very many dossiers they would fill the memory
		b.notes = append(b.notes, note{folder, noted})
	}
	b.show.one(b, folder, r, err)
}

// noteworthy says whether an issued document and its dossier are no longer the same, or its files not those that were issued.
func noteworthy(d *run.IssuedDocument) bool {
	return len(d.Differs) > 0 || slices.ContainsFunc(d.Files, func(f run.IssuedFile) bool { return f.State == run.NotAsIssued || f.Backup != "" })
}

// worst gives the exit code of the gravest failure: a run that failed, then bad input; without any failure, otherwise.
func worst(failures []failure, otherwise int) int {
	code := otherwise
	for i, f := range failures {
		if c := exitCode(f.err); i == 0 || c == exitFailed {
			code = c
		}
	}
	return code
}

func (b *batch) summary(stopped bool) string {
	s := fmt.Sprintf("%d hồ sơ: %d có văn bản được tạo, %d không phải tạo lại gì, %d lỗi",
		len(b.folders), b.changed, b.unchanged, len(b.failures))
	if stopped {
		s += fmt.Sprintf("; đã dừng theo yêu cầu khi còn %d hồ sơ, chạy lại lệnh này để làm tiếp", len(b.folders)-b.done)
	}
	return s + "."
}

// batchError ends a batch in which not all went well.
type batchError struct {
	stopped bool
	code    int
	text    string
}

func (e *batchError) Error() string { return e.text }

func (e *batchError) exitCode() int {
	if e.stopped {
		return exitStopped
	}
	return e.code
}

// interruptible gives a context that ends with Ctrl-C; a second Ctrl-C ends the program at once.
func interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// lines shows a line for each dossier.
type lines struct {
	streams Streams
	quiet   bool
}

func (l *lines) one(b *batch, folder string, r run.Result, err error) {
	if l.quiet {
		return
	}
	what := fmt.Sprintf("tạo %d tệp", len(r.Files))
	switch {
	case err != nil:
		what = "LỖI"
	case len(r.Files) == 0:
		what = "không phải tạo lại gì"
	}
	fmt.Fprintf(l.streams.Out, "[%d/%d] %s: %s\n", b.done, len(b.folders), folder, what)
}

func (l *lines) end(b *batch, stopped bool) {
	tellNotes(l.streams, b)
	tellFailures(l.streams.Err, b.failures)
	if !l.quiet && !stopped && len(b.failures) == 0 {
		fmt.Fprintln(l.streams.Out, b.summary(stopped))
	}
}

func tellNotes(streams Streams, b *batch) {
	for _, n := range b.notes {
		tell(Streams{Out: io.Discard, Err: streams.Err}, filepath.Join(n.folder, run.OutputFolder), n.result)
	}
}

func tellFailures(w io.Writer, failures []failure) {
	errs := make([]error, len(failures))
	for i, f := range failures {
		errs[i] = f.err
	}
	source.TellOnce(errs...)
	for _, f := range failures {
		fmt.Fprintf(w, "%s:\n%s\n\n", f.folder, store.Explain(f.err))
	}
}

// jsonLines shows an object a line, for other programs.
type jsonLines struct{ streams Streams }

// batchLine is a dossier in the JSON of a batch.
type batchLine struct {
	Folder   string          `json:"ho-so"`
	Code     int             `json:"ma"` // as exit codes are
	Made     []string        `json:"tao"`
	UpToDate []string        `json:"moi-nhat"`
	Edited   []string        `json:"sua-tay"`
	Signed   []string        `json:"da-ky"`
	Issued   []string        `json:"da-ban-hanh"`
	Differs  []string        `json:"ho-so-nay-khac"`                // from what was issued
	Renewed  []string        `json:"co-so-noi-dung-khac,omitempty"` // with a number, made again with other words
	Remarks  []string        `json:"luu-y,omitempty"`
	Later    []string        `json:"lam-lai-bang,omitempty"` // commands for what tao may not make again
	Unasked  []string        `json:"khong-con-yeu-cau,omitempty"`
	Notes    source.Problems `json:"ghi-chu"`
	Problems source.Problems `json:"loi"`
}

func (j *jsonLines) one(_ *batch, folder string, r run.Result, err error) {
	line := batchLine{Folder: folder, Made: []string{}, UpToDate: append([]string{}, r.UpToDate...), Edited: []string{}, Signed: append([]string{}, r.Signed...), Issued: []string{}, Differs: []string{},
		Unasked: r.Unasked, Notes: jsonProblems(r.Notes), Problems: problemsIn(err)}
	for _, d := range r.Issued {
		for _, f := range d.Files {
			line.Issued = append(line.Issued, f.Name)
		}
		line.Differs = append(line.Differs, d.Differs...)
	}
	slices.Sort(line.Differs)
	line.Differs = slices.Compact(line.Differs)
	for _, f := range r.Files {
		line.Made = append(line.Made, f.Name)
	}
	for _, e := range r.Edited {
		line.Edited = append(line.Edited, e.Name)
	}
	for _, n := range r.Renewed {
		line.Renewed = append(line.Renewed, n.Name)
	}
	for _, m := range r.Remarks {
		line.Remarks = append(line.Remarks, m.Name+": "+m.What)
	}
	for _, l := range r.Later {
		line.Later = append(line.Later, l.How)
	}
	if err != nil {
		line.Code = exitCode(err)
	}
	_ = printJSONLine(j.streams.Out, line) // a closed pipe stops nothing: the files are what counts
}

func (j *jsonLines) end(*batch, bool) {}
