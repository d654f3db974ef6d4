package looking

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"vanban/generator"
	"vanban/generator/batch"
	"vanban/generator/calendar"
	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/preview"
	"vanban/generator/render"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/typeface"
	"vanban/generator/watching"
)

// Preview shows the pages of a dossier, or of a document in a file of its own, in the browser, as they will be printed.
type Preview struct {
	Path    string
	Out     string // where the files are that can be opened; empty: where they are made if nothing is said
	Wording string // a folder that is watched too; empty: none
	Options generator.Options
	Today   calendar.Date // for what is due; zero: today
	Desk    bool          // a folder is shown as one of dossiers, though there may be none yet
	Alone   bool          // the browser is opened though nobody reads what is said, and the command ends when no page has been open for a while
	Given   Given         // what was said on the command line beside the path
	// Command runs the program with a command line, and gives what it said; nil: the program itself.
	Command func(ctx context.Context, args []string) (said string, failed bool)
	papers  []string // what buttons are for, where that are documents in files of their own
	family  *typeface.Family
	reading sync.Mutex    // what reads a dossier's periods when somebody looks adds notes to it
	ended   chan struct{} // closed when the server has ended, with what it did
}

// Open shows the pages on this machine and keeps up with what is saved, until it is interrupted.
func (v *Preview) Open(streams console.Streams) error {
	if err := mustShow(v.Path); err != nil && !v.Desk {
		return err
	}
	ctx, stop := batch.Interruptible()
	defer stop()
	server, err := v.start(ctx)
	if err != nil {
		return err
	}
	v.tell(streams, fmt.Sprintf("Đang mở %s ở địa chỉ dưới đây, chỉ máy này xem được; nhấn Ctrl-C để dừng.", console.Folder(v.Path)), server.Address())
	var left <-chan struct{}
	if v.Alone {
		left = server.Left(patience)
	}
	select {
	case <-ctx.Done():
	case <-left:
	}
	stop()
	<-v.ended
	fmt.Fprintln(streams.Out, "Đã dừng xem.")
	return nil
}

// patience is how long no page may be open before what nobody sees ends: loading it anew, or waking from sleep, is quicker.
const patience = 2 * time.Minute

// Beside shows the pages while the caller works on, until end is called.
func (v *Preview) Beside(streams console.Streams) (end func(), err error) {
	if err := mustShow(v.Path); err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	server, err := v.start(ctx)
	if err != nil {
		stop()
		return nil, err
	}
	v.tell(streams, "Xem các trang giấy ở địa chỉ dưới đây, chỉ máy này xem được.", server.Address())
	return func() { stop(); <-v.ended }, nil
}

// tell says where the pages are, and opens them where a person sees it.
func (v *Preview) tell(streams console.Streams, what, address string) {
	fmt.Fprintf(streams.Out, "%s\n%s\n", what, address)
	if v.Alone || console.IsTerminal(streams.Out) {
		openBrowser(address)
	}
}

// start begins to show, and to watch.
func (v *Preview) start(ctx context.Context) (*preview.Server, error) {
	if err := v.prepare(); err != nil {
		return nil, err
	}
	o := preview.Options{}
	for f := range typeface.FaceCount {
		o.Fonts = append(o.Fonts, v.family.Data(typeface.Face(f)))
	}
	look := v.look
	if v.isDesk() {
		d := &dossierDesk{Preview: v, ctx: ctx, known: map[string]*knownDossier{}}
		o.Desk, look = &preview.Desk{Make: d.list, Open: d.showDossier}, d.stateBelow
	} else {
		o.View = preview.View{Make: v.show, Folder: v.Out}
	}
	server, err := preview.Start(o)
	if err != nil {
		return nil, err
	}
	v.ended = make(chan struct{})
	go func() {
		defer close(v.ended)
		watch(ctx, look, server.Refresh)
		_ = server.Close() // the command ends with it
	}()
	return server, nil
}

// prepare finds the typeface and the folder that are to be used.
func (v *Preview) prepare() (err error) {
	load := typeface.Embedded
	if v.Options.Fonts != nil {
		load = func() (*typeface.Family, error) { return typeface.Load(v.Options.Fonts) }
	}
	if v.family == nil {
		if v.family, err = load(); err != nil {
			return err
		}
	}
	if v.Out == "" {
		v.Out = outputOf(v.Path)
	}
	return nil
}

// previewPace is how often the files are looked at. A page is to be new within 300 ms of saving: two looks find a file at rest, and the rest is for making it.
const previewPace = 25 * time.Millisecond

// watch calls for what is new whenever something was saved, until the context ends.
func watch(ctx context.Context, look func() string, refresh func()) {
	began := time.Now()
	look()
	const restful = 10 // of its time it looks at most one part
	ticker := time.NewTicker(max(previewPace, restful*time.Since(began)))
	defer ticker.Stop()
	first := true
	watching.Watch(ctx, ticker.C, look, func() {
		if !first { // what is there at the beginning is shown already
			refresh()
		}
		first = false
	})
}

// look gives what changes when something is saved that the pages are made from.
func (v *Preview) look() string { return watching.Inputs(v.Path, v.Wording) }

