package cellformat

import (
	"math"
	"testing"
)

// TestNearestFraction holds that no fraction of a denominator up to the greatest comes nearer, and none of a lesser one as near.
func TestNearestFraction(t *testing.T) {
	for _, greatest := range []int{1, 9, 99, 999} {
		for i := range 2_000 {
			rest := float64(i) / 2_000
			if i%2 == 1 {
				_, rest = math.Modf(float64(i) * math.Phi)
			}
			under, best := 1, math.Inf(1)
			for d := 1; d <= greatest; d++ {
				if off := math.Abs(rest - math.Floor(rest*float64(d)+.5)/float64(d)); off < best-1e-12 {
					under, best = d, off
				}
			}
			if over, d := nearest(rest, greatest); d != under || math.Abs(math.Abs(rest-float64(over)/float64(d))-best) > 1e-11 {
				t.Fatalf("%v, up to %d: %d/%d, not over %d", rest, greatest, over, d, under)
			}
		}
	}
}
