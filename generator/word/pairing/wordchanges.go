package pairing

import (
	"unicode"

	"vanban/generator/diff"
)

// Replacement is a range of an old text, in runes, that a range of a new text takes the place of.
type Replacement struct{ From, To, NewFrom, NewTo int }

// Changes compares two texts word by word.
func Changes(old, new string) []Replacement {
	a, b := WordsOf(old), WordsOf(new)
	to := diff.Align(a, b)
	var all []Replacement
	at, on, i, j := 0, 0, 0, 0 // runes and words done
	for i < len(a) || j < len(b) {
		if i < len(a) && to[i] == j {
			at, on = at+runes(a[i]), on+runes(b[j])
			i, j = i+1, j+1
			continue
		}
		r := Replacement{From: at, NewFrom: on}
		for i < len(a) && to[i] == None {
			at += runes(a[i])
			i++
		}
		for end := nextOf(to, i, len(b)); j < end; j++ {
			on += runes(b[j])
		}
		r.To, r.NewTo = at, on
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

// WordsOf cuts a text into words, single spaces and single marks, so that together they are the text.
func WordsOf(text string) []string {
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
