package agency

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/letters"
)

// Abbreviable is the words of a name, to be asked whether it is another one in short.
type Abbreviable struct {
	words  []shortenedWord
	length int // of the words, in letters
	least  int // words that are no “và”
}

// shortenedWord is a word of a name that may be in short: how it is compared, whether it is all in capitals, as an abbreviation is, and whether it is “và”.
type shortenedWord struct {
	key           []rune
	capitals, and bool
}

// AbbreviableOf parts a name into its words; a mark that stands alone is none.
func AbbreviableOf(name string) Abbreviable {
	var of Abbreviable
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) }) {
		word := shortenedWord{key: []rune(letters.Folded(w)), capitals: strings.ToUpper(w) == w && strings.ToLower(w) != w, and: letters.Composed(strings.ToLower(w)) == "và"}
		if len(word.key) == 0 {
			continue
		}
		of.words, of.length = append(of.words, word), of.length+len(word.key)
		if !word.and {
			of.least++
		}
	}
	return of
}

// Abbreviates says whether a name is another one in short: each of its words is one of the other's, or is the first letters of several, of which “và” may be left
// out. “STC”, “Sở TC” are Sở Tài chính, “VPUBND tỉnh” is Văn phòng UBND tỉnh. A single letter stands for the kind of agency alone: “P. Kinh tế”.
func (short *Abbreviable) Abbreviates(full *Abbreviable) bool {
	words, name := short.words, full.words
	if len(words) == 0 || len(name) == 0 || words[0].key[0] != name[0].key[0] || short.length < full.least || short.length > full.length {
		return false
	}
	if letter := len(words[0].key) == 1; len(words) >= len(name) && !letter || len(words) == 1 && letter {
		return false
	}
	m := shortening{words: words, name: name}
	return m.from(place{})
}

// shortening looks for the words of a name behind those of another one. From one place on it fails always, so that none is tried twice.
type shortening struct {
	words, name []shortenedWord
	failed      map[place]bool
}

// place is how far a short name and its full one were read: words of both, and letters of a word of the short one.
type place struct{ word, letter, name int }

func (m *shortening) from(at place) bool {
	if at.word == len(m.words) || at.name == len(m.name) {
		return at.word == len(m.words) && at.name == len(m.name)
	}
	if m.failed[at] {
		return false
	}
	is := m.taken(at) || m.name[at.name].and && at != (place{}) && m.from(place{at.word, at.letter, at.name + 1})
	if !is && (m.words[at.word].capitals || m.name[at.name].and) {
		if m.failed == nil {
			m.failed = map[place]bool{}
		}
		m.failed[at] = true
	}
	return is
}

// taken takes the next word of the full name for a word of the short one, or for its next letters.
func (m *shortening) taken(at place) bool {
	w, full := &m.words[at.word], &m.name[at.name]
	if at.letter == 0 && slices.Equal(w.key, full.key) && m.from(place{at.word + 1, 0, at.name + 1}) {
		return true
	}
	if !w.capitals || len(w.key) == 1 && at != (place{}) {
		return false
	}
	letters := full.key[:1]
	if full.capitals {
		letters = full.key // “VPUBND”
	}
	rest := w.key[at.letter:]
	if len(rest) < len(letters) || !slices.Equal(rest[:len(letters)], letters) {
		return false
	}
	next := place{at.word, at.letter + len(letters), at.name + 1}
	if next.letter == len(w.key) {
		next = place{at.word + 1, 0, at.name + 1}
	}
	return m.from(next)
}

// fullName is a name of an agency, parted into its words, and the agency's full one.
type fullName struct {
	words Abbreviable
	full  string
}

// InFull gives the agency that a name abbreviates, by its full name; empty where it abbreviates none, or several.
func (dir *Directory) InFull(short string) string {
	dir.parted.Do(func() {
		for i := range dir.Agencies {
			for _, name := range dir.Agencies[i].names() {
				dir.fullNames = append(dir.fullNames, fullName{AbbreviableOf(name.S), dir.Agencies[i].Name.S})
			}
		}
	})
	full, words := "", AbbreviableOf(short)
	for i := range dir.fullNames {
		switch of := &dir.fullNames[i]; {
		case of.full == full || !words.Abbreviates(&of.words):
		case full != "":
			return ""
		default:
			full = of.full
		}
	}
	return full
}
