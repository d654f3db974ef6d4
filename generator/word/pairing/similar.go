package pairing

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/diff"
	"vanban/generator/word/document"
)

// None is where an element of one side has no counterpart on the other.
const None = diff.None

// The least likeness of two elements that are taken for one that was changed.
const (
	Likely     = diff.Alike / 100.0 // of any two within a gap
	alone      = 0.2                // what the only two paragraphs within a gap count for
	labelled   = 0.3                // of two that begin with the same number
	labelBonus = 0.2
)

// Items finds for each of a its counterpart in b or none: equal ones
// first, then those equal but for figures, then similar ones between those.
func Items(a, b []document.Item) []int {
	to := diff.Align(Each(a, document.Item.Key), Each(b, document.Item.Key))
	Rest(a, b, to)
	return to
}

// Rest pairs what is alike between the pairs known.
func Rest(a, b []document.Item, to []int) {
	gaps(a, b, to, func(ga, gb []document.Item, pair func(i, j int)) {
		for i, j := range diff.Align(Each(ga, weakKey), Each(gb, weakKey)) {
			if j != None && strings.ContainsFunc(ga[i].Words(), unicode.IsLetter) {
				pair(i, j)
			}
		}
	})
	gaps(a, b, to, pairSimilar)
}

// Likeness gives the share of the words that two elements have in common.
func Likeness(a, b document.Item) float32 {
	return bagOf(a).Share(bagOf(b))
}

// Inverse turns a pairing round; n is how many elements the other side has.
func Inverse(to []int, n int) []int {
	from := slices.Repeat([]int{None}, n)
	for i, j := range to {
		if j != None {
			from[j] = i
		}
	}
	return from
}

// Each gives something of each element.
func Each[T any](items []document.Item, of func(document.Item) T) []T {
	all := make([]T, len(items))
	for i, it := range items {
		all[i] = of(it)
	}
	return all
}

func bagOf(it document.Item) diff.Bag { return diff.BagOf(it.Words()) }

// weakKey is what stays of an element when its figures change.
func weakKey(it document.Item) string {
	return it.Kind() + strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return None
		}
		return r
	}, it.Words())
}

// gaps calls align for each pair of spans between counterparts.
func gaps(a, b []document.Item, to []int, align func(a, b []document.Item, pair func(i, j int))) {
	from, next := 0, 0
	known := slices.Clone(to)
	for i := 0; i <= len(a); i++ {
		end := len(b)
		if i < len(a) {
			if known[i] == None {
				continue
			}
			end = known[i]
		}
		if from < i && next < end {
			at, on := from, next
			align(a[at:i], b[on:end], func(i, j int) { to[at+i] = on + j })
		}
		from, next = i+1, end+1
	}
}

// window is how far a counterpart is looked for where a gap is too large to weigh all pairs.
const window = 40

// pairSimilar pairs what is alike in a gap, as much of it as goes in order.
func pairSimilar(a, b []document.Item, pair func(i, j int)) {
	bagsA, bagsB := Each(a, bagOf), Each(b, bagOf)
	single := len(a) == 1 && len(b) == 1
	worth := func(i, j int) float32 { return alike(bagged{a[i], bagsA[i]}, bagged{b[j], bagsB[j]}, single) }
	if len(a)*len(b) <= diff.Small/8 {
		diff.Best(len(a), len(b), worth, pair)
		return
	}
	next := 0
	for i := range a {
		top, at := float32(0), None
		for j := next; j < min(next+window, len(b)); j++ {
			if w := worth(i, j); w > top {
				top, at = w, j
			}
		}
		if at != None {
			pair(i, at)
			next = at + 1
		}
	}
}

// bagged is an element and the bag of its words.
type bagged struct {
	document.Item
	bag diff.Bag
}

// alike gives how much two elements have in common, 0 where they are two different ones; single says that there are no others.
func alike(a, b bagged, single bool) float32 {
	if a.Kind() != b.Kind() {
		return 0
	}
	share := a.bag.Share(b.bag)
	least := float32(Likely)
	sameLabel := LabelOf(a.Words()) != "" && LabelOf(a.Words()) == LabelOf(b.Words())
	switch {
	case single && (a.Kind() != "row" || len(a.bag) == 0 || len(b.bag) == 0):
		return max(share, alone)
	case sameLabel:
		least = labelled
	}
	if share < least {
		return 0
	}
	if sameLabel {
		share += labelBonus
	}
	return share
}

// LabelOf gives the number that a paragraph or a row begins with: "Điều 2.", "IV.", "a)".
func LabelOf(text string) string {
	return strings.TrimSpace(document.Labels().FindString(text))
}
