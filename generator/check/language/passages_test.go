package language

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// TestRunesBefore asks for places forth and back, and for thousands of a long passage.
func TestRunesBefore(t *testing.T) {
	q := &passage{str: "Điều 1. Số lượng, “đủ”"}
	for step := 1; step < 7; step++ {
		for i := range len(q.str) + 1 {
			at := i * step % (len(q.str) + 1)
			if is, want := q.runesBefore(at), utf8.RuneCountInString(q.str[:at]); is != want {
				t.Errorf("%d runes before byte %d, want %d", is, at, want)
			}
		}
	}
	q.str = strings.Repeat("a  ", 1_000_000)
	for began, i := time.Now(), 0; i < len(q.str); i += 3 {
		if q.runesBefore(i) != i || i%3_000 == 0 && time.Since(began) > 10*time.Second {
			t.Fatalf("%d runes before, at byte %d after %v", q.runesBefore(i), i, time.Since(began))
		}
	}
}
