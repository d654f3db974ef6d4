package matching

import (
	"slices"
	"testing"
)

// TestAssign pairs rows and columns: one sure pair is worth more than two that may be, a low score is none, of equals the left one is taken.
func TestAssign(t *testing.T) {
	for _, c := range []struct {
		scores [][]int
		want   []int
	}{
		{nil, nil},
		{[][]int{{100, 90}, {100, 0}}, []int{1, 0}},
		{[][]int{{200, 60}, {60, 0}}, []int{0, -1}},
		{[][]int{{39, 0}}, []int{-1}},
		{[][]int{{50, 50, 50}}, []int{0}},
	} {
		if got := Assign(c.scores, 40); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.scores, got, c.want)
		}
	}
}
