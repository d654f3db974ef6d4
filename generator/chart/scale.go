package chart

import (
	"math/big"

	"vanban/generator/doc"
	"vanban/generator/number"
	"vanban/generator/unit"
)

// Scale is an axis of values with its ticks, all of them whole steps.
type Scale struct {
	Min, Max, Step *big.Rat
	Decimals       int // that the ticks are written with
}

// steps are the round steps within a power of ten.
var steps = []int64{1, 2, 5}

// scaleOf gives the axis with the finest round ticks of which it has at most so many spaces, and that holds both ends.
func scaleOf(low, high *big.Rat, most int) Scale {
	span := new(big.Rat).Sub(high, low)
	if span.Sign() == 0 {
		span.SetInt64(1)
		high = new(big.Rat).Add(low, span)
	}
	ten := big.NewRat(10, 1)
	power := big.NewRat(1, 1)
	for power.Cmp(span) > 0 {
		power.Quo(power, ten)
	}
	for next := new(big.Rat).Mul(power, ten); next.Cmp(span) <= 0; next = new(big.Rat).Mul(power, ten) {
		power = next
	}
	power.Quo(power, big.NewRat(1000, 1))
	for ; ; power.Mul(power, ten) {
		for _, s := range steps {
			step := new(big.Rat).Mul(power, big.NewRat(s, 1))
			a := Scale{Min: rounded(low, step, false), Max: rounded(high, step, true), Step: step, Decimals: decimalsOf(step)}
			if a.Min.Cmp(a.Max) == 0 {
				a.Max.Add(a.Max, step)
			}
			if a.spaces() <= most {
				return a
			}
		}
	}
}

// rounded gives the next multiple of a step, below or above.
func rounded(v, step *big.Rat, up bool) *big.Rat {
	q := new(big.Rat).Quo(v, step)
	n := new(big.Int).Div(q.Num(), q.Denom()) // rounds down, for the denominator is positive
	if up && !q.IsInt() {
		n.Add(n, big.NewInt(1))
	}
	return q.Mul(new(big.Rat).SetInt(n), step)
}

// decimalsOf gives how many decimals a step of 1, 2 or 5 times a power of ten has.
func decimalsOf(step *big.Rat) int {
	n, ten := 0, big.NewRat(10, 1)
	for s := new(big.Rat).Set(step); !s.IsInt(); s.Mul(s, ten) {
		n++
	}
	return n
}

// spaces gives how many steps the axis has.
func (s Scale) spaces() int {
	q := new(big.Rat).Sub(s.Max, s.Min)
	n := q.Quo(q, s.Step).Num()
	if !n.IsInt64() || n.Int64() > 1<<20 {
		return 1 << 20
	}
	return int(n.Int64())
}

// ticks gives the values at which the axis has ticks, the least first.
func (s Scale) ticks() []*big.Rat {
	all := make([]*big.Rat, 0, s.spaces()+1)
	for v := new(big.Rat).Set(s.Min); v.Cmp(s.Max) <= 0; v = new(big.Rat).Add(v, s.Step) {
		all = append(all, v)
	}
	return all
}

// write gives a tick's number.
func (s Scale) write(v *big.Rat) string { return number.Write(v, s.Decimals) }

// at gives how far a value stands from the axis's beginning, of its whole length.
func (s Scale) at(v *big.Rat, length unit.Length) unit.Length {
	part := new(big.Rat).Sub(v, s.Min)
	part.Quo(part, new(big.Rat).Sub(s.Max, s.Min))
	return portion(part, length)
}

// portion gives a part of a length, cut to whole units.
func portion(part *big.Rat, length unit.Length) unit.Length {
	p := new(big.Rat).Mul(part, new(big.Rat).SetInt64(int64(length)))
	return unit.Length(new(big.Int).Div(p.Num(), p.Denom()).Int64())
}

// rangeOf gives the least and the greatest value of a chart.
func rangeOf(c *doc.Chart) (low, high *big.Rat) {
	for _, s := range c.Series {
		for _, v := range s.Values {
			if v == nil {
				continue
			}
			if low == nil || v.Cmp(low) < 0 {
				low = v
			}
			if high == nil || v.Cmp(high) > 0 {
				high = v
			}
		}
	}
	return low, high
}

// nearness is how far from zero values must be, beside what parts them, that a line's axis doesn't begin there.
var nearness = big.NewRat(5, 1)

// valueScale gives the axis of a chart's values. Bars begin at zero, so that they are as long as their values; lines do so where zero is near.
func valueScale(c *doc.Chart, most int) Scale {
	low, high := rangeOf(c)
	if low == nil {
		low, high = new(big.Rat), new(big.Rat)
	}
	apart := new(big.Rat).Mul(new(big.Rat).Sub(high, low), nearness)
	if far := low.Sign() > 0 && low.Cmp(apart) > 0 && apart.Sign() > 0; c.Kind == doc.LineChart && far {
		return scaleOf(low, high, most)
	}
	if low.Sign() > 0 {
		low = new(big.Rat)
	}
	if high.Sign() < 0 {
		high = new(big.Rat)
	}
	s := scaleOf(low, high, most)
	if c.Decimals == 0 && s.Decimals > 0 { // of whole things there are no halves
		s = scaleOf(low, high, max(1, wholes(low, high)))
	}
	return s
}

// wholes gives how many spaces an axis of whole numbers has.
func wholes(low, high *big.Rat) int {
	d := new(big.Rat).Sub(high, low)
	return int(new(big.Int).Div(d.Num(), d.Denom()).Int64())
}
