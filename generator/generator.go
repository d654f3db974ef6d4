// Package generator runs the stages in order: a loaded dossier is composed
// into documents, each is rendered in its formats, and the files are written.
package generator

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"time"

	"vanban/generator/ahead"
	"vanban/generator/build"
	"vanban/generator/compose"
	"vanban/generator/compose/amend"
	"vanban/generator/compose/letter"
	"vanban/generator/compose/plan"
	"vanban/generator/compose/report"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/render/docx"
	"vanban/generator/render/pdf"
	"vanban/generator/render/xlsx"
	"vanban/generator/source"
	"vanban/generator/typeface"
	"vanban/generator/wording"
)

// Options is how to make a dossier's documents. The zero value makes what the dossier asks for.
type Options struct {
	Only     []dossier.Output // these documents only; nil: those of the dossier
	Parts    []Part           // these parts only; nil: all, or the documents where Only chose some
	Formats  []dossier.Format // these formats only; nil: those of the dossier
	Wording  fs.FS            // an office's own templates; nil: the program's
	Fonts    fs.FS            // a folder with the four faces; nil: the program's
	Parallel int              // files rendered at the same time; 0: one a processor
	All      bool             // what is up to date is made again
	Replace  bool             // what was edited by hand is written over, after a copy
	Step     func()           // called before each change on the disk; nil: nothing
}

// File is one file made.
type File struct {
	Name   string   // within the output folder
	Why    []string // what changed since it was last made; nil where it was not there
	Bytes  int64
	Pages  int // 0 where the format has no pages of its own
	Render time.Duration
}

// Edit is a file that was edited by hand.
type Edit struct {
	Name   string
	Fresh  string // the version that stands beside it; empty where it has nothing new, or where the file was written over
	Waits  bool   // the version beside it is of an earlier run
	Backup string // the copy of what was written over; empty where nothing was
}

// Result is what a run made and how long its stages took.
type Result struct {
	Files    []File
	UpToDate []string // left as they are
	Edited   []Edit
	Signed   []string          // PDFs that carry a digital signature, and so were left as they are
	Issued   []*IssuedDocument // they stay as they are
	Unasked  []string          // made by an earlier run, not asked for any more; they stay
	Renewed  []Renewed         // documents with a number that were made again with other words
	Remarks  []Remark
	Later    []Later         // what is to be made again by another command
	Notes    source.Problems // what a person should look at in the dossier
	Load     time.Duration
	Compose  time.Duration
	Write    time.Duration

	left *build.Manifest // as the run left it; nil: not known
}

// Count gives how many files were asked for, or were before.
func (r Result) Count() int {
	n := len(r.Files) + len(r.UpToDate) + len(r.Edited) + len(r.Signed)
	for _, d := range r.Issued {
		n += len(d.Files)
	}
	return n
}

// kinds is the table of the kinds of document.
var kinds = slices.Concat(plan.Kinds, report.Kinds, amend.Kinds, letter.Kinds())

// rendering is one row of the table of formats.
type rendering struct {
	format dossier.Format
	render func(io.Writer, *doc.Document, *workshop) (pages int, err error)
	data   bool // shows the data that a table was made from, and is used for the kinds of document that have a workbook
}

// workshop is what the files of one run are made with.
type workshop struct {
	family *typeface.Family
	press  *pdf.Press
}

func (m *Maker) workshop() (*workshop, error) {
	family, err := m.family()
	if err != nil {
		return nil, err
	}
	return &workshop{family, pdf.NewPress(family)}, nil
}

// renderings is the table of documents and formats.
var renderings = []rendering{
	{format: dossier.DOCX, render: pageless(docx.Render)},
	{format: dossier.PDF, render: printed},
	{format: dossier.XLSX, render: pageless(xlsx.Render), data: true},
}

// fits says whether a format is used for a document.
func (r rendering) fits(d *doc.Document) bool {
	kind := kinds.Of(d.Meta.Kind)
	return !r.data || kind != nil && kind.Workbook
}

// pageless fits a renderer whose pages are made by the program that opens the file.
func pageless(render func(io.Writer, *doc.Document, *typeface.Family) error) func(io.Writer, *doc.Document, *workshop) (int, error) {
	return func(w io.Writer, d *doc.Document, with *workshop) (int, error) { return 0, render(w, d, with.family) }
}

func printed(w io.Writer, d *doc.Document, with *workshop) (int, error) {
	return with.press.Render(w, d)
}

// Named is a composed document, the name of its files, and what it took.
type Named struct {
	Name     string
	Document *doc.Document
	Took     build.Content
	Only     dossier.Format // made in this format only; empty: in all that fit it
}

// Compose gives the documents that a dossier asks for, in the order in which they are issued.
func Compose(d *dossier.Dossier, o Options) ([]Named, error) {
	return NewMaker(o).compose(d)
}

func (m *Maker) compose(d *dossier.Dossier) ([]Named, error) {
	wording, err := m.wording()
	if err != nil {
		return nil, err
	}
	wanted := m.o.Only
	if wanted == nil {
		wanted = d.Outputs
	}
	type outcome struct {
		made Named
		err  error
	}
	chosen := slices.DeleteFunc(compose.NewSet(d, wording, kinds).Items(), func(i compose.Item) bool { return !slices.Contains(wanted, i.Output) })
	var composed []func() outcome
	for _, item := range chosen {
		composed = append(composed, ahead.Begin(func() outcome {
			one, err := composeItem(item, d, wording)
			return outcome{one, err}
		}))
	}
	var all []Named
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
func composeItem(i compose.Item, d *dossier.Dossier, w *wording.Templates) (Named, error) {
	values := ahead.Begin(func() dossier.Values { return d.Values(i.Output, i.Index) })
	document, err := i.Compose()
	took := values()
	if err != nil {
		return Named{}, fmt.Errorf("soạn %s: %w", i.Name, err)
	}
	return Named{Name: i.Name, Document: document, Took: build.Content{Values: took, Templates: kinds.Sources(w, document)}}, nil
}
