package agency

import (
	"strings"
	"unicode"

	"vanban/generator/letters"
)

// shortened are words that names of bodies are shortened to, and what they stand for, as Key has them.
var shortened = map[string]string{"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "tp": "thanh pho"}

// Key gives a body's name as two spellings of it are alike: without capitals, diacritics, signs and what stands in brackets, common abbreviations written out.
func Key(name string) string {
	name, _, _ = strings.Cut(name, "(")
	words := strings.FieldsFunc(letters.Folded(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	for i, w := range words {
		if whole, is := shortened[w]; is {
			words[i] = whole
		}
	}
	return strings.Join(words, " ")
}

// IsSame says whether two names are of one body: “Ủy ban nhân dân tỉnh” is “UBND tỉnh Tây Ninh”, among the names of one document.
func IsSame(a, b string) bool {
	a, b = Key(a), Key(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || named(a) && strings.HasPrefix(b, a+" ")
}

// named says whether a name ends with the kind of a unit, whose own name is left out as what everybody knows.
func named(key string) bool {
	for _, unit := range []string{"tinh", "thanh pho", "xa", "phuong", "dac khu"} {
		if strings.HasSuffix(key, "nhan dan "+unit) {
			return true
		}
	}
	return false
}
