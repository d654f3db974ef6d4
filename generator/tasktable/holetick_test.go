package tasktable

import "testing"

// TestTickIsNoHole: an office ticks a task in its remarks; in the place of an agency or a deadline an x stands for what is to come.
func TestTickIsNoHole(t *testing.T) {
	for c, want := range map[Column]bool{NoteColumn: false, LeadColumn: true, DeadlineColumn: true} {
		if got := c.IsHole("x"); got != want {
			t.Errorf("%s: %t", c.Head(), got)
		}
	}
}
