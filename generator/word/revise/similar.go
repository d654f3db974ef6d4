package revise

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/diff"
	"vanban/generator/word/document"
)

// none is where an element of one side has no counterpart on the other.
const none = diff.None

// The least likeness of two elements that are taken for one that was changed.
const (
	likely     = 0.5 // of any two within a gap
	alone      = 0.2 // what the only two paragraphs within a gap count for
	labelled   = 0.3 // of two that begin with the same number
	labelBonus = 0.2
)

// alignItems finds for each of a its counterpart in b or none: equal ones
// first, then those equal but for figures, then similar ones between those.
func alignItems(a, b []document.Item) []int {
	to := diff.Align(each(a, document.Item.Key), each(b, document.Item.Key))
	alignRest(a, b, to)
	return to
}

// alignRest pairs what is alike between the pairs known.
func alignRest(a, b []document.Item, to []int) {
	gaps(a, b, to, func(ga, gb []document.Item, pair func(i, j int)) {
		for i, j := range diff.Align(each(ga, weakKey), each(gb, weakKey)) {
			if j != none && strings.ContainsFunc(ga[i].Words(), unicode.IsLetter) {
				pair(i, j)
			}
		}
	})
	gaps(a, b, to, pairSimilar)
}

// alignEdited finds the edited counterparts of the base's elements, knowing the fresh ones'. What
// is word for word as in the fresh version, an earlier merge among it, is the counterpart of
// the same element of the base or of none, whatever else it is like.
func alignEdited(base, edited, fresh []document.Item, toFresh []int) []int {
	to := diff.Align(each(base, document.Item.Key), each(edited, document.Item.Key))
	inBase, inFresh := inverse(to, len(edited)), inverse(toFresh, len(fresh))
	added := map[int]bool{}
	for e, f := range diff.Align(each(edited, unnumberedKey), each(fresh, unnumberedKey)) {
		switch {
		case f == none || inBase[e] != none:
		case inFresh[f] == none:
			added[e] = true
		case fits(to, inFresh[f], e):
			to[inFresh[f]] = e
		}
	}
	rest := make([]document.Item, 0, len(edited)) // but what the dossier added, too
	var at []int
	index := make([]int, len(edited))
	for e, it := range edited {
		index[e] = len(rest)
		if !added[e] {
			rest, at = append(rest, it), append(at, e)
		}
	}
	within := slices.Repeat([]int{none}, len(to))
	for i, e := range to {
		if e != none {
			within[i] = index[e]
		}
	}
	alignRest(base, rest, within)
	for i, r := range within {
		switch {
		case r == none:
		case toFresh[i] == none && to[i] == none && likenessOf(base[i], rest[r]) < likely:
			// What the dossier took away is not what a person wrote in its place, unless that is like it.
		default:
			to[i] = at[r]
		}
	}
	return to
}

func likenessOf(a, b document.Item) float32 {
	return bagOf(a).Share(bagOf(b))
}

// inverse turns a pairing round; n is how many elements the other side has.
func inverse(to []int, n int) []int {
	from := slices.Repeat([]int{none}, n)
	for i, j := range to {
		if j != none {
			from[j] = i
		}
	}
	return from
}

// fits says whether a pair may join a pairing without leaving its order.
func fits(to []int, i, j int) bool {
	if to[i] != none {
		return false
	}
	for k, o := range to {
		if o != none && (k < i) != (o < j) {
			return false
		}
	}
	return true
}

// each gives something of each element.
func each[T any](items []document.Item, of func(document.Item) T) []T {
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
			return none
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
			if known[i] == none {
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
	bagsA, bagsB := each(a, bagOf), each(b, bagOf)
	single := len(a) == 1 && len(b) == 1
	worth := func(i, j int) float32 { return alike(bagged{a[i], bagsA[i]}, bagged{b[j], bagsB[j]}, single) }
	if len(a)*len(b) <= diff.Small/8 {
		diff.Best(len(a), len(b), worth, pair)
		return
	}
	next := 0
	for i := range a {
		top, at := float32(0), none
		for j := next; j < min(next+window, len(b)); j++ {
			if w := worth(i, j); w > top {
				top, at = w, j
			}
		}
		if at != none {
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
	least := float32(likely)
	sameLabel := labelOf(a.Words()) != "" && labelOf(a.Words()) == labelOf(b.Words())
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

// labelOf gives the number that a paragraph or a row begins with: "Điều 2.", "IV.", "a)".
func labelOf(text string) string {
	return strings.TrimSpace(document.Labels().FindString(text))
}
