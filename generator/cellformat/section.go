package cellformat

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Format is how a cell shows what it holds. A nil Format is General.
type Format struct {
	numbers []section
	words   *section // of texts; nil: they are shown as they are
}

// shape is what a section shows of a number.
type shape byte

const (
	words   shape = iota // nothing: only its words
	general              // what it has
	figures              // its figures in places
	scientific
	fraction
	moment // a day or a time
	texts  // it is for texts
)

// section is a part of a format, for some of the numbers or for texts.
type section struct {
	pieces    []piece
	shape     shape
	when      *condition // nil: what its place among the sections says
	buddhist  bool
	left      int    // places before the point
	right     []byte // marks of those behind it
	grouped   bool   // thousands are parted
	power     int    // of ten that the number is multiplied by: a hundred for each per cent, a thousandth for each comma at the end
	numerator int    // of a fraction: the first place of it
}

// Parse reads a format's code.
func Parse(code string) *Format {
	if code == "" || len(code) > mostCode || strings.EqualFold(code, "General") {
		return nil
	}
	f := &Format{numbers: sectionsOf(asTyped(code))}
	if last := len(f.numbers) - 1; last == 3 || f.numbers[last].shape == texts {
		f.words = &f.numbers[min(last, 3)]
		f.numbers = f.numbers[:min(last, 3)]
	}
	return f
}

// Words gives what is shown before and behind a text; without the text itself where it isn't shown.
func (f *Format) Words() (before, after string, shown bool) {
	if f == nil || f.words == nil {
		return "", "", true
	}
	for _, p := range f.words.pieces {
		switch {
		case p.kind == anyWords:
			shown = true
		case p.kind == gap:
		case shown:
			after += p.words
		default:
			before += p.words
		}
	}
	return before, after, shown
}

// mostNumber is beyond all figures of an office.
const mostNumber = 1e20

// Number shows a number. from1904 says from when the workbook counts its days.
func (f *Format) Number(v float64, from1904 bool) string {
	if f == nil || len(f.numbers) == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return General(v)
	}
	s, signed := f.section(v)
	switch s.shape {
	case words:
		return tidy(s.joined())
	case moment:
		return s.moment(v, from1904)
	case general:
		return signedWith(s.around(General(math.Abs(v))), v < 0 && signed)
	case figures, scientific, fraction:
		if math.Abs(v) >= mostNumber {
			return General(v)
		}
		n := decimalOf(math.Abs(v)).shifted(s.power)
		text, zero := s.figured(n)
		return signedWith(text, v < 0 && signed && !zero)
	case texts:
	}
	return General(v)
}

// figured shows a number that isn't negative; zero says that nothing but noughts is left of it.
func (s *section) figured(n decimal) (text string, zero bool) {
	switch s.shape {
	case scientific:
		return s.scientific(n), n.digits == ""
	case fraction:
		return s.fraction(n)
	case figures, words, general, moment, texts:
	}
	n = n.rounded(len(s.right))
	return s.placed(s.pieces, n), n.digits == ""
}

// section gives the one that is for a number; signed says whether it leaves the sign of a negative number to be shown.
func (f *Format) section(v float64) (s *section, signed bool) {
	all := f.numbers
	if all[0].when == nil && (len(all) < 2 || all[1].when == nil) {
		switch {
		case v < 0 && len(all) > 1:
			return &all[1], false
		case v == 0 && len(all) > 2:
			return &all[2], false
		}
		return &all[0], true
	}
	for i := range all {
		c := all[i].when
		switch {
		case c == nil && i == 0:
			c = &condition{">", 0}
		case c == nil && i == 1 && len(all) > 2:
			c = &condition{"<", 0}
		case c == nil: // of two sections the second is for the rest
			return &all[i], i != 1 || !all[0].when.allAbove()
		}
		if c.holds(v) {
			return &all[i], !c.onlyNegative()
		}
	}
	return &all[len(all)-1], true
}

// sectionOf says what pieces are.
func sectionOf(pieces []piece, when *condition, eastern bool) section {
	s := section{pieces: pieces, when: when, buddhist: eastern}
	has := func(k kind) bool { return slices.ContainsFunc(pieces, func(p piece) bool { return p.kind == k }) }
	switch {
	case has(anyWords):
		s.shape = texts
	case has(anyNumber):
		s.shape = general
	case has(place) && !has(elapsed):
		s.shape = figures
		s.settle()
	case has(part), has(elapsed), has(halves):
		s.shape = moment
		s.dayFirst()
	}
	return s
}

