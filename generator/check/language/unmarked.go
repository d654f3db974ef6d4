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

// How many words in a row say that the marks are missing: of a title, and of a text, where a few words may have none of themselves. A text in Vietnamese has marks
// on nine of ten words.
const (
	mostUnmarkedTitle = 4
	mostUnmarkedText  = 7
)

// withoutMarks finds titles and paragraphs that were typed without the marks of Vietnamese: “Ve viec thanh lap To cong tac”.
func withoutMarks(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		least := mostUnmarkedText
		if q.Role == doc.Abstract || q.Role == doc.Subject || q.Role == doc.AppendixTitle {
			least = mostUnmarkedTitle
		}
		if words, n := unmarked(q.str, least); n >= least {
			f := p.finding(q, fmt.Sprintf("%d chữ liền nhau không có dấu", n), "gõ đủ dấu")
			f.Words = words
			all = append(all, f)
		}
	}
	return all
}

// unmarked counts the words of the longest stretch that looks like Vietnamese without its marks, and gives them.
func unmarked(text string, least int) (words string, most int) {
	for _, stretch := range plainStretches(text, least) {
		from := 0
		for i, w := range stretch {
			core := strings.ToLower(strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }))
			if !syllable().MatchString(core) {
				from = i + 1
			} else if i+1-from > most {
				words, most = strings.Join(stretch[from:i+1], " "), i+1-from
			}
		}
	}
	return words, most
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
