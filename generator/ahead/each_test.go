package ahead

import (
	"slices"
	"testing"
)

func TestEachKeepsTheOrder(t *testing.T) {
	for _, n := range []int{0, 1, atOnce - 1, atOnce, atOnce + 1, 5*atOnce + 3} {
		items := make([]int, n)
		for i := range items {
			items[i] = i
		}
		var got []int
		for i, r := range Each(items, func(x int) int { return 2 * x }) {
			if r != 2*i {
				t.Fatalf("%d of %d: %d", i, n, r)
			}
			got = append(got, i)
		}
		if !slices.Equal(got, items) {
			t.Errorf("of %d items %v were given", n, got)
		}
	}
}

// A panic of the work reaches whoever uses its results.
func TestEachHandsOnAPanic(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("the panic is lost")
		}
	}()
	for range Each(make([]int, 3*atOnce), func(int) int { panic("a bug") }) {
	}
}
