package docx

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// body writes word/document.xml: it is the Visitor of the sections' blocks.
type body struct {
	x        *ooxml.XML
	press    *Press
	setting  doc.Setting
	measure  *layout.Measurer
	pictures *pictures
	charts   map[*doc.Chart]*drawnChart
	paper    nd30.Page
	width    unit.Length               // of the section's text
	begun    bool                      // something stands in the section
	entries  map[int]doc.ContentsEntry // of the tables of contents, by their anchors
	turned   bool                      // what comes next begins a page
	covering *doc.Contents             // whose text's bookmark is open; nil: none is
	covered  int                       // in how many sections behind this one it ends
	last     bool                      // the paragraph that is written is its section's last
	head     bool                      // no more than an appendix's head does
	// held is the last paragraph, not yet written: where it is the last of its section, it carries the section's properties.
	held *paragraph
}

// paragraph is one paragraph to be written; a nil line is a paragraph without text.
type paragraph struct {
	properties paragraphProperties
	line       *doc.Line
	width      unit.Length      // of what its text stands in
	draw       func(*ooxml.XML) // what stands in it in the place of a line; nil: nothing
}

func (b *body) hold(p paragraph) {
	b.release(nil)
	if b.turned {
		b.turn(&p)
	}
	b.held = &p
}

// release writes the held paragraph.
func (b *body) release(section *sectionProperties) {
	if b.held == nil {
		return
	}
	b.held.properties.section = section
	b.write(*b.held)
	b.held = nil
}

// begin writes the least paragraph before a table that would begin its
// section: LibreOffice puts an empty line there where the document has footnotes.
func (b *body) begin() {
	if !b.begun || b.turned {
		b.hold(paragraph{properties: paragraphProperties{style: sectionEndStyle}})
	}
	b.release(nil)
}

func (b *body) write(p paragraph) {
	b.begun = true
	b.x.Open("w:p")
	p.properties.write(b.x)
	if p.line != nil {
		end := b.anchor(p.line.Anchor)
		r := runs{x: b.x, style: b.measure.Sheet.AlignedStyle(p.line.Role, doc.AsRole)}
		if slices.ContainsFunc(p.line.Text, func(in doc.Inline) bool { _, is := in.(doc.Picture); return is }) {
			r.draw = b.drawing(*p.line, p.width)
		}
		r.write(p.line.Text)
		end()
	}
	if p.draw != nil {
		p.draw(b.x)
	}
	b.endText()
	b.x.Close("w:p")
}

// drawing writes the pictures of a line in a container that is so wide.
func (b *body) drawing(line doc.Line, width unit.Length) func(doc.Picture) {
	return func(own doc.Picture) {
		width, height := b.measure.PictureSize(&own, line, width)
		b.pictures.write(b.x, own, width, height)
	}
}

// Line implements doc.Visitor.
func (b *body) Line(l doc.Line) error {
	for _, p := range b.paragraphs(l, layout.LineWidth(b.paper)) {
		b.hold(p)
	}
	return nil
}

// paragraphs gives the paragraph of a line and, where one is drawn under it,
// that of the rule; the container is so wide.
func (b *body) paragraphs(l doc.Line, width unit.Length) []paragraph {
	style := b.measure.Sheet.StyleOf(l.Role)
	if l.Role == doc.CopyRule {
		return []paragraph{{properties: paragraphProperties{style: ruleStyle, keepNext: true}}}
	}
	l = b.measure.Lines(l, width)
	text := paragraph{line: &l, width: width, properties: paragraphProperties{style: style.ID, keepNext: l.KeepNext && !style.KeepNext, keepLines: l.Whole && !style.KeepLines}}
	if l.NewPage { // at a page's top no space stands over it, as layout has it; programs would keep that of the style
		text.properties.newPage, text.properties.spacing = true, &spacing{after: style.After}
	}
	switch {
	case style.ToColon:
		text.properties.indent = &indent{left: b.measure.Indent(l)}
	case style.Frame.Width > 0:
		left := b.measure.Sheet.Drawn().Frame()
		text.properties.indent = &indent{left: left, right: width - style.Frame.Width + left}
	case style.Boxed:
		text.properties.indent = b.boxIndent(b.measure.BoxWidth(l, width), width)
	}
	if !l.Ruled {
		return []paragraph{text}
	}
	side := (width - b.measure.RuleLength(l, width)) / 2
	rule := paragraph{properties: paragraphProperties{
		style: ruleStyle, keepNext: style.KeepNext || l.KeepNext, indent: &indent{left: side, right: side},
	}}
	return []paragraph{text, rule}
}

