// Package picture reads pictures, PNG and JPEG, that people put into their documents: within bounds, whole to the last byte, and upright.
package picture

import (
	"crypto/sha256"
	"fmt"

	"vanban/generator/unit"
)

// Format is how a picture's file holds it.
type Format string

// The formats, by the ends of the names of their files.
const (
	PNG  Format = "png"
	JPEG Format = "jpeg"
)

// MediaType gives what browsers call a format.
func (f Format) MediaType() string { return "image/" + string(f) }

// Image is a picture as its file has it. The zero value is one that was not read.
type Image struct {
	Format        Format
	Columns, Rows int         // of pixels
	Width, Height unit.Length // as large as the file says that it is
	Sum           string      // of Data, SHA-256 in hexadecimal digits
	Data          string      // the file's bytes; of a JPEG that its camera held in another way, of one that stands upright
}

// Scaled gives the height that a picture has at a width.
func (i *Image) Scaled(width unit.Length) (height unit.Length) {
	if i.Width <= 0 {
		return width
	}
	return max(1, width.Scale(int64(i.Height), int64(i.Width)))
}

// What a picture's density is where its file tells none, or one that can't be meant.
const (
	usualDensity = 96 // as word processors take it
	leastDensity = 10
	mostDensity  = 4800
)

// measure sets what goes by the pixels and the bytes: how large the picture is, of so many dots to the inch.
func (i *Image) measure(across, down float64) {
	if across < leastDensity || down < leastDensity || across > mostDensity || down > mostDensity {
		across, down = usualDensity, usualDensity
	}
	const inch = 72
	i.Sum = fmt.Sprintf("%x", sha256.Sum256([]byte(i.Data)))
	i.Width = unit.Pt(float64(i.Columns) * inch / across)
	i.Height = unit.Pt(float64(i.Rows) * inch / down)
}
