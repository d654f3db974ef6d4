// Package letters gives words as they are compared where people type them in many ways.
package letters

import (
	"strings"
	"unicode"

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
