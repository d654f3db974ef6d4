package chart

import (
	"math/big"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/number"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Lettering measures the words of a chart of some look, all of one size and one face.
type Lettering struct {
	Family *typeface.Family
	Size   unit.Length
	Look   *nd30.ChartLook
}

// pitch gives the distance of two lines.
func (l Lettering) pitch() unit.Length { return typeface.LinePitch(l.Size) }

func (l Lettering) width(s string) unit.Length { return l.Family.Width(typeface.Regular, l.Size, s) }

// wider gives the room that words of a width are given, since other programs set those of a chart wider.
func (l Lettering) wider(width unit.Length) unit.Length {
	return width.Scale(l.Look.Wider.Num, l.Look.Wider.Den)
}

// broken breaks words into lines of a width; false where one word is wider.
func (l Lettering) broken(s string, width unit.Length) ([]string, bool) {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if l.wider(l.width(word)) > width {
			return nil, false
		}
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && l.wider(l.width(longer)) > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line), true
}

// widest gives the width of the widest of some words.
func (l Lettering) widest(all []string) unit.Length {
	w := unit.Length(0)
	for _, s := range all {
		w = max(w, l.width(s))
	}
	return w
}

// Written gives a value of a series as its chart writes it: all of one series with the same decimals, as numbers of one kind are.
func Written(c *doc.Chart, s *doc.Series, v *big.Rat) string {
	return number.Write(v, s.Decimals) + c.Suffix
}

// ShareDecimals is how many decimals a share has, in per cent.
const ShareDecimals = 1

// Share gives a value's part of a whole as it is written: 25,5%.
func Share(v, whole *big.Rat) string {
	part := new(big.Rat).Quo(v, whole)
	tenths := part.Mul(part, big.NewRat(1000, 1))
	tenths.Add(tenths, big.NewRat(1, 2))
	n := new(big.Int).Div(tenths.Num(), tenths.Denom())
	return number.Write(new(big.Rat).SetFrac(n, big.NewInt(10)), ShareDecimals) + "%"
}

// Sum adds up the values of a series.
func Sum(values []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range values {
		if v != nil {
			sum.Add(sum, v)
		}
	}
	return sum
}