func outputOf(path string) string {
	switch {
	case paths.IsPaper(path):
		return paths.OutputOf(path)
	case dossier.IsAt(path):
		return filepath.Join(path, paths.OutputFolder)
	default:
		return path
	}
}

// Shows says whether something is at a path that Preview can show.
func Shows(path string) bool { return mustShow(path) == nil }

// isDesk says whether what is at the path is a folder of dossiers, without one of its own.
func (v *Preview) isDesk() bool {
	if paths.IsPaper(v.Path) || dossier.IsAt(v.Path) {
		return false
	}
	if found, err := batch.Find([]string{v.Path}); err == nil && len(found) > 0 {
		return true
	}
	files, _, err := paths.PapersBelow([]string{v.Path})
	return v.Desk && (err != nil || len(files) == 0)
}

// mustShow wants something at a path that can be shown, be it with errors.
func mustShow(path string) error {
	if paths.IsPaper(path) {
		_, err := os.Stat(path)
		return disk.NotRead(path, err)
	}
	if files, _, err := paths.PapersBelow([]string{path}); dossier.IsAt(path) || err == nil && len(files) > 0 {
		return nil
	}
	if found, err := batch.Find([]string{path}); err == nil && len(found) > 0 {
		return nil
	}
	_, err := paths.Load(path) // it says what is missing
	return err
}

// The groups of documents in the list.
const (
	ownGroup    = "Của hồ sơ"
	reportGroup = "Báo cáo định kỳ"
)

// show gives what is to be seen now.
func (v *Preview) show() *preview.Show {
	s := &preview.Show{Title: filepath.Base(absolute(v.Path))}
	if !paths.IsPaper(v.Path) && dossier.IsAt(v.Path) {
		v.showDossier(s)
		return s
	}
	documents, err := composedFor(v.Path, v.Options)
	s.Problems = told(console.ProblemsIn(err), true)
	v.addDocuments(s, documents)
	return s
}

// showDossier adds a dossier's documents and the reports of its periods.
func (v *Preview) showDossier(s *preview.Show) {
	d, err := paths.Load(v.Path)
	if err != nil {
		s.Problems, s.Actions = told(console.ProblemsIn(err), true), v.actions(nil)
		return
	}
	documents, err := composedOf(d, v.Options)
	if err == nil {
		v.addDocuments(s, documents)
	}
	reported := v.addPeriods(s, d)
	s.Problems = slices.Concat(told(console.ProblemsIn(err), true), told(console.ProblemsIn(reported), false), told(d.Notes, false))
	if err != nil {
		s.Documents = nil
		return
	}
	s.Lists = func() []preview.List {
		v.reading.Lock()
		defer v.reading.Unlock()
		return append(v.dueLists(d), unready(d)...)
	}
	v.addBoards(s, d)
	v.addVersions(s)
	s.Actions = v.actions(d)
}

// addDocuments adds composed documents, which are laid out when they are looked at.
func (v *Preview) addDocuments(s *preview.Show, documents []generator.Composed) {
	for _, n := range documents {
		s.Documents = append(s.Documents, preview.Document{Name: n.Name, Title: titleOf(n), Group: ownGroup, Files: v.filesOf(n.Name),
			Pages: func() ([]preview.Page, error) { return printedPages(n.Document, v.family) }})
	}
}

// absolute gives a path that has a last name, also for “.”.
func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// titleOf gives what a document is called in the list.
func titleOf(n generator.Composed) string {
	if n.Name == string(dossier.OutBundle) || n.Document.Meta.Name == "" {
		return "Trọn bộ: " + n.Name
	}
	return n.Document.Meta.Name
}

// addPeriods adds the reports of all periods that somebody reported. A report is composed when it is looked at.
func (v *Preview) addPeriods(s *preview.Show, d *dossier.Dossier) error {
	periods, _, err := reported.Periods(d)
	if d.Report == nil {
		return err
	}
	for _, p := range periods {
		if p.Period.Year < d.Year { // its figures are only compared with
			continue
		}
		s.Documents = append(s.Documents, v.reportOf(d, p.Period))
	}
	return err
}

// filesOf finds the files of a document that are there to be opened.
func (v *Preview) filesOf(name string) func() []string {
	return func() (files []string) {
		for _, f := range []render.Format{render.DOCX, render.PDF, render.XLSX} {
			file := name + "." + string(f)
			if info, err := os.Stat(filepath.Join(v.Out, file)); err == nil && info.Mode().IsRegular() {
				files = append(files, file)
			}
		}
		return files
	}
}

// told gives problems as the page tells them.
func told(all source.Problems, grave bool) []preview.Problem {
	var out []preview.Problem
	for _, p := range slices.Clone(all) {
		out = append(out, preview.Problem{Place: placeIn(p.At), What: p.What, Hint: p.Advice(), Error: grave})
	}
	return out
}

// openBrowser asks the system to open an address. Where it can't, the address has been printed.
func openBrowser(address string) {
	command := map[string][]string{"windows": {"rundll32", "url.dll,FileProtocolHandler"}, "darwin": {"open"}}[runtime.GOOS]
	if command == nil {
		command = []string{"xdg-open"}
	}
	c := exec.Command(command[0], append(command[1:], address)...)
	if c.Start() == nil {
		go func() { _ = c.Wait() }() // how it ends is of no matter
	}
}
