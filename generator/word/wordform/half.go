package wordform

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/pattern"
)

// uneven finds placeholders with a brace too many at one side, or with three at both: the rest would stand in every copy.
func (c *checker) uneven(para *paragraph) {
	text := para.text()
	for _, place := range find(text) {
		key, _ := Key(place.name)
		start, end := place.start, place.end
		for start > 0 && text[start-1] == '{' {
			start--
		}
		for end < len(text) && text[end] == '}' {
			end++
		}
		if start == place.start && end == place.end || !c.isKnown(key) {
			continue
		}
		whole := text[start:end]
		c.once(&c.problems, para, fault{whole, fmt.Sprintf("“%s” thừa hoặc thiếu ngoặc nhọn%s.", whole, quoted(para)), "viết " + c.instead(place.name)})
	}
}

// instruction is how the words in braces begin that tell the reader of a form what to do; others name what is filled in there.
var instruction = pattern.Lazy(`(?i)^(ghi|nêu|nếu|ký|chọn|xem|theo|điền|đánh dấu|gạch|xóa|xoá|hoặc|và|không|đóng dấu|dán|kèm|trích|viết|dùng|bỏ)( |$)`)

// mostLabelWords is how many words the name of something to be filled has at most.
const mostLabelWords = 6

// isLabel says whether words in braces name something, as “Họ tên” does, and are no instruction and no sentence.
func isLabel(words string) bool {
	n := len(strings.Fields(words))
	return n <= mostLabelWords && utf8.RuneCountInString(words) > 1 && !instruction().MatchString(words)
}

var (
	word        = pattern.Lazy(`\p{L}[\p{L}0-9_]*`)
	halfBraced  = pattern.Lazy(`\{(\p{L}[\p{L}0-9_]*)|(\p{L}[\p{L}0-9_]+)\}`)
	besideBrace = pattern.Lazy(`\x{0}\s*[{}]|[{}]\s*\x{0}`) // a placeholder is one character here
)

// The signs that other programs put before a name and behind it.
const (
	openers = "[<«@%#$‹｛"
	closers = "]>»@%#$›｝"
)

// halfMarks tells of what is left of a text when all whole marks are taken out of it: names of placeholders without marks or with a half of
// them, and words beside a brace that stands alone.
func (c *checker) halfMarks(para *paragraph, text string) {
	c.strayBrace(para, text)
	text = placeholderForm().ReplaceAllString(text, " ")
	for _, mark := range foreignMarks {
		text = mark.form().ReplaceAllString(text, " ")
	}
	text = inBraces().ReplaceAllString(text, " ")
	for _, m := range halfBraced().FindAllString(text, -1) {
		c.doubt(para, m, fmt.Sprintf("“%s” chỉ có một nửa cặp ngoặc nhọn; ở đây nó là chữ và được giữ nguyên.", m))
	}
	for _, m := range word().FindAllStringIndex(text, -1) {
		c.halfMark(para, text, span{m[0], m[1]})
	}
}

// strayBrace tells of a brace without its other beside a placeholder.
func (c *checker) strayBrace(para *paragraph, text string) {
	left := placeholderForm().ReplaceAllString(strings.ReplaceAll(text, "\x00", " "), "\x00")
	left = inBraces().ReplaceAllStringFunc(left, func(pair string) string {
		if strings.Contains(pair, "\x00") {
			return "\x00"
		}
		return " "
	})
	if strings.Count(left, "{") != strings.Count(left, "}") && besideBrace().MatchString(left) {
		c.doubt(para, quoted(para), fmt.Sprintf("cạnh chỗ điền có một ngoặc nhọn lẻ%s, được giữ nguyên trong mọi bản.", quoted(para)))
	}
}

// otherInBraces refuses what stands in braces with the name of a placeholder and signs or words that this program doesn't know.
func (c *checker) otherInBraces(para *paragraph, text string, told spans) {
	bare := placeholderForm().ReplaceAllStringFunc(text, func(place string) string { return strings.Repeat(" ", len(place)) })
	for _, m := range inBraces().FindAllStringSubmatchIndex(bare, -1) {
		whole, inner := bare[m[0]:m[1]], bare[m[2]:m[3]]
		if told.hold(m[0], m[1]) || c.mistypedKey(inner) != "" {
			continue
		}
		name := inner
		if c.keyOf(name) == "" {
			name = c.keyAmong(inner)
		}
		if name != "" {
			c.once(&c.problems, para, fault{whole, fmt.Sprintf("“%s” không phải là chỗ điền của chương trình này.", whole), "viết " + c.instead(name)})
		}
	}
}

// keyAmong gives the first word that is the whole name of a placeholder, of those with an underscore.
func (c *checker) keyAmong(text string) string {
	for _, one := range word().FindAllString(text, -1) {
		if key, _ := Key(one); isIdentifier(one) && c.isKnown(key) {
			return key
		}
	}
	return ""
}

// halfMark looks at one word of what is left.
func (c *checker) halfMark(para *paragraph, text string, at span) {
	name := strings.TrimRight(text[at.start:at.end], "_")
	if !isIdentifier(name) {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:at.start], " "))
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[at.end:], " "))
	key, _ := Key(name)
	opened, closed := strings.ContainsRune(openers, before), strings.ContainsRune(closers, after)
	shown := name
	if opened {
		shown = string(before) + shown
	}
	if closed {
		shown += string(after)
	}
	switch {
	case before == '{' || after == '}': // told as half a pair of braces
	case (opened || closed) && c.isKnown(key):
		c.once(&c.problems, para, fault{shown, fmt.Sprintf("“%s” không phải là chỗ điền: nó chỉ có một nửa cặp ngoặc%s.", shown, quoted(para)), "viết " + c.instead(name)})
	case opened || closed:
		c.doubt(para, shown, fmt.Sprintf("“%s” giống chỗ điền thiếu một nửa cặp ngoặc; ở đây nó là chữ và được giữ nguyên.", shown))
	case c.isKnown(key) && !joinsAddress(text, at):
		c.doubt(para, shown, fmt.Sprintf("“%s” là tên một chỗ điền mà không có ngoặc nhọn; ở đây nó là chữ và được giữ nguyên.", shown))
	}
}

// joinsAddress says whether a word is a part of an address or of a file's name.
func joinsAddress(text string, at span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at.start])
	after, n := utf8.DecodeRuneInString(text[at.end:])
	next, _ := utf8.DecodeRuneInString(text[at.end+n:])
	return strings.ContainsRune("/\\.-=&?", before) || strings.ContainsRune("/\\-=&?", after) || after == '.' && unicode.IsLetter(next)
}

// doubt tells of what stays as it is, once with all its places.
func (c *checker) doubt(para *paragraph, shown, what string) {
	name := strings.TrimFunc(shown, func(r rune) bool { return strings.ContainsRune("{}"+openers+closers, r) })
	if c.keyOf(name) == "" {
		name = cmp.Or(c.keyAmong(name), name)
	}
	c.once(&c.doubts, para, fault{shown, what, "nếu là chỗ điền thì viết " + c.instead(name)})
}
