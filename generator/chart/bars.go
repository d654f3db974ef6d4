package chart

import (
	"math/big"

	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// columns draws upright bars, those of one label side by side.
func (d *drawer) columns() error {
	u, err := d.frame()
	if err != nil {
		return err
	}
	thick := d.thickness(u.slot)
	zero := d.y(d.base())
	for k, s := range d.c.Series {
		for i, v := range s.Values {
			if v == nil {
				continue
			}
			x := d.middle(u, i) - thick*unit.Length(len(d.c.Series))/2 + thick*unit.Length(k)
			end := d.y(v)
			d.bar(Box{x, min(zero, end), thick, max(zero, end) - min(zero, end)}, d.Look.Fill(k))
			d.writeValue(&d.c.Series[k], v, Point{x + thick/2, end}, v.Sign() < 0)
		}
	}
	return nil
}

// mostLabelShare is the part of the width that the labels of lying bars may take.
var mostLabelShare = nd30.Fraction{Num: 2, Den: 5}

// barFrame is the frame of lying bars: labels on the left from the top down, values to the right.
type barFrame struct {
	slot   unit.Length
	labels [][]string
	width  unit.Length // of the labels
}

// bars draws lying bars, those of one label under each other.
func (d *drawer) bars() error {
	legend, err := d.legendBelow()
	if err != nil {
		return err
	}
	l, err := d.lyingLabels()
	if err != nil {
		return err
	}
	left := l.width + d.Look.Gap + d.Look.Mark
	d.Plot = Box{X: left, Y: d.Look.Gap, Width: d.Width - left - d.widestValue() - 2*d.Look.Gap,
		Height: d.Height - legend - 2*d.Look.Gap - d.Look.Mark - d.pitch()}
	l.slot = d.Plot.Height / unit.Length(len(d.c.Labels))
	if err := d.lyingRoom(l); err != nil {
		return err
	}
	d.lyingScale()
	for i, lines := range l.labels {
		y := d.row(i) - d.pitch()*unit.Length(len(lines))/2
		for k, s := range lines {
			d.write(s, d.Plot.X-d.Look.Mark-d.Look.Gap-d.width(s), y+d.pitch()*unit.Length(k))
		}
	}
	d.lyingGrid()
	d.lyingBars(l)
	x := d.x(d.base())
	d.line(d.Look.Line, Point{x, d.Plot.Y}, Point{x, d.Plot.bottom()})
	return nil
}

func (d *drawer) lyingLabels() (*barFrame, error) {
	l := &barFrame{}
	for _, label := range d.c.Labels {
		lines, ok := d.broken(label, d.Width.Scale(mostLabelShare.Num, mostLabelShare.Den))
		if !ok {
			return nil, d.narrow("nhãn “" + label + "”")
		}
		l.labels = append(l.labels, lines)
		l.width = max(l.width, d.wider(d.widest(lines)))
	}
	return l, nil
}

// lyingRoom says whether the labels have room over each other.
func (d *drawer) lyingRoom(l *barFrame) error {
	if d.Plot.Width < 4*d.widestValue() {
		return d.narrow("các thanh bên cạnh nhãn")
	}
	for i, lines := range l.labels {
		if d.pitch()*unit.Length(len(lines)) > l.slot {
			return d.narrow("nhãn “" + d.c.Labels[i] + "”")
		}
	}
	if d.thickness(l.slot) >= d.pitch() {
		d.Values = Beside
	}
	return nil
}

// lyingScale chooses the ticks so that their numbers have room side by side.
func (d *drawer) lyingScale() {
	for most := int(d.Plot.Width / (d.widestValue() + 2*d.Look.Gap)); ; most-- {
		d.Axis = valueScale(d.c, max(leastSpaces, min(most, mostTicks)))
		low, _ := rangeOf(d.c)
		if d.Values == Beside && low != nil && low.Sign() < 0 && d.Axis.at(low, d.Plot.Width) < d.widestValue()+2*d.Look.Gap {
			d.Axis.Min = new(big.Rat).Sub(d.Axis.Min, d.Axis.Step) // what is written left of the lowest bar
		}
		if most <= leastSpaces || (d.tickWidth()+d.Look.Gap)*unit.Length(d.Axis.spaces()) <= d.Plot.Width {
			return
		}
	}
}

// leastSpaces is how many spaces every axis may have: one on either side of zero.
const leastSpaces = 2

// mostTicks is how many spaces an axis of lying bars has at most.
const mostTicks = 8

// x gives where a value stands.
func (d *drawer) x(v *big.Rat) unit.Length { return d.Plot.X + d.Axis.at(v, d.Plot.Width) }

// row gives the middle of the i-th label.
func (d *drawer) row(i int) unit.Length {
	return d.Plot.Y + d.Plot.Height.Scale(int64(2*i+1), int64(2*len(d.c.Labels)))
}

func (d *drawer) lyingGrid() {
	for _, v := range d.Axis.ticks() {
		x, s := d.x(v), d.tick(v)
		d.veil(Point{x, d.Plot.Y}, Point{x, d.Plot.bottom()})
		d.line(d.Look.Line, Point{x, d.Plot.bottom()}, Point{x, d.Plot.bottom() + d.Look.Mark})
		d.write(s, max(0, min(x-d.width(s)/2, d.Width-d.width(s))), d.Plot.bottom()+d.Look.Mark+d.Look.Gap)
	}
	d.line(d.Look.Line, Point{d.Plot.X, d.Plot.bottom()}, Point{d.Plot.right(), d.Plot.bottom()})
}

func (d *drawer) lyingBars(l *barFrame) {
	thick, zero := d.thickness(l.slot), d.x(d.base())
	for k, s := range d.c.Series {
		for i, v := range s.Values {
			if v == nil {
				continue
			}
			y := d.row(i) - thick*unit.Length(len(d.c.Series))/2 + thick*unit.Length(k)
			end := d.x(v)
			d.bar(Box{min(zero, end), y, max(zero, end) - min(zero, end), thick}, d.Look.Fill(k))
			if d.Values == Beside {
				s := Written(d.c, &d.c.Series[k], v)
				at := end + d.Look.Gap
				if v.Sign() < 0 {
					at = end - d.Look.Gap - d.width(s)
				}
				d.write(s, at, y+thick/2-d.pitch()/2)
			}
		}
	}
}
