package nd30

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// Paddings of no-break spaces that a draft leaves for what is filled in by
// hand: wide enough for three digits and for two. A name is written over the
// whole line, so its blank only keeps the line.
var (
	NumberBlank = strings.Repeat("\u00a0", 8)
	DayBlank    = strings.Repeat("\u00a0", 5)
	NameBlank   = strings.Repeat("\u00a0", 2)
)

// About begins the abstract of a công văn (I.II.5.b).
const About = "V/v "

// BetweenBodies stands between the names of bodies that issue a document together, at the end of a line.
const BetweenBodies = " -"

// Closing ends the text of a document (annex III, every form).
const Closing = "./."

// DocumentNumber writes a document's number, with a 0 before one under 10 (I.II.3.c).
func DocumentNumber(n int) string { return fmt.Sprintf("%02d", n) }

var numberParts = pattern.Lazy(`^(\d{0,5})((?:[-/]\d{1,4}){0,2}|[\p{L}])$`)

// ParseNumber reads a document's number, and what some write behind its digits: a month (126-12), a letter (12a), the year of a legal document (30/2020). Of a draft only that may be there.
func ParseNumber(text string) (n int, tail string, is bool) {
	m := numberParts().FindStringSubmatch(text)
	if m == nil || m[1] == "" && !strings.HasPrefix(m[2], "/") {
		return 0, "", false
	}
	n, err := strconv.Atoi("0" + m[1])
	return n, m[2], err == nil && (n > 0 || m[1] == "")
}

// DayNumber writes a day of the month, with a 0 before one under 10 (I.II.4.b).
func DayNumber(n int) string { return fmt.Sprintf("%02d", n) }

// MonthNumber writes a month, with a 0 before 1 and 2 only (I.II.4.b).
func MonthNumber(n int) string {
	if n <= 2 {
		return fmt.Sprintf("%02d", n)
	}
	return fmt.Sprint(n)
}

// Day writes a whole day with strokes, "05/02/2024" and "14/6/2024": its parts as in DayNumber and MonthNumber. It is
// empty where no day is given.
func Day(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s/%s/%d", DayNumber(d.Day), MonthNumber(int(d.Month)), d.Year)
}

// closers is punctuation that may end an item as a clerk typed it, and that the decree's own replaces.
const closers = ";,:./ \t"

// ellipsis is an ellipsis as it is typed most.
const ellipsis = "..."

// mostEllipsis is how many dots an ellipsis has; one letter of three of them counts for two, as people type a stop behind it.
const mostEllipsis = len(ellipsis)

// filledIn finds what is left open at the end of a text for somebody to write on: dots, lines, or dots with spaces between them.
var filledIn = pattern.Lazy(`(?:[.…_]+|\.(?: \.){3,})$`)

// leftOpen gives a text that ends with room for somebody's writing, with that whole and without what was typed behind it.
func leftOpen(s string) (string, bool) {
	if !strings.Contains(s, "..") && !strings.Contains(s, ". .") && !strings.ContainsAny(s, "…_") {
		return s, false // nearly every text, so that the expression need not be tried
	}
	s = strings.TrimRight(s, ";,:/ \t\u00a0")
	for _, end := range []string{"\u00a0" + Closing, " " + Closing, Closing[1:]} {
		if cut, closed := strings.CutSuffix(s, end); closed {
			s = strings.TrimRight(cut, " \u00a0")
			break
		}
	}
	room := filledIn().FindString(s)
	return s, strings.Count(room, ".")+2*strings.Count(room, "…")+strings.Count(room, "_") > mostEllipsis
}

// TrimEnd drops the punctuation at the end, except the dots of an ellipsis and those that leave room for somebody's writing.
func TrimEnd(s string) string {
	if blank, is := strings.CutSuffix(strings.TrimRight(s, " \t"), "."); is && endsBlank(blank) {
		return blank // EndItem's full stop is none of the dots
	}
	if open, is := leftOpen(s); is {
		return open
	}
	s = strings.TrimSuffix(strings.TrimRight(s, " \t"), Closing[1:])
	t := strings.TrimRight(s, closers)
	if strings.HasSuffix(strings.TrimRight(s, ";,:/ \t"), ellipsis) {
		return t + ellipsis
	}
	return t
}

// endsSentence says whether words need no full stop behind them: they end with an ellipsis, a question or an
// exclamation; quoted ones, and those that end with a quotation, also with a full stop of their own.
func endsSentence(s string, quoted bool) bool {
	inner := strings.TrimRight(s, "”")
	last, _ := utf8.DecodeLastRuneInString(inner)
	return strings.HasSuffix(inner, ellipsis) || strings.ContainsRune("…?!", last) || last == '.' && (quoted || len(inner) < len(s))
}

// TrimDash drops the dash that a clerk typed before an item, and that the decree's own replaces (I.II.9.d).
func TrimDash(s string) string { return strings.TrimLeft(s, "-–—•+* \t") }

// Following gives what stands behind a value, without its full stop where the value's own end makes that a second one:
// "v.v..." and ".", "“… ngay.”" and ".".
func Following(value, next string) string {
	after := strings.TrimPrefix(next, "”")
	quoted := len(after) < len(next)
	if strings.HasPrefix(after, ".") && !strings.HasPrefix(after, "..") && endsSentence(value, quoted) {
		return next[:len(next)-len(after)] + after[1:]
	}
	return next
}

