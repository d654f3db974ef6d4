package layout

import (
	"iter"
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Pages lays a document out, page by page: a page is complete when it is given,
// and none is kept, so that a document of any length needs the room of one page.
func Pages(d *doc.Document, family *typeface.Family) iter.Seq2[*Page, error] {
	return func(yield func(*Page, error) bool) {
		m := NewMeasurer(family, inforce.Sheet(d.Setting))
		for _, s := range d.Sections {
			f := newFlow(m, s, func(p *Page) bool { return yield(p, nil) })
			if err := f.run(); err != nil {
				yield(nil, err)
				return
			}
			if f.stopped {
				return
			}
		}
	}
}

// element is something that is placed on pages in order.
type element interface {
	keepNext() bool
	// parts: only its last lines must stand on the page of what it is kept with.
	parts() bool
	// whole is its height where it is not split, with the space over it when it follows the space after.
	whole(f *flow, after unit.Length) unit.Length
	// least is the height of the least part of it that may stand at a page's end.
	least(f *flow, after unit.Length) unit.Length
	place(f *flow)
}

// flow fills the pages of one section.
type flow struct {
	*Measurer
	paper    nd30.Page
	elements []element
	corner   *paragraph
	foot     *stack // at the foot of the section's first page
	notes    map[int]*stack
	emit     func(*Page) bool

	page    *Page
	number  int
	next    int         // of the elements, behind the one that is being placed
	y       unit.Length // where the next thing goes
	after   unit.Length // space that the last paragraph wants under it
	fresh   bool        // nothing stands on the page yet
	feet    footnotes
	stopped bool
	failed  error // what can't be laid out

	runs, strokes int // of the last page: the next is likely to have about as many
}

func newFlow(m *Measurer, s *doc.Section, emit func(*Page) bool) *flow {
	paper := m.Sheet.Page(s.Orientation)
	f := &flow{Measurer: m.On(paper), paper: paper, emit: emit, notes: map[int]*stack{}}
	for _, n := range s.Notes {
		st := m.stackOf([]doc.Line{n.Line()}, f.paper.Left, LineWidth(f.paper))
		st.paragraphs[0].element.Tag = NoteTag
		f.notes[n.N] = &st
	}
	c := collector{flow: f}
	for _, b := range m.Kept(s) {
		if err := b.Show(&c); err != nil { // only that of a chart without room
			f.failed = err
			break
		}
	}
	return f
}

// LineWidth is how wide the page's lines may be. A word processor holds each
// measure of the page in whole twips, which makes the rest a twip wider here.
func LineWidth(p nd30.Page) unit.Length {
	return unit.Length(p.Width.Twips()-p.Left.Twips()-p.Right.Twips()) * unit.Twip
}

// collector turns a section's blocks into elements.
type collector struct{ flow *flow }

// begins says whether what comes next is the first on its page wherever the page ends.
func (c *collector) begins() bool {
	n := len(c.flow.elements)
	if n == 0 {
		return true
	}
	_, ends := c.flow.elements[n-1].(pageEnd)
	return ends
}

func (c *collector) add(e element) { c.flow.elements = append(c.flow.elements, e) }

// Line implements doc.Visitor.
func (c *collector) Line(l doc.Line) error {
	if l.Role == doc.CopyRule {
		c.add(ruleElement{})
		return nil
	}
	c.add(&textElement{c.flow.paragraph(l, LineWidth(c.flow.paper))})
	return nil
}

// Corner implements doc.Visitor.
func (c *collector) Corner(l doc.Line) error {
	c.flow.corner = c.flow.paragraph(l, LineWidth(c.flow.paper))
	return nil
}

// Foot implements doc.Visitor.
func (c *collector) Foot(lines []doc.Line) error {
	foot := c.flow.stackOf(lines, 0, LineWidth(c.flow.paper))
	c.flow.foot = &foot
	return nil
}

// Contents implements doc.Visitor.
func (c *collector) Contents(b *doc.Contents) error {
	return c.flow.contents(b, c)
}

// Columns implements doc.Visitor.
func (c *collector) Columns(col doc.Columns) error {
	e := c.flow.columns(col)
	if c.begins() {
		e.start = c.flow.Sheet.Drawn().TableEnd
	}
	c.add(e)
	return nil
}

// Table implements doc.Visitor.
func (c *collector) Table(t *doc.Table) error {
	e := c.flow.table(t)
	if c.begins() {
		e.start = c.flow.Sheet.Drawn().TableEnd
	}
	c.add(e)
	return nil
}

func (f *flow) run() error {
	if f.failed != nil {
		return f.failed
	}
	f.newPage()
	for i, e := range f.elements {
		if f.stopped {
			return nil
		}
		if !f.fresh && beginsPage(e) {
			f.newPage()
		}
		if chain := f.chain(i, f.after); !f.fresh && chain > f.room() && chain <= f.paper.TextHeight() {
			f.newPage()
		}
		f.next = i + 1
		e.place(f)
		if _, ends := e.(pageEnd); ends && f.next < len(f.elements) {
			f.newPage()
		}
	}
	f.finishPage()
	for len(f.feet.rest) > 0 && !f.stopped {
		f.newPage()
		f.finishPage()
	}
	return nil
}

// beginsPage says whether an element is a paragraph that begins a page.
func beginsPage(e element) bool {
	t, is := e.(*textElement)
	return is && t.p.line.NewPage
}

// chain gives the height that must be free for the i-th element and those that
// it is kept with, where the one before it wants so much space after it.
func (f *flow) chain(i int, after unit.Length) unit.Length {
	height := unit.Length(0)
	for first := i; i < len(f.elements); i++ {
		e := f.elements[i]
		if i > first && beginsPage(e) {
			return height // nothing keeps what stands before it on its page
		}
		if !e.keepNext() || e.parts() || i == len(f.elements)-1 {
			return height + e.least(f, after)
		}
		height += e.whole(f, after)
		after = 0
		if t, ok := e.(*textElement); ok {
			after = t.p.spaceAfter()
		}
	}
	return height
}

// bottom is where the text's area ends on the page: over the bottom margin, and over what stands at the foot of the section's first page.
func (f *flow) bottom() unit.Length {
	bottom := f.paper.Height - f.paper.Bottom
	switch {
	case f.foot == nil:
		return bottom
	case f.number > 1:
		return bottom - f.Sheet.Drawn().TableEnd // of the empty footer that the DOCX has there
	}
	return bottom - f.footHeight()
}

// footHeight is the height of what stands at the first page's foot, with the line over it.
func (f *flow) footHeight() unit.Length {
	return f.Sheet.Drawn().Under() + f.foot.height()
}

// drawFoot draws what stands at the first page's foot.
func (f *flow) drawFoot() {
	if f.foot == nil || f.number > 1 {
		return
	}
	line := f.Sheet.Drawn()
	y := f.bottom() + line.RuleBefore + line.RuleWeight/2
	f.page.Strokes = append(f.page.Strokes, Stroke{X1: f.paper.Left, Y1: y, X2: f.paper.Left + LineWidth(f.paper), Y2: y, Weight: line.RuleWeight})
	pen{page: f.page}.drawStack(f.foot, f.paper.Left, y+line.RuleWeight/2+line.RuleHeight)
}

// room is the free height of the page over its footnotes.
func (f *flow) room() unit.Length {
	return f.bottom() - f.feet.height - f.y
}

func (f *flow) newPage() {
	if f.page != nil {
		f.finishPage()
	}
	f.number++
	f.page = &Page{
		Width: f.paper.Width, Height: f.paper.Height, Red: f.Sheet.Drawn().Red,
		Runs: make([]Run, 0, f.runs), Strokes: make([]Stroke, 0, f.strokes),
	}
	f.y, f.after, f.fresh = f.paper.Top, 0, true
	f.drawHeader()
	f.feet.begin(f)
}

// withSlack is the room for what the next page has, by what this one had: a little more than that is no reason to move it all.
func withSlack(n int) int { return n + n/8 + 4 }

// finishPage draws the footnotes and hands the page over.
func (f *flow) finishPage() {
	if f.page == nil || f.stopped {
		return
	}
	f.feet.draw(f)
	f.drawFoot()
	f.runs, f.strokes = withSlack(len(f.page.Runs)), withSlack(len(f.page.Strokes))
	f.stopped = !f.emit(f.page)
	f.page = nil
}

// drawHeader sets the page number from the second page on (I.I.7), and the corner line on the first (I.II.8.b).
func (f *flow) drawHeader() {
	if f.number == 1 {
		if f.corner != nil {
			pen{page: f.page}.drawParagraph(f.corner, f.paper.Left, f.paper.Header)
			width := f.corner.widest()
			f.page.Places = append(f.page.Places, Place{
				CornerPlace, f.paper.Left + f.paper.TextWidth() - width, f.paper.Header, width, f.corner.height(),
			})
		}
		return
	}
	number := f.paragraph(doc.Line{Role: doc.PageNumber, Text: doc.Words(strconv.Itoa(f.number))}, LineWidth(f.paper))
	pen{page: f.page, artifact: true}.drawParagraph(number, f.paper.Left, f.paper.Header)
}
