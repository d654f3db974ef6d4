// Package docx writes WordprocessingML (ECMA-376 part 1): a named style a role
// carries all of the decree's formatting, so that a clerk who changes a style changes every paragraph of it.
package docx

import (
	"fmt"
	"io"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
	"vanban/generator/typeface"
)

const (
	mainNS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relNS  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

	typePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	producer   = "vanban"
)

// Render writes a document as DOCX. The typeface measures what must be known
// beforehand: the length of drawn lines and which table rows are too high to be kept whole.
func Render(w io.Writer, d *doc.Document, family *typeface.Family) error {
	sheet := nd30.NewSheet(d.Setting)
	firsts := firstHeaders(d, sheet)
	main := ooxml.Part{
		Name: "word/document.xml", Type: typePrefix + "document.main+xml", Root: relNS + "/officeDocument",
		Write: func(x *ooxml.XML) error { return writeDocument(x, d, layout.NewMeasurer(family, sheet), firsts) },
	}
	rest := append([]ooxml.Part{
		part("styles", "styles", writeStyles(sheet, d.Meta.Language)),
		part("settings", "settings", writeSettings(d.Meta.Language)),
		part("fontTable", "fontTable", writeFonts),
		part("footnotes", "footnotes", writeNotes(d, sheet)),
		part("header1", "header", writeNumberHeader(sheet)),
	}, firsts.parts...)
	for i, p := range rest {
		main.Relations = append(main.Relations, relation(i, p))
	}
	firsts.header = main.Relations[len(rest)-len(firsts.parts)-1].ID
	for i := range firsts.parts {
		firsts.ids = append(firsts.ids, main.Relations[len(rest)-len(firsts.parts)+i].ID)
	}
	properties := ooxml.PropertyParts(ooxml.Properties{
		Title: d.Meta.Name, Subject: d.Meta.Symbol, Creator: d.Meta.Issuer, Language: d.Meta.Language,
		Created: d.Meta.Created, Application: producer,
	})
	return ooxml.WritePackage(w, append(append([]ooxml.Part{main}, rest...), properties...))
}

func part(name, kind string, write func(*ooxml.XML) error) ooxml.Part {
	return ooxml.Part{Name: "word/" + name + ".xml", Type: typePrefix + kind + "+xml", Write: write}
}

// relation gives the i-th relationship of the main part; its type is named as the kind of part is.
func relation(i int, p ooxml.Part) ooxml.Relation {
	kind := p.Type[len(typePrefix) : len(p.Type)-len("+xml")]
	return ooxml.Relation{ID: fmt.Sprintf("rId%d", i+1), Type: relNS + "/" + kind, Target: p.Name[len("word/"):]}
}

// headers is the header parts and their relationships.
type headers struct {
	parts  []ooxml.Part // of the first pages, one a section
	ids    []string
	header string // of the page numbers
}

func firstHeaders(d *doc.Document, sheet *nd30.Sheet) *headers {
	var h headers
	for i, s := range d.Sections {
		h.parts = append(h.parts, part(fmt.Sprintf("header%d", i+2), "header", writeFirstHeader(sheet, cornerOf(s))))
	}
	return &h
}

func writeDocument(x *ooxml.XML, d *doc.Document, m *layout.Measurer, h *headers) error {
	x.Open("w:document", "xmlns:w", mainNS, "xmlns:r", relNS)
	x.Open("w:body")
	b := &body{x: x, measure: m}
	for i, s := range d.Sections {
		properties := &sectionProperties{orientation: s.Orientation, header: h.header, first: h.ids[i]}
		if err := b.section(s, properties, i == len(d.Sections)-1); err != nil {
			return err
		}
	}
	x.Close("w:body")
	x.Close("w:document")
	return nil
}
