package cellformat

import (
	"math"
	"strconv"
	"strings"
)

// excelDigits is how many digits Excel keeps of a number; those beyond are noise of its arithmetic.
const excelDigits = 15

// decimal is a number that isn't negative: 0.digits × 10^point, of noughts at the ends none. Nothing is 0.
type decimal struct {
	digits string
	point  int
}

// decimalOf gives a number as Excel keeps it.
func decimalOf(v float64) decimal {
	if whole := math.Trunc(v); whole == v && v < 1e15 {
		text := strconv.FormatInt(int64(v), 10)
		return decimal{text, len(text)}.trimmed()
	}
	text := strconv.FormatFloat(v, 'e', excelDigits-1, 64)
	mantissa, power, _ := strings.Cut(text, "e")
	exponent, _ := strconv.Atoi(power) // as strconv has just written it
	return decimal{strings.Replace(mantissa, ".", "", 1), exponent + 1}.trimmed()
}

func (d decimal) trimmed() decimal {
	d.digits = strings.TrimRight(d.digits, "0")
	rest := strings.TrimLeft(d.digits, "0")
	d.point -= len(d.digits) - len(rest)
	if d.digits = rest; rest == "" {
		d.point = 0
	}
	return d
}

// shifted multiplies by a power of ten.
func (d decimal) shifted(power int) decimal {
	if d.digits != "" {
		d.point += power
	}
	return d
}

// rounded has no more than so many decimals, a half upwards.
func (d decimal) rounded(decimals int) decimal {
	keep := d.point + decimals
	switch {
	case keep >= len(d.digits):
		return d
	case keep < 0:
		return decimal{}
	}
	up := d.digits[keep] >= '5'
	kept := []byte(d.digits[:keep])
	for i := keep - 1; up && i >= 0; i-- {
		if up = kept[i] == '9'; up {
			kept[i] = '0'
		} else {
			kept[i]++
		}
	}
	if up {
		return decimal{"1" + string(kept), d.point + 1}.trimmed()
	}
	return decimal{string(kept), d.point}.trimmed()
}

// parts gives the figures before the point, none for nought, and so many behind it.
func (d decimal) parts(decimals int) (whole, behind string) {
	zeros := func(n int) string { return strings.Repeat("0", max(0, n)) }
	digits := d.digits + zeros(d.point+decimals-len(d.digits))
	if d.point < 0 {
		return "", zeros(min(-d.point, decimals)) + digits[:max(0, min(len(digits), decimals+d.point))]
	}
	return digits[:d.point], digits[d.point : d.point+decimals]
}
