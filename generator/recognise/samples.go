package recognise

import "slices"

// sequences are the numbers of a text that may go on: the last of each row of numbers that has begun, the outer before the inner.
type sequences []Label

// goesOn gives the row that a number goes on with; negative: it begins one.
func (s sequences) goesOn(l Label) int {
	for i, one := range slices.Backward(s) {
		if one.Level == l.Level && one.N+1 == l.N && slices.Equal(one.Above, l.Above) {
			return i
		}
	}
	return -1
}

// take counts a number: with the row that it goes on with those within that end.
func (s *sequences) take(l Label) {
	if i := s.goesOn(l); i >= 0 {
		*s = append((*s)[:i], l)
		return
	}
	*s = append(slices.DeleteFunc(*s, func(one Label) bool { return one.Level > l.Level }), l)
	if n := len(*s); n > mostSequences {
		*s = slices.Delete(*s, 0, n-mostSequences)
	}
}

// close takes out the rows that a number begins anew, and those within them.
func (s *sequences) close(l Label) {
	*s = slices.DeleteFunc(*s, func(one Label) bool { return one.Level >= l.Level })
}

// mostSequences is how many rows of numbers are open at once at most: those of a text's levels, and of what it cites.
const mostSequences = 16

// markSamples marks the blocks of what a text shows of other documents, heads and signatures as they are to be written: behind them its own numbers go
// on. What another document's numbers follow, from the first again, is no sample, nor is what stands before an appendix.
func (s *Source) markSamples() {
	var open sequences
	from := -1 // the first block that may be of a sample; negative: none
	for i := range s.Blocks {
		b := &s.Blocks[i]
		if from < 0 && len(open) > 0 && (hasNational(b) || isSignature(b)) {
			from = i
		}
		if b.Line == nil {
			continue
		}
		l := b.Line.label()
		switch {
		case isAppendixLabel(b.Line):
			open, from = nil, -1
		case l.N == 0 || l.Loose || l.Level >= Dash:
		case from < 0:
			open.take(l)
		case open.goesOn(l) >= 0:
			open.take(l)
			s.sample(from, i)
			from = -1
		default:
			if open.close(l); len(open) == 0 {
				open, from = sequences{l}, -1
			}
		}
	}
}

func (s *Source) sample(from, end int) {
	for i := from; i < end; i++ {
		s.Blocks[i].Sample = true
	}
}
