package sight

import (
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
	"vanban/generator/unit"
)

// Share counts the letters of a piece that are so, and those that aren't; signs alone count for neither.
func (q *Piece) Share(is func(Run) bool) (yes, no int) {
	for _, r := range q.Runs {
		n := 0
		for _, c := range r.Text {
			if IsLetter(c) {
				n++
			}
		}
		if is(r) {
			yes += n
		} else {
			no += n
		}
	}
	return yes, no
}

// SizesOutside tells the sizes of a piece that stand outside of a range; empty: none.
func (q *Piece) SizesOutside(of nd30.Range) string {
	var all []string
	seen := map[unit.Length]bool{}
	for _, r := range q.Runs {
		s := r.Face.Size
		if (s < of.Min || s > of.Max) && !seen[s] && strings.ContainsFunc(r.Text, IsLetter) && !r.Face.Raised {
			seen[s] = true
			all = append(all, Points(s))
		}
	}
	return strings.Join(all, ", ")
}

// IsCentred says whether a piece stands in the middle: by its alignment, or by blanks that were typed before it.
func (q *Piece) IsCentred() bool { return q.Standing.Align == "center" || q.Line.IsCentre }

// LooksCentred says whether the words of a piece stand in the middle of their room, whatever they are aligned by: blanks before them do it, or a room that
// they fill.
func (q *Piece) LooksCentred() bool {
	room := q.paper.Room(q) - q.Standing.Right
	width, _, known := Widest([]*Piece{q}, 0)
	if !known || room <= width || len(TextLines(q)) > 1 {
		return false
	}
	before := IndentOf(q.paper, q)
	if q.Standing.Align == "right" {
		before = room - width
	}
	return Near(before, room-width-before, nd30.MiddleTolerance)
}

// RoomFor gives the width in which a piece's words stand.
func (p *Paper) RoomFor(q *Piece) unit.Length {
	if room := p.Room(q); room > 0 {
		return room - q.Standing.Left - q.Standing.Right
	}
	return 0
}

// Levelled gives the pieces that have numbers of a level of the decree, in the running text.
func (p *Paper) Levelled() (all []*Piece) {
	if p.Class == check.Fragment || p.Class == check.Copied {
		return nil
	}
	for _, q := range p.Pieces {
		if q.IsLevelled() {
			all = append(all, q)
		}
	}
	return all
}

// IsLevelled says whether a piece of the text begins with the number of a level.
func (q *Piece) IsLevelled() bool {
	return q.Label.Level >= recognise.Section && q.Label.Level <= recognise.Letter && q.Place != nil && q.Place.Table == nil && !q.Lost && q.Role != doc.AddresseeItem && q.Role != doc.Recipient
}

// Articles gives the pieces that begin an article.
func (p *Paper) Articles() []*Piece {
	return slices.DeleteFunc(p.Levelled(), func(q *Piece) bool { return q.Label.Level != recognise.Article })
}

// PieceOf gives the piece of a finding.
func (v *View) PieceOf(f check.Finding) *Piece {
	for _, p := range v.Papers {
		for _, q := range p.Pieces {
			if f.Line == &q.Line {
				return q
			}
		}
	}
	return nil
}

// MainBefore gives the document that an appendix goes with, nil where the file has none.
func (p *Paper) MainBefore() *Paper {
	for i := len(p.Papers) - 1; i >= 0; i-- {
		if q := p.Papers[i]; q.Index < p.Index && q.Class == check.Issued {
			return q
		}
	}
	return nil
}

// EndOf gives where some of the first letters of a piece end in its paragraph's text, in runes: where the letter behind them stands.
func (v *View) EndOf(q *Piece, letters int) int {
	all := v.LettersOf(q.Line.N)
	for i, l := range all {
		if l.at == q.Runs[0].From && i+letters < len(all) {
			return all[i+letters].at
		}
	}
	return -1
}
