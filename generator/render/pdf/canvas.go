package pdf

import (
	"strconv"
	"strings"

	"github.com/go-pdf/fpdf"

	"vanban/generator/layout"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// canvas draws pages into one file.
type canvas struct {
	pdf    *fpdf.Fpdf
	drawn  [typeface.FaceCount]charset
	height unit.Length // of the page
	face   typeface.Face
	size   unit.Length
	fonted bool            // a font is set on this page
	open   *layout.Element // whose marked content is open
	marked bool            // some is
	tree   *structure
	buf    []byte
	pages  int
	marks  []bookmark
	places []SigningPlace
}

// artifactTag is around what is not the text itself, so that a reader can leave it out.
const artifactTag = "Artifact"

func (c *canvas) draw(p *layout.Page) {
	c.pdf.AddPageFormat("P", fpdf.SizeType{Wd: p.Width.Points(), Ht: p.Height.Points()})
	c.height, c.fonted = p.Height, false
	for _, h := range p.Outline {
		c.marks = append(c.marks, bookmark{h, c.pages, p.Height})
	}
	c.pages++
	c.tree.addPage()
	for _, pl := range p.Places {
		c.places = append(c.places, newSigningPlace(pl, c.pages, p.Height))
	}
	for i := range p.Runs {
		c.run(&p.Runs[i])
	}
	c.endMark()
	c.strokes(p.Strokes)
}

// run draws a piece of a line.
func (c *canvas) run(r *layout.Run) {
	c.mark(r.Element)
	c.setFont(r.Face, r.Size)
	if r.Red {
		c.pdf.RawWriteStr("1 0 0 rg")
	}
	if r.Rise != 0 {
		c.setRise(r.Rise)
		defer c.setRise(0)
	}
	c.show(r, strings.ReplaceAll(r.Text, "\u2011", "-"))
	if r.Red {
		c.pdf.RawWriteStr("0 g")
	}
}

func (c *canvas) setRise(rise unit.Length) {
	c.pdf.RawWriteStr(strconv.FormatFloat(rise.Points(), 'f', 2, 64) + " Ts")
}

// mark begins the marked content of an element, or of an artifact, where it is not the one that is open.
func (c *canvas) mark(e *layout.Element) {
	if c.marked && e == c.open {
		return
	}
	c.endMark()
	if e == nil {
		c.pdf.RawWriteStr("/" + artifactTag + " BMC")
	} else {
		name, mcid := c.tree.content(e)
		c.pdf.RawWriteStr("/" + name + "<</MCID " + strconv.Itoa(mcid) + ">>BDC")
	}
	c.open, c.marked = e, true
}

func (c *canvas) endMark() {
	if c.marked {
		c.pdf.RawWriteStr("EMC")
	}
	c.marked = false
}

func (c *canvas) setFont(face typeface.Face, size unit.Length) {
	if c.fonted && face == c.face && size == c.size {
		return
	}
	c.pdf.RawWriteStr("/" + fontNames[face] + " " + strconv.FormatFloat(size.Points(), 'f', 2, 64) + " Tf")
	c.face, c.size, c.fonted = face, size, true
}

// show draws a run in one text object; each space is followed by what justification adds to it.
func (c *canvas) show(r *layout.Run, text string) {
	b := append(c.buf[:0], "BT "...)
	b = c.point(b, r.X, r.Baseline)
	b = append(b, " Td "...)
	if r.Stretch == 0 || !strings.Contains(text, " ") {
		b = c.codes(b, r.Face, text)
		b = append(b, " Tj ET"...)
	} else {
		// TJ counts in thousandths of the font's size, to the left.
		adjust := -1000 * r.Stretch.Points() / r.Size.Points()
		b = append(b, '[')
		for word := range strings.SplitAfterSeq(text, " ") {
			b = c.codes(b, r.Face, word)
			if strings.HasSuffix(word, " ") {
				b = strconv.AppendFloat(b, adjust, 'f', 1, 64)
			}
		}
		b = append(b, "] TJ ET"...)
	}
	c.write(b)
}

// colours set the colour of lines: black, or red (I.III.2.b).
var colours = map[bool]string{false: "0 G\n", true: "1 0 0 RG\n"}

// strokes draws lines, those of one weight and colour in one path.
func (c *canvas) strokes(all []layout.Stroke) {
	if len(all) == 0 {
		return
	}
	b := append(c.buf[:0], '/')
	b = append(b, artifactTag...)
	b = append(b, " BMC\n"...)
	weight, red := unit.Length(-1), false
	for _, s := range all {
		if s.Weight != weight || s.Red != red {
			if weight >= 0 {
				b = append(b, "S\n"...)
			}
			if s.Red != red {
				b = append(b, colours[s.Red]...)
			}
			weight, red = s.Weight, s.Red
			b = strconv.AppendFloat(b, weight.Points(), 'f', 2, 64)
			b = append(b, " w\n"...)
		}
		b = c.point(b, s.X1, s.Y1)
		b = append(b, " m "...)
		b = c.point(b, s.X2, s.Y2)
		b = append(b, " l\n"...)
	}
	c.write(append(b, "S\nEMC"...))
}

// point appends a place in PDF's own axes, which run upwards.
func (c *canvas) point(b []byte, x, y unit.Length) []byte {
	b = strconv.AppendFloat(b, x.Points(), 'f', 2, 64)
	b = append(b, ' ')
	return strconv.AppendFloat(b, (c.height - y).Points(), 'f', 2, 64)
}

func (c *canvas) write(b []byte) {
	c.pdf.RawWriteStr(string(b))
	c.buf = b
}

// codes appends a text as a PDF string of two-byte character codes.
func (c *canvas) codes(b []byte, face typeface.Face, text string) []byte {
	b = append(b, '(')
	for _, r := range text {
		c.drawn[face].add(r)
		b = appendEscaped(b, byte(r>>8))
		b = appendEscaped(b, byte(r))
	}
	return append(b, ')')
}

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}
