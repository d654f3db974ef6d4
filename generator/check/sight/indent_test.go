package sight

import (
	"testing"

	"vanban/generator/unit"
	"vanban/generator/word/document"
)

// TestNextStop wants a tab to end where Word and LibreOffice let it: at the next stop, not a whole step further.
func TestNextStop(t *testing.T) {
	const cm, step = 567 * unit.Twip, 720 * unit.Twip
	for _, c := range []struct {
		left, at, width, want unit.Length
		stops                 []document.Stop
	}{
		{0, cm, cm, step, nil},
		{0, 0, cm, step, nil},
		{0, step, cm, 2 * step, nil},
		{0, -cm, cm, 0, nil},
		{step, 0, cm, step, nil},
		{0, 0, cm, cm, []document.Stop{{At: cm, Kind: "left"}}},
		{0, 0, cm, step, []document.Stop{{At: cm, Kind: "left"}, {At: cm, Kind: "clear"}}},
		{0, cm, cm, 3 * cm, []document.Stop{{At: 9 * cm, Kind: "left"}, {At: 3 * cm, Kind: "num"}}},
		{0, 0, 4 * cm, 6 * cm, []document.Stop{{At: 8 * cm, Kind: "center"}}},
		{0, cm, 90 * cm, cm, []document.Stop{{At: 8 * cm, Kind: "center"}}},
		{0, 0, 4 * cm, 4 * cm, []document.Stop{{At: 8 * cm, Kind: "right"}}},
	} {
		if is := nextStop(document.Standing{Left: c.left, Stops: c.stops}, c.at, c.width, step); is != c.want {
			t.Errorf("from %s cm with %v: %s cm, want %s", Centimetres(c.at), c.stops, Centimetres(is), Centimetres(c.want))
		}
	}
}
