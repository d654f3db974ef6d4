package wordform

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// foreignMarks are the ways in which other programs mark a place to be filled. A sure one is nothing else; what another
// could as well be text of the form, unless it names one of our own places or the form has no other.
var foreignMarks = []struct {
	what string
	form func() *regexp.Regexp
	sure bool
}{
	// What lies within an earlier mark that was told is not told again.
	{"hai ngoặc nhọn", pattern.Lazy(`\{\{\s*([^{}\n]{1,60}?)\s*\}\}`), true},
	{"lệnh {% … %}", pattern.Lazy(`\{[%#]\s*([^{}\n]{1,80}?)\s*[%#]\}`), true},
	{"dấu ${…}", pattern.Lazy(`[$#]\{\s*([^{}\n]{1,60}?)\s*\}`), true},
	{"lệnh <% … %>", pattern.Lazy(`<[%?]=?\s*([^<>\n]{1,60}?)\s*[%?]>`), true},
	{"dấu <<…>>", pattern.Lazy(`<<\s*([^<>\n]{1,60}?)\s*>>`), true},
	{"ngoặc nhọn cỡ rộng", pattern.Lazy(`｛\s*([^｛｝\n]{1,60}?)\s*｝`), true},
	{"dấu «…»", pattern.Lazy(`«\s*([^«»\s]{1,60})\s*»`), true},
	{"dấu «…»", pattern.Lazy(`«\s*([^«»\n]{1,60}?)\s*»`), false},
	{"ngoặc vuông", pattern.Lazy(`\[\s*([^\[\]\n]{1,60}?)\s*\]`), false},
	{"dấu <…>", pattern.Lazy(`<\s*([^<>\n]{1,60}?)\s*>`), false},
	{"dấu %…%", pattern.Lazy(`%([\p{L}_][\p{L}0-9_]{1,60})%`), false},
	{"dấu #…#", pattern.Lazy(`#([\p{L}_][\p{L}0-9_]{1,60})#`), false},
	{"dấu @…@", pattern.Lazy(`@([\p{L}_][\p{L}0-9_]{1,60})@`), false},
	{"dấu $…$", pattern.Lazy(`\$([\p{L}_][\p{L}0-9_]{1,60})\$`), false},
	{"lệnh lặp {#…}, {/…}", pattern.Lazy(`\{[#/^]\s*(\p{L}[^{}%#\n]{0,60}?)\s*\}`), true},
	{"ngoặc nhọn có bộ lọc", pattern.Lazy(`\{\s*(\p{L}[\p{L}0-9_]{0,60})(?:\s*\|\s*|[:.])\p{L}[^{}\n]{0,60}\}`), false},
	{inOneBrace, pattern.Lazy(`\{[@=&+%!~]?\s*(\p{L}[\p{L}0-9_ -]{0,60}?)\s*\}`), false},
}

// inOneBrace is our own mark around what is no name of ours.
const inOneBrace = "ngoặc nhọn"

// mergeField is the instruction of a field that Word's own mail merge fills (ECMA-376, 17.16.5.35).
var mergeField = pattern.Lazy(`(?i)\bMERGEFIELD\s+(?:"([^"]{1,60})"|([^\s"\\]{1,60}))`)

// foreign tells of what another program would fill. Marks that may be text are kept for a form without any place of ours.
func (c *checker) foreign(para *paragraph) {
	text := para.text()
	for _, m := range mergeField().FindAllStringSubmatch(para.fields, -1) {
		c.report(para, fmt.Sprintf("có trường trộn thư “%s” (MERGEFIELD) của Word, chương trình này không điền được.", m[1]+m[2]),
			"xóa trường đó, gõ "+c.instead(m[1]+m[2]))
		text = strings.ReplaceAll(text, "«"+m[1]+m[2]+"»", "")
	}
	told, within := map[string]bool{}, spans{}
	for _, mark := range foreignMarks {
		for _, m := range mark.form().FindAllStringSubmatchIndex(text, -1) {
			whole, name := text[m[0]:m[1]], text[m[2]:m[3]]
			switch {
			case told[name] || isOwn(whole) || within.hold(m[0], m[1]):
			case mark.what == inOneBrace && c.keyOf(name) != "" && !strings.ContainsAny(whole, "@=&+%!~"): // told as mistyped
			case mark.sure || c.keyOf(name) != "":
				told[name] = true
				within = append(within, span{m[0], m[1]})
				c.once(&c.problems, para, fault{whole, fmt.Sprintf("“%s” (%s) không phải là chỗ điền của chương trình này.", whole, mark.what), "viết " + c.instead(name)})
			default:
				within = append(within, span{m[0], m[1]})
				if oneWord().MatchString(name) || mark.what == inOneBrace && isLabel(name) {
					c.once(&c.doubts, para, fault{whole, fmt.Sprintf("“%s” (%s) giống chỗ điền của chương trình khác; ở đây nó là chữ và được giữ nguyên.", whole, mark.what),
						"nếu là chỗ điền thì viết " + c.instead(name)})
				}
				c.seen = append(c.seen, fmt.Sprintf("“%s” (%s)", whole, mark.what))
			}
		}
	}
	c.otherInBraces(para, text, within)
	c.halfMarks(para, text)
}

// span is a stretch of a text, in bytes.
type span struct{ start, end int }

type spans []span

