// Package linebreak says where a line may break, as word processors break it (after UAX #14).
package linebreak

import (
	"strings"
	"unicode/utf8"
)

// NextWord cuts a text at the first place where a line may break: before a
// space, after a hyphen, an en dash, an ellipsis, ! or ?, on both sides of an em dash.
func NextWord(text string) (word, rest string) {
	for i := range len(text) {
		if c := text[i]; c > '?' && c != dashLead {
			continue // letters, nearly all
		}
		switch r, _ := utf8.DecodeRuneInString(text[i:]); r {
		case ' ':
			return text[:i], text[i:]
		case '—':
			if i > 0 {
				return text[:i], text[i:]
			}
			return cutAfter(text, r, i)
		case '-', '–', '…', '!', '?':
			if w, rest := cutAfter(text, r, i); mayBegin(rest) {
				return w, rest
			}
		}
	}
	return text, ""
}

// dashLead is the first byte of the dashes and the ellipsis.
const dashLead = 0xE2

func cutAfter(text string, r rune, i int) (word, rest string) {
	end := i + utf8.RuneLen(r)
	return text[:end], text[end:]
}

// Spaces gives how many spaces a text begins with.
func Spaces(text string) (n int) {
	for n < len(text) && text[n] == ' ' {
		n++
	}
	return n
}

// mayBegin says whether a line may begin with a text: not with a space, nor with what closes.
func mayBegin(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && !strings.ContainsRune(` -–…,.;:!?)]}“”‘’"'/`+"\u00a0", r)
}

// Clings says whether a text stays on the line of what stands before it, with the spaces between (UAX #14, LB13).
func Clings(text string) bool {
	return text != "" && strings.IndexByte("!?)];:,./", text[0]) >= 0
}

// EndsAtBreak says whether a line may end behind a text.
func EndsAtBreak(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("-–…—!?", r)
}

// BehindSlash says whether a line may break between a slash and what stands behind it: not within a number such as a date (LB25).
func BehindSlash(before, rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, "/.,:;"))
	return mayBegin(rest) && !(isDigit(r) && isDigit(last))
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
