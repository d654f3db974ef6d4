// Package casing gives words that stand in capitals their small letters back, by how the other words of the same text are written.
package casing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// Usage knows how the words of a file are written where they don't stand in capitals.
type Usage struct {
	text  string // the words of the file's sentences, in small letters, parted by single spaces
	As    string // the same as they are written
	short map[string]string
	words map[string]*spellings        // every word of a sentence, in small letters
	pairs map[[2]*spellings]*spellings // two of them behind each other: how the second is written
}

// spellings counts how a word is written within sentences.
type spellings struct {
	small, capital         int
	headSmall, headCapital int // of two words: how the first is written, where it begins no sentence
}

// New learns from sentences.
func New(sentences []string) *Usage {
	c := &Usage{short: map[string]string{}, words: map[string]*spellings{}, pairs: map[[2]*spellings]*spellings{}}
	var all strings.Builder
	for _, s := range sentences {
		if !letters.HasSmall(s) {
			continue
		}
		all.WriteString(s)
		all.WriteString(" | ")
		c.learn(strings.Fields(s))
	}
	c.As = all.String()
	c.text = lowered(c.As)
	return c
}

func (c *Usage) learn(words []string) {
	before := ""              // the word before, without signs around it; empty where it has some or none stands there
	var seenBefore *spellings // the same
	for i, whole := range words {
		w := bare(whole)
		if w == "" {
			before = ""
			continue
		}
		low := letters.Lower(w)
		n := countIn(c.words, low)
		if before != "" {
			c.countPair([2]string{before, w}, [2]*spellings{seenBefore, n}, i == 1 || endsClause(words[max(i-2, 0)]))
		}
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case isUpper(w) && strings.ContainsFunc(w, unicode.IsLetter):
			if !hasTone(w) && !isMarkedSyllable(w) { // otherwise it is a word in capitals among others, and no abbreviation
				c.short[low] = w
			}
		case i == 0 || endsClause(words[i-1]):
		case unicode.IsUpper(first):
			n.capital++
		default:
			n.small++
		}
		before, seenBefore = "", n
		if w == whole {
			before = w
		}
	}
}

// endsClause says whether a capital behind a word tells nothing.
func endsClause(word string) bool { return strings.ContainsAny(word[len(word)-1:], ".:") }

func countIn[K comparable](all map[K]*spellings, key K) *spellings {
	n := all[key]
	if n == nil {
		n = &spellings{}
		all[key] = n
	}
	return n
}

// countPair counts how a word is written behind another; where one of them stands in capitals, that tells nothing.
func (c *Usage) countPair(pair [2]string, words [2]*spellings, begins bool) {
	if isUpper(pair[0]) || isUpper(pair[1]) {
		return
	}
	n := countIn(c.pairs, words)
	switch head, _ := utf8.DecodeRuneInString(pair[0]); {
	case !unicode.IsUpper(head):
		n.headSmall++
	case !begins:
		n.headCapital++
	}
	if first, _ := utf8.DecodeRuneInString(pair[1]); unicode.IsUpper(first) {
		n.capital++
	} else {
		n.small++
	}
}

// isUpper says whether a word of several letters or signs has no small letter.
func isUpper(w string) bool {
	return !letters.HasSmall(w) && utf8.RuneCountInString(w) > 1
}

// seenAlone gives how a word in small letters is written within sentences; nil: it stands in none, or only where a capital tells nothing.
func (c *Usage) seenAlone(w string) *spellings {
	if n := c.words[w]; n != nil && n.small+n.capital > 0 {
		return n
	}
	return nil
}

// seenBehind gives how two words in small letters are written behind each other; nil: they stand so nowhere.
func (c *Usage) seenBehind(first, second string) *spellings {
	return c.pairs[[2]*spellings{c.words[first], c.words[second]}]
}

// bare gives a word without the signs around it.
func bare(w string) string { return strings.Trim(w, ".,;:()“”\"'/-") }

// hasTone says whether a word has a mark of tone, as no abbreviation has.
func hasTone(w string) bool {
	return strings.ContainsAny(norm.NFD.String(w), "\u0300\u0301\u0303\u0309\u0323")
}

// syllable is how a Vietnamese syllable is written, without its marks; any other word in capitals is an abbreviation.
var syllable = pattern.Lazy(`^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$`)

