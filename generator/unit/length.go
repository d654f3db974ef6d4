// Package unit holds the one type in which the program measures lengths on
// paper, so that no bare number ever stands for a size.
package unit

import (
	"fmt"
	"math"
)

// Length is a length on paper in English Metric Units, the unit that OOXML
// uses: 914,400 to the inch, 360,000 to the centimetre, 12,700 to the point.
// An integer, so that sums are exact and equal on every machine.
type Length int64

// The units in which a Length can be given and read.
const (
	EMU        Length = 1
	Twip       Length = 635
	Point      Length = 12700
	HalfPoint  Length = Point / 2
	Millimetre Length = 36000
	Centimetre Length = 360000
)

// Pt gives a length of so many points (1/72 inch), rounded to the nearest EMU.
func Pt(points float64) Length { return Length(math.Round(points * float64(Point))) }

// Mm gives a length of so many millimetres, rounded to the nearest EMU.
func Mm(millimetres float64) Length { return Length(math.Round(millimetres * float64(Millimetre))) }

// Cm gives a length of so many centimetres, rounded to the nearest EMU.
func Cm(centimetres float64) Length { return Length(math.Round(centimetres * float64(Centimetre))) }

// Points gives the length in points.
func (l Length) Points() float64 { return float64(l) / float64(Point) }

// Twips gives the length in whole twentieths of a point, rounded to the nearest.
func (l Length) Twips() int { return l.in(Twip) }

// HalfPoints gives the length in whole half points, rounded to the nearest; font sizes are written so in OOXML.
func (l Length) HalfPoints() int { return l.in(HalfPoint) }

// WholeTwips gives the least length of whole twips that is not shorter: what a word processor can hold of a bound that may
// not be fallen short of.
func (l Length) WholeTwips() Length {
	if rest := l % Twip; rest > 0 {
		return l - rest + Twip
	}
	return l
}

// Scale gives the length times num/den, rounded to the nearest EMU, half away from zero.
func (l Length) Scale(num, den int64) Length { return divide(int64(l)*num, den) }

// String gives the length in points, for messages and golden files.
func (l Length) String() string { return fmt.Sprintf("%.2fpt", l.Points()) }

func (l Length) in(u Length) int { return int(divide(int64(l), int64(u))) }

func divide(a, b int64) Length {
	if (a < 0) != (b < 0) {
		return Length((a - b/2) / b)
	}
	return Length((a + b/2) / b)
}
