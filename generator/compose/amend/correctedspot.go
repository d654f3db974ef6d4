package amend

import (
	"strings"
	"unicode"

	"vanban/generator/diff"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// around is how many words are quoted on both sides of a correction, so that it is found.
const around = 3

// spot is an error within its text: its words and those that take their place, with what stands before and behind them.
type spot struct{ before, removed, added, after string }

// spotsOf gives the errors of a text, those between which a bracket or a quotation mark was opened and not closed as one.
func spotsOf(words []diff.Segment) (all []spot) {
	for from := 0; from < len(words); {
		if words[from].Op == diff.Kept {
			from++
			continue
		}
		to := behindError(words, from)
		s := spotIn(words, from, to)
		for end := to; end < len(words) && !s.canBeQuoted(); {
			end = behindError(words, end+1) // over what is kept, and the next error
			if longer := spotIn(words, from, end); longer.canBeQuoted() {
				s, to = longer, end
			}
		}
		all, from = append(all, s), to
	}
	return all
}

// behindError gives where an error that begins at a segment ends.
func behindError(words []diff.Segment, at int) int {
	for at < len(words) && words[at].Op != diff.Kept {
		at++
	}
	return at
}

// spotIn gives some segments as one error, with what is kept beside them.
func spotIn(words []diff.Segment, from, to int) (s spot) {
	if from > 0 {
		s.before = words[from-1].Text
	}
	for _, w := range words[from:to] {
		if w.Op != diff.Added {
			s.removed += w.Text
		}
		if w.Op != diff.Removed {
			s.added += w.Text
		}
	}
	if to < len(words) {
		s.after = words[to].Text
	}
	return s
}

func (s spot) canBeQuoted() bool {
	wrong, right := s.quoted()
	return inPairs(wrong) && inPairs(right)
}

// quoted gives the words that a correction quotes, wrong and right: some on both sides, compounds whole. Where these would have a bracket or a quotation mark without its
// other one it quotes fewer, if they stand once in the text, or more.
func (s spot) quoted() (wrong, right string) {
	whole := s.before + s.removed + s.after
	near, most := s.within(lastWords(s.before, around), firstWords(s.after, around)), s.within(s.before, s.after)
	if near.inPairs() {
		return near.words()
	}
	fewer := s
	if at := strings.LastIndexFunc(s.before, isPaired); at >= 0 {
		fewer.before = strings.TrimLeftFunc(s.before[at:], isPaired)
	}
	if at := strings.IndexFunc(s.after, isPaired); at >= 0 {
		fewer.after = s.after[:at]
	}
	fewer = fewer.within(lastWords(fewer.before, around), firstWords(fewer.after, around))
	if w, _ := fewer.words(); fewer.inPairs() && strings.ContainsFunc(w, unicode.IsLetter) && strings.Count(whole, w) == 1 {
		return fewer.words()
	}
	for n := around + 1; near != most; n++ {
		near = s.within(lastWords(s.before, n), firstWords(s.after, n))
		if near.inPairs() {
			return near.words()
		}
	}
	return fewer.words() // the text has one without its other one
}

func (s spot) within(before, after string) spot { return spot{before, s.removed, s.added, after} }

// words gives the words, wrong and right, without a full stop that ends both: it is no part of what is wrong, and another one follows the quotation.
func (s spot) words() (wrong, right string) {
	wrong, right = strings.TrimSpace(s.before+s.removed+s.after), strings.TrimSpace(s.before+s.added+s.after)
	if end := fullStopOf(wrong); end != "" && end == fullStopOf(right) {
		wrong, right = strings.TrimSpace(strings.TrimSuffix(wrong, end)), strings.TrimSpace(strings.TrimSuffix(right, end))
	}
	return wrong, right
}

// fullStopOf gives the full stop that ends a text, or the mark of its end; empty where it has none. The last of several dots is none.
func fullStopOf(text string) string {
	for _, end := range []string{"./.", "."} {
		if rest, ends := strings.CutSuffix(text, end); ends && !strings.HasSuffix(rest, ".") && !strings.HasSuffix(rest, "v.v") {
			return end
		}
	}
	return ""
}

// inPairs says whether each bracket and quotation mark of what is quoted has its other one, wrong and right.
func (s spot) inPairs() bool {
	wrong, right := s.words()
	return inPairs(wrong) && inPairs(right)
}

// opening gives the sign that opens what another one closes.
var opening = map[rune]rune{')': '(', ']': '[', '”': '“', '»': '«'}

func isPaired(r rune) bool { return strings.ContainsRune("([“«)]”»\"", r) }

// numberOf is a number of an item, whose bracket has no other one.
var numberOf = pattern.Lazy(`(?:^|[\s(])(?:\p{Ll}|\d{1,2})\)`)

// inPairs says whether each bracket and quotation mark of a text has its other one.
func inPairs(text string) bool {
	var open []rune
	for _, r := range numberOf().ReplaceAllStringFunc(text, func(item string) string { return strings.Trim(item, " )") }) {
		other, closes := opening[r]
		n := len(open)
		switch {
		case closes && (n == 0 || open[n-1] != other):
			return false
		case closes, r == '"' && n > 0 && open[n-1] == r:
			open = open[:n-1]
		case isPaired(r):
			open = append(open, r)
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
