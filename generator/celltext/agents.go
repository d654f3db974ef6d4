package celltext

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/agency"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// Names finds agencies by names that are typed otherwise than the dossier has them: tone marks on another vowel, capitals, full stops.
type Names struct {
	known   *agency.Directory
	spelled map[string]string // each name, by its key
	compact map[string]string // the same, by its compact key
	bare    map[string]string // the names of communes, by the keys of their places alone; empty where several have it
	longest int               // in words
	read    map[string]string // the cells that were read
	unknown []Unknown
}

// NewNames gives the names of a directory; nil where it is not known.
func NewNames(known *agency.Directory) *Names {
	n := &Names{known: known, spelled: map[string]string{}, compact: map[string]string{}, bare: map[string]string{}, read: map[string]string{}}
	if known != nil {
		for _, name := range known.Spelled() {
			n.add(name)
		}
		n.addPlaces(known.Spelled())
	}
	return n
}

func (n *Names) add(name string) {
	key := nameKey(name)
	if _, there := n.spelled[key]; !there && key != "" {
		n.spelled[key] = name
		n.longest = max(n.longest, strings.Count(key, " ")+1)
	}
	if key = compactKey(name); n.compact[key] == "" {
		n.compact[key] = name
	}
}

// compactKey gives a name as it is compared where its words stand together or apart otherwise: “VPUBND tỉnh”, and abbreviations without their sign: “Sở GDĐT”.
func compactKey(s string) string {
	return strings.ReplaceAll(nameKey(strings.ReplaceAll(s, "&", "")), " ", "")
}

// tones are the marks that a word has one of.
const tones = "\u0300\u0301\u0303\u0309\u0323"

// nameKey gives a name as it is compared: small letters, the tone mark of a word behind it wherever it stands, nothing but letters and digits.
func nameKey(s string) string {
	var out strings.Builder
	tone, space := rune(0), false
	end := func() {
		if tone != 0 {
			out.WriteRune(tone)
		}
		tone = 0
	}
	for _, c := range norm.NFD.String(strings.ReplaceAll(strings.ToLower(s), "&", " và ")) {
		switch {
		case strings.ContainsRune(tones, c):
			tone = c
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c):
			if space && out.Len() > 0 {
				out.WriteByte(' ')
			}
			out.WriteRune(c)
			space = false
		default:
			end()
			space = true
		}
	}
	end()
	return out.String()
}

// In gives the agencies of a cell as the dossier has them: one a line or an item are set apart by semicolons. The agencies that it doesn't have are kept, with the
// cell that names them first.
func (n *Names) In(text, cell string) string {
	known, read := n.read[text]
	if !read {
		known = n.in(text, cell)
		n.read[text] = known
	}
	return known
}

// around is what may stand around a name and is none of it.
const around = " .…;,/+&–-"

func (n *Names) in(text, cell string) string {
	var lines []string
	before := "" // the line before, as it stands
	for raw := range strings.SplitSeq(text, "\n") {
		comma := strings.HasSuffix(strings.TrimSpace(before), ",")
		before = raw
		item := WithoutBullet(raw)
		item = itemNumber().ReplaceAllString(item, "")
		item = strings.Trim(OneLine(item), around)
		if IsNothing(item) || nobody().MatchString(item) {
			continue
		}
		if goes := BeginsSmall(item) && item == strings.Trim(OneLine(raw), around); goes && len(lines) > 0 && !strings.HasPrefix(item, "các ") && !isOfKind(item, lines[len(lines)-1]) {
			lines[len(lines)-1] += " " + item
			continue
		}
		if comma && len(lines) > 0 && item == strings.Trim(OneLine(raw), around) && !agency.Opens(item) && !n.begins(item) {
			lines[len(lines)-1] += ", " + item // “Sở Văn hóa,” and below it “Thể thao và Du lịch”
			continue
		}
		lines = append(lines, item)
	}
	if len(lines) == 0 {
		return ""
	}
	apart := make([]string, len(lines))
	all := true
	for i, item := range lines {
		known, ok := n.resolve(item, "", false)
		apart[i], all = known, all && ok
	}
	if !all && len(lines) > 1 {
		for _, between := range []string{" ", "; "} { // one name in several lines, or names that share a word
			if whole, ok := n.resolve(strings.Join(lines, between), "", false); ok {
				return whole
			}
		}
	}
	if all {
		return strings.Join(apart, "; ")
	}
	for i, item := range lines {
		apart[i], _ = n.resolve(item, cell, true)
	}
	return strings.Join(apart, "; ")
}