// BlankName stands for a name or words that nobody knows yet: they are filled in, and are no ellipsis.
const BlankName = "……"

// EndItem ends an item of a list with a semicolon, or with a full stop where
// it is the last, whatever it ended with (I.II.6.a, I.II.9.d).
func EndItem(s string, last bool) string {
	s = TrimEnd(s)
	switch {
	case !last:
		return s + ";"
	case endsSentence(s, false) && !endsBlank(s):
		return s
	}
	return s + "."
}

// endsBlank says whether a text ends with a name that is left blank, which a full stop comes behind as behind the name.
func endsBlank(s string) bool {
	before, is := strings.CutSuffix(s, BlankName)
	return is && !strings.HasSuffix(before, "…") && !strings.HasSuffix(before, ".")
}

// EndDrafter ends what stands for the drafter and the number of copies, behind the archive's full stop, with one of its own (annex III, form 1.1, notes 8 and
// 9); what an office writes in brackets ends with them.
func EndDrafter(s string) string {
	if strings.HasSuffix(strings.TrimSpace(s), ")") {
		return s
	}
	return EndItem(s, true)
}

// EndLead ends the words that lead to a text with a colon, where they end with no sign of their own.
func EndLead(s string) string {
	last, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsLetter(last) || unicode.IsDigit(last) || unicode.IsMark(last) || strings.ContainsRune("”)", last) {
		return s + ":"
	}
	return s
}

// Close ends a document's text with "./.", whatever it ended with: the last dot of an ellipsis is the first of it, and a
// quotation has no full stop of its own before it. It stands apart from what somebody is to write on, as forms 1.9 and 1.12 of annex III have it.
func Close(s string) string {
	if open, is := leftOpen(s); is {
		return open + "\u00a0" + Closing
	}
	s = TrimEnd(s)
	if inner, quoted := strings.CutSuffix(s, "”"); quoted {
		return strings.TrimRight(inner, ".") + "”" + Closing
	}
	return strings.TrimSuffix(s, ".") + Closing
}

// CloseCell ends the text of a document whose last words stand in a table's cell. Behind a figure, a day or a sign "./." stands
// apart, as annex III has it behind what is filled in (forms 1.9, 1.12): in "1.234./." the number would seem to have a point more. An empty cell has nothing else.
func CloseCell(s string) string {
	s = strings.TrimSpace(strings.TrimSuffix(s, "\u00a0"+Closing))
	last := s[strings.LastIndexAny(s, " \u00a0")+1:]
	if isWord(strings.TrimRight(last, closers+"”)")) {
		return Close(s)
	}
	if trimmed := TrimEnd(s); trimmed != "" {
		s = trimmed
	}
	if s == "" || s == Closing {
		return Closing
	}
	return s + "\u00a0" + Closing
}

// crosses are letters that mark a cell.
var crosses = []string{"x", "X"}

// isWord says whether a text is letters, and no mark.
func isWord(s string) bool {
	return s != "" && !slices.Contains(crosses, s) && strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }) < 0
}

// PointLetters is the order of points in a khoản: the letters of the Vietnamese alphabet without those with a hat or a horn (I.II.6.đ).
const PointLetters = "abcdđeghiklmnopqrstuvxy"

var letters = []rune(PointLetters)

// LastPoint is how many points a khoản can have.
var LastPoint = len(letters)

// PointLabel gives the mark of the n-th point, from 1; one after LastPoint is an error.
func PointLabel(n int) (string, error) {
	if n < 1 || n > len(letters) {
		return "", fmt.Errorf("một khoản chỉ đánh được %d điểm, từ a đến y; đây là điểm thứ %d", len(letters), n)
	}
	return string(letters[n-1]) + ")", nil
}

// PointNumber gives which point a letter marks, from 1; 0 where it marks none.
func PointNumber(letter string) int {
	if c := []rune(letter); len(c) == 1 {
		return slices.Index(letters, c[0]) + 1
	}
	return 0
}

// ArticleLabel gives what stands before the n-th điều, from 1 (annex III, form 1.3).
func ArticleLabel(n int) string { return fmt.Sprintf("Điều %d.", n) }

var romanDigits = []struct {
	value int
	digit string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// Roman writes a number from 1 in Roman digits, as mục and phụ lục are numbered (I.II.6.đ, I.III.1.a).
func Roman(n int) string {
	var b strings.Builder
	for _, r := range romanDigits {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.digit)
		}
	}
	return b.String()
}

// RomanNumber reads a number as Roman writes it; 0 where it is none.
func RomanNumber(s string) int {
	if n := ReadRoman(s); n > 0 && Roman(n) == s {
		return n
	}
	return 0
}

// ReadRoman reads a number in Roman digits up to C, whether they are written as Roman writes them or not (IIII); any other character counts nothing.
func ReadRoman(s string) int {
	values := map[rune]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	total, last := 0, 0
	for _, c := range slices.Backward([]rune(s)) {
		v := values[c]
		if v < last {
			total -= v
		} else {
			total += v
			last = v
		}
	}
	return total
}
