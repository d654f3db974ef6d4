// Package store puts what was made into files, and knows later how they stand: each file is whole, the old one or the new one, at any
// moment, and what a person has changed or signed is never written over.
//
// Where to look: order.go has what a run is asked for and what became of it, write.go and commit.go the run, judge.go how a file stands,
// manifest.go what is kept of it, inputs.go what was read, staged.go, folder.go and whole.go the writing, remarks.go what a person should know, explain.go the system's errors in Vietnamese.
package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"vanban/generator/ahead"
)

// Patience is how long a run waits for another one on the same folder.
const Patience = 5 * time.Second

// Write writes what of some files is stale into a folder.
func Write(out string, o Order, mode Mode) (result Outcome, err error) {
	folder, err := Open(out, Patience, mode.Step)
	if err != nil {
		return result, err
	}
	defer folder.Close()
	s := &staging{order: o, mode: mode, out: out, folder: folder, based: map[string]bool{}}
	if err := s.judge(); err != nil {
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
	order    Order
	mode     Mode
	out      string
	folder   *Folder
	manifest *Manifest
	all      []*Judgement
	mu       sync.Mutex
	rendered []*rendered
	took     map[string]json.RawMessage // what the rendered files were made from
	based    map[string]bool            // files of which this run has kept what it wrote: a form may have thousands of copies
	result   Outcome
	errs     []error
}

// rendered is a file that has not got its name yet.
type rendered struct {
	of     *Judgement
	staged *Staged
	file   File
	base   *Staged // what is kept of it to tell a person's changes by; nil: nothing
	beside bool    // it is set beside a file edited by hand
}

// discard removes what was rendered.
func (n *rendered) discard() {
	n.staged.Discard()
	if n.base != nil {
		n.base.Discard()
	}
}

// judge reads the manifest and finds out how each target's file stands.
func (s *staging) judge() (err error) {
	if s.manifest, _, err = ReadManifest(s.out); err != nil {
		return err
	}
	for _, t := range s.order.Targets {
		one, err := Judge(t, s.manifest, s.out)
		if err != nil {
			return err
		}
		if one.known {
			s.manifest.Outputs[t.Name] = one.Record
		}
		s.all = append(s.all, &one)
	}
	return nil
}

// wanted says whether a file is to be rendered.
func (s *staging) wanted(one *Judgement) bool {
	switch one.State {
	case Missing, Stale, Unknown:
		return true
	case Edited:
		return one.Stale || s.mode.Replace
	case UpToDate:
		return s.mode.All
	case Signed:
	}
	return false
}

// render makes the files that are wanted, under temporary names.
func (s *staging) render() error {
	var group errgroup.Group
	if s.mode.Parallel > 0 {
		group.SetLimit(s.mode.Parallel)
	}
	for _, one := range s.all {
		if !s.wanted(one) {
			continue
		}
		group.Go(func() error { s.renderOne(one); return nil })
	}
	_ = group.Wait() // errors are collected, so that all are told
	slices.SortFunc(s.errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	slices.SortFunc(s.rendered, func(a, b *rendered) int { return strings.Compare(a.of.Name, b.of.Name) })
	return errors.Join(s.errs...)
}

func (s *staging) renderOne(one *Judgement) {
	n := &rendered{of: one, file: File{Name: one.Name, Why: one.Why}}
	start := time.Now()
	err := s.stage(n)
	n.file.Render = time.Since(start)
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		s.errs = append(s.errs, fmt.Errorf("tạo %s: %w", one.Name, err))
		return
	}
	s.rendered = append(s.rendered, n)
}

// stage renders a file, and makes ready what is kept of it.
func (s *staging) stage(n *rendered) (err error) {
	n.staged, err = s.folder.Stage(n.of.Name, func(w io.Writer) (err error) {
		n.file.Pages, err = n.of.render(w)
		return err
	})
	if err != nil {
		return err
	}
	n.file.Bytes = n.staged.Size
	if resaved[FormatOf(n.of.Name)] == nil {
		return nil
	}
	if n.base, err = s.folder.stageBase(n.staged); err != nil {
		n.staged.Discard()
	}
	return err
}

// render writes the file of a target.
func (t *Target) render(w io.Writer) (pages int, err error) {
	defer ExplainPanic(&err)
	return t.Render(w)
}

// finish gives the files their names, or removes them all after an error. The
// manifest is announced before, and written after all.
func (s *staging) finish(err error) error {
	if err == nil {
		err = s.settle()
	}
	if err == nil {
		err = Sync(s.staged())
	}
	if err == nil && len(s.rendered) > 0 {
		s.took = s.contents()
		err = s.folder.announce(s.coming())
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
	s.result.Notes = s.order.Notes
	s.run()
	s.bases()
	s.failed(s.folder.Record(s.manifest))
	s.result.Manifest = s.manifest
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
func (s *staging) settleOne(n *rendered) (adopted bool, err error) {
	n.of.Want.Hash = n.staged.Hash
	ours := n.of.State == UpToDate || n.of.State == Stale
	if n.of.disk == n.staged.Hash && !(s.mode.All && ours) {
		n.discard()
		n.of.State = UpToDate
		s.manifest.Outputs[n.of.Name] = Output{By: s.order.By, Written: n.of.Want}
		s.manifest.Contents[n.of.Want.Content] = n.of.Took.encoded()
		return true, nil
	}
	if n.of.resaved { // what nobody saw in it is kept all the same
		if _, err := s.folder.Backup(n.of.Name); err != nil {
			return false, err
		}
	}
	if n.of.resaved || n.of.State == Stale {
		return false, s.keepNumbered(n)
	}
	if n.of.State != Edited && n.of.State != Unknown {
		return false, nil
	}
	edit := Edit{Name: n.of.Name, Found: n.of.State == Unknown}
	if s.mode.Replace {
		edit.Backup, err = s.folder.Backup(n.of.Name)
	} else {
		err = s.setBeside(n, &edit)
	}
	s.result.Edited = append(s.result.Edited, edit)
	return false, err
}

// setBeside lets a rendered file take its name beside the one that a person has edited.
func (s *staging) setBeside(n *rendered, edit *Edit) error {
	n.beside, edit.Fresh = true, FreshName(n.of.Name)
	n.file.Name = edit.Fresh
	n.staged.As(edit.Fresh)
	return s.keepFresh(n)
}

// keepFresh copies a version set beside an edited file if that was edited too, before a newer one takes its place.
func (s *staging) keepFresh(n *rendered) error {
	there, err := s.folder.Hash(FreshName(n.of.Name))
	if err != nil || there == "" || n.of.Record.Fresh != nil && n.of.Record.Fresh.Hash == there || there == n.staged.Hash {
		return err
	}
	_, err = s.folder.Backup(FreshName(n.of.Name))
	return err
}

// coming gives the manifest as it will be when all files have their names.
func (s *staging) coming() *Manifest {
	next := *s.manifest
	next.Runs, next.Fillings, next.Outputs, next.Contents = nil, nil, map[string]Output{}, s.took
	for _, n := range s.rendered {
		next.Outputs[n.of.Name] = s.recordOf(n)
	}
	return &next
}

// contents gives what the rendered files took, put into words side by side: of tens of thousands of tasks that takes a while, and both
// manifests have it.
func (s *staging) contents() map[string]json.RawMessage {
	encoded := map[string]func() json.RawMessage{}
	for _, n := range s.rendered {
		if encoded[n.of.Want.Content] == nil {
			encoded[n.of.Want.Content] = ahead.Begin(n.of.Took.encoded)
		}
	}
	took := map[string]json.RawMessage{}
	for key, content := range encoded {
		took[key] = content()
	}
	return took
}

// staged gives the files that have no names yet.
func (s *staging) staged() (all []*Staged) {
	for _, n := range s.rendered {
		all = append(all, n.staged)
		if n.base != nil {
			all = append(all, n.base)
		}
	}
	return all
}

func (s *staging) recordOf(n *rendered) Output {
	if !n.beside {
		return Output{By: s.order.By, Written: n.of.Want}
	}
	o := n.of.Record
	o.By, o.Fresh = s.order.By, &n.of.Want
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
		asked[one.Name] = true
		switch {
		case one.State == Signed:
			s.result.Signed = append(s.result.Signed, one.Name)
		case one.State == Edited && !s.wanted(one):
			s.result.Edited = append(s.result.Edited, s.waiting(one))
		case one.State == UpToDate && !s.isMade(one):
			s.result.UpToDate = append(s.result.UpToDate, one.Name)
		}
	}
	for _, name := range s.manifest.names() {
		if _, err := os.Stat(s.folder.Path(name)); err != nil && !asked[name] {
			delete(s.manifest.Outputs, name)
		}
	}
	slices.Sort(s.result.UpToDate)
	slices.SortFunc(s.result.Edited, func(a, b Edit) int { return strings.Compare(a.Name, b.Name) })
	if !s.order.Part {
		s.result.Unasked = s.manifest.Unasked(s.order.By, slices.Collect(maps.Keys(asked)))
	}
}

// waiting tells of an edited file for which this run had nothing new.
func (s *staging) waiting(one *Judgement) Edit {
	e := Edit{Name: one.Name}
	beside := FreshName(one.Name)
	if _, err := os.Stat(s.folder.Path(beside)); err == nil && one.Record.Fresh != nil {
		e.Fresh, e.Waits = beside, true
	}
	return e
}

func (s *staging) isMade(one *Judgement) bool {
	return slices.ContainsFunc(s.rendered, func(n *rendered) bool { return n.of == one })
}

// run notes what was read, so that the next run can see that nothing changed.
func (s *staging) run() {
	delete(s.manifest.Runs, s.order.By)
	if s.order.Filling != nil {
		s.manifest.Fillings[s.order.By] = *s.order.Filling
	}
	if s.order.Inputs == nil || len(s.errs) > 0 {
		return
	}
	run := Run{Options: s.order.Options, Inputs: s.order.Inputs.Read(), Notes: s.order.Notes.In("")}
	for _, one := range s.all {
		run.Outputs = append(run.Outputs, one.Name)
	}
	slices.Sort(run.Outputs)
	s.manifest.Runs[s.order.By] = run
}
