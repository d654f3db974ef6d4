package doc

import (
	"fmt"
	"strings"

	"vanban/generator/picture"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// Picture stands in a line as a letter does, its lower edge on the baseline.
type Picture struct {
	Image picture.Image
	Alt   string      // what it shows, for those who can't see it; NFC
	File  string      // its name as the text has it
	Width unit.Length // that is asked for; 0: as its file says
	Part  int         // of its container's width, in hundredths, that is asked for; 0: none
	At    source.Pos
}

// ShowInline implements Inline.
func (p Picture) ShowInline(v InlineVisitor) { v.Picture(p) }

func (Picture) inline() {}

// Size gives how large it is printed: as it is asked for, but no wider than its container and no higher than a page allows, in its proportions.
func (p *Picture) Size(container, most unit.Length) (width, height unit.Length) {
	switch {
	case p.Part > 0:
		width = container.Scale(int64(p.Part), 100)
	case p.Width > 0:
		width = p.Width
	default:
		width = p.Image.Width
	}
	width = max(1, min(width, container))
	if height = p.Image.Scaled(width); height > most {
		width, height = max(1, width.Scale(int64(most), int64(height))), most
	}
	return width, height
}

// GoString tells pictures apart, wherever they stand.
func (p Picture) GoString() string {
	return fmt.Sprintf("Picture%q %d %d %s", p.Alt, p.Width, p.Part, p.Image.Sum)
}

// Words tell of a picture where it can't be seen.
func (p *Picture) Words() string { return "[Ảnh: " + p.Alt + "]" }

// OnlyPictures says whether a text is pictures and nothing else but the spaces between them.
func OnlyPictures(text []Inline) bool {
	found := false
	for _, in := range text {
		switch in := in.(type) {
		case Picture:
			found = true
		case Text:
			if strings.TrimSpace(in.S) != "" {
				return false
			}
		case Break:
		default:
			return false
		}
	}
	return found
}

// WithoutPictures gives a text's words, marks and breaks.
func WithoutPictures(text []Inline) []Inline {
	for i := range text {
		if _, is := text[i].(Picture); is {
			out := append([]Inline{}, text[:i]...)
			return append(out, WithoutPictures(text[i+1:])...)
		}
	}
	return text
}
