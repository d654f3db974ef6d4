package celltext

import (
	"strings"
	"unicode"

	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/symbol"
)

// OneLine gives words with single spaces between them, whatever the white space was.
func OneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine says whether a text is so already, as most cells are: then nothing of it is copied.
func isOneLine(s string) bool {
	space := true // nothing stands before the first word
	for _, c := range s {
		is := letters.IsSpace(c)
		if is && (space || c != ' ') {
			return false
		}
		space = is
	}
	return !space || s == ""
}

// Fold gives a text's letters and digits in small letters without diacritics, single spaces between words.
func Fold(s string) string {
	return OneLine(strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return ' '
	}, letters.Folded(s)))
}

// Short gives the beginning of a text for a message.
func Short(s string) string {
	const most = 40
	if all := []rune(OneLine(s)); len(all) > most {
		return strings.TrimSpace(string(all[:most])) + "…"
	}
	return OneLine(s)
}

// signBullet is a bullet as fonts of signs (Symbol, Wingdings) have it, at the beginning of a line.
var signBullet = pattern.Lazy(`(?m)^[ \t]*[\x{F000}-\x{F0FF}][ \t]*`)

// OnlyUnicode says whether a character is a letter that no code of before Unicode writes.
func OnlyUnicode(c rune) bool { return c > 0xff && unicode.IsLetter(c) }

// Visible gives a text without the characters that nobody sees, as soft hyphens and marks of direction, and with dashes for bullets of fonts of signs.
func Visible(s string) string {
	if strings.IndexFunc(s, func(c rune) bool { return isHidden(c) || symbol.IsPlace(c) }) < 0 {
		return s
	}
	return strings.Map(func(c rune) rune {
		if isHidden(c) {
			return -1
		}
		return c
	}, signBullet().ReplaceAllString(s, "- "))
}

func isHidden(c rune) bool { return letters.IsUnseen(c) || letters.IsVariation(c) }

// BeginsSmall says whether a text goes on with what stands before it.
func BeginsSmall(text string) bool {
	text = strings.TrimSpace(text)
	for _, c := range text {
		return unicode.IsLower(c) || strings.ContainsRune("-–+•*●▪◦(;,", c)
	}
	return false
}

// nothing is what stands in a cell in which there is nothing, nobody in one for agencies; ditto says that it is as above.
var (
	nothing = pattern.Lazy(`^(?i:[-–—.…/_\s]*|không|không có|ko|không áp dụng|n/a)$`)
	nobody  = pattern.Lazy(`^(?i:[-–—.…/_x0\s]*)$`)
	ditto   = pattern.Lazy(`^(?i:[-–"”“'(/\s]*(?:nt|n\.t|như(?: mục| dòng| hàng| ô| số| nhiệm vụ| việc)? (?:liền )?trên|nhu tren)[-–"”“')/\s.]*|[-–\s]*(?:["”“'‘’″〃]+|//+|,,)[-–\s]*)$`)
)

// IsNothing says whether a cell says that there is nothing.
func IsNothing(text string) bool { return nothing().MatchString(OneLine(text)) }

// IsDitto says whether a cell says that it is as the one above.
func IsDitto(text string) bool { return ditto().MatchString(OneLine(text)) }
