package marking

import (
	"strings"

	"vanban/generator/notewithin"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
)

// Token is a word or a sign of a source text, and where it stands, in bytes.
type Token struct {
	Key      string // as it is compared
	From, To int
}

// NoteInSource is the mark of a footnote in Markdown.
var NoteInSource = pattern.Lazy(`\[\^[^\]\s]+\]`)

// tokens cuts a source text into words, blanks and signs. A footnote's mark is one of them.
func tokens(raw string) (all []Token) {
	at := 0
	words := func(to int) {
		for _, w := range pairing.WordsOf(raw[at:to]) {
			all = append(all, Token{key(w), at, at + len(w)})
			at += len(w)
		}
	}
	for _, m := range NoteInSource().FindAllStringIndex(raw, -1) {
		words(m[0])
		all = append(all, Token{string(document.NoteMark), m[0], m[1]})
		at = m[1]
	}
	words(len(raw))
	return all
}

// tokensWithin is Tokens of a source in which footnotes are written where their marks stand: each is one token, its mark.
func tokensWithin(raw string) (all []Token) {
	at := 0
	words := func(to int) {
		for _, t := range tokens(raw[at:to]) {
			all = append(all, Token{t.Key, at + t.From, at + t.To})
		}
	}
	for _, note := range notewithin.Spans(raw) {
		words(note[0])
		all = append(all, Token{string(document.NoteMark), note[0], note[1]})
		at = note[1]
	}
	words(len(raw))
	return all
}

// key is how a word is compared: without its case, and a blank of any kind as a blank.
func key(word string) string {
	if strings.TrimSpace(word) == "" || word == "\u00a0" {
		return " "
	}
	return strings.ToLower(word)
}
