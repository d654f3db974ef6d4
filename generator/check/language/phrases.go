package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/letters"
)

// word is where a word stands in a text, in bytes.
type word struct{ from, to int }

// wordsOf gives the words of a text: letters and digits with nothing between them.
func wordsOf(text string) (all []word) {
	from := -1
	for i, c := range text {
		switch in := letters.IsWord(c); {
		case in && from < 0:
			from = i
		case !in && from >= 0:
			all = append(all, word{from, i})
			from = -1
		}
	}
	if from >= 0 {
		all = append(all, word{from, len(text)})
	}
	return all
}

// separator gives what stands between two words, without blanks: "-", ","; dashes are one.
func separator(s string) string {
	if s == " " {
		return ""
	}
	return separators.Replace(s)
}

var separators = strings.NewReplacer(" ", "", "–", "-", "—", "-")

// tonePlaces gives the vowels of oa, oe and uy at the end of a syllable with their tone on the first one.
var tonePlaces = map[string]string{"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}

// oldPlaces is the same the other way.
var oldPlaces = func() map[string]string {
	all := map[string]string{}
	for second, first := range tonePlaces {
		all[first] = second
	}
	return all
}()

// lastTwo parts a word before its last two letters.
func lastTwo(w string) (head, tail string) {
	n := len(w)
	for range 2 {
		_, size := utf8.DecodeLastRuneInString(w[:n])
		n -= size
	}
	return w[:n], w[n:]
}

// tonedFirst gives a word of small letters with its tone where the first of two vowels has it: hoá is hóa.
func tonedFirst(w string) string {
	if len(w) == utf8.RuneCountInString(w) {
		return w
	}
	head, tail := lastTwo(w)
	if first, is := tonePlaces[tail]; is && !strings.HasSuffix(head, "q") {
		return head + first
	}
	return w
}

// wordKey gives a word as it is looked up: small letters, one place of the tone.
func wordKey(w string) string { return tonedFirst(letters.Lower(w)) }

// sameCase says whether two words are written alike but for where their tone stands.
func sameCase(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if unicode.IsUpper(x[i]) != unicode.IsUpper(y[i]) {
			return false
		}
	}
	return true
}

// match is a phrase found in a text.
type match struct {
	phrase   *phrase
	from, to int // bytes
	first    int // which word it begins with
	n        int // of words
}

// find gives the phrases of a book in a passage, in whatever capitals they stand there.
func (b phraseBook) find(q *passage) (all []match) {
	text, words, keys := q.str, q.spelt(), q.keys
	for i := 0; i < len(words); i++ {
		begin := b[keys[i]]
		for k := range begin {
			p := &begin[k]
			if p.fits(text, words[i:], keys[i:]) {
				last := words[i+len(p.keys)-1]
				all = append(all, match{p, words[i].from, last.to, i, len(p.keys)})
				i += len(p.keys) - 1
				break
			}
		}
	}
	return all
}

// spelt gives the words of a passage; their keys are in keys then.
func (q *passage) spelt() []word {
	if q.keys == nil {
		q.parted = wordsOf(q.str)
		q.keys = make([]string, len(q.parted))
		for i, w := range q.parted {
			q.keys[i] = wordKey(q.str[w.from:w.to])
		}
	}
	return q.parted
}

// fits says whether a text goes on with the words of a phrase.
func (p *phrase) fits(text string, words []word, keys []string) bool {
	if len(words) < len(p.keys) {
		return false
	}
	if !slices.Equal(keys[:len(p.keys)], p.keys) {
		return false
	}
	for i, sep := range p.seps {
		if separator(text[words[i].to:words[i+1].from]) != sep {
			return false
		}
	}
	return true
}

func isCapitalised(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c)
}

// allCapitals says whether letters are all capitals.
func allCapitals(s string) bool { return !letters.HasSmall(s) && s != strings.ToLower(s) }

// beginsSentence says whether what stands at a place of a text is behind nothing, a full stop, a colon, a bracket or a dash.
func beginsSentence(text string, at int) bool {
	before := strings.TrimRight(text[:at], " \u00a0\t\n")
	if before == "" {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".?!:;(“\"'‘[-–—•+/*)", last)
}
