package language

import (
	"fmt"
	"strings"
	"unicode"

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
		if n, words := unmarked(q.str); n >= least {
			f := p.finding(q, fmt.Sprintf("%d chữ liền nhau không có dấu", n), "gõ đủ dấu")
			f.Words = words
			all = append(all, f)
		}
	}
	return all
}

// unmarked counts the words of the longest stretch that looks like Vietnamese without its marks, and gives them.
func unmarked(text string) (most int, words string) {
	fields := strings.Fields(text)
	from := 0
	for i, w := range fields {
		core := strings.ToLower(strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }))
		if !syllable().MatchString(core) {
			from = i + 1
		} else if i+1-from > most {
			most, words = i+1-from, strings.Join(fields[from:i+1], " ")
		}
	}
	return most, words
}
