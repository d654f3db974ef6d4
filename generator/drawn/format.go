package drawn

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/number"
)

// builtIn are the formats that a workbook need not write out (18.8.30).
var builtIn = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "dd/mm/yyyy", 16: "dd/mm", 17: "mm/yyyy",
	20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
	41: `#,##0;(#,##0);"-"`, 42: `#,##0;(#,##0);"-"`, 43: `#,##0.00;(#,##0.00);"-"`, 44: `#,##0.00;(#,##0.00);"-"`, 49: "@",
}

// excelDigits is how many digits Excel keeps of a number; those beyond are noise of its arithmetic.
const excelDigits = 15

// shown gives a number as a cell shows it, in Vietnamese: points between thousands, a decimal comma, the day before the month.
func (b *workbook) shown(v float64, code string) string {
	sections := strings.Split(plainCode(code), ";")
	section, sign := sections[0], v < 0
	switch {
	case v < 0 && len(sections) > 1:
		section, sign = sections[1], false
	case v == 0 && len(sections) > 2:
		section = sections[2]
	}
	tokens := tokensOf(section)
	if strings.Contains(section, "E+") || strings.Contains(section, "E-") || strings.Contains(section, "?/") {
		return general(v)
	}
	switch kindOf(tokens) {
	case dayFormat:
		return b.day(v, tokens)
	case numberFormat:
		return formatted(math.Abs(v), tokens, sign)
	case wordsFormat:
		if section != "" && section != "General" && section != "@" {
			return strings.TrimSpace(joined(tokens))
		}
	}
	return general(v)
}

// halfDay is what asks for the halves of a day, which Vietnamese doesn't tell.
var halfDay = strings.NewReplacer("AM/PM", "", "am/pm", "", "A/P", "")

// plainCode leaves out of a format what isn't shown: colours, conditions, room for a sign, fill.
func plainCode(code string) string {
	code = halfDay.Replace(code)
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				return b.String()
			}
			b.WriteString(strings.ReplaceAll(code[i:i+end+2], ";", ","))
			i += end + 1
		case '\\':
			if i+1 < len(code) {
				b.WriteString(`"` + code[i+1:i+2] + `"`)
			}
			i++
		case '_', '*':
			i++
		case '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				return b.String()
			}
			if sign, _, is := strings.Cut(strings.TrimPrefix(code[i+1:i+end], "$"), "-"); is && code[i+1] == '$' && sign != "" {
				b.WriteString(`"` + sign + `"`)
			}
			i += end
		default:
			b.WriteByte(code[i])
		}
	}
	return b.String()
}

// token is a piece of a format: words, or the letters of a day, or the places of a number.
type token struct {
	words  string
	letter byte // d, m, y, h or s; 0: none
	count  int
	places string // of a number
}

// tokensOf parts a section of a format.
func tokensOf(section string) []token {
	var all []token
	if section == "General" || section == "@" {
		return nil
	}
	for i := 0; i < len(section); {
		c := section[i] | 0x20
		switch {
		case section[i] == '"':
			end := strings.IndexByte(section[i+1:], '"')
			all = append(all, token{words: section[i+1 : i+1+max(0, end)]})
			i += max(0, end) + 2
		case strings.IndexByte("0#?", section[i]) >= 0:
			n := i
			for n < len(section) && strings.IndexByte("0#?,.", section[n]) >= 0 {
				n++
			}
			all = append(all, token{places: section[i:n]})
			i = n
		case strings.IndexByte("dmyhs", c) >= 0:
			n := i
			for n < len(section) && section[n]|0x20 == c {
				n++
			}
			all = append(all, token{letter: c, count: n - i})
			i = n
		default:
			all = append(all, token{words: section[i : i+1]})
			i++
		}
	}
	return all
}

type formatKind int

const (
	wordsFormat formatKind = iota
	numberFormat
	dayFormat
)

func kindOf(tokens []token) formatKind {
	kind := wordsFormat
	for _, t := range tokens {
		switch {
		case t.places != "":
			return numberFormat
		case t.letter != 0:
			kind = dayFormat
		}
	}
	return kind
}

func joined(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.words)
	}
	return b.String()
}

