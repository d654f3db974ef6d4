package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/legacyfont"
	"vanban/generator/pattern"
)

// Numbers as people type them in Word in other forms than Decree 30 has. Each may also be words of a sentence, so that there is only a note of it.
const (
	roman    = `[IVX]{1,5}`
	lettered = `[A-EGHĐ]` // A. to H. are parts in the Vietnamese order; further letters are rather initials
	numbered = `\d{1,2}`  // of a khoản: more digits are a year or a quantity
	point    = `[a-zđ]`   // of a điểm
	dashes   = `[-–—‐‑−]` // between the number and its title
	anyOf    = `(?:` + roman + `|` + lettered + `|` + numbered + `|` + point + `)`
	title    = `[\p{Lu}]`                                                 // how one begins
	glued    = `(?:[\p{Lu}][\p{Ll}]|[ÝỞÁẤ]\s|[\p{Lu}]{2,}\s+[\p{Lu}]{2})` // a title without a space before it: “QĐ-UBND” is none
	capped   = `(?:PHẦN|CHƯƠNG|MỤC|TIỂU MỤC|KHOẢN|ĐIỀU|PHỤ LỤC) (?:\d{1,3}|` + roman + `)`
)

// looseMarks are such numbers; the group is the mark, and what stands behind it tells it from words.
var looseMarks = pattern.Latin(`^(?:(` +
	anyOf + `[/)])(?:\s+` + title + `|` + glued + `)|(` +
	point + `/)\s+[\p{L}]|(` +
	anyOf + `\s?` + dashes + `)\s+` + title + `|(` +
	numbered + dashes + `)` + glued + `|(` +
	point + `,)\s+` + title + `|((?:` +
	roman + `|` + lettered + `)(?:\.\d{1,2})+[.)])\s*` + title + `|((?:` +
	roman + `|` + lettered + `)(?:\.\d{1,2})+)\s+` + title + `|(` +
	anyOf + `\s+[.)])\s*` + title + `|((?:` +
	roman + `|` + point + `)\.)` + glued + `|(` +
	lettered + `\.)\s+` + title + `|(` +
	numbered + `\.?` + point + `[.)])\s*` + title + `|(` +
	capped + `[.:]?)(?:\s*$|\s+` + title + `)|(` +
	`PHẦN THỨ (?:NHẤT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI)[.:]?)(?:\s*$|\s+` + title + `)|(` +
	`Điều \d{1,3})\s+` + title + `|(` +
	`Phụ lục (?:\d{1,2}|` + roman + `)[.:]?)\s*$|(` +
	`Phụ lục (?:\d{1,2}|` + roman + `)[.:])\s+` + title + `|(` +
	`Điểm ` + point + `[.):])\s+[\p{L}])`)

// partNames are the names of parts of a document, which a number may follow.
var partNames = []string{"Phần ", "Chương ", "Mục ", "Tiểu mục ", "Khoản ", "Điều ", "Phụ lục ", "Điểm ",
	"PHẦN ", "CHƯƠNG ", "MỤC ", "TIỂU MỤC ", "KHOẢN ", "ĐIỀU ", "PHỤ LỤC "}

// citing are the words that go on behind a number in a citation, in small letters: “Điều 5 Luật Đất đai”, “Điểm a) khoản 1”.
var citing = strings.Fields("luật bộ hiến pháp lệnh nghị quyết thông chỉ quy kế chương đề điều khoản mục điểm phần phụ tiểu hiệp công hướng văn " +
	"của tại trong kèm theo này và hoặc đến nêu được ban dự hợp nội")

// looseMark gives the mark of another form that a line begins with, and whether it is set in bold or italic; "" where there is none.
// The next line of the paragraph, if any, tells whether a line that only names a part goes on.
func looseMark(line, next []byte) (mark string, set bool) {
	if len(line) > 0 && (line[0] == '*' || line[0] == '_') {
		if line = unset(line); line == nil || !mayBeTyped(line) && !mayBeLoose(line) {
			return "", false
		}
		if mark = setMark(line); mark != "" {
			return mark, true
		}
		mark, _ = looseMark(line, next)
		return mark, true
	}
	if !mayBeLoose(line) {
		return "", false
	}
	groups := looseMarks().FindSubmatchIndex(line)
	for i := 2; i < len(groups); i += 2 {
		if groups[i] >= 0 && isMark(string(line[:groups[i+1]]), string(line[groups[i+1]:]), next) {
			return string(line[:groups[i+1]]), false
		}
	}
	return "", false
}

