package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"

	"vanban/generator/chart"
	"vanban/generator/layout"
	"vanban/generator/picture"
	"vanban/generator/unit"
)

// figure is what a structure element tells of a picture to those who can't see it, and where it stands on its page (ISO 32000-1, 14.8.5.4.3).
type figure struct {
	alt                      string
	left, bottom, right, top unit.Length // from the page's lower left corner
}

// attributes gives the entries of a figure's element.
func (f *figure) attributes() string {
	return fmt.Sprintf("/Alt %s/A<</O/Layout/BBox[%.2f %.2f %.2f %.2f]>>", hexString(f.alt), f.left.Points(), f.bottom.Points(), f.right.Points(), f.top.Points())
}

// pictureName is the resource by which pages know a picture.
func pictureName(i *picture.Image) string { return "P" + i.Sum[:32] }

// figure draws a picture or a chart.
func (c *canvas) figure(r *layout.Run) {
	c.mark(r.Element)
	f := r.Figure
	bottom := c.height - r.Baseline
	if r.Element != nil {
		c.tree.figures[r.Element.Number] = figure{f.Words(), r.X, bottom, r.X + f.Width, bottom + f.Height}
	}
	if f.Chart != nil {
		c.chart(f.Chart, chart.Point{X: r.X, Y: r.Baseline - f.Height})
		return
	}
	own := &f.Picture.Image
	if !c.holds(own) {
		c.pictures = append(c.pictures, own)
	}
	c.print("q ")
	c.number(r.Figure.Width)
	c.print(" 0 0 ")
	c.number(r.Figure.Height)
	c.print(" ")
	c.point(r.X, r.Baseline)
	c.print(" cm /" + pictureName(own) + " Do Q\n")
}

// holds says whether a picture is among those that the pages show.
func (d *drawn) holds(i *picture.Image) bool {
	for _, p := range d.pictures {
		if p.Sum == i.Sum {
			return true
		}
	}
	return false
}

// addPictures adds the pictures that the pages show, and makes the resources of all pages name them.
func (f *file) addPictures(all []*picture.Image) error {
	if len(all) == 0 {
		return nil
	}
	var names strings.Builder
	for _, i := range all {
		add := f.addPNG
		if i.Format == picture.JPEG {
			add = f.addJPEG
		}
		object, err := add(i)
		if err != nil {
			return err
		}
		fmt.Fprintf(&names, "/%s %d 0 R ", pictureName(i), object)
	}
	f.extend(resources, "/XObject <<"+names.String()+">>")
	return nil
}

// imageEntries are those that every image has (ISO 32000-1, 8.9.5).
func imageEntries(width, height, bits int, space string) string {
	return fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent %d", width, height, space, bits)
}

// addJPEG adds a JPEG as it is.
func (f *file) addJPEG(i *picture.Image) (int, error) {
	c, err := jpeg.DecodeConfig(strings.NewReader(i.Data))
	if err != nil {
		return 0, fmt.Errorf("ảnh JPEG: %w", err)
	}
	space := "/DeviceRGB"
	if c.ColorModel == color.GrayModel {
		space = "/DeviceGray"
	}
	return f.add(stream(imageEntries(i.Columns, i.Rows, 8, space)+" /Filter /DCTDecode", []byte(i.Data))), nil
}

// addPNG adds a PNG: its packed rows as they are where PDF knows their form, else those of the same pixels written anew, and what can be seen through
// as a mask.
func (f *file) addPNG(i *picture.Image) (int, error) {
	rows := rowsOf(i.Data)
	mask := ""
	if !rows.plain() {
		decoded, err := png.Decode(strings.NewReader(i.Data))
		if err != nil {
			return 0, fmt.Errorf("ảnh PNG: %w", err)
		}
		opaque, alpha := parted(decoded)
		if rows, err = packedRows(opaque); err != nil {
			return 0, err
		}
		if alpha != nil {
			seen, err := packedRows(alpha)
			if err != nil {
				return 0, err
			}
			mask = fmt.Sprintf(" /SMask %d 0 R", f.add(seen.stream("")))
		}
	}
	return f.add(rows.stream(mask)), nil
}

