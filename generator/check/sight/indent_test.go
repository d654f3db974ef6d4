package sight

import (
	"testing"
	"time"

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
		{0, 0, cm, cm, []document.Stop{{At: cm, Kind: "left"}, {At: cm, Kind: "clear"}, {At: cm, Kind: "left"}}},
		{0, 0, cm, 2 * cm, []document.Stop{{At: cm, Kind: "bar"}, {At: 2 * cm, Kind: "left"}}},
		{0, cm, cm, 3 * cm, []document.Stop{{At: 9 * cm, Kind: "left"}, {At: 3 * cm, Kind: "num"}}},
		{0, 0, 4 * cm, 6 * cm, []document.Stop{{At: 8 * cm, Kind: "center"}}},
		{0, cm, 90 * cm, cm, []document.Stop{{At: 8 * cm, Kind: "center"}}},
		{0, 0, 4 * cm, 4 * cm, []document.Stop{{At: 8 * cm, Kind: "right"}}},
	} {
		if is := tabsOf(document.Standing{Left: c.left, Stops: c.stops}, step, func() unit.Length { return c.width }).next(c.at); is != c.want {
			t.Errorf("from %s cm with %v: %s cm, want %s", Centimetres(c.at), c.stops, Centimetres(is), Centimetres(c.want))
		}
	}
}

// TestManyStops wants a paragraph with thousands of stops and tabs read as fast as any: it is some KB of a file.
func TestManyStops(t *testing.T) {
	const n = 20000
	var s document.Standing
	for i := range n {
		s.Stops = append(s.Stops, document.Stop{At: unit.Length(n-i) * unit.Twip, Kind: "left"})
	}
	began, measured := time.Now(), 0
	tabs := tabsOf(s, 720*unit.Twip, func() unit.Length { measured++; return unit.Twip })
	at := unit.Length(0)
	for range n {
		at = tabs.next(at)
	}
	if took := time.Since(began); at != n*unit.Twip || measured > 1 || took > 2*time.Second {
		t.Errorf("%d tabs end at %s cm, %s, the words measured %d times", n, Centimetres(at), took, measured)
	}
}
