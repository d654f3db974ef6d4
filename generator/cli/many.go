package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"vanban/generator/batch"
	"vanban/generator/console"
	"vanban/generator/paths"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/store"
)

// making is tao over many dossiers.
type making struct {
	batch.Batch[run.Result]
	show      display
	notes     []note
	changed   int // dossiers with files that were made
	unchanged int // and those without, that are well
}

// note is a dossier with something that its people should know.
type note struct {
	folder string
	result run.Result
}

// display shows the dossiers as they are made.
type display interface {
	one(m *making, folder string, r run.Result, err error)
	end(m *making, stopped bool)
}

// run makes all dossiers. What is wrong with any of them, or that it was stopped, is the error.
func (m *making) run(ctx context.Context) error {
	m.Show = m.take
	stopped := m.Run(ctx)
	slices.SortFunc(m.notes, func(x, y note) int { return strings.Compare(x.folder, y.folder) })
	m.show.end(m, stopped)
	switch {
	case stopped:
		return console.End(console.ExitStopped, m.summary(stopped))
	case len(m.Failures) > 0:
		return console.End(worst(m.Failures, console.ExitDone), m.summary(stopped))
	}
	return nil
}

func (m *making) take(folder string, r run.Result, err error) {
	if len(r.Files) > 0 {
		m.changed++
	} else if err == nil {
		m.unchanged++
	}
	if len(r.Edited)+len(r.Signed)+len(r.Unasked)+len(r.Notes)+len(r.Renewed)+len(r.Remarks)+len(r.Later) > 0 || slices.ContainsFunc(r.Issued, noteworthy) {
		noted := r
		noted.Files, noted.UpToDate, noted.Manifest = nil, nil, nil // of very many dossiers they would fill the memory
		m.notes = append(m.notes, note{folder, noted})
	}
	m.show.one(m, folder, r, err)
}

// noteworthy says whether an issued document and its dossier are no longer the same, or its files not those that were issued.
func noteworthy(d *run.IssuedDocument) bool {
	return len(d.Differs) > 0 || slices.ContainsFunc(d.Files, func(f run.IssuedFile) bool { return f.State == run.NotAsIssued || f.Backup != "" })
}

// worst gives the exit code of the gravest failure: a run that failed, then bad input; without any failure, otherwise.
func worst(failures []batch.Failure, otherwise int) int {
	code := otherwise
	for i, f := range failures {
		if c := console.ExitCode(f.Err); i == 0 || c == console.ExitFailed {
			code = c
		}
	}
	return code
}

func (m *making) summary(stopped bool) string {
	s := fmt.Sprintf("%d hồ sơ: %d có văn bản được tạo, %d không phải tạo lại gì, %d lỗi",
		len(m.Folders), m.changed, m.unchanged, len(m.Failures))
	if stopped {
		s += fmt.Sprintf("; đã dừng theo yêu cầu khi còn %d hồ sơ, chạy lại lệnh này để làm tiếp", len(m.Folders)-m.Done)
	}
	return s + "."
}

// lines shows a line for each dossier.
type lines struct {
	streams console.Streams
	quiet   bool
}

func (l *lines) one(m *making, folder string, r run.Result, err error) {
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
	fmt.Fprintf(l.streams.Out, "[%d/%d] %s: %s\n", m.Done, len(m.Folders), folder, what)
}

func (l *lines) end(m *making, stopped bool) {
	for _, n := range m.notes {
		tell(console.Streams{Out: io.Discard, Err: l.streams.Err}, filepath.Join(n.folder, paths.OutputFolder), n.result)
	}
	tellFailures(l.streams.Err, m.Failures)
	if !l.quiet && !stopped && len(m.Failures) == 0 {
		fmt.Fprintln(l.streams.Out, m.summary(stopped))
	}
}

func tellFailures(w io.Writer, failures []batch.Failure) {
	errs := make([]error, len(failures))
	for i, f := range failures {
		errs[i] = f.Err
	}
	source.TellOnce(errs...)
	for _, f := range failures {
		fmt.Fprintf(w, "%s:\n%s\n\n", f.Folder, store.Explain(f.Err))
	}
}

// bar shows the dossiers as one line that grows, on a terminal.
type bar struct {
	lines lines
	began time.Time
	shown time.Time
}

const barPace = 100 * time.Millisecond

func (p *bar) one(m *making, _ string, _ run.Result, _ error) {
	now := time.Now()
	if now.Sub(p.shown) < barPace && m.Done < len(m.Folders) {
		return
	}
	p.shown = now
	fmt.Fprint(p.lines.streams.Err, "\r\x1b[K", console.BarText(m.Done, len(m.Folders), len(m.Failures), now.Sub(p.began)))
}

func (p *bar) end(m *making, stopped bool) {
	fmt.Fprint(p.lines.streams.Err, "\r\x1b[K")
	p.lines.end(m, stopped)
}

// jsonLines shows an object a line, for other programs.
type jsonLines struct{ streams console.Streams }

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

func (j *jsonLines) one(_ *making, folder string, r run.Result, err error) {
	line := batchLine{
		Folder: folder, Made: console.Texts(r.Files, func(f store.File) string { return f.Name }), UpToDate: append([]string{}, r.UpToDate...),
		Edited: console.Texts(r.Edited, func(e store.Edit) string { return e.Name }), Signed: append([]string{}, r.Signed...), Issued: []string{}, Differs: []string{},
		Renewed: console.Texts(r.Renewed, func(n store.Renewed) string { return n.Name }), Remarks: console.Texts(r.Remarks, func(m store.Remark) string { return m.Name + ": " + m.What }),
		Later: console.Texts(r.Later, func(l run.Later) string { return l.How }), Unasked: r.Unasked, Notes: console.Problems(r.Notes), Problems: console.ProblemsIn(err),
	}
	for _, d := range r.Issued {
		line.Issued = append(line.Issued, console.Texts(d.Files, func(f run.IssuedFile) string { return f.Name })...)
		line.Differs = append(line.Differs, d.Differs...)
	}
	slices.Sort(line.Differs)
	line.Differs = slices.Compact(line.Differs)
	if err != nil {
		line.Code = console.ExitCode(err)
	}
	_ = console.PrintJSONLine(j.streams.Out, line) // a closed pipe stops nothing: the files are what counts
}

func (j *jsonLines) end(*making, bool) {}