// isMarkedSyllable says whether a word is a syllable with a letter that only Vietnamese has, beside Đ, as abbreviations hardly are: DƯƠNG, DÂN.
func isMarkedSyllable(w string) bool { return strings.ContainsAny(w, "ĂÂÊÔƠƯ") && isSyllable(w) }

func isSyllable(w string) bool { return syllable().MatchString(letters.Folded(w)) }

// Unknown gives the words of a text in capitals of which the file doesn't show how they are written otherwise.
func (c *Usage) Unknown(text string) (all []string) {
	if _, is := c.whole(text); is {
		return nil
	}
	for _, w := range strings.Fields(text) {
		key := strings.ToLower(bare(w))
		if key != "" && c.seenAlone(key) == nil && !slices.Contains(plainWords(), key) && c.short[key] == "" && strings.ContainsFunc(w, unicode.IsLetter) && !slices.Contains(all, bare(w)) {
			all = append(all, bare(w))
		}
	}
	return all
}

// lowered keeps the length of each letter's bytes, so that places are the same in both.
func lowered(s string) string {
	return strings.Map(func(r rune) rune {
		if low := letters.LowerRune(r); utf8.RuneLen(low) == utf8.RuneLen(r) {
			return low
		}
		return r
	}, s)
}

// whole gives a text in capitals as it is written elsewhere in the file; not found: false.
func (c *Usage) whole(text string) (string, bool) {
	key := lowered(text)
	for from := 0; ; {
		i := strings.Index(c.text[from:], key)
		if i < 0 {
			return "", false
		}
		at := from + i
		end := at + len(key)
		if isEdge(c.text, at-1) && isEdge(c.text, end) {
			found := c.As[at:end]
			if found != strings.ToUpper(found) {
				return found, true
			}
		}
		from = at + 1
	}
}

// isEdge says whether a byte of a text is no letter.
func isEdge(s string, at int) bool {
	return at < 0 || at >= len(s) || strings.IndexByte(" .,;:()|/\"'-", s[at]) >= 0
}

// Units are words before the name of a place.
var Units = []string{"tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thôn", "ấp", "khu phố"}

// schools are words before the name of a school.
var schools = []string{"thpt", "thcs", "tiểu học", "mầm non", "mẫu giáo", "trung học phổ thông", "trung học cơ sở"}

// Sentence gives a text that stands in capitals as it stands within a sentence, with the capital of a sentence's beginning. It is certain where the
// whole text stands elsewhere in the file.
func (c *Usage) Sentence(text string) (string, bool) {
	if text != strings.ToUpper(text) || !strings.ContainsFunc(text, unicode.IsLetter) {
		return text, true
	}
	if found, is := c.whole(text); is {
		return letters.UpperFirst(found), true
	}
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = c.word(w)
	}
	c.strangers(words)
	c.places(words)
	c.names(words)
	persons(words)
	romans(words)
	bodyHeads(words)
	c.titled(words)
	return letters.UpperFirst(strings.Join(words, " ")), false
}

// word gives a word as most sentences have it.
func (c *Usage) word(w string) string {
	bare := strings.ToLower(strings.Trim(w, ".,;:()“”\"'"))
	if bare == "" {
		return w
	}
	if i := strings.IndexAny(w, "-/"); i > 0 && c.short[bare] == "" && c.seenAlone(bare) == nil && !strings.ContainsAny(bare, "0123456789") {
		return c.word(w[:i]) + w[i:i+1] + c.word(w[i+1:]) // HĐND-UBND
	}
	as := bare
	if strings.Trim(bare, "ivxlc") == "" && c.short[bare] != "" {
		as = c.short[bare]
	} else if short := c.short[bare]; short != "" && c.seenAlone(bare) == nil {
		as = short
	} else if n := c.seenAlone(bare); n != nil && n.capital > n.small {
		as = letters.UpperFirst(bare)
	} else if n == nil && !isSyllable(bare) && !strings.ContainsAny(bare, "/-0123456789") {
		as = strings.ToUpper(bare)
	}
	return strings.Replace(strings.ToLower(w), bare, as, 1)
}

