package letters

import (
	"strings"
	"unicode"
)

// What is asked of characters that a reader doesn't see:
//
//	                                           IsUnseen  IsVariation  IsPrintable
//	soft hyphens, joiners, marks of direction       yes           no           no
//	selectors of variants                            no          yes          yes
//	tab, line feed                                   no           no          yes
//	other controls, separators of lines              no           no           no
//	from U+10000 up, noncharacters                   no           no           no
//
// IsWidthlessSpace is three of the first row.

// IsUnseen says whether a character is a format character: it has no width and parts no words.
func IsUnseen(c rune) bool {
	if c < firstUnseen || vietnamese <= c && c < behindVietnamese { // nearly every character
		return c == '\u00ad'
	}
	return unicode.Is(unicode.Cf, c)
}

// Where Unicode has no format characters but the soft hyphen.
const (
	firstUnseen                  = 0x600
	vietnamese, behindVietnamese = 0x1e00, 0x2000
)

// IsVariation says whether a character only chooses how the one before it looks.
func IsVariation(c rune) bool { return 0xfe00 <= c && c <= 0xfe0f }

// IsWidthlessSpace says whether a character is one of those without width that pages of the web and Word put where a space is.
func IsWidthlessSpace(c rune) bool { return c == '\u200b' || c == '\ufeff' || c == '\u2060' }

// IsPrintable says whether a character can be shown in every format, and is the same in all: no control
// character, no invisible one that programs treat each in its way (the soft hyphen, the zero-width
// space and other format characters), no character from U+10000 up, no noncharacter. Tab and line feed are white space and allowed.
func IsPrintable(c rune) bool {
	switch {
	case c == '\t' || c == '\n':
		return true
	case c < 0x20, 0x7f <= c && c < 0xa0, c >= 0x10000, c == 0xfffe, c == 0xffff:
		return false
	}
	return !IsUnseen(c) && !(c >= 0xa0 && unicode.In(c, unicode.Zl, unicode.Zp))
}

// NotPrintable is what IsPrintable is not, to look for in a text.
func NotPrintable(c rune) bool { return !IsPrintable(c) }

// Seen is a text without the characters that IsUnseen tells.
func Seen(s string) string {
	return strings.Map(func(c rune) rune {
		if IsUnseen(c) {
			return -1
		}
		return c
	}, s)
}
