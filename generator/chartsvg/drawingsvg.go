package chartsvg

import (
	"html"
	"strconv"

	"vanban/generator/chart"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// Append writes the shapes and words of a drawing whose upper left corner is at a place. The name begins the identifiers of what the elements refer to, so
// that two drawings in one file don't share them.
func Append(b []byte, d *chart.Drawing, at chart.Point, name string) []byte {
	w := writer{out: b, at: at, name: name, look: d.Look}
	for i := range d.Shapes {
		w.shape(&d.Shapes[i])
	}
	for i := range d.Texts {
		w.text(&d.Texts[i], d.Size)
	}
	return w.out
}

// writer writes one drawing.
type writer struct {
	out   []byte
	at    chart.Point
	name  string
	look  *nd30.ChartLook
	clips int // how many outlines have been named
}

func (w *writer) print(s string) { w.out = append(w.out, s...) }

// number writes a length in points, as short as it can be within a hundredth.
func (w *writer) number(l unit.Length) { w.out = AppendPoints(w.out, l) }

// AppendPoints writes a length in points, within a hundredth of one.
func AppendPoints(b []byte, l unit.Length) []byte {
	const hundredths = 100
	n := l.Scale(hundredths, int64(unit.Point))
	return strconv.AppendFloat(b, float64(n)/hundredths, 'f', -1, 64)
}

// shape draws a polygon or an open line.
func (w *writer) shape(s *chart.Shape) {
	if s.Fill != nil && s.Fill.Hatch != 0 {
		w.hatch(s)
	}
	w.print(`<path d="`)
	w.outline(s)
	w.print(`" fill="`)
	if s.Open || s.Fill == nil || s.Fill.Hatch != 0 {
		w.print("none")
	} else {
		w.grey(s.Fill.Grey)
	}
	w.print(`"`)
	if s.Weight > 0 {
		w.print(` stroke="`)
		w.grey(s.Grey)
		w.print(`" stroke-width="`)
		w.number(s.Weight)
		w.print(`"`)
	}
	w.dash(s.Dash)
	w.print("/>")
}

// outline writes the places that a shape goes through.
func (w *writer) outline(s *chart.Shape) {
	for i, p := range s.Points {
		if i == 0 {
			w.print("M")
		} else {
			w.print("L")
		}
		w.point(p)
	}
	if !s.Open {
		w.print("Z")
	}
}

func (w *writer) point(p chart.Point) {
	w.number(w.at.X + p.X)
	w.print(" ")
	w.number(w.at.Y + p.Y)
}

// grey writes a shade from 0, black, to 255.
func (w *writer) grey(shade int) {
	const digits = "0123456789abcdef"
	two := string([]byte{digits[shade>>4&0xF], digits[shade&0xF]})
	w.print("#" + two + two + two)
}

// dash says how a line is broken.
func (w *writer) dash(lengths []unit.Length) {
	if len(lengths) == 0 {
		return
	}
	w.print(` stroke-dasharray="`)
	for i, l := range lengths {
		if i > 0 {
			w.print(" ")
		}
		w.number(l)
	}
	w.print(`"`)
}

// hatch fills a polygon with lines on white.
func (w *writer) hatch(s *chart.Shape) {
	w.clips++
	id := w.name + "-" + strconv.Itoa(w.clips)
	w.print(`<clipPath id="` + id + `"><path d="`)
	w.outline(s)
	w.print(`"/></clipPath><g clip-path="url(#` + id + `)"><path d="`)
	w.outline(s)
	w.print(`" fill="#ffffff"/><path d="`)
	for _, l := range s.Hatching(w.look) {
		w.print("M")
		w.point(l[0])
		w.print("L")
		w.point(l[1])
	}
	w.print(`" fill="none" stroke="#000000" stroke-width="`)
	w.number(w.look.Line)
	w.print(`"/></g>`)
}

// text writes one line of words, as long as it is drawn whatever typeface the browser has.
func (w *writer) text(t *chart.Text, size unit.Length) {
	at := chart.Point{X: w.at.X + t.X, Y: w.at.Y + t.Baseline}
	w.print(`<text x="`)
	w.number(at.X)
	w.print(`" y="`)
	w.number(at.Y)
	w.print(`" font-size="`)
	w.number(size)
	if t.S != "" && t.Width > 0 {
		w.print(`" textLength="`)
		w.number(t.Width)
		w.print(`" lengthAdjust="spacingAndGlyphs`)
	}
	if t.Turned {
		w.print(`" transform="rotate(-90 `)
		w.number(at.X)
		w.print(" ")
		w.number(at.Y)
		w.print(")")
	}
	w.print(`">` + html.EscapeString(t.S) + "</text>")
}
