package progress

import (
	"fmt"
	"math/big"

	"vanban/generator/nd30"
	"vanban/generator/source"
)

// Figure is one number of a report, exact, with what it was computed from.
type Figure struct {
	Code     string // "NV.QUA-HAN", "TTHC-01.LK"
	Name     string // what it is, in words
	Unit     string // "nhiệm vụ", "%"
	Decimals int    // to which it is shown
	Value    *big.Rat
	Shown    *big.Rat // rounded to Decimals, a half away from zero; what stands beside a total or a difference is fitted to it
	Fitted   bool     // that moved it away from the nearest
	Empty    bool     // a share of nothing: there is no number, and Value is 0
	Count    bool     // of things: in a sentence, one digit has a 0 before it
	Formula  string
	Inputs   []Input
	Parts    int // of a share: how many of the inputs are its numerator's
}

// Rounded gives the value rounded by itself, without regard to a total.
func (f *Figure) Rounded() *big.Rat { return rounded(f.Value, f.Decimals) }

// Input is one row that a figure was computed from.
type Input struct {
	At   source.Pos
	What string
}

// Book holds the figures of a report.
type Book struct {
	figures map[string]*Figure
	order   []*Figure
}

// NewBook gives a book of some figures.
func NewBook(figures ...*Figure) *Book {
	b := &Book{figures: map[string]*Figure{}}
	for _, f := range figures {
		b.add(f)
	}
	return b
}

// Get gives the figure of a code.
func (b *Book) Get(code string) (*Figure, bool) {
	f, ok := b.figures[code]
	return f, ok
}

// All gives the figures in the order in which they were computed.
func (b *Book) All() []*Figure { return b.order }

// Codes lists the codes of all figures.
func (b *Book) Codes() []string {
	codes := make([]string, len(b.order))
	for i, f := range b.order {
		codes[i] = f.Code
	}
	return codes
}

func (b *Book) add(f *Figure) *Figure {
	if _, twice := b.figures[f.Code]; twice {
		panic(fmt.Sprintf("progress: figure %s is computed twice", f.Code))
	}
	if f.Shown == nil {
		f.Shown = rounded(f.Value, f.Decimals)
	}
	b.figures[f.Code] = f
	b.order = append(b.order, f)
	return f
}

// Sign gives -1, 0 or 1 for what is shown.
func (f *Figure) Sign() int { return f.Shown.Sign() }

// rounded gives the nearest number of so many decimals, a half away from zero.
func rounded(v *big.Rat, decimals int) *big.Rat {
	n, _ := new(big.Rat).SetString(v.FloatString(decimals))
	return n
}

func power(decimals int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
}

// fit rounds the parts of a total so that they add up to what is shown of it:
// those whose rounding erred most are moved by one in the last place, each at
// most once. It says whether they are the total's parts: whether they add up to it exactly.
func fit(total *Figure, parts []*Figure) bool {
	unit := new(big.Rat).SetFrac(big.NewInt(1), power(total.Decimals))
	exactRest, rest := new(big.Rat).Set(total.Value), new(big.Rat).Set(total.Shown)
	for _, p := range parts {
		exactRest.Sub(exactRest, p.Value)
		rest.Sub(rest, p.Shown)
	}
	if exactRest.Sign() != 0 {
		return false
	}
	for rest.Sign() != 0 {
		step := new(big.Rat).Set(unit)
		if rest.Sign() < 0 {
			step.Neg(step)
		}
		p := mostMoved(parts, rest.Sign())
		p.Shown = new(big.Rat).Add(p.Shown, step)
		p.Fitted = true
		rest.Sub(rest, step)
	}
	return true
}

// mostMoved gives the part that rounding moved farthest in the direction opposite to a sign, the first of equal ones.
func mostMoved(parts []*Figure, sign int) *Figure {
	var found *Figure
	var most *big.Rat
	for _, p := range parts {
		err := new(big.Rat).Sub(p.Value, p.Shown)
		if sign < 0 {
			err.Neg(err)
		}
		if most == nil || err.Cmp(most) > 0 {
			found, most = p, err
		}
	}
	return found
}

// sum adds exactly.
func sum(values []*big.Rat) *big.Rat {
	total := new(big.Rat)
	for _, v := range values {
		total.Add(total, v)
	}
	return total
}

func whole(n int) *big.Rat { return new(big.Rat).SetInt64(int64(n)) }

// share gives a part in per cent of a whole, nil where the whole is nothing.
func share(part, of *big.Rat) *big.Rat {
	if of.Sign() == 0 {
		return nil
	}
	q := new(big.Rat).Quo(part, of)
	return q.Mul(q, whole(100))
}

// exact writes a number with all its decimals.
func exact(v *big.Rat) string { return nd30.Decimal(v, Places(v, 0)) }

// maxPlaces bounds the decimals of what is written exactly: reported values have fewer.
const maxPlaces = 40

// Places gives how many decimals a value has, at least so many.
func Places(v *big.Rat, least int) int {
	if n, ends := v.FloatPrec(); ends {
		return max(least, min(n, maxPlaces))
	}
	return maxPlaces
}
