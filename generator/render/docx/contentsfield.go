package docx

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
)

// entriesOf gives the entries of a document's tables of contents by their anchors.
func entriesOf(d *doc.Document) map[int]doc.ContentsEntry {
	all := map[int]doc.ContentsEntry{}
	for _, s := range d.Sections {
		if c := contentsOf(s); c != nil {
			for _, e := range c.Entries {
				all[e.Anchor] = e
			}
		}
	}
	return all
}

// contentsOf finds a section's table of contents; nil where it has none.
func contentsOf(s *doc.Section) *doc.Contents {
	for _, b := range s.Blocks {
		if c, is := b.(*doc.Contents); is {
			return c
		}
	}
	return nil
}

// Contents implements doc.Visitor: the table of contents as Word makes one, a field in a content control of Word's gallery. What stands in the
// field is what our own pages give, so that nobody need update it.
func (b *body) Contents(c *doc.Contents) error {
	b.release(nil)
	b.x.Open("w:sdt")
	b.x.Open("w:sdtPr")
	b.x.Open("w:docPartObj")
	b.x.Empty("w:docPartGallery", "w:val", "Table of Contents")
	b.x.Empty("w:docPartUnique")
	b.x.Close("w:docPartObj")
	b.x.Close("w:sdtPr")
	b.x.Open("w:sdtContent")
	for i, l := range c.Lines() {
		b.contentsLine(c, i, l)
	}
	b.x.Close("w:sdtContent")
	b.x.Close("w:sdt")
	b.begun, b.turned = true, true
	if c.Apart && len(c.Entries) > 0 {
		b.x.Empty("w:bookmarkStart", "w:id", textID(c), "w:name", textName(c))
		b.covering, b.covered = c, c.Behind
	}
	return nil
}

// contentsLine writes the title, which is the line 0, or an entry. The field begins in the first entry and ends in the last.
func (b *body) contentsLine(c *doc.Contents, i int, l doc.Line) {
	style := b.measure.Sheet.StyleOf(l.Role)
	properties := paragraphProperties{style: style.ID}
	if i > 0 {
		properties.dots = layout.LineWidth(b.paper)
		l = b.measure.Lines(l, layout.LineWidth(b.paper)) // LibreOffice hides a number that stands in an indent at the line's end
	}
	b.x.Open("w:p")
	properties.write(b.x)
	switch i {
	case 0:
		writeRuns(b.x, style, l.Text)
	case 1:
		openField(b.x, instruction(c, b.measure.Sheet))
		fallthrough
	default:
		b.x.Open("w:hyperlink", "w:anchor", anchorName(c.Entries[i-1].Anchor), "w:history", "1")
		writeRuns(b.x, style, l.Text)
		b.x.Close("w:hyperlink")
	}
	if i > 0 && i == len(c.Entries) {
		fieldChar(b.x, "end")
	}
	b.x.Close("w:p")
}

// appendixEntries names the entries that stand by themselves, beside titles, in the field of a table of contents.
const appendixEntries = "P"

// instruction gives the field of a table of contents: Word's own headings down to a level, what is marked as an entry, and only of its own
// text where the file has others.
func instruction(c *doc.Contents, sheet *nd30.Sheet) string {
	deepest, marked := 1, false
	for _, e := range c.Entries {
		deepest, marked = max(deepest, e.Level), marked || e.Page == 0
	}
	s := fmt.Sprintf(` TOC \o "1-%d" \h \z`, deepest)
	if _, is := headingRole(sheet, 1); !is {
		s += ` \u`
	}
	if marked {
		s += ` \f ` + appendixEntries
	}
	if c.Apart {
		s += ` \b ` + textName(c)
	}
	return s + " "
}

// openField begins a field; what it shows and its end follow.
func openField(x *ooxml.XML, instruction string) {
	fieldChar(x, "begin")
	x.Open("w:r")
	x.Element("w:instrText", instruction, "xml:space", "preserve")
	x.Close("w:r")
	fieldChar(x, "separate")
}

func fieldChar(x *ooxml.XML, kind string) {
	x.Open("w:r")
	x.Empty("w:fldChar", "w:fldCharType", kind)
	x.Close("w:r")
}

// textName is the bookmark around what a table of contents is of, where the file has other texts; textID is its identifier, behind those of
// the anchors.
func textName(c *doc.Contents) string { return fmt.Sprint("_NoiDungMucLuc", c.Entries[0].Anchor) }

func textID(c *doc.Contents) string { return strconv.Itoa(firstText + c.Entries[0].Anchor) }

const firstText = 1_000_000

// endText ends that bookmark in the last paragraph of the last section that has titles in the table of contents.
func (b *body) endText() {
	if b.covering != nil && b.last && b.covered == 0 {
		b.x.Empty("w:bookmarkEnd", "w:id", textID(b.covering))
		b.covering = nil
	}
}

// anchorName is the bookmark of an anchor, named as Word names those of its tables of contents, which it doesn't show.
func anchorName(anchor int) string { return fmt.Sprintf("_Toc%09d", anchor) }

// anchor begins the bookmark of a line, and gives what ends it. What has no page number in the contents is marked as an entry of its own.
func (b *body) anchor(n int) (end func()) {
	if n == 0 {
		return func() {}
	}
	id := strconv.Itoa(n)
	b.x.Empty("w:bookmarkStart", "w:id", id, "w:name", anchorName(n))
	return func() {
		b.x.Empty("w:bookmarkEnd", "w:id", id)
		if e, is := b.entries[n]; is && e.Page == 0 {
			text := strings.ReplaceAll(doc.Plain(e.Text), `"`, "”")
			fieldChar(b.x, "begin")
			b.x.Open("w:r")
			b.x.Element("w:instrText", fmt.Sprintf(` TC "%s" \f %s \l %d \n `, text, appendixEntries, e.Level), "xml:space", "preserve")
			b.x.Close("w:r")
			fieldChar(b.x, "end")
		}
	}
}

// turn has a paragraph begin a page, without the space over it that Word would keep there.
func (b *body) turn(p *paragraph) {
	b.turned, p.properties.newPage = false, true
	if p.line == nil {
		return
	}
	if style := b.measure.Sheet.StyleOf(p.line.Role); style.Before > 0 {
		p.properties.spacing = &spacing{after: style.After}
	}
}
