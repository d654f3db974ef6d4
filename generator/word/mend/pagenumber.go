package mend

import (
	"fmt"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// Number is how the number of a page looks.
type Number struct {
	Font string
	Size unit.Length
}

// numbering is a section that gets a header with the number of the page.
type numbering struct {
	section *tree.Node
	number  Number
	even    bool // its even pages have headers of their own
}

// field is the number of the page as runs of a paragraph; its result is what programs put in its place.
func (n Number) field() string {
	look := fmt.Sprintf(`<w:rPr><w:rFonts w:ascii="%[1]s" w:eastAsia="%[1]s" w:hAnsi="%[1]s" w:cs="%[1]s"/><w:sz w:val="%[2]d"/><w:szCs w:val="%[2]d"/></w:rPr>`, n.Font, n.Size.HalfPoints())
	return `<w:r>` + look + `<w:fldChar w:fldCharType="begin"/></w:r><w:r>` + look + `<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>` + look +
		`<w:fldChar w:fldCharType="separate"/></w:r><w:r>` + look + `<w:t>2</w:t></w:r><w:r>` + look + `<w:fldChar w:fldCharType="end"/></w:r>`
}

func (n Number) paragraph() string {
	return `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>` + n.field() + `</w:p>`
}

// NumberPages gives the pages of a section, and of those behind it without a header of their own, a header with their number in the middle.
func (e *Edits) NumberPages(section *tree.Node, n Number, even bool) {
	if section.SelfClosed() {
		return
	}
	e.numbers = append(e.numbers, numbering{section, n, even})
	e.count++
}

// NumberIn puts the number of the page in the middle of a header that has none: in its first paragraph where that is empty, else over it.
func (e *Edits) NumberIn(st *document.Story, n Number) {
	first := document.First(st.Items...)
	switch {
	case st.Root.SelfClosed():
		return
	case first != nil && first.Text == "" && !first.Element.SelfClosed() && len(st.Items) == 1:
		e.insert(st, tree.Insert(first.Element.Close, n.field()))
		e.Align(first, "center")
		e.Indent(first, map[string]int{"firstLine": 0})
	default:
		e.insert(st, tree.Insert(st.Root.Open, n.paragraph()))
		e.count++
	}
}

// FirstAs lets the first page of a section keep what its other pages have in a footer, when it gets a set-up of its own. It says whether it could.
func (e *Edits) FirstAs(section *tree.Node, kind string) bool {
	for _, k := range section.Kids {
		if k.Name == kind && (k.Get("type") == "default" || k.Get("type") == "") {
			e.insert(e.file.Body, tree.Insert(k.End, reference(kind, "first", k.Attr("r:", "id"))))
			e.count++
			return true
		}
	}
	return false
}

func reference(kind, of, id string) string {
	return fmt.Sprintf(`<%s xmlns:r="%s" w:type="%s" r:id="%s"/>`, kind, tree.RelationNS, of, tree.Escaped(id))
}

// addNumbers gives the package the header that the numbered sections refer to.
func (e *Edits) addNumbers(pkg *ooxml.Opened, splices map[string][]tree.Splice, contents map[string][]byte) error {
	if len(e.numbers) == 0 {
		return nil
	}
	whole := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<w:hdr xmlns:w="` + tree.MainNS + `">` + e.numbers[0].number.paragraph() + `</w:hdr>`
	name, err := pkg.Add("word/header.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", []byte(whole))
	if err != nil {
		return err
	}
	id, err := pkg.Relate(e.file.Main, tree.RelationNS+"/header", name)
	if err != nil {
		return err
	}
	for _, n := range e.numbers {
		refs := reference("w:headerReference", "default", id)
		if n.even {
			refs += reference("w:headerReference", "even", id)
		}
		splices[e.file.Main] = append(splices[e.file.Main], tree.Insert(n.section.Open, refs))
		contents[e.file.Main] = e.file.Body.Content
	}
	return nil
}

// Unnumber takes all that a paragraph of a footer shows away: the number of the page.
func (e *Edits) Unnumber(p *document.Paragraph) { e.clear(p) }
