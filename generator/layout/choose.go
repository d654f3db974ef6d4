package layout

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// A title's lines are not filled one after another: they are chosen among all ways to break it, as a careful typist would.
// What a line's end costs, from the gravest; a line more costs less than a fault, but more than a blemish.
const (
	breaksFact     = 1_000_000 // within a number, a symbol, a day, a name of a place or a person
	endsInWord     = 100_000   // the last line is a single word
	breaksBody     = 10_000    // within a body's name
	lineMore       = 100
	breaksPhrase   = 8  // within a body's name, but not at its sense
	breaksWord     = 12 // within a word of two syllables, where the lines stand free
	headEndsInWord = 8  // a column's head ends in a single word
	isOneWord      = 5  // another line is a single word
	endsTooThin    = 4  // the last line is much shorter than the others, where they are centred
)

// breakCost is what it costs to end a line behind words of a bond.
var breakCost = [doc.BondCount]int{doc.PhraseBond: breaksPhrase, doc.WordBond: breaksWord, doc.BodyBond: breaksBody, doc.FactBond: breaksFact}

// thin is the part of the widest line that a centred text's last line should at least have.
var thin = nd30.Fraction{Num: 1, Den: 4}

// choose breaks the paragraph anew where filling its lines gave a fault or a blemish that another way avoids. Each stretch between breaks that the
// text itself asks for is chosen by itself.
func (p *paragraph) choose() {
	if len(p.lines) < 2 {
		return
	}
	bonds := p.bondsBehind()
	var lines []brokenLine
	for from := 0; from < len(p.lines); {
		to := from
		for to < len(p.lines)-1 && !p.atoms[p.lines[to].end-1].forced {
			to++
		}
		lines = append(lines, p.chosen(p.lines[from:to+1], bonds)...)
		from = to + 1
	}
	p.lines = lines
}

// bondsBehind gives for each atom how firmly the place behind it is held together.
func (p *paragraph) bondsBehind() []doc.Bond {
	var parts []doc.Text
	for _, in := range p.line.Text {
		if t, ok := in.(doc.Text); ok && t.S != "" {
			parts = append(parts, t)
		}
	}
	bonds := make([]doc.Bond, len(p.atoms))
	at := 0 // the bytes before an atom's end that are behind the parts already passed
	for i := range p.atoms {
		at += p.atoms[i].bytes()
		for len(parts) > 0 && at > len(parts[0].S) {
			at -= len(parts[0].S)
			parts = parts[1:]
		}
		if at > 0 && len(parts) > 0 {
			bonds[i] = parts[0].Bond
		}
	}
	return bonds
}

// breaking is the best way found to break the atoms up to one of them.
type breaking struct {
	cost   int
	ragged float64
	from   int // the last line's first atom
	widest unit.Length
}

func (w breaking) betterThan(v breaking) bool {
	return w.cost < v.cost || w.cost == v.cost && w.ragged < v.ragged
}

// chosen gives the lines for a stretch whose filled lines these are: other ones only where they are better.
func (p *paragraph) chosen(filled []brokenLine, bonds []doc.Bond) []brokenLine {
	first, end := filled[0].first, filled[len(filled)-1].end
	if len(filled) < 2 {
		return filled
	}
	c := chooser{p: p, bonds: bonds, first: first, end: end}
	best := c.best()
	if best == nil || c.costOf(best) >= c.costOf(filled) {
		return filled
	}
	best[len(best)-1].last = true
	return best
}

// chooser tries all ways to break the atoms of a stretch.
type chooser struct {
	p          *paragraph
	bonds      []doc.Bond
	first, end int
	lines      []brokenLine // room for those from one atom
}

// best gives the best way; nil where a word does not fit into a line.
func (c *chooser) best() []brokenLine {
	ways := make([]breaking, c.end-c.first+1)
	for i := range ways[1:] {
		ways[i+1].cost = -1
	}
	for from := c.first; from < c.end; from++ {
		if ways[from-c.first].cost < 0 {
			continue
		}
		for _, l := range c.linesFrom(from) {
			w := ways[from-c.first]
			w = breaking{from: from, cost: w.cost, ragged: w.ragged, widest: max(w.widest, l.width)}
			w.cost += c.costOfLine(l, w.widest)
			w.ragged += c.raggedness(l)
			if to := &ways[l.end-c.first]; to.cost < 0 || w.betterThan(*to) {
				*to = w
			}
		}
	}
	if ways[c.end-c.first].cost < 0 {
		return nil
	}
	return c.trace(ways)
}

