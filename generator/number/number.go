// Package number reads and writes numbers as Vietnamese has them: points between thousands and a decimal comma, 1.234.567,5.
package number

import (
	"math/big"
	"strings"

	"vanban/generator/pattern"
)

// mostDigits keeps a hostile number from growing without end.
const mostDigits = 40

// written is a number whose thousands are all parted by points, or none.
var written = pattern.Lazy(`^[-–−]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?$`)

// Is says whether a text is a number that can be read in one way only.
func Is(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) <= mostDigits && written().MatchString(text)
}

// inEnglish writes a number as Go reads it.
var inEnglish = strings.NewReplacer(".", "", ",", ".", "–", "-", "−", "-")

// Read gives a number exactly, and with how many decimals it is written; ok is false for what is none, or can be read in two ways.
func Read(text string) (value *big.Rat, decimals int, ok bool) {
	if !Is(text) {
		return nil, 0, false
	}
	plain := inEnglish.Replace(strings.TrimSpace(text))
	if _, fraction, has := strings.Cut(plain, "."); has {
		decimals = len(fraction)
	}
	value, ok = new(big.Rat).SetString(plain)
	return value, decimals, ok
}

// Write writes a number with so many decimals. It must have no more.
func Write(v *big.Rat, decimals int) string {
	text := new(big.Rat).Abs(v).FloatString(decimals)
	whole, fraction, _ := strings.Cut(text, ".")
	var b strings.Builder
	if v.Sign() < 0 {
		b.WriteByte('-')
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString("," + fraction)
	}
	return b.String()
}
