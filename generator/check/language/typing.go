package language

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/pattern"
)

var typingRows = []row{
	{id: "X.code", clause: "khoản 4 Mục I Phần I Phụ lục I", component: check.Typing, severity: check.Error, says: "Chữ gõ bằng bảng mã cũ", way: "Chuyển sang Unicode", look: oldCodes, anyone: true},
	{id: "X.mark", clause: "khoản 4 Mục I Phần I Phụ lục I", component: check.Typing, severity: check.Error, says: "Chữ tiếng Việt không có dấu", way: "Gõ lại cho đủ dấu", look: withoutMarks, anyone: true},
	{id: "X.mark.2", clause: "khoản 4 Mục I Phần I Phụ lục I", component: check.Typing, severity: check.Warning, says: "Chữ tiếng Việt có thể thiếu dấu", way: "Xem lại, gõ cho đủ dấu", look: fewMarks, anyone: true},
	{id: "X.space.2", component: check.Typing, severity: check.Advice, says: "Hai khoảng trắng liền nhau", look: doubleSpaces, mended: true, anyone: true},
	{id: "X.space.3", component: check.Typing, severity: check.Warning, says: "Khoảng trắng thừa trước dấu câu hoặc sau dấu mở, hoặc thiếu sau dấu câu", look: straySpaces, mended: true, anyone: true},
	{id: "X.punct", component: check.Typing, severity: check.Warning, says: "Dấu câu thừa", look: doubleMarks, mended: true, anyone: true},
	{id: "X.quote", component: check.Typing, severity: check.Advice, says: "Ngoặc kép thẳng", way: "Dùng “ và ”", look: straightQuotes, anyone: true},
	{id: "X.dash", component: check.Typing, severity: check.Advice, says: "Khoảng thời gian viết theo nhiều cách", way: "Viết một cách, như 2021 - 2025", look: mixedDashes, anyone: true},
	{id: "X.tone", component: check.Typing, severity: check.Advice, says: "Dấu thanh đặt theo hai cách", way: "Đặt một cách trong cả văn bản", look: mixedTones, anyone: true},
	{id: "X.word", component: check.Typing, severity: check.Warning, says: "Từ lặp", look: doubledWords, anyone: true},
	{id: "X.abbr", component: check.Typing, severity: check.Warning, says: "Chữ viết tắt không được giải thích ở lần dùng đầu", way: "Lần đầu viết đầy đủ, chữ viết tắt trong ngoặc đơn", look: unexplained},
}

var gap = regexp.MustCompile(`\S( {2,3})\S`)

func doubleSpaces(p *paper) (all []check.Finding) {
	for _, q := range append(p.prose(), p.in(doc.Abstract, doc.Subject, doc.AppendixTitle, doc.Addressee, doc.AddresseeItem, doc.Recipient)...) {
		if q.own == "" || !strings.Contains(q.str, "  ") {
			continue
		}
		for _, m := range gap.FindAllStringSubmatchIndex(q.str, -1) {
			if !plainSpaces(q, m[2], m[3]) || blankBeside(q.str, m[2], m[3]) || strings.ContainsAny(q.str[m[3]:m[3]+1], ",;:.!?)") || strings.ContainsAny(lastRune(q.str[:m[2]]), "([“") || strings.HasPrefix(q.str[m[3]:], "”") {
				continue // beside a mark of punctuation each of them is too many
			}
			f := p.at(q, m[0], m[1], q.str[m[0]:m[2]]+" "+q.str[m[3]:m[1]])
			f.Found, f.Expected = "“"+around(q.str, m[0], m[1])+"”", "một khoảng trắng"
			all = append(all, f)
		}
	}
	return all
}

// plainSpaces says whether all blanks between two bytes of a passage are spaces as a typist makes them.
func plainSpaces(q *passage, from, to int) bool {
	if q.own == q.str {
		return true
	}
	start := q.runesBefore(from)
	for _, c := range []rune(q.own)[start : start+to-from] {
		if c != ' ' {
			return false
		}
	}
	return true
}

// blankBeside says whether blanks are room for something to be filled in.
func blankBeside(s string, from, to int) bool {
	head, after := strings.ToLower(strings.TrimRight(before(s, from), " ")), strings.ToLower(strings.TrimLeft(behind(s, to), " "))
	for _, w := range []string{"số", "số:", "ngày", "tháng", "năm", "…", "..", "_"} {
		if strings.HasSuffix(head, w) {
			return true
		}
	}
	return strings.HasPrefix(after, "/") || strings.HasPrefix(after, "tháng") || strings.HasPrefix(after, "…") || strings.HasPrefix(after, "..")
}

// around gives some bytes of a text with the words beside them.
func around(s string, from, to int) string {
	const beside = 18
	for from > 0 && (len(s[:from])-beside < from && from > to-beside*2 && s[from-1] != ' ' || !utf8.RuneStart(s[from])) {
		from--
	}
	for to < len(s) && s[to] != ' ' {
		to++
	}
	return strings.TrimSpace(s[from:to])
}

