package generator

import (
	"bytes"
	"io"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/wording"
)

// Rendering is a row of the table of formats. The tests of the whole program stand outside of the package, since they run commands.
type Rendering = rendering

// Renderings is the table of formats.
var Renderings = renderings

// Format gives the format of a row.
func (r rendering) Format() dossier.Format { return r.format }

// Fits says whether a document is made in a row's format.
func (r rendering) Fits(n Composed) bool { return r.fits(n.Document) }

// Data says whether a row shows the data of tables.
func (r rendering) Data() bool { return r.data }

// Kinds is the table of the kinds of document.
var Kinds = &kinds

// SetWording lets a maker read other templates.
func (m *Maker) SetWording(from func() (*wording.Templates, error)) { m.wording = from }

// Bytes renders a document.
func (r rendering) Bytes(n Composed) ([]byte, error) {
	var out bytes.Buffer
	_, err := r.To(&out, n.Document)
	return out.Bytes(), err
}

// To renders a document, and gives its pages.
func (r rendering) To(w io.Writer, d *doc.Document) (int, error) {
	with, err := NewMaker(Options{}).workshop()
	if err != nil {
		return 0, err
	}
	return r.render(w, d, with)
}
