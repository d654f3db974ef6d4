package revise

import (
	"strings"
	"unicode"
)

// Mark says what became of a stretch of text.
type Mark string

// The marks.
const (
	Kept    Mark = "giu"
	Deleted Mark = "bo"
	Added   Mark = "them"
)

// Span is a stretch of text with its mark.
type Span struct {
	Mark Mark   `json:"loai"`
	Text string `json:"chu"`
}

// replacement is a range of an old text, in runes, that a range of a new text takes the place of.
type replacement struct{ from, to, newFrom, newTo int }

// changesOf compares two texts word by word.
func changesOf(old, new string) []replacement {
	a, b := wordsOf(old), wordsOf(new)
	to := alignExact(a, b)
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

// Marked gives the words of both texts in one sequence. Changes that only a space or a mark parts are one.
func Marked(old, new string) []Span {
	a, b := []rune(old), []rune(new)
	var spans []Span
	add := func(m Mark, s []rune) {
		if len(s) > 0 {
			spans = append(spans, Span{m, string(s)})
		}
	}
	at := 0
	for _, r := range joined(changesOf(old, new), a) {
		add(Kept, a[at:r.from])
		add(Deleted, a[r.from:r.to])
		add(Added, b[r.newFrom:r.newTo])
		at = r.to
	}
	add(Kept, a[at:])
	return spans
}

// joined makes one of two replacements with nothing but white space between.
func joined(all []replacement, old []rune) []replacement {
	var out []replacement
	for _, r := range all {
		if n := len(out); n > 0 && strings.TrimSpace(string(old[out[n-1].to:r.from])) == "" {
			out[n-1].to, out[n-1].newTo = r.to, r.newTo
			continue
		}
		out = append(out, r)
	}
	return out
}
