package heading

import (
	"strings"
	"unicode"

	"vanban/generator/bodies"
)

// Abbreviation makes the abbreviation of a body's name: that which all use for it, or the first letters of its words.
func Abbreviation(name string) string {
	for _, f := range bodies.Local() {
		if f.Begins(name) {
			return f.Short
		}
	}
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if first := []rune(w)[0]; unicode.IsLetter(first) {
			b.WriteRune(unicode.ToUpper(first))
		}
	}
	if b.Len() == 0 {
		return "CQ"
	}
	return b.String()
}
