// Package render has the table of formats: in what a document can be made, and by which package below it. None of them knows of dossiers.
package render

import (
	"io"

	"vanban/generator/doc"
	"vanban/generator/render/docx"
	"vanban/generator/render/html"
	"vanban/generator/render/pdf"
	"vanban/generator/render/xlsx"
	"vanban/generator/typeface"
)

// Format is a file format, as “dinh-dang” names it and as names of files end.
type Format string

// The formats that other packages speak of.
const (
	DOCX Format = "docx"
	PDF  Format = "pdf"
	XLSX Format = "xlsx"
	HTML Format = "html"
)

// Row is one row of the table of formats.
type Row struct {
	Format Format
	Render func(io.Writer, *doc.Document, *Workshop) (pages int, err error)
	Data   bool // shows the data that a table was made from, and is used for the kinds of document that have a workbook
}

// Rows is the table of formats, in the order in which files are made.
var Rows = []Row{
	{Format: DOCX, Render: written},
	{Format: PDF, Render: printed},
	{Format: XLSX, Render: pageless(xlsx.Render), Data: true},
	{Format: HTML, Render: pageless(html.Render)},
}

// Formats gives those that “dinh-dang” can name.
func Formats() (all []Format) {
	for _, r := range Rows {
		all = append(all, r.Format)
	}
	return all
}

// Workshop is what the files of one run are made with.
type Workshop struct {
	family *typeface.Family
	word   *docx.Press
	press  *pdf.Press
}

// NewWorkshop gives what files are made with in a typeface.
func NewWorkshop(family *typeface.Family) *Workshop {
	return &Workshop{family, docx.NewPress(family), pdf.NewPress(family)}
}

// pageless fits a renderer whose pages are made by the program that opens the file.
func pageless(render func(io.Writer, *doc.Document, *typeface.Family) error) func(io.Writer, *doc.Document, *Workshop) (int, error) {
	return func(w io.Writer, d *doc.Document, with *Workshop) (int, error) { return 0, render(w, d, with.family) }
}

func written(w io.Writer, d *doc.Document, with *Workshop) (int, error) {
	return 0, with.word.Render(w, d)
}

func printed(w io.Writer, d *doc.Document, with *Workshop) (int, error) {
	return with.press.Render(w, d)
}