var (
	spaceBefore = pattern.Latin(`([\p{L}\d)”%])( {1,3})([,;:!?)”]|\.(?:$| ))`)
	spaceBehind = pattern.Latin(`([(“\[])( {1,3})([\p{L}\d])`)
	noSpace     = pattern.Latin(`([\p{L}\d)”])([,;])([\p{L}])`)
	oneLetters  = pattern.Latin(`^(?:\d*[\p{Lu}]|\d+[\p{Ll}]),\d*[\p{L}](?:[^\p{L}]|$)`) // 1A,B,C: the groups of an office's list of who gets papers
	noSpaceStop = pattern.Latin(`([\p{Ll}]{2})(\.)([\p{Lu}][\p{Ll}])`)
)

func straySpaces(p *paper) (all []check.Finding) {
	apart := func(a, b, c string) string { return a + b + " " + c }
	for _, q := range p.in(doc.SignerCapacity, doc.SignerPosition) {
		all = append(all, p.stray(q, capacityStop(), apart)...)
	}
	for _, q := range p.words() {
		if q.own == "" {
			continue
		}
		if q.hasAny(" ,| ;| :| !| ?| )| ”| .") {
			all = append(all, p.stray(q, spaceBefore(), func(a, _, c string) string { return a + c })...)
		}
		if q.hasAny("( |“ |[ ") {
			all = append(all, p.stray(q, spaceBehind(), func(a, _, c string) string { return a + c })...)
		}
		if marks, stops := marksBefore(q.str, ",;", isLetterByte), marksBefore(q.str, ".", isLetterByte); (marks || stops) && !q.hasAny("@|http|www.") {
			if marks {
				all = append(all, p.stray(q, noSpace(), apart)...)
			}
			if stops {
				all = append(all, p.stray(q, noSpaceStop(), apart)...)
			}
		}
	}
	return all
}

// capacityStop is the short form of a capacity with the position right behind it: KT.CHỦ TỊCH.
var capacityStop = pattern.Latin(`^(TM|KT|TL|TUQ|Q)(\.)([\p{Lu}])`)

// marksBefore says whether one of some marks of punctuation stands before a byte of some sort.
func marksBefore(s, marks string, sort func(byte) bool) bool {
	for i := 0; i+1 < len(s); i++ {
		if strings.IndexByte(marks, s[i]) >= 0 && sort(s[i+1]) {
			return true
		}
	}
	return false
}

// punctuation are the marks that hardly stand twice.
const punctuation = ",;.:"

func isMarkByte(c byte) bool { return strings.IndexByte(punctuation, c) >= 0 }

// isLetterByte says whether a byte may be of a letter: it is one of ASCII's, or of what lies beyond.
func isLetterByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf
}

// wordAt gives a text from the beginning of the letters and digits on that stand at a byte.
func wordAt(s string, at int) string {
	head := s[:at]
	return s[len(strings.TrimRightFunc(head, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })):]
}

// stray gives what an expression of three groups finds.
func (p *paper) stray(q *passage, form *regexp.Regexp, instead func(a, b, c string) string) (all []check.Finding) {
	for _, m := range form.FindAllStringSubmatchIndex(q.str, -1) {
		a, b, c := q.str[m[2]:m[3]], q.str[m[4]:m[5]], q.str[m[6]:m[7]]
		if b == "," && oneLetters().MatchString(wordAt(q.str, m[2])) {
			continue
		}
		if strings.TrimSpace(b) == "" && (!plainSpaces(q, m[4], m[5]) || strings.HasPrefix(q.str[m[6]:], "./.") || strings.HasPrefix(q.str[m[6]:], "..") || blankBeside(q.str, m[4], m[5])) {
			continue
		}
		f := p.at(q, m[2], m[7], instead(a, b, c))
		shown := around(q.str, m[2], m[7])
		f.Found, f.Expected = "“"+shown+"”", "“"+strings.Replace(shown, q.str[m[2]:m[7]], f.Instead, 1)+"”"
		all = append(all, f)
	}
	return all
}

var twoStops = pattern.Latin(`[\p{L}\d)”](\.\.)(?:$| [^.])`)

// unlikeMarks are two marks of which one is too many.
var unlikeMarks = []string{",.", ";.", ".;", ",;", ";,", ":;", ".,", ":."}

// doubleMark says of how many bytes marks are that a text begins with and of which one is too many; 0: it begins with none.
func doubleMark(text string) int {
	if len(text) < 2 || !isMarkByte(text[0]) {
		return 0
	}
	switch {
	case text[1] == text[0] && text[0] != '.':
		return len(text) - len(strings.TrimLeft(text, text[:1]))
	case strings.HasPrefix(text, ". ."):
		return 3
	case slices.Contains(unlikeMarks, text[:2]):
		return 2
	}
	return 0
}

