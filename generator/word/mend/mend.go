package mend

import (
	"regexp"

	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// Edits are changes of one file that are planned, and made together. What is planned twice for one property is what was planned last.
type Edits struct {
	file      *document.Document
	read      *reader
	words     map[*document.Paragraph]*wording
	worded    []*document.Paragraph
	comments  map[*document.Paragraph][]string
	commented []*document.Paragraph
	elements  map[*tree.Node]*elementEdit // w:rPr and w:pPr and w:sectPr, by the run, the paragraph, the section
	order     []*elementEdit
	count     int
	parted    int
	moved     int
	inserts   map[string][]tree.Splice // by the part
	contents  map[string][]byte        // of those parts
	numbers   []numbering
}

// elementEdit is what becomes of the properties of an element.
type elementEdit struct {
	part    string
	content []byte
	element *tree.Node        // w:r, w:p or w:sectPr
	holder  string            // "w:rPr", "w:pPr"; empty: the element itself
	whole   map[string]string // children that are put in the place of those of their name
	single  map[string]map[string]string
}

// New begins to plan changes of a file.
func New(file *document.Document) *Edits {
	return begun(file, &reader{attributes: map[string]*regexp.Regexp{}})
}

// Anew begins to plan changes of the same file by themselves. A paragraph that both plans change is read once: whoever looks at each of thousands of findings in
// one paragraph would read it as often.
func (e *Edits) Anew() *Edits { return begun(e.file, e.read) }

func begun(file *document.Document, read *reader) *Edits {
	return &Edits{file: file, read: read, elements: map[*tree.Node]*elementEdit{}, inserts: map[string][]tree.Splice{}, contents: map[string][]byte{}}
}

// Count gives how many changes were planned so far.
func (e *Edits) Count() int { return e.count }

// Parted gives how many runs were planned to be parted, so that more can be set afterwards; by itself that is no change that anybody sees.
func (e *Edits) Parted() int { return e.parted }

func (e *Edits) of(part string, content []byte, element *tree.Node, holder string) *elementEdit {
	if known := e.elements[element]; known != nil {
		return known
	}
	edit := &elementEdit{part: part, content: content, element: element, holder: holder, whole: map[string]string{}, single: map[string]map[string]string{}}
	e.elements[element] = edit
	e.order = append(e.order, edit)
	return edit
}

func (e *Edits) run(p *document.Paragraph, run *tree.Node, name, xml string) {
	if run == nil {
		return
	}
	e.of(p.Story.Part, p.Story.Content, run, "w:rPr").whole[name] = xml
	e.count++
}

func (e *Edits) paragraph(p *document.Paragraph) *elementEdit {
	e.count++
	return e.of(p.Story.Part, p.Story.Content, p.Element, "w:pPr")
}

// Size sets the size of a run's letters.
func (e *Edits) Size(p *document.Paragraph, run *tree.Node, size unit.Length) {
	e.run(p, run, "w:sz", element("w:sz", "val", number(size.HalfPoints())))
	e.run(p, run, "w:szCs", element("w:szCs", "val", number(size.HalfPoints())))
}

// Bold makes a run bold or not.
func (e *Edits) Bold(p *document.Paragraph, run *tree.Node, on bool) { e.toggle(p, run, "w:b", on) }

// Italic makes a run italic or upright.
func (e *Edits) Italic(p *document.Paragraph, run *tree.Node, on bool) { e.toggle(p, run, "w:i", on) }

func (e *Edits) toggle(p *document.Paragraph, run *tree.Node, name string, on bool) {
	for _, n := range []string{name, name + "Cs"} {
		if on {
			e.run(p, run, n, "<"+n+"/>")
		} else {
			e.run(p, run, n, element(n, "val", "0"))
		}
	}
}

// Capitals shows a run in capitals; its words stay as they were typed.
func (e *Edits) Capitals(p *document.Paragraph, run *tree.Node) {
	e.run(p, run, "w:caps", "<w:caps/>")
	e.run(p, run, "w:smallCaps", "")
}

// Font sets the typeface of a run.
func (e *Edits) Font(p *document.Paragraph, run *tree.Node, name string) {
	e.run(p, run, "w:rFonts", `<w:rFonts w:ascii="`+name+`" w:eastAsia="`+name+`" w:hAnsi="`+name+`" w:cs="`+name+`"/>`)
}

// Colour sets a run in the colour of the text, black.
func (e *Edits) Colour(p *document.Paragraph, run *tree.Node) {
	e.run(p, run, "w:color", element("w:color", "val", "000000"))
}

// Align sets how a paragraph stands: "center", "both", "left".
func (e *Edits) Align(p *document.Paragraph, how string) {
	e.paragraph(p).whole["w:jc"] = element("w:jc", "val", how)
}

// Spacing sets attributes of a paragraph's spacing in twips: "before", "after", "line".
func (e *Edits) Spacing(p *document.Paragraph, twips map[string]int) {
	edit := e.paragraph(p)
	for name, n := range twips {
		edit.set("w:spacing", name, number(n))
		if name != "line" {
			edit.set("w:spacing", name+"Autospacing", "0")
			edit.drop("w:spacing", name+"Lines")
		}
	}
}

// SpacingRule sets how a paragraph's "line" is counted: "auto".
func (e *Edits) SpacingRule(p *document.Paragraph, rule string) {
	e.paragraph(p).set("w:spacing", "lineRule", rule)
}

// Contextual keeps the space between paragraphs of one style.
func (e *Edits) Contextual(p *document.Paragraph) {
	e.paragraph(p).whole["w:contextualSpacing"] = element("w:contextualSpacing", "val", "0")
}

// Indent sets a paragraph's indents in twips: "left", "firstLine".
func (e *Edits) Indent(p *document.Paragraph, twips map[string]int) {
	edit := e.paragraph(p)
	for name, n := range twips {
		edit.set("w:ind", name, number(n))
		edit.drop("w:ind", name+"Chars")
	}
	if _, first := twips["firstLine"]; first {
		edit.drop("w:ind", "hanging")
		edit.drop("w:ind", "hangingChars")
	}
	if _, left := twips["left"]; left {
		edit.drop("w:ind", "start")
		edit.drop("w:ind", "startChars")
	}
}

// section gives the edit of a section's properties.
func (e *Edits) section(sect *tree.Node) *elementEdit {
	e.count++
	return e.of(e.file.Main, e.file.Body.Content, sect, "")
}

// Section sets attributes of a section's child, in twips.
func (e *Edits) Section(sect *tree.Node, child string, twips map[string]int) {
	for name, n := range twips {
		e.section(sect).set(child, name, number(n))
	}
}

// SectionWord sets one attribute of a section's child.
func (e *Edits) SectionWord(sect *tree.Node, child, name, value string) {
	e.section(sect).set(child, name, value)
}

// Switch switches something of a section on.
func (e *Edits) Switch(sect *tree.Node, child string) {
	e.section(sect).whole[child] = "<" + child + "/>"
}
