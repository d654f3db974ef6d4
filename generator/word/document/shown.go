package document

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/chartml"
	"vanban/generator/unit"
	"vanban/generator/word/drawing"
	"vanban/generator/word/tree"
)

// Shown is a picture that stands among the words of a paragraph, with the bytes of its file.
type Shown struct {
	Words   string      // that stand for it where it can't be seen; empty: none
	Part    string      // the name of its file within the package: word/media/image1.png
	Width   unit.Length // 0: not said
	Height  unit.Length // of a chart
	Cropped bool        // only a part of it is shown
	Data    []byte
	IsChart bool // it is a chart, whose data are those of its part

	doc *Document
}

// Linked gives the bytes of the part that a relationship of the picture's own part leads to, as a chart's to its workbook; nil where there is none.
func (s *Shown) Linked(id string) []byte {
	_, data := s.doc.partOf(s.Part, id)
	return data
}

// shown gives the picture that an object is; nil where it is none, several, or one whose file is not in the package.
func (p *Paragraph) shown(object *tree.Node) *Shown {
	own, pictures := &Shown{doc: p.Story.Doc}, 0
	object.EachShown(func(n *tree.Node) {
		switch drawing.LocalName(n) {
		case "docPr":
			own.Words = n.Get("descr")
		case "extent":
			wide, high := 0, 0
			n.Number("cx", &wide)
			n.Number("cy", &high)
			own.Width, own.Height = unit.Length(wide), unit.Length(high)
		case "blip":
			pictures++
			own.Part, own.Data = p.Story.Doc.partOf(p.Story.Part, Embedded(n))
		case "srcRect":
			own.Cropped = own.Cropped || isCropped(n)
		case "shape": // of VML, as Word wrote until 2007 and LibreOffice does at times
			own.Words, own.Width = n.Get("alt"), drawing.VMLLength(drawing.VMLStyle(n.Get("style"))["width"])
		case "imagedata":
			pictures++
			own.Part, own.Data = p.Story.Doc.partOf(p.Story.Part, n.Attr("r:", "id"))
		case "chart":
			if pictures++; chartml.IsNamed(n) {
				own.IsChart = true
				own.Part, own.Data = p.Story.Doc.partOf(p.Story.Part, n.Attr("r:", "id"))
			} else {
				pictures = several
			}
		case "relIds", "oMath", "OLEObject", "control":
			pictures = several
		}
	})
	if pictures != 1 || own.Data == nil {
		return nil
	}
	own.Words = norm.NFC.String(strings.Join(strings.Fields(own.Words), " "))
	return own
}

// several is more pictures than one object may be.
const several = 1 << 20

// isCropped says whether a rectangle leaves something of its picture out (ECMA-376 part 1, 20.1.8.55).
func isCropped(rectangle *tree.Node) bool {
	for _, side := range []string{"l", "t", "r", "b"} {
		if off := rectangle.Get(side); off != "" && off != "0" {
			return true
		}
	}
	return false
}

// partOf gives the name and the bytes of the part that a relationship of another part leads to; nil where there is none.
func (d *Document) partOf(part, id string) (name string, data []byte) {
	for _, l := range d.Package.Relations(part) {
		if l.ID == id && !l.External {
			return l.Target, d.Package.Part(l.Target)
		}
	}
	return "", nil
}
