package language

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// hasAny says whether a text has one of some words, parted by "|".
func hasAny(text, signs string) bool {
	for sign := range strings.SplitSeq(signs, "|") {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// found gives where an expression fits in a text, as FindAllStringSubmatchIndex does. Wherever it fits there stands one of the signs, parted by "|": a text is
// searched only beside them, for expressions take long and most texts have few signs or none.
func found(text, signs string, form func() *regexp.Regexp) [][]int {
	return findIn(stretches(text, signs), text, form)
}

// reach is how many bytes before and behind one of its signs an expression may fit.
const reach = 56

// stretch is a part of a text, in bytes.
type stretch struct{ from, to int }

// stretches gives the parts of a text that are within reach of signs, in order and apart from each other.
func stretches(text, signs string) []stretch {
	var all []stretch
	for sign := range strings.SplitSeq(signs, "|") {
		for at := strings.Index(text, sign); at >= 0; {
			end := at + len(sign)
			all = append(all, stretch{max(at-reach, 0), min(end+reach, len(text))})
			next := strings.Index(text[end:], sign)
			if at = end + next; next < 0 {
				break
			}
		}
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	apart := all[:0]
	for _, s := range all {
		if n := len(apart); n > 0 && s.from <= apart[n-1].to {
			apart[n-1].to = max(apart[n-1].to, s.to)
		} else {
			apart = append(apart, s)
		}
	}
	for i := range apart {
		apart[i].to = runeStart(text, apart[i].to)
		apart[i].from = runeStart(text, apart[i].from)
	}
	return apart
}

// runeStart gives the first byte of the character that a byte is of.
func runeStart(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// findIn gives where an expression fits in some parts of a text.
func findIn(parts []stretch, text string, form func() *regexp.Regexp) (all [][]int) {
	for _, s := range parts {
		for _, m := range form().FindAllStringSubmatchIndex(text[s.from:s.to], -1) {
			for i := range m {
				if m[i] >= 0 {
					m[i] += s.from
				}
			}
			all = append(all, m)
		}
	}
	return all
}
