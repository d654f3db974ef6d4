package dossier

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// origin is which part of the dossier a passage is of.
type origin int

// The origins.
const (
	ofAbstract origin = iota
	ofBasis
	ofArticle
	ofPlan
	ofNote
	ofAppendix
	ofTask
	ofRecipient
	ofTitle
)

// passage is a text that is printed: a paragraph, a title, a cell or a value.
type passage struct {
	text   string
	at     source.Pos
	origin origin
}

// passages gives all texts of the dossier's documents, in the order in which they are printed.
func (d *Dossier) passages() []passage {
	all := passages{{d.Abstract.S, d.Abstract.At, ofAbstract}}
	all.texts(d.Bases, ofBasis)
	for _, a := range d.Articles {
		all.document(a.Body, ofArticle)
	}
	all.document(d.Plan, ofPlan)
	for _, a := range d.Appendices {
		all.texts([]Text{a.Title}, ofTitle)
		all.document(a.Body, ofAppendix)
	}
	for _, area := range d.Areas {
		all.texts([]Text{area.Name}, ofTitle)
		for i := range area.Tasks {
			t := &area.Tasks[i]
			for _, c := range []Column{ContentColumn, ProductColumn, DeadlineColumn} { // the others hold names and figures
				for _, x := range c.Texts(t) {
					all.texts([]Text{*x}, ofTask)
				}
			}
		}
	}
	all.texts(d.Recipients.List, ofRecipient)
	return all
}

type passages []passage

func (p *passages) texts(all []Text, of origin) {
	for _, t := range all {
		if !t.Empty() {
			*p = append(*p, passage{t.S, t.At, of})
		}
	}
}

func (p *passages) document(text *markdown.Document, of origin) {
	if text == nil {
		return
	}
	c := &collector{into: p, origin: of}
	for _, b := range text.Blocks {
		_ = b.Visit(c) // never an error
	}
	for _, n := range text.Notes {
		*p = append(*p, passage{plainWords(n.Text), n.At, ofNote})
	}
}

// collector takes the passages of a Markdown text.
type collector struct {
	into   *passages
	origin origin
}

func (c *collector) add(text []doc.Inline, at source.Pos) {
	*c.into = append(*c.into, passage{plainWords(text), at, c.origin})
}

// Heading implements markdown.Visitor.
func (c *collector) Heading(h *markdown.Heading) error {
	c.add(h.Text, h.At)
	return nil
}

// Paragraph implements markdown.Visitor.
func (c *collector) Paragraph(p *markdown.Paragraph) error {
	c.add(p.Text, p.At)
	return nil
}

// List implements markdown.Visitor.
func (c *collector) List(l *markdown.List) error {
	for _, b := range slices.Concat(l.Items...) {
		_ = b.Visit(c)
	}
	return nil
}

// Table implements markdown.Visitor.
func (c *collector) Table(t *markdown.Table) error {
	for _, cell := range slices.Concat(append([][][]doc.Inline{t.Head}, t.Rows...)...) {
		c.add(cell, t.At)
	}
	return nil
}

// plainWords gives the words of a text, a line break as a space.
func plainWords(text []doc.Inline) string { return strings.ReplaceAll(doc.Plain(text), "\n", " ") }

// reachOfPassage is how many lines a passage is looked for at most: a long one may be written over several lines.
const reachOfPassage = 400

// placeIn gives the place of some words of a passage: where they stand in the file at or behind the passage's
// beginning; that beginning where they are written in another way there.
func (d *Dossier) placeIn(p passage, words string) source.Pos {
	f := d.files[p.at.File]
	for n := p.at.Line; n <= p.at.Line+reachOfPassage; n++ {
		line := f.Line(n)
		if f == nil || n > len(f.Lines) {
			break
		}
		from := 0
		if n == p.at.Line {
			for i := 1; i < p.at.Column && from < len(line); i++ {
				_, size := utf8.DecodeRuneInString(line[from:])
				from += size
			}
		}
		if at := strings.Index(line[from:], words); at >= 0 {
			return f.At(n, utf8.RuneCountInString(line[:from+at])+1)
		}
	}
	return p.at
}
