package chart

import (
	"math/big"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// upright is the frame that upright bars and lines share: values upwards on the left, labels below.
type upright struct {
	slot   unit.Length // of a label
	labels [][]string  // in their lines
}

// frame finds the room of a chart with values upwards, and draws its axes, labels and legend.
func (d *drawer) frame() (*upright, error) {
	legend, err := d.legendBelow()
	if err != nil {
		return nil, err
	}
	top := d.Pitch() + d.look.Gap
	room := d.Height - legend - top - 2*d.Pitch()
	if room < 3*d.Pitch() {
		return nil, d.narrow("trục giá trị")
	}
	d.Axis = valueScale(d.c, int(room/(2*d.Pitch())))
	left := d.tickWidth() + d.look.Gap + d.look.Mark
	d.Plot = Box{X: left, Y: top, Width: d.Width - left}
	u := &upright{slot: d.Plot.Width / unit.Length(len(d.c.Labels))}
	height, err := d.fitLabels(u)
	if err != nil {
		return nil, err
	}
	d.chooseValues(u)
	if d.Values == Upwards {
		d.Plot.Y = d.widestValue() + 2*d.look.Gap
	}
	if d.Plot.Height = d.Height - legend - height - d.look.Mark - d.Plot.Y; d.Plot.Height < 3*d.Pitch() {
		return nil, d.narrow("nhãn dưới trục")
	}
	d.Axis = valueScale(d.c, max(2, int(d.Plot.Height/(2*d.Pitch()))))
	d.writeLabels(u)
	d.grid()
	return u, nil
}

// tickWidth gives the width of the widest number at the axis.
func (d *drawer) tickWidth() unit.Length {
	var all []string
	for _, v := range d.Axis.ticks() {
		all = append(all, d.Axis.write(v))
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
	lines, fits := 0, true
	for _, label := range d.c.Labels {
		broken, ok := d.broken(label, u.slot-d.look.Gap)
		u.labels = append(u.labels, broken)
		lines, fits = max(lines, len(broken)), fits && ok
	}
	if fits && lines <= mostLabelLines {
		return d.Pitch()*unit.Length(lines) + d.look.Gap, nil
	}
	d.Turned, u.labels = true, nil
	height := unit.Length(0)
	for _, label := range d.c.Labels {
		broken, ok := d.broken(label, d.Height/mostLabelPart)
		if !ok || d.Pitch()*unit.Length(len(broken)) > u.slot {
			return 0, d.narrow("nhãn “" + label + "” dưới trục")
		}
		u.labels = append(u.labels, broken)
		height = max(height, d.widest(broken))
	}
	return height + d.look.Gap, nil
}

// values gives the numbers that stand at bars and points.
func (d *drawer) values() []string {
	var all []string
	for _, s := range d.c.Series {
		for _, v := range s.Values {
			if v != nil {
				all = append(all, Written(v, d.c.Decimals))
			}
		}
	}
	return all
}

func (d *drawer) widestValue() unit.Length { return d.widest(d.values()) }

// chooseValues finds how the values are written: turned where they are wider than what they stand at, and not at all where even so they
// would run into each other, as those of several lines do.
func (d *drawer) chooseValues(u *upright) {
	width, room := d.widestValue(), u.slot
	if d.c.Kind == doc.ColumnChart && len(d.c.Series) > 1 {
		room = d.thickness(u.slot)
	}
	low, _ := rangeOf(d.c)
	switch {
	case d.c.Kind == doc.LineChart && len(d.c.Series) > 1:
	case width+d.look.Gap/2 <= room:
		d.Values = Flat
	case d.c.Kind == doc.ColumnChart && room >= d.Pitch() && width <= d.Height/mostLabelPart && (low == nil || low.Sign() >= 0):
		d.Values = Upwards
	}
}

// thickness gives how thick each of a group's bars is.
func (d *drawer) thickness(slot unit.Length) unit.Length {
	n := int64(len(d.c.Series))
	return slot.Scale(d.look.Between.Den, n*d.look.Between.Den+d.look.Between.Num)
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
		y, s := d.y(v), d.Axis.write(v)
		d.veil(Point{d.Plot.X, y}, Point{d.Plot.right(), y})
		d.line(d.look.Line, Point{d.Plot.X - d.look.Mark, y}, Point{d.Plot.X, y})
		d.write(s, d.Plot.X-d.look.Mark-d.look.Gap-d.width(s), y-d.Pitch()/2)
	}
	d.line(d.look.Line, Point{d.Plot.X, d.Plot.Y}, Point{d.Plot.X, d.Plot.bottom()})
}

// writeLabels sets the labels under the plot, and draws their axis.
func (d *drawer) writeLabels(u *upright) {
	top := d.Plot.bottom() + d.look.Mark + d.look.Gap
	for i, lines := range u.labels {
		middle := d.middle(u, i)
		for k, s := range lines {
			if d.Turned {
				left := middle - d.Pitch()*unit.Length(len(lines))/2 + d.Pitch()*unit.Length(k)
				d.writeUp(s, left, top+d.width(s))
				continue
			}
			d.write(s, middle-d.width(s)/2, top+d.Pitch()*unit.Length(k))
		}
	}
	y := d.y(d.base())
	d.line(d.look.Line, Point{d.Plot.X, y}, Point{d.Plot.right(), y})
}

// middle gives the middle of the i-th label.
func (d *drawer) middle(u *upright, i int) unit.Length {
	n := int64(2 * len(d.c.Labels))
	return d.Plot.X + d.Plot.Width.Scale(int64(2*i+1), n)
}

// writeValue sets a value over a place, or under it.
func (d *drawer) writeValue(v *big.Rat, middle, y unit.Length, under bool) {
	s := Written(v, d.c.Decimals)
	switch {
	case d.Values == Upwards:
		d.writeUp(s, middle-d.Pitch()/2, y-d.look.Gap)
	case d.Values == Flat && under:
		d.write(s, middle-d.width(s)/2, y)
	case d.Values == Flat:
		d.write(s, middle-d.width(s)/2, y-d.Pitch()-d.look.Gap/2)
	}
}

// fill gives how the i-th series, or sector, looks.
func fill(i int) *nd30.ChartFill { return &nd30.ChartFills[i%len(nd30.ChartFills)] }
