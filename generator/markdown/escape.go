package markdown

import (
	"fmt"
	"strings"

	"vanban/generator/symbol"

	"golang.org/x/text/unicode/norm"
)

// special is the punctuation that can mean something in Markdown at some place.
const special = "\\`*_{}[]<>()#+-.!|~^&="

// Escape writes a plain text so that Parse gives the same text back, in NFC, as one
// paragraph. Tabs and line breaks become spaces; those around the text are dropped.
func Escape(s string) string {
	var b strings.Builder
	s = strings.Trim(norm.NFC.String(s), " \t\r\n")
	if strings.HasPrefix(s, string(divMark)) {
		b.WriteByte('\\')
	}
	for i, c := range s {
		switch {
		case i == 0 && (strings.ContainsRune("–—•●○▪■◦►➢➤", c) || symbol.IsPlace(c)): // would be taken for a typed dash, and a backslash does not escape it
			fmt.Fprintf(&b, "&#%d;", c)
			continue
		case c == '\n' || c == '\r' || c == '\t':
			c = ' '
		case strings.ContainsRune(special, c):
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}
