package layout

import (
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// contents gives a collector the lines of a table of contents, and the end of its last page.
func (f *flow) contents(b *doc.Contents, c *collector) error {
	whole := &Element{Tag: ContentsTag}
	for i, l := range b.Lines() {
		p := f.paragraph(l, LineWidth(f.paper))
		if i > 0 {
			p.element = &Element{Tag: LinkTag, Parent: &Element{Tag: ContentsEntryTag, Parent: whole}}
		}
		c.add(&textElement{p})
	}
	c.add(pageEnd{})
	return nil
}

// pageEnd ends a page, so that what follows begins the next; it takes no room of its own.
type pageEnd struct{}

func (pageEnd) keepNext() bool                       { return false }
func (pageEnd) parts() bool                          { return false }
func (pageEnd) whole(*flow, unit.Length) unit.Length { return 0 }
func (pageEnd) least(*flow, unit.Length) unit.Length { return 0 }
func (pageEnd) place(*flow)                          {}

// leaderDot is what fills the room between a title and its page's number.
const leaderDot = "."

// drawPage draws the number of a page at the right edge, and the dots up to it from where the words end: as many as have room, and
// as far from each other as fills it, as LibreOffice draws them.
func (d pen) drawPage(p *paragraph, from unit.Length, edge place) {
	face, size := typeface.FaceOf(p.style.Bold, p.style.Italic), p.style.FontSize()
	number := strconv.Itoa(p.page.Page)
	width := textWidth(p.family, p.style, piece{face: face, text: number})
	dot := textWidth(p.family, p.style, piece{face: face, text: leaderDot})
	run := Run{X: from, Baseline: edge.y, Face: face, Size: size, At: p.line.At}
	free := edge.x - width - from
	if n := free / dot; n > 0 {
		run.Text, run.Spread = strings.Repeat(leaderDot, int(n)), (free-n*dot)/n
		d.page.Runs = append(d.page.Runs, run) // dots are no text
	}
	run.X, run.Text, run.Spread, run.Element = edge.x-width, number, 0, p.element
	d.page.Runs = append(d.page.Runs, run)
}

// link enters the rectangle of a line of a table of contents, whose top is at a place.
func (d pen) link(p *paragraph, at place) {
	if p.page.Anchor == 0 || d.artifact {
		return
	}
	d.page.Links = append(d.page.Links, Link{X: at.x, Y: at.y, Width: p.width + p.style.Right, Height: p.height(), Anchor: p.page.Anchor, Element: p.element})
}
