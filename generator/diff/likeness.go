package diff

import (
	"hash/fnv"
	"io"
	"slices"
	"strings"
	"unicode"
)

// How like (Bag.Like, in hundredths) an old and a new thing must be to count as one that was changed. The more else either could have become,
// the more alike they must be.
const (
	SomewhatAlike = 15 // they are all that is left between two things that stayed: one went, one came
	Alike         = 50 // both stand beside, or in the same gap between, things that stayed
	VeryAlike     = 75 // they may stand anywhere: one that was changed and moved as well
)

// Bag is a text's words whatever their order and case, as sorted hashes.
type Bag []uint64

// BagOf gives the words of some texts together.
func BagOf(texts ...string) Bag {
	b := Bag{}
	for _, t := range texts {
		for word := range strings.FieldsFuncSeq(t, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
			h := fnv.New64a() // the same in every run: what is found must not hang on chance
			_, _ = io.WriteString(h, strings.ToLower(word))
			b = append(b, h.Sum64())
		}
	}
	slices.Sort(b)
	return b
}

// Like gives how many of a hundred words two texts share (Dice), 100 where neither has any.
func (b Bag) Like(c Bag) int {
	if len(b)+len(c) == 0 {
		return 100
	}
	return 200 * b.shared(c) / (len(b) + len(c))
}

// Share is Like as a share of 1.
func (b Bag) Share(c Bag) float32 {
	if len(b)+len(c) == 0 {
		return 1
	}
	return 2 * float32(b.shared(c)) / float32(len(b)+len(c))
}

// shared counts the words that two texts have in common.
func (b Bag) shared(c Bag) int {
	shared := 0
	for i, j := 0, 0; i < len(b) && j < len(c); {
		switch {
		case b[i] == c[j]:
			shared++
			i++
			j++
		case b[i] < c[j]:
			i++
		default:
			j++
		}
	}
	return shared
}
