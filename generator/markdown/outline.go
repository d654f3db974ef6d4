package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/pattern"
)

// Outline is the levels of a text, the highest first. The zero value is that of a text that doesn't name them: its titles are mục and
// khoản, its numbered items khoản and điểm.
type Outline struct {
	Levels   []Level
	Pictures bool // it may have pictures: it is a file's, beside which theirs stand
}

// Level is a level of a text, and how its typed numbers look.
type Level struct {
	Name   string // "chương"
	Word   string // before its number: "Chương"; empty where that stands alone
	Title  bool   // it may have a title: as many # as levels down to it
	Item   bool   // it may be an item of a numbered list
	Roman  bool   // numbered in Roman digits, without a word
	Letter bool   // numbered in letters
}

// usualTitles is how many levels of titles a text has that doesn't name its levels.
const usualTitles = 2

// titles is how deep titles may be.
func (o Outline) titles() int {
	if len(o.Levels) == 0 {
		return usualTitles
	}
	n := 0
	for n < len(o.Levels) && o.Levels[n].Title {
		n++
	}
	return n
}

// articleWord is the level of which one may have nothing but a number over its parts.
const articleWord = "Điều"

// mayLackTitle says whether a title may be without words: that of a điều which only has khoản.
func (o Outline) mayLackTitle(level int) bool {
	return level <= o.titles() && len(o.Levels) > 0 && o.Levels[level-1].Word == articleWord
}

func (o Outline) tooDeep() message {
	if len(o.Levels) == 0 {
		return message{"Tiêu đề sâu hơn hai cấp không dùng được.",
			"chỉ dùng “# ” cho mục và “## ” cho khoản; cấp dưới viết thành danh sách “1. ” hoặc “- ”"}
	}
	if o.titles() == 0 {
		return message{"Văn bản này không có cấp nào có tiêu đề.", "viết thành danh sách “1. ” hoặc “- ”, hoặc thêm vào “cap” một cấp có tiêu đề, ví dụ cap: [muc, khoan, diem]"}
	}
	var all []string
	for i, l := range o.Levels[:o.titles()] {
		all = append(all, fmt.Sprintf("“%s ” cho %s", strings.Repeat("#", i+1), l.Name))
	}
	return message{fmt.Sprintf("Tiêu đề sâu hơn %d cấp mà “cap” có.", o.titles()),
		"dùng " + strings.Join(all, ", ") + "; cấp dưới viết thành danh sách “1. ” hoặc “- ”, hoặc thêm vào “cap”"}
}

// wordMark is the word and number of a level as people type it.
var wordMark = pattern.Latin(`^(?i:(phần|chương|mục|tiểu mục|điều|biểu|mẫu số|mẫu)\s+(?:số\s+|thứ\s+)?(?:\d{1,3}[a-zđ]?|[ivx]{1,6}|thứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)))(\s?[.:/)]|\s?[-–—]|)(\s|$)`)

// mark gives the typed word and number that a line begins with, also in bold, where the text has such a level; "" where there is none. Words
// behind them may go on a sentence about another document's part, but not in a title.
func (o Outline) mark(line []byte, isTitle bool) string {
	if len(o.Levels) == 0 || len(line) == 0 {
		return ""
	}
	if line[0] == '*' || line[0] == '_' {
		if line = unset(line); line == nil {
			return ""
		}
	}
	groups := wordMark().FindSubmatchIndex(line)
	if groups == nil || !o.hasWord(string(line[groups[2]:groups[3]])) {
		return ""
	}
	mark, rest := string(line[:groups[5]]), strings.TrimSpace(string(line[groups[5]:]))
	first, _ := utf8.DecodeRuneInString(rest)
	if groups[4] == groups[5] && rest != "" && (!unicode.IsUpper(first) || !isTitle && cites(mark, rest)) {
		return ""
	}
	return mark
}

// hasWord says whether a word stands before numbers of the text, or could: only of a biểu or a mẫu may others speak.
func (o Outline) hasWord(word string) bool {
	if !isForm().MatchString(word) {
		return true
	}
	_, found := o.level(func(l Level) bool {
		return l.Word != "" && strings.EqualFold(strings.TrimSuffix(l.Word, " số"), strings.TrimSuffix(strings.ToLower(word), " số"))
	})
	return found
}

var isForm = pattern.Lazy(`^(?i:biểu|mẫu)`)

// level gives how deep the first level is that a test picks, from 0.
func (o Outline) level(is func(Level) bool) (depth int, found bool) {
	for i, l := range o.Levels {
		if is(l) {
			return i, true
		}
	}
	return 0, false
}

// itemHint says how the part is written that a mark stands for, and how the mark stays a word.
func (o Outline) itemHint(mark string) string {
	depth, is := o.levelOf(mark)
	switch {
	case is:
		return o.written(depth) + "; " + asWords(mark)
	case len(o.Levels) > 0 && typedWord([]byte(mark)):
		return "văn bản này không có cấp ấy: thêm vào “cap” ở đầu tệp rồi viết bằng dấu #, số do chương trình đánh; " + asWords(mark)
	case isDivision().MatchString(mark):
		return usualHint(mark) + "; văn bản có cấp này thì ghi ở “cap”, ví dụ cap: [chuong, dieu, khoan, diem]"
	}
	return usualHint(mark)
}

// isDivision is the mark of a level that only a text which names its levels has.
var isDivision = pattern.Lazy(`^(?i:phần|chương|tiểu mục|điều) `)

// levelOf gives the level of the text that a mark looks like.
func (o Outline) levelOf(mark string) (depth int, is bool) {
	trimmed := strings.TrimRight(mark, ".)/:")
	first, _ := utf8.DecodeRuneInString(mark)
	dots := strings.Count(trimmed, ".")
	return o.level(func(l Level) bool {
		switch {
		case strings.HasPrefix(strings.ToLower(mark), l.Name+" "):
			return true // “Khoản 1.”, whose number stands without its word
		case l.Word != "":
			return strings.HasPrefix(strings.ToLower(mark), strings.ToLower(strings.TrimSuffix(l.Word, " số"))+" ")
		case l.Roman:
			return strings.Trim(trimmed, "IVX") == "" && trimmed != ""
		case l.Letter:
			return unicode.IsLower(first) && utf8.RuneCountInString(trimmed) == 1
		case !unicode.IsDigit(first):
			return false
		case dots > 0:
			return strings.HasPrefix(l.Name, "tiểu khoản") && (dots == 1) == (l.Name == "tiểu khoản")
		}
		return l.Name == "khoản"
	})
}

// written says how one of a level is written.
func (o Outline) written(depth int) string {
	l := o.Levels[depth]
	var ways []string
	if l.Title {
		ways = append(ways, fmt.Sprintf("“%s Tên %s”", strings.Repeat("#", depth+1), l.Name))
	}
	switch {
	case l.Letter:
		ways = append(ways, "“1. ” ở cấp dưới cùng của danh sách, hoặc “1) ”")
	case l.Item:
		ways = append(ways, "“1. ” (có dấu cách, cách đoạn trên một dòng trống)")
	}
	return fmt.Sprintf("%s viết %s, số do chương trình đánh", l.Name, strings.Join(ways, " hoặc "))
}
