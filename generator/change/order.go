package change

import (
	"slices"

	"vanban/generator/diff"
	"vanban/generator/doc"
)

// The ranks of units by what their places are told by: titles from the highest level on, then what else is numbered or counted, at last what is told by that. The
// rest is told by what it stands behind, so that it moved and not what carries the number.
const (
	itemRank = doc.MostTitles + iota
	deepItemRank
	dashRank
	paragraphRank
	tableRank
	rankCount
)

// rankOf gives the rank of a unit.
func rankOf(u *Unit) int {
	switch {
	case u.Article:
		return 0
	case u.Level > 0:
		return min(u.Level, doc.MostTitles) - 1
	}
	switch u.Kind {
	case ItemUnit:
		return min(itemRank+u.Depth-1, deepItemRank)
	case DashUnit:
		return dashRank
	case TableUnit, RowUnit:
		return tableRank
	}
	return paragraphRank
}

// rankCounts is how many things of each rank a run of pairs has.
type rankCounts [rankCount]int

// less says whether a run has fewer things of the highest rank that two differ in.
func (w rankCounts) less(o rankCounts) bool { return slices.Compare(w[:], o[:]) < 0 }

// run is one of pairs that keep their order.
type run struct {
	worth rankCounts
	old   int // the old place that it ends at
	last  int // the pair, -1 of none
}

// runs is a tree of the best runs by the old places that they end at; of several as good ones the one that ends lowest.
type runs []run

func newRuns(places int) runs { return slices.Repeat(runs{{last: -1}}, places+1) }

// below gives the best run that ends below an old place.
func (r runs) below(old int) run {
	best := run{last: -1}
	for at := old; at > 0; at -= at & -at {
		if !r[at].worth.less(best.worth) {
			best = r[at]
		}
	}
	return best
}

func (r runs) put(own run) {
	for at := own.old + 1; at < len(r); at += at & -at {
		if r[at].worth.less(own.worth) || r[at].worth == own.worth && own.old < r[at].old {
			r[at] = own
		}
	}
}

// inOrder gives for each pair whether it stands in the run of pairs that keep their order which has the most things of the highest ranks, or of a longest one
// where ranks is nil; the others moved. ranks are those of the old things.
func inOrder(pairs []pair, ranks []int) []bool {
	slices.SortFunc(pairs, func(a, b pair) int { return a.new - b.new })
	keep := make([]bool, len(pairs))
	if ranks == nil {
		for _, i := range diff.Increasing(len(pairs), func(i int) int { return pairs[i].old }) {
			keep[i] = true
		}
		return keep
	}
	all, before := newRuns(len(ranks)), make([]int, len(pairs))
	for i, p := range pairs {
		own := all.below(p.old)
		before[i] = own.last
		own.worth[ranks[p.old]]++
		own.old, own.last = p.old, i
		all.put(own)
	}
	for i := all.below(len(ranks)).last; i >= 0; i = before[i] {
		keep[i] = true
	}
	return keep
}
