package marking

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/diff"
	"vanban/generator/letters"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
)

// Writer is how words are written into a source.
type Writer struct {
	Escape func(string) string
	Small  func(string) string // gives words in capitals as they are written otherwise, each character in its place
	Mark   func(i int) string  // the mark of the i-th footnote of the new text; nil: none can come
	Within bool                // footnotes are written where their marks stand: Luật A^[Sửa đổi năm 2025]
}

// written gives new words as they are written; false where something in them can't be.
func (w Writer) written(words string, marks int) (string, bool) {
	var b strings.Builder
	for words != "" {
		i := strings.IndexFunc(words, document.IsMark)
		if i < 0 {
			b.WriteString(w.Escape(words))
			break
		}
		mark, size := utf8.DecodeRuneInString(words[i:])
		if mark != document.NoteMark || w.Mark == nil {
			return "", false
		}
		b.WriteString(w.Escape(words[:i]) + w.Mark(marks))
		marks++
		words = words[i+size:]
	}
	return b.String(), true
}

// Patch brings what changed between two texts into a source in which the old one stands, perhaps among other words and marks. false where
// something changed that is not in the source.
func Patch(raw, old, new string, w Writer) (string, bool) {
	tokens, olds := tokens(raw), pairing.WordsOf(old)
	if w.Within {
		tokens = tokensWithin(raw)
	}
	keys := make([]string, len(olds))
	for i, o := range olds {
		keys[i] = key(o)
	}
	sourceKeys := make([]string, len(tokens))
	for i, t := range tokens {
		sourceKeys[i] = t.Key
	}
	p := &patching{raw: raw, tokens: tokens, to: diff.Align(keys, sourceKeys), starts: starts(olds)}
	newRunes := []rune(new)
	asWritten := newRunes
	if IsUpper(old) && !IsUpper(raw) {
		asWritten = []rune(w.Small(new))
	}
	var out strings.Builder
	done, lowered := 0, p.lowered(olds)
	for _, c := range pairing.Changes(old, new) {
		from, gone, reached := p.reach(c)
		if !reached && c.From == c.To && string(newRunes[c.NewFrom:c.NewTo]) == string(document.NoteMark) {
			from, reached = p.beforeAdded(c)
		}
		if !reached || from < done {
			return "", false
		}
		words, ok := w.written(string(asWritten[c.NewFrom:c.NewTo]), strings.Count(string(newRunes[:c.NewFrom]), string(document.NoteMark)))
		if !ok {
			return "", false
		}
		out.WriteString(raw[done:from])
		done = from
		if lowered && from == tokens[0].From && words != "" { // they begin it now
			words = letters.UpperFirst(words)
			if len(gone) == 0 {
				words, done = words+letters.LowerFirst(tokenAt(raw, tokens[0])), tokens[0].To
			}
		}
		out.WriteString(words)
		for _, t := range gone { // marks between the words stay
			out.WriteString(raw[done:t.From])
			done = t.To
		}
	}
	out.WriteString(raw[done:])
	text := emptied(raw, out.String())
	if IsUpper(old) && !IsUpper(raw) && letters.UpperFirst(raw) == raw {
		text = letters.UpperFirst(text) // the words behind those that went begin it now
	}
	return text, text != raw
}

func tokenAt(raw string, t Token) string { return raw[t.From:t.To] }

// lowered says whether the source's first word stands with a small letter in the text, for other words come before it there.
func (p *patching) lowered(olds []string) bool {
	i := slices.Index(p.to, 0)
	if i <= 0 {
		return false
	}
	first := tokenAt(p.raw, p.tokens[0])
	return first != olds[i] && letters.LowerFirst(first) == olds[i]
}

type patching struct {
	raw    string
	tokens []Token
	to     []int // for each old word the token that it is; none: it stands elsewhere
	starts []int // of the old words, in runes
}

func starts(words []string) (all []int) {
	at := 0
	for _, w := range words {
		all = append(all, at)
		at += len([]rune(w))
	}
	return append(all, at)
}

// reach gives where some new words come in the source, and the words there that they take the place of.
func (p *patching) reach(c pairing.Replacement) (at int, gone []Token, ok bool) {
	first, _ := slices.BinarySearch(p.starts, c.From)
	last, _ := slices.BinarySearch(p.starts, c.To)
	if first == last {
		at, ok = p.between(first)
		return at, nil, ok
	}
	for _, i := range p.to[first:last] {
		if i == diff.None {
			return 0, nil, false
		}
		gone = append(gone, p.tokens[i])
	}
	if c.NewFrom == c.NewTo {
		gone = p.withBlankBefore(gone, first)
	}
	return gone[0].From, gone, true
}

// beforeAdded gives where a footnote's mark comes that stands behind what is not in the source, as the sign at the end of a line is not.
func (p *patching) beforeAdded(c pairing.Replacement) (at int, ok bool) {
	for i, _ := slices.BinarySearch(p.starts, c.From); i > 0; i-- {
		if to := p.to[i-1]; to != diff.None {
			return p.tokens[to].To, true
		}
	}
	return 0, false
}

// withBlankBefore takes, of the blanks around the words that go, the one before them where a mark stands before the other: no blank may stand within a mark.
func (p *patching) withBlankBefore(gone []Token, first int) []Token {
	last := len(gone) - 1
	if last < 1 || first == 0 || p.to[first-1] == diff.None || gone[last-1].To == gone[last].From {
		return gone
	}
	before := p.tokens[p.to[first-1]]
	if gone[last].Key != " " || before.Key != " " || before.To != gone[0].From {
		return gone
	}
	return append([]Token{before}, gone[:last]...)
}

// emptied takes out marks that have no words between them any more.
func emptied(raw, text string) string {
	for _, marks := range []string{"******", "****", "**"} {
		if !strings.Contains(raw, marks) {
			text = strings.ReplaceAll(text, marks, "")
		}
	}
	return text
}

// between gives where words come that stand before an old word.
func (p *patching) between(next int) (at int, ok bool) {
	switch {
	case next > 0 && p.to[next-1] != diff.None:
		return p.tokens[p.to[next-1]].To, true
	case next < len(p.to) && p.to[next] != diff.None:
		return p.tokens[p.to[next]].From, true
	}
	return 0, false
}

// IsUpper says whether a text is set in capitals.
func IsUpper(text string) bool {
	return text == strings.ToUpper(text) && strings.ContainsFunc(text, unicode.IsLetter)
}
