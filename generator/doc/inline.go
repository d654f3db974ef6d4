package doc

import (
	"slices"
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
	Picture(Picture)
	PageRef(PageRef)
}

// Text is words in one face. A no-break space in it (U+00A0) keeps its two words on one line.
type Text struct {
	S            string // NFC
	Bold, Italic bool   // over what the role says
	Bond         Bond   // how firmly its words stay on one line, where the role's lines are chosen
}

// Bond is how firmly words belong together on a line.
type Bond uint8

// The bonds, from the loosest.
const (
	Loose      Bond = iota
	PhraseBond      // words of a body's name in a document's head that no sense parts
	WordBond        // one word of two syllables: hành chính
	BodyBond        // the name of a body: Sở Nội vụ
	FactBond        // a number, a symbol, a day, a name of a place or a person: 140/QĐ-UBND, ngày 15 tháng 12

	BondCount int = iota
)

// NoteRef is the mark of a footnote.
type NoteRef struct{ N int }

// Break ends a line within a paragraph.
type Break struct{}

// PageRef ends an entry of a table of contents: dots up to the number of a page, which stands at the right edge and leads to an anchor.
type PageRef struct {
	Page   int // 0: nothing is printed
	Anchor int
}

// ShowInline implements Inline.
func (t Text) ShowInline(v InlineVisitor) { v.Text(t) }

// ShowInline implements Inline.
func (r NoteRef) ShowInline(v InlineVisitor) { v.NoteRef(r) }

// ShowInline implements Inline.
func (b Break) ShowInline(v InlineVisitor) { v.Break(b) }

// ShowInline implements Inline.
func (r PageRef) ShowInline(v InlineVisitor) { v.PageRef(r) }

func (Text) inline()    {}
func (NoteRef) inline() {}
func (Break) inline()   {}
func (PageRef) inline() {}

// Words is a line's text in the face of its role, without marks; the common case.
func Words(s string) []Inline { return []Inline{Text{S: s}} }

// Plain gives the words of a text: a break as a space, a footnote mark as its number in brackets, a picture as what tells of it.
func Plain(text []Inline) string {
	if len(text) == 1 {
		if t, is := text[0].(Text); is {
			return t.S // as most cells of a table are
		}
	}
	var p plain
	for _, in := range text {
		in.ShowInline(&p)
	}
	return p.String()
}

// EachText gives a text with others in the place of each of its words; its marks and breaks stay.
func EachText(text []Inline, of func(Text) []Text) []Inline {
	var out []Inline
	for _, in := range text {
		t, is := in.(Text)
		if !is {
			out = append(out, in)
			continue
		}
		for _, other := range of(t) {
			out = append(out, other)
		}
	}
	return out
}

// Joined gives a text whose neighbouring words of one face are one piece where only their bonds differ.
func Joined(text []Inline) []Inline {
	for i := range text {
		if !parted(text, i) {
			continue
		}
		out := slices.Clone(text[:i-1])
		for from := i - 1; from < len(text); {
			to := from + 1
			for to < len(text) && parted(text, to) {
				to++
			}
			out = append(out, joined(text[from:to]))
			from = to
		}
		return out
	}
	return text
}

// parted says whether the i-th piece and the one before are parted only by their bonds.
func parted(text []Inline, i int) bool {
	if i == 0 {
		return false
	}
	before, is := text[i-1].(Text)
	t, too := text[i].(Text)
	return is && too && before.Bold == t.Bold && before.Italic == t.Italic && before.Bond != t.Bond
}

// joined gives one piece for pieces of words.
func joined(parts []Inline) Inline {
	if len(parts) == 1 {
		return parts[0]
	}
	var all strings.Builder
	for _, p := range parts {
		all.WriteString(p.(Text).S)
	}
	t := parts[len(parts)-1].(Text)
	t.S = all.String()
	return t
}

// Broken gives a text with a break at each of these bytes of its words, in rising order.
func Broken(text []Inline, ends []int) []Inline {
	var out []Inline
	at := 0
	for _, in := range text {
		t, is := in.(Text)
		if !is {
			out = append(out, in)
			continue
		}
		for len(ends) > 0 && ends[0] <= at+len(t.S) {
			head := t
			head.S = t.S[:ends[0]-at]
			t.S, at = t.S[ends[0]-at:], ends[0]
			if head.S != "" {
				out = append(out, head)
			}
			out = append(out, Break{})
			ends = ends[1:]
		}
		at += len(t.S)
		if t.S != "" {
			out = append(out, t)
		}
	}
	return out
}

type plain struct{ strings.Builder }

func (p *plain) Text(t Text) { p.WriteString(t.S) }
func (p *plain) PageRef(r PageRef) {
	if r.Page > 0 {
		p.WriteString(" " + strconv.Itoa(r.Page))
	}
}
func (p *plain) NoteRef(r NoteRef) { p.WriteString("[" + strconv.Itoa(r.N) + "]") }
func (p *plain) Break(Break)       { p.WriteString(" ") }
func (p *plain) Picture(x Picture) { p.WriteString(x.Words()) }
