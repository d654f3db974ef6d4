package compose

import (
	"cmp"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// Spec is a kind of document, a row of the table that each package of kinds hands over.
type Spec struct {
	Kind     doc.Kind           // also the name of its template, where it has one of its own
	Shared   string             // the template that it has together with other kinds; empty: one of its own
	Name     string             // by which annex III, part I, has its symbol for the notation; empty: it has none, or that of what it goes with
	Form     nd30.Form          // of annex III
	Needs    []doc.Role         // components of its text, beside those that its form has
	Words    []string           // parts of the templates that are executed for it, beside its own template
	Handlers map[string]Handler // of the parts that only its template has, by name

	Output   dossier.Output                 // by which a dossier asks for it; empty: another command makes it
	Of       func(*dossier.Dossier) []*Part // the documents of this kind that a dossier has; nil where Output is empty
	Apart    bool                           // it is no part of the bundle
	Workbook bool                           // it is made as a workbook, too
	Aside    bool                           // it goes with a document, and has no number of its own
	Open     bool                           // its text does not end with ./.
}

// Handler says what becomes of a part of a template.
type Handler func(*Builder, wording.Chunk) error

// On makes a handler of a kind's own, which is given what the kind's template prints.
func On[View any](handle func(View, *Builder, wording.Chunk) error) Handler {
	return func(b *Builder, c wording.Chunk) error { return handle(b.view.(View), b, c) }
}

// Template is the name of the kind's template.
func (s *Spec) Template() string { return cmp.Or(s.Shared, string(s.Kind)) + ".md.tmpl" }

// Kinds is a table of kinds.
type Kinds []*Spec

// Of gives the row of a kind; nil where the table has none.
func (k Kinds) Of(kind doc.Kind) *Spec {
	for _, s := range k {
		if s.Kind == kind {
			return s
		}
	}
	return nil
}

// Sources gives the hashes of the templates' files that a document was made from.
func (k Kinds) Sources(w *wording.Templates, d *doc.Document) map[string]string {
	roots := []string{symbolPart}
	for _, s := range d.Sections {
		if of := k.Of(s.Kind); of != nil {
			roots = append(append(roots, of.Template()), of.Words...)
		}
	}
	return w.Files(roots...)
}