// boxIndent lets a mark's frame begin at the left edge and go as far as its text.
func (b *body) boxIndent(box, width unit.Length) *indent {
	left := b.measure.Sheet.Drawn().Frame()
	return &indent{left: left, right: width - left - (box - b.measure.Sheet.Drawn().BoxPadding*2) - boxSlack}
}

// boxSlack keeps a mark from breaking into two lines where widths are rounded.
const boxSlack = unit.Point

// letGo takes from a table's title what keeps it with the table. On its section's first page
// nothing could part them; in front of a table with footnotes LibreOffice is led by it
// to leave half of later pages empty.
func (b *body) letGo() {
	if b.held != nil {
		b.held.properties.keepNext = false
	}
}

// Corner implements doc.Visitor; the line stands in the section's first header.
func (b *body) Corner(doc.Line) error { return nil }

// Foot implements doc.Visitor; the lines stand in the section's first footer.
func (b *body) Foot([]doc.Line) error { return nil }

// section writes the blocks of one section and then its properties.
func (b *body) section(s *doc.Section, properties *sectionProperties, last bool) error {
	b.paper, b.begun = b.measure.Sheet.Page(s.Orientation), false
	b.width, b.measure = b.paper.TextWidth(), b.measure.On(b.paper)
	for _, block := range b.measure.Kept(s) {
		if _, isTable := block.(*doc.Table); isTable && b.head {
			b.letGo()
		}
		_, b.head = block.(*doc.AppendixHead)
		b.head = b.head && !b.begun && b.held == nil
		if err := block.Show(b); err != nil {
			return err
		}
	}
	b.last = true
	defer func() { b.last, b.covered = false, b.covered-1 }()
	if !last {
		b.release(properties)
		return nil
	}
	b.release(nil)
	properties.write(b.x)
	return nil
}

// sectionProperties is CT_SectPr. Its write holds the order of the schema.
type sectionProperties struct {
	page        nd30.Page
	orientation doc.Orientation
	header      string // relationship of the header with the page number
	first       string // relationship of the first page's header
	foot        string // relationship of the first page's footer; empty where it has none
	noFoot      string // that of the other pages
}

// write gives the section its page, and page numbers that start again at 1.
func (s *sectionProperties) write(x *ooxml.XML) {
	page := s.page
	x.Open("w:sectPr")
	x.Empty("w:headerReference", "w:type", "default", "r:id", s.header)
	x.Empty("w:headerReference", "w:type", "first", "r:id", s.first)
	footer := page.Header
	if s.foot != "" {
		x.Empty("w:footerReference", "w:type", "default", "r:id", s.noFoot)
		x.Empty("w:footerReference", "w:type", "first", "r:id", s.foot)
		footer = page.Bottom // it stands within the text's area, not in the margin
	}
	x.Empty("w:type", "w:val", "nextPage")
	size := []string{"w:w", twips(page.Width), "w:h", twips(page.Height)}
	if s.orientation == doc.Landscape {
		size = append(size, "w:orient", "landscape")
	}
	x.Empty("w:pgSz", size...)
	x.Empty("w:pgMar", "w:top", twips(page.Top), "w:right", twips(page.Right), "w:bottom", twips(page.Bottom),
		"w:left", twips(page.Left), "w:header", twips(page.Header), "w:footer", twips(footer), "w:gutter", "0")
	x.Empty("w:pgNumType", "w:start", "1")
	x.Empty("w:cols", "w:space", "0")
	x.Empty("w:titlePg")
	x.Close("w:sectPr")
}
