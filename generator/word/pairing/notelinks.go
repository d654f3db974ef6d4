package pairing

import (
	"slices"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/word/document"
)

// Notes gives for each footnote of p the index of the one of q that it became, or none.
func Notes(p, q *document.Paragraph) []int {
	to := slices.Repeat([]int{None}, len(p.Notes))
	if p.Text == q.Text {
		for i := range to {
			to[i] = i
		}
		return to
	}
	a, b := WordsOf(p.Text), WordsOf(q.Text)
	ordinal := func(words []string) []int {
		at, n := make([]int, len(words)), 0
		for i, w := range words {
			at[i] = n
			n += strings.Count(w, string(document.NoteMark))
		}
		return at
	}
	inA, inB := ordinal(a), ordinal(b)
	for i, j := range diff.Align(a, b) {
		if j != None && a[i] == string(document.NoteMark) && inA[i] < len(to) {
			to[inA[i]] = inB[j]
		}
	}
	return to
}
