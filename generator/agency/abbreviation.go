package agency

import (
	"strings"
	"unicode"

	"vanban/generator/letters"
)

// shortWord is a word of a name: how it is compared, and its letters where it is all in capitals, as an abbreviation is.
type shortWord struct {
	key      string
	capitals bool
}

func shortWords(name string) (all []shortWord) {
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) }) {
		all = append(all, shortWord{letters.Folded(w), strings.ToUpper(w) == w && strings.ToLower(w) != w})
	}
	return all
}

// Abbreviates says whether a name is another one in short: each of its words is one of the other's, or is the first letters of several, of which “và” may be left
// out. “STC”, “Sở TC” are Sở Tài chính, “VPUBND tỉnh” is Văn phòng UBND tỉnh. A single letter stands for the kind of agency alone: “P. Kinh tế”.
func Abbreviates(short, full string) bool {
	words, name := shortWords(short), shortWords(full)
	if len(words) == 0 || len(words) >= len(name) && len(words[0].key) > 1 || len(words) == 1 && len(words[0].key) == 1 {
		return false
	}
	return abbreviates(words, name, true)
}

func abbreviates(words, name []shortWord, first bool) bool {
	if len(words) == 0 || len(name) == 0 {
		return len(words) == 0 && len(name) == 0
	}
	w := words[0]
	switch {
	case w.key == name[0].key && abbreviates(words[1:], name[1:], false):
		return true
	case name[0].key == "va" && !first && abbreviates(words, name[1:], false):
		return true
	case !w.capitals || len(w.key) == 1 && !first:
		return false
	}
	return initials(w.key, name, func(rest []shortWord) bool { return abbreviates(words[1:], rest, false) })
}

// initials takes letters for the beginnings of the words of a name, as many as they are enough for, and asks about the words behind those.
func initials(key string, name []shortWord, behind func(rest []shortWord) bool) bool {
	if key == "" {
		return behind(name)
	}
	if len(name) == 0 {
		return false
	}
	if rest, is := strings.CutPrefix(key, name[0].key); is && name[0].capitals && initials(rest, name[1:], behind) {
		return true // “VPUBND”
	}
	return !name[0].capitals && key[0] == name[0].key[0] && initials(key[1:], name[1:], behind) || name[0].key == "va" && initials(key, name[1:], behind)
}

// InFull gives the agency that a name abbreviates, by its full name; empty where it abbreviates none, or several.
func (dir *Directory) InFull(short string) string {
	full := ""
	for i := range dir.Agencies {
		a := &dir.Agencies[i]
		for _, name := range a.names() {
			if !Abbreviates(short, name.S) {
				continue
			}
			if full != "" {
				return ""
			}
			full = a.Name.S
			break
		}
	}
	return full
}
