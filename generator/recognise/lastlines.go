package recognise

import (
	"slices"
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

// holdsText says whether a table has a line that tells that no signatures stand there alone: it is long, addresses somebody, or is numbered; those who get the document may
// have numbers.
func holdsText(t *Table) bool {
	return slices.ContainsFunc(t.Rows, func(row Row) bool {
		return slices.ContainsFunc(row.Cells, func(c Cell) bool {
			numbered := func(l Line) bool {
				return recipientsForm().MatchString(l.Text) || isNumbered(&l) && !isNumberedName(&l)
			}
			first := slices.IndexFunc(c.Lines, numbered)
			return first >= 0 && isNumbered(&c.Lines[first]) || slices.ContainsFunc(c.Lines, func(l Line) bool { return len(l.Text) > 100 || isAddressees(l.Text) })
		})
	})
}

func isNumbered(l *Line) bool {
	label, _ := labelOf(l)
	return label.Level != NoLevel && label.Level < Dash
}

// isNumberedName says whether a line is a name of a person behind a number, where several sign below each other: “1. Nguyễn Văn Mẫu”.
func isNumberedName(l *Line) bool {
	label, name := labelOf(l)
	return label.Level == Arabic && personname.Is(name.Text)
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
