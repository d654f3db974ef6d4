package nd30

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
)

// phrases are words of several syllables, to be looked up: in small letters, tones where newer spelling has them.
type phrases struct {
	all  map[string]bool
	most int // how many words the longest has
}

func phrasesOf(list string) phrases {
	p := phrases{all: map[string]bool{}}
	for phrase := range strings.SplitSeq(plainTones.Replace(list), "|") {
		p.all[phrase] = true
		p.most = max(p.most, strings.Count(phrase, " ")+1)
	}
	return p
}

// plainTones sets the tone of oa, oe and uy on the first letter: both spellings are in use, and as long in bytes.
var plainTones = strings.NewReplacer("oá", "óa", "oà", "òa", "oả", "ỏa", "oã", "õa", "oạ", "ọa", "oé", "óe", "oè", "òe", "oẻ", "ỏe", "oẽ", "õe", "oẹ", "ọe",
	"uý", "úy", "uỳ", "ùy", "uỷ", "ủy", "uỹ", "ũy", "uỵ", "ụy")

// longestAt gives how many words the longest of the phrases has that begins with a word of a text; 0: none begins there.
func (p phrases) longestAt(text string, words []span, i int) int {
	for n := min(p.most, len(words)-i); n > 0; n-- {
		if p.all[text[words[i].start:words[i+n-1].end]] {
			return n
		}
	}
	return 0
}

// nameWords are the tables, to be looked up.
var nameWords = sync.OnceValue(func() (t struct{ kinds, levels, compounds phrases }) {
	t.kinds, t.levels, t.compounds = phrasesOf(bodyKinds), phrasesOf(placeLevels), phrasesOf(compounds+"|"+bodyCompounds)
	return t
})

// bodyName is a body's name in work.
type bodyName struct {
	text, lower string
	words       []span
	gaps        []doc.Bond // behind each word
	known       []bool     // whether a word is part of a phrase of the tables
}

// BoundName parts the name of a body by where its lines may end in a document's head. Together the parts are the text.
func BoundName(text string) []doc.Text {
	lower := plainTones.Replace(strings.ToLower(text))
	if len(lower) != len(text) {
		return []doc.Text{{S: text}}
	}
	n := bodyName{text: text, lower: lower}
	for w := range wordsOf(text) {
		n.words, n.gaps = append(n.words, w), append(n.gaps, doc.PhraseBond)
	}
	n.known = make([]bool, len(n.words))
	n.loosen()
	n.tieCompounds()
	n.tieNames()
	return n.parts()
}

// loosen lets lines end at the sense of the name.
func (n *bodyName) loosen() {
	t := nameWords()
	for i := 0; i < len(n.words); i++ {
		switch kind, level := t.kinds.longestAt(n.lower, n.words, i), t.levels.longestAt(n.lower, n.words, i); {
		case kind > 0:
			n.senseBefore(i)
			i += n.know(i, kind) - 1
			n.senseBefore(i + 1)
		case level > 0 && t.compounds.longestAt(n.lower, n.words, i) <= level:
			n.senseBefore(i)
			i += n.know(i, level) - 1
			n.tiePlace(i)
		case n.word(i) == "và" || i > 0 && strings.Contains(n.between(i-1), ","):
			n.senseBefore(i)
		}
	}
}

func (n *bodyName) senseBefore(i int) {
	if i > 0 && i < len(n.words) && n.gaps[i-1] == doc.PhraseBond && n.word(i-1) != "và" {
		n.gaps[i-1] = doc.Loose
	}
}

// know marks words as those of a phrase, and gives how many they are.
func (n *bodyName) know(from, count int) int {
	for i := range count {
		n.known[from+i] = true
	}
	return count
}

// tiePlace holds a level of places and the name or the number behind it together, up to a word that the tables know: capitals do not tell it in a
// text that has no other letters.
func (n *bodyName) tiePlace(level int) {
	t := nameWords()
	for i := level; i+1 < len(n.words) && n.between(i) == " "; i++ {
		kind, compound := t.kinds.longestAt(n.lower, n.words, i+1), t.compounds.longestAt(n.lower, n.words, i+1)
		if n.word(i+1) == "và" || kind > 0 || compound > 0 || !n.begins(i+1, unicode.IsUpper) && !n.begins(i+1, unicode.IsDigit) {
			return
		}
		n.gaps[i] = doc.FactBond
	}
}

// tieCompounds holds the words of compounds together, and “và” with what follows it.
func (n *bodyName) tieCompounds() {
	for i := range n.words {
		for j := range max(0, nameWords().compounds.longestAt(n.lower, n.words, i)-1) {
			n.gaps[i+j] = max(n.gaps[i+j], doc.BodyBond)
			n.known[i+j], n.known[i+j+1] = true, true
		}
		if n.word(i) == "và" {
			n.gaps[i], n.known[i] = doc.BodyBond, true
		}
	}
}

// tieNames holds the names of places and persons together, and a number with the word before it.
func (n *bodyName) tieNames() {
	mixed := n.text != strings.ToUpper(n.text)
	for i := range max(0, len(n.words)-1) {
		names := mixed && n.begins(i, unicode.IsUpper) && n.begins(i+1, unicode.IsUpper) && !n.known[i] && !n.known[i+1]
		if n.between(i) == " " && (names || n.begins(i+1, unicode.IsDigit)) {
			n.gaps[i] = doc.FactBond
		}
	}
}

// begins says whether a word begins with a letter or figure of a sort.
func (n *bodyName) begins(i int, sort func(rune) bool) bool {
	first, _ := utf8.DecodeRuneInString(n.text[n.words[i].start:])
	return sort(first)
}

func (n *bodyName) word(i int) string    { return n.lower[n.words[i].start:n.words[i].end] }
func (n *bodyName) between(i int) string { return n.text[n.words[i].end:n.words[i+1].start] }

// parts gives the words, each with what is behind it. No line ends before a sign that stands alone between two words.
func (n *bodyName) parts() (all []doc.Text) {
	from := 0
	add := func(to int, bond doc.Bond) {
		if last := len(all) - 1; last >= 0 && all[last].Bond == bond {
			all[last].S += n.text[from:to]
		} else if to > from {
			all = append(all, doc.Text{S: n.text[from:to], Bond: bond})
		}
		from = to
	}
	for i := range max(0, len(n.words)-1) {
		if between := n.between(i); strings.HasPrefix(between, " ") && strings.Trim(between, " ") != "" {
			add(n.words[i].end+1, doc.BodyBond)
		}
		add(n.words[i+1].start, n.gaps[i])
	}
	add(len(n.text), doc.Loose)
	return all
}
