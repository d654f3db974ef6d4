// Package legacyfont recognises text that was typed for the fonts of the time before Unicode: TCVN3 (.VnTime, .VnArial) and
// VNI (VNI-Times). Their letters stand at places where Unicode has others, so that a file which is UTF-8 all the same
// prints “Rµ so¸t” or “Raø soaùt” for “Rà soát”.
package legacyfont

import (
	"strings"
	"unicode"
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
			for _, w := range code.telling(line) {
				if key := strings.ToLower(w.s); !seen[key] {
					seen[key] = true
					sum += code.weigh(w)
				}
			}
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

// telling gives the words of a line that say for the code; none where more words say for another language.
func (c Code) telling(line string) []word {
	var all []word
	foreign := 0
	for _, w := range words(line) {
		switch {
		case c.weigh(w) > 0:
			all = append(all, w)
		case !w.afterDigit && !isSyllable(w.s):
			converted, ok := c.convert(w.s)
			if !ok || !isSyllable(converted) {
				foreign++
			}
		}
	}
	if foreign > len(all) {
		return nil
	}
	return all
}

// First gives the character, from 0, at which the first word in the code begins in a line; -1 where there is none.
func (c Code) First(line string) int {
	if all := c.telling(line); len(all) > 0 {
		return all[0].at
	}
	return -1
}

// Convert gives a text in Unicode. In a text that has letters which only Unicode has, only the words that are certain are converted.
func (c Code) Convert(text string) string {
	all := strings.IndexFunc(text, func(r rune) bool { return r > 0xff && unicode.IsLetter(r) }) < 0
	runes := []rune(text)
	var out strings.Builder
	done := 0
	for _, w := range words(text) {
		converted, ok := c.convert(w.s)
		if !ok || !all && c.weigh(w) == 0 {
			continue
		}
		out.WriteString(string(runes[done:w.at]))
		out.WriteString(converted)
		done = w.at + len([]rune(w.s))
	}
	out.WriteString(string(runes[done:]))
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
	converted, ok := c.convert(w.s)
	if !ok || converted == w.s || w.afterDigit || isSyllable(w.s) || !isSyllable(converted) {
		return 0
	}
	if c == TCVN3 {
		foreign := strings.IndexFunc(w.s, isForeign) >= 0
		signs := strings.IndexFunc(w.s, isSign) >= 0 && len([]rune(w.s)) > 2
		switch {
		case signs:
			return 2
		case !foreign || len([]rune(w.s)) < 2:
			return 0
		}
	}
	return 1
}

// IsTelling says whether a character is none of Vietnamese text in Unicode, and a letter in one of the codes; hardly any text in a code has none.
func IsTelling(c rune) bool { return c < 0x100 && (isSign(c) || isForeign(c)) && c >= 0xa1 }

// isSign says whether a character is one that no language writes within a word; the fonts have letters there.
func isSign(c rune) bool { return 0xa1 <= c && c < 0xc0 || c == '×' || c == '÷' }

// isForeign says whether a character is none of the Vietnamese alphabet.
func isForeign(c rune) bool {
	return c > 0x7f && !strings.ContainsRune("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ", c)
}

// word is some letters of a text, with the signs that the fonts show as letters.
type word struct {
	s          string
	at         int // the character at which it begins, from 0
	afterDigit bool
}

// words gives the words of a text that have anything but letters of English: no other can be in a code.
func words(text string) []word {
	if isASCII(text) {
		return nil
	}
	var all []word
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		if !isPart(runes[i]) {
			continue
		}
		start := i
		for i < len(runes) && isPart(runes[i]) {
			i++
		}
		s := string(runes[start:i])
		if !isASCII(s) {
			all = append(all, word{s: s, at: start, afterDigit: start > 0 && unicode.IsDigit(runes[start-1])})
		}
	}
	return all
}

func isPart(c rune) bool { return unicode.IsLetter(c) || isSign(c) || unicode.Is(unicode.Mn, c) }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > 0x7f {
			return false
		}
	}
	return true
}
