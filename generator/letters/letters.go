// Package letters gives words as they are compared where people type them in many ways.
package letters

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Folded gives a text in small letters without diacritics: “Đề án” is “de an”.
func Folded(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case unicode.Is(unicode.Mn, c):
			return -1
		case c == 'đ':
			return 'd'
		}
		return c
	}, norm.NFD.String(strings.ToLower(s)))
}

// LowerFirst sets some words within a sentence.
func LowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// UpperFirst begins a sentence with some words.
func UpperFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

// Sentence makes a message a sentence: with a capital first and a full stop.
func Sentence(s string) string { return UpperFirst(strings.TrimSuffix(s, ".")) + "." }
