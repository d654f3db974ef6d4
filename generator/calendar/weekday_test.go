package calendar

import (
	"testing"
	"time"
)

// A day of the week is known by the last word of its name or by its number.
func TestWeekdayOf(t *testing.T) {
	for word, want := range map[string]time.Weekday{"hai": time.Monday, "2": time.Monday, "tu": time.Wednesday, "7": time.Saturday, "nhat": time.Sunday} {
		if got := WeekdayOf(word); got != want {
			t.Errorf("%s: %v, want %v (%s)", word, got, want, WeekdayName(want))
		}
	}
}
