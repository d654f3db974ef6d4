package watching

import (
	"context"
	"fmt"
	"testing"
	"time"
)

// TestWatchWaitsForRest plays what is seen at each tick, and checks after which ticks the dossier is made.
func TestWatchWaitsForRest(t *testing.T) {
	seen := []string{"a", "a", "b", "b", "b", "c", "d", "e", "e", "f", "e", "e", "g", "g"}
	want := []int{0, 3, 8, 13} // at first; b at rest; e at rest, after being half saved; g
	ctx, stop := context.WithCancel(t.Context())
	tick := make(chan time.Time)
	var built []int
	at := -1
	look := func() string { at++; return seen[at] }
	ended := make(chan bool)
	go func() {
		Watch(ctx, tick, look, func() { built = append(built, at) })
		close(ended)
	}()
	for range seen[1:] {
		tick <- time.Time{}
	}
	stop()
	<-ended
	if fmt.Sprint(built) != fmt.Sprint(want) {
		t.Errorf("built at %v, want %v", built, want)
	}
}
