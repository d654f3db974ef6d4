package chart

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Point is a place in a drawing, from its upper left corner to the right and downwards.
type Point struct{ X, Y unit.Length }

// Box is a rectangle in a drawing.
type Box struct{ X, Y, Width, Height unit.Length }

func (b Box) right() unit.Length  { return b.X + b.Width }
func (b Box) bottom() unit.Length { return b.Y + b.Height }

// overlaps says whether two rectangles have more than an edge in common.
func (b Box) overlaps(o Box) bool {
	return b.X < o.right() && o.X < b.right() && b.Y < o.bottom() && o.Y < b.bottom()
}

// within says whether the rectangle lies in another one.
func (b Box) within(o Box) bool {
	return b.X >= o.X && b.Y >= o.Y && b.right() <= o.right() && b.bottom() <= o.bottom()
}

// Shape is a polygon, or an open line.
type Shape struct {
	Points []Point
	Open   bool
	Fill   *nd30.ChartFill // of a polygon; nil: none
	Weight unit.Length     // of its line; 0: none
	Grey   int             // of that line, from 0 black
	Dash   []unit.Length   // of an open line; nil: unbroken
}

// Text is one line of words.
type Text struct {
	S           string
	X, Baseline unit.Length // where it begins
	Width       unit.Length
	Turned      bool // it runs upwards; X is then where its baseline stands, and Baseline where it begins
}

// box is what the words cover.
func (l Lettering) box(t Text) Box {
	over := typeface.Baseline(l.Size)
	if t.Turned {
		return Box{t.X - over, t.Baseline - t.Width, l.pitch(), t.Width}
	}
	return Box{t.X, t.Baseline - over, t.Width, l.pitch()}
}

// Values is how the values of bars and lines are written at them.
type Values int

// The ways.
const (
	Unwritten Values = iota // there is no room for them: the axis tells
	Flat                    // side by side
	Upwards                 // turned, running upwards
	Beside                  // right of lying bars
)

// Drawing is a chart drawn in a box.
type Drawing struct {
	Width, Height unit.Length
	Shapes        []Shape // in the order in which they are painted
	Texts         []Text  // in the order in which they are read
	Lettering             // of its words

	// What other programs need to draw it alike.
	Plot   Box   // of the bars, lines or sectors, without lettering
	Legend Box   // zero where there is none
	Axis   Scale // of bars and lines
	Values Values
	Turned bool // the labels run upwards
}

// drawer draws one chart.
type drawer struct {
	Drawing
	c    *doc.Chart
	rows []legendRow // of the legend at the foot
}

// kinds draw each kind of chart.
var kinds = [doc.ChartKindCount]func(*drawer) error{
	doc.ColumnChart: (*drawer).columns,
	doc.BarChart:    (*drawer).bars,
	doc.LineChart:   (*drawer).curves,
	doc.ShareChart:  (*drawer).shares,
}

// Draw draws a chart in a box so wide; it is narrower where it says so. A chart whose words find no room is a *source.Problem.
func Draw(c *doc.Chart, width unit.Length, l Lettering) (*Drawing, error) {
	if c.Width > 0 {
		width = min(width, c.Width)
	}
	d := &drawer{c: c, Drawing: Drawing{Width: width, Height: c.Height, Lettering: l}}
	if err := kinds[c.Kind](d); err != nil {
		return nil, err
	}
	d.drawLegend()
	return &d.Drawing, nil
}

// narrow reports that the words have no room.
func (d *drawer) narrow(what string) error {
	hint := "tăng cao=\"…\", bớt dòng của bảng, rút ngắn tên"
	if d.c.Kind == doc.ColumnChart || d.c.Kind == doc.LineChart {
		hint += ", hoặc dùng loai=\"thanh\""
	}
	return &source.Problem{At: d.c.At, What: "Biểu đồ không đủ chỗ cho " + what + ".", Hint: hint}
}

// write sets a line of words whose box begins at a place.
func (d *drawer) write(s string, x, y unit.Length) {
	d.Texts = append(d.Texts, Text{S: s, X: x, Baseline: y + typeface.Baseline(d.Size), Width: d.width(s)})
}

// writeUp sets a line of words that runs upwards; its box begins at x and ends at the bottom.
func (d *drawer) writeUp(s string, x, bottom unit.Length) {
	d.Texts = append(d.Texts, Text{S: s, X: x + typeface.Baseline(d.Size), Baseline: bottom, Width: d.width(s), Turned: true})
}

// line draws an open line.
func (d *drawer) line(weight unit.Length, points ...Point) {
	d.Shapes = append(d.Shapes, Shape{Points: points, Open: true, Weight: weight})
}

// veil draws a line behind the values.
func (d *drawer) veil(from, to Point) {
	d.Shapes = append(d.Shapes, Shape{Points: []Point{from, to}, Open: true, Weight: d.Look.Grid, Grey: d.Look.Veil})
}

// bar draws a filled rectangle; one of no height or width isn't drawn.
func (d *drawer) bar(b Box, fill *nd30.ChartFill) {
	if b.Width <= 0 || b.Height <= 0 {
		return
	}
	d.Shapes = append(d.Shapes, Shape{Points: corners(b), Fill: fill, Weight: d.Look.Line})
}

func corners(b Box) []Point {
	return []Point{{b.X, b.Y}, {b.right(), b.Y}, {b.right(), b.bottom()}, {b.X, b.bottom()}}
}
