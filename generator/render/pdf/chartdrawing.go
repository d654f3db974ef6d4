package pdf

import (
	"strconv"

	"vanban/generator/chart"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// chart draws a chart whose upper left corner is at a place: its shapes, and its words as text.
func (c *canvas) chart(d *chart.Drawing, at chart.Point) {
	c.print("q\n")
	for i := range d.Shapes {
		c.shape(&d.Shapes[i], d.Look, at)
	}
	c.print("Q\n")
	for i := range d.Texts {
		c.setFont(typeface.Regular, d.Size)
		c.print("BT ")
		t := &d.Texts[i]
		if t.Turned {
			c.print("0 1 -1 0 ")
			c.point(at.X+t.X, at.Y+t.Baseline)
			c.print(" Tm ")
		} else {
			c.point(at.X+t.X, at.Y+t.Baseline)
			c.print(" Td ")
		}
		c.codes(typeface.Regular, t.S+" ") // parts the words when they are read out or copied
		c.print(" Tj ET\n")
	}
}

// shape draws a polygon or an open line.
func (c *canvas) shape(s *chart.Shape, look *nd30.ChartLook, at chart.Point) {
	if s.Weight > 0 {
		c.number(s.Weight)
		c.print(" w\n")
	}
	if s.Open {
		c.grey(s.Grey, "G")
		c.dash(s.Dash)
		c.path(s, at)
		c.print("S\n")
		return
	}
	c.grey(0, "G")
	c.dash(nil)
	if s.Fill != nil && s.Fill.Hatch != 0 {
		c.hatch(s, look, at)
	} else if s.Fill != nil {
		c.grey(s.Fill.Grey, "g")
		c.path(s, at)
		c.print("f\n")
	}
	if s.Weight > 0 {
		c.path(s, at)
		c.print("S\n")
	}
}

// white is the lightest grey.
const white = 255

// grey sets the colour of lines, G, or of fills, g.
func (c *canvas) grey(grey int, operator string) {
	c.out = strconv.AppendFloat(c.out, float64(grey)/white, 'f', 3, 64)
	c.print(" " + operator + "\n")
}

// path writes a shape's outline.
func (c *canvas) path(s *chart.Shape, at chart.Point) {
	for i, p := range s.Points {
		c.point(at.X+p.X, at.Y+p.Y)
		if i == 0 {
			c.print(" m ")
		} else {
			c.print(" l ")
		}
	}
	if !s.Open {
		c.print("h ")
	}
}

// dash sets how lines are broken; nil: not at all.
func (c *canvas) dash(lengths []unit.Length) {
	c.print("[")
	for _, l := range lengths {
		c.number(l)
		c.print(" ")
	}
	c.print("] 0 d\n")
}

// hatch fills a polygon with lines on white.
func (c *canvas) hatch(s *chart.Shape, look *nd30.ChartLook, at chart.Point) {
	c.print("q 1 g\n")
	c.path(s, at)
	c.print("W f\n")
	c.number(look.Line)
	c.print(" w\n")
	for _, l := range s.Hatching(look) {
		c.point(at.X+l[0].X, at.Y+l[0].Y)
		c.print(" m ")
		c.point(at.X+l[1].X, at.Y+l[1].Y)
		c.print(" l\n")
	}
	c.print("S Q\n")
}
