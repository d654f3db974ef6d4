package reference

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/pattern"
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
	column string // its letters, of a cell that was drawn in a sheet: At is its row
}

// rowOf is how the place of a row of a sheet ends.
var rowOf = pattern.Lazy(`dòng (\d+)$`)

// Cell gives the place of a cell that was drawn in a sheet.
func (p Passage) Cell() (at source.Pos, is bool) {
	if p.column == "" {
		return p.At, false
	}
	return source.Pos{File: rowOf().ReplaceAllString(p.At.File, "ô "+p.column+"${1}")}, true
}

// Passages is the texts of documents, in the order in which they are printed.
type Passages []Passage

// Add adds single texts.
func (p *Passages) Add(all []source.Text, of Origin) {
	for _, t := range all {
		if !t.Empty() {
			*p = append(*p, Passage{Text: t.S, At: t.At, origin: of})
		}
	}
}

// AddDocument adds the texts of a document in Markdown.
func (p *Passages) AddDocument(text *markdown.Document, of Origin) {
	if text == nil {
		return
	}
	add := func(text []doc.Inline, at source.Pos, of Origin) {
		*p = append(*p, Passage{Text: plainWords(text), At: at, origin: of})
	}
	for b := range markdown.All(text.Blocks) {
		switch b := b.(type) {
		case *markdown.Heading:
			add(b.Text, b.At, of)
		case *markdown.Paragraph:
			add(b.Text, b.At, of)
		case *markdown.Table:
			rows := b.All()
			*p = slices.Grow(*p, len(rows)*len(b.Columns))
			for _, row := range rows {
				for c, cell := range row.Cells {
					switch {
					case len(cell) == 0:
					case b.Letters != nil && c < len(b.Letters):
						*p = append(*p, Passage{plainWords(cell), row.At, of, b.Letters[c]})
					default:
						add(cell, b.At, of)
					}
				}
			}
		}
	}
	for _, n := range text.Notes {
		add(n.Text, n.At, OfNote)
	}
}

// plainWords gives the words of a text, a line break as a space.
func plainWords(text []doc.Inline) string { return strings.ReplaceAll(doc.Plain(text), "\n", " ") }
