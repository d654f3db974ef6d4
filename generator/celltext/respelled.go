package celltext

import (
	"slices"
	"strings"
)

// IsRespelled says whether agencies are told as they were not written: spelled otherwise, with a word that they shared, or without one.
func IsRespelled(written, known string, inLines bool) bool {
	if a, b := nameKey(known), nameKey(written); a != b {
		several := nameKey("các") + " "
		return len(a) > len(b) || strings.HasPrefix(b, several) && !strings.HasPrefix(a, several) || lacksWord(a, b)
	}
	return !inLines && strings.TrimRight(written, " .;,") != known
}

// lacksWord says whether a word of another text isn't in a text; what only numbers items is none.
func lacksWord(text, of string) bool {
	words := strings.Fields(text)
	return slices.ContainsFunc(strings.Fields(of), func(w string) bool {
		return len(w) > 1 && strings.Trim(w, "0123456789") != "" && !slices.Contains(words, w)
	})
}
