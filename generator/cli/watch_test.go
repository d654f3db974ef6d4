package cli

import (
	"context"
	"fmt"
	"slices"
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
		watch(ctx, tick, look, func() { built = append(built, at) })
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

func TestShare(t *testing.T) {
	all := []string{"a", "b", "c", "d", "e"}
	var got []string
	for _, text := range []string{"1/3", "2/3", "3/3"} {
		s, ok := parseShare(text)
		if !ok {
			t.Fatal(text)
		}
		got = append(got, s.take(all)...)
	}
	slices.Sort(got)
	if !slices.Equal(got, all) {
		t.Errorf("the parts are %v, together not the whole", got)
	}
	for _, bad := range []string{"0/3", "4/3", "3", "1/0", "a/b", "1/3x", "-1/3"} {
		if s, ok := parseShare(bad); ok {
			t.Errorf("%s was read as %v", bad, s)
		}
	}
}
