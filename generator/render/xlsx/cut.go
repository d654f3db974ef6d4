package xlsx

import (
	"sort"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// cut divides the paragraphs of a cell: those that fit into a room, and the
// rest. A paragraph that is higher than the room stays whole up to the height
// most; only a higher one is divided, so that no sentence is torn without need.
// At least one character is in the head.
func (m *metric) cut(lines []doc.Line, width, room, most unit.Length) (head, rest []doc.Line) {
	n := sort.Search(len(lines), func(n int) bool { return m.height(lines[:n+1], width) > room })
	if n == len(lines) {
		return lines, nil
	}
	if n == 0 && m.height(lines[:1], width) <= most {
		n = 1
	}
	if n > 0 {
		return lines[:n], lines[n:]
	}
	first, second := divide(lines[0], func(l doc.Line) bool { return m.height([]doc.Line{l}, width) <= room })
	return []doc.Line{first}, append([]doc.Line{second}, lines[1:]...)
}

// firstTried is with how many characters divide begins: a long paragraph would be measured as a whole for each of its parts.
const firstTried = 256

// divide cuts a paragraph behind the last word with which it fits, or behind
// the last character where not even a word does.
func divide(l doc.Line, fits func(doc.Line) bool) (first, second doc.Line) {
	part := func(n int) doc.Line {
		p := l
		p.Text, _ = splitText(l.Text, n)
		return p
	}
	most, all := firstTried, count(l.Text)
	for most < all && fits(part(most)) {
		most *= 2
	}
	n := max(1, sort.Search(min(most, all), func(n int) bool { return !fits(part(n + 1)) }))
	words := wordsOf(part(n).Text)
	if at := strings.LastIndexByte(words, ' '); at > 0 {
		n = utf8.RuneCountInString(words[:at])
	}
	first, second = l, l
	first.Text, second.Text = splitText(l.Text, n)
	second.Text = trimStart(second.Text)
	return first, second
}

// counter is an InlineVisitor that sees a line as characters: each letter, mark and break one.
type counter struct{ strings.Builder }

func (c *counter) Text(t doc.Text)     { c.WriteString(t.S) }
func (c *counter) PageRef(doc.PageRef) {}
func (c *counter) NoteRef(doc.NoteRef) { c.WriteByte('^') }
func (c *counter) Break(doc.Break)     { c.WriteByte(' ') }
func (c *counter) Picture(doc.Picture) { c.WriteByte('^') }

// wordsOf gives a text as so many characters as count says.
func wordsOf(text []doc.Inline) string {
	var c counter
	for _, in := range text {
		in.ShowInline(&c)
	}
	return c.String()
}

func count(text []doc.Inline) int { return utf8.RuneCountInString(wordsOf(text)) }

// splitText cuts a text behind its n-th character.
func splitText(text []doc.Inline, n int) (first, second []doc.Inline) {
	for i, in := range text {
		size := count(text[i : i+1])
		if size <= n {
			first = append(first, in)
			n -= size
			continue
		}
		head, tail := splitInline(in, n)
		return append(first, head...), append(tail, text[i+1:]...)
	}
	return first, nil
}

// splitInline cuts a piece of text; marks and breaks are one character and so are never cut.
func splitInline(in doc.Inline, n int) (head, tail []doc.Inline) {
	t, ok := in.(doc.Text)
	if !ok || n == 0 {
		return nil, []doc.Inline{in}
	}
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(t.S[at:])
		at += size
	}
	before, after := t, t
	before.S, after.S = t.S[:at], t.S[at:]
	return []doc.Inline{before}, []doc.Inline{after}
}

// trimStart drops the space or the break at which a text was cut.
func trimStart(text []doc.Inline) []doc.Inline {
	for len(text) > 0 {
		t, ok := text[0].(doc.Text)
		switch {
		case !ok && count(text[:1]) == 1 && wordsOf(text[:1]) == " ":
			text = text[1:]
			continue
		case !ok:
			return text
		}
		t.S = strings.TrimLeft(t.S, " ")
		if t.S != "" {
			return append([]doc.Inline{t}, text[1:]...)
		}
		text = text[1:]
	}
	return text
}
