package personname

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

// Is says whether a line is the name of a person: two to six words, each with a capital, behind a rank perhaps.
func Is(line string) bool {
	words := strings.Fields(unranked(line))
	if len(words) < 2 || len(words) > 7 || line == strings.ToUpper(line) {
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

// IsMistyped says whether a line under a place to sign is a name in which a capital is missing: it begins with a family's and names no position.
func IsMistyped(line string) bool {
	words := strings.Fields(line)
	if len(words) < 2 || len(words) > 5 || strings.ContainsAny(line, "().,:;/0123456789") || !unicode.IsUpper([]rune(words[0])[0]) {
		return false
	}
	return slices.Contains(letters.FamilyNames(), strings.ToLower(words[0])) && !NamesPosition(line)
}

// IsInCapitals says whether a line in capitals, under a place to sign, is the name of a person: no word of a position stands in it.
func IsInCapitals(line string) bool {
	if n := len(strings.Fields(line)); n < 2 || n > 5 || strings.ContainsAny(line, "().:/0123456789") {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(line), " ")
	return slices.Contains(letters.FamilyNames(), first) || !NamesPosition(line)
}

var ofPosition = pattern.Lazy(`\b(?:chu tich|giam doc|truong|pho|chanh|ban|bo|so|cuc|phong|dai dien|bi thu|vien|nguoi|thu|hieu|ky|ben)\b`)

// NamesPosition says whether a word of a position or of a body stands in a line.
func NamesPosition(line string) bool { return ofPosition().MatchString(letters.Folded(line)) }

var (
	hintForm = pattern.Lazy(`^(?:da ky|ky,? (?:va )?(?:ghi ro ho )?ten(?:,? dong dau)?\.?|ho (?:va )?ten\s*:?[\s.…_]*)$`)
	label    = pattern.Lazy(`(?i)^họ (?:và )?tên\s*:\s*`)
)

// IsHint says whether a line only says what is to be put at a place to sign.
func IsHint(line string) bool {
	f := letters.Folded(line)
	return strings.HasPrefix(f, "(") && strings.HasSuffix(f, ")") || strings.HasPrefix(f, "[") || hintForm().MatchString(f)
}

// Labelled gives the byte at which a name may begin behind the words for it, “Họ và tên:”; 0: they are not there.
func Labelled(line string) int { return len(label().FindString(line)) }
