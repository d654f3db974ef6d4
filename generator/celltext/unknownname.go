package celltext

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"vanban/generator/agency"
	"vanban/generator/casing"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/personname"
)

// Unknown is an agency that the dossier does not have.
type Unknown struct {
	Name  string
	Cell  string   // where it is named first
	Group bool     // it is several: “các sở, ngành”
	Short []string // how else it is written: “STC”
}

// inFull gives the agency that the directory has and an unknown name abbreviates, with or without the words that it shares; empty where it is none of them.
func (n *Names) inFull(name string, share *shared) string {
	if n.known == nil {
		return ""
	}
	full := n.known.InFull(name)
	for _, before := range share.before {
		full = cmp.Or(full, n.known.InFull(before+" "+name))
	}
	return full
}

// unknownAt gives the name that begins with a word: up to a semicolon, or to a comma or “và” behind which another agency begins.
func (n *Names) unknownAt(words []string, from int) (name string, end int) {
	end = from + 1
	for ; end < len(words); end++ {
		w := words[end]
		if w == ";" {
			break
		}
		if separatorOf(w) == "" {
			if citesAt(words, end) {
				break
			}
			continue
		}
		if end+1 == len(words) {
			break
		}
		rest := strings.Join(beginning(words[end+1:]), " ")
		if isPlace(segment(words[end+1:])) && placeBefore(asWritten(beginning(words[from:end]))) != "" {
			break
		}
		small := w == "," && unicode.IsLower([]rune(words[end+1])[0]) && !(opensSmall(words[end+1:]) && !isSeveral(words[from:end]))
		if agency.Parted(officeName(w, words[from:end]), rest) && !small || strings.HasPrefix(rest, "các ") || n.isName(words[from:end], words[end:]) {
			break
		}
	}
	return asWritten(words[from:end]), end
}

// opensSmall says whether words begin the name of one agency with a small letter: “phòng Điều dưỡng”, and not “ban, ngành” or “phòng chuyên môn”.
func opensSmall(words []string) bool {
	return len(words) > 1 && BeginsSmall(words[0]) && isCapital(words[1]) && agency.Opens(words[0]+" "+words[1])
}

// The name of a person that stands by itself in a list has so many words.
const (
	leastOfPerson = 3
	mostOfPerson  = 5
)

// isPerson says whether words are the name of a person and nothing else: “Trần Thị Bảy”.
func isPerson(words []string) bool {
	if len(words) < leastOfPerson || len(words) > mostOfPerson {
		return false
	}
	name := asWritten(words)
	return personname.IsMistyped(name) && personname.Is(name) && !agency.Opens(name)
}

// isOfKind says whether a line begins the name of an agency with a small letter, by the word with which the line above begins: “phòng Y tế” below “Phòng Kinh tế”.
func isOfKind(line, above string) bool {
	words, before := strings.Fields(line), strings.Fields(above)
	return opensSmall(words) && strings.EqualFold(words[0], before[0])
}

// isSeveral says whether words name several agencies, whose kinds may stand behind commas: “UBND các xã, phường”.
func isSeveral(words []string) bool {
	name := asWritten(words)
	return severals().MatchString(name) || groups().MatchString(name)
}

// isName says whether words behind a name and a separator are another one, whose beginning doesn't tell: one that is known, or abbreviates one, or that stands
// behind an abbreviation.
func (n *Names) isName(before, behind []string) bool {
	comma, behind := behind[0] == ",", behind[1:]
	if _, end := n.at(behind, 0); end > 0 {
		return true
	}
	words := segment(behind)
	if n.atPlace(behind) != "" || isPerson(words) && isPerson(before) {
		return true
	}
	end, next := len(words), asWritten(words)
	if n.inFull(next, &shared{}) != "" || comma && isCapital(next) && n.inFull(asWritten(before), &shared{}) != "" {
		return true
	}
	return end == 1 && len(before) == 1 && IsCapitals(next) && IsCapitals(before[0])
}

// segment gives words up to what parts names.
func segment(words []string) []string {
	if end := slices.IndexFunc(words, func(w string) bool { return separatorOf(w) != "" }); end >= 0 {
		return words[:end]
	}
	return words
}

