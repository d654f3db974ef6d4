package nd30

import (
	"fmt"
	"math/big"

	"vanban/generator/number"
)

// Decimal writes a number with so many decimals as Vietnamese is written,
// points between thousands and a decimal comma: 1.234,5. It must have no more decimals.
func Decimal(v *big.Rat, decimals int) string { return number.Write(v, decimals) }

// Count writes a number of things as it stands in a sentence: officials put a 0 before a single digit, except 0 itself.
func Count(v *big.Rat) string {
	if text := Decimal(v, 0); len(text) > 1 || text == "0" {
		return text
	}
	return "0" + Decimal(v, 0)
}

// ordinals are the words from thứ nhất on.
var ordinals = []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"}

// Ordinal writes a place in an order as it stands in a reference: thứ hai; in digits after ten.
func Ordinal(n int) string {
	if n >= 1 && n <= len(ordinals) {
		return "thứ " + ordinals[n-1]
	}
	return fmt.Sprint("thứ ", n)
}
