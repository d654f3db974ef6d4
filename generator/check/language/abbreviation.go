package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/pattern"
)

// short is an abbreviation that a text uses.
type short struct {
	word  string
	first *passage
	count int
}

// mostListed is how many abbreviations one finding names.
const mostListed = 8

// unexplained looks for abbreviations whose words never stand beside them.
func unexplained(p *paper) []check.Finding {
	if p.class == check.Appended || p.class == check.Copied || p.class == check.Fragment {
		return nil
	}
	var order []*short
	known := map[string]*short{}
	explained := map[string]bool{}
	for _, q := range p.prose() {
		if q.Role == doc.Basis || q.capitals() {
			p.explain(q, explained)
			continue
		}
		p.explain(q, explained)
		for _, w := range abbreviationsIn(q.str) {
			if knownShort()[w] || explained[w] {
				continue
			}
			s := known[w]
			if s == nil {
				s = &short{word: w, first: q}
				known[w] = s
				order = append(order, s)
			}
			s.count++
		}
	}
	var words []string
	var at *passage
	for _, s := range order {
		if s.count < 2 {
			continue // it may be a name
		}
		if at == nil {
			at = s.first
		}
		words = append(words, s.word)
	}
	if len(words) == 0 {
		return nil
	}
	if len(words) > mostListed {
		words = append(words[:mostListed], "…")
	}
	f := p.finding(at, strings.Join(words, ", "), "viết đầy đủ ở lần đầu, chữ viết tắt trong ngoặc")
	f.Words = words[0]
	return []check.Finding{f}
}

var (
	inBrackets = pattern.Latin(`\(([^()]{2,80})\)`)
	beforeFull = pattern.Latin(`([\p{Lu}\d&-]{2,14}) *[(:=] *[\p{L}]`)
	calledForm = pattern.Latin(`(?:viết tắt|gọi tắt|gọi chung)[^.;]{0,40}`)
)

// explain notes the abbreviations that a passage says the words of: in brackets behind them, or before those.
func (p *paper) explain(q *passage, explained map[string]bool) {
	var told []string
	if strings.Contains(q.str, "(") {
		for _, m := range inBrackets().FindAllStringSubmatch(q.str, -1) {
			told = append(told, capitalsOf(m[1])...)
		}
	}
	for _, m := range q.found("(|:|=", beforeFull) {
		told = append(told, q.str[m[2]:m[3]])
	}
	if strings.Contains(q.str, " tắt") || strings.Contains(q.str, "gọi chung") {
		for _, m := range calledForm().FindAllString(q.str, -1) {
			told = append(told, capitalsOf(m)...)
		}
	}
	for _, w := range told {
		explained[w] = true
	}
}

// capitalsOf gives the words of a text that are capitals.
func capitalsOf(text string) (all []string) {
	for _, w := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '-' && c != '&' }) {
		if allCapitals(w) {
			all = append(all, w)
		}
	}
	return all
}

// hasShort says whether a text has two signs behind each other that abbreviations are made of.
func hasShort(text string) bool {
	before := false
	for _, c := range text {
		is := unicode.IsUpper(c) || c == '&'
		if before && (is || c == '-') {
			return true
		}
		before = is
	}
	return false
}

// partsShort says whether a character stands between abbreviations.
func partsShort(c rune) bool {
	switch c {
	case ',', ';', '(', ')', '“', '”', '"', '\'', '…':
		return true
	}
	return unicode.IsSpace(c)
}

// abbreviationsIn gives the abbreviations of a text: two capitals or more, not within numbers and symbols, and no Roman number.
func abbreviationsIn(text string) (all []string) {
	if !hasShort(text) {
		return nil
	}
	for field := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == ' ' || partsShort(c) }) {
		if !hasShort(field) || strings.ContainsAny(field, "/@_") || strings.Contains(field, ".") && strings.Index(field, ".") < len(field)-1 {
			continue
		}
		w := strings.Trim(field, ".:?!–[]*-")
		if n := utf8.RuneCountInString(w); n < 2 || n > 10 || strings.ContainsFunc(w, func(c rune) bool { return !unicode.IsUpper(c) && c != '-' && c != '&' }) || strings.Trim(w, "IVXLC-") == "" {
			continue
		}
		all = append(all, w)
	}
	fields := 0
	for range strings.FieldsSeq(text) {
		if fields++; len(all) <= fields/2 {
			return all
		}
	}
	return nil // words set in capitals
}
