// Package docx writes WordprocessingML (ECMA-376 part 1): a named style a role
// carries all of the decree's formatting, so that a clerk who changes a style changes every paragraph of it.
package docx

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
)

const (
	mainNS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relNS  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

	typePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	producer   = "vanban"
)

// Render writes a document as DOCX. The typeface measures what must be known
// beforehand: the length of drawn lines and which table rows are too high to be kept whole.
func (p *Press) Render(w io.Writer, d *doc.Document) error {
	sheet := inforce.Sheet(d.Setting)
	rest := []ooxml.Part{
		part("styles", "styles", func(x *ooxml.XML) { writeStyles(x, sheet, d.Meta.Language, rolesOf(d)) }),
		part("settings", "settings", func(x *ooxml.XML) { writeSettings(x, d.Meta.Language) }),
		part("fontTable", "fontTable", func(x *ooxml.XML) { writeFonts(x, sheet.Decree().Font) }),
		part("footnotes", "footnotes", func(x *ooxml.XML) { writeNotes(x, d, sheet) }),
		part("header1", "header", func(x *ooxml.XML) { writeNumberHeader(x, sheet) }),
	}
	for i, s := range d.Sections {
		rest = append(rest, part(sectionPart("header", i), "header", func(x *ooxml.XML) { writeFirstHeader(x, sheet, cornerOf(s)) }))
	}
	rest = append(rest, footers(d, sheet)...)
	measure := layout.NewMeasurer(p.family, sheet)
	drawn, chartParts, err := charts(d, measure)
	if err != nil {
		return err
	}
	var relations []ooxml.Relation
	ids := map[string]string{} // of the relationships, by the names of the parts
	for i, p := range rest {
		relations = append(relations, relation(i, p))
		ids[strings.TrimSuffix(relations[i].Target, ".xml")] = relations[i].ID
	}
	for _, c := range drawn {
		c.relation = fmt.Sprintf("rId%d", len(rest)+c.number)
	}
	for n := range len(drawn) {
		relations = append(relations, ooxml.Relation{ID: fmt.Sprintf("rId%d", len(rest)+n+1), Type: relNS + "/chart", Target: strings.TrimPrefix(chartName(n+1), "word/")})
	}
	held := picturesOf(d, len(relations))
	relations = append(relations, held.relations...)
	main := ooxml.Part{
		Name: "word/document.xml", Type: typePrefix + "document.main+xml", Root: relNS + "/officeDocument", Relations: relations,
		Write: func(x *ooxml.XML) error {
			return writeDocument(x, d, &body{x: x, press: p, setting: d.Setting, measure: measure, pictures: held, charts: drawn, entries: entriesOf(d)}, ids)
		},
	}
	properties := ooxml.PropertyParts(ooxml.Properties{
		Title: d.Meta.Name, Subject: d.Meta.Symbol, Creator: d.Meta.Issuer, Language: d.Meta.Language,
		Created: d.Meta.Created, Application: producer,
	})
	return ooxml.WritePackage(w, slices.Concat([]ooxml.Part{main}, rest, chartParts, properties, held.parts))
}

// sectionPart names the part of a kind that the i-th section's first page has; the first is that of all other pages.
func sectionPart(kind string, i int) string { return fmt.Sprintf("%s%d", kind, i+2) }

// footers gives the footers of the sections' first pages that have one, and the empty one of all other pages; none where no page has one.
func footers(d *doc.Document, sheet *nd30.Sheet) (all []ooxml.Part) {
	for i, s := range d.Sections {
		if lines := footOf(s); lines != nil {
			all = append(all, part(sectionPart("footer", i), "footer", func(x *ooxml.XML) { writeFooter(x, sheet, lines) }))
		}
	}
	if all != nil {
		all = append(all, part("footer1", "footer", func(x *ooxml.XML) { writeFooter(x, sheet, nil) }))
	}
	return all
}

// roots are the elements that the kinds of parts consist of, with the namespaces that they declare.
var roots = map[string][]string{
	"styles":    {"w:styles", "xmlns:w", mainNS},
	"settings":  {"w:settings", "xmlns:w", mainNS},
	"fontTable": {"w:fonts", "xmlns:w", mainNS},
	"footnotes": {"w:footnotes", "xmlns:w", mainNS, "xmlns:r", relNS},
	"footer":    {"w:ftr", "xmlns:w", mainNS, "xmlns:r", relNS},
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

// writeDocument takes the relationships of headers and footers by the names of their parts.
func writeDocument(x *ooxml.XML, d *doc.Document, b *body, ids map[string]string) error {
	x.Open("w:document", "xmlns:w", mainNS, "xmlns:r", relNS)
	x.Open("w:body")
	for i, s := range d.Sections {
		properties := &sectionProperties{page: b.measure.Sheet.Page(s.Orientation), orientation: s.Orientation, header: ids["header1"], first: ids[sectionPart("header", i)],
			foot: ids[sectionPart("footer", i)], noFoot: ids["footer1"]}
		if err := b.section(s, properties, i == len(d.Sections)-1); err != nil {
			return err
		}
	}
	x.Close("w:body")
	x.Close("w:document")
	return nil
}
