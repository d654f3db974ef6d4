package cellformat

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// kind is what a piece of a code asks for.
type kind byte

const (
	written   kind = iota // words that stand as they are
	place                 // a figure: 0, # or ?
	point                 // between a number's whole and its decimals
	comma                 // thousands apart, or a thousand to divide by
	percent               //
	slash                 // of a fraction, or words
	exponent              // E+ or E-
	anyNumber             // General
	anyWords              // @
	part                  // of a day or a time: d, m, y, b, h or s
	elapsed               // hours, minutes or seconds in all
	halves                // of the day
	subsecond             // decimals of a second
	gap                   // room that something takes in the cell
)

// piece is a piece of a code.
type piece struct {
	kind  kind
	words string // as it is written
	mark  byte   // the figure's mark, the part's letter, the exponent's sign
	count int    // of letters, or decimals
}

// mostCode is how many bytes of a code are read: Excel writes no more than 255 characters.
const mostCode = 1024

// The system's own long day and time, whatever the rest of the code is.
const (
	systemDay  = 0xF800
	longDay    = "dd mmmm yyyy"
	calendarOf = 16   // the byte of a language's number that tells the calendar
	buddhist   = 0x07 // whose years are 543 more
)

// codeReader takes a code apart.
type codeReader struct {
	rest     string
	pieces   []piece
	when     *condition
	buddhist bool
	sections []section
}

// sectionsOf gives the sections of a code.
func sectionsOf(code string) []section {
	r := &codeReader{rest: code}
	for r.rest != "" {
		r.next()
	}
	r.close()
	return r.sections
}

// close ends a section.
func (r *codeReader) close() {
	r.sections = append(r.sections, sectionOf(r.pieces, r.when, r.buddhist))
	r.pieces, r.when, r.buddhist = nil, nil, false
}

// take takes n bytes as a piece.
func (r *codeReader) take(p piece, n int) {
	p.words = r.rest[:n]
	r.pieces, r.rest = append(r.pieces, p), r.rest[n:]
}

// write adds words, and goes on n bytes further.
func (r *codeReader) write(words string, n int) {
	r.pieces, r.rest = append(r.pieces, piece{words: words}), r.rest[min(n, len(r.rest)):]
}

// hasPrefix compares without regard to case.
func hasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// next reads a piece.
func (r *codeReader) next() {
	first, size := utf8.DecodeRuneInString(r.rest)
	switch {
	case hasPrefix(r.rest, "General"):
		r.take(piece{kind: anyNumber}, len("General"))
	case hasPrefix(r.rest, "AM/PM"):
		r.take(piece{kind: halves}, len("AM/PM"))
	case hasPrefix(r.rest, "A/P"):
		r.take(piece{kind: halves, mark: 'a'}, len("A/P"))
	case hasPrefix(r.rest, "E+"), hasPrefix(r.rest, "E-"):
		r.take(piece{kind: exponent, mark: r.rest[1]}, 2)
	case first == ';':
		r.rest = r.rest[1:]
		r.close()
	case first == '"':
		words, _, closed := strings.Cut(r.rest[1:], `"`)
		r.write(words, 1+len(words)+map[bool]int{true: 1}[closed])
	case first == '[':
		r.bracket()
	case strings.ContainsRune(`\_*`, first):
		r.escaped()
	default:
		r.plain(first, size)
	}
}

// escaped reads a sign behind another: \x is x, _x the room that x takes, *x fills the cell.
func (r *codeReader) escaped() {
	sign, size := utf8.DecodeRuneInString(r.rest[1:])
	switch {
	case size == 0:
		r.rest = ""
	case r.rest[0] == '\\':
		r.write(string(sign), 1+size)
	case r.rest[0] == '_' || sign == ' ':
		r.take(piece{kind: gap}, 1+size)
	default: // how often the sign is drawn depends on the cell's width
		r.rest = r.rest[1+size:]
	}
}

// plain reads what has no sign before it.
func (r *codeReader) plain(first rune, size int) {
	simple := map[rune]kind{'0': place, '#': place, '?': place, '.': point, ',': comma, '%': percent, '/': slash, '@': anyWords}
	if k, is := simple[first]; is {
		if decimals := len(r.rest) - 1 - len(strings.TrimLeft(r.rest[1:], "0")); k == point && decimals > 0 && r.seconds() {
			r.take(piece{kind: subsecond, count: decimals}, 1+decimals)
			return
		}
		r.take(piece{kind: k, mark: byte(first)}, 1)
		return
	}
	letter := byte(0)
	if first < utf8.RuneSelf {
		letter = byte(first) | 0x20
	}
	if letter == 0 || !strings.ContainsRune("dmyhsb", rune(letter)) {
		r.write(r.rest[:size], size)
		return
	}
	n := 1
	for n < len(r.rest) && r.rest[n]|0x20 == letter {
		n++
	}
	if letter == 'b' && n == 1 {
		r.write(r.rest[:1], 1)
		return
	}
	r.take(piece{kind: part, mark: letter, count: n}, n)
}

// seconds says whether what stands before the place in the code that is being read is a part for seconds.
func (r *codeReader) seconds() bool {
	if len(r.pieces) == 0 {
		return false
	}
	last := r.pieces[len(r.pieces)-1]
	return last.mark == 's' && (last.kind == part || last.kind == elapsed)
}

// bracket reads what stands in square brackets: time gone by, a condition, a currency with its language; colours and the rest aren't shown.
func (r *codeReader) bracket() {
	inner, _, closed := strings.Cut(r.rest[1:], "]")
	size := 1 + len(inner) + map[bool]int{true: 1}[closed]
	letters := strings.ToLower(inner)
	switch {
	case letters != "" && strings.Trim(letters, letters[:1]) == "" && strings.Contains("hms", letters[:1]):
		r.take(piece{kind: elapsed, mark: letters[0], count: len(letters)}, size)
		return
	case strings.HasPrefix(inner, "$"):
		sign, language, _ := strings.Cut(inner[1:], "-")
		r.write(sign, size)
		number, err := strconv.ParseUint(language, 16, 32)
		r.buddhist = r.buddhist || err == nil && number>>calendarOf&0xFF == buddhist
		if err == nil && number == systemDay {
			rest, others, more := strings.Cut(r.rest, ";")
			if r.rest = longDay; more && !strings.Contains(rest, `"`) {
				r.rest += ";" + others
			}
		}
		return
	}
	if c, is := conditionOf(inner); is {
		r.when = &c
	}
	r.rest = r.rest[size:]
}

// condition is which numbers a section is for.
type condition struct {
	sign  string
	value float64
}

func conditionOf(s string) (condition, bool) {
	n := len(s) - len(strings.TrimLeft(s, "<>="))
	value, err := strconv.ParseFloat(strings.TrimSpace(s[n:]), 64)
	return condition{s[:n], value}, n > 0 && err == nil
}

func (c *condition) holds(v float64) bool {
	switch c.sign {
	case "<":
		return v < c.value
	case "<=":
		return v <= c.value
	case ">":
		return v > c.value
	case ">=":
		return v >= c.value
	case "=":
		return v == c.value
	case "<>":
		return v != c.value
	}
	return false
}

// onlyNegative says whether no other numbers fulfil it.
func (c *condition) onlyNegative() bool {
	return c.sign == "<" && c.value <= 0 || (c.sign == "<=" || c.sign == "=") && c.value < 0
}

// allAbove says whether whatever doesn't fulfil it is negative, or nought.
func (c *condition) allAbove() bool { return (c.sign == ">" || c.sign == ">=") && c.value <= 0 }
