package language

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/pattern"
)

// syllable is how a Vietnamese one looks without its marks; most English words are none.
var syllable = pattern.Lazy(`^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ng|ngh|nh|ph?|qu?|r|s|t|th|tr|v|x)?` +
	`(?:[aeiouy]|a[iouy]|e[ou]|i[aeu]|ieu|o[aei]|oa[iy]|u[aeiouy]|ua[y]|uoi|uou|uy[aeu]|ye|yeu)(?:c|ch|m|n|ng|nh|p|t)?$`)

// marked is how every Vietnamese syllable has a mark that ends in c, ch, p or t, or has the vowels of viên, tương or lều: such a one without is none. (The i of
// gieo and gia is no vowel.)
var marked = pattern.Lazy(`(?:c|ch|p|t)$|(?:^|[^g])ie|uo|uu|eu|ye`)

// Where marks are missing, and where they may be: many syllables stand without one by themselves, thanh tra kinh doanh, a few of a name beside each other.
const (
	leastBareTitle  = 4    // syllables in a row without a mark in a title
	leastBareText   = 7    // the same in a text
	leastImpossible = 2    // of which so many can't stand without
	leastAllBare    = 6    // syllables of a passage without any, where each may stand so
	nearlyAll       = 0.85 // of a passage's syllables without a mark, where somebody types without them
)

// withoutMarks finds titles and paragraphs that were typed without the marks of Vietnamese: “Ve viec thanh lap To cong tac”.
func withoutMarks(p *paper) []check.Finding {
	return p.bare(func(b unmarkedCount) bool { return b.sure() })
}

// fewMarks finds those of which a part was typed so, or which may be right.
func fewMarks(p *paper) []check.Finding {
	return p.bare(func(b unmarkedCount) bool { return !b.sure() })
}

// bare finds the passages that seem to have been typed without marks, of those the ones that are wanted.
func (p *paper) bare(wanted func(unmarkedCount) bool) (all []check.Finding) {
	if p.unmarked == nil {
		p.unmarked = p.findUnmarked()
	}
	for _, u := range p.unmarked {
		if wanted(u.unmarkedCount) {
			f := p.finding(u.at, fmt.Sprintf("%d chữ liền nhau không có dấu", u.run), "gõ đủ dấu")
			f.Words = u.words
			all = append(all, f)
		}
	}
	return all
}

// unmarked is a passage of which words in a row have no marks.
type unmarked struct {
	unmarkedCount
	at *passage
}

func (p *paper) findUnmarked() []unmarked {
	all := []unmarked{}
	for _, q := range p.words() {
		least := leastBareText
		if q.Role == doc.Abstract || q.Role == doc.Subject || q.Role == doc.AppendixTitle {
			least = leastBareTitle
		}
		stretches := plainStretches(q.str, least)
		if len(stretches) == 0 {
			continue
		}
		b := countUnmarked(q.str)
		b.longest(stretches, least)
		if b.run > 0 {
			all = append(all, unmarked{b, q})
		}
	}
	return all
}

// unmarkedCount is how many syllables of a passage have no mark.
type unmarkedCount struct {
	bare, marked, foreign int    // words: syllables without a mark, words with one, and what is no Vietnamese
	impossible            int    // syllables without one that must have one
	words                 string // the longest stretch that can't be right
	run                   int    // its syllables; 0: there is none
}

func countUnmarked(text string) (b unmarkedCount) {
	for w := range strings.FieldsSeq(text) {
		core := coreOf(w)
		switch {
		case core == "":
		case strings.IndexFunc(core, func(c rune) bool { return c >= utf8.RuneSelf }) >= 0:
			b.marked++
		case syllable().MatchString(core):
			b.bare++
			if marked().MatchString(core) {
				b.impossible++
			}
		default:
			b.foreign++
		}
	}
	return b
}

// coreOf gives the letters of a word without what stands about them, in small letters.
func coreOf(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }))
}

// all says whether nearly all syllables have no mark.
func (b *unmarkedCount) all() bool {
	return b.bare > 2*b.foreign && float64(b.bare) >= nearlyAll*float64(b.bare+b.marked)
}

// sure says whether the passage can only have been typed without marks.
func (b *unmarkedCount) sure() bool { return b.all() && b.impossible >= leastImpossible }

// longest keeps the longest stretch of so many syllables without a mark that can't be right: for what must have one, or as no other word of so many has any.
func (b *unmarkedCount) longest(stretches [][]string, least int) {
	none := b.marked == 0 && b.all() && b.bare >= leastAllBare
	for _, stretch := range stretches {
		from, n, impossible := 0, 0, 0
		var longest []string
		for i, w := range stretch {
			core := coreOf(w)
			switch {
			case syllable().MatchString(core):
				n++
				if marked().MatchString(core) {
					impossible++
				}
			case core != "" || n == 0: // a number or a dash among them parts nothing
				from, n, impossible = i+1, 0, 0
			}
			if n > b.run && n >= least && (none || impossible >= leastImpossible) {
				longest, b.run = stretch[from:i+1], n
			}
		}
		if longest != nil {
			b.words = strings.Join(longest, " ")
		}
	}
}

// plainStretches gives the words that stand one behind another without a letter beyond ASCII, where there are so many: most texts have none of these.
func plainStretches(text string, least int) (all [][]string) {
	var stretch []string
	for w := range strings.FieldsSeq(text) {
		if strings.IndexFunc(w, func(c rune) bool { return c >= utf8.RuneSelf }) < 0 {
			stretch = append(stretch, w)
			continue
		}
		if len(stretch) >= least {
			all = append(all, slices.Clone(stretch))
		}
		stretch = stretch[:0]
	}
	if len(stretch) >= least {
		all = append(all, stretch)
	}
	return all
}
