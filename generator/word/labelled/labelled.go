// Package labelled reads the text of a paragraph apart from what a program sets before it, a number or a dash, and behind it.
package labelled

import (
	"strings"
	"unicode"

	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

// Plain is a text with single blanks for whatever parts its words, and without characters that nobody sees: where a line may break is no word.
func Plain(text string) string {
	if isPlain(text) {
		return text
	}
	return strings.Join(strings.FieldsFunc(letters.Seen(text), func(r rune) bool { return unicode.IsSpace(r) || r == '\u00a0' }), " ")
}

// isPlain says whether single blanks already part all words.
func isPlain(text string) bool {
	last := ' '
	for _, r := range text {
		switch {
		case r == ' ' && last == ' ', r != ' ' && unicode.IsSpace(r), letters.IsUnseen(r):
			return false
		}
		last = r
	}
	return last != ' ' || text == ""
}

// ownLine is a number that stands on a line of its own over the text.
var ownLine = pattern.Lazy(`^(?:(?:Phần|Chương) [IVXLC]+|(?:Mục|Tiểu mục|Biểu|Mẫu số) \d+)$`)

// Parted cuts the number or the dash that the program set before a text from it.
func Parted(text string) (label, rest string) {
	if head, below, has := strings.Cut(text, "\n"); has && ownLine().MatchString(Plain(head)) {
		return Plain(head), Plain(below)
	}
	text = Plain(text)
	if m := document.Labels().FindString(text + " "); m != "" {
		return strings.TrimSpace(m), strings.TrimSpace(text[min(len(m), len(text)):])
	}
	for _, mark := range []string{"- ", "+ "} {
		if rest, is := strings.CutPrefix(text, mark); is {
			return mark[:1], strings.TrimSpace(rest)
		}
	}
	return "", text
}

// Style is how a label is written, whatever its number: "Điều 2." as "Điều 0.".
func Style(label string) string {
	word, number, has := strings.Cut(label, " ")
	if !has {
		word, number = "", label
	}
	var b strings.Builder
	last := ' '
	for _, r := range number {
		switch {
		case unicode.IsDigit(r):
			r = '1'
		case unicode.IsUpper(r):
			r = 'I'
		case unicode.IsLetter(r):
			r = 'a'
		}
		if r != last || r == '.' {
			b.WriteRune(r)
		}
		last = r
	}
	return word + " " + b.String()
}

// Same says whether two paragraphs read alike but for the number before them, which the program writes.
func Same(a, b string) bool {
	if a == b || Plain(a) == Plain(b) {
		return true
	}
	la, ra := Parted(a)
	lb, rb := Parted(b)
	return ra == rb && Style(la) == Style(lb)
}

// SameButEnd is Same but for the punctuation at the end, which the program sets in lists.
func SameButEnd(a, b string) bool {
	return Same(strings.TrimRight(Plain(a), " ;,./"), strings.TrimRight(Plain(b), " ;,./"))
}
