package html

import (
	"encoding/base64"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// words writes a line's text and the line that is drawn under it.
func (b *body) words(l doc.Line, width boxWidth) {
	if !l.Ruled {
		b.inlines(l, width)
		return
	}
	b.print(`<span class="` + ruledClass + `">`)
	b.inlines(l, width)
	b.print("</span>")
}

// inlines writes a line's text.
func (b *body) inlines(l doc.Line, width boxWidth) {
	in := inliner{body: b, whole: l, lineWidth: width, style: b.measure.Sheet.StyleOf(l.Role)}
	for _, t := range doc.Joined(l.Text) {
		t.ShowInline(&in)
	}
}

// inliner writes the pieces of a line: it is the InlineVisitor.
type inliner struct {
	*body
	whole     doc.Line
	lineWidth boxWidth
	style     nd30.Style
}

// Text implements doc.InlineVisitor; what its role's look has already is not said again.
func (i *inliner) Text(t doc.Text) {
	bold, italic := t.Bold && !i.style.Bold, t.Italic && !i.style.Italic
	if bold {
		i.print("<strong>")
	}
	if italic {
		i.print("<em>")
	}
	i.bound(t)
	if italic {
		i.print("</em>")
	}
	if bold {
		i.print("</strong>")
	}
}

// longestFact is how many letters a fact may have that stays on one line: more would not fit a telephone's screen.
const longestFact = 28

// bound writes words, those that are one fact (a day, a number with its symbol) kept on one line, as the layout keeps them where it chooses lines.
func (i *inliner) bound(t doc.Text) {
	for _, p := range nd30.Bound(t.S) {
		words := html.EscapeString(p.S)
		if p.Bond == doc.FactBond && strings.Contains(strings.TrimSpace(p.S), " ") && utf8.RuneCountInString(p.S) <= longestFact {
			words = `<span class="` + factClass + `">` + words + "</span>"
		}
		i.print(words)
	}
}

// NoteRef implements doc.InlineVisitor.
func (i *inliner) NoteRef(r doc.NoteRef) {
	if i.marks == nil {
		i.marks = map[int]int{}
	}
	i.marks[r.N]++
	number := strconv.Itoa(r.N)
	i.print(`<sup><a id="` + markID(r.N, i.marks[r.N]) + `" href="#` + noteID(r.N) + `" role="doc-noteref" aria-label="Chú thích ` + number + `">` + number + "</a></sup>")
}

// Break implements doc.InlineVisitor.
func (i *inliner) Break(doc.Break) { i.print("<br>") }

// PageRef implements doc.InlineVisitor: the page of the printed document.
func (i *inliner) PageRef(r doc.PageRef) {
	if r.Page > 0 {
		i.print(` <a href="#` + anchorID(r.Anchor) + `">` + strconv.Itoa(r.Page) + "</a>")
	}
}

// Picture implements doc.InlineVisitor: the picture itself stands in the page, as large as it is printed.
func (i *inliner) Picture(p doc.Picture) {
	width, height := i.measure.PictureSize(&p, i.whole, i.lineWidth)
	i.print(`<img alt="` + html.EscapeString(p.Alt) + `" width="` + pixels(width) + `" height="` + pixels(height) + `" src="data:` + p.Image.Format.MediaType() + ";base64," +
		base64.StdEncoding.EncodeToString([]byte(p.Image.Data)) + `">`)
}

// pixels gives a length in the pixels of CSS, of which an inch has 96; at least one.
func pixels(l unit.Length) string {
	const perInch, pointsPerInch = 96, 72
	return strconv.Itoa(max(1, int(l.Scale(perInch, int64(unit.Point)*pointsPerInch))))
}
