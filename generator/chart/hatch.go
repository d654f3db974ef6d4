package chart

import (
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// Hatching gives the lines that a hatched polygon shows as much of as lies within it. They stand where they would on the whole chart, so that
// those of neighbours go on.
func (s *Shape) Hatching(look *nd30.ChartLook) [][2]Point {
	if s.Fill == nil || s.Fill.Hatch == 0 {
		return nil
	}
	b := s.bounds()
	// Upright to the lines their distance is the hatching's; along an edge it is longer by the root of two.
	apart := look.Hatch.Scale(7, 5)
	lines := slanting(b, apart, s.Fill.Hatch < 90)
	if s.Fill.Cross {
		lines = append(lines, slanting(b, apart, s.Fill.Hatch >= 90)...)
	}
	return lines
}

// slanting gives lines that rise to the right, or fall, through a box.
func slanting(b Box, apart unit.Length, rises bool) [][2]Point {
	var lines [][2]Point
	first := (b.X - b.Height) / apart * apart
	for x := first; x < b.right()+b.Height; x += apart {
		from, to := Point{x, b.bottom()}, Point{x + b.Height, b.Y}
		if !rises {
			from, to = Point{x, b.Y}, Point{x + b.Height, b.bottom()}
		}
		lines = append(lines, [2]Point{from, to})
	}
	return lines
}

// bounds gives the box around a shape.
func (s *Shape) bounds() Box {
	left, top := s.Points[0].X, s.Points[0].Y
	right, bottom := left, top
	for _, p := range s.Points[1:] {
		left, top, right, bottom = min(left, p.X), min(top, p.Y), max(right, p.X), max(bottom, p.Y)
	}
	return Box{left, top, right - left, bottom - top}
}
