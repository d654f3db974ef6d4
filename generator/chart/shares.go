package chart

import (
	"math"
	"math/big"
	"slices"

	"vanban/generator/unit"
)

// The parts of a full turn that an arc is drawn with, and the part of the width that the legend beside a circle may take.
const (
	turn            = 360
	mostLegendShare = 2
)

// shares draws a circle's sectors from the top on clockwise, each with its share beside it, and the legend on the right.
func (d *drawer) shares() error {
	all, err := d.entries(d.c.Labels, d.Width/mostLegendShare)
	if err != nil {
		return err
	}
	lines, widest := 0, unit.Length(0)
	for _, e := range all {
		lines, widest = lines+len(e.lines), max(widest, e.width)
	}
	between := d.Look.Gap / 2
	if height := d.pitch()*unit.Length(lines) + between*unit.Length(len(all)-1); height > d.Height {
		return d.narrow("chú giải")
	} else {
		d.Legend = Box{d.Width - widest, (d.Height - height) / 2, widest, height}
	}
	if err := d.circle(Box{0, 0, d.Width - widest - 3*d.Look.Gap, d.Height}); err != nil {
		return err
	}
	y := d.Legend.Y
	for _, e := range all {
		d.entry(e, d.Legend.X, y)
		y += d.pitch()*unit.Length(len(e.lines)) + between
	}
	return nil
}

// circle draws the sectors as large as their lettering lets them be in a box.
func (d *drawer) circle(box Box) error {
	most := min(box.Width, box.Height)/2 - d.pitch()
	centre := Point{box.X + box.Width/2, box.Y + box.Height/2}
	for radius := most; radius >= 2*d.pitch(); radius -= d.Look.Gap {
		texts, leads, ok := d.shareTexts(centre, radius, box)
		if !ok {
			continue
		}
		d.sectors(centre, radius)
		d.Shapes, d.Texts = append(d.Shapes, leads...), append(d.Texts, texts...)
		d.Plot = Box{centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius}
		return nil
	}
	return d.narrow("hình tròn và các tỷ lệ quanh nó")
}

// at gives the point at a part of the turn, from the top on clockwise.
func at(centre Point, radius unit.Length, part *big.Rat) Point {
	turns, _ := part.Float64()
	sin, cos := math.Sincos(2 * math.Pi * turns)
	return Point{centre.X + unit.Length(math.Round(float64(radius)*sin)), centre.Y - unit.Length(math.Round(float64(radius)*cos))}
}

// bounds gives where each sector ends, as parts of the turn; the first begins at 0, the last ends at 1.
func (d *drawer) bounds() []*big.Rat {
	values := d.c.Series[0].Values
	whole, sum := Sum(values), new(big.Rat)
	ends := make([]*big.Rat, len(values))
	for i, v := range values {
		if v != nil {
			sum = new(big.Rat).Add(sum, v)
		}
		ends[i] = new(big.Rat).Quo(sum, whole)
	}
	return ends
}

func (d *drawer) sectors(centre Point, radius unit.Length) {
	from := new(big.Rat)
	for i, to := range d.bounds() {
		if to.Cmp(from) == 0 {
			continue
		}
		points := []Point{centre}
		if whole := new(big.Rat).Sub(to, from); whole.Cmp(big.NewRat(1, 1)) == 0 {
			points = nil // a whole circle has no edge to its middle
		}
		points = append(points, at(centre, radius, from))
		for n := new(big.Int).Div(new(big.Int).Mul(from.Num(), big.NewInt(turn)), from.Denom()).Int64() + 1; ; n++ {
			step := big.NewRat(n, turn)
			if step.Cmp(to) >= 0 {
				break
			}
			points = append(points, at(centre, radius, step))
		}
		points = append(points, at(centre, radius, to))
		d.Shapes = append(d.Shapes, Shape{Points: points, Fill: d.Look.Fill(i), Weight: d.Look.Line})
		from = to
	}
}

