// Package pdf draws laid-out pages with fpdf. It places every word itself: a
// line stands where layout put it, and its text can be searched and copied.
package pdf

import (
	"bytes"
	"fmt"
	"io"

	"github.com/go-pdf/fpdf"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/typeface"
)

// producer names the program in the file, without a version, so that the same document gives the same bytes.
const producer = "vanban"

// Render writes a document as PDF and gives how many pages it has. A character
// that the typeface lacks is a source.Problem at the text's place.
func Render(w io.Writer, d *doc.Document, family *typeface.Family) (pages int, err error) {
	if err := check(d, family); err != nil {
		return 0, err
	}
	file := newFile(d)
	c := &canvas{pdf: file, tree: newStructure()}
	for page, err := range layout.Pages(d, family) {
		if err != nil {
			return 0, fmt.Errorf("dàn trang: %w", err)
		}
		c.draw(page)
	}
	var written bytes.Buffer
	if err := file.Output(&written); err != nil {
		return 0, fmt.Errorf("ghi PDF: %w", err)
	}
	if err := finish(w, written.Bytes(), d, archive{family, &c.drawn, c.contents, c.marks, c.places, c.tree}); err != nil {
		return 0, fmt.Errorf("hoàn thiện PDF: %w", err)
	}
	return len(c.contents), nil
}

func newFile(d *doc.Document) *fpdf.Fpdf {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", OrientationStr: "P", Size: fpdf.SizeType{}})
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	f.SetCompression(false)
	f.SetCatalogSort(true)
	f.SetTitle(d.Meta.Name, true)
	f.SetAuthor(d.Meta.Issuer, true)
	f.SetSubject(d.Meta.Symbol, true)
	f.SetLang(d.Meta.Language)
	f.SetCreator(producer, true)
	f.SetProducer(producer, true)
	f.SetCreationDate(d.Meta.Created)
	f.SetModificationDate(d.Meta.Created)
	f.SetDisplayMode("default", "continuous")
	return f
}
