package language

import (
	"regexp"
	"strings"

	"vanban/generator/pattern"
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

// sought gives the passage's str to look for expressions in.
func (q *passage) sought() *pattern.Text {
	if q.searchable == nil {
		q.searchable = pattern.TextOf(q.str)
	}
	return q.searchable
}

func (q *passage) hasAny(signs string) bool { return q.sought().HasAny(signs) }

func (q *passage) found(signs string, form func() *regexp.Regexp) [][]int {
	return q.sought().Found(signs, form)
}

func (q *passage) foundFrom(signs string, before int, form func() *regexp.Regexp) [][]int {
	return q.sought().FoundFrom(signs, before, form)
}
