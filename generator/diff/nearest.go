package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/letters"
)

// Nearest gives the candidate that fewest edits make of what was typed, letters compared without
// case and diacritics, and with them where that decides nothing. More edits than a third of the
// candidate's letters, and more than two, are too many; of a few letters, two edits make anything,
// and the first is rarely mistyped. Capitals may be the initials of a candidate: P.KT of “Phòng Kinh tế”.
func Nearest(typed string, candidates []string) (string, bool) {
	from := fold(typed)
	if c, is := initialed(typed, candidates); is {
		return c, true
	}
	best, bestScore := "", 0
	for _, c := range candidates {
		to := fold(c)
		limit := max(2, len(to)/3)
		if len(from)-len(to) > limit || len(to)-len(from) > limit {
			continue
		}
		distance := Edits(from, to)
		if distance > limit || len(from) <= fewLetters && (distance >= len(from) || from[0] != to[0]) {
			continue
		}
		score := distance*scoreOfFolded + Edits([]rune(typed), []rune(c))
		if best == "" || score < bestScore {
			best, bestScore = c, score
		}
	}
	return best, best != ""
}

// fewLetters is up to how many letters little is left of what was typed when some are changed.
const fewLetters = 3

// initialed gives the candidate whose words begin with the capitals that were typed, or else the first that begins so with at least two of them.
func initialed(typed string, candidates []string) (string, bool) {
	var capitals []rune
	for _, c := range typed {
		if unicode.IsLower(c) || unicode.IsDigit(c) || unicode.IsSpace(c) {
			return "", false
		}
		if unicode.IsUpper(c) {
			capitals = append(capitals, fold(string(c))...)
		}
	}
	const least, most = 2, 8
	if len(capitals) < least || len(capitals) > most {
		return "", false
	}
	begun := ""
	for _, candidate := range candidates {
		switch first := initials(candidate); {
		case first == string(capitals):
			return candidate, true
		case begun == "" && strings.HasPrefix(first, string(capitals)):
			begun = candidate
		}
	}
	return begun, begun != ""
}

// initials gives the first letters of a name's words.
func initials(name string) string {
	var all strings.Builder
	for _, word := range strings.FieldsFunc(letters.Folded(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		first, _ := utf8.DecodeRuneInString(word)
		all.WriteRune(first)
	}
	return all.String()
}

// scoreOfFolded makes one edit of folded letters count more than any number of edits of letters as they are.
const scoreOfFolded = 1 << 20

// fold gives the letters in lower case without diacritics.
func fold(s string) []rune { return []rune(letters.Folded(s)) }

// Edits counts the insertions, deletions and replacements that make b of a (Levenshtein).
func Edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			replaced := diagonal
			if x != y {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
