package ahead

import "iter"

// atOnce is how many items are worked on in one go: so few that they need little room, so many that handing them over costs nothing.
const atOnce = 64

// Each gives f of every item in the items' order with its index, and works on the next ones while those before them are used. What was worked
// on ahead is lost where the loop ends early; f is for work that changes nothing.
func Each[T, R any](items []T, f func(T) R) iter.Seq2[int, R] {
	batch := func(from int) func() []R {
		return func() []R {
			var all []R
			for _, item := range items[min(from, len(items)):min(from+atOnce, len(items))] {
				all = append(all, f(item))
			}
			return all
		}
	}
	return func(yield func(int, R) bool) {
		next := batch(0)
		for from := 0; from < len(items); from += atOnce {
			done := next()
			if from+atOnce < len(items) {
				next = Begin(batch(from + atOnce))
			}
			for i, r := range done {
				if !yield(from+i, r) {
					return
				}
			}
		}
	}
}
