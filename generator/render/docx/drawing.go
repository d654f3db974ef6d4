package docx

import (
	"fmt"
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// The namespaces of DrawingML (ECMA-376 part 1, 20.1, 20.2 and 20.4).
const (
	drawingNS = "http://schemas.openxmlformats.org/drawingml/2006/main"
	inlineNS  = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	pictureNS = "http://schemas.openxmlformats.org/drawingml/2006/picture"
)

// pictures is the pictures of a document, each file once, however often it is shown.
type pictures struct {
	ids       map[string]string // of the relationships, by the sums of the files
	parts     []ooxml.Part
	relations []ooxml.Relation
	count     int // how many were written
}

// picturesOf gathers those of all sections; so many other relationships the main part has.
func picturesOf(d *doc.Document, others int) *pictures {
	p := &pictures{ids: map[string]string{}}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for l := range doc.Lines(b) {
				for _, in := range l.Text {
					if own, is := in.(doc.Picture); is {
						p.add(own, others)
					}
				}
			}
		}
	}
	return p
}

func (p *pictures) add(own doc.Picture, others int) {
	if _, known := p.ids[own.Image.Sum]; known {
		return
	}
	n := len(p.parts) + 1
	id, name := fmt.Sprintf("rId%d", others+n), fmt.Sprintf("media/image%d.%s", n, own.Image.Format)
	p.ids[own.Image.Sum] = id
	p.parts = append(p.parts, ooxml.Part{Name: "word/" + name, Type: "image/" + string(own.Image.Format), Data: own.Image.Data})
	p.relations = append(p.relations, ooxml.Relation{ID: id, Type: relNS + "/image", Target: name})
}

// write writes one within a run (CT_Inline).
func (p *pictures) write(x *ooxml.XML, own doc.Picture, width, height unit.Length) {
	p.count++
	extent := []string{"cx", strconv.FormatInt(int64(width), 10), "cy", strconv.FormatInt(int64(height), 10)}
	name := []string{"id", strconv.Itoa(p.count), "name", fmt.Sprintf("Ảnh %d", p.count), "descr", own.Alt}
	x.Open("w:drawing")
	x.Open("wp:inline", "xmlns:wp", inlineNS, "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	x.Empty("wp:extent", extent...)
	x.Empty("wp:docPr", name...)
	x.Open("wp:cNvGraphicFramePr")
	x.Empty("a:graphicFrameLocks", "xmlns:a", drawingNS, "noChangeAspect", "1")
	x.Close("wp:cNvGraphicFramePr")
	x.Open("a:graphic", "xmlns:a", drawingNS)
	x.Open("a:graphicData", "uri", pictureNS)
	x.Open("pic:pic", "xmlns:pic", pictureNS)
	x.Open("pic:nvPicPr")
	x.Empty("pic:cNvPr", name...)
	x.Empty("pic:cNvPicPr")
	x.Close("pic:nvPicPr")
	x.Open("pic:blipFill")
	x.Empty("a:blip", "r:embed", p.ids[own.Image.Sum])
	x.Open("a:stretch")
	x.Empty("a:fillRect")
	x.Close("a:stretch")
	x.Close("pic:blipFill")
	x.Open("pic:spPr")
	x.Open("a:xfrm")
	x.Empty("a:off", "x", "0", "y", "0")
	x.Empty("a:ext", extent...)
	x.Close("a:xfrm")
	x.Open("a:prstGeom", "prst", "rect")
	x.Empty("a:avLst")
	x.Close("a:prstGeom")
	x.Close("pic:spPr")
	x.Close("pic:pic")
	x.Close("a:graphicData")
	x.Close("a:graphic")
	x.Close("wp:inline")
	x.Close("w:drawing")
}
