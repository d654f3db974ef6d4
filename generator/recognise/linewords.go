package recognise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/letters"
	"vanban/generator/word/document"
)

// wordsOf gives the words of spans with single spaces.
func wordsOf(spans []document.Span) string {
	var text strings.Builder
	for i := range spans {
		switch s := &spans[i]; {
		case s.IsDrawn || s.IsObject || s.Picture != nil:
		case len(spans) == 1: // as is so of most lines
			return singleSpaced(s.Text)
		default:
			text.WriteString(s.Text)
		}
	}
	return singleSpaced(text.String())
}

// singleSpaced gives a text with one space for each of its blanks, and none at its ends; most texts are so already.
func singleSpaced(text string) string {
	before := ' '
	for _, c := range text {
		if c != ' ' && letters.IsSpace(c) || c == ' ' && before == ' ' {
			return strings.Join(strings.Fields(text), " ")
		}
		before = c
	}
	return strings.TrimSuffix(text, " ")
}

// from gives a line from a byte of its words on, without the blanks there.
func (l *Line) from(n int) Line {
	var rest []document.Span
	over := skipped{left: n, blank: true}
	for _, s := range l.Spans {
		if s.Text = over.rest(s.Text, len(rest) == 0); s.Text != "" || s.StandsFor() && (over.left <= 0 || s.Picture != nil) { // a picture before a number stays with what it numbers
			rest = append(rest, s)
		}
	}
	out := newLine(l.N, rest)
	out.IsCentre, out.Right, out.Objects, out.Picture, out.Drawn = l.IsCentre, l.Right, l.Objects, l.Picture, l.Drawn
	return out
}

// skipped is what is left out at the beginning of a line.
type skipped struct {
	left  int  // bytes of the line's words that are still to come
	blank bool // the last character was one, or there was none
}

// rest gives what is kept of the text of the next span; of the first that is kept without the blanks before it.
func (k *skipped) rest(text string, isFirst bool) string {
	for i, c := range text {
		switch space := unicode.IsSpace(c); {
		case k.left > 0 && space && !k.blank:
			k.left--
			k.blank = true
		case k.left > 0 && !space:
			k.left -= utf8.RuneLen(c)
			k.blank = false
		case k.left <= 0 && !(space && k.blank && isFirst):
			return text[i:]
		}
	}
	return ""
}

// Unnumbered gives what a line says behind the number that is typed before it, where it is one part.
func (l *Line) Unnumbered(parts []*Part) (rest string, is bool) {
	if len(parts) != 1 || parts[0].Label.Words == "" || parts[0].Label.Own {
		return l.Text, false
	}
	return strings.CutPrefix(l.Text, parts[0].Label.Words)
}

// raise gives a line the capitals that its looks show.
func raise(l *Line) {
	raised := false
	for i := range l.Spans {
		if s := &l.Spans[i]; s.IsCapitals {
			s.Text, raised = strings.ToUpper(s.Text), true
		}
	}
	if raised {
		l.Text = wordsOf(l.Spans)
	}
}
