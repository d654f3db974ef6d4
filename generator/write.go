package generator

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"vanban/generator/ahead"
	"vanban/generator/build"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// order is what a command wants written.
type order struct {
	documents []Named
	dossier   *dossier.Dossier
	folder    string        // of the dossier; empty where it is not known
	command   string        // who asks, as the manifest keeps it
	inputs    *build.Inputs // what the documents were read from; nil: not noted
	filling   *build.Filling
	options   string          // what decides beside the dossier what is made; empty: the maker's options
	notes     source.Problems // what a person should look at beside the dossier's own notes
}

// allNotes gives what a person should look at, in the order of the files.
func (w *order) allNotes() source.Problems {
	return slices.Concat(w.dossier.Notes, w.notes).Sorted()
}

// patience is how long a run waits for another one on the same folder.
const patience = 5 * time.Second

// write renders what is ordered into a folder, each document in its formats.
func (m *Maker) write(w order, out string) (result Result, err error) {
	targets, err := m.targets(w.documents, w.dossier)
	if err != nil || len(targets) == 0 {
		return result, err
	}
	return m.writeTargets(w, targets, out)
}

// writeTargets writes what of some files is stale.
func (m *Maker) writeTargets(w order, targets []target, out string) (result Result, err error) {
	folder, err := build.Open(out, patience, m.o.Step)
	if err != nil {
		return result, err
	}
	defer folder.Close()
	s := &staging{m: m, order: w, out: out, folder: folder}
	if err := s.judge(targets); err != nil {
		return result, err
	}
	err = s.render()
	start := time.Now()
	err = s.finish(err)
	s.result.Write = time.Since(start)
	return s.result, err
}

// staging is one run over an output folder: what it finds there, the rendered files, what it says of them.
type staging struct {
	m        *Maker
	order    order
	out      string
	folder   *build.Folder
	settled  bool
	manifest *build.Manifest
	all      []*standing
	with     *workshop
	mu       sync.Mutex
	rendered []*output
	took     map[string]build.Content // what the rendered files were made from
	result   Result
	errs     []error
}

// output is a rendered file that has not got its name yet.
type output struct {
	*standing
	*build.Staged
	file   File
	base   *build.Staged // what is kept of it to tell a person's changes by; nil: nothing
	beside bool          // it is set beside a file edited by hand
}

// discard removes what was rendered.
func (n *output) discard() {
	n.Discard()
	if n.base != nil {
		n.base.Discard()
	}
}

// judge reads the manifest and finds out how each target's file stands.
func (s *staging) judge(targets []target) (err error) {
	if s.manifest, s.settled, err = build.ReadManifest(s.out); err != nil {
		return err
	}
	for _, t := range targets {
		one, err := judge(t, s.manifest, s.out)
		if err != nil {
			return err
		}
		if one.known {
			s.manifest.Outputs[t.name] = one.record
		}
		s.all = append(s.all, &one)
	}
	return nil
}

// wanted says whether a file is to be rendered.
func (s *staging) wanted(one *standing) bool {
	switch one.state {
	case Missing, Stale, unknown:
		return true
	case Edited:
		return one.stale || s.m.o.Replace
	case UpToDate:
		return s.m.o.All
	case Signed:
	}
	return false
}

// render makes the files that are wanted, under temporary names.
func (s *staging) render() error {
	var group errgroup.Group
	if s.m.o.Parallel > 0 {
		group.SetLimit(s.m.o.Parallel)
	}
	for _, one := range s.all {
		if !s.wanted(one) {
			continue
		}
		if s.with == nil {
			with, err := s.m.workshop()
			if err != nil {
				return err
			}
			s.with = with
		}
		group.Go(func() error { s.renderOne(one); return nil })
	}
	_ = group.Wait() // errors are collected, so that all are told
	slices.SortFunc(s.errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	slices.SortFunc(s.rendered, func(a, b *output) int { return strings.Compare(a.name, b.name) })
	return errors.Join(s.errs...)
}

func (s *staging) renderOne(one *standing) {
	n := &output{standing: one, file: File{Name: one.name, Why: one.why}}
	start := time.Now()
	err := s.stage(n)
	n.file.Render = time.Since(start)
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		s.errs = append(s.errs, fmt.Errorf("tạo %s: %w", one.name, err))
		return
	}
	s.rendered = append(s.rendered, n)
}

