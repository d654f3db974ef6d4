package agency

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/bodies"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// shortened gives the words that names of bodies are shortened to, and what they stand for, both as a way of comparing has them.
func shortened(as func(string) string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		all := map[string]string{as("TP"): as("thành phố")}
		for _, body := range bodies.Local() {
			all[as(body.Short)] = as(body.Name)
		}
		return all
	})
}

var shortenedFolded, shortenedAlike = shortened(letters.Folded), shortened(letters.Alike)

// key gives a body's name as two spellings of it are alike: without capitals, diacritics, signs and what stands in brackets, common abbreviations written out.
func key(name string) string {
	name, _, _ = strings.Cut(name, "(")
	words := strings.FieldsFunc(letters.Folded(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	for i, w := range words {
		if whole, is := shortenedFolded()[w]; is {
			words[i] = whole
		}
	}
	return strings.Join(words, " ")
}

// remark is what a list of recipients says in brackets of why a body gets the document; anything else there is a part of its name.
var remark = pattern.Lazy(`\s*\((?i:để|b/c|báo cáo|thay)(?:[\s,;/][^)]*)?\)\s*$`)

// nameWord is a word of a body's name.
type nameWord struct {
	key     string // as letters.Alike has it
	capital bool   // it begins with a capital or a digit, as proper names do
	apart   bool   // more than a space stands before it
}

// wordsOf gives the words of a body's name, common abbreviations written out.
func wordsOf(name string) (all []nameWord) {
	name = strings.TrimRight(remark().ReplaceAllString(norm.NFC.String(name), ""), " ;.,")
	apart, start := false, -1
	take := func(end int) {
		word := name[start:end]
		first, _ := utf8.DecodeRuneInString(word)
		w := nameWord{letters.Alike(word), unicode.IsUpper(first) || unicode.IsDigit(first), apart}
		for _, key := range strings.Fields(cmp.Or(shortenedAlike()[w.key], w.key)) {
			all = append(all, nameWord{key, w.capital, w.apart})
		}
		apart, start = false, -1
	}
	for i, c := range name {
		isWord := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c)
		switch {
		case isWord && start < 0:
			start = i
		case !isWord && start >= 0:
			take(i)
		}
		// a full stop stands behind an abbreviation, as in “TP. Hồ Chí Minh”
		apart = apart || !isWord && c != '.' && !unicode.IsSpace(c)
	}
	if start >= 0 {
		take(len(name))
	}
	return all
}

// Spelling gives a body's name as IsSame compares it: two names that differ in a tone, a mark or in what stands in brackets are of two bodies; capitals, where
// in a word the tone is set, common abbreviations and a remark as “(để báo cáo)” make no difference.
func Spelling(name string) string {
	var all []string
	for _, w := range wordsOf(name) {
		all = append(all, w.key)
	}
	return strings.Join(all, " ")
}

// IsSame says whether two names are of one body: “Ủy ban nhân dân tỉnh” is “UBND tỉnh Tây Ninh”, among the names of one document. A name that goes on to
// others, as “UBND tỉnh và các sở”, is of more than that body.
func IsSame(a, b string) bool {
	short, long := wordsOf(a), wordsOf(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	begins := slices.EqualFunc(short, long[:len(short)], func(s, l nameWord) bool { return s.key == l.key })
	rest := long[len(short):]
	return begins && (len(rest) == 0 || named(short) && !slices.ContainsFunc(rest, func(w nameWord) bool { return w.apart || !w.capital }))
}

// kindsOfUnits are the words that tell of which kind a unit is.
var kindsOfUnits = []string{"tỉnh", "thành phố", "xã", "phường", "đặc khu"}

// units are the kinds of units, as they end the name of a body that leaves the unit's own name out.
var units = sync.OnceValue(func() (all []string) {
	for _, unit := range kindsOfUnits {
		all = append(all, letters.Alike(" nhân dân "+unit))
	}
	return all
})

// named says whether a name ends with the kind of a unit, whose own name is left out as what everybody knows.
func named(name []nameWord) bool {
	var text string
	for _, w := range name {
		text += " " + w.key
	}
	return slices.ContainsFunc(units(), func(unit string) bool { return strings.HasSuffix(text, unit) })
}
