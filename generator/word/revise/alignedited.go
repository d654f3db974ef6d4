package revise

import (
	"slices"

	"vanban/generator/diff"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
)

// alignEdited finds the edited counterparts of the base's elements, knowing the fresh ones'. What
// is word for word as in the fresh version, an earlier merge among it, is the counterpart of
// the same element of the base or of none, whatever else it is like.
func alignEdited(base, edited, fresh []document.Item, toFresh []int) []int {
	to := diff.Align(pairing.Each(base, document.Item.Key), pairing.Each(edited, document.Item.Key))
	inBase, inFresh := pairing.Inverse(to, len(edited)), pairing.Inverse(toFresh, len(fresh))
	added := map[int]bool{}
	for e, f := range diff.Align(pairing.Each(edited, unnumberedKey), pairing.Each(fresh, unnumberedKey)) {
		switch {
		case f == pairing.None || inBase[e] != pairing.None:
		case inFresh[f] == pairing.None:
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
	within := slices.Repeat([]int{pairing.None}, len(to))
	for i, e := range to {
		if e != pairing.None {
			within[i] = index[e]
		}
	}
	pairing.Rest(base, rest, within)
	for i, r := range within {
		switch {
		case r == pairing.None:
		case toFresh[i] == pairing.None && to[i] == pairing.None && pairing.Likeness(base[i], rest[r]) < pairing.Likely:
			// What the dossier took away is not what a person wrote in its place, unless that is like it.
		default:
			to[i] = at[r]
		}
	}
	return to
}

// fits says whether a pair may join a pairing without leaving its order.
func fits(to []int, i, j int) bool {
	if to[i] != pairing.None {
		return false
	}
	for k, o := range to {
		if o != pairing.None && (k < i) != (o < j) {
			return false
		}
	}
	return true
}