// strangers gives a word its small letter again that has a capital only in other company: “Quyết định” says nothing of “giải quyết”.
func (c *Usage) strangers(words []string) {
	low := make([]string, len(words))
	for i, w := range words {
		low[i] = strings.ToLower(bare(w))
	}
	for i, w := range words {
		if isUpper(bare(w)) || w == strings.ToLower(w) {
			continue
		}
		known := false
		if i > 0 {
			n := c.seenBehind(low[i-1], low[i])
			known = n != nil && n.capital > n.small
		}
		if i+1 < len(words) && !known {
			n := c.seenBehind(low[i], low[i+1])
			known = n != nil && n.headCapital > n.headSmall
		}
		if n := c.seenAlone(low[i]); !known && n != nil && c.short[low[i]] == "" {
			words[i] = strings.ToLower(w)
		}
	}
}

// places sets the names of places behind their Units in capitals, those of one word or two: tỉnh Tây Ninh.
func (c *Usage) places(words []string) {
	for i := range words {
		for _, u := range slices.Concat(Units, schools) {
			n := strings.Count(u, " ") + 1
			if i+n < len(words) && strings.EqualFold(strings.Join(words[i:i+n], " "), u) && (u != "xã" || namesUnit(words, i)) {
				for k := i + n; k < min(i+n+3, len(words)) && c.properName(words[k]); k++ {
					words[k] = letters.UpperFirst(words[k])
				}
			}
		}
	}
}

// names sets a word as the sentences of the file have it behind the one before it, and the names of provinces in capitals.
func (c *Usage) names(words []string) {
	for i := 1; i < len(words); i++ {
		pair := [2]string{strings.ToLower(bare(words[i-1])), strings.ToLower(bare(words[i]))}
		n := c.seenBehind(pair[0], pair[1])
		switch {
		case isUpper(bare(words[i])):
		case slices.Contains(Provinces(), pair[0]+" "+pair[1]):
			words[i-1], words[i] = letters.UpperFirst(words[i-1]), letters.UpperFirst(words[i])
		case n != nil && n.capital > n.small:
			words[i] = letters.UpperFirst(words[i])
		case n != nil && n.small > n.capital:
			words[i] = strings.ToLower(words[i])
		case pair[0] == "bên" && utf8.RuneCountInString(pair[1]) == 1:
			words[i] = strings.ToUpper(words[i]) // of an agreement
		}
	}
}

// properName says whether a word may be a part of a name: it stands in small letters nowhere.
func (c *Usage) properName(w string) bool {
	n := c.seenAlone(strings.ToLower(strings.Trim(w, ".,;:()")))
	return (n == nil || n.small == 0) && !slices.Contains(Units, w) && !strings.ContainsAny(w, "0123456789-")
}

// isTitle says whether a text in capitals begins with a position or a body.
func (c *Usage) isTitle(text string) bool {
	return slices.ContainsFunc(titles(), func(t string) bool { return strings.HasPrefix(text+" ", strings.ToUpper(t)+" ") })
}

// Position gives an office or a body in capitals as it is written; the name of a place at its end has a capital in each syllable (annex II, III).
func (c *Usage) Position(text string) (string, bool) {
	words, sure := c.position(text)
	if !sure && text == strings.ToUpper(text) {
		words = placeAtEnd(words)
	}
	return words, sure
}

func (c *Usage) position(text string) (string, bool) {
	if text != strings.ToUpper(text) {
		return text, true
	}
	best := ""
	for _, t := range titles() {
		if u := strings.ToUpper(t); (text == u || strings.HasPrefix(text, u+" ")) && len(t) > len(best) {
			best = t
		}
	}
	if found, is := c.whole(text); is && strings.Contains(text, " ") {
		return best + found[len(best):], true // a position and a body are written as annex II has them
	}
	switch rest := strings.TrimSpace(text[len(best):]); {
	case best != "" && rest == "":
		return best, true
	case best != "" && c.isTitle(rest):
		more, sure := c.position(rest)
		return best + " " + more, sure
	case best != "":
		more, sure := c.Sentence(rest)
		if first, _, _ := strings.Cut(more, " "); isUpper(first) {
			return best + " " + more, sure // UBND
		}
		if words := strings.Fields(rest); len(words) > 1 && slices.Contains(Provinces(), strings.ToLower(words[0]+" "+bare(words[1]))) {
			return best + " " + more, sure
		}
		return best + " " + letters.LowerFirst(more), sure
	}
	if name, is := c.office(text); is {
		return name, false
	}
	return c.Sentence(text)
}
