package dossier

import (
	"fmt"
	"math"
	"path"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/shownfile"
	"vanban/generator/source"
	"vanban/generator/unit"
)

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
	page := inforce.Sheet(d.Setting).Page(o)
	for p := range shownfile.Pictures(text) {
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
