package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Suspicious are the characters that may mean something in Markdown.
const Suspicious = "\\`*_[]<>{}|~&#^$"

// Escapes escape words of a paragraph, the one that reads best first; first says that the words begin it. Which one does is found by reading what they gave.
var Escapes = []func(s string, first bool) string{lightly, EscapeWords, spelled}

// lightly escapes what means something in Markdown wherever it stands.
func lightly(s string, _ bool) string {
	var b strings.Builder
	for _, c := range s {
		if strings.ContainsRune(Suspicious, c) && c != '#' && c != '$' && c != '^' && c != '~' && c != '&' {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// EscapeWords escapes all that could mean something, and keeps the blanks around.
func EscapeWords(s string, first bool) string {
	core := strings.Trim(s, " ")
	if core == "" {
		return s
	}
	at := strings.Index(s, core)
	escaped := Escape(core)
	if !first && strings.HasPrefix(escaped, "&#") {
		escaped = core[:len(string([]rune(core)[:1]))] + Escape(string([]rune(core)[1:]))
	}
	return s[:at] + escaped + s[at+len(core):]
}

// spelled writes the first letter by its number, where the first word would be taken for the number of a part: Chương V.
func spelled(s string, first bool) string {
	text := EscapeWords(s, first)
	c, n := utf8.DecodeRuneInString(text)
	if !first || !unicode.IsLetter(c) {
		return text
	}
	return fmt.Sprintf("&#%d;%s", c, text[n:])
}
