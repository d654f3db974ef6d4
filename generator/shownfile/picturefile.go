package shownfile

import (
	"errors"
	"iter"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/picture"
)

// Placed is a picture of a text, to be read or looked at.
type Placed struct {
	*doc.Picture
	set func()
}

// Pictures gives the pictures of a text. What is changed of one counts once set is called.
func Pictures(text *markdown.Document) iter.Seq[Placed] {
	return func(yield func(Placed) bool) {
		for b := range markdown.All(text.Blocks) {
			switch b := b.(type) {
			case *markdown.Paragraph:
				if !eachPicture(b.Text, yield) {
					return
				}
			case *markdown.Table:
				for _, row := range b.All() {
					for _, cell := range row.Cells {
						if !eachPicture(cell, yield) {
							return
						}
					}
				}
			}
		}
	}
}

func eachPicture(text []doc.Inline, yield func(Placed) bool) bool {
	for i, in := range text {
		if _, is := in.(doc.Picture); !is {
			continue // of tens of thousands of cells none has one: nothing is made for them
		}
		p := in.(doc.Picture)
		if !yield(Placed{&p, func() { text[i] = p }}) {
			return false
		}
	}
	return true
}

// picture reads the file of a picture.
func (d *drawer) picture(p Placed) {
	if p.File == "" || p.Alt == "" {
		return // which was reported
	}
	var refused *picture.Refusal
	if errors.As(picture.CheckName(p.File), &refused) {
		d.report(p.At, refused.What, refused.Hint)
		return
	}
	name, data := d.find(wantedFile{p.File, p.At, picture.LargestFile})
	if data == nil {
		return
	}
	i, known := d.pictures[name]
	if !known {
		var err error
		if i, err = picture.Read(p.File, data); errors.As(err, &refused) {
			d.report(p.At, refused.What, refused.Hint)
			return
		}
		d.pictures[name] = i
	}
	p.Image = i
	p.set()
}
