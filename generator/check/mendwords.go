package check

import (
	"unicode"

	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// MendWords is how rules are mended that put other words in the place of those found: At, Words and Instead say which. Those must still stand there, and
// only the letters that differ are changed: each of the others keeps its run, and how that looks.
func MendWords(r *Reading, f Finding, e *mend.Edits) {
	place := r.PlaceOf(f.Line)
	if f.Instead == "" || place == nil {
		return
	}
	text, old, new := e.Chars(place.Paragraph), []rune(f.Words), []rune(f.Instead)
	if f.At+len(old) > len(text) || !sameRunes(text[f.At:f.At+len(old)], old) {
		return
	}
	from := 0
	for from < len(old)-1 && from < len(new) && old[from] == new[from] {
		from++
	}
	end := 0
	for end < len(old)-from-1 && end < len(new)-from && old[len(old)-1-end] == new[len(new)-1-end] {
		end++
	}
	e.Words(place.Paragraph, f.At+from, f.At+len(old)-end, string(new[from:len(new)-end]))
}

// sameRunes says whether characters are those of a text, whatever blanks stand between the words.
func sameRunes(a []document.Char, b []rune) bool {
	for i := range b {
		if a[i].Rune != b[i] && !(unicode.IsSpace(a[i].Rune) && b[i] == ' ') {
			return false
		}
	}
	return true
}
