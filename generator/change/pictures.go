package change

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// PictureText tells of the unit's pictures what may differ though its words are the same: another file, or another size.
func (u *Unit) PictureText() string {
	var all []string
	for _, cell := range u.Cells {
		for _, in := range cell {
			if p, is := in.(doc.Picture); is {
				all = append(all, pictureText(&p))
			}
		}
	}
	return strings.Join(all, "\n")
}

// sumShown is how many digits of a file's sum tell it from another one.
const sumShown = 8

func pictureText(p *doc.Picture) string {
	width := "rộng theo ảnh"
	switch {
	case p.Part > 0:
		width = fmt.Sprintf("rộng %d%%", p.Part)
	case p.Width > 0:
		width = fmt.Sprintf("rộng %s mm", strings.Replace(fmt.Sprint(float64(p.Width)/float64(unit.Millimetre)), ".", ",", 1))
	}
	return fmt.Sprintf("[Ảnh: %s; %d × %d điểm ảnh, mã tệp %s; %s]", p.Alt, p.Image.Columns, p.Image.Rows, p.Image.Sum[:min(sumShown, len(p.Image.Sum))], width)
}