// settle finds of what the places of a number are.
func (s *section) settle() {
	for i := range s.pieces {
		if p := &s.pieces[i]; p.kind == part || p.kind == halves || p.kind == subsecond { // a unit that somebody wrote without quotes
			p.kind = written
		}
	}
	isExponent := func(p piece) bool { return p.kind == exponent }
	end := slices.IndexFunc(s.pieces, isExponent)
	if end < 0 {
		end = len(s.pieces)
	} else {
		s.shape = scientific
	}
	s.commas(end)
	behind := false
	for _, p := range s.pieces[:end] {
		switch {
		case p.kind == point:
			behind = true
		case p.kind == percent:
			s.power += 2
		case p.kind == place && behind:
			s.right = append(s.right, p.mark)
		case p.kind == place:
			s.left++
		}
	}
	s.part()
}

// commas finds which of them part thousands and which divide by a thousand: those behind the last place, before the point or behind it.
func (s *section) commas(end int) {
	last := func(kinds ...kind) int {
		for i := end - 1; i >= 0; i-- {
			if slices.Contains(kinds, s.pieces[i].kind) {
				return i
			}
		}
		return -1
	}
	dot := slices.IndexFunc(s.pieces[:end], func(p piece) bool { return p.kind == point })
	final, first := last(place), slices.IndexFunc(s.pieces, func(p piece) bool { return p.kind == place })
	for i := range s.pieces[:end] {
		p := &s.pieces[i]
		if p.kind != comma {
			continue
		}
		switch before := i > 0 && (s.pieces[i-1].kind == place || s.pieces[i-1].kind == comma); {
		case !before || i < first:
			p.kind = written
			continue
		case i > final, dot > i && !slices.ContainsFunc(s.pieces[i:dot], func(p piece) bool { return p.kind == place }):
			s.power -= 3
		default:
			s.grouped = true
		}
	}
}

// joined gives the words of a section that shows no number.
func (s *section) joined() string {
	var b strings.Builder
	for _, p := range s.pieces {
		p.writeTo(&b)
	}
	return b.String()
}

// writeTo writes what a piece is beside the figures.
func (p *piece) writeTo(b *strings.Builder) {
	switch p.kind {
	case gap:
		b.WriteByte(' ')
	case point, comma, anyNumber, anyWords, exponent, place:
	case written, percent, slash, part, elapsed, halves, subsecond:
		b.WriteString(p.words)
	}
}

// around gives a number with the words of its section.
func (s *section) around(number string) string {
	var b strings.Builder
	for i := range s.pieces {
		if s.pieces[i].kind == anyNumber {
			b.WriteString(number)
			continue
		}
		s.pieces[i].writeTo(&b)
	}
	return b.String()
}

// signedWith gives a text, after the sign of a negative number where it is to have one.
func signedWith(text string, negative bool) string {
	if text = tidy(text); negative {
		return "-" + text
	}
	return text
}

// tidy leaves out the room that is only there to fill the cell.
func tidy(text string) string {
	text = strings.TrimSpace(text)
	for _, sign := range []string{"-", "("} {
		if rest, is := strings.CutPrefix(text, sign+" "); is {
			text = sign + strings.TrimLeft(rest, " ")
		}
	}
	return text
}

// General shows a number of which no format says how: with what decimals it has, no more than a cell has room for.
func General(v float64) string {
	if whole := math.Trunc(v); whole == v && math.Abs(v) < 1e15 {
		return strconv.FormatInt(int64(v), 10)
	}
	if math.Abs(v) >= mostNumber || math.Abs(v) < 1e-9 {
		return strings.Replace(strconv.FormatFloat(v, 'g', 6, 64), ".", ",", 1)
	}
	const digits = 10 // that have room in a cell
	text := strconv.FormatFloat(v, 'f', -1, 64)
	whole, decimals, _ := strings.Cut(text, ".")
	if room := max(0, digits-len(strings.TrimPrefix(whole, "-"))); len(decimals) > room {
		text = strings.TrimRight(strconv.FormatFloat(v, 'f', room, 64), "0")
	}
	return strings.Replace(strings.TrimSuffix(text, "."), ".", ",", 1)
}
