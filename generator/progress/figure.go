package progress

import (
	"fmt"
	"math/big"

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
