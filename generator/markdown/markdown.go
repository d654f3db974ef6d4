// Package markdown reads the prose of a dossier and of the templates: a small,
// closed part of Markdown. What it does not know (HTML, links, code) is a
// problem with its place, never dropped.
package markdown

import (
	"iter"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/source"
)

// Document is a text as read: its blocks in order and its footnotes, numbered from 1 in the order of their marks.
type Document struct {
	Blocks []Block
	Notes  []doc.Note
}

// Block is a part of the text. The set is closed.
type Block interface {
	Visit(Visitor) error
	block()
}

// Visitor is what handles each kind of block.
type Visitor interface {
	Heading(*Heading) error
	Paragraph(*Paragraph) error
	List(*List) error
	Table(*Table) error
}

// Heading is a title; Level is 1 for the highest level of the text, a mục where it names none.
type Heading struct {
	Level int
	Text  []doc.Inline
	At    source.Pos
}

// Paragraph is plain prose.
type Paragraph struct {
	Text    []doc.Inline
	Centred bool // a line between “::: giua” and “:::”
	Right   bool // the same between “::: phai” and “:::”, at the right edge
	Ends    bool // its typed “./.” ends the document, though lines stand behind it
	At      source.Pos
}

// List is an ordered list (khoản, điểm) or a list of dash items.
type List struct {
	Ordered   bool
	Bracketed bool      // an ordered list that is typed as “1)”
	Plus      bool      // dash items that are typed, and printed, with + in the place of the dash: the level below one of dashes
	Items     [][]Block // each item begins with a Paragraph
	At        source.Pos
}

// Visit implements Block.
func (b *Heading) Visit(v Visitor) error { return v.Heading(b) }

// Visit implements Block.
func (b *Paragraph) Visit(v Visitor) error { return v.Paragraph(b) }

// Visit implements Block.
func (b *List) Visit(v Visitor) error { return v.List(b) }

// Visit implements Block.
func (b *Table) Visit(v Visitor) error { return v.Table(b) }

// All goes through blocks in their order; a list comes before what its items hold.
func All(blocks []Block) iter.Seq[Block] {
	return func(yield func(Block) bool) { walk(blocks, yield) }
}

func walk(blocks []Block, yield func(Block) bool) bool {
	return !slices.ContainsFunc(blocks, func(b Block) bool {
		l, isList := b.(*List)
		return !yield(b) || isList && !walk(slices.Concat(l.Items...), yield)
	})
}

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*List) block()      {}
func (*Table) block()     {}
