package marking

import (
	"slices"
	"strings"

	"vanban/generator/diff"
)

// Word is a word, a blank or a sign of a text that a document shows.
type Word struct {
	Text string
	Look
}

// Look is how a word is emphasised.
type Look struct{ Bold, Italic bool }

// Emphasise gives a line in which words are emphasised as wanted, where a document shows them as they were. Both are the words of one text. false where the
// line can't be read as those words, or stays as it is.
func Emphasise(raw string, was, want []Word) (string, bool) {
	if len(was) != len(want) {
		return "", false
	}
	l := &line{raw: raw, tokens: tokens(raw)}
	keys := make([]string, len(l.tokens))
	for i, t := range l.tokens {
		keys[i] = t.Key
	}
	wanted := make([]string, len(want))
	for i, w := range want {
		wanted[i] = key(w.Text)
	}
	l.marks = make([]part, len(l.tokens))
	to := diff.Align(wanted, keys)
	for w, i := range to {
		if i == diff.None {
			return "", false
		}
		l.marks[i].shows = true
		l.marks[i].word = w
	}
	if !l.find() {
		return "", false
	}
	l.want(was, want)
	out := l.written()
	return out, out != raw
}

// line is a line of Markdown and what its parts are.
type line struct {
	raw    string
	tokens []Token
	marks  []part
}

// part is what a token is: a word that the document shows, a mark of emphasis, or something else.
type part struct {
	shows, isMark bool
	word          int  // that it shows
	within        Look // of the marks around it as they are
	look          Look // of the marks around it as they are to be
	known         bool // look is
}

// find finds the marks of emphasis: signs that the document doesn't show. false where they can't be told from others.
func (l *line) find() bool {
	var now Look
	for i := 0; i < len(l.tokens); i++ {
		l.marks[i].within = now
		sign := l.raw[l.tokens[i].From:l.tokens[i].To]
		if l.marks[i].shows || sign != "*" && sign != "_" {
			continue
		}
		end := i
		for end < len(l.tokens) && !l.marks[end].shows && l.raw[l.tokens[end].From:l.tokens[end].To] == sign {
			l.marks[end].isMark = true
			end++
		}
		switch end - i {
		case 1:
			now.Italic = !now.Italic
		case 2:
			now.Bold = !now.Bold
		case 3:
			now = Look{!now.Bold, !now.Italic}
		default:
			return false
		}
		i = end - 1
	}
	return true
}

// want says how each part is to be: a word that is bold where it stands anyway, in a title, needs no mark for it.
func (l *line) want(was, want []Word) {
	for i := range l.marks {
		p := &l.marks[i]
		if !p.shows || key(want[p.word].Text) == " " {
			continue
		}
		w, before := want[p.word], was[p.word]
		p.look = Look{w.Bold && (!before.Bold || p.within.Bold), w.Italic && (!before.Italic || p.within.Italic)}
		p.known = true
	}
	for i := range l.marks { // blanks and other signs are what both sides of them are
		if p := &l.marks[i]; !p.known && !p.isMark {
			before, after := l.beside(i, -1), l.beside(i, 1)
			if l.raw[l.tokens[i].From:l.tokens[i].To] == `\` {
				before = after
			}
			p.look = Look{before.Bold && after.Bold, before.Italic && after.Italic}
		}
	}
}

// beside gives the look of the next word in a direction.
func (l *line) beside(i, step int) Look {
	for i += step; i >= 0 && i < len(l.marks); i += step {
		if l.marks[i].known {
			return l.marks[i].look
		}
	}
	return Look{}
}

// The marks of Markdown.
const bold, italic = "**", "*"

// written writes the line with its marks. What is opened last is closed first.
func (l *line) written() string {
	var out strings.Builder
	var open []string
	turn := func(to Look) {
		wanted := map[string]bool{bold: to.Bold, italic: to.Italic}
		for slices.ContainsFunc(open, func(m string) bool { return !wanted[m] }) {
			out.WriteString(open[len(open)-1])
			open = open[:len(open)-1]
		}
		for _, m := range []string{bold, italic} {
			if wanted[m] && !slices.Contains(open, m) {
				out.WriteString(m)
				open = append(open, m)
			}
		}
	}
	at := 0
	for i, t := range l.tokens {
		if !l.marks[i].isMark {
			turn(l.marks[i].look)
			out.WriteString(l.raw[at:t.To])
		}
		at = t.To
	}
	turn(Look{})
	return out.String()
}