// resolve gives a text with the names as the dossier has them; ok is false where one is unknown, which is kept on demand.
func (n *Names) resolve(text, cell string, keep bool) (known string, ok bool) {
	if n.known != nil && !(IsCapitals(text) && strings.Contains(text, " ")) { // what stands in capitals is given as the dossier writes it
		if _, bad := n.known.Match(text); bad < 0 {
			return unspaced().ReplaceAllString(text, "$1 $2"), true
		}
	}
	words := wordsOf(n.setApart(eachPlace(text)))
	var out strings.Builder
	var share shared
	ok = true
	for i := 0; i < len(words); {
		if between := separatorOf(words[i]); between != "" && (between != " và" || i > 0) {
			if i+1 < len(words) && separatorOf(words[i+1]) == "" || between == " và" {
				out.WriteString(between)
			}
			i++
			continue
		}
		if out.Len() > 0 {
			out.WriteByte(' ')
		}
		name, end, known := n.next(words, i, &share)
		if ok = ok && known; !known && keep {
			name = n.learn(name, cell)
		}
		out.WriteString(name)
		i = end
	}
	return strings.TrimSpace(out.String()), ok
}

// next gives the name that begins with a word, whether it is known, and where it ends.
func (n *Names) next(words []string, i int, share *shared) (name string, end int, known bool) {
	if end = citedUntil(words, i); end > i {
		return asWritten(words[i:end]), end, true
	}
	found, to := n.at(words, i)
	s, length := severalAt(words, i)
	if to > max(i, i+length) && !n.goesBeyond(words, i, to) {
		share.of(found)
		return n.own(asWritten(words[i:to]), found), to, true
	}
	if length == 0 && begins(words, i) && n.atPlace(words[i:]) != "" {
		found = n.atPlace(words[i:])
		share.of(found)
		return found, i + len(segment(words[i:])), true
	}
	if length > 0 {
		*share = s
		i += length
	}
	if length == 0 && i > 0 && separatorOf(words[i-1]) == "" {
		share = &shared{} // nothing parts it from the name before
	}
	if name, end := n.sharing(words, i, share); name != "" {
		share.of(name)
		return name, end, true
	} else if end > i {
		return share.place + " " + asWritten(words[i:end]), end, false
	}
	name, end = n.unknownAt(words, i)
	full := n.inFull(name, share)
	if full == "" && n.known != nil && !share.several {
		full = n.known.Likely(name)
	}
	if full != "" {
		share.of(full)
		return full, end, true
	}
	if !share.several {
		share.place = placeBefore(name)
	}
	return name, end, false
}

// unspaced is a comma or a semicolon right before the next name.
var unspaced = pattern.Lazy(`([,;])(\pL)`)

// Commas and semicolons as words of their own, and as they stand behind a word.
var (
	setApart = strings.NewReplacer(",", " , ", ";", " ; ")
	together = strings.NewReplacer(" ,", ",", " ;", ";")
)

// wordsOf gives the words of a text, and commas and semicolons as words of their own.
func wordsOf(text string) []string {
	return strings.Fields(setApart.Replace(text))
}

// between are the signs that stand between two agencies where no comma does: “Sở Y tế cùng Sở Nội vụ”.
var between = pattern.Lazy(`\s*[/+&•●]\s*|\s+[-–—]\s+|\s+cùng(?: với)?\s+`)

// setApart puts a semicolon between agencies that only a stroke, a dash or a sign parts, wherever another name begins behind it.
func (n *Names) setApart(text string) string {
	var out strings.Builder
	done := 0
	for _, span := range between().FindAllStringIndex(text, -1) {
		begins := max(done, strings.LastIndexAny(text[:span[0]], ",;")+1)
		_, behind := n.at(wordsOf(text[span[1]:]), 0)
		_, whole := n.at(wordsOf(text[begins:]), 0)
		next, _, _ := strings.Cut(between().ReplaceAllString(text[span[1]:], ";"), ";")
		within := whole > len(wordsOf(text[begins:span[0]])) || agency.Opens(next) && !agency.Parted(strings.TrimSpace(text[begins:span[0]]), next) // one name
		if span[0] == 0 || within || behind == 0 && !agency.Opens(next) && n.inFull(next, &shared{}) == "" {
			continue
		}
		out.WriteString(text[done:span[0]] + "; ")
		done = span[1]
	}
	return out.String() + text[done:]
}

