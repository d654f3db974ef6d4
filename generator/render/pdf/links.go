package pdf

import (
	"fmt"
	"maps"
	"strings"

	"vanban/generator/layout"
	"vanban/generator/unit"
)

// link is a rectangle of a page that leads to an anchor.
type link struct {
	layout.Link
	page   int         // from 0
	height unit.Length // of the page
	node   int32       // of the structure
}

// destination is where an anchor stands.
type destination struct {
	page int         // from 0
	up   unit.Length // from the paper's lower edge
}

// linked is a link's annotation, as the structure has it.
type linked struct {
	node   int32
	object int
	page   int
}

// link enters what of a page's links and anchors the file is to have. The words of its links must be drawn before.
func (c *canvas) link(p *layout.Page) {
	page := len(c.contents)
	for _, l := range p.Links {
		c.links = append(c.links, link{l, page, p.Height, c.tree.nodeOf(l.Element)})
	}
	for _, a := range p.Anchors {
		if c.anchors == nil {
			c.anchors = map[int]destination{}
		}
		c.anchors[a.Number] = destination{page, p.Height - a.Y}
	}
}

// appendLinks adds the links and anchors of pages that stand behind so many others; the structure of these is not added yet.
func (d *drawn) appendLinks(s *drawn, pages int) {
	for _, l := range s.links {
		l.page, l.node = l.page+pages, behind(l.node, int32(len(d.tree.nodes)-1))
		d.links = append(d.links, l)
	}
	if len(s.anchors) > 0 && d.anchors == nil {
		d.anchors = map[int]destination{}
	}
	moved := maps.Clone(s.anchors)
	for number, to := range moved {
		to.page += pages
		d.anchors[number] = to
	}
}

// addLinks adds the annotations of links to the file and to their pages (ISO 32000-1, 12.5.6.5); they are printed as the page is, without a frame
// (ISO 19005-2, 6.3.2).
func (f *file) addLinks(d *drawn) {
	if len(d.links) == 0 {
		return
	}
	d.tree.links = nil
	annotations := map[int]*strings.Builder{}
	for _, l := range d.links {
		to, is := d.anchors[l.Anchor]
		if !is {
			continue
		}
		bottom := l.height - l.Y - l.Height
		object := f.add(fmt.Appendf(nil, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%.2f %.2f %.2f %.2f]/Dest[%d 0 R/XYZ 0 %.2f null]/StructParent %d>>\n",
			l.X.Points(), bottom.Points(), (l.X + l.Width).Points(), (bottom + l.Height).Points(), pageObject(to.page), to.up.Points(), len(d.tree.pages)+len(d.tree.links)))
		d.tree.links = append(d.tree.links, linked{l.node, object, l.page})
		if annotations[l.page] == nil {
			annotations[l.page] = &strings.Builder{}
		}
		fmt.Fprintf(annotations[l.page], "%d 0 R ", object)
	}
	for page := range d.contents {
		if of := annotations[page]; of != nil {
			f.extend(pageObject(page), "/Annots["+strings.TrimSpace(of.String())+"]")
		}
	}
}

// appendAnnotation writes the annotation of a link's node as its kid.
func (s *structure) appendAnnotation(b []byte, node int32) []byte {
	for _, l := range s.links {
		if l.node == node {
			return fmt.Appendf(b, "<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", l.object, pageObject(l.page))
		}
	}
	return b
}
