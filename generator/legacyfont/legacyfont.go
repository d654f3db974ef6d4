// Package legacyfont recognises text that was typed for the fonts of the time before Unicode: TCVN3 (.VnTime, .VnArial) and
// VNI (VNI-Times). Their letters stand at places where Unicode has others, so that a file which is UTF-8 all the same
// prints “Rµ so¸t” or “Raø soaùt” for “Rà soát”.
package legacyfont

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Code is one of the old ways to code Vietnamese letters.
type Code int

// The codes.
const (
	None Code = iota
	TCVN3
	VNI
)

// String gives the name as clerks know it, with the fonts that show it.
func (c Code) String() string {
	switch c {
	case TCVN3:
		return "TCVN3 (phông .VnTime)"
	case VNI:
		return "VNI (phông VNI-Times)"
	}
	return "Unicode"
}

// Evidence is how sure it is that a text is in a code.
type Evidence int

// From Likely on, a text probably is in the code; from Sure on it is.
const (
	Likely Evidence = 2
	Sure   Evidence = 4
)

// Recognise gives the code that a text is in, at least in parts, and the evidence: every different word counts that is no
// Vietnamese and is Vietnamese once converted, those with signs that no other language has in a word twice. Lines in which more
// words stay foreign when converted are in another language. Below Likely the code is None.
func Recognise(text string) (Code, Evidence) {
	best, most := None, Evidence(0)
	for _, code := range []Code{TCVN3, VNI} {
		seen := map[string]bool{}
		sum := Evidence(0)
		for line := range strings.Lines(text) {
			sum += code.sum(code.telling(line), seen)
		}
		if sum > most {
			best, most = code, sum
		}
	}
	if most < Likely {
		return None, most
	}
	return best, most
}

// Found is a code that a text is in, with the lines, from 0, that are.
type Found struct {
	Code     Code
	Evidence Evidence
	Lines    []int
}

// Find gives the codes that lines are in: the one that Recognise gives, and the other one too where lines tell more of it, and surely.
func Find(lines []string) []Found {
	code, evidence := Recognise(strings.Join(lines, "\n"))
	if code == None {
		return nil
	}
	main, other := Found{Code: code, Evidence: evidence}, Found{Code: TCVN3 + VNI - code}
	var mixed []int
	seen := map[string]bool{}
	for i, line := range lines {
		mine, theirs := code.telling(line), other.Code.telling(line)
		switch {
		case other.Code.sum(theirs, nil) > code.sum(mine, nil):
			other.Lines = append(other.Lines, i)
			other.Evidence += other.Code.sum(theirs, seen)
			if len(mine) > 0 {
				mixed = append(mixed, i)
			}
		case len(mine) > 0:
			main.Lines = append(main.Lines, i)
		}
	}
	if other.Evidence >= Sure && len(main.Lines) > 0 {
		return []Found{main, other}
	}
	main.Lines = append(main.Lines, mixed...)
	slices.Sort(main.Lines)
	return []Found{main}
}

// sum gives how much words say for the code, without those that were seen; where nobody keeps those, each word counts.
func (c Code) sum(all []word, seen map[string]bool) Evidence {
	sum := Evidence(0)
	for _, w := range all {
		if key := strings.ToLower(w.s); !seen[key] {
			sum += c.weigh(w)
			if seen != nil {
				seen[key] = true
			}
		}
	}
	return sum
}

// telling gives the words of a line that say for the code; none where more words say for another language.
func (c Code) telling(line string) []word {
	var all []word
	done := 0           // up to where the words are looked at
	counted, at := 0, 0 // up to where the characters are counted, and how many they are
	for i := range len(line) - 1 {
		if !beginsLatin(line[i]) || i < done || !c.convertsAt(line, i) {
			continue
		}
		w := wordAround(line, i)
		if done = w.start + len(w.s); !w.afterDigit && c.weighed(w) > 0 {
			at += utf8.RuneCountInString(line[counted:w.start])
			counted, w.at = w.start, at
			all = append(all, w)
		}
	}
	if len(all) > 0 && c.foreign(line) > len(all) {
		return nil
	}
	return all
}

// foreign counts the words of a line that are no Vietnamese, as they stand or converted.
func (c Code) foreign(line string) int {
	n := 0
	for w := range words(line) {
		if w.afterDigit || IsSyllable(w.s) {
			continue
		}
		if converted, ok := c.convert(w.s); !ok || !IsSyllable(converted) {
			n++
		}
	}
	return n
}

// First gives the character, from 0, at which the first word in the code begins in a line; -1 where there is none.
func (c Code) First(line string) int {
	if all := c.telling(line); len(all) > 0 {
		return all[0].at
	}
	return -1
}

// Tells says whether a text has a word that is Vietnamese only once it is converted.
func (c Code) Tells(text string) bool {
	for line := range strings.Lines(text) {
		if c.First(line) >= 0 {
			return true
		}
	}
	return false
}

// Spoils says whether a text has a word that is Vietnamese as it stands, and none once it is converted.
func (c Code) Spoils(text string) bool {
	for w := range words(text) {
		if converted, ok := c.convert(w.s); ok && IsSyllable(w.s) && !IsSyllable(converted) {
			return true
		}
	}
	return false
}

