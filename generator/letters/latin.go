package letters

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// The Latin letters, those of Vietnamese among them: nearly all characters of a text stand here, and the tables of Unicode are long to search for each.
const (
	latinEnd    = 0x250 // of Latin, with its extensions A and B
	vietEnd     = 0x1f00
	latinLength = latinEnd + vietEnd - vietnamese
)

// latin is what is asked of one of these characters.
type latin struct {
	lower rune
	small bool // it has a capital
	word  bool // a letter or a digit
}

var latins = sync.OnceValue(func() *[latinLength]latin {
	var all [latinLength]latin
	for i := range all {
		c := rune(i)
		if i >= latinEnd {
			c += vietnamese - latinEnd
		}
		all[i] = latin{unicode.ToLower(c), unicode.ToUpper(c) != c, unicode.IsLetter(c) || unicode.IsDigit(c)}
	}
	return &all
})

// latinAt gives where a character stands among them; negative: it is none.
func latinAt(c rune) int {
	switch {
	case uint32(c) < latinEnd:
		return int(c)
	case vietnamese <= c && c < vietEnd:
		return int(c) - vietnamese + latinEnd
	}
	return -1
}

// IsWord says whether a character is a letter or a digit.
func IsWord(c rune) bool {
	if i := latinAt(c); i >= 0 {
		return latins()[i].word
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

// IsSpace says whether a character is white space, as unicode.IsSpace does.
func IsSpace(c rune) bool {
	if latinAt(c) > unicode.MaxLatin1 {
		return false
	}
	return unicode.IsSpace(c)
}

// LowerRune gives a character as a small letter, as unicode.ToLower does.
func LowerRune(c rune) rune {
	if i := latinAt(c); i >= 0 {
		return latins()[i].lower
	}
	return unicode.ToLower(c)
}

// isSmall says whether a character has a capital that is another one.
func isSmall(c rune) bool {
	if i := latinAt(c); i >= 0 {
		return latins()[i].small
	}
	return unicode.ToUpper(c) != c
}

// Lower gives a text in small letters, as strings.ToLower does.
func Lower(s string) string {
	for at, c := range s {
		if c == utf8.RuneError || LowerRune(c) != c {
			out := append(make([]byte, 0, len(s)), s[:at]...)
			for _, c := range s[at:] {
				out = utf8.AppendRune(out, LowerRune(c))
			}
			return string(out)
		}
	}
	return s
}