// setMark gives the usual mark that a line began with in bold or italic.
func setMark(line []byte) string {
	if !typedWithin().Match(line) && !typedAtStart().Match(line) && (line[0] == '(' || !typedAlone().Match(line)) {
		return ""
	}
	mark := string(typedMark().Find(line))
	if !isMark(mark, string(line[len(mark):]), nil) {
		return ""
	}
	return mark
}

// unset gives a line without the marks of bold or italic that it begins with, and those that end them; nil where none end them.
func unset(line []byte) []byte {
	n := runLength(line, line[0])
	end := bytes.Index(line[n:], line[:n])
	if n > 3 || end <= 0 {
		return nil
	}
	return append(slices.Clone(line[n:n+end]), line[n+end+n:]...)
}

// mayBeLoose says whether a line begins as such a mark does: with the name of a part, or with a number or one letter and a sign.
// Hardly one does, and the expression need not be compiled.
func mayBeLoose(line []byte) bool {
	if typedWord(line) {
		return isNumbered(line)
	}
	rest := bytes.TrimLeft(line, "IVX")
	if len(rest) == len(line) {
		rest = bytes.TrimLeft(line, "0123456789")
	}
	if len(rest) == len(line) {
		_, n := utf8.DecodeRune(line)
		rest = line[n:]
	} else if len(rest) > 1 && len(rest) < len(line) && 'a' <= rest[0] && rest[0] <= 'z' && (rest[1] == '.' || rest[1] == ')') { // 1a.
		return true
	}
	sign, _ := utf8.DecodeRune(bytes.TrimLeft(rest, " "))
	return strings.ContainsRune("./),-–—‐‑−", sign)
}

// isNumbered says whether a number or the letter of a điểm follows the name of a part: “Mục tiêu” and “Điều kiện” are words.
func isNumbered(line []byte) bool {
	for _, name := range partNames {
		rest, ok := bytes.CutPrefix(line, []byte(name))
		if !ok || len(rest) == 0 {
			continue
		}
		_, n := utf8.DecodeRune(rest)
		return strings.IndexByte("0123456789IVX", rest[0]) >= 0 || bytes.HasPrefix(rest, []byte("THỨ ")) ||
			len(rest) > n && strings.IndexByte(".):", rest[n]) >= 0
	}
	return false
}

// initial are marks that may also be the first letter of a person's name, or a figure before a dash.
var initial = pattern.Lazy(`^(?:[A-ZĐ]\.|[IVX]+\.|\d+[-–—‐‑−])$`)

func isMark(mark, rest string, next []byte) bool {
	rest = strings.TrimSpace(rest)
	switch {
	case rest == "":
		c, _ := utf8.DecodeRune(next)
		return !unicode.IsLower(c)
	case typedWord([]byte(mark)):
		return !cites(mark, rest)
	case initial().MatchString(mark):
		return isTitle(strings.Fields(rest))
	}
	return true
}

// cites says whether the words behind a number make it part of a citation.
func cites(mark, rest string) bool {
	if last := mark[len(mark)-1]; last == '.' || last == ':' {
		return false
	}
	words := strings.Fields(strings.ToLower(rest))
	if len(words) > 1 && words[0] == "quy" && words[1] == "định" && len(words) > 2 {
		return words[2] != "chung"
	}
	return slices.Contains(citing, strings.Trim(words[0], ",;."))
}

// isTitle tells a title from a person's name: “A. Yersin” is no Vietnamese word, “B. Nguyễn Văn A” has capitals on, and “C. Mác” is Marx.
func isTitle(words []string) bool {
	first := strings.Trim(words[0], ",;:.*_")
	if first == strings.ToUpper(first) && utf8.RuneCountInString(first) > 1 {
		return true
	}
	if !legacyfont.IsSyllable(first) || first == "Mác" {
		return false
	}
	if len(words) == 1 {
		return true
	}
	second := []rune(words[1])
	return !unicode.IsUpper(second[0]) || len(second) > 1 && unicode.IsUpper(second[1])
}

// within says whether a mark is one also on a further line of a paragraph, where a citation may go on behind the line's end.
func within(mark string) bool {
	return strings.HasSuffix(mark, "/") || strings.HasSuffix(mark, ")") || endsInDash().MatchString(mark)
}

var endsInDash = pattern.Lazy(dashes + `$`)
