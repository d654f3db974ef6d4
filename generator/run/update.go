package run

import (
	"time"

	"vanban/generator/disk"
	"vanban/generator/issued"
	"vanban/generator/store"
)

// Update reads a dossier's folder and makes what is stale, reports and copies of forms that were made before among it. Where nothing that
// the last run read or wrote has changed, it finds that out without reading the dossier.
func (r *Runner) Update(folder, out string) (result Result, err error) {
	defer store.ExplainPanic(&err)
	p := r.at(folder, out)
	papers, err := p.readyPapers()
	if err != nil {
		return result, err
	}
	if r.o.makes(PartDocuments) {
		if result, err = p.make(ownDocuments{}); err != nil {
			return result, err
		}
	}
	if err = p.papers(papers, &result); err != nil {
		return result, err
	}
	err = p.again(&result)
	result.Notes = result.Notes.With(p.strays()...)
	return result, err
}

// ready is what a run is to do for an author: to leave what was issued, nothing at all, or to write what it has composed.
type ready struct {
	issued        *issued.Record
	done          *Result
	order         order
	load, compose time.Duration
}

// make reads the dossier and makes what of an author's documents is stale. Those that were issued stay as they are.
func (p *place) make(by composer) (Result, error) {
	r, err := p.ready(by)
	if err != nil {
		return Result{}, err
	}
	return p.finish(r)
}

// ready finds out what is to be done for an author, and writes nothing.
func (p *place) ready(by composer) (r ready, err error) {
	records, err := p.records()
	if err != nil {
		return r, err
	}
	if r.issued = records.Of(by.key()); r.issued != nil {
		return r, nil
	}
	if r.done, err = p.untouched(by); err != nil || r.done != nil {
		return r, err
	}
	start := time.Now()
	p.maker.Prepare()
	d, err := p.read()
	if err != nil {
		return r, err
	}
	loaded := time.Now()
	documents, notes, err := by.compose(p.maker, d)
	r.load, r.compose = loaded.Sub(start), time.Since(loaded)
	r.order = order{documents: documents, dossier: d, by: by, notes: notes, recording: recordingOf(p.folder, by)}
	return r, err
}

// finish does what is to be done.
func (p *place) finish(r ready) (Result, error) {
	switch {
	case r.issued != nil:
		return p.keepRecorded(r.issued)
	case r.done != nil:
		return *r.done, nil
	}
	result, err := p.write(r.order, p.out)
	result.Load, result.Compose = r.load, r.compose
	return result, err
}

// keepRecorded leaves documents as they were issued, with all that has amended a dossier's own.
func (p *place) keepRecorded(r *issued.Record) (Result, error) {
	result, err := p.keepOriginal(r)
	result.Manifest = nil // what is put back comes after
	records, _ := p.records()
	for _, a := range records.Amendments() {
		if err != nil || r.Key() != "" || p.o.Only != nil {
			break
		}
		err = p.keepAmendment(a, &result)
	}
	return result, err
}

// untouched gives the result of a run that has nothing to do: the author's last run read what it would read now, and what that wrote has
// its bytes still; nil otherwise.
func (p *place) untouched(by author) (*Result, error) {
	if p.o.All {
		return nil, nil
	}
	manifest, settled, err := store.ReadManifest(p.out)
	if err != nil || !settled {
		return nil, err
	}
	options, err := p.maker.Describe()
	if err != nil {
		return nil, err
	}
	last, ran := manifest.Runs[by.name()]
	if !ran || last.Options != options || !store.Unchanged(disk.Folder(p.folder), last.Inputs) {
		return nil, nil
	}
	if left, err := manifest.Left(p.out, last); err != nil || !left {
		return nil, err
	}
	result := &Result{Outcome: store.Outcome{UpToDate: last.Outputs, Notes: last.Notes.In(p.folder), Manifest: manifest}}
	if p.o.Only == nil && p.o.Formats == nil {
		result.Unasked = manifest.Unasked(by.name(), last.Outputs)
	}
	return result, nil
}
