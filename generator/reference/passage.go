package reference

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// Origin is which part of a dossier a passage is of.
type Origin int

// The origins.
const (
	OfAbstract Origin = iota
	OfBasis
	OfArticle
	OfPlan
	OfNote
	OfAppendix
	OfTask
	OfRecipient
	OfTitle
)

// Passage is a text that is printed: a paragraph, a title, a cell or a value.
type Passage struct {
	Text   string
	At     source.Pos
	origin Origin
}

// Passages is the texts of documents, in the order in which they are printed.
type Passages []Passage

// Add adds single texts.
func (p *Passages) Add(all []source.Text, of Origin) {
	for _, t := range all {
		if !t.Empty() {
			*p = append(*p, Passage{t.S, t.At, of})
		}
	}
}

// AddDocument adds the texts of a document in Markdown.
func (p *Passages) AddDocument(text *markdown.Document, of Origin) {
	if text == nil {
		return
	}
	c := &collector{into: p, origin: of}
	for _, b := range text.Blocks {
		_ = b.Visit(c) // never an error
	}
	for _, n := range text.Notes {
		*p = append(*p, Passage{plainWords(n.Text), n.At, OfNote})
	}
}

// collector takes the passages of a Markdown text.
type collector struct {
	into   *Passages
	origin Origin
}

func (c *collector) add(text []doc.Inline, at source.Pos) {
	*c.into = append(*c.into, Passage{plainWords(text), at, c.origin})
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
