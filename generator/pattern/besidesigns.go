package pattern

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Text is a text in which many expressions are looked for.
type Text struct {
	of     string
	glance *pairsBeside
}

// TextOf gives a text to look for expressions in.
func TextOf(s string) *Text { return &Text{of: s, glance: glanceAt(s)} }

// pairsBeside has of a text which bytes stand beside each other in it: enough to tell of most signs that they don't stand there, without a search for each.
type pairsBeside [glanceBits / 64]uint64

const glanceBits = 1024

func glanceAt(text string) *pairsBeside {
	var g pairsBeside
	for i := 1; i < len(text); i++ {
		at := bytesBeside(text[i-1], text[i])
		g[at/64] |= 1 << (at % 64)
	}
	return &g
}

// bytesBeside gives the place of two bytes in a glance; others may share it.
func bytesBeside(a, b byte) uint { return (uint(a)*131 + uint(b)) % glanceBits }

// mayHold says whether a sign may stand in the text.
func (g *pairsBeside) mayHold(sign string) bool {
	for i := 1; i < len(sign); i++ {
		if at := bytesBeside(sign[i-1], sign[i]); g[at/64]&(1<<(at%64)) == 0 {
			return false
		}
	}
	return true
}

// HasAny says whether a text has one of some words, parted by "|".
func (t *Text) HasAny(signs string) bool {
	for sign := range strings.SplitSeq(signs, "|") {
		if t.glance.mayHold(sign) && strings.Contains(t.of, sign) {
			return true
		}
	}
	return false
}

// Found gives where an expression fits in a text, as FindAllStringSubmatchIndex does. Wherever it fits there stands one of the signs, parted by "|": a text is
// searched only beside them, for expressions take long and most texts have few signs or none.
func (t *Text) Found(signs string, form func() *regexp.Regexp) [][]int {
	return findIn(t.stretches(signs), t.of, form)
}

// FoundFrom gives where an expression fits, as FindAllStringSubmatchIndex does, that begins some bytes before one of some signs: it is tried there alone, and is anchored.
func (t *Text) FoundFrom(signs string, before int, form func() *regexp.Regexp) (all [][]int) {
	done := 0
	for _, s := range t.places(signs) {
		from := s.from - before
		if from < done {
			continue
		}
		if m := form().FindStringSubmatchIndex(t.of[from:]); m != nil {
			all, done = append(all, shifted(m, from)), from+m[1]
		}
	}
	return all
}

// reach is how many bytes before and behind one of its signs an expression may fit.
const reach = 56

// stretch is a part of a text, in bytes.
type stretch struct{ from, to int }

// places gives where signs stand in a text, in order.
func (t *Text) places(signs string) (all []stretch) {
	for sign := range strings.SplitSeq(signs, "|") {
		if !t.glance.mayHold(sign) {
			continue
		}
		for at := strings.Index(t.of, sign); at >= 0; {
			end := at + len(sign)
			all = append(all, stretch{at, end})
			next := strings.Index(t.of[end:], sign)
			if at = end + next; next < 0 {
				break
			}
		}
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	return all
}

// stretches gives the parts of a text that are within reach of signs, in order and apart from each other.
func (t *Text) stretches(signs string) []stretch {
	text, all := t.of, t.places(signs)
	apart := all[:0]
	for _, s := range all {
		s.from, s.to = max(s.from-reach, 0), min(s.to+reach, len(text))
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
			all = append(all, shifted(m, s.from))
		}
	}
	return all
}

// shifted gives the places of an expression in a part of a text as those in the whole.
func shifted(m []int, from int) []int {
	for i := range m {
		if m[i] >= 0 {
			m[i] += from
		}
	}
	return m
}
