package cellformat

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// mostDenominator bounds the search for a fraction.
const mostDenominator = 9_999

// part finds whether the section is of a fraction: places, a slash, and places or a number.
func (s *section) part() {
	at := slices.IndexFunc(s.pieces, func(p piece) bool { return p.kind == slash })
	if at < 1 || at+1 == len(s.pieces) || len(s.right) > 0 || s.shape != figures || s.pieces[at-1].kind != place {
		return
	}
	if next := s.pieces[at+1]; next.kind != place && (len(next.words) != 1 || next.words[0] < '1' || next.words[0] > '9') {
		return
	}
	s.shape, s.numerator = fraction, at-1
	for s.numerator > 0 && s.pieces[s.numerator-1].kind == place {
		s.numerator--
	}
}

// denominator gives a fixed one, or the greatest that has room; end is behind it.
func (s *section) denominator() (fixed, greatest, end int) {
	end = s.numerator
	for s.pieces[end].kind != slash {
		end++
	}
	end++
	from, text := end, ""
	for end < len(s.pieces) && (s.pieces[end].kind == place || end == from || len(s.pieces[end].words) == 1 && s.pieces[end].words[0] >= '0' && s.pieces[end].words[0] <= '9') {
		text += s.pieces[end].words
		end++
	}
	if fixed, err := strconv.Atoi(text); err == nil && fixed > 0 {
		return min(fixed, mostDenominator), 0, end
	}
	greatest = 1
	for range text {
		greatest = min(greatest*10, mostDenominator+1)
	}
	return 0, greatest - 1, end
}

// fraction writes a number as a whole and a fraction, or as a fraction alone where there is no place for a whole.
func (s *section) fraction(n decimal) (text string, zero bool) {
	v, _ := strconv.ParseFloat("0."+n.digits+"e"+strconv.Itoa(n.point), 64) // as it was read
	if n.digits == "" {
		v = 0
	}
	fixed, greatest, end := s.denominator()
	whole, rest := math.Modf(v)
	places := slices.IndexFunc(s.pieces[:s.numerator], func(p piece) bool { return p.kind == place }) >= 0
	over, under := nearest(rest, greatest)
	if fixed > 0 {
		over, under = int(math.Floor(rest*float64(fixed)+.5)), fixed
	}
	if over == under {
		over, whole = 0, whole+1
	}
	var b strings.Builder
	head := *s
	head.left, head.right = 0, nil
	for _, p := range s.pieces[:s.numerator] {
		if p.kind == place {
			head.left++
		}
	}
	switch noughts := s.pieces[s.numerator].mark == '0'; {
	case !places:
		over, whole = over+int(whole)*under, 0
		b.WriteString(head.placed(s.pieces[:s.numerator], decimal{}))
	case over == 0 && !noughts:
		text := strings.TrimSpace(head.placed(s.pieces[:s.numerator], decimalOf(whole)))
		if whole == 0 && text == "" {
			text = "0"
		}
		return text + s.tail(end), whole == 0
	default:
		b.WriteString(head.placed(s.pieces[:s.numerator], decimalOf(whole)))
	}
	b.WriteString(strconv.Itoa(over) + "/" + strconv.Itoa(under) + s.tail(end))
	return b.String(), whole == 0 && over == 0
}

// tail gives the words behind a fraction.
func (s *section) tail(from int) string {
	var b strings.Builder
	for i := from; i < len(s.pieces); i++ {
		s.pieces[i].writeTo(&b)
	}
	return b.String()
}

// nearest gives the fraction that comes nearest to a part of one, of the least denominator: the last that the continued fraction of it reaches within the greatest
// denominator, or the one between that and the one before it which has room.
func nearest(rest float64, greatest int) (over, under int) {
	const enough = 1e-12
	off := func(n, d int) float64 { return math.Abs(rest - float64(n)/float64(d)) }
	n0, d0, n1, d1 := 1, 0, 0, 1 // the two last ones
	for x := rest; off(n1, d1) > enough; {
		x = 1 / (x - math.Floor(x))
		next := int(min(math.Floor(x), float64(greatest+1)))
		if next*d1+d0 > greatest {
			room := (greatest - d0) / d1
			if n, d := room*n1+n0, room*d1+d0; d > 0 && (off(n, d) < off(n1, d1)-enough || off(n, d) <= off(n1, d1)+enough && d < d1) {
				return n, d
			}
			break
		}
		n0, d0, n1, d1 = n1, d1, next*n1+n0, next*d1+d0
	}
	return n1, d1
}
