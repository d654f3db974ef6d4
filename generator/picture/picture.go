// Package picture reads pictures, PNG and JPEG, that people put into their documents: within bounds, whole to the last byte, and upright.
package picture

import (
	"vanban/generator/unit"
)

// Format is how a picture's file holds it.
type Format string

// The formats, by the ends of the names of their files.
const (
	PNG  Format = "png"
	JPEG Format = "jpeg"
)

// Image is a picture as its file has it. The zero value is one that was not read.
type Image struct {
	Format        Format
	Columns, Rows int         // of pixels
	Width, Height unit.Length // as large as the file says that it is
	Data          string      // the file's bytes; of a JPEG that its camera held in another way, of one that stands upright
}

// Scaled gives the height that a picture has at a width.
func (i *Image) Scaled(width unit.Length) (height unit.Length) {
	return max(1, width.Scale(int64(i.Height), int64(i.Width)))
}
