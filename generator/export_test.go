package generator

import (
	"bytes"
	"io"

	"vanban/generator/doc"
	"vanban/generator/render"
	"vanban/generator/wording"
)

// Rendering is a row of the table of formats. The tests of the whole program stand outside of the package, since they run commands.
type Rendering struct{ row render.Row }

// Renderings is the table of formats.
var Renderings = func() (all []Rendering) {
	for _, r := range render.Rows {
		all = append(all, Rendering{r})
	}
	return all
}()

// Format gives the format of a row.
func (r Rendering) Format() render.Format { return r.row.Format }

// Fits says whether a document is made in a row's format.
func (r Rendering) Fits(n Composed) bool { return fits(r.row, n.Document) }

// Data says whether a row shows the data of tables.
func (r Rendering) Data() bool { return r.row.Data }

// Kinds is the table of the kinds of document.
var Kinds = &kinds

// SetWording lets a maker read other templates.
func (m *Maker) SetWording(from func() (*wording.Templates, error)) { m.wording = from }

// Bytes renders a document.
func (r Rendering) Bytes(n Composed) ([]byte, error) {
	var out bytes.Buffer
	_, err := r.To(&out, n.Document)
	return out.Bytes(), err
}

// To renders a document, and gives its pages.
func (r Rendering) To(w io.Writer, d *doc.Document) (int, error) {
	with, err := NewMaker(Options{}).workshop()
	if err != nil {
		return 0, err
	}
	return r.row.Render(w, d, with)
}