// shareTexts sets the shares around the circle; one that would stand on another is moved away from the circle or along it, with a line to it that
// crosses none. ok is false where the box has no room.
func (d *drawer) shareTexts(centre Point, radius unit.Length, box Box) (texts []Text, leads []Shape, ok bool) {
	values := d.c.Series[0].Values
	whole, from := Sum(values), new(big.Rat)
	for i, to := range d.bounds() {
		middle := new(big.Rat).Add(from, to)
		middle.Quo(middle, big.NewRat(2, 1))
		from = to
		if values[i] == nil {
			continue
		}
		p := outsideShare{centre, radius, middle, Share(values[i], whole), box}
		t, lead, ok := d.placed(p, texts, leads)
		if !ok {
			return nil, nil, false
		}
		texts = append(texts, t)
		if lead != nil {
			leads = append(leads, *lead)
		}
	}
	return texts, leads, true
}

// outsideShare is a share that is to be written outside the circle at a part of the turn, within a box.
type outsideShare struct {
	centre Point
	radius unit.Length
	part   *big.Rat
	share  string
	box    Box
}

// mostAlong is how many steps of a turn's hundredths a share is moved along the circle, to either side.
const mostAlong = 8

// placed finds room for a share beside those that are written: right at its sector, farther out, or beside that.
func (d *drawer) placed(p outsideShare, texts []Text, leads []Shape) (Text, *Shape, bool) {
	near := at(p.centre, p.radius, p.part)
	for n := range 2*mostAlong + 1 {
		along := int64((n + 1) / 2)
		if n%2 == 1 {
			along = -along
		}
		part := new(big.Rat).Add(p.part, big.NewRat(along, turn/4))
		for out := p.radius + d.Look.Gap; ; out += d.pitch() / 2 {
			t := d.beside(at(p.centre, out, part), p.centre, p.share)
			if !d.box(t).within(p.box) {
				break
			}
			lead := Shape{Points: []Point{near, at(p.centre, out-d.Look.Gap/2, part)}, Open: true, Weight: d.Look.Grid}
			if d.hits(t, texts) || d.crossed(t, leads) {
				continue
			}
			if along == 0 && out == p.radius+d.Look.Gap {
				return t, nil, true
			}
			if !slices.ContainsFunc(texts, func(o Text) bool { return d.crossed(o, []Shape{lead}) }) {
				return t, &lead, true
			}
		}
	}
	return Text{}, nil, false
}

// crossed says whether one of some lines runs through words.
func (d *drawer) crossed(t Text, leads []Shape) bool {
	const steps = 32
	b := d.box(t)
	for _, l := range leads {
		from, to := l.Points[0], l.Points[1]
		for i := range unit.Length(steps + 1) {
			x, y := from.X+(to.X-from.X)*i/steps, from.Y+(to.Y-from.Y)*i/steps
			if x > b.X && x < b.right() && y > b.Y && y < b.bottom() {
				return true
			}
		}
	}
	return false
}

// beside gives words that touch a point with the corner of their box that looks to the centre, or with a side's middle right beside, over or under it.
func (d *drawer) beside(p, centre Point, s string) Text {
	t := Text{S: s, Width: d.width(s)}
	b := d.box(t) // at the origin
	t.X, t.Baseline = p.X-t.Width/2, p.Y-b.Height/2-b.Y
	dx, dy := p.X-centre.X, p.Y-centre.Y
	if !straight(dx, dy) {
		t.X += side(dx) * t.Width / 2
	}
	if !straight(dy, dx) {
		t.Baseline += side(dy) * b.Height / 2
	}
	return t
}

// straight says whether a step lies along one axis, within five degrees.
func straight(across, along unit.Length) bool {
	return 1143*max(across, -across) < 100*max(along, -along)
}

// side is the direction of a step: -1, 0 or 1.
func side(step unit.Length) unit.Length {
	switch {
	case step < 0:
		return -1
	case step > 0:
		return 1
	}
	return 0
}

func (d *drawer) hits(t Text, others []Text) bool {
	for _, o := range others {
		if d.box(t).overlaps(d.box(o)) {
			return true
		}
	}
	return false
}
