package layout

import "vanban/generator/unit"

// least number of lines of a paragraph that may stand alone at a page's end or top.
const (
	orphans = 2
	widows  = 2
)

// textElement is a paragraph in the page's own column.
type textElement struct{ p *paragraph }

func (e *textElement) keepNext() bool { return e.p.line.KeepNext || e.p.style.KeepNext }

func (e *textElement) parts() bool {
	return e.p.line.KeepNext && !e.p.style.KeepNext && !e.unsplit()
}

func (e *textElement) whole(f *flow, after unit.Length) unit.Length {
	return max(after, e.p.style.Before) + e.p.outerHeight() + f.feet.need(f.noteParts(e.p, 0, len(e.p.lines)))
}

func (e *textElement) least(f *flow, after unit.Length) unit.Length {
	lines, height := orphans, e.p.heightOf(0, min(orphans, len(e.p.lines)))
	if e.unsplit() {
		lines, height = len(e.p.lines), e.p.outerHeight()
	}
	return max(after, e.p.style.Before) + height - e.p.hanging() + f.feet.needLeast(f.noteParts(e.p, 0, lines))
}

// unsplit says whether the paragraph stays on one page: by its role, by its shape, or because it is too short for widows and orphans.
func (e *textElement) unsplit() bool {
	return e.p.style.KeepLines || e.p.line.Whole || e.p.style.Boxed || e.p.line.Ruled || len(e.p.lines) < orphans+widows
}

// place sets the paragraph, on several pages where it must.
func (e *textElement) place(f *flow) {
	p := e.p
	if !f.fresh && e.least(f, f.after) > f.room() {
		f.newPage()
	}
	f.y += f.gap(p.style.Before)
	follow := f.follow(e)
	if f.heightOfLines(p, 0, len(p.lines), follow) <= f.room() || e.unsplit() {
		f.setWhole(p)
		return
	}
	for from := 0; from < len(p.lines); {
		to := f.linesThatFit(p, from)
		if follow > 0 && to == len(p.lines) && to-widows > from && f.heightOfLines(p, from, to, follow) > f.room() {
			to -= widows
		}
		f.setLines(p, from, to)
		if to < len(p.lines) {
			f.newPage()
		}
		from = to
	}
	f.after = p.spaceAfter()
}

// follow gives the height that must be free under a paragraph whose last lines stay with what follows.
func (f *flow) follow(e *textElement) unit.Length {
	if !e.parts() || f.next >= len(f.elements) {
		return 0
	}
	return f.chain(f.next, e.p.spaceAfter())
}

// heightOfLines gives the room that some of a paragraph's lines need, with their notes and what must follow them.
func (f *flow) heightOfLines(p *paragraph, from, to int, follow unit.Length) unit.Length {
	height := p.heightOf(from, to) + follow + f.feet.need(f.noteParts(p, from, to))
	if to-from == len(p.lines) {
		height += p.outerHeight() - p.height()
	}
	if follow == 0 {
		height -= p.hanging()
	}
	return height
}

// setLines sets some of a paragraph's lines.
func (f *flow) setLines(p *paragraph, from, to int) {
	if from == 0 {
		pen{page: f.page}.heading(p, f.y)
	}
	pen{page: f.page}.drawLines(p, from, to, place{f.paper.Left, f.y})
	height := p.heightOf(from, to)
	f.feet.take(f, f.noteParts(p, from, to), height-p.hanging()) // notes may stand where it hangs
	f.y += height
	f.fresh = false
}

// gap is the space over a thing: what the last one wants under it or its own,
// whichever is more. At the top of a page it is left out, but not of a section's first.
func (f *flow) gap(before unit.Length) unit.Length {
	gap := max(f.after, before)
	if f.fresh && f.number > 1 {
		gap = 0
	}
	f.after = 0
	return gap
}

func (f *flow) setWhole(p *paragraph) {
	pen{page: f.page}.drawParagraph(p, f.paper.Left, f.y)
	f.feet.take(f, f.noteParts(p, 0, len(p.lines)), p.height()-p.hanging())
	f.y += p.outerHeight()
	f.after, f.fresh = p.spaceAfter(), false
}

// linesThatFit gives up to which line a paragraph fits on the page; at least
// one line, and widows are brought along. A line whose footnote is too long
// for the page is the last on it.
func (f *flow) linesThatFit(p *paragraph, from int) int {
	to := from
	for ; to < len(p.lines); to++ {
		height := p.heightOf(from, to+1) - p.hanging()
		notes := f.noteParts(p, from, to+1)
		if height+f.feet.need(notes) <= f.room() {
			continue
		}
		if len(f.noteParts(p, to, to+1)) > 0 && height+f.feet.needLeast(notes) <= f.room() {
			to++
		}
		break
	}
	if left := len(p.lines) - to; left > 0 && left < widows && to-widows+left > from {
		to -= widows - left
	}
	return max(to, from+1)
}
