package revise

import (
	"unicode"
	"vanban/generator/diff"
)

// replacement is a range of an old text, in runes, that a range of a new text takes the place of.
type replacement struct{ from, to, newFrom, newTo int }

// changesOf compares two texts word by word.
func changesOf(old, new string) []replacement {
	a, b := wordsOf(old), wordsOf(new)
	to := diff.Align(a, b)
	var all []replacement
	at, on, i, j := 0, 0, 0, 0 // runes and words done
	for i < len(a) || j < len(b) {
		if i < len(a) && to[i] == j {
			at, on = at+runes(a[i]), on+runes(b[j])
			i, j = i+1, j+1
			continue
		}
		r := replacement{from: at, newFrom: on}
		for i < len(a) && to[i] == none {
			at += runes(a[i])
			i++
		}
		for end := nextOf(to, i, len(b)); j < end; j++ {
			on += runes(b[j])
		}
		r.to, r.newTo = at, on
		all = append(all, r)
	}
	return all
}

// nextOf gives the counterpart of the first word from i that has one.
func nextOf(to []int, i, end int) int {
	if i < len(to) {
		return to[i]
	}
	return end
}

func runes(s string) int { return len([]rune(s)) }

// wordsOf cuts a text into words, single spaces and single marks, so that together they are the text.
func wordsOf(text string) []string {
	var words []string
	begin := 0
	inWord := false
	for i, r := range text {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if i > 0 && !(word && inWord) {
			words = append(words, text[begin:i])
			begin = i
		}
		inWord = word
	}
	if begin < len(text) {
		words = append(words, text[begin:])
	}
	return words
}
