// Package docx writes WordprocessingML (ECMA-376 part 1): a named style a role
// carries all of the decree's formatting, so that a clerk who changes a style changes every paragraph of it.
package docx

import (
	"fmt"
	"io"
	"strings"

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
	rest := []ooxml.Part{
		part("styles", "styles", func(x *ooxml.XML) { writeStyles(x, sheet, d.Meta.Language) }),
		part("settings", "settings", func(x *ooxml.XML) { writeSettings(x, d.Meta.Language) }),
		part("fontTable", "fontTable", writeFonts),
		part("footnotes", "footnotes", func(x *ooxml.XML) { writeNotes(x, d, sheet) }),
		part("header1", "header", func(x *ooxml.XML) { writeNumberHeader(x, sheet) }),
	}
	for i, s := range d.Sections {
		rest = append(rest, part(fmt.Sprintf("header%d", i+2), "header", func(x *ooxml.XML) { writeFirstHeader(x, sheet, cornerOf(s)) }))
	}
	var relations []ooxml.Relation
	var headers []string // the relationships of the page numbers' header and of each section's first page
	for i, p := range rest {
		relations = append(relations, relation(i, p))
		if strings.HasPrefix(p.Name, "word/header") {
			headers = append(headers, relations[i].ID)
		}
	}
	main := ooxml.Part{
		Name: "word/document.xml", Type: typePrefix + "document.main+xml", Root: relNS + "/officeDocument", Relations: relations,
		Write: func(x *ooxml.XML) error { return writeDocument(x, d, layout.NewMeasurer(family, sheet), headers) },
	}
	properties := ooxml.PropertyParts(ooxml.Properties{
		Title: d.Meta.Name, Subject: d.Meta.Symbol, Creator: d.Meta.Issuer, Language: d.Meta.Language,
		Created: d.Meta.Created, Application: producer,
	})
	return ooxml.WritePackage(w, append(append([]ooxml.Part{main}, rest...), properties...))
}

// roots are the elements that the kinds of parts consist of, with the namespaces that they declare.
var roots = map[string][]string{
	"styles":    {"w:styles", "xmlns:w", mainNS},
	"settings":  {"w:settings", "xmlns:w", mainNS},
	"fontTable": {"w:fonts", "xmlns:w", mainNS},
	"footnotes": {"w:footnotes", "xmlns:w", mainNS, "xmlns:r", relNS},
	"header":    {"w:hdr", "xmlns:w", mainNS, "xmlns:r", relNS},
}

// part is a part of a kind; write writes what stands in its root.
func part(name, kind string, write func(*ooxml.XML)) ooxml.Part {
	return ooxml.Part{Name: "word/" + name + ".xml", Type: typePrefix + kind + "+xml", Write: func(x *ooxml.XML) error {
		root := roots[kind]
		x.Open(root[0], root[1:]...)
		write(x)
		x.Close(root[0])
		return nil
	}}
}

// relation gives the i-th relationship of the main part; its type is named as the kind of part is.
func relation(i int, p ooxml.Part) ooxml.Relation {
	kind := p.Type[len(typePrefix) : len(p.Type)-len("+xml")]
	return ooxml.Relation{ID: fmt.Sprintf("rId%d", i+1), Type: relNS + "/" + kind, Target: p.Name[len("word/"):]}
}

// writeDocument takes the relationships of the headers, that of the page numbers first.
func writeDocument(x *ooxml.XML, d *doc.Document, m *layout.Measurer, headers []string) error {
	x.Open("w:document", "xmlns:w", mainNS, "xmlns:r", relNS)
	x.Open("w:body")
	b := &body{x: x, measure: m}
	for i, s := range d.Sections {
		properties := &sectionProperties{orientation: s.Orientation, header: headers[0], first: headers[i+1]}
		if err := b.section(s, properties, i == len(d.Sections)-1); err != nil {
			return err
		}
	}
	x.Close("w:body")
	x.Close("w:document")
	return nil
}