// formatted gives a number that isn't negative by the places of its format.
func formatted(v float64, tokens []token, negative bool) string {
	exact, ok := new(big.Rat).SetString(strconv.FormatFloat(v, 'g', excelDigits, 64))
	if !ok || v >= mostNumber {
		return general(v)
	}
	var b strings.Builder
	placed := false
	for _, t := range tokens {
		if strings.Contains(t.words, "%") {
			exact.Mul(exact, big.NewRat(100, 1))
		}
	}
	for _, t := range tokens {
		if t.places == "" || placed {
			b.WriteString(t.words)
			continue
		}
		text, zero := placedIn(exact, t.places)
		if placed = true; negative && !zero {
			text = "-" + text
		}
		b.WriteString(text)
	}
	return strings.TrimSpace(b.String())
}

// mostNumber is beyond all figures of an office.
const mostNumber = 1e20

// placedIn writes a number in places such as #,##0.00; zero says that nothing but noughts is left of it.
func placedIn(exact *big.Rat, places string) (text string, zero bool) {
	whole, fraction, _ := strings.Cut(places, ".")
	for strings.HasSuffix(whole, ",") { // each such comma is a thousand
		whole, exact = whole[:len(whole)-1], new(big.Rat).Quo(exact, big.NewRat(1000, 1))
	}
	for strings.HasSuffix(fraction, ",") { // or behind the decimals
		fraction, exact = fraction[:len(fraction)-1], new(big.Rat).Quo(exact, big.NewRat(1000, 1))
	}
	decimals := min(strings.Count(fraction, "0")+strings.Count(fraction, "#")+strings.Count(fraction, "?"), 30)
	text = number.Write(exact, decimals)
	zero = strings.Trim(text, "0,.") == ""
	if !strings.Contains(whole, ",") {
		text = strings.ReplaceAll(text, ".", "")
	}
	for least := strings.Count(fraction, "0"); decimals > least && strings.HasSuffix(text, "0"); decimals-- {
		text = text[:len(text)-1]
	}
	text = strings.TrimSuffix(text, ",")
	needed := strings.Count(whole, "0")
	if before, _, _ := strings.Cut(text, ","); needed > len(before) && !strings.Contains(whole, ",") {
		text = strings.Repeat("0", needed-len(before)) + text
	}
	if needed == 0 && strings.HasPrefix(text, "0") {
		text = text[1:]
	}
	return text, zero
}

// general shows a number of which no format says how: with what decimals it has, no more than a cell has room for.
func general(v float64) string {
	if math.Abs(v) >= mostNumber || v != 0 && math.Abs(v) < 1e-9 {
		return strings.Replace(strconv.FormatFloat(v, 'g', 6, 64), ".", ",", 1)
	}
	const digits = 10 // of what stands in a cell
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if whole, fraction, _ := strings.Cut(text, "."); len(fraction) > max(0, digits-len(whole)+1) {
		text = strconv.FormatFloat(v, 'f', max(0, digits-len(whole)+1), 64)
		text = strings.TrimRight(text, "0")
	}
	return strings.Replace(strings.TrimSuffix(text, "."), ".", ",", 1)
}

// The serial numbers of days: Excel counts from 30 December 1899, in old workbooks of the Macintosh from 1 January 1904.
const (
	lastSerial = 2_958_465
	days1904   = 1462
)

// day shows a day and a time of the day.
func (b *workbook) day(v float64, tokens []token) string {
	if b.from1904 {
		v += days1904
	}
	if v < 0 || v > lastSerial {
		return general(v)
	}
	const ofDay = 24 * 60 * 60
	whole := math.Floor(v)
	seconds := int(math.Round((v - whole) * ofDay))
	d := calendar.Of(1899, 12, 30).AddDays(int(whole))
	var out strings.Builder
	clock := false
	for i, t := range tokens {
		n := 0
		switch t.letter {
		case 0:
			if w := strings.ToUpper(t.words); w != "A" && w != "P" {
				out.WriteString(t.words)
			}
			continue
		case 'd':
			n = d.Day
		case 'm':
			minutes := clock || i+2 < len(tokens) && tokens[i+2].letter == 's'
			if n = int(d.Month); minutes {
				n = seconds / 60 % 60
			}
		case 'y':
			n = d.Year
		case 'h':
			n = seconds / 3600 % 24
		case 's':
			n = seconds % 60
		}
		clock = t.letter == 'h'
		if t.letter == 'y' && t.count <= 2 {
			n %= 100
		}
		out.WriteString(fmt.Sprintf("%0*d", padding(t), n))
	}
	return strings.TrimSpace(out.String())
}

// padding is how many digits a part of a day has at least: a month by its name is one by its number.
func padding(t token) int {
	if t.letter == 'y' && t.count > 2 {
		return 4
	}
	return min(t.count, 2)
}
