package chart

import (
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// curves draws a line of values for each series, with a mark at each; where one has no value its line is broken.
func (d *drawer) curves() error {
	u, err := d.frame()
	if err != nil {
		return err
	}
	for k, s := range d.c.Series {
		var run []Point
		for i, v := range s.Values {
			if v == nil {
				d.curve(run, d.Look.Fill(k))
				run = nil
				continue
			}
			run = append(run, Point{d.middle(u, i), d.y(v)})
		}
		d.curve(run, d.Look.Fill(k))
		for i, v := range s.Values {
			if v != nil {
				d.marker(Point{d.middle(u, i), d.y(v)}, d.Look.Fill(k))
				d.writeValue(&s, v, Point{d.middle(u, i), d.y(v) - d.Look.Marker/2}, false)
			}
		}
	}
	return nil
}

// curve draws a line through points in a series' dashes.
func (d *drawer) curve(points []Point, f *nd30.ChartFill) {
	if len(points) < 2 {
		return
	}
	s := Shape{Points: points, Open: true, Weight: d.Look.Curve}
	for _, n := range f.Dash {
		s.Dash = append(s.Dash, d.Look.Curve*unit.Length(n))
	}
	d.Shapes = append(d.Shapes, s)
}

// dark is the fill of all marks: their forms tell them apart.
var dark = &nd30.ChartFill{}

// markers are the forms of marks, their corners in parts of half their size.
var markers = map[nd30.ChartMarker][][2]int64{
	nd30.SquareMarker:   {{-8, -8}, {8, -8}, {8, 8}, {-8, 8}},
	nd30.TriangleMarker: {{0, -8}, {8, 8}, {-8, 8}},
	nd30.DiamondMarker:  {{0, -8}, {8, 0}, {0, 8}, {-8, 0}},
	nd30.DiscMarker:     {{0, -8}, {3, -7}, {6, -6}, {7, -3}, {8, 0}, {7, 3}, {6, 6}, {3, 7}, {0, 8}, {-3, 7}, {-6, 6}, {-7, 3}, {-8, 0}, {-7, -3}, {-6, -6}, {-3, -7}},
}

// marker draws the mark of a point.
func (d *drawer) marker(at Point, f *nd30.ChartFill) {
	var points []Point
	for _, c := range markers[f.Marker] {
		points = append(points, Point{at.X + d.Look.Marker.Scale(c[0], 16), at.Y + d.Look.Marker.Scale(c[1], 16)})
	}
	d.Shapes = append(d.Shapes, Shape{Points: points, Fill: dark})
}
