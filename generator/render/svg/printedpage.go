// Package svg draws a laid-out page as SVG, with the same words, lines and figures at the same places as the PDF, for a browser to show.
package svg

import (
	"encoding/base64"
	"html"
	"strconv"
	"strings"

	"vanban/generator/chart"
	"vanban/generator/chartsvg"
	"vanban/generator/layout"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// FontFamily is the name under which whoever shows the pages gives the browser the four faces of the typeface that they were laid out with.
const FontFamily = "vanban"

// Append writes a page. Lengths are in points. The name begins the identifiers of what a drawing refers to: two pages that are shown together have different ones.
func Append(b []byte, p *layout.Page, family *typeface.Family, name string) []byte {
	c := canvas{out: b, family: family, name: name, red: "#" + p.Red}
	c.print(`<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 `)
	c.number(p.Width)
	c.print(" ")
	c.number(p.Height)
	c.print(`" font-family="` + FontFamily + `,'Times New Roman',serif" style="font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre">` + "\n")
	for i := range p.Runs {
		c.run(&p.Runs[i])
	}
	c.strokes(p.Strokes)
	c.print("</svg>\n")
	return c.out
}

// canvas writes one page.
type canvas struct {
	out     []byte
	family  *typeface.Family
	name    string
	red     string // the colour of a mark of urgency
	figures int
}

func (c *canvas) print(s string) { c.out = append(c.out, s...) }

func (c *canvas) number(l unit.Length) { c.out = chartsvg.AppendPoints(c.out, l) }

// attribute writes a length as an attribute.
func (c *canvas) attribute(name string, l unit.Length) {
	c.print(" " + name + `="`)
	c.number(l)
	c.print(`"`)
}

// faces are the attributes of the faces.
var faces = [typeface.FaceCount]string{
	typeface.Bold: ` font-weight="bold"`, typeface.Italic: ` font-style="italic"`, typeface.BoldItalic: ` font-weight="bold" font-style="italic"`,
}

// run writes a piece of a line.
func (c *canvas) run(r *layout.Run) {
	if r.Figure != nil {
		c.figure(r)
		return
	}
	c.print("<text")
	c.attribute("x", r.X)
	c.attribute("y", r.Baseline-r.Rise)
	c.attribute("font-size", r.Size)
	c.print(faces[r.Face])
	if r.Red {
		c.print(` fill="` + c.red + `"`)
	}
	if r.Spread != 0 {
		c.print(` letter-spacing="` + strconv.FormatFloat(r.Spread.Points(), 'f', 4, 64) + `"`)
	}
	parts := stretched(r)
	if len(parts) == 1 && r.Stretch != 0 {
		c.print(` word-spacing="` + strconv.FormatFloat(r.Stretch.Points(), 'f', 4, 64) + `"`)
	}
	c.print(">")
	if len(parts) == 1 {
		c.print(drawable(r.Text))
	} else {
		c.words(r, parts)
	}
	c.print("</text>\n")
}

// noBreakSpace is a space that justification doesn't widen; a browser would.
const noBreakSpace = "\u00a0"

// stretched parts a run's text where its places can't be left to the browser: behind each space, where it has others that stay as they are.
func stretched(r *layout.Run) []string {
	if r.Stretch == 0 || !strings.Contains(r.Text, noBreakSpace) {
		return []string{r.Text}
	}
	return strings.SplitAfter(r.Text, " ")
}

// words writes each part of a run at its own place.
func (c *canvas) words(r *layout.Run, parts []string) {
	x := r.X
	for _, part := range parts {
		c.print("<tspan")
		c.attribute("x", x)
		c.print(">" + drawable(part) + "</tspan>")
		x += r.WidthOf(c.family, part)
	}
}

// drawable gives a text whose characters all have a glyph: a hyphen that may not break is drawn as any other.
func drawable(s string) string {
	return html.EscapeString(strings.ReplaceAll(s, "\u2011", "-"))
}

// figure draws a picture or a chart.
func (c *canvas) figure(r *layout.Run) {
	f := r.Figure
	c.figures++
	if f.Chart != nil {
		c.print(`<g role="img" aria-label="` + html.EscapeString(f.Words()) + `">`)
		c.out = chartsvg.Append(c.out, f.Chart, chart.Point{X: r.X, Y: r.Baseline - f.Height}, c.name+"-"+strconv.Itoa(c.figures))
		c.print("</g>\n")
		return
	}
	c.print("<image")
	c.attribute("x", r.X)
	c.attribute("y", r.Baseline-f.Height)
	c.attribute("width", f.Width)
	c.attribute("height", f.Height)
	own := &f.Picture.Image
	c.print(` preserveAspectRatio="none" role="img" aria-label="` + html.EscapeString(f.Words()) + `" href="data:` + own.Format.MediaType() + `;base64,`)
	c.out = base64.StdEncoding.AppendEncode(c.out, []byte(own.Data))
	c.print(`"/>` + "\n")
}

// strokes draws lines, those of one weight and colour in one path.
func (c *canvas) strokes(all []layout.Stroke) {
	for from := 0; from < len(all); {
		to := from
		c.print(`<path d="`)
		for ; to < len(all) && all[to].Weight == all[from].Weight && all[to].Red == all[from].Red; to++ {
			s := all[to]
			c.place("M", s.X1, s.Y1)
			c.place("L", s.X2, s.Y2)
		}
		c.print(`" stroke="` + map[bool]string{false: "#000000", true: c.red}[all[from].Red] + `"`)
		c.attribute("stroke-width", all[from].Weight)
		c.print("/>\n")
		from = to
	}
}

func (c *canvas) place(command string, x, y unit.Length) {
	c.print(command)
	c.number(x)
	c.print(" ")
	c.number(y)
}
