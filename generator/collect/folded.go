package collect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/letters"
)

// fold gives a text's letters and digits in lower case without diacritics, single spaces between words.
func fold(s string) string {
	return oneLine(strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return ' '
	}, letters.Folded(s)))
}

// sentence begins a message with a capital and ends it with a full stop.
func sentence(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(s[n:], ".") + "."
}
