package unit

import (
	"testing"
	"testing/quick"
)

func TestConversions(t *testing.T) {
	cases := []struct {
		name      string
		got, want any
	}{
		{"1.27 cm is half an inch", Cm(1.27), Length(457200)},
		{"A4 is 11,906 twips wide", Mm(210).Twips(), 11906},
		{"A4 is 16,838 twips high", Mm(297).Twips(), 16838},
		{"14 pt is 28 half points", Pt(14).HalfPoints(), 28},
		{"20 mm is 1,134 twips", Mm(20).Twips(), 1134},
		{"negative lengths round away from zero too", Mm(-20).Twips(), -1134},
		{"a third of 10 pt", Pt(10).Scale(1, 3), Length(42333)},
		{"printed in points", Mm(20).String(), "56.69pt"},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestTwipsRoundTrip(t *testing.T) {
	back := func(n int16) bool { return (Length(n) * Twip).Twips() == int(n) }
	if err := quick.Check(back, nil); err != nil {
		t.Error(err)
	}
}

func TestWholeTwips(t *testing.T) {
	for l, want := range map[Length]Length{
		Mm(15):       851 * Twip, // 850 are 14.99 mm
		Mm(20):       1134 * Twip,
		850 * Twip:   850 * Twip,
		850*Twip + 1: 851 * Twip,
		0:            0,
	} {
		if got := l.WholeTwips(); got != want {
			t.Errorf("%d EMU gives %d, want %d", l, got, want)
		}
	}
}
