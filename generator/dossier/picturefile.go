package dossier

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"path"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/picture"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// placed is a picture of a text, to be read or looked at.
type placed struct {
	*doc.Picture
	set    func()
	inCell bool
}

// picturesOf gives the pictures of a text. What is changed of one counts once set is called.
func picturesOf(text *markdown.Document) iter.Seq[placed] {
	return func(yield func(placed) bool) {
		for b := range markdown.All(text.Blocks) {
			switch b := b.(type) {
			case *markdown.Paragraph:
				if !eachPicture(b.Text, false, yield) {
					return
				}
			case *markdown.Table:
				for _, row := range b.All() {
					for _, cell := range row.Cells {
						if !eachPicture(cell, true, yield) {
							return
						}
					}
				}
			}
		}
	}
}

func eachPicture(text []doc.Inline, inCell bool, yield func(placed) bool) bool {
	for i, in := range text {
		if _, is := in.(doc.Picture); !is {
			continue // of tens of thousands of cells none has one: nothing is made for them
		}
		p := in.(doc.Picture)
		if !yield(placed{&p, func() { text[i] = p }, inCell}) {
			return false
		}
	}
	return true
}

// picture reads the file of a picture.
func (d *drawer) picture(p placed) {
	if p.File == "" || p.Alt == "" {
		return // which was reported
	}
	var refused *picture.Refusal
	if errors.As(picture.CheckName(p.File), &refused) {
		d.report(p.At, refused.What, refused.Hint)
		return
	}
	name, data := d.find(asked{p.File, p.At, picture.LargestFile})
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

// doubtPictures notes the pictures that are printed smaller than is asked for, or than they are.
func (v *validation) doubtPictures() {
	d := v.dossier
	if d.Plan != nil {
		v.problems = append(v.problems, d.TightPictures(d.Plan, doc.Portrait)...)
	}
	for _, a := range d.Appendices {
		if a.Body != nil {
			v.problems = append(v.problems, d.TightPictures(a.Body, a.Orientation)...)
		}
	}
}

// TightPictures notes which pictures of a text have no room on its pages as large as they are asked for, or by themselves are.
func (d *Dossier) TightPictures(text *markdown.Document, o doc.Orientation) (all source.Problems) {
	page := nd30.PageOf(o)
	for p := range picturesOf(text) {
		width := p.Width
		if p.Part > 0 || width == 0 {
			width, _ = p.Size(page.TextWidth(), math.MaxInt64)
		}
		note := &source.Problem{At: p.At, What: fmt.Sprintf("Ảnh “%s” rộng %s như đã ghi thì vượt bề rộng của lời văn (%s), nên được in rộng bằng lời văn.", path.Base(p.File), millimetres(width), millimetres(page.TextWidth())),
			Hint: "ghi bề rộng nhỏ hơn, hoặc rong=\"100%\""}
		if width <= page.TextWidth() {
			height := p.Image.Scaled(width)
			if height <= page.TextHeight() || p.Image.Data == "" {
				continue
			}
			note.What = fmt.Sprintf("Ảnh “%s” cao hơn một trang (%s), nên được thu nhỏ cho vừa trang.", path.Base(p.File), millimetres(height))
			note.Hint = "ghi bề rộng nhỏ hơn, ví dụ {rong=\"60mm\"}, hoặc cắt ảnh thành nhiều ảnh"
		}
		note.Quote(d.Line(p.At))
		all = append(all, note)
	}
	return all
}

func millimetres(l unit.Length) string {
	return fmt.Sprintf("%d mm", int64((l+unit.Millimetre/2)/unit.Millimetre))
}
