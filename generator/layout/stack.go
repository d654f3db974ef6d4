package layout

import (
	"vanban/generator/doc"
	"vanban/generator/unit"
)

// stack is paragraphs one under another in one container: a cell, a side of columns.
type stack struct {
	paragraphs []*paragraph
	merge      doc.Merge
	x, width   unit.Length // of the container's text
	element    *Element    // of a table's cell
	rows       int         // that a merged cell of a table's head covers
}

// before gives the space over the i-th paragraph of the stack.
func (s *stack) before(i int) unit.Length {
	if i == 0 {
		return s.paragraphs[0].style.Before
	}
	return max(s.paragraphs[i-1].spaceAfter(), s.paragraphs[i].style.Before)
}

// height gives the whole stack's height, with the space over the first paragraph and under the last.
func (s *stack) height() unit.Length {
	if len(s.paragraphs) == 0 {
		return 0
	}
	h := unit.Length(0)
	for i, p := range s.paragraphs {
		h += s.before(i) + p.outerHeight()
	}
	return h + s.paragraphs[len(s.paragraphs)-1].spaceAfter()
}

// outerHeight is a paragraph's lines with its frame and the line drawn under it, without the space before and after.
func (p *paragraph) outerHeight() unit.Length {
	h := p.height()
	if p.style.Boxed {
		h += 2 * p.style.By.Drawn.Frame()
	}
	if p.line.Ruled {
		h += p.style.After + p.style.By.Drawn.Under()
	}
	return h
}

// spaceAfter is the space under a paragraph; where a line is drawn under it, that stands between.
func (p *paragraph) spaceAfter() unit.Length {
	if p.line.Ruled {
		return 0
	}
	return p.style.After
}

// stackOf breaks lines for a container.
func (m *Measurer) stackOf(lines []doc.Line, x, width unit.Length) stack {
	s := stack{x: x, width: width, paragraphs: make([]*paragraph, len(lines))}
	for i, l := range lines {
		s.paragraphs[i] = m.paragraph(l, width)
	}
	return s
}

// cells breaks the text of a row's cells; their places are from the table's left edge.
func (m *Measurer) cells(r doc.Row, widths []unit.Length, side unit.Length) []stack {
	cells := make([]stack, 0, len(r.Cells))
	x, column := unit.Length(0), 0
	for _, c := range r.Cells {
		width := unit.Length(0)
		for range c.Columns() {
			width += widths[column]
			column++
		}
		s := m.stackOf(c.Lines, x+side, width-2*side)
		s.merge = c.Merge
		cells = append(cells, s)
		x += width
	}
	return cells
}