// stage renders a file, and makes ready what is kept of it.
func (s *staging) stage(n *output) (err error) {
	n.Staged, err = s.folder.Stage(n.name, func(w io.Writer) (err error) {
		n.file.Pages, err = n.render(w, s.with)
		return err
	})
	if err != nil {
		return err
	}
	n.file.Bytes = n.Size
	if resaved[n.row.format] == nil {
		return nil
	}
	if n.base, err = s.folder.StageBase(n.Staged); err != nil {
		n.Discard()
	}
	return err
}

// render writes the file of a target.
func (t *target) render(w io.Writer, with *workshop) (pages int, err error) {
	defer ExplainPanic(&err)
	return t.row.render(w, t.document.Document, with)
}

// ExplainPanic, deferred, turns a bug of ours into an error, so that the user's old files stay and the others are made.
func ExplainPanic(err *error) {
	if bug := recover(); bug != nil {
		*err = fmt.Errorf("lỗi của chương trình, không phải của hồ sơ: %v; xin gửi hồ sơ này cho người bảo trì\n%s", bug, debug.Stack())
	}
}

// finish gives the files their names, or removes them all after an error. The
// manifest is announced before, and written after all.
func (s *staging) finish(err error) error {
	if err == nil {
		err = s.settle()
	}
	if err == nil {
		err = build.Sync(s.staged())
	}
	if err == nil && len(s.rendered) > 0 {
		s.took = s.contents()
		err = s.folder.Announce(s.coming())
	}
	for _, n := range s.rendered {
		if err != nil {
			n.discard()
			continue
		}
		s.commit(n)
	}
	if err != nil {
		return err
	}
	s.tell()
	s.remark()
	s.result.Notes = s.order.allNotes()
	s.run()
	s.bases()
	s.failed(s.folder.Record(s.manifest))
	s.result.left = s.manifest
	return errors.Join(s.errs...)
}

// settle decides where each rendered file goes, and copies what will be written over.
func (s *staging) settle() error {
	kept := s.rendered[:0]
	for _, n := range s.rendered {
		adopted, err := s.settleOne(n)
		if err != nil {
			return err
		}
		if !adopted {
			kept = append(kept, n)
		}
	}
	s.rendered = kept
	return nil
}

// settleOne says whether the file as it is has the bytes of the new one, so that only the record changes.
func (s *staging) settleOne(n *output) (adopted bool, err error) {
	n.want.Hash = n.Hash
	ours := n.state == UpToDate || n.state == Stale
	if n.disk == n.Hash && !(s.m.o.All && ours) {
		n.discard()
		n.state = UpToDate
		s.manifest.Outputs[n.name] = build.Output{By: s.order.command, Written: n.want}
		s.manifest.Contents[n.want.Content] = n.document.Took
		return true, nil
	}
	if n.resaved { // what nobody saw in it is kept all the same
		if _, err := s.folder.Backup(n.name); err != nil {
			return false, err
		}
	}
	if n.resaved || n.state == Stale {
		return false, s.keepNumbered(n)
	}
	if n.state != Edited && n.state != unknown {
		return false, nil
	}
	edit := Edit{Name: n.name}
	if s.m.o.Replace {
		edit.Backup, err = s.folder.Backup(n.name)
	} else {
		err = s.setBeside(n, &edit)
	}
	s.result.Edited = append(s.result.Edited, edit)
	return false, err
}

// setBeside lets a rendered file take its name beside the one that a person has edited.
func (s *staging) setBeside(n *output, edit *Edit) error {
	n.beside, edit.Fresh = true, build.FreshName(n.name)
	n.file.Name = edit.Fresh
	n.As(edit.Fresh)
	return s.keepFresh(n)
}

// keepFresh copies a version set beside an edited file if that was edited too, before a newer one takes its place.
func (s *staging) keepFresh(n *output) error {
	there, err := s.folder.Hash(build.FreshName(n.name))
	if err != nil || there == "" || n.record.Fresh != nil && n.record.Fresh.Hash == there || there == n.Hash {
		return err
	}
	_, err = s.folder.Backup(build.FreshName(n.name))
	return err
}