// hold says whether one of the stretches holds another.
func (s spans) hold(start, end int) bool {
	return slices.ContainsFunc(s, func(one span) bool { return one.start <= start && end <= one.end })
}

// oneWord is a name of two letters or more without a blank.
var oneWord = pattern.Lazy(`^\p{L}[\p{L}0-9_]*\p{L}[\p{L}0-9_]*$`)

// marked says whether a name in braces is within the mark of another program, as in "${ten}", by which it is told.
func marked(text, name string) bool {
	for _, mark := range foreignMarks {
		if !mark.sure {
			continue
		}
		for _, m := range mark.form().FindAllStringSubmatchIndex(text, -1) {
			if text[m[2]:m[3]] == name && !isOwn(text[m[0]:m[1]]) {
				return true
			}
		}
	}
	return false
}

// isOwn says whether a text is a placeholder of ours as a whole.
func isOwn(text string) bool {
	all := find(text)
	return len(all) == 1 && all[0].start == 0 && all[0].end == len(text)
}

// keyOf gives the placeholder that a name means, however it is typed: with diacritics, spaces or hyphens; empty where none.
func (c *checker) keyOf(name string) string {
	words := strings.FieldsFunc(letters.Folded(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if key := strings.Join(words, "_"); c.isKnown(key) {
		return key
	}
	return ""
}

// instead says how a place is written here.
func (c *checker) instead(name string) string {
	if key := c.keyOf(name); key != "" {
		return "{" + key + "}, trong một cặp ngoặc nhọn"
	}
	return "một chỗ điền có thật trong một cặp ngoặc nhọn, ví dụ {ten_co_quan}; " + listHint
}

const listHint = "vanban tron --liet-ke kể mọi chỗ điền"

// A brace that stands alone beside a name.
var (
	opened = pattern.Lazy(`\{[ \t]*([\p{L}][\p{L}0-9_ \-]{0,60})`)
	closed = pattern.Lazy(`([\p{L}][\p{L}0-9_]{0,60})[ \t]*\}`)
)

// halfOpen finds places whose other brace is missing.
func (c *checker) halfOpen(para *paragraph) {
	text := inBraces().ReplaceAllString(placeholderForm().ReplaceAllString(para.text(), " "), " ")
	for _, m := range opened().FindAllStringSubmatch(text, -1) {
		name := c.firstName(m[1])
		if name == "" && strings.HasPrefix(m[0], "{"+m[1]) {
			name = c.beginsKey(m[1])
		}
		if name != "" {
			c.report(para, fmt.Sprintf("“{%s” mở ngoặc nhọn mà không đóng%s.", name, quoted(para)), "viết "+c.instead(name))
		}
	}
	for _, m := range closed().FindAllStringSubmatch(text, -1) {
		if key := c.keyOf(m[1]); key != "" || isIdentifier(m[1]) {
			c.report(para, fmt.Sprintf("“%s}” đóng ngoặc nhọn mà không mở%s.", m[1], quoted(para)), "viết "+c.instead(m[1]))
		}
	}
}

// firstName gives the placeholder that a text begins with, or the word that looks like one; empty where it is other text.
func (c *checker) firstName(text string) string {
	words := strings.Fields(text)
	for n := len(words); n > 0; n-- {
		if name := strings.Join(words[:n], " "); c.keyOf(name) != "" {
			return name
		}
	}
	if len(words) > 0 && isIdentifier(words[0]) {
		return words[0]
	}
	return ""
}

// shortestBeginning is how many letters of a placeholder's name tell it from other words.
const shortestBeginning = 2

// beginsKey gives the first word of a text where a placeholder's name begins with it; else nothing.
func (c *checker) beginsKey(text string) string {
	first, _, _ := strings.Cut(text, " ")
	begins := func(key string) bool { return strings.HasPrefix(key, strings.ToLower(first)) }
	if len(first) >= shortestBeginning && slices.ContainsFunc(c.keys, begins) {
		return first
	}
	return ""
}

// isIdentifier says whether a word is none of Vietnamese text: letters without diacritics with an underscore between.
func isIdentifier(word string) bool {
	return strings.Contains(strings.Trim(word, "_"), "_") && placeholderForm().MatchString("{"+word+"}")
}

// mostSeen is how many foreign marks a message names.
const mostSeen = 5

// empty tells of a form that would be copied as it is.
func (c *checker) empty() {
	if len(c.problems) > 0 || len(c.form.Uses()) > 0 {
		return
	}
	seen := c.seen
	for _, p := range c.form.parts {
		for _, one := range p.controls {
			seen = append(seen, fmt.Sprintf("ô nội dung (content control) “%s”", one))
		}
	}
	what := "Biểu mẫu không có chỗ điền nào, nên mọi bản sẽ giống hệt nhau."
	if len(seen) > 0 {
		slices.Sort(seen)
		seen = slices.Compact(seen)
		what = fmt.Sprintf("Biểu mẫu không có chỗ điền nào mà chương trình này hiểu; chỉ thấy %s.", strings.Join(seen[:min(len(seen), mostSeen)], ", "))
	}
	c.problems = append(c.problems, &source.Problem{At: source.Pos{File: c.form.pkg.Name()}, What: what,
		Hint: "gõ tên chỗ điền trong một cặp ngoặc nhọn ở nơi cần điền, ví dụ “Kính gửi: {ten_co_quan}”; " + listHint})
}
