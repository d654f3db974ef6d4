package document

import (
	"maps"
	"slices"
	"strings"

	"vanban/generator/legacyfont"
	"vanban/generator/letters"
	"vanban/generator/symbol"
	"vanban/generator/word/drawing"
	"vanban/generator/word/tree"
)

// Span is a piece of a paragraph's text that looks the same throughout.
type Span struct {
	Text                               string
	Bold, Italic, Underlined, IsRaised bool
	IsLowered                          bool
	IsLifted                           bool   // it stands over or under the line by a distance, and may be smaller there
	IsHidden, IsStruck                 bool   // nobody sees it; a line runs through it
	IsCapitals                         bool   // its small letters are shown as capitals
	Note                               string // the id of the footnote whose mark this is; Text is empty then
	Object                             string // the words within a picture, a text box or a formula that stands here
	IsObject                           bool
	IsDrawn                            bool   // the object is only drawn lines and shapes: no picture, no words
	IsBox                              bool   // Text is the sign of a small square that is drawn, wherever on the page it stands
	Picture                            *Shown // the object is one picture whose file the package has, and nothing else
}

// Spans gives the paragraph's text by its looks, as defaults, styles and runs give them. A page's break is a blank, and signs without width, such as soft hyphens, are no text.
func (p *Paragraph) Spans() []Span {
	return p.spans(false)
}

// LineSpans gives them with each break of a line, also those that only tell where a title's line ends.
func (p *Paragraph) LineSpans() []Span { return p.spans(true) }

func (p *Paragraph) spans(broken bool) []Span {
	r := spanning{p: p, objects: strings.Split(strings.TrimPrefix(p.Extra, "\x00"), "\x00")}
	to := paragraphVisitor{char: r.char, text: r.plain}
	if broken {
		to.soft = r.char
	}
	p.walk(to)
	r.end()
	return r.all
}

// spanning goes through the characters of a paragraph.
type spanning struct {
	p       *Paragraph
	all     []Span
	text    strings.Builder // of the last one
	fields  map[*tree.Node]string
	objects []string
	run     *tree.Node // whose look is that of the last span
	font    string     // of that, where it is one of signs
}

func (r *spanning) end() {
	if r.text.Len() > 0 {
		r.all[len(r.all)-1].Text = r.text.String()
		r.text.Reset()
	}
}

func (r *spanning) add(s Span) {
	r.end()
	r.all, r.run = append(r.all, s), nil
}

func (r *spanning) char(c Char) {
	if letters.IsUnseen(c.Rune) && !(c.Rune == '\u00ad' && strings.HasPrefix(r.p.lookOf(c.Run).font, ".Vn")) { // there it is ư
		return // it has no width: soft hyphens, places where a line may break, marks of direction
	}
	switch c.Rune {
	case '\f':
		c.Rune = ' ' // it parts words
	case NoteMark, EndMark:
		s := Span{Note: c.Leaf.Get("id")}
		if c.Rune == EndMark {
			s.Note = EndNote + s.Note
		}
		r.add(s)
		return
	case FieldMark, ObjectMark:
		r.object(c)
		return
	}
	if r.run != nil && r.run == c.Run {
		r.write(c.Rune)
		return
	}
	look := r.p.lookOf(c.Run)
	if r.font = ""; symbol.IsFont(look.font) && !drawing.AreWords(textIn(c.Run)) {
		r.font = look.font
	}
	s := Span{Bold: look.bold, Italic: look.italic, Underlined: look.underline != "", IsRaised: look.raised == "superscript", IsLowered: look.raised == "subscript", IsLifted: look.lifted != 0, IsHidden: look.hidden, IsStruck: look.strike, IsCapitals: look.caps || legacyfont.ShowsCapitals(look.font)}
	if last := len(r.all) - 1; last < 0 || !r.all[last].sameLook(s) || r.text.Len() == 0 {
		r.add(s)
	}
	r.write(c.Rune)
	r.run = c.Run
}

// plain takes characters of one leaf that are all seen.
func (r *spanning) plain(text string, of Char) {
	for i, c := range text {
		if r.run == of.Run && r.run != nil && r.font == "" {
			r.text.WriteString(text[i:])
			return
		}
		of.Rune = c
		r.char(of)
	}
}

// textIn gives the characters of a run as they stand in the file.
func textIn(run *tree.Node) string {
	var text strings.Builder
	for _, k := range run.All("w:t") {
		text.WriteString(LeafText(k))
	}
	return text.String()
}

func (r *spanning) write(c rune) {
	if r.font != "" {
		c = drawing.ShownIn(r.font, c)
	}
	r.text.WriteRune(c)
}

// object adds what a field shows, or what stands for a picture.
func (r *spanning) object(c Char) {
	s := Span{IsObject: true}
	r.objects = take(&s.Object, r.objects)
	if sign, is := drawing.SignOf(c.Leaf); is && c.Leaf.Name == "w:sym" {
		look := r.p.lookOf(c.Run)
		r.add(Span{Text: string(sign), Bold: look.bold, Italic: look.italic})
		return
	}
	if sign, is := drawing.Box(c.Leaf, s.Object); is && c.Rune == ObjectMark {
		r.add(Span{Text: " " + string(sign) + " ", IsBox: true})
		return
	}
	s.IsDrawn = c.Rune == ObjectMark && s.Object == "" && c.Leaf.Name != "w:sym" && isDrawn(c.Leaf)
	if c.Rune == FieldMark {
		if r.fields == nil {
			r.fields = r.p.fieldTexts()
		}
		s.Object = ""
	} else if s.Object == "" && !s.IsDrawn {
		s.Picture = r.p.shown(c.Leaf)
	}
	if shown := r.fields[c.Leaf]; c.Rune == FieldMark && shown != "" {
		r.add(Span{})
		r.text.WriteString(shown)
		return
	}
	r.add(s)
}

// StandsFor says whether a span without text stands for something: a footnote or a picture.
func (s *Span) StandsFor() bool { return s.Note != "" || s.Picture != nil }

// pictured are the elements, by their own names, that show more than lines and shapes: pictures, charts, diagrams, formulas, objects of other programs.
var pictured = []string{"pic", "imagedata", "chart", "relIds", "oMath", "oMathPara", "OLEObject", "control", "contentPart"}

// isDrawn says whether an object is only drawn lines and shapes.
func isDrawn(n *tree.Node) bool {
	drawn := true
	n.Each(func(k *tree.Node) {
		drawn = drawn && !slices.Contains(pictured, drawing.LocalName(k))
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
	return s.Note == "" && !s.IsObject && s.Bold == t.Bold && s.Italic == t.Italic && s.Underlined == t.Underlined && s.IsRaised == t.IsRaised && s.IsLowered == t.IsLowered && s.IsLifted == t.IsLifted && s.IsHidden == t.IsHidden && s.IsStruck == t.IsStruck && s.IsCapitals == t.IsCapitals
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
