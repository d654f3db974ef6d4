package writeback

import (
	"strings"
	"unicode"

	letterroom "vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

// plain is a text with single blanks for whatever parts its words, and without characters that nobody sees: where a line may break is no word.
func plain(text string) string {
	if isPlain(text) {
		return text
	}
	return strings.Join(strings.FieldsFunc(letterroom.Seen(text), func(r rune) bool { return unicode.IsSpace(r) || r == '\u00a0' }), " ")
}

// isPlain says whether single blanks already part all words.
func isPlain(text string) bool {
	last := ' '
	for _, r := range text {
		switch {
		case r == ' ' && last == ' ', r != ' ' && unicode.IsSpace(r), letterroom.IsUnseen(r):
			return false
		}
		last = r
	}
	return last != ' ' || text == ""
}

// ownLine is a number that stands on a line of its own over the text.
var ownLine = pattern.Lazy(`^(?:(?:Phần|Chương) [IVXLC]+|(?:Mục|Tiểu mục|Biểu|Mẫu số) \d+)$`)

// parted cuts the number or the dash that the program set before a text from it.
func parted(text string) (label, rest string) {
	if head, below, has := strings.Cut(text, "\n"); has && ownLine().MatchString(plain(head)) {
		return plain(head), plain(below)
	}
	text = plain(text)
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

// withNumbers gives paragraphs the numbers that Word itself writes before them as words, as they are typed elsewhere.
func withNumbers(d *document.Document) {
	for p, number := range d.Numbers() {
		if label, _ := parted(p.Text); label == "" && number != "" && plain(p.Text) != "" {
			p.Text = number + " " + p.Text
		}
	}
}

// style is how a label is written, whatever its number: "Điều 2." as "Điều 0.".
func style(label string) string {
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

// same says whether two paragraphs read alike but for the number before them, which the program writes.
func same(a, b string) bool {
	if a == b || plain(a) == plain(b) {
		return true
	}
	la, ra := parted(a)
	lb, rb := parted(b)
	return ra == rb && style(la) == style(lb)
}

// sameButEnd is the same but for the punctuation at the end, which the program sets in lists.
func sameButEnd(a, b string) bool {
	return same(strings.TrimRight(plain(a), " ;,./"), strings.TrimRight(plain(b), " ;,./"))
}
