// Package run does the work of commands, without streams and flags: each gives a result, or an error that a person can read.
//
// Where to look: runner.go has what a run is asked for and where it works, author.go who makes which files; update.go, report.go, amend.go,
// compare.go, fill.go, issue.go, verify.go and nextyear.go are a command each, and files that begin like one of these belong to it.
// again.go does again what other commands made; issuedcompare.go and issuedfiles.go stand between what was issued and what the dossier says now.
package run

import (
	"cmp"
	"path/filepath"
	"slices"
	"sync"

	"vanban/generator"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Options is what a command makes, how that looks, and how it is written. The zero value makes what the dossier asks for.
type Options struct {
	generator.Options
	store.Mode
	Parts []Part // these parts only; nil: all, or the documents where Only chose some
}

// Part is a part of what is made of a dossier.
type Part int

// The parts.
const (
	PartDocuments Part = iota // the dossier's own documents (tai-lieu)
	PartReports               // periodic reports that were made before
	PartForms                 // copies of forms that were filled before
	PartPapers                // documents that stand in files of their own (van-ban/*.md)
)

// makes says whether a run makes a part: all of them, unless it chose some, or documents by name.
func (o *Options) makes(p Part) bool {
	if o.Parts == nil {
		return o.Only == nil || p == PartDocuments
	}
	return slices.Contains(o.Parts, p)
}

// Runner does the work of commands, on one dossier after another or on several at the same time.
type Runner struct {
	maker *generator.Maker
	o     Options
}

// New gives a runner with these options.
func New(o Options) *Runner { return &Runner{generator.NewMaker(o.Options), o} }

// with gives a runner of the same wording and typeface for documents of other kinds, in some formats.
func (r *Runner) with(formats []render.Format) *Runner {
	in := *r
	in.o.Only, in.o.Parts, in.o.Formats = nil, nil, formats
	in.maker = r.maker.With(in.o.Options)
	return &in
}

// place is where one run works: a dossier's folder, and the folder of what is made of it. Documents that stand in no dossier have a folder that says
// nothing but what their office does.
type place struct {
	*Runner
	folder  string
	out     string
	alone   bool                             // the folder is no dossier's
	records func() (issued.Records, error)   // what the dossier has issued; read once
	loaded  func() (*dossier.Dossier, error) // the dossier, read once
}

func (r *Runner) at(folder, out string) *place {
	p := &place{Runner: r, folder: folder, out: out, records: sync.OnceValues(func() (issued.Records, error) { return issued.Read(folder) })}
	p.loaded = sync.OnceValues(func() (*dossier.Dossier, error) { return dossier.Load(store.NewInputs(disk.Folder(folder))) })
	return p
}

// atFile is at for the folder of a document that stands in no dossier.
func (r *Runner) atFile(file, out string) *place {
	p := r.at(filepath.Dir(file), out)
	p.alone = true
	p.loaded = sync.OnceValues(func() (*dossier.Dossier, error) { return paths.OfficeFor(file) })
	return p
}

// read gives the dossier for one author: its own files were read once for all, and what else this one reads is noted for it alone.
func (p *place) read() (*dossier.Dossier, error) {
	d, err := p.loaded()
	if err != nil {
		return nil, err
	}
	if inputs, noting := d.Source().(*store.Inputs); noting {
		return d.From(inputs.Fork()), nil
	}
	return d, nil
}

// composerOf gives the author of what a record of the place tells of.
func (p *place) composerOf(r *issued.Record) composer {
	by := composerOf(r)
	if own, is := by.(ownPaper); is {
		own.alone = p.alone
		return own
	}
	return by
}

// order is what a command wants written of a dossier.
type order struct {
	documents []generator.Composed
	dossier   *dossier.Dossier
	by        author
	recording string          // the command that records what is made as issued; empty: that of the author in the dossier's folder
	options   string          // what decides beside the dossier what is made; empty: the maker's options
	filling   *store.Filling  // of copies of a form
	notes     source.Problems // what a person should look at beside the dossier's own notes
}

// recordedBy gives the command that records what is ordered as issued; empty where there is none.
func (w order) recordedBy() string {
	return cmp.Or(w.recording, recordingOf(w.dossier.Folder(), w.by))
}

// write renders what is ordered into a folder, each document in its formats.
func (r *Runner) write(w order, out string) (Result, error) {
	targets, err := r.maker.Targets(w.documents, w.dossier)
	if err != nil {
		return Result{}, err
	}
	return r.writeTargets(w, targets, out)
}

// writeTargets writes what of some files is stale. Where the dossier was read from a folder that notes what is read, the run is noted.
func (r *Runner) writeTargets(w order, targets []store.Target, out string) (result Result, err error) {
	if len(targets) == 0 {
		return result, nil
	}
	o := store.Order{Targets: targets, By: w.by.name(), Recording: w.recordedBy(), Options: w.options, Filling: w.filling, Part: r.o.Only != nil || r.o.Formats != nil,
		Notes: slices.Concat(w.dossier.Notes, w.notes).Sorted()}
	o.Inputs, _ = w.dossier.Source().(*store.Inputs)
	if o.Options == "" {
		if o.Options, err = r.maker.Describe(); err != nil {
			return result, err
		}
	}
	result.Outcome, err = store.Write(out, o, r.o.Mode)
	return result, err
}