// trace gives the lines of the way that ends last.
func (c *chooser) trace(ways []breaking) []brokenLine {
	var lines []brokenLine
	for end := c.end; end > c.first; end = lines[len(lines)-1].first {
		lines = append(lines, c.line(ways[end-c.first].from, end))
	}
	slices.Reverse(lines)
	return lines
}

// linesFrom gives every line that begins with an atom and fits, until it is asked again.
func (c *chooser) linesFrom(from int) []brokenLine {
	c.lines = c.lines[:0]
	for end := from + 1; end <= c.end; end++ {
		l := c.line(from, end)
		last, blanks := &c.p.atoms[end-1], int32(0)
		for i := from; i < end; i++ {
			blanks += c.p.atoms[i].blanks
		}
		if l.width+c.p.italicLoss(last, blanks) > l.room+deviceDot/2 {
			break
		}
		c.lines = append(c.lines, l)
	}
	return c.lines
}

func (c *chooser) line(from, end int) brokenLine {
	return c.p.shortened(brokenLine{first: from, room: c.p.room(from == 0)}, end)
}

// costOf gives what some lines cost together.
func (c *chooser) costOf(lines []brokenLine) int {
	cost, widest := 0, unit.Length(0)
	for _, l := range lines {
		widest = max(widest, l.width)
		cost += c.costOfLine(l, widest)
	}
	return cost
}

// costOfLine gives what a line costs, which with those before it is as wide as the widest.
func (c *chooser) costOfLine(l brokenLine, widest unit.Length) int {
	cost := lineMore
	centred, last := c.p.style.Align == nd30.Centre, l.end == c.end
	one := c.words(l) == 1
	switch {
	case last && one && c.p.style.Lines == nd30.ChosenHead:
		cost += headEndsInWord
	case last && one:
		cost += endsInWord
	case one:
		cost += isOneWord
	}
	switch {
	case !last:
		bond := c.bonds[l.end-1]
		if bond != doc.WordBond || c.p.style.Align != nd30.Justify {
			cost += breakCost[bond]
		}
	case centred && l.width < widest.Scale(thin.Num, thin.Den):
		cost += endsTooThin
	}
	return cost
}

// words counts a line's words: what spaces part.
func (c *chooser) words(l brokenLine) int {
	n := 1
	for i := l.first; i < l.end-1; i++ {
		if c.p.atoms[i].spaces > 0 {
			n++
		}
	}
	return n
}

// raggedness tells how unequal lines are, of ways that cost the same: the last line counts only where all are centred.
func (c *chooser) raggedness(l brokenLine) float64 {
	if l.end == c.end && c.p.style.Align != nd30.Centre {
		return 0
	}
	free := (l.room - l.width).Points()
	return free * free
}

// Lines gives a paragraph with its chosen line ends as breaks, where a word processor that fills its lines would not end
// them there, or might not for the room that a line of a table of contents leaves free. The space before such a break stays: the words are the same
// with the break and without it.
func (m *Measurer) Lines(l doc.Line, width unit.Length) doc.Line {
	style := m.Sheet.StyleOf(l.Role)
	if style.Lines == nd30.Filled && style.Right == 0 {
		return l
	}
	b := benches.Get().(*lineMemory)
	defer benches.Put(b)
	p := m.breakOn(b, l, width)
	var ends []int // in bytes of the text
	at := 0
	for i, line := range p.lines[:len(p.lines)-1] {
		begin := at
		at += p.bytesOf(line.first, line.end)
		if !p.atoms[line.end-1].forced && (style.Right > 0 || at != begin+p.filledFrom(line, i == 0)) {
			ends = append(ends, at)
		}
	}
	if len(ends) > 0 {
		l.Text = doc.Broken(l.Text, ends)
	}
	return l
}

// bytesOf counts the bytes of the words of some atoms, footnotes' marks aside.
func (p *paragraph) bytesOf(first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		n += p.atoms[i].bytes()
	}
	return n
}

// bytes counts those of an atom's words and of the spaces behind them, footnotes' marks aside.
func (a *atom) bytes() int {
	n := int(a.spaces)
	for _, pc := range a.pieces {
		if !pc.raised {
			n += len(pc.text)
		}
	}
	return n
}

// filledFrom gives how many bytes a line would have that begins as this one does and is filled.
func (p *paragraph) filledFrom(l brokenLine, first bool) int {
	room := p.room(first)
	end, width := l.first, unit.Length(0)
	for end < len(p.atoms) && width <= 2*room { // far more than fits
		width += p.atoms[end].width + p.atoms[end].space
		end++
	}
	q := *p
	q.atoms = p.atoms[l.first:end]
	q.lines = nil
	filled := q.keep() // filling may cut an atom, and its piece
	return filled.bytesOf(0, filled.next(0, room).end)
}
