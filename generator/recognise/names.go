package recognise

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// ranks stand before the names of those who sign for the forces (I.II.7.c lets them).
var ranks = []string{"đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "chuẩn đô đốc", "phó đô đốc", "đô đốc", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy",
	"đại uý", "thượng uý", "trung uý", "thiếu uý"}

// isName says whether a line is the name of a person: two to six words, each with a capital, behind a rank perhaps.
func isName(text string) bool {
	words := strings.Fields(unranked(text))
	if len(words) < 2 || len(words) > 7 || text == strings.ToUpper(text) {
		return false
	}
	for _, w := range words {
		if first := []rune(w)[0]; !unicode.IsUpper(first) {
			return false
		}
	}
	return true
}

// unranked gives a name without the rank before it.
func unranked(text string) string {
	for _, r := range ranks {
		if len(text) > len(r) && strings.EqualFold(text[:len(r)], r) && text[len(r)] == ' ' {
			return strings.TrimSpace(text[len(r):])
		}
	}
	return text
}

// isNameInCapitals says whether a line, under a place to sign, is the name of a person in capitals: no word of a position stands in it.
func isNameInCapitals(l *Line) bool {
	n := len(strings.Fields(l.Text))
	if !l.Capitals() || n < 2 || n > 5 {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(l.Text), " ")
	return slices.Contains(letters.FamilyNames(), first) && !strings.ContainsAny(l.Text, "().:/0123456789") || !ofPosition().MatchString(folded(l.Text))
}

var ofPosition = pattern.Lazy(`\b(?:chu tich|giam doc|truong|pho|chanh|ban|bo|so|cuc|phong|dai dien|bi thu|vien|nguoi|thu|hieu|ky|ben)\b|[().:/\d]`)