// pngRows is what a PNG's chunks hold.
type pngRows struct {
	width, height int
	bits, kind    byte
	interlaced    bool
	palette       []byte
	transparent   bool
	packed        []byte // all IDAT
}

// The kinds of a PNG's pixels (PNG specification, 11.2.2).
const (
	greyPixels    = 0
	colourPixels  = 2
	palettePixels = 3
)

// rowsOf reads the chunks of a PNG that was decoded before, so that they are all there.
func rowsOf(data string) (r pngRows) {
	const around = 12
	for data = data[8:]; len(data) >= around; {
		length := int(binary.BigEndian.Uint32([]byte(data[:4])))
		if length > len(data)-around {
			break
		}
		switch content := data[8 : 8+length]; data[4:8] {
		case "IHDR":
			r.width, r.height = int(binary.BigEndian.Uint32([]byte(content[:4]))), int(binary.BigEndian.Uint32([]byte(content[4:8])))
			r.bits, r.kind, r.interlaced = content[8], content[9], content[12] != 0
		case "PLTE":
			r.palette = []byte(content)
		case "tRNS":
			r.transparent = true
		case "IDAT":
			r.packed = append(r.packed, content...)
		}
		data = data[around+length:]
	}
	return r
}

// plain says whether PDF knows the form of the rows.
func (r *pngRows) plain() bool {
	known := r.kind == greyPixels || r.kind == colourPixels || r.kind == palettePixels
	return known && r.bits <= 8 && !r.interlaced && !r.transparent
}

// stream gives the body of an image's object with some entries more.
func (r *pngRows) stream(more string) []byte {
	space, colours := "/DeviceGray", 1
	switch r.kind {
	case colourPixels:
		space, colours = "/DeviceRGB", 3
	case palettePixels:
		space = fmt.Sprintf("[/Indexed /DeviceRGB %d <%x>]", len(r.palette)/3-1, r.palette)
	}
	const optimum = 15 // each row names its own prediction, as in PNG
	return stream(imageEntries(r.width, r.height, int(r.bits), space)+more+fmt.Sprintf(" /Filter /FlateDecode /DecodeParms <</Predictor %d /Colors %d /BitsPerComponent %d /Columns %d>>",
		optimum, colours, r.bits, r.width), r.packed)
}

// packedRows packs the pixels of a picture that hides all behind it.
func packedRows(m image.Image) (pngRows, error) {
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		return pngRows{}, fmt.Errorf("ảnh PNG: %w", err)
	}
	return rowsOf(out.String()), nil
}

// parted gives a picture's colours, of eight bits, and how much of what is behind each pixel they hide; nil where they hide all.
func parted(m image.Image) (opaque image.Image, alpha *image.Gray) {
	size := m.Bounds().Size()
	area := image.Rectangle{Max: size}
	colours, seen, hides, grey := image.NewRGBA(area), image.NewGray(area), true, true
	for y := range size.Y {
		for x := range size.X {
			c := color.NRGBAModel.Convert(m.At(m.Bounds().Min.X+x, m.Bounds().Min.Y+y)).(color.NRGBA)
			seen.Pix[seen.PixOffset(x, y)] = c.A
			at := colours.PixOffset(x, y)
			colours.Pix[at], colours.Pix[at+1], colours.Pix[at+2], colours.Pix[at+3] = c.R, c.G, c.B, 0xff
			hides, grey = hides && c.A == 0xff, grey && c.R == c.G && c.G == c.B
		}
	}
	if !hides {
		alpha = seen
	}
	if !grey {
		return colours, alpha
	}
	shades := image.NewGray(area)
	for i := range shades.Pix {
		shades.Pix[i] = colours.Pix[4*i]
	}
	return shades, alpha
}
