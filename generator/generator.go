// Package generator has the table of documents: a loaded dossier is composed into documents, each of which is rendered in the formats that fit it.
package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"vanban/generator/ahead"
	"vanban/generator/compose"
	"vanban/generator/compose/amend"
	"vanban/generator/compose/letter"
	"vanban/generator/compose/papers"
	"vanban/generator/compose/plan"
	"vanban/generator/compose/report"
	"vanban/generator/contents"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/render"
	"vanban/generator/store"
	"vanban/generator/wording"
)

// Options is which documents are made, and how they look. The zero value makes what the dossier asks for.
type Options struct {
	Only    []dossier.Output // these documents only; nil: those of the dossier
	Formats []render.Format  // these formats only; nil: those of the dossier
	Wording fs.FS            // an office's own templates; nil: the program's
	Fonts   fs.FS            // a folder with the four faces; nil: the program's
}

// kinds is the table of the kinds of document.
var kinds = slices.Concat(plan.Kinds, report.Kinds, amend.Kinds, letter.Kinds(), papers.Kinds)

// Sources gives the templates that a document was made from, with their fingerprints.
func Sources(w *wording.Templates, d *doc.Document) map[string]string { return kinds.Sources(w, d) }

func (m *Maker) workshop() (*render.Workshop, error) {
	family, err := m.family()
	if err != nil {
		return nil, err
	}
	return render.NewWorkshop(family), nil
}

// fits says whether a format is used for a document.
func fits(r render.Row, d *doc.Document) bool {
	kind := kinds.Of(d.Meta.Kind)
	return !r.Data || kind != nil && kind.Workbook
}

// Composed is a document, the name of its files, and what it took.
type Composed struct {
	Name     string
	Document *doc.Document
	Took     store.Content
	Only     render.Format    // made in this format only; empty: in all that fit it
	Of       *dossier.Dossier // that it is of, where it takes the dossier's place; nil: the dossier itself
}

// Compose gives the documents that a dossier asks for, in the order in which they are issued.
func (m *Maker) Compose(d *dossier.Dossier) ([]Composed, error) {
	wording, err := m.wording()
	if err != nil {
		return nil, err
	}
	wanted := m.o.Only
	if wanted == nil {
		wanted = d.Outputs
	}
	type outcome struct {
		made Composed
		err  error
	}
	chosen := slices.DeleteFunc(compose.NewSet(d, wording, kinds).Items(), func(i compose.Item) bool { return !slices.Contains(wanted, i.Output) })
	var composed []func() outcome
	for _, item := range chosen {
		composed = append(composed, ahead.Begin(func() outcome {
			one, err := m.composeItem(item, d, wording)
			return outcome{one, err}
		}))
	}
	var all []Composed
	var errs []error
	for i, item := range chosen {
		o := composed[i]()
		switch {
		case item.Output == dossier.OutBundle && len(errs) > 0: // its parts have told what is wrong
		case o.err != nil:
			errs = append(errs, o.err)
		default:
			all = append(all, o.made)
		}
	}
	return all, errors.Join(errs...)
}

// composeItem composes one of a dossier's documents, and tells what it took from the dossier and the templates.
func (m *Maker) composeItem(i compose.Item, d *dossier.Dossier, w *wording.Templates) (Composed, error) {
	values := ahead.Begin(func() dossier.Values { return d.Values(i.Output, i.Index) })
	document, err := i.Compose()
	if err == nil {
		document, err = contents.Fill(document, m.family)
	}
	took := values()
	if err != nil {
		return Composed{}, fmt.Errorf("soạn %s: %w", i.Name, err)
	}
	return Composed{Name: i.Name, Document: document, Took: store.Content{Values: took, Templates: Sources(w, document)}}, nil
}

// withContents fills the tables of contents of a document that other packages compose.
func (m *Maker) withContents(d *doc.Document) (*doc.Document, error) {
	return contents.Fill(d, m.family)
}
