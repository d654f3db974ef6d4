package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/nd30"
)

// joint marks the end of a value in what a template gives, so that the punctuation of both is set once. It is one of the
// code points that Unicode keeps free of characters, so no text has it.
const joint = '\uFDD0'

// Punctuated takes the marks out of a text (Markdown) and sets the punctuation at each: the template's own stands in the
// place of what a value was typed with, except that an ellipsis, a question or an exclamation needs no full stop.
func Punctuated(text string) string {
	out := make([]byte, 0, len(text))
	for {
		value, next, found := strings.Cut(text, string(joint))
		out = append(out, value...)
		if !found {
			return string(out)
		}
		emphasis := next[:len(next)-len(strings.TrimLeft(next, "*"))]
		following := strings.TrimLeft(next[len(emphasis):], string(joint))
		switch stop := secondStop(out, following); {
		case stop >= 0:
			out = append(append(out, emphasis...), following[:stop]...)
			next = following[stop+1:]
		case goesOn(following):
			out = trimmedEnd(out)
		}
		text = next
	}
}

// secondStop finds the full stop in what follows on a value that needs none; -1 where there is none.
func secondStop(value []byte, following string) int {
	const near = 8 // bytes: a quotation mark and a full stop that may be an ellipsis
	head := following[:min(near, len(following))]
	if nd30.Following(ending(value), head) == head {
		return -1
	}
	return strings.IndexByte(head, '.')
}

// goesOn says whether the sentence goes on behind a value: with punctuation, in brackets, or with a word in small letters.
func goesOn(next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsRune(".;,:)", first) {
		return true
	}
	word := strings.TrimLeft(next, " ")
	second, _ := utf8.DecodeRuneInString(word)
	return len(word) < len(next) && (unicode.IsLower(second) || unicode.IsDigit(second) || second == '(' || second == '“')
}

// trimmedEnd drops the punctuation at the end of an escaped text, as nd30.TrimEnd does of a plain one.
func trimmedEnd(escaped []byte) []byte {
	plain := ending(escaped)
	for dropped := len(plain) - len(nd30.TrimEnd(plain)); dropped > 0; dropped-- {
		escaped = escaped[:len(escaped)-1]
		if n := len(escaped); n > 0 && escaped[n-1] == '\\' {
			escaped = escaped[:n-1]
		}
	}
	return escaped
}

// ending gives the last words of an escaped text as they were typed.
func ending(s []byte) string {
	const last = 40 // bytes, more than punctuation at an end has
	for i := max(0, len(s)-last); i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			return strings.ReplaceAll(string(s[i:]), `\`, "")
		}
	}
	return ""
}
