package layout

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// pen draws on a page.
type pen struct {
	page     *Page
	artifact bool
}

// drawStack draws a whole stack whose container's text begins at x, its top at y.
func (d pen) drawStack(s *stack, x, y unit.Length) {
	for i, p := range s.paragraphs {
		if p.line.Role == doc.SignerName {
			d.signing(p, place{x, y}, s.width, s.before(i))
		}
		y += s.before(i)
		d.drawParagraph(p, x, y)
		y += p.outerHeight()
	}
}

// drawParagraph draws all lines of a paragraph, its frame and the line under it.
func (d pen) drawParagraph(p *paragraph, x, y unit.Length) {
	if p.style.Boxed {
		d.box(x, y, p)
		y += p.style.By.Drawn.Frame()
	}
	d.heading(p, y)
	d.link(p, place{x, y})
	d.drawLines(p, 0, len(p.lines), place{x, y})
	if p.line.Ruled {
		d.rule(p, x, y+p.height()+p.style.After+p.style.By.Drawn.RuleBefore)
	}
}

type place struct{ x, y unit.Length }

// drawLines draws some of a paragraph's lines, the first of them at the place's height.
func (d pen) drawLines(p *paragraph, from, to int, at place) {
	for i := from; i < to; i++ {
		d.drawLine(p, i, at)
		at.y += p.pitch + p.lines[i].taller
	}
}

// drawLine draws the i-th line of a paragraph.
func (d pen) drawLine(p *paragraph, i int, at place) {
	l := p.lines[i]
	x := at.x + p.indent
	if i == 0 {
		x += p.first
	}
	free, stretch := l.room-l.width, unit.Length(0)
	switch p.style.Align {
	case nd30.Centre:
		x += free / 2
	case nd30.Right:
		x += free
	case nd30.Justify:
		if n := p.spacesIn(l); n > 0 && !l.last {
			stretch = free / unit.Length(n)
		}
	}
	d.drawAtoms(p, l, stretch, place{x, at.y + p.baselineOf(&l)})
	if p.page.Page > 0 && i == len(p.lines)-1 {
		d.drawPage(p, x+l.width, place{at.x + p.width + p.style.Right, at.y + p.baselineOf(&l)})
	}
}

// baseline is how far a line's baseline lies under its top. What a pitch of
// more than a single line adds hangs under the text.
func (p *paragraph) baseline() unit.Length {
	if h := p.style.LineHeight(); h > 0 {
		return h.Scale(4, 5) // of a line of exact height
	}
	return typeface.Baseline(p.style.FontSize())
}

// spacesIn counts the spaces in a line, those at its end aside.
func (p *paragraph) spacesIn(l brokenLine) int {
	n := 0
	for i := l.first; i < l.end; i++ {
		n += int(p.atoms[i].inner)
		if i < l.end-1 {
			n += int(p.atoms[i].spaces)
		}
	}
	return n
}

// drawAtoms draws a line's atoms, as few runs as the changes of face allow.
func (d pen) drawAtoms(p *paragraph, l brokenLine, stretch unit.Length, at place) {
	var text strings.Builder
	var run Run
	x := at.x
	flush := func() {
		if text.Len() > 0 {
			run.Text = text.String()
			d.page.Runs = append(d.page.Runs, run)
			text.Reset()
		}
	}
	for i := l.first; i < l.end; i++ {
		a := &p.atoms[i]
		if a.figure > 0 {
			flush()
			f := &p.figs[a.figure-1]
			d.drawFigure(p, f, place{x, at.y})
			x += f.Width
		}
		for _, pc := range a.pieces {
			if text.Len() == 0 {
				text.Grow(p.length(l, i))
			}
			if text.Len() == 0 || pc.face != run.Face || pc.raised != (run.Rise != 0) {
				flush()
				run = Run{X: x, Baseline: at.y, Face: pc.face, Size: pc.size(p.style), Rise: pc.rise(p.style), Stretch: stretch,
					Red: p.style.Red, At: p.line.At}
				if !d.artifact {
					run.Element = p.element
				}
			}
			text.WriteString(pc.text)
			x += pc.width + stretch*unit.Length(pc.inner)
		}
		// The spaces at a line's end are not seen, but part its words when the text is copied.
		if text.Len() == 0 { // behind a figure
			x += a.space + stretch*unit.Length(a.spaces)
		} else if a.spaces > 0 && (i < l.end-1 || !l.last) {
			text.WriteString(spaces[:min(int(a.spaces), len(spaces))])
			x += a.space + stretch*unit.Length(a.spaces)
		} else if i == l.end-1 && l.end < len(p.atoms) && l.last {
			text.WriteString(" ") // in place of the forced break
		}
	}
	flush()
}

