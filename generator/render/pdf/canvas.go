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
	family *typeface.Family
	files  *[typeface.FaceCount]faceFile
	faces  [typeface.FaceCount]faceState
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

// faceState is what fpdf knows of a face.
type faceState struct {
	added bool
	known [1 << 16 / 64]uint64 // the characters that it will embed
}

// fontName is the family's name within the file.
const fontName = "vanban"

var fontStyles = [typeface.FaceCount]string{typeface.Regular: "", typeface.Bold: "B", typeface.Italic: "I", typeface.BoldItalic: "BI"}

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
	text := strings.ReplaceAll(r.Text, "\u2011", "-")
	if c.embeds(r.Face, text) {
		c.show(r, text)
	} else {
		c.register(r, text)
	}
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
	state := &c.faces[face]
	if !state.added {
		c.pdf.AddUTF8FontFromBytes(fontName, fontStyles[face], c.files[face]())
		state.added = true
	}
	if c.fonted && face == c.face && size == c.size {
		return
	}
	c.pdf.SetFont(fontName, fontStyles[face], size.Points())
	c.face, c.size, c.fonted = face, size, true
}

// embeds says whether fpdf already knows that it must embed all of a text's characters.
func (c *canvas) embeds(face typeface.Face, text string) bool {
	known := &c.faces[face].known
	for _, r := range text {
		if known[r/64]&(1<<(r%64)) == 0 {
			return false
		}
	}
	return true
}

// register draws a run word by word through fpdf's own Text, which notes the characters to embed.
func (c *canvas) register(r *layout.Run, text string) {
	x := r.X
	for word := range strings.SplitAfterSeq(text, " ") {
		if word == "" {
			continue // behind a space at the end
		}
		c.pdf.Text(x.Points(), r.Baseline.Points(), word)
		x += c.family.Width(r.Face, r.Size, word)
		if strings.HasSuffix(word, " ") {
			x += r.Stretch
		}
	}
	known := &c.faces[r.Face].known
	for _, ch := range text {
		known[ch/64] |= 1 << (ch % 64)
	}
}

// show draws a run in one text object; each space is followed by what justification adds to it.
func (c *canvas) show(r *layout.Run, text string) {
	b := append(c.buf[:0], "BT "...)
	b = c.point(b, r.X, r.Baseline)
	b = append(b, " Td "...)
	if r.Stretch == 0 || !strings.Contains(text, " ") {
		b = appendUTF16(b, text)
		b = append(b, " Tj ET"...)
	} else {
		// TJ counts in thousandths of the font's size, to the left.
		adjust := -1000 * r.Stretch.Points() / r.Size.Points()
		b = append(b, '[')
		for word := range strings.SplitAfterSeq(text, " ") {
			b = appendUTF16(b, word)
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

// appendUTF16 appends a text as a PDF string of two-byte character codes.
func appendUTF16(b []byte, text string) []byte {
	b = append(b, '(')
	for _, r := range text {
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
