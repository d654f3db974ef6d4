package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-pdf/fpdf"

	"vanban/generator/ahead"
	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/picture"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// drawn is pages as they stand in a file, from the first one of a section on.
type drawn struct {
	sizes    []fpdf.SizeType
	contents []func() []byte // of each page, the object
	chars    [typeface.FaceCount]charset
	beyond   bool // a character is drawn that no face has: their tables end at U+FFFF
	tree     *structure
	marks    []bookmark
	places   []SigningPlace
	pictures []*picture.Image // each once
	links    []link
	anchors  map[int]destination // by their numbers
}

// append adds the pages of the i-th section.
func (d *drawn) append(s *drawn, i int) {
	if i == 0 {
		d.tree = newStructure(0)
	}
	before := len(d.contents)
	d.sizes, d.contents = append(d.sizes, s.sizes...), append(d.contents, s.contents...)
	for _, m := range s.marks {
		m.page += before
		d.marks = append(d.marks, m)
	}
	for _, p := range s.places {
		p.Page += before
		d.places = append(d.places, p)
	}
	d.appendLinks(s, before)
	d.beyond = d.beyond || s.beyond
	for face := range s.chars {
		d.chars[face].addAll(&s.chars[face])
	}
	for _, p := range s.pictures {
		if !d.holds(p) {
			d.pictures = append(d.pictures, p)
		}
	}
	d.tree.append(s.tree)
}

// canvas draws the pages of a section: fpdf has their dictionaries, and here is their content.
type canvas struct {
	drawn
	family *typeface.Family
	head   *doc.Letterhead // whose number and day are on the next page; nil: on none
	out    []byte          // the content of the page that is being drawn
	height unit.Length     // of the page
	red    string          // the ink of what is red
	face   typeface.Face
	size   unit.Length
	fonted bool            // a font is set on this page
	open   *layout.Element // whose marked content is open
	marked bool            // some is
}

// drawSection lays a section out and draws its pages.
func drawSection(s *doc.Section, setting doc.Setting, family *typeface.Family) (*drawn, error) {
	c := &canvas{drawn: drawn{tree: newStructure(roomFor(s))}, family: family, head: letterheadOf(s)}
	for page, err := range layout.Pages(&doc.Document{Setting: setting, Sections: []*doc.Section{s}}, family) {
		if err != nil {
			return nil, err
		}
		c.draw(page)
	}
	return &c.drawn, nil
}

// artifactTag is around what is not the text itself, so that a reader can leave it out.
const artifactTag = "Artifact"

func (c *canvas) draw(p *layout.Page) {
	c.sizes = append(c.sizes, fpdf.SizeType{Wd: p.Width.Points(), Ht: p.Height.Points()})
	c.height, c.fonted, c.out, c.red = p.Height, false, c.out[:0], ink(p.Red)
	for _, h := range p.Outline {
		c.marks = append(c.marks, bookmark{h, len(c.contents), p.Height})
	}
	c.tree.addPage()
	if c.head != nil {
		c.addBlanks(p, c.head)
		c.head = nil
	}
	for _, pl := range p.Places {
		c.places = append(c.places, newSigningPlace(pl, len(c.contents)+1, p.Height))
	}
	for i := range p.Runs {
		c.run(&p.Runs[i])
	}
	c.link(p)
	c.endMark()
	c.strokes(p.Strokes)
	c.press()
}

// pressAhead is how many drawn pages may wait to be compressed.
const pressAhead = 4

// press has the page compressed while the next ones are drawn.
func (c *canvas) press() {
	content := bytes.Clone(c.out)
	c.contents = append(c.contents, ahead.Begin(func() []byte { return deflated("", content) }))
	if before := len(c.contents) - pressAhead; before > 0 {
		c.contents[before-1]()
	}
}

// run draws a piece of a line.
func (c *canvas) run(r *layout.Run) {
	if r.Figure != nil {
		c.figure(r)
		return
	}
	c.mark(r.Element)
	c.setFont(r.Face, r.Size)
	if r.Red {
		c.print(c.red + " rg\n")
	}
	if r.Rise != 0 {
		c.setRise(r.Rise)
		defer c.setRise(0)
	}
	if r.Spread != 0 {
		c.out = strconv.AppendFloat(c.out, r.Spread.Points(), 'f', 4, 64)
		c.print(" Tc\n")
		defer c.print("0 Tc\n")
	}
	c.show(r)
	if r.Red {
		c.print("0 g\n")
	}
}

func (c *canvas) setRise(rise unit.Length) {
	c.number(rise)
	c.print(" Ts\n")
}