// length gives how many bytes the text of a line has from its i-th atom on.
func (p *paragraph) length(l brokenLine, i int) int {
	n := 0
	for ; i < l.end; i++ {
		for _, pc := range p.atoms[i].pieces {
			n += len(pc.text)
		}
		n += max(1, int(p.atoms[i].spaces))
	}
	return n
}

const spaces = "                                "

// signing notes the room over the signer's name, and that of the seal over the
// left third of the signature: as large as it can be there without covering the text around.
func (d pen) signing(p *paragraph, at place, width, room unit.Length) {
	drawn := &p.style.By.Drawn
	signature := Place{SignaturePlace, at.x + (width-drawn.SignatureWidth)/2, at.y, drawn.SignatureWidth, room}
	size := min(drawn.SealSize, room)
	seal := Place{
		Kind: SealPlace, Width: size, Height: size,
		X: signature.X + signature.Width/3 - size, Y: signature.Y + (room-size)/2,
	}
	d.page.Places = append(d.page.Places, signature, seal)
}

// rule draws the line under a text, centred in its container.
func (d pen) rule(p *paragraph, x, y unit.Length) {
	length := p.ruleLength()
	left := x + (p.width-length)/2
	y += p.style.By.Drawn.RuleWeight / 2
	d.page.Strokes = append(d.page.Strokes, Stroke{X1: left, Y1: y, X2: left + length, Y2: y, Weight: p.style.By.Drawn.RuleWeight})
}

// box draws the frame of a mark.
func (d pen) box(x, y unit.Length, p *paragraph) {
	frame := &p.style.By.Drawn
	half := frame.BoxWeight / 2
	left, top := x+half, y+half
	right := left + p.boxWidth() + frame.BoxWeight
	bottom := top + p.height() + 2*frame.BoxPadding + frame.BoxWeight
	for _, side := range [][4]unit.Length{
		{left, top, right, top}, {left, bottom, right, bottom}, {left, top, left, bottom}, {right, top, right, bottom},
	} {
		d.page.Strokes = append(d.page.Strokes, Stroke{side[0], side[1], side[2], side[3], frame.BoxWeight, p.style.Red})
	}
}

// heading enters a paragraph into the outline where its role has a level.
func (d pen) heading(p *paragraph, y unit.Length) {
	if p.line.Anchor > 0 && !d.artifact {
		d.page.Anchors = append(d.page.Anchors, Anchor{p.line.Anchor, y})
	}
	if p.style.Outline > 0 && !d.artifact {
		d.page.Outline = append(d.page.Outline, Heading{p.style.Outline, headingTitle(p), y})
	}
}

// headingLimit is how many characters of a long article the outline shows.
const headingLimit = 90

// headingTitle gives a paragraph's words without footnote marks, cut at a word where they are many.
func headingTitle(p *paragraph) string {
	var words []string
	length := 0
	for _, a := range p.atoms {
		var word strings.Builder
		for _, pc := range a.pieces {
			if !pc.raised {
				word.WriteString(pc.text)
			}
		}
		length += word.Len() + int(a.spaces)
		if length > headingLimit {
			return strings.TrimRight(strings.Join(words, ""), " ,;") + "…"
		}
		words = append(words, word.String()+spaces[:min(int(a.spaces), len(spaces))])
	}
	return strings.TrimSpace(strings.Join(words, ""))
}
