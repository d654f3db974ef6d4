package sharing

import (
	"testing"

	"vanban/generator/unit"
)

// TestWidestGiveFirst: where not even the longest words have room, the narrow columns keep theirs.
func TestWidestGiveFirst(t *testing.T) {
	got := Capped([]unit.Length{10, 500, 30, 400}, 240)
	for i, want := range []unit.Length{10, 100, 30, 100} {
		if got[i] != want {
			t.Fatalf("%v, want 10, 100, 30, 100", got)
		}
	}
}