// coming gives the manifest as it will be when all files have their names.
func (s *staging) coming() *build.Manifest {
	next := *s.manifest
	next.Runs, next.Fillings, next.Outputs, next.Contents = nil, nil, map[string]build.Output{}, s.took
	for _, n := range s.rendered {
		next.Outputs[n.name] = s.recordOf(n)
	}
	return &next
}

// contents gives what the rendered files took, put into words side by side: of tens of thousands of tasks that takes a while, and both
// manifests have it.
func (s *staging) contents() map[string]build.Content {
	encoded := map[string]func() build.Content{}
	for _, n := range s.rendered {
		if encoded[n.want.Content] == nil {
			encoded[n.want.Content] = ahead.Begin(n.document.Took.Encoded)
		}
	}
	took := map[string]build.Content{}
	for key, content := range encoded {
		took[key] = content()
	}
	return took
}

// staged gives the files that have no names yet.
func (s *staging) staged() (all []*build.Staged) {
	for _, n := range s.rendered {
		all = append(all, n.Staged)
		if n.base != nil {
			all = append(all, n.base)
		}
	}
	return all
}

func (s *staging) recordOf(n *output) build.Output {
	if !n.beside {
		return build.Output{By: s.order.command, Written: n.want}
	}
	o := n.record
	o.By, o.Fresh = s.order.command, &n.want
	return o
}

func (s *staging) failed(err error) {
	if err != nil {
		s.errs = append(s.errs, err)
	}
}

// tell says what was left as it is.
func (s *staging) tell() {
	asked := map[string]bool{}
	for _, one := range s.all {
		asked[one.name] = true
		switch {
		case one.state == Signed:
			s.result.Signed = append(s.result.Signed, one.name)
		case one.state == Edited && !s.wanted(one):
			s.result.Edited = append(s.result.Edited, s.waiting(one))
		case one.state == UpToDate && !s.isMade(one):
			s.result.UpToDate = append(s.result.UpToDate, one.name)
		}
	}
	for _, name := range s.manifest.Names() {
		if _, err := os.Stat(s.folder.Path(name)); err != nil && !asked[name] {
			delete(s.manifest.Outputs, name)
		}
	}
	slices.Sort(s.result.UpToDate)
	slices.SortFunc(s.result.Edited, func(a, b Edit) int { return strings.Compare(a.Name, b.Name) })
	s.result.Unasked = s.m.unasked(s.manifest, s.order.command, asked)
}

// unasked names the files that a command made before and does not ask for any more.
func (m *Maker) unasked(manifest *build.Manifest, command string, asked map[string]bool) []string {
	if m.o.Only != nil || m.o.Formats != nil {
		return nil
	}
	return slices.DeleteFunc(manifest.Names(), func(name string) bool {
		return asked[name] || manifest.Outputs[name].By != command
	})
}

// waiting tells of an edited file for which this run had nothing new.
func (s *staging) waiting(one *standing) Edit {
	e := Edit{Name: one.name}
	beside := build.FreshName(one.name)
	if _, err := os.Stat(s.folder.Path(beside)); err == nil && one.record.Fresh != nil {
		e.Fresh, e.Waits = beside, true
	}
	return e
}

func (s *staging) isMade(one *standing) bool {
	return slices.ContainsFunc(s.rendered, func(n *output) bool { return n.standing == one })
}

// run notes what was read, so that the next run can see that nothing changed.
func (s *staging) run() {
	delete(s.manifest.Runs, s.order.command)
	if s.order.filling != nil {
		s.manifest.Fillings[s.order.command] = *s.order.filling
	}
	options, err := s.m.options()
	options = cmp.Or(s.order.options, options)
	if s.order.inputs == nil || err != nil || len(s.errs) > 0 {
		return
	}
	run := build.Run{Options: options, Inputs: s.order.inputs.Read(), Notes: s.order.allNotes().In("")}
	for _, one := range s.all {
		run.Outputs = append(run.Outputs, one.name)
	}
	slices.Sort(run.Outputs)
	s.manifest.Runs[s.order.command] = run
}
