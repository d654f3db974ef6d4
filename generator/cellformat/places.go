package cellformat

import (
	"strconv"
	"strings"
)

// placed writes a number in the places of pieces: the last before the point has its ones, the first all that is left over.
func (s *section) placed(pieces []piece, n decimal) string {
	w := placeWriter{section: s}
	w.whole, w.behind = n.parts(len(s.right))
	for w.shown = len(s.right); w.shown > 0 && s.right[w.shown-1] != '0' && w.behind[w.shown-1] == '0'; {
		w.shown--
	}
	for i := range pieces {
		w.piece(&pieces[i])
	}
	return w.String()
}

// placeWriter writes figures into places.
type placeWriter struct {
	strings.Builder
	section       *section
	whole, behind string
	left, right   int // places that were written
	shown         int // of the decimals
	passed        bool
}

func (w *placeWriter) piece(p *piece) {
	switch {
	case p.kind == point:
		if w.passed = true; w.section.left == 0 {
			w.WriteString(w.whole)
		}
		if w.shown > 0 {
			w.WriteByte(',')
		}
	case p.kind == place && w.passed:
		if w.right < w.shown {
			w.WriteByte(w.behind[w.right])
		}
		w.right++
	case p.kind == place:
		w.ones(p.mark)
	default:
		p.writeTo(&w.Builder)
	}
}

// ones writes the figure of a place before the point.
func (w *placeWriter) ones(mark byte) {
	behind := w.section.left - 1 - w.left // places after this one
	at := len(w.whole) - 1 - behind
	from := at
	if w.left == 0 {
		from = 0
	}
	w.left++
	if at < 0 && mark == '0' {
		w.figure('0', behind)
	}
	for i := max(0, from); i <= at; i++ {
		w.figure(w.whole[i], len(w.whole)-1-i)
	}
}

// figure writes a figure that so many others follow before the point.
func (w *placeWriter) figure(f byte, others int) {
	w.WriteByte(f)
	if w.section.grouped && others > 0 && others%3 == 0 {
		w.WriteByte('.')
	}
}

// scientific writes a number by its figures and a power of ten, of as many figures before the point as there are places.
func (s *section) scientific(n decimal) string {
	end := 0
	for s.pieces[end].kind != exponent {
		end++
	}
	step := max(1, s.left)
	power := 0
	if n.digits != "" {
		power = floorTo(n.point-1, step)
		if n = n.shifted(-power).rounded(len(s.right)); n.point > step {
			n, power = n.shifted(-step), power+step
		}
	}
	text := s.placed(s.pieces[:end], n) + "E"
	switch {
	case power < 0:
		text += "-"
	case s.pieces[end].mark == '+':
		text += "+"
	}
	figures := strconv.Itoa(max(power, -power))
	least := 0
	var after strings.Builder
	for _, p := range s.pieces[end+1:] {
		if p.kind == place {
			least++
			continue
		}
		p.writeTo(&after)
	}
	return text + strings.Repeat("0", max(0, least-len(figures))) + figures + after.String()
}

// floorTo gives the greatest multiple of a step that isn't above n.
func floorTo(n, step int) int {
	rest := ((n % step) + step) % step
	return n - rest
}
