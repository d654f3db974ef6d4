package xlsx

import (
	"fmt"
	_ "image/jpeg" // excelize asks how large a picture is
	_ "image/png"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// In a workbook pictures lie over the cells and words stand in them: those of a cell stand under its words, one below another.

// mostPicture is how high a picture may be: its row has room for it and for some words over it.
const mostPicture = maxRow / 4 * 3

// aroundPicture is the room over a picture.
const aroundPicture = 4 * pixel

// picturesOf gives the pictures of lines, with what their line says.
func picturesOf(lines []doc.Line) (all []doc.Picture) {
	for _, l := range lines {
		for _, in := range l.Text {
			if p, is := in.(doc.Picture); is {
				all = append(all, p)
			}
		}
	}
	return all
}

// pictureSize gives how large a picture is in a cell of a width, in whole pixels.
func pictureSize(p *doc.Picture, width unit.Length) (across, down int) {
	w, h := p.Size(width, mostPicture)
	return max(1, pixels(w)), max(1, pixels(h))
}

// picturesHeight gives how high the pictures of lines are, one below another.
func picturesHeight(lines []doc.Line, width unit.Length) unit.Length {
	height := unit.Length(0)
	for _, p := range picturesOf(lines) {
		_, down := pictureSize(&p, width)
		height += unit.Length(down)*pixel + aroundPicture
	}
	return height
}

// words gives a text without its pictures, and without the breaks that only part them from the words.
func words(text []doc.Inline) []doc.Inline {
	bare := doc.WithoutPictures(text)
	if len(bare) == len(text) {
		return text
	}
	var out []doc.Inline
	for i, in := range text {
		_, isBreak := in.(doc.Break)
		switch in.(type) {
		case doc.Picture:
			continue
		}
		if isBreak && (len(out) == 0 || i > 0 && isPicture(text[i-1])) {
			continue
		}
		out = append(out, in)
	}
	for len(out) > 0 && strings.TrimSpace(doc.Plain(out[len(out)-1:])) == "" {
		out = out[:len(out)-1]
	}
	return out
}

func isPicture(in doc.Inline) bool { _, is := in.(doc.Picture); return is }

// frame is where the pictures of a cell lie.
type frame struct {
	left, right int         // in pixels from the sheet's left edge
	width       unit.Length // for which they are measured
	row, top    int         // the row, from 1, and how far under its top the first may begin, in pixels
	align       nd30.Align
}

// draw lays the pictures of lines over a cell.
func (a *appendix) draw(lines []doc.Line, f frame) error {
	for _, p := range picturesOf(lines) {
		across, down := pictureSize(&p, f.width)
		f.top += pixels(aroundPicture)
		side := pixels(padding)
		column, offset := a.grid.at(f.left + side + pictureStart(f.align, f.right-f.left-2*side, across))
		a.book.pictures++
		if err := a.file.AddPictureFromBytes(a.name, ref(column, f.row), &excelize.Picture{
			Extension: "." + string(p.Image.Format), File: []byte(p.Image.Data),
			Format: &excelize.GraphicOptions{
				AltText: p.Alt, Name: fmt.Sprintf("Ảnh %d", a.book.pictures), LockAspectRatio: true, Positioning: "oneCell", OffsetX: offset, OffsetY: f.top,
				ScaleX: scale(across, p.Image.Columns), ScaleY: scale(down, p.Image.Rows),
			},
		}); err != nil {
			return fmt.Errorf("%s: ảnh %q: %w", p.At, p.File, err)
		}
		a.book.shown[string(p.Image.Format)] = true
		f.top += down
	}
	return nil
}

// scale gives by how much excelize has to multiply so many pixels to have others, which it cuts to whole ones.
func scale(shown, own int) float64 { return (float64(shown) + 0.5) / float64(own) }

// pictureStart gives how far a picture begins from its cell's left edge; what the sides of the text are for words, it is not for pictures.
func pictureStart(align nd30.Align, room, across int) int {
	if align == nd30.Justify {
		align = nd30.Left
	}
	return max(0, ruleStart(align, room, across))
}
