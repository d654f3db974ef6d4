package doc

import (
	"strconv"
	"strings"
)

// Inline is a piece of a line's text. The set is closed.
type Inline interface {
	ShowInline(InlineVisitor)
	inline()
}

// InlineVisitor shows the pieces of a line.
type InlineVisitor interface {
	Text(Text)
	NoteRef(NoteRef)
	Break(Break)
}

// Text is words in one face. A no-break space in it (U+00A0) keeps its two words on one line.
type Text struct {
	S            string // NFC
	Bold, Italic bool   // over what the role says
}

// NoteRef is the mark of a footnote.
type NoteRef struct{ N int }

// Break ends a line within a paragraph.
type Break struct{}

// ShowInline implements Inline.
func (t Text) ShowInline(v InlineVisitor) { v.Text(t) }

// ShowInline implements Inline.
func (r NoteRef) ShowInline(v InlineVisitor) { v.NoteRef(r) }

// ShowInline implements Inline.
func (b Break) ShowInline(v InlineVisitor) { v.Break(b) }

func (Text) inline()    {}
func (NoteRef) inline() {}
func (Break) inline()   {}

// Words is a line's text in the face of its role, without marks; the common case.
func Words(s string) []Inline { return []Inline{Text{S: s}} }

// Plain gives the words of a text: a break as a space, a footnote mark as its number in brackets.
func Plain(text []Inline) string {
	var p plain
	for _, in := range text {
		in.ShowInline(&p)
	}
	return p.String()
}

type plain struct{ strings.Builder }

func (p *plain) Text(t Text)       { p.WriteString(t.S) }
func (p *plain) NoteRef(r NoteRef) { p.WriteString("[" + strconv.Itoa(r.N) + "]") }
func (p *plain) Break(Break)       { p.WriteString(" ") }
