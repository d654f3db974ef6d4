package amend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// around is how many words are quoted on both sides of a correction, so that it is found.
const around = 3

// inClause is how many words a clause may have on one side of a correction to be quoted from its beginning or to its end.
const inClause = around + 2

// spot is an error within its text: its words and those that take their place, with what stands before and behind them.
type spot struct{ before, removed, added, after string }

// quoted gives the words that a correction quotes, wrong and right: those of their clause near the error; more where these stand several times
// in the whole text, or would leave a bracket without its other one when they are right.
func (s spot) quoted(whole string) (wrong, right string) {
	wrong, right = s.within(clauseBefore(s.before), clauseBehind(s.after))
	near := [2]string{wrong, right}
	for n := around; ; n++ {
		if strings.ContainsFunc(wrong, unicode.IsLetter) && strings.Count(whole, wrong) <= 1 && inPairs(right) {
			return wrong, right
		}
		before, after := lastWords(s.before, n), firstWords(s.after, n)
		if n > around && before == s.before && after == s.after {
			return near[0], near[1]
		}
		wrong, right = s.within(before, after)
	}
}

func (s spot) within(before, after string) (wrong, right string) {
	return strings.TrimSpace(before + s.removed + after), strings.TrimSpace(before + s.added + after)
}

// clauseBefore gives the end of a text that stands in one clause with what follows, from its beginning where that is near.
func clauseBefore(text string) string {
	from := 0
	for i, r := range text {
		if size := utf8.RuneLen(r); parts(r, text[i+size:]) || opens(r) {
			from = i + size
		}
	}
	if clause := text[from:]; len(strings.Fields(clause)) <= inClause {
		return clause
	}
	return lastWords(text[from:], around)
}

// clauseBehind gives the beginning of a text that stands in one clause with what comes before it, to its end where that is near.
func clauseBehind(text string) string {
	to := len(text)
	for i, r := range text {
		if parts(r, text[i+utf8.RuneLen(r):]) || opens(r) {
			to = i
			break
		}
	}
	if clause := text[:to]; len(strings.Fields(clause)) <= inClause {
		return clause
	}
	return firstWords(text[:to], around)
}

// parts says whether a sign ends a clause: none within a number or a symbol does.
func parts(r rune, behind string) bool {
	return strings.ContainsRune(")]”…", r) || strings.ContainsRune(",;:.", r) && (behind == "" || behind[0] == ' ' || behind[0] == '\n')
}

func opens(r rune) bool { return strings.ContainsRune("([“", r) }

// inPairs says whether each bracket and quotation mark of a text has its other one.
func inPairs(text string) bool {
	var open []rune
	for _, r := range text {
		switch other, closes := map[rune]rune{')': '(', ']': '[', '”': '“'}[r]; {
		case opens(r):
			open = append(open, r)
		case closes && (len(open) == 0 || open[len(open)-1] != other):
			return false
		case closes:
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

// lastWords gives the last words of a text, and those before them that belong to the first.
func lastWords(s string, n int) string {
	at := len(s)
	for range n + 1 {
		i := strings.LastIndexAny(s[:at], " \n")
		if i < 0 {
			return s
		}
		at = i
	}
	from, _ := bound(s, at)
	return s[from:]
}

// firstWords gives the first words of a text, and those behind them that belong to the last.
func firstWords(s string, n int) string {
	at := 0
	for range n + 1 {
		i := strings.IndexAny(s[at:], " \n")
		if i < 0 {
			return s
		}
		at += i + 1
	}
	_, to := bound(s, at-1)
	return s[:to]
}

// bound gives where the words stand that belong together across a place of a text; the place itself where none do.
func bound(s string, at int) (from, to int) {
	for _, part := range nd30.Bound(s) {
		to = from + len(part.S)
		if part.Bond != doc.Loose && from < at && at < to {
			return from, to
		}
		from = to
	}
	return at, at
}
