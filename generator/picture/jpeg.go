package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
)

// upright is how a picture is held: as it is seen (EXIF 2.3, tag 274).
const upright = 1

// mostScans is how often a JPEG may go over its pixels: programs write about ten, of each picture in the file.
const mostScans = 80

// readJPEG decodes the whole file, as readPNG does. What a camera held in another way is turned.
func readJPEG(name string, data []byte) (Image, error) {
	if bytes.Count(data, []byte("\xff\xda")) > mostScans {
		return Image{}, damaged(name, jpeg.UnsupportedError("scans"))
	}
	decoded, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return Image{}, damaged(name, err)
	}
	if decoded.ColorModel() == color.CMYKModel {
		return Image{}, &Refusal{fmt.Sprintf("Ảnh “%s” dùng hệ màu CMYK của máy in, màu sẽ không giữ đúng.", name),
			"mở ảnh, lưu lại dạng PNG, hoặc dạng JPEG với hệ màu RGB"}
	}
	told := readSegments(data)
	if told.turn > upright && told.turn < 9 {
		decoded = turned(decoded, told.turn)
		var out bytes.Buffer
		if err := jpeg.Encode(&out, decoded, &jpeg.Options{Quality: turnedQuality}); err != nil {
			return Image{}, damaged(name, err)
		}
		data = out.Bytes()
		if told.turn > 4 {
			told.across, told.down = told.down, told.across
		}
	}
	size := decoded.Bounds().Size()
	i := Image{Format: JPEG, Columns: size.X, Rows: size.Y, Data: string(data)}
	i.measure(told.across, told.down)
	return i, nil
}

// turnedQuality is that of a JPEG that is written anew, of 100.
const turnedQuality = 92

// segments is what the beginning of a JPEG tells beside the pixels.
type segments struct {
	across, down float64 // dots to the inch; 0: not told
	turn         int     // how it is held; 0: not told
}

// readSegments goes through the segments before the pixels; what is wrong in them is passed over.
func readSegments(data []byte) (told segments) {
	const startOfScan, app0, app1 = 0xda, 0xe0, 0xe1
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		marker, length := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker == 0xff { // a filling byte
			at++
			continue
		}
		if marker == startOfScan || length < 2 || at+2+length > len(data) {
			break
		}
		switch content := data[at+4 : at+2+length]; {
		case marker == app0 && bytes.HasPrefix(content, []byte("JFIF\x00")):
			told.jfif(content)
		case marker == app1 && bytes.HasPrefix(content, []byte("Exif\x00\x00")):
			told.exif(content[6:])
		}
		at += 2 + length
	}
	return told
}

// jfif reads the density of a segment APP0.
func (s *segments) jfif(content []byte) {
	if len(content) < 12 {
		return
	}
	across, down := float64(binary.BigEndian.Uint16(content[8:])), float64(binary.BigEndian.Uint16(content[10:]))
	switch content[7] {
	case 1:
		s.across, s.down = across, down
	case 2:
		s.across, s.down = across*2.54, down*2.54
	}
}

// exif reads how the picture is held, and its density where no other segment told it, from the first directory of a TIFF (TIFF 6.0).
func (s *segments) exif(tiff []byte) {
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case bytes.HasPrefix(tiff, []byte("MM")):
		order = binary.BigEndian
	case !bytes.HasPrefix(tiff, []byte("II")):
		return
	}
	if len(tiff) < 8 {
		return
	}
	first := int64(order.Uint32(tiff[4:]))
	if first+2 > int64(len(tiff)) {
		return
	}
	d := directory{order: order, tiff: tiff}
	const entry = 12
	for n, at := int(order.Uint16(tiff[first:])), first+2; n > 0 && at+entry <= int64(len(tiff)); n, at = n-1, at+entry {
		d.entry(tiff[at : at+entry])
	}
	s.turn = d.turn
	if d.unit == 3 { // centimetres
		d.across, d.down = d.across*2.54, d.down*2.54
	}
	if s.across == 0 {
		s.across, s.down = d.across, d.down
	}
}

// directory is what is read of a TIFF's.
type directory struct {
	order        binary.ByteOrder
	tiff         []byte
	turn, unit   int
	across, down float64
}

func (d *directory) entry(e []byte) {
	switch d.order.Uint16(e) {
	case 274:
		d.turn = int(d.order.Uint16(e[8:]))
	case 282:
		d.across = d.fraction(d.order.Uint32(e[8:]))
	case 283:
		d.down = d.fraction(d.order.Uint32(e[8:]))
	case 296:
		d.unit = int(d.order.Uint16(e[8:]))
	}
}

// fraction gives the value at an offset; 0 where there is none.
func (d *directory) fraction(at uint32) float64 {
	if int64(at)+8 > int64(len(d.tiff)) || d.order.Uint32(d.tiff[at+4:]) == 0 {
		return 0
	}
	return float64(d.order.Uint32(d.tiff[at:])) / float64(d.order.Uint32(d.tiff[at+4:]))
}

// turned gives a decoded JPEG as it is seen that is held in some way.
func turned(m image.Image, turn int) image.Image {
	size := m.Bounds().Size()
	seen := image.Rectangle{Max: size}
	if turn > 4 {
		seen.Max = image.Pt(size.Y, size.X)
	}
	if grey, is := m.(*image.Gray); is {
		out := image.NewGray(seen)
		each(seen, func(x, y int) { out.SetGray(x, y, grey.GrayAt(held(x, y, turn, size))) })
		return out
	}
	out := image.NewYCbCr(seen, image.YCbCrSubsampleRatio444)
	own, is := m.(*image.YCbCr)
	each(seen, func(x, y int) {
		var c color.YCbCr
		if hx, hy := held(x, y, turn, size); is {
			c = own.YCbCrAt(hx, hy)
		} else {
			c = color.YCbCrModel.Convert(m.At(hx, hy)).(color.YCbCr)
		}
		at := out.YOffset(x, y)
		out.Y[at], out.Cb[at], out.Cr[at] = c.Y, c.Cb, c.Cr
	})
	return out
}

func each(r image.Rectangle, do func(x, y int)) {
	for y := range r.Max.Y {
		for x := range r.Max.X {
			do(x, y)
		}
	}
}

// held gives where the pixel that is seen at a place is held.
func held(x, y, turn int, size image.Point) (int, int) {
	right, low := size.X-1, size.Y-1
	switch turn {
	case 2:
		return right - x, y
	case 3:
		return right - x, low - y
	case 4:
		return x, low - y
	case 5:
		return y, x
	case 6:
		return y, low - x
	case 7:
		return right - y, low - x
	case 8:
		return right - y, x
	}
	return x, y
}
