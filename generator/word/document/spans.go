package document

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/word/tree"
)

// Span is a piece of a paragraph's text that looks the same throughout.
type Span struct {
	Text                               string
	Bold, Italic, Underlined, IsRaised bool
	IsLowered                          bool
	Note                               string // the id of the footnote whose mark this is; Text is empty then
	Object                             string // the words within a picture, a text box or a formula that stands here
	IsObject                           bool
	IsDrawn                            bool   // the object is only drawn lines and shapes: no picture, no words
	Picture                            *Shown // the object is one picture whose file the package has, and nothing else
}

// Spans gives the paragraph's text by its looks, as defaults, styles and runs give them. Pages' breaks and soft hyphens are no text.
func (p *Paragraph) Spans() []Span {
	var all []Span
	var text strings.Builder // of the last one
	var fields map[*tree.Node]string
	end := func() {
		if text.Len() > 0 {
			all[len(all)-1].Text = text.String()
			text.Reset()
		}
	}
	objects := strings.Split(strings.TrimPrefix(p.Extra, "\x00"), "\x00")
	for _, c := range p.Chars() {
		var s Span
		switch c.Rune {
		case '\f', '\u00AD':
			continue
		case NoteMark, EndMark:
			s.Note = c.Leaf.Get("id")
			if c.Rune == EndMark {
				s.Note = EndNote + s.Note
			}
			end()
			all = append(all, s)
			continue
		case FieldMark, ObjectMark:
			s.IsObject, objects = true, take(&s.Object, objects)
			s.IsDrawn = c.Rune == ObjectMark && s.Object == "" && isDrawn(c.Leaf)
			if c.Rune == FieldMark {
				if fields == nil {
					fields = p.fieldTexts()
				}
				s.Object = ""
			} else if s.Object == "" && !s.IsDrawn {
				s.Picture = p.shown(c.Leaf)
			}
			end()
			if shown := fields[c.Leaf]; c.Rune == FieldMark && shown != "" {
				s = Span{}
				text.WriteString(shown)
			}
			all = append(all, s)
			continue
		}
		look := p.lookOf(c.Run)
		s = Span{Bold: look.bold, Italic: look.italic, Underlined: look.underline != "", IsRaised: look.raised == "superscript", IsLowered: look.raised == "subscript"}
		if last := len(all) - 1; text.Len() > 0 && all[last].sameLook(s) {
			text.WriteRune(c.Rune)
			continue
		}
		end()
		text.WriteRune(c.Rune)
		all = append(all, s)
	}
	end()
	return all
}

// StandsFor says whether a span without text stands for something: a footnote or a picture.
func (s *Span) StandsFor() bool { return s.Note != "" || s.Picture != nil }

// fieldTexts gives what fields show, such as the number of a table: by the element that stands for the field in the paragraph's characters.
func (p *Paragraph) fieldTexts() map[*tree.Node]string {
	all := map[*tree.Node]string{}
	var open []*fieldText
	p.Element.Each(func(n *tree.Node) {
		switch {
		case n.Name == "w:fldSimple":
			var shown strings.Builder
			n.Each(func(k *tree.Node) { shown.WriteString(LeafText(k)) })
			all[n] = norm.NFC.String(shown.String())
		case n.Name == "w:t":
			for _, f := range open {
				if f.result {
					f.shown.WriteString(LeafText(n))
				}
			}
		case n.Name == "w:fldChar" && n.Get("fldCharType") == "begin":
			open = append(open, &fieldText{})
		case n.Name == "w:fldChar" && len(open) > 0:
			last := open[len(open)-1]
			last.result = true
			if n.Get("fldCharType") == "end" {
				all[n], open = norm.NFC.String(last.shown.String()), open[:len(open)-1]
			}
		}
	})
	return all
}

// fieldText is an open field and what it shows so far.
type fieldText struct {
	result bool // behind its separator
	shown  strings.Builder
}

// pictured are the elements, by their own names, that show more than lines and shapes: pictures, charts, diagrams, formulas, objects of other programs.
var pictured = []string{"pic", "imagedata", "chart", "relIds", "oMath", "oMathPara", "OLEObject", "control", "contentPart"}

// isDrawn says whether an object is only drawn lines and shapes.
func isDrawn(n *tree.Node) bool {
	drawn := true
	n.Each(func(k *tree.Node) {
		drawn = drawn && !slices.Contains(pictured, localName(k))
	})
	return drawn
}

// EndNote begins the ids of endnotes, which are counted apart from footnotes.
const EndNote = "end "

// take gives the first of some texts to a value, and the rest.
func take(to *string, from []string) []string {
	if len(from) == 0 {
		return nil
	}
	*to = from[0]
	return from[1:]
}

func (s Span) sameLook(t Span) bool {
	return s.Note == "" && !s.IsObject && s.Bold == t.Bold && s.Italic == t.Italic && s.Underlined == t.Underlined && s.IsRaised == t.IsRaised && s.IsLowered == t.IsLowered
}

// Align says how the paragraph stands: "left", "center", "right", "both".
func (l ParagraphLook) Align() string { return l.align }

// FirstLine gives where the first line begins, in twips from the edge of the text.
func (l ParagraphLook) FirstLine() int { return l.left + l.first }

// Merged says whether a cell goes on the one above it.
func (c *Cell) Merged() bool {
	m := c.Element.Child("w:tcPr").Child("w:vMerge")
	return m != nil && m.Get("val") != "restart"
}

// Landscape says whether a section's pages lie on their side.
func (s *Section) Landscape() bool {
	size := s.Element.Child("w:pgSz")
	width, height := 0, 0
	size.Number("w", &width)
	size.Number("h", &height)
	return width > height
}

// HeaderStories gives the headers and footers in the order of the sections.
func (d *Document) HeaderStories() []*Story {
	var all []*Story
	for _, key := range slices.Sorted(maps.Keys(d.Headers)) {
		all = append(all, d.Headers[key])
	}
	return all
}
