package run

import (
	"path/filepath"
	"strings"

	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/store"
)

// paperIn gives the author of the document that a file holds.
func paperIn(file string) ownPaper {
	return ownPaper{of: strings.TrimSuffix(filepath.Base(file), paper.Ext), alone: paths.DossierOf(file) == ""}
}

// atPaper gives the place where the files of a document are made.
func (r *Runner) atPaper(file, out string) *place {
	if home := paths.DossierOf(file); home != "" {
		return r.at(home, out)
	}
	return r.atFile(file, out)
}

// UpdatePaper makes what of a document is stale that is written in a file of its own: in a dossier, or by itself.
func (r *Runner) UpdatePaper(file, out string) (result Result, err error) {
	defer store.ExplainPanic(&err)
	return r.atPaper(file, out).make(paperIn(file))
}

// VerifyPaper tells how the files of such a document stand. It writes nothing.
func (r *Runner) VerifyPaper(file, out string) (found *Verification, err error) {
	defer store.ExplainPanic(&err)
	p := r.atPaper(file, out)
	d, err := p.read()
	if err != nil {
		return nil, err
	}
	manifest, _, err := store.ReadManifest(out)
	if err != nil {
		return nil, err
	}
	v := &verifying{place: p, dossier: d, manifest: manifest, found: &Verification{}}
	by := paperIn(file)
	records, err := p.records()
	if err != nil {
		return nil, err
	}
	if r := records.Of(by.key()); r != nil {
		return v.found, v.issued(r)
	}
	return v.found, v.composed(by)
}

// ReadPaper reads such a document: of its dossier, or with what the nearest office's file above it says.
func ReadPaper(file string) (*paper.Paper, error) {
	d, err := New(Options{}).atPaper(file, "").read()
	if err != nil {
		return nil, err
	}
	return paperIn(file).read(d)
}
