package dossier

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// howTo begins the footnote in which a new dossier explains how its plan is written. It is for the person who writes.
const howTo = "Cách viết tệp này:"

// withoutHowTo takes that footnote out of a text that is issued, and tells of it: nobody signs an explanation of the program.
func (l *loader) withoutHowTo(f *strictyaml.File, text *markdown.Document) *markdown.Document {
	kept := map[int]int{} // new numbers by old ones
	var notes []doc.Note
	at := source.Pos{File: f.Name}
	for _, n := range text.Notes {
		if strings.HasPrefix(doc.Plain(n.Text), howTo) {
			at = n.At
			continue
		}
		kept[n.N] = len(notes) + 1
		n.N = len(notes) + 1
		notes = append(notes, n)
	}
	if len(notes) == len(text.Notes) {
		return text
	}
	l.notes = append(l.notes, f.Problem(at, "Chú thích hướng dẫn cách viết còn trong lời văn; văn bản ban hành không in chú thích này.",
		"xóa dòng “[^…]: "+howTo+" …” và dấu [^…] của nó"))
	return &markdown.Document{Blocks: renumberedBlocks(text.Blocks, kept), Notes: notes}
}

// renumberedBlocks gives blocks whose footnote marks have new numbers; the marks of notes that are gone are gone, too.
func renumberedBlocks(blocks []markdown.Block, kept map[int]int) []markdown.Block {
	r := &renumberer{kept: kept}
	for _, b := range blocks {
		_ = b.Visit(r) // no method gives an error
	}
	return r.blocks
}

// renumberer is a markdown.Visitor.
type renumberer struct {
	kept   map[int]int
	blocks []markdown.Block
}

func (r *renumberer) text(text []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range text {
		mark, isMark := in.(doc.NoteRef)
		if n, there := r.kept[mark.N]; isMark && there {
			in = doc.NoteRef{N: n}
		} else if isMark {
			continue
		}
		out = joined(out, in)
	}
	return out
}

// joined appends to a text; what stood beside a mark that is gone becomes one run of words again, as if it had never been there.
func joined(text []doc.Inline, in doc.Inline) []doc.Inline {
	next, isText := in.(doc.Text)
	if !isText || len(text) == 0 {
		return append(text, in)
	}
	last, isText := text[len(text)-1].(doc.Text)
	if !isText || last.Bold != next.Bold || last.Italic != next.Italic || last.Bond != next.Bond {
		return append(text, in)
	}
	last.S += next.S
	text[len(text)-1] = last
	return text
}

func (r *renumberer) cells(row [][]doc.Inline) [][]doc.Inline {
	out := make([][]doc.Inline, len(row))
	for i, c := range row {
		out[i] = r.text(c)
	}
	return out
}

// Heading implements markdown.Visitor.
func (r *renumberer) Heading(h *markdown.Heading) error {
	own := *h
	own.Text = r.text(h.Text)
	r.blocks = append(r.blocks, &own)
	return nil
}

// Paragraph implements markdown.Visitor.
func (r *renumberer) Paragraph(p *markdown.Paragraph) error {
	own := *p
	own.Text = r.text(p.Text)
	r.blocks = append(r.blocks, &own)
	return nil
}

// List implements markdown.Visitor.
func (r *renumberer) List(l *markdown.List) error {
	own := *l
	own.Items = nil
	for _, item := range l.Items {
		own.Items = append(own.Items, renumberedBlocks(item, r.kept))
	}
	r.blocks = append(r.blocks, &own)
	return nil
}

// Table implements markdown.Visitor.
func (r *renumberer) Table(t *markdown.Table) error {
	own := *t
	own.Head, own.Rows = r.cells(t.Head), nil
	for _, row := range t.Rows {
		own.Rows = append(own.Rows, r.cells(row))
	}
	r.blocks = append(r.blocks, &own)
	return nil
}
