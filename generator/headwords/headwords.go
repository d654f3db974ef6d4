// Package headwords tells words that stand only in the head of a document: the national title, the Party's, marks of who may read it, and how names of bodies begin.
package headwords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/bodies"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// IsNational says whether a text is, or holds, the national title.
func IsNational(text string) bool {
	if len(text) > mostBytesOfNational || plainLetters(text) > len(national) && !strings.Contains(text, "NG") {
		return false
	}
	compact := strings.ReplaceAll(letters.Folded(text), " ", "")
	if strings.EqualFold(compact, national) {
		return true
	}
	return strings.Contains(compact, "conghoaxahoichunghia") && len(compact) < longestHeadLine && nationalCapitals().MatchString(text) && !quotedCapitals().MatchString(text)
}

// national is the national title, folded and without blanks.
const national = "conghoaxahoichunghiavietnam"

// plainLetters counts the letters and signs of ASCII, which are no fewer when a text is folded.
func plainLetters(text string) (n int) {
	for i := range len(text) {
		if c := text[i]; c > ' ' && c < utf8.RuneSelf {
			n++
		}
	}
	return n
}

// quotedCapitals begins with a quotation mark: a sentence says how the title is written.
var quotedCapitals = pattern.Lazy(`[“"'‘«]\s*C[OỘ]NG\s+H`)

// nationalCapitals is the national title in a line with something else, in capitals: a sentence that names the country has small letters.
var nationalCapitals = pattern.Lazy(`C[OỘ]NG\s+H\p{Lu}*\s+X\p{Lu}\s+H\p{Lu}I`)

// longestHeadLine is how many letters a line with the national title has at most, with the name of a body beside it; a sentence about it has more.
const longestHeadLine = 110

// mostBytesOfNational is how many bytes a line with so many letters has at most, each with marks of its own and a blank behind it.
const mostBytesOfNational = 8 * longestHeadLine

// partyTitle stands at the head of the Communist Party's documents, where those of the state have the national title.
const partyTitle = "ĐẢNG CỘNG SẢN VIỆT NAM"

// IsPartyTitle says whether a line is the Party's title, with what is drawn under it by signs.
func IsPartyTitle(text string) bool {
	for line := range strings.Lines(text) {
		if strings.TrimFunc(line, func(c rune) bool { return !unicode.IsLetter(c) }) == partyTitle {
			return true
		}
	}
	return strings.TrimFunc(text, func(c rune) bool { return !unicode.IsLetter(c) }) == partyTitle
}

var circulationForm = pattern.Lazy(`^(?:xem xong tra lai|luu hanh noi bo|thu hoi sau khi su dung|tra lai sau khi hop(?: \(hoi nghi\))?)\.?$`)

// IsCirculation says whether a text is a mark of who may read a document (annex I, part I, III.2.c).
func IsCirculation(text string) bool {
	const longest = 200 // bytes, with a mark or two of its own behind each letter
	return len(text) <= longest && circulationForm().MatchString(strings.TrimSpace(letters.Folded(text)))
}

// IsOrganisation says whether a text begins as the names of bodies do that stand under another one.
func IsOrganisation(text string) bool {
	return isFaculty(text) || bodies.MayStandUnder(text)
}

// isFaculty says whether a text begins as the name of a faculty: by its marks, for courses and keys begin so without them, and no science.
func isFaculty(text string) bool {
	name, is := strings.CutPrefix(strings.ToLower(text), "khoa ")
	return is && !strings.HasPrefix(name, "học ")
}
