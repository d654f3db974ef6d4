// Package letters gives words as they are compared where people type them in many ways.
package letters

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Folded gives a text in small letters without diacritics: “Đề án” is “de an”.
func Folded(s string) string {
	table := plain()
	var b strings.Builder
	b.Grow(len(s))
	for _, c := range s {
		if int(c) >= len(table) || table[c] == notPlain {
			return folded(s)
		}
		if to := table[c]; to != dropped {
			b.WriteRune(to)
		}
	}
	return b.String()
}

// folded is Folded by the whole of Unicode.
func folded(s string) string {
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

// What the table of plain letters has beside letters.
const (
	dropped  rune = -1 // a mark over or under the letter before
	notPlain rune = -2 // it is not one letter, or its neighbours change what becomes of it
)

// plain gives what becomes of each letter and sign that Vietnamese texts are written with, since nearly all that is folded has no others. Within these
// blocks nothing depends on what stands beside it: each mark that could change places with another one is dropped.
var plain = sync.OnceValue(func() []rune {
	blocks := [][2]rune{{0, 0x1B0}, {0x300, 0x323}, {0x1EA0, 0x1EF9}, {0x2010, 0x2026}} // Latin, marks; letters with tones; dashes, quotation marks
	table := make([]rune, blocks[len(blocks)-1][1]+1)
	for c := range table {
		table[c] = notPlain
	}
	for _, b := range blocks {
		for c := b[0]; c <= b[1]; c++ {
			switch to := []rune(folded(string(c))); len(to) {
			case 0:
				table[c] = dropped
			case 1:
				table[c] = to[0]
			}
		}
	}
	return table
})

// Composed gives a text in NFC. Nearly every text is in it already, which its bytes tell in a tenth of the time that the tables of Unicode take.
func Composed(s string) string {
	if ArePlain(s) {
		return s
	}
	return norm.NFC.String(s)
}

// ArePlain says whether all characters of a text have a width and stand by themselves, whatever is beside them, by their bytes: no character before U+0300 is ever
// composed with another or takes another form, nor is a letter of Vietnamese, a dash or a quotation mark. Of texts with others it may say no wrongly.
func ArePlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0xcc && s[i] != 0xc2 { // up to U+02FF, and the further bytes of any character
			continue
		}
		switch rest := s[i:]; {
		case rest[0] == 0xc2 && len(rest) > 1 && rest[1] != 0xad: // all but a soft hyphen
		case len(rest) > 1 && rest[0] == 0xe1 && (rest[1] == 0xba || rest[1] == 0xbb): // U+1E80 to U+1EFF
		case len(rest) > 2 && rest[0] == 0xe2 && rest[1] == 0x80 && 0x90 <= rest[2] && rest[2] < 0xa8: // U+2010 to U+2027
		default:
			return false
		}
	}
	return true
}

// Alike gives words in small letters, decomposed, with the tone of each word behind it: where in its word a tone is set is a matter of spelling, as in “hoá”
// and “hóa”, “Uỷ” and “Ủy”. Unlike Folded it keeps all that tells two names apart.
func Alike(s string) string {
	var b, tones strings.Builder
	settle := func() {
		b.WriteString(tones.String())
		tones.Reset()
	}
	for _, c := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", c):
			tones.WriteRune(c)
			continue
		case !unicode.IsLetter(c) && !unicode.Is(unicode.Mn, c):
			settle()
		}
		b.WriteRune(c)
	}
	settle()
	return b.String()
}

// HasSmall says whether a text has a small letter that has a capital: strings.ToUpper would change it.
func HasSmall(s string) bool {
	return strings.ContainsFunc(s, isSmall)
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