// Convert gives a text in Unicode. In a text that has letters which only Unicode has, only the words that are certain are converted.
func (c Code) Convert(text string) string {
	all := strings.IndexFunc(text, func(r rune) bool { return r > 0xff && unicode.IsLetter(r) }) < 0
	var out strings.Builder
	var shown map[int]bool // in capitals
	if c == TCVN3 {
		shown = capitals(text)
	}
	done := 0
	for w := range words(text) {
		converted, ok := c.convert(w.s)
		if !ok || !all && c.weigh(w) == 0 {
			continue
		}
		if shown[w.start] {
			converted = strings.ToUpper(converted)
		}
		out.WriteString(text[done:w.start])
		out.WriteString(converted)
		done = w.start + len(w.s)
	}
	out.WriteString(text[done:])
	return out.String()
}

func (c Code) convert(word string) (string, bool) {
	if c == VNI {
		return fromVNI(word)
	}
	return fromTCVN3(word)
}

// weigh gives how much a word says for the code: nothing where it is Vietnamese as it stands, or is none when converted.
func (c Code) weigh(w word) Evidence {
	if w.afterDigit || !c.mayConvert(w.s) {
		return 0
	}
	return c.weighed(w)
}

func (c Code) weighed(w word) Evidence {
	if IsSyllable(w.s) {
		return 0
	}
	converted, ok := c.convert(w.s)
	if !ok || converted == w.s || !IsSyllable(converted) {
		return 0
	}
	length := utf8.RuneCountInString(w.s)
	switch {
	case c == VNI:
		return 1
	case strings.ContainsFunc(w.s, isSign) && length > 2:
		return 2
	case !strings.ContainsFunc(w.s, isForeign) || length < 2:
		return 0
	}
	return 1
}

// IsTelling says whether a character is none of Vietnamese text in Unicode, and a letter in one of the codes; hardly any text in a code has none.
func IsTelling(c rune) bool { return c < 0x100 && (isSign(c) || isForeign(c)) && c >= 0xa1 }

// mayConvert says whether a text has a character that tells of the code, or is another letter in it: most words of Vietnamese have none.
func (c Code) mayConvert(text string) bool {
	for i := range len(text) - 1 {
		if beginsLatin(text[i]) && c.convertsAt(text, i) {
			return true
		}
	}
	return false
}

// beginsLatin says whether a byte begins U+0080 to U+00FF: C2 or C3, and no other character has these bytes.
func beginsLatin(c byte) bool { return c&0xfe == 0xc2 }

// convertsAt says whether such a character begins at a byte of a text that beginsLatin, which is not its last.
func (c Code) convertsAt(text string, i int) bool {
	r := rune(text[i]&3)<<6 | rune(text[i+1]&0x3f)
	return c == TCVN3 && isForeign(r) || c == VNI && (vniAloneLatin()[r] || takesMark(text[:i]))
}

// takesMark says whether a text ends in a letter that VNI sets marks behind.
func takesMark(text string) bool {
	before, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("aeouyôöAEOUYÔÖ", before)
}

// isSign says whether a character is one that no language writes within a word; the fonts have letters there.
func isSign(c rune) bool { return 0xa1 <= c && c < 0xc0 || c == '×' || c == '÷' }

// isForeign says whether a character is none of the Vietnamese alphabet.
func isForeign(c rune) bool {
	switch c {
	case 'à', 'á', 'â', 'ã', 'è', 'é', 'ê', 'ì', 'í', 'ò', 'ó', 'ô', 'õ', 'ù', 'ú', 'ý',
		'À', 'Á', 'Â', 'Ã', 'È', 'É', 'Ê', 'Ì', 'Í', 'Ò', 'Ó', 'Ô', 'Õ', 'Ù', 'Ú', 'Ý':
		return false
	}
	return c > 0x7f
}

// word is some letters of a text, with the signs that the fonts show as letters.
type word struct {
	s          string
	at, start  int // the character at which it begins and the byte, from 0
	afterDigit bool
}

// wordAround gives the word that has the character at a byte of a line, without the character at which it begins; none where that is no
// part of a word.
func wordAround(line string, i int) word {
	start, before := i, rune(0)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(line[:start])
		if before = r; !isPart(r) {
			break
		}
		start -= size
		before = 0
	}
	end := i
	for end < len(line) {
		r, size := utf8.DecodeRuneInString(line[end:])
		if !isPart(r) {
			break
		}
		end += size
	}
	if end == i {
		return word{start: i}
	}
	return word{s: line[start:end], start: start, afterDigit: unicode.IsDigit(before)}
}

// words gives the words of a text that have anything but letters of English: no other can be in a code.
func words(text string) iter.Seq[word] {
	return func(yield func(word) bool) {
		for w := range allWords(text) {
			if strings.ContainsFunc(w.s, func(c rune) bool { return c > 0x7f }) && !yield(w) {
				return
			}
		}
	}
}

func allWords(text string) iter.Seq[word] {
	return func(yield func(word) bool) {
		w, within, before, at := word{}, false, rune(0), 0
		for i, c := range text {
			switch part := isPart(c); {
			case part && !within:
				w, within = word{at: at, start: i, afterDigit: unicode.IsDigit(before)}, true
			case !part && within:
				within, w.s = false, text[w.start:i]
				if !yield(w) {
					return
				}
			}
			before = c
			at++
		}
		if w.s = text[w.start:]; within {
			yield(w)
		}
	}
}

func isPart(c rune) bool {
	switch {
	case c < 0x80:
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	case 0xc0 <= c && c < 0x250 || 0x1ea0 <= c && c < 0x1efa: // where the letters of Vietnamese are, and the signs × and ÷
		return true
	}
	return unicode.IsLetter(c) || isSign(c) || unicode.Is(unicode.Mn, c)
}
