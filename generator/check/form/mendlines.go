package form

import (
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/nd30"
	"vanban/generator/unit"
	"vanban/generator/word/mend"
)

// shorter is how long a line is that the decree has from a third to a half as long as its words.
const shorter = 0.42

// mendLine draws the line under what a function gives as the decree has it, in the place of one that is not so.
func mendLine(of func(*sight.Paper) *ruledLine) func(*check.Reading, check.Finding, *mend.Edits) {
	return func(r *check.Reading, f check.Finding, e *mend.Edits) {
		for _, p := range sight.ViewOf(r).Papers {
			if u := of(p); u != nil && f.Line == &u.Pieces[len(u.Pieces)-1].Line {
				u.draw(p, e)
			}
		}
	}
}

// draw plans the line under the pieces.
func (u *ruledLine) draw(p *sight.Paper, e *mend.Edits) {
	last := u.Pieces[len(u.Pieces)-1]
	rule, long, known := u.rule(p)
	if !known {
		return
	}
	words := last.Place.Paragraph
	if n := lastOf(last); n <= len(p.Places()) && n > 0 {
		words = p.Places()[n-1].Paragraph
	}
	switch d := u.find(p); {
	case d == nil:
		e.RuleUnder(words, rule)
	case d.how == underlined:
		for _, one := range last.Runs {
			e.Plain(words, one.Node)
		}
		e.RuleUnder(words, rule)
	case d.how == typed:
		e.Empty(d.at)
		e.RuleIn(d.at, rule)
	case d.shape != nil:
		e.Stretch(d.at.Story, *d.shape, long)
	case d.border && strings.TrimSpace(d.at.Text) == "":
		e.RuleIn(d.at, rule)
	case d.border:
		e.NoBorder(d.at)
		e.RuleUnder(words, rule)
	}
}

// rule gives the line as it is to be: as long as its words, or shorter by the decree, in the middle of them.
func (u *ruledLine) rule(p *sight.Paper) (rule mend.Rule, long unit.Length, known bool) {
	last := u.Pieces[len(u.Pieces)-1]
	room := p.RoomFor(last)
	if room <= 0 {
		return rule, 0, false
	}
	most, end, fits := sight.Widest(u.Pieces, room)
	switch {
	case u.asLong() && fits:
		long = most
	case u.asLong():
		long = room
	case fits:
		long = unit.Length(shorter * float64(end))
	default:
		long = unit.Length(shorter * float64(room))
	}
	edge := max(0, room-long) / 2
	return mend.Rule{Left: last.Standing.Left + edge, Right: last.Standing.Right + edge, Weight: p.Decree.Drawn.RuleWeight}, long, true
}

// asLong says whether the decree has the line as long as its words.
func (u *ruledLine) asLong() bool { return u.long.Min > nd30.Shorter.Max }
