package layout

import (
	"slices"

	"vanban/generator/chart"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Figure is what stands in a line as one large letter, its lower edge on the baseline.
type Figure struct {
	Picture       *doc.Picture
	Chart         *chart.Drawing // in the place of a picture
	Alt           string         // what a chart shows
	Width, Height unit.Length
}

// Words tell of the figure to who can't see it.
func (f *Figure) Words() string {
	if f.Chart != nil {
		return f.Alt
	}
	return f.Picture.Alt
}

// least is how narrow the column of a table may be that it stands in: as wide as is asked for, or as leaves something to be seen of it.
func (f *Figure) least() unit.Length {
	if f.Picture.Part == 0 && f.Picture.Width > 0 {
		return f.Width
	}
	return min(f.Width, nd30.FigureLeast)
}

// hasPicture says whether a picture stands in a line.
func hasPicture(l doc.Line) bool {
	return slices.ContainsFunc(l.Text, func(in doc.Inline) bool { _, is := in.(doc.Picture); return is })
}

// On gives a Measurer for text on paper of a size, which bounds how high a figure may be.
func (m *Measurer) On(paper nd30.Page) *Measurer {
	return &Measurer{Family: m.Family, Sheet: m.Sheet, bounds: paper}
}

// mostFigure is how high a figure may be in a line of a role: the line has room on a page.
func (m *Measurer) mostFigure(role doc.Role, style *nd30.Style) unit.Length {
	paper := m.bounds
	if paper.Height == 0 {
		paper = m.Sheet.Page(doc.Portrait)
	}
	most := paper.TextHeight() - style.Before - style.After - linePitch(style)
	if nd30.InCell(role) {
		most = most.Scale(nd30.FigureInCell.Num, nd30.FigureInCell.Den)
	}
	return most
}

// raise makes the lines with figures as high as these are. LibreOffice leaves no room under the baseline of a line that holds nothing else.
func (p *paragraph) raise() {
	if len(p.figs) == 0 {
		return
	}
	for i := range p.lines {
		l := &p.lines[i]
		highest, words := p.highestIn(l)
		switch l.bare = highest > p.pitch && !words; {
		case l.bare:
			l.taller = highest - p.pitch
		default:
			l.taller = max(0, highest-p.baseline())
		}
	}
}

// highestIn gives how high the highest figure of a line is, and whether there are words in it or spaces within.
func (p *paragraph) highestIn(l *brokenLine) (highest unit.Length, words bool) {
	for i := l.first; i < l.end; i++ {
		a := &p.atoms[i]
		if a.figure > 0 {
			highest = max(highest, p.figs[a.figure-1].Height)
		}
		words = words || len(a.pieces) > 0 || a.spaces > 0 && i < l.end-1
	}
	return highest, words
}

// baselineOf is how far the baseline of a line lies under its top.
func (p *paragraph) baselineOf(l *brokenLine) unit.Length {
	if l.bare {
		return l.taller + p.pitch
	}
	return l.taller + p.baseline()
}

// PictureSize gives how large a picture is printed in a line of text whose container is so wide.
func (m *Measurer) PictureSize(p *doc.Picture, l doc.Line, container unit.Length) (width, height unit.Length) {
	style := m.Sheet.AlignedStyle(l.Role, doc.AsRole)
	return p.Size(container-style.Left, m.mostFigure(l.Role, style))
}

// heightOf gives how high some of a paragraph's lines are together.
func (p *paragraph) heightOf(from, to int) unit.Length {
	height := p.pitch * unit.Length(to-from)
	if len(p.figs) > 0 {
		for _, l := range p.lines[from:to] {
			height += l.taller
		}
	}
	return height
}

// drawFigure draws a figure whose left lower corner is at a place.
func (d pen) drawFigure(p *paragraph, f *Figure, at place) {
	run := Run{X: at.x, Baseline: at.y, Figure: f, Size: p.style.FontSize(), Face: typeface.Regular, At: p.line.At}
	if !d.artifact {
		run.Element = &Element{Tag: FigureTag, Parent: p.element}
	}
	d.page.Runs = append(d.page.Runs, run)
}