// mark begins the marked content of an element, or of an artifact, where it is not the one that is open.
func (c *canvas) mark(e *layout.Element) {
	if c.marked && e == c.open {
		return
	}
	c.endMark()
	if e == nil {
		c.print("/" + artifactTag + " BMC\n")
	} else {
		name, mcid := c.tree.content(e)
		c.print("/" + name + "<</MCID ")
		c.out = strconv.AppendInt(c.out, int64(mcid), 10)
		c.print(">>BDC\n")
	}
	c.open, c.marked = e, true
}

func (c *canvas) endMark() {
	if c.marked {
		c.print("EMC\n")
	}
	c.marked = false
}

func (c *canvas) setFont(face typeface.Face, size unit.Length) {
	if c.fonted && face == c.face && size == c.size {
		return
	}
	c.print("/" + fontNames[face] + " ")
	c.number(size)
	c.print(" Tf\n")
	c.face, c.size, c.fonted = face, size, true
}

// show draws a run in one text object; each space is followed by what justification adds to it.
func (c *canvas) show(r *layout.Run) {
	c.print("BT ")
	c.point(r.X, r.Baseline)
	c.print(" Td ")
	if r.Stretch == 0 || !strings.Contains(r.Text, " ") {
		c.codes(r.Face, r.Text)
		c.print(" Tj ET\n")
		return
	}
	// TJ counts in thousandths of the font's size, to the left.
	adjust := strconv.FormatFloat(-1000*r.Stretch.Points()/r.Size.Points(), 'f', 1, 64)
	c.print("[")
	for word := range strings.SplitAfterSeq(r.Text, " ") {
		c.codes(r.Face, word)
		if strings.HasSuffix(word, " ") {
			c.print(adjust)
		}
	}
	c.print("] TJ ET\n")
}

// ink gives a colour as PDF has it, a part of 1 for each channel.
func ink(rgb string) string {
	var r, g, b int
	_, _ = fmt.Sscanf(rgb, "%02x%02x%02x", &r, &g, &b) // a value of the decree
	return fmt.Sprintf("%g %g %g", float64(r)/0xFF, float64(g)/0xFF, float64(b)/0xFF)
}

// strokes draws lines, those of one weight and colour in one path.
func (c *canvas) strokes(all []layout.Stroke) {
	if len(all) == 0 {
		return
	}
	c.print("/" + artifactTag + " BMC\n")
	weight, red := unit.Length(-1), false
	for _, s := range all {
		if s.Weight != weight || s.Red != red {
			if weight >= 0 {
				c.print("S\n")
			}
			if s.Red != red {
				c.lineColour(s.Red)
			}
			weight, red = s.Weight, s.Red
			c.number(weight)
			c.print(" w\n")
		}
		c.point(s.X1, s.Y1)
		c.print(" m ")
		c.point(s.X2, s.Y2)
		c.print(" l\n")
	}
	c.print("S\nEMC\n")
}

// lineColour sets the colour of lines: black, or red.
func (c *canvas) lineColour(red bool) {
	if red {
		c.print(c.red + " RG\n")
		return
	}
	c.print("0 G\n")
}

func (c *canvas) print(s string) { c.out = append(c.out, s...) }

func (c *canvas) number(l unit.Length) { c.out = appendPoints(c.out, l) }

// appendPoints writes a length in points with two decimals. No length lies half-way between two of them, so whole numbers round as exactly as
// the library does, and sooner.
func appendPoints(b []byte, l unit.Length) []byte {
	const hundredth = unit.Point / 100
	if l < 0 {
		b, l = append(b, '-'), -l
	}
	n := (l + hundredth/2) / hundredth
	b = strconv.AppendInt(b, int64(n/100), 10)
	return append(b, '.', '0'+byte(n/10%10), '0'+byte(n%10))
}

// point writes a place in PDF's own axes, which run upwards.
func (c *canvas) point(x, y unit.Length) {
	c.number(x)
	c.print(" ")
	c.number(c.height - y)
}

// codes writes a text as a string of two-byte character codes.
func (c *canvas) codes(face typeface.Face, text string) {
	b, chars := append(c.out, '('), &c.chars[face]
	for _, r := range text {
		switch {
		case r == nonBreakingHyphen:
			r = '-'
		case r > 0xFFFF:
			c.beyond, r = true, utf8.RuneError
		}
		chars.add(r)
		b = appendEscaped(b, byte(r>>8))
		b = appendEscaped(b, byte(r))
	}
	c.out = append(b, ')')
}

// nonBreakingHyphen has no glyph of its own.
const nonBreakingHyphen = '\u2011'

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}
