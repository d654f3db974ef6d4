package diff

import "vanban/generator/letters"

// Nearest gives the candidate that fewest edits make of what was typed, letters compared without
// case and diacritics, and with them where that decides nothing. More edits than a third of the
// candidate's letters, and more than two, are too many.
func Nearest(typed string, candidates []string) (string, bool) {
	from := fold(typed)
	best, bestScore := "", 0
	for _, c := range candidates {
		to := fold(c)
		limit := max(2, len(to)/3)
		if len(from)-len(to) > limit || len(to)-len(from) > limit {
			continue
		}
		distance := Edits(from, to)
		if distance > limit {
			continue
		}
		score := distance*scoreOfFolded + Edits([]rune(typed), []rune(c))
		if best == "" || score < bestScore {
			best, bestScore = c, score
		}
	}
	return best, best != ""
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
