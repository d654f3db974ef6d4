package pdf

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"vanban/generator/unit"
)

// TestAppendPoints holds lengths as they are written to those that the library writes.
func TestAppendPoints(t *testing.T) {
	lengths := []unit.Length{0, 1, 63, 64, 127, -1, -63, -64, unit.Point, -unit.Point, unit.Twip, 10000 * unit.Point}
	random := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		lengths = append(lengths, unit.Length(random.Int64N(int64(4000*unit.Point)))-1000*unit.Point)
	}
	for _, l := range lengths {
		if got, want := string(appendPoints(nil, l)), strconv.FormatFloat(l.Points(), 'f', 2, 64); got != want {
			t.Fatalf("%d EMU: %s, want %s", l, got, want)
		}
	}
}