// goesBeyond says whether a name is longer than the known one that it begins with: one with a bracket, “Sở Nội vụ tỉnh Mẫu” than “Sở Nội vụ”, and of several
// “Các sở, ban, ngành” and “Các sở và địa phương” than “Các sở”.
func (n *Names) goesBeyond(words []string, from, end int) bool {
	if end == len(words) || citesAt(words, end) {
		return false
	}
	between := separatorOf(words[end])
	if between == "" {
		_, another := n.at(words, end)
		return another == end && !agency.Opens(asWritten(beginning(words[end:])))
	}
	if end+1 == len(words) || between == ";" || !severals().MatchString(strings.Join(words[from:end], " ")) {
		return false
	}
	next := words[end+1]
	_, another := n.at(words, end+1)
	opens := between != "," && (another > end+1 || agency.Opens(asWritten(beginning(words[end+1:]))))
	return unicode.IsLower([]rune(next)[0]) && next != "các" && !opens
}

// citedUntil gives where the words end that cite a document at a word; the word itself where none do.
func citedUntil(words []string, from int) int {
	if !citesAt(words, from) {
		return from
	}
	to := len(words)
	if i := slices.Index(words[from:], ";"); i >= 0 && !slices.ContainsFunc(words[from:from+i], func(w string) bool { return strings.Contains(w, "(") }) {
		to = from + i // without a bracket it ends there at the latest
	}
	return from + len(wordsOf(agency.Citation(asWritten(words[from:to]), beginsItem(words, from))))
}

// citesAt says whether words that cite a document begin with one.
func citesAt(words []string, from int) bool {
	return agency.Cites(asWritten(beginning(words[from:])), beginsItem(words, from))
}

// begins says whether a word stands first or behind what parts names.
func begins(words []string, at int) bool { return at == 0 || separatorOf(words[at-1]) != "" }

func beginsItem(words []string, at int) bool { return at == 0 || words[at-1] == ";" }

// mostTelling is how many words tell what begins with them.
const mostTelling = 12

func beginning(words []string) []string { return words[:min(len(words), mostTelling)] }

// asWritten gives words as they stood before they were parted.
func asWritten(words []string) string {
	return together.Replace(strings.Join(words, " "))
}

// own gives a name as it is written where a directory's differs by its first letter alone, as who looks for names minds no capital there, or where an unknown one
// was written with other commas: it is another name of that then.
func (n *Names) own(written, known string) string {
	if letters.LowerFirst(written) == letters.LowerFirst(known) || n.respelled(written, known) {
		return written
	}
	return known
}

// separatorOf gives what stands between two names, with the space before it where it has one.
func separatorOf(word string) string {
	switch word {
	case ",", ";":
		return word
	case "và", "VÀ", "Và":
		return " và"
	}
	return ""
}

// at finds the longest name that begins with a word.
func (n *Names) at(words []string, from int) (name string, end int) {
	for to := min(len(words), from+n.longest+4); to > from; to-- {
		if separatorOf(words[to-1]) == "" && nameKey(words[to-1]) != "" {
			joined := strings.Join(words[from:to], " ")
			if name, is := n.spelled[nameKey(joined)]; is {
				return name, to
			}
			if !mayBeCompact(words[from:to]) {
				continue
			}
			if name := n.compact[compactKey(joined)]; name != "" && compactKey(words[to-1]) != "" {
				return name, to
			}
		}
	}
	return "", from
}

// begins says whether a text begins with a name.
func (n *Names) begins(text string) bool {
	_, end := n.at(wordsOf(text), 0)
	return end > 0
}

// mayBeCompact says whether some words have what is written together or apart in several ways: two capitals or a sign between letters.
func mayBeCompact(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		capitals := 0
		for _, c := range w {
			if unicode.IsUpper(c) {
				capitals++
			}
		}
		return capitals > 1 || strings.ContainsAny(w, "&.-")
	})
}
