package recognise

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/personname"
)

// mostLastLines is how many lines stand at most below the position of one who signs in no table.
const mostLastLines = 4

// lastLines gives the block at which lines at the end of the text begin that only their look and place tell of who signs: a position or a body in capitals by itself, over nothing but a name and words
// that say what is to be put there, and under a place and a day perhaps.
func (r *recogniser) lastLines() int {
	at, below := len(r.blocks), 0
	for i := len(r.blocks) - 1; i > 0 && below <= mostLastLines; i-- {
		b := &r.blocks[i]
		switch {
		case b.Empty():
			continue
		case b.Table == nil && isPositionAlone(b.Line):
			at = i
		case b.Table != nil || at < len(r.blocks) || !personname.Is(b.Line.Text) && !personname.IsHint(b.Line.Text) && !isNamed(b.Line.Text) && strings.ContainsFunc(b.Line.Text, isWordRune):
			return r.withDay(at, i)
		default:
			below++
		}
	}
	return len(r.blocks)
}

// withDay gives the block at which who signs begins, or that of the place and day right over it, where the text stands before: sentences or a table.
func (r *recogniser) withDay(at, before int) int {
	if at == len(r.blocks) {
		return at
	}
	if l := r.blocks[before].Line; l != nil && isDayLine(l.Text) {
		at = before
	}
	for i := 1; i < at; i++ {
		if b := &r.blocks[i]; b.Table != nil || !b.Line.Capitals() && (strings.HasSuffix(b.Line.Text, ".") || len(b.Line.Text) > longestPlain) {
			return at
		}
	}
	return len(r.blocks)
}

// isPositionAlone says whether a line can only be the position of one who signs, or the body for which he does.
func isPositionAlone(l *Line) bool {
	label, _ := labelOf(l)
	kind, _ := kindOf(l)
	return l.Capitals() && l.Bold && (l.IsCentre || l.Right) && len(l.Text) < longestPlain && label.Level == NoLevel && kind == "" && !strings.HasSuffix(l.Text, ":") && personname.NamesPosition(l.Text)
}

// isOfText says whether a line in a table tells that no signatures stand there alone: it is long, numbered, or addresses somebody.
func isOfText(l *Line) bool {
	label, _ := labelOf(l)
	return len(l.Text) > 100 || isAddressees(l.Text) || label.Level != NoLevel && label.Level < Dash
}

// isNamed says whether a line has a name behind the words for it, or the place for one.
func isNamed(text string) bool {
	at := personname.Labelled(text)
	return at > 0 && personname.Is(text[at:])
}

// isDayLine says whether a line is a place and a day.
func isDayLine(text string) bool {
	role, is := headRole(text)
	return is && role == doc.PlaceDay
}

// dayOver takes a place and a day over one who signs, and says whether a line is that.
func (s *signing) dayOver(l Line) bool {
	if s.r.copied || !isDayLine(l.Text) {
		return false
	}
	s.r.add(doc.PlaceDay, l).Doubt = "địa danh, thời gian đứng ở cuối văn bản: chương trình in ở đầu"
	return true
}
