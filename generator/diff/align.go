// Package diff finds what two versions of something have in common: which elements are the same, which words of a text stayed, how like two
// texts are, which name was meant. Comparing dossiers, merging into an edited file and the hints of messages all ask it, so that the same
// edit is told alike wherever it is told.
package diff

import (
	"slices"
	"sort"
)

// None is where an element of one side has no counterpart on the other.
const None = -1

// Small is the largest table, in cells, that an alignment may fill.
const Small = 1 << 20

// Align finds equal elements in the order of both sides: for each of a, the index in b or None. Elements that stand once on each side are
// found first (the patience algorithm); what lies between them is aligned by its longest common subsequence where that is small enough.
func Align(a, b []string) []int {
	to := slices.Repeat([]int{None}, len(a))
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
		if (a1-a0)*(b1-b0) <= Small {
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
	run := Increasing(len(unique), func(i int) int { return unique[i].b })
	for at, i := range run {
		unique[at] = unique[i]
	}
	return unique[:len(run)]
}

// Increasing gives the places of a longest run of values that increase, out of n; of several such runs the one whose values stay lowest.
func Increasing(n int, value func(i int) int) []int {
	var ends []int           // of the runs of each length, the place of the lowest last value
	before := make([]int, n) // the place before each in its run
	for i := range n {
		at := sort.Search(len(ends), func(j int) bool { return value(ends[j]) >= value(i) })
		before[i] = None
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	run := slices.Clone(ends) // its last place is right
	for at := len(run) - 2; at >= 0; at-- {
		run[at] = before[run[at+1]]
	}
	return run
}

// longest aligns a span by its longest common subsequence.
func (x exact) longest(a0, a1, b0, b1 int) {
	Best(a1-a0, b1-b0, func(i, j int) float32 {
		if x.a[a0+i] == x.b[b0+j] {
			return 1
		}
		return 0
	}, func(i, j int) { x.to[a0+i] = b0 + j })
}

// Best pairs two sequences in order so that the sum of the pairs' worth is greatest; a worth of 0 is no pair.
func Best(n, m int, worth func(i, j int) float32, pair func(i, j int)) {
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
