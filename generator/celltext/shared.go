package celltext

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/agency"
	"vanban/generator/pattern"
)

// Names in a row share words that are written once: “Sở Nội vụ, Tài chính, Y tế”, “Các sở: Nội vụ, Tài chính”, “UBND các xã Tân Lập, Tân Hòa”, “Công an, Bộ CHQS
// tỉnh”. Who reads them knows what each is called, and so is it written.

// shared are the words before and behind a name that the next ones may share.
type shared struct {
	before  []string // the longest first: “UBND xã”, “UBND”
	behind  string   // “tỉnh”
	place   string   // what stands before the name of a place: “UBND xã”
	several bool     // a plural stood before them, so that what isn't known is named so, too
}

// mostShared is of how many words a beginning is that names share.
const mostShared = 3

// of takes over what the next name may share with a known one.
func (s *shared) of(name string) {
	if s.several {
		return
	}
	words := strings.Fields(name)
	s.before = s.before[:0]
	for n := min(mostShared, len(words)-1); n > 0; n-- {
		s.before = append(s.before, strings.Join(words[:n], " "))
	}
	s.behind, s.place = words[len(words)-1], placeBefore(name)
}

// sharing finds the name at a word that is short of a word which those beside it have; end is from where none is found.
func (n *Names) sharing(words []string, from int, s *shared) (name string, end int) {
	if s.several {
		to := from
		for to < len(words) && separatorOf(words[to]) == "" {
			to++
		}
		if full := n.inFull(asWritten(words[from:to]), s); full != "" {
			return full, to
		}
	}
	for _, before := range s.before {
		added := wordsOf(before)
		if name, end := n.at(append(added, words[from:min(len(words), from+n.longest+4)]...), 0); end > len(added) && !n.goesBeyond(words, from, from+end-len(added)) {
			return name, from + end - len(added)
		}
	}
	to := from
	for to < len(words) && separatorOf(words[to]) == "" {
		to++
	}
	behind := []string{s.behind}
	if to+1 < len(words) {
		if next, after := n.at(words, to+1); after > to+1 {
			behind = append(behind, next[strings.LastIndexByte(next, ' ')+1:])
		}
	}
	for _, word := range behind {
		if name, is := n.spelled[nameKey(strings.Join(words[from:to], " ")+" "+word)]; is && word != "" {
			return name, to
		}
	}
	if s.several && len(s.before) == 1 && to > from && isCapital(words[from]) && !agency.Opens(strings.Join(beginning(words[from:]), " ")) && !groups().MatchString(asWritten(words[from:to])) {
		place := placeKind().MatchString(s.before[0])
		for to < len(words) && words[to] != "," && words[to] != ";" && !(separatorOf(words[to]) != "" && to+1 < len(words) && (place && isCapital(words[to+1]) || words[to+1] == "các")) {
			to++
		}
		return "", to
	}
	if !s.several && s.place != "" && isPlace(words[from:to]) {
		return "", to
	}
	return "", from
}

// placeKind ends what names of places share: none of them holds “và”, as those of offices do (“Sở Giáo dục và Đào tạo”).
var placeKind = pattern.Lazy(`(?i)(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|đặc khu)$`)

// plurals is what stands before names that share it: the words before “các”, and of what there are several.
var plurals = pattern.Lazy(`^(?i:((?:\S+ ){0,4})các )?((?:[Ss]ở|[Pp]hòng|[Bb]an|xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|đặc khu|[Cc]hi cục|[Tt]rung tâm)(?:(?: ,| và) (?:xã|phường|thị trấn|huyện|thị xã|thành phố|đặc khu))*)(?:( ?:) ?| )(\p{Lu})`)

// severalAt gives what the names from a word on share where a plural or a colon says that there are several, and how many words say so; 0: none do.
func severalAt(words []string, from int) (s shared, length int) {
	words = countAsPlural(words, from)
	near := words[from:min(len(words), from+mostShared+2)]
	if !slices.ContainsFunc(near, func(w string) bool { return strings.EqualFold(w, "các") || strings.HasSuffix(w, ":") }) {
		return s, 0
	}
	text := strings.Join(beginning(words[from:]), " ")
	at := plurals().FindStringSubmatchIndex(text)
	if at == nil || at[2] < 0 && at[6] < 0 {
		return s, 0
	}
	lead := ""
	if at[2] >= 0 {
		lead = text[at[2]:at[3]]
	}
	if strings.ContainsAny(lead, ",;") || strings.Contains(" "+lead, " và ") { // another name stands there
		return s, 0
	}
	for _, kind := range strings.FieldsFunc(strings.ReplaceAll(text[at[4]:at[5]], " và ", ","), func(r rune) bool { return r == ',' }) {
		kind = strings.TrimSpace(kind)
		if lead == "" {
			first := []rune(kind)
			kind = string(unicode.ToUpper(first[0])) + string(first[1:])
		}
		s.before = append(s.before, lead+kind)
	}
	s.several, s.place = true, s.before[0]
	if length = len(strings.Fields(text[:at[8]])); from+length >= len(words) {
		return s, 0
	}
	return s, length
}

// countAsPlural gives words with a plural for the number of places that stands at a word, or behind the committee there: “03 xã Tân Lập, …”, “UBND 03 xã …”.
func countAsPlural(words []string, from int) []string {
	at := from
	for _, head := range [][]string{{"UBND"}, {"Ủy", "ban", "nhân", "dân"}} {
		if len(words) > from+len(head) && slices.EqualFunc(words[from:from+len(head)], head, strings.EqualFold) {
			at += len(head)
		}
	}
	if at >= len(words) || strings.Trim(words[at], "0123456789") != "" {
		return words
	}
	words = slices.Clone(words)
	words[at] = "các"
	return words
}

func isCapital(word string) bool { return unicode.IsUpper([]rune(word)[0]) }