// officeName gives the words before an “và” where they may be the name of an office that serves two bodies: those hold no other one, and a comma ends any name.
func officeName(separator string, words []string) string {
	if separator == "," || slices.ContainsFunc(words, func(w string) bool { return separatorOf(w) != "" }) {
		return ""
	}
	return strings.Join(words, " ")
}

// severals are the words with which the name of a group of agencies begins.
var severals = pattern.Lazy(`(?i)^(?:các|những|toàn (?:thể|bộ)|mọi|tất cả|ubnd (?:các|cấp)|ủy ban nhân dân (?:các|cấp)|ubnd \d+ )`)

// Unknown gives the agencies that the directory doesn't have, those that are abbreviated elsewhere once.
func (n *Names) Unknown() (all []Unknown) {
	names := make([]agency.Abbreviable, len(n.unknown))
	for i, u := range n.unknown {
		names[i] = agency.AbbreviableOf(u.Name)
	}
	longs := make([][]int, len(names)) // those that each abbreviates
	places := n.placesOfUnknown()
	for i := range names {
		for j := range names {
			if names[i].Abbreviates(&names[j]) || places[i].bare && places[i].key == places[j].key && !places[j].bare {
				longs[i] = append(longs[i], j)
			}
		}
	}
	shorts := make([][]string, len(names))
	for i, u := range n.unknown {
		if full := fullNames(longs, i); len(full) == 1 {
			shorts[full[0]] = append(shorts[full[0]], u.Name)
		}
	}
	for i, u := range n.unknown {
		if u.Short = slices.Concat(u.Short, shorts[i]); len(fullNames(longs, i)) != 1 {
			all = append(all, u)
		}
	}
	return all
}

// fullNames gives those that a name abbreviates and that abbreviate none themselves: “STC” is no abbreviation of “Sở TC”.
func fullNames(longs [][]int, i int) (all []int) {
	for _, j := range longs[i] {
		if len(longs[j]) == 0 {
			all = append(all, j)
		}
	}
	return all
}

// groups is what names several agencies beside those: “05 xã, phường”, “Thủ trưởng các đơn vị”, “Địa phương liên quan”.
var groups = pattern.Lazy(`(?i)^(?:\d+ |địa phương|(?:thủ trưởng|trưởng|lãnh đạo|chủ tịch|giám đốc|đại diện) (?:ubnd )?(?:các|những) |(?:ubnd )?(?:sở|phòng|ban|xã|phường|huyện|hội|đơn vị|cơ quan)(?:,| và) \p{Ll})| liên quan$`)

// usage knows how words of any file are written that stand in capitals.
var usage = sync.OnceValue(func() *casing.Usage { return casing.New(nil) })

// inSmall gives the name of an agency that stands in capitals as it is written within a sentence; an abbreviation stays.
func inSmall(name string) string {
	if !IsCapitals(name) || !strings.Contains(name, " ") || !agency.Opens(name) {
		return name
	}
	written, _ := usage().Position(name)
	return written
}

// learn keeps an unknown name, and gives it as it was written first.
func (n *Names) learn(name, cell string) string {
	name = inSmall(strings.Trim(name, " .…;,"))
	if is, there := n.spelled[nameKey(name)]; there {
		return n.own(name, is)
	}
	n.unknown = append(n.unknown, Unknown{Name: letters.UpperFirst(name), Cell: cell, Group: isSeveral(strings.Fields(name))})
	n.add(name)
	return name
}

// respelled keeps how an unknown name is written with other commas than where it stood first: “các sở, ban ngành”, “các sở, ban, ngành”.
func (n *Names) respelled(written, name string) bool {
	if letters.LowerFirst(withoutCommas(written)) != letters.LowerFirst(withoutCommas(name)) {
		return false
	}
	at := slices.IndexFunc(n.unknown, func(u Unknown) bool { return u.Name == letters.UpperFirst(name) })
	if at < 0 {
		return false
	}
	u := &n.unknown[at]
	if other := letters.UpperFirst(written); !slices.Contains(u.Short, other) {
		u.Short = append(u.Short, other)
	}
	return true
}

// withoutCommas leaves the commas out of a name.
func withoutCommas(name string) string { return strings.ReplaceAll(name, ",", "") }