func doubleMarks(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		if !marksBefore(q.str, punctuation, isMarkByte) && !strings.Contains(q.str, ". .") {
			continue
		}
		for at, n := 0, 0; at < len(q.str); at += max(n, 1) {
			if n = doubleMark(q.str[at:]); n == 0 {
				continue
			}
			found := q.str[at : at+n]
			head, after := before(q.str, at), behind(q.str, at+n)
			switch {
			case strings.HasSuffix(head, ".") || strings.HasPrefix(after, ".") || strings.HasPrefix(after, "/."), strings.HasSuffix(head, "v.v") || strings.HasSuffix(head, "…"):
				continue // dots to be filled in, v.v.
			case (found == ".;" || found == ".,") && shortened().MatchString(head):
				continue
			case !strings.ContainsFunc(lastRune(head), func(c rune) bool {
				return unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune(")”%", c)
			}):
				continue
			}
			f := p.at(q, at, at+n, rightMark(found, after))
			if f.Instead == "" {
				f.Expected = "một dấu"
			}
			f.Found = "“" + around(q.str, at, at+n) + "”"
			all = append(all, f)
		}
		for _, m := range q.found("..", twoStops) {
			if strings.HasSuffix(q.str[:m[2]], "v.v") {
				continue
			}
			f := p.at(q, m[2], m[3], ".")
			f.Found = "“" + around(q.str, m[2], m[3]) + "”"
			all = append(all, f)
		}
	}
	return all
}

var shortened = pattern.Latin(`(?:^|[ ,(])[\p{L}]{1,3}$|\.[\p{L}]{1,3}$`)

// rightMark gives the one mark that stands for several that are alike; which of others was meant only their writer knows.
func rightMark(found, after string) string {
	switch one := found[:1]; {
	case strings.Trim(found, one) == "":
		return one
	case strings.TrimSpace(after) != "" && strings.Trim(found, ",;") == "":
		return ";"
	}
	return ""
}

func straightQuotes(p *paper) []check.Finding {
	n, first := 0, (*passage)(nil)
	for _, q := range p.words() {
		if c := strings.Count(q.str, `"`); c > 0 {
			n += c
			if first == nil {
				first = q
			}
		}
	}
	if n < 2 {
		return nil
	}
	return []check.Finding{p.finding(first, fmt.Sprintf(`%d dấu " trong văn bản`, n), "“ và ”")}
}

var yearRange = pattern.Lazy(`(?:^|[^\d/.])(?:19|20)\d\d( ?)([-–—])( ?)(?:19|20)\d\d(?:$|[^\d/])`)

func mixedDashes(p *paper) []check.Finding {
	forms, first := map[string]int{}, map[string]string{}
	var order []string
	var last *passage
	for _, q := range p.words() {
		for _, m := range q.found("-19|-20|- 19|- 20|–19|–20|– 19|– 20|—19|—20|— 19|— 20", yearRange) {
			form := q.str[m[2]:m[7]]
			if forms[form] == 0 {
				order, first[form] = append(order, form), strings.TrimFunc(q.str[m[0]:m[1]], func(c rune) bool { return c < '0' || c > '9' })
				if len(order) == 2 {
					last = q
				}
			}
			forms[form]++
		}
	}
	if len(order) < 2 {
		return nil
	}
	var found []string
	for _, form := range order {
		found = append(found, fmt.Sprintf("như “%s” %d lần", first[form], forms[form]))
	}
	return []check.Finding{p.finding(last, strings.Join(found, ", "), "một cách")}
}

func mixedTones(p *paper) []check.Finding {
	var firsts, seconds int
	var oneFirst, oneSecond string
	var at *passage
	for _, q := range p.words() {
		for i, w := range q.spelt() {
			if _, end := lastTwo(q.keys[i]); oldPlaces[end] == "" {
				continue // a word's key has its tone where older spelling has it
			}
			text := strings.ToLower(q.str[w.from:w.to])
			if len(text) < 4 {
				continue
			}
			head, tail := lastTwo(text)
			if strings.HasSuffix(head, "q") {
				continue
			}
			if _, is := tonePlaces[tail]; is {
				if seconds++; oneSecond == "" {
					oneSecond, at = q.str[w.from:w.to], q
				}
			} else if _, is := oldPlaces[tail]; is {
				if firsts++; oneFirst == "" {
					oneFirst = q.str[w.from:w.to]
				}
			}
		}
	}
	if firsts == 0 || seconds == 0 {
		return nil
	}
	return []check.Finding{p.finding(at, fmt.Sprintf("như “%s” %d lần, như “%s” %d lần", oneFirst, firsts, oneSecond, seconds), "một cách")}
}

func oldCodes(p *paper) (all []check.Finding) {
	var lines []string
	var at []*passage
	for _, q := range p.all {
		if q.Role != doc.AddressLine {
			lines, at = append(lines, q.line.Text), append(at, q)
		}
	}
	return p.codesOf(lines, at)
}
