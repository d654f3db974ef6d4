package layout

import (
	"slices"
	"strings"
	"sync"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Measurer breaks and measures lines of text for one document's styles. It may be used by several goroutines at once.
type Measurer struct {
	Family *typeface.Family
	Sheet  *nd30.Sheet
	bounds nd30.Page // how high a figure may be; zero: the usual paper
}

// NewMeasurer gives a Measurer.
func NewMeasurer(family *typeface.Family, sheet *nd30.Sheet) *Measurer {
	return &Measurer{Family: family, Sheet: sheet}
}

// lineMemory is the memory in which a paragraph is broken into lines; it is used again for the next one, so that breaking asks for no more.
type lineMemory struct {
	splitter  splitter
	paragraph paragraph
}

// benches serves all breaking: what is kept of it is copied.
var benches = sync.Pool{New: func() any { return new(lineMemory) }}

// paragraph breaks a line of text into lines for a container's width.
func (m *Measurer) paragraph(l doc.Line, width unit.Length) *paragraph {
	b := benches.Get().(*lineMemory)
	defer benches.Put(b)
	p := m.breakOn(b, l, width).keep()
	p.element = elementOf(l.Role, p.style)
	return p
}

// keep copies a paragraph off its bench, into no more room than it needs.
func (p *paragraph) keep() *paragraph {
	own := *p
	own.atoms, own.lines = slices.Clone(p.atoms), slices.Clone(p.lines)
	count := 0
	for i := range own.atoms {
		count += len(own.atoms[i].pieces)
	}
	pieces := make([]piece, 0, count)
	for i := range own.atoms {
		from := len(pieces)
		pieces = append(pieces, own.atoms[i].pieces...)
		own.atoms[i].pieces = pieces[from:len(pieces):len(pieces)]
	}
	return &own
}

// measured breaks a line of text and gives one of its measures.
func (m *Measurer) measured(l doc.Line, width unit.Length, measure func(*paragraph) unit.Length) unit.Length {
	b := benches.Get().(*lineMemory)
	defer benches.Put(b)
	return measure(m.breakOn(b, l, width))
}

func (m *Measurer) breakOn(b *lineMemory, l doc.Line, width unit.Length) *paragraph {
	return m.brokenIn(b, l, width, m.Sheet.AlignedStyle(l.Role, l.Align))
}

// brokenIn breaks a line of text in a style.
func (m *Measurer) brokenIn(b *lineMemory, l doc.Line, width unit.Length, style *nd30.Style) *paragraph {
	s, p := &b.splitter, &b.paragraph
	*s = splitter{family: m.Family, style: style, atoms: s.atoms[:0], pieces: s.pieces[:0], width: width - style.Left, most: m.mostFigure(l.Role, style)}
	for _, in := range doc.Joined(l.Text) {
		in.ShowInline(s)
	}
	*p = paragraph{
		line: l, family: m.Family, style: style, atoms: s.atoms, figs: s.figs, lines: p.lines[:0], width: width - style.Right, page: s.page,
		pitch:  linePitch(style),
		indent: style.Left, first: style.FirstLine,
	}
	if style.Boxed {
		p.indent += style.By.Drawn.Frame()
	}
	if style.Frame.Width > 0 {
		p.width = min(width, style.Frame.Width) - style.By.Drawn.Frame()
	}
	p.indent -= m.hangingOut(l, style)
	p.fill()
	if style.Lines != nd30.Filled {
		p.choose()
	}
	p.raise()
	s.atoms = p.atoms
	return p
}

// linePitch is a style's distance of lines; word processors cut what is more than a single line to whole twips.
func linePitch(style *nd30.Style) unit.Length {
	if h := style.LineHeight(); h > 0 {
		return h
	}
	single := typeface.LinePitch(style.FontSize())
	if style.Pitch == nd30.MinPitch {
		return single
	}
	return unit.Length(single.Twips()*style.Pitch/nd30.MinPitch) * unit.Twip
}

// hanging is what a pitch of more than a single line adds under a paragraph's
// last line on a page: word processors let it hang over the page's foot.
func (p *paragraph) hanging() unit.Length {
	if p.line.Ruled || p.style.Boxed {
		return 0
	}
	return p.pitch - typeface.LinePitch(p.style.FontSize())
}

func (p *paragraph) height() unit.Length { return p.heightOf(0, len(p.lines)) }

func (p *paragraph) widest() unit.Length {
	widest := unit.Length(0)
	for _, l := range p.lines {
		widest = max(widest, l.width)
	}
	return widest
}

// Height gives how high the lines of a paragraph are together, without the space before and after it.
func (m *Measurer) Height(l doc.Line, width unit.Length) unit.Length {
	return m.measured(l, width, (*paragraph).height)
}

// WidestLine gives the width of the widest line of a paragraph.
func (m *Measurer) WidestLine(l doc.Line, width unit.Length) unit.Length {
	return m.measured(l, width, (*paragraph).widest)
}

// RuleLength gives how long the line drawn under a text is (nd30.Style.Rule).
func (m *Measurer) RuleLength(l doc.Line, width unit.Length) unit.Length {
	return m.measured(l, width, (*paragraph).ruleLength)
}

func (p *paragraph) ruleLength() unit.Length {
	return p.widest().Scale(p.style.Rule.Num, p.style.Rule.Den)
}

// BoxWidth gives how wide the frame of a boxed mark is: its text with the padding on both sides.
func (m *Measurer) BoxWidth(l doc.Line, width unit.Length) unit.Length {
	return m.measured(l, width, (*paragraph).boxWidth)
}

func (p *paragraph) boxWidth() unit.Length {
	if w := p.style.Frame.Width; w > 0 {
		return w - 2*p.style.By.Drawn.BoxWeight
	}
	return p.widest() + 2*p.style.By.Drawn.BoxPadding
}

// Indent gives how far a paragraph's lines stand from the left edge of their container.
func (m *Measurer) Indent(l doc.Line) unit.Length {
	style := m.Sheet.AlignedStyle(l.Role, doc.AsRole)
	return style.Left - m.hangingOut(l, style)
}

// hangingOut gives how wide the words before a text's colon are, where the colon stands at the style's indent.
func (m *Measurer) hangingOut(l doc.Line, style *nd30.Style) unit.Length {
	if !style.ToColon {
		return 0
	}
	before, _, found := strings.Cut(doc.Plain(l.Text), ":")
	if !found {
		return 0
	}
	// longer words, such as a body's name in a công điện, begin at the edge
	return min(style.Left, textWidth(m.Family, style, piece{face: typeface.FaceOf(style.Bold, style.Italic), text: before}))
}

// RowHeight gives how high a row of a table is whose cells stand in columns of these widths, without its line.
func (m *Measurer) RowHeight(r doc.Row, widths []unit.Length, style nd30.TableStyle) unit.Length {
	height, column := unit.Length(0), 0
	for _, c := range r.Cells {
		width := -2 * style.SideMargin
		for range c.Columns() {
			width += widths[column]
			column++
		}
		if c.Merge == doc.Single {
			height = max(height, m.stackHeight(c.Lines, width))
		}
	}
	return height + style.Top + style.Bottom
}

// stackHeight gives what stack.height gives, without keeping the broken lines.
func (m *Measurer) stackHeight(lines []doc.Line, width unit.Length) unit.Length {
	height, after := unit.Length(0), unit.Length(0)
	for _, l := range lines {
		height += m.measured(l, width, func(p *paragraph) unit.Length {
			before := max(after, p.style.Before)
			after = p.spaceAfter()
			return before + p.outerHeight()
		})
	}
	return height + after
}
