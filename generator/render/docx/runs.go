package docx

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
)

// runs writes a line's text: it is the InlineVisitor.
type runs struct {
	x     *ooxml.XML
	style *nd30.Style
	draw  func(doc.Picture) // nil where no pictures stand
}

// PageRef implements doc.InlineVisitor: a tab and the number of the page, a field that Word keeps right.
func (r *runs) PageRef(ref doc.PageRef) {
	if ref.Page == 0 {
		return
	}
	r.x.Open("w:r")
	r.x.Empty("w:tab")
	r.x.Close("w:r")
	openField(r.x, fmt.Sprintf(" PAGEREF %s \\h ", anchorName(ref.Anchor)))
	r.Text(doc.Text{S: strconv.Itoa(ref.Page)})
	fieldChar(r.x, "end")
}

// writeRuns writes the text of a paragraph of a style.
func writeRuns(x *ooxml.XML, style nd30.Style, text []doc.Inline) {
	(&runs{x: x, style: &style}).write(text)
}

func (r *runs) write(text []doc.Inline) {
	for _, in := range doc.Joined(text) {
		in.ShowInline(r)
	}
}

const noBreakHyphen = '\u2011'

// Text implements doc.InlineVisitor. In a paragraph style that is bold, a bold
// character style would turn bold off again, so only what the role lacks is asked for.
func (r *runs) Text(t doc.Text) {
	r.x.Open("w:r")
	properties := runProperties{style: characterStyle(t.Bold && !r.style.Bold, t.Italic && !r.style.Italic)}
	properties.write(r.x)
	first := true
	for part := range strings.SplitSeq(t.S, string(noBreakHyphen)) {
		if !first {
			r.x.Empty("w:noBreakHyphen")
		}
		first = false
		if part != "" {
			r.x.Element("w:t", part, "xml:space", "preserve")
		}
	}
	r.x.Close("w:r")
}

func characterStyle(bold, italic bool) string {
	switch {
	case bold && italic:
		return bothStyle
	case bold:
		return boldStyle
	case italic:
		return italicStyle
	}
	return ""
}

// NoteRef implements doc.InlineVisitor.
func (r *runs) NoteRef(n doc.NoteRef) {
	r.x.Open("w:r")
	(&runProperties{style: noteMarkStyle}).write(r.x)
	r.x.Empty("w:footnoteReference", "w:id", strconv.Itoa(n.N))
	r.x.Close("w:r")
}

// Picture implements doc.InlineVisitor.
func (r *runs) Picture(p doc.Picture) {
	if r.draw == nil {
		r.Text(doc.Text{S: p.Words()})
		return
	}
	r.x.Open("w:r")
	r.draw(p)
	r.x.Close("w:r")
}

// Break implements doc.InlineVisitor.
func (r *runs) Break(doc.Break) {
	r.x.Open("w:r")
	r.x.Empty("w:br")
	r.x.Close("w:r")
}
