package chart

import (
	"math/big"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// upright is the frame that upright bars and lines share: values upwards on the left, labels below.
type upright struct {
	slot   unit.Length // of a label
	labels [][]string  // in their lines
}

// frame finds the room of a chart with values upwards, and draws its axes and labels.
func (d *drawer) frame() (*upright, error) {
	legend, err := d.legendBelow()
	if err != nil {
		return nil, err
	}
	d.Plot.Y = d.pitch() + d.Look.Gap + d.Look.Marker/2
	d.Axis = valueScale(d.c, d.spaces(d.Height-legend-2*d.pitch()-d.Plot.Y))
	for numbers := d.tickWidth(); ; {
		u, err := d.fit(legend, numbers)
		if err != nil {
			return nil, err
		}
		if wider := d.tickWidth(); wider > numbers { // the ticks that have room are others
			numbers = wider
			continue
		}
		d.writeLabels(u)
		d.grid()
		return u, nil
	}
}

// spaces gives how many spaces an axis so high may have.
func (d *drawer) spaces(height unit.Length) int { return max(2, int(height/(2*d.pitch()))) }

// fit finds the room where the numbers at the axis are so wide, and the axis that has it.
func (d *drawer) fit(legend, numbers unit.Length) (*upright, error) {
	d.Plot.X = numbers + d.Look.Gap + d.Look.Mark
	d.Plot.Width = d.Width - d.Plot.X
	u := &upright{slot: d.Plot.Width / unit.Length(len(d.c.Labels))}
	height, err := d.fitLabels(u)
	if err != nil {
		return nil, err
	}
	d.chooseValues(u)
	if d.Values == Upwards {
		d.Plot.Y = max(d.Plot.Y, d.widestValue()+2*d.Look.Gap)
	}
	if d.Plot.Height = d.Height - legend - height - d.Look.Mark - d.Plot.Y; d.Plot.Height < 3*d.pitch() {
		return nil, d.narrow("nhãn dưới trục")
	}
	d.Axis = valueScale(d.c, d.spaces(d.Plot.Height))
	low, _ := rangeOf(d.c)
	if d.Values == Flat && low != nil && low.Sign() < 0 && d.Axis.at(low, d.Plot.Height) < d.pitch()+d.Look.Gap {
		d.Axis.Min = new(big.Rat).Sub(d.Axis.Min, d.Axis.Step) // what is written under the lowest bar
	}
	return u, nil
}

// tick writes the number at a tick.
func (d *drawer) tick(v *big.Rat) string { return d.Axis.write(v) + d.c.Suffix }

// tickWidth gives the width of the widest number at the axis.
func (d *drawer) tickWidth() unit.Length {
	var all []string
	for _, v := range d.Axis.ticks() {
		all = append(all, d.tick(v))
	}
	return d.widest(all)
}

// mostLabelPart is the part of the chart's height that turned labels may take, and how many lines of others stand under each other.
const (
	mostLabelPart  = 3
	mostLabelLines = 3
)

// fitLabels breaks the labels under the axis into lines, turned where a word is too wide, and gives their height.
func (d *drawer) fitLabels(u *upright) (unit.Length, error) {
	d.Turned = false
	lines, fits := 0, true
	for _, label := range d.c.Labels {
		broken, ok := d.broken(label, u.slot-d.Look.Gap)
		u.labels = append(u.labels, broken)
		lines, fits = max(lines, len(broken)), fits && ok
	}
	if fits && lines <= mostLabelLines {
		return d.pitch()*unit.Length(lines) + d.Look.Gap, nil
	}
	d.Turned, u.labels = true, nil
	height := unit.Length(0)
	for _, label := range d.c.Labels {
		broken, ok := d.broken(label, d.Height/mostLabelPart)
		if !ok || d.pitch()*unit.Length(len(broken)) > u.slot {
			return 0, d.narrow("nhãn “" + label + "” dưới trục")
		}
		u.labels = append(u.labels, broken)
		height = max(height, d.widest(broken))
	}
	return height + d.Look.Gap, nil
}

// values gives the numbers that stand at bars and points.
func (d *drawer) values() []string {
	var all []string
	for k := range d.c.Series {
		s := &d.c.Series[k]
		for _, v := range s.Values {
			if v != nil {
				all = append(all, Written(d.c, s, v))
			}
		}
	}
	return all
}

func (d *drawer) widestValue() unit.Length { return d.widest(d.values()) }

// chooseValues finds how the values are written: turned where they are wider than what they stand at, and not at all where even so they
// would run into each other, as those of several lines do.
func (d *drawer) chooseValues(u *upright) {
	d.Values = Unwritten
	width, room := d.widestValue(), u.slot
	if d.c.Kind == doc.ColumnChart && len(d.c.Series) > 1 {
		room = d.thickness(u.slot)
	}
	low, _ := rangeOf(d.c)
	switch {
	case d.c.Kind == doc.LineChart && len(d.c.Series) > 1:
	case width+d.Look.Gap/2 <= room:
		d.Values = Flat
	case d.c.Kind == doc.ColumnChart && room >= d.pitch() && width <= d.Height/mostLabelPart && (low == nil || low.Sign() >= 0):
		d.Values = Upwards
	}
}

// thickness gives how thick each of a group's bars is.
func (d *drawer) thickness(slot unit.Length) unit.Length {
	n := int64(len(d.c.Series))
	return slot.Scale(d.Look.Between.Den, n*d.Look.Between.Den+d.Look.Between.Num)
}

// y gives the height at which a value stands.
func (d *drawer) y(v *big.Rat) unit.Length { return d.Plot.bottom() - d.Axis.at(v, d.Plot.Height) }

// base is the value at which bars begin and the axis of labels lies: zero, or the axis's end that is nearest.
func (d *drawer) base() *big.Rat {
	switch zero := new(big.Rat); {
	case d.Axis.Min.Sign() > 0:
		return d.Axis.Min
	case d.Axis.Max.Sign() < 0:
		return d.Axis.Max
	default:
		return zero
	}
}

// grid draws the axis of values with a line behind the bars at each tick.
func (d *drawer) grid() {
	for _, v := range d.Axis.ticks() {
		y, s := d.y(v), d.tick(v)
		d.veil(Point{d.Plot.X, y}, Point{d.Plot.right(), y})
		d.line(d.Look.Line, Point{d.Plot.X - d.Look.Mark, y}, Point{d.Plot.X, y})
		d.write(s, d.Plot.X-d.Look.Mark-d.Look.Gap-d.width(s), y-d.pitch()/2)
	}
	d.line(d.Look.Line, Point{d.Plot.X, d.Plot.Y}, Point{d.Plot.X, d.Plot.bottom()})
}

// writeLabels sets the labels under the plot, and draws their axis.
func (d *drawer) writeLabels(u *upright) {
	top := d.Plot.bottom() + d.Look.Mark + d.Look.Gap
	for i, lines := range u.labels {
		middle := d.middle(u, i)
		for k, s := range lines {
			if d.Turned {
				left := middle - d.pitch()*unit.Length(len(lines))/2 + d.pitch()*unit.Length(k)
				d.writeUp(s, left, top+d.width(s))
				continue
			}
			d.write(s, middle-d.width(s)/2, top+d.pitch()*unit.Length(k))
		}
	}
	y := d.y(d.base())
	d.line(d.Look.Line, Point{d.Plot.X, y}, Point{d.Plot.right(), y})
}

// middle gives the middle of the i-th label.
func (d *drawer) middle(u *upright, i int) unit.Length {
	n := int64(2 * len(d.c.Labels))
	return d.Plot.X + d.Plot.Width.Scale(int64(2*i+1), n)
}

// writeValue sets a value in the middle over a place, or under it.
func (d *drawer) writeValue(of *doc.Series, v *big.Rat, at Point, under bool) {
	s := Written(d.c, of, v)
	switch {
	case d.Values == Upwards:
		d.writeUp(s, at.X-d.pitch()/2, at.Y-d.Look.Gap)
	case d.Values == Flat && under:
		d.write(s, at.X-d.width(s)/2, at.Y)
	case d.Values == Flat:
		d.write(s, at.X-d.width(s)/2, at.Y-d.pitch()-d.Look.Gap/2)
	}
}
