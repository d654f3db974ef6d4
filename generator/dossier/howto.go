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

// withoutHowTo takes that footnote out of the text, for nobody is to read an explanation of the program in a document, be it the draft that goes to whoever
// signs. It is told of one that is issued: there it is of no more use in the file.
func (l *loader) withoutHowTo(f *strictyaml.File, text *markdown.Document) {
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
		return
	}
	if !l.dossier.Draft {
		l.notes = append(l.notes, f.Problem(at, "Chú thích hướng dẫn cách viết còn trong lời văn; văn bản ban hành không in chú thích này.",
			"xóa dòng “[^…]: "+howTo+" …” và dấu [^…] của nó"))
	}
	text.Notes = notes
	for b := range markdown.All(text.Blocks) {
		switch b := b.(type) {
		case *markdown.Heading:
			b.Text = renumbered(b.Text, kept)
		case *markdown.Paragraph:
			b.Text = renumbered(b.Text, kept)
		case *markdown.Table:
			for _, row := range b.All() {
				for i := range row.Cells {
					row.Cells[i] = renumbered(row.Cells[i], kept)
				}
			}
		}
	}
}

// renumbered gives a text whose footnote marks have new numbers; the marks of notes that are gone are gone, too.
func renumbered(text []doc.Inline, kept map[int]int) []doc.Inline {
	var out []doc.Inline
	for _, in := range text {
		mark, isMark := in.(doc.NoteRef)
		if n, there := kept[mark.N]; isMark && there {
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
