package revise

import (
	"slices"
	"sort"
)

// none is where an element of one side has no counterpart on the other.
const none = -1

// small is the largest table, in cells, that an exact alignment may fill.
const small = 1 << 20

// alignExact finds equal elements in the order of both sides: for each of a,
// the index in b or none. Elements that stand once on each side are anchors (patience);
// what lies between is aligned by the longest common subsequence where that is small enough.
func alignExact(a, b []string) []int {
	to := make([]int, len(a))
	for i := range to {
		to[i] = none
	}
	exact{a, b, to}.span(0, len(a), 0, len(b))
	return to
}

type exact struct {
	a, b []string
	to   []int
}

func (x exact) span(a0, a1, b0, b1 int) {
	for a0 < a1 && b0 < b1 && x.a[a0] == x.b[b0] {
		x.to[a0] = b0
		a0, b0 = a0+1, b0+1
	}
	for a0 < a1 && b0 < b1 && x.a[a1-1] == x.b[b1-1] {
		a1, b1 = a1-1, b1-1
		x.to[a1] = b1
	}
	if a0 == a1 || b0 == b1 {
		return
	}
	anchors := x.anchors(a0, a1, b0, b1)
	if len(anchors) == 0 {
		if (a1-a0)*(b1-b0) <= small {
			x.longest(a0, a1, b0, b1)
		}
		return
	}
	for _, k := range anchors {
		x.to[k.a] = k.b
		x.span(a0, k.a, b0, k.b)
		a0, b0 = k.a+1, k.b+1
	}
	x.span(a0, a1, b0, b1)
}

type anchor struct{ a, b int }

// anchors gives the longest run of unique equal elements that is in the order of both sides.
func (x exact) anchors(a0, a1, b0, b1 int) []anchor {
	type count struct{ inA, inB, b int }
	seen := map[string]*count{}
	for _, s := range x.a[a0:a1] {
		if seen[s] == nil {
			seen[s] = &count{}
		}
		seen[s].inA++
	}
	for i, s := range x.b[b0:b1] {
		if c := seen[s]; c != nil {
			c.inB++
			c.b = b0 + i
		}
	}
	var unique []anchor
	for i, s := range x.a[a0:a1] {
		if c := seen[s]; c.inA == 1 && c.inB == 1 {
			unique = append(unique, anchor{a0 + i, c.b})
		}
	}
	return increasing(unique)
}

// increasing gives the longest subsequence that increases in b.
func increasing(all []anchor) []anchor {
	var tops []int // the last element of the best run of each length
	before := make([]int, len(all))
	for i, k := range all {
		at := sort.Search(len(tops), func(j int) bool { return all[tops[j]].b >= k.b })
		before[i] = none
		if at > 0 {
			before[i] = tops[at-1]
		}
		if at == len(tops) {
			tops = append(tops, i)
		} else {
			tops[at] = i
		}
	}
	var run []anchor
	if len(tops) > 0 {
		for i := tops[len(tops)-1]; i != none; i = before[i] {
			run = append(run, all[i])
		}
	}
	slices.Reverse(run)
	return run
}

// longest aligns a span by its longest common subsequence.
func (x exact) longest(a0, a1, b0, b1 int) {
	best(a1-a0, b1-b0, func(i, j int) float32 {
		if x.a[a0+i] == x.b[b0+j] {
			return 1
		}
		return 0
	}, func(i, j int) { x.to[a0+i] = b0 + j })
}

// best pairs two sequences in order so that the sum of the pairs' worth is greatest; a worth of 0 is no pair.
func best(n, m int, worth func(i, j int) float32, pair func(i, j int)) {
	width := m + 1
	sum := make([]float32, (n+1)*width) // of the rest from i, j
	worths := make([]float32, n*m)
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			w := worth(i, j)
			worths[i*m+j] = w
			s := max(sum[(i+1)*width+j], sum[i*width+j+1])
			if w > 0 {
				s = max(s, w+sum[(i+1)*width+j+1])
			}
			sum[i*width+j] = s
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		w := worths[i*m+j]
		switch s := sum[i*width+j]; {
		case w > 0 && s == w+sum[(i+1)*width+j+1]:
			pair(i, j)
			i, j = i+1, j+1
		case s == sum[(i+1)*width+j]:
			i++
		default:
			j++
		}
	}
}
