package xlsx

import (
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// tableWriter writes one table's rows into the sheet.
type tableWriter struct {
	*appendix
	style nd30.TableStyle
	typed bool  // numbers and days become values
	edges []int // of the table's columns, in pixels
}

// slot is a table's cell in the sheet.
type slot struct {
	merge       doc.Merge
	lines       []doc.Line
	text        *cellText   // of the lines
	left, right int         // the sheet's columns, from 0, right not included
	width       unit.Length // for which its text is measured
}

// band is a table's row: one row of the sheet, or several, one under the
// other without a line between, where the text is higher than a row may be.
type band struct {
	slots []slot
	parts []part
	top   int  // its first row in the sheet
	even  bool // all its texts are equally high
}

// part is what a band has in one row of the sheet.
type part struct {
	height unit.Length
	lines  [][]doc.Line // of each slot; nil: all the slot has
}

// rows writes rows, those that share merged cells together.
func (w *tableWriter) rows(rows []doc.Row) error {
	for len(rows) > 0 {
		n := joined(rows)
		if err := w.group(rows[:n]); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// joined gives how many rows belong together: each after the first goes on a merged cell.
func joined(rows []doc.Row) int {
	for i := 1; i < len(rows); i++ {
		if !goesOn(rows[i]) {
			return i
		}
	}
	return len(rows)
}

func goesOn(r doc.Row) bool {
	for _, c := range r.Cells {
		if c.Merge == doc.MergeDown {
			return true
		}
	}
	return false
}

func (w *tableWriter) group(rows []doc.Row) error {
	bands := make([]band, len(rows))
	for i, r := range rows {
		b, err := w.band(r)
		if err != nil {
			return err
		}
		bands[i] = b
	}
	w.stretchForMerged(bands)
	for i := range bands {
		if err := w.writeBand(&bands[i]); err != nil {
			return err
		}
	}
	return w.mergeCells(bands)
}

// band measures a row.
func (w *tableWriter) band(r doc.Row) (band, error) {
	b := band{slots: make([]slot, len(r.Cells))}
	column := 0
	for i, c := range r.Cells {
		end := column + c.Columns()
		cell := unit.Length(w.edges[end]-w.edges[column]) * pixel
		b.slots[i] = slot{
			merge: c.Merge, lines: c.Lines, width: cellWidth(cell),
			left: w.grid.column(w.edges[column]), right: w.grid.column(w.edges[end]),
		}
		if err := w.check(&b.slots[i]); err != nil {
			return b, err
		}
		column = end
	}
	w.measure(&b)
	return b, nil
}

// check finds what a cell cannot show: too long a text, text that a merged
// cell would hide, and paragraphs that stand differently, for a cell's text stands in one way.
func (w *tableWriter) check(s *slot) error {
	if s.merge == doc.MergeDown && len(s.lines) > 0 {
		return fmt.Errorf("%s: ô bị gộp vào ô trên mà vẫn có chữ", place(s.lines))
	}
	for _, l := range s.lines {
		if w.alignOf(l) != w.alignOf(s.lines[0]) {
			return fmt.Errorf("%s: một ô của bảng tính không thể vừa canh trái vừa canh phải hoặc giữa", l.At)
		}
	}
	s.text = w.metric.text(s.lines, false)
	return s.text.check(place(s.lines))
}

// alignOf gives how a line stands in its cell.
func (w *tableWriter) alignOf(l doc.Line) nd30.Align {
	return w.styles.StyleOf(l.Role).Aligned(l.Align).Align
}

// measure gives the band its height, and cuts it into parts where it is too high for a row.
func (w *tableWriter) measure(b *band) {
	height := unit.Length(0)
	b.even = true
	for _, s := range b.slots {
		if s.merge != doc.Single {
			b.even = false
			continue
		}
		own := w.metric.height(s.lines, s.width)
		b.even = b.even && (own == 0 || height == 0 || own == height) && len(picturesOf(s.lines)) == 0
		height = max(height, own)
	}
	b.parts = []part{{height: max(height, leastRow)}}
	if height > maxRow {
		w.split(b)
	}
}

// leastRow is the height of a row without text.
var leastRow = pitch(normalSize)

// split cuts a band into parts, as many paragraphs in each as a row may have that stays whole on a page.
func (w *tableWriter) split(b *band) {
	b.parts = nil
	rest := make([][]doc.Line, len(b.slots))
	left := 0
	for i, s := range b.slots {
		if s.merge == doc.Single {
			rest[i] = s.lines
			left += len(s.lines)
		}
	}
	for left > 0 {
		p := part{lines: make([][]doc.Line, len(b.slots))}
		left = 0
		for i, s := range b.slots {
			p.lines[i], rest[i] = w.metric.cut(rest[i], s.width, w.style.SplitsAbove, maxRow)
			p.height = max(p.height, w.metric.height(p.lines[i], s.width))
			left += len(rest[i])
		}
		b.parts = append(b.parts, p)
	}
	for i, s := range b.slots {
		if s.merge == doc.MergeTop {
			b.parts[0].lines[i] = s.lines
		}
	}
}

// height gives how high a band is.
func (b *band) height() unit.Length {
	h := unit.Length(0)
	for _, p := range b.parts {
		h += p.height
	}
	return h
}

// stretchForMerged makes the last row of each merged cell so high that the cell's text has room.
func (w *tableWriter) stretchForMerged(bands []band) {
	for i := range bands {
		for _, s := range bands[i].slots {
			if s.merge != doc.MergeTop {
				continue
			}
			have, last := unit.Length(0), w.lastOf(bands, i, s)
			for k := i; k <= last; k++ {
				have += bands[k].height()
			}
			bands[last].stretch(w.metric.height(s.lines, s.width) - have)
		}
	}
}

// lastOf gives the band that ends a merged cell begun in the i-th.
func (w *tableWriter) lastOf(bands []band, i int, top slot) int {
	for i+1 < len(bands) && bands[i+1].continues(top) {
		i++
	}
	return i
}

func (b *band) continues(top slot) bool {
	for _, s := range b.slots {
		if s.left == top.left {
			return s.merge == doc.MergeDown
		}
	}
	return false
}

// stretch makes a band higher, by empty parts where a row cannot grow enough.
func (b *band) stretch(by unit.Length) {
	for by > 0 {
		p := &b.parts[len(b.parts)-1]
		more := min(by, maxRow/pixel*pixel-p.height)
		p.height += more
		if by -= more; by > 0 {
			if len(b.parts) == 1 && p.lines == nil {
				p.lines = b.all()
			}
			b.parts = append(b.parts, part{lines: make([][]doc.Line, len(b.slots))})
		}
	}
}

func (b *band) all() [][]doc.Line {
	lines := make([][]doc.Line, len(b.slots))
	for i, s := range b.slots {
		lines[i] = s.lines
	}
	return lines
}

// write adds the band's rows to the sheet.
func (w *tableWriter) writeBand(b *band) error {
	b.top = w.row + 1
	for n, p := range b.parts {
		edges := leftEdge | rightEdge
		if n == 0 {
			edges |= topEdge
		}
		if n == len(b.parts)-1 {
			edges |= bottomEdge
		}
		for i, s := range b.slots {
			text := s.text
			if p.lines != nil {
				text = w.metric.text(p.lines[i], false)
			}
			value, own := text.value(), look{role: s.role(), align: s.align(), edges: edges, middle: b.even || s.role() == doc.TableHead && len(picturesOf(s.lines)) == 0}
			if (w.typed || s.role() == doc.TableNumber) && p.lines == nil {
				if v, l, is := text.typedIn(own); is {
					value, own = v, l
				}
			}
			w.fill(s.left, s.right, w.looks.id(own), value)
		}
		if err := w.add(p.height); err != nil {
			return err
		}
		if err := w.drawPart(b, p); err != nil {
			return err
		}
	}
	return nil
}

// drawPart lays the pictures over the row just written, those of merged cells aside.
func (w *tableWriter) drawPart(b *band, p part) error {
	for i, s := range b.slots {
		lines := s.lines
		if p.lines != nil {
			lines = p.lines[i]
		}
		if s.merge == doc.Single && len(lines) > 0 {
			if err := w.draw(lines, w.frameOf(&s, lines, w.row)); err != nil {
				return err
			}
		}
	}
	return nil
}

// frameOf gives where the pictures of a slot lie under its words.
func (w *tableWriter) frameOf(s *slot, lines []doc.Line, row int) frame {
	return frame{left: w.grid.edges[s.left], right: w.grid.edges[s.right], width: s.width, row: row, top: pixels(w.metric.textHeight(lines, s.width)), align: w.alignOf(lines[0])}
}

// drawMerged lays the pictures of a merged cell that begins in a band over the rows that it covers.
func (w *tableWriter) drawMerged(bands []band, s *slot) error {
	if len(s.lines) == 0 {
		return nil
	}
	f := w.frameOf(s, s.lines, bands[0].top)
	for _, b := range bands {
		for _, p := range b.parts {
			high := pixels(p.height)
			if f.top < high {
				return w.draw(s.lines, f)
			}
			f.row, f.top = f.row+1, f.top-high
		}
	}
	return nil
}

// role gives the role that a cell's style comes from.
func (s *slot) role() doc.Role {
	if len(s.lines) == 0 {
		return doc.TableCell
	}
	return s.lines[0].Role
}

// align gives how the cell's lines stand over what their role says.
func (s *slot) align() doc.Align {
	if len(s.lines) == 0 {
		return doc.AsRole
	}
	return s.lines[0].Align
}

// mergeCells merges the cells that cover several columns or rows.
func (w *tableWriter) mergeCells(bands []band) error {
	for i := range bands {
		for _, s := range bands[i].slots {
			if s.merge == doc.MergeDown {
				continue
			}
			if s.merge == doc.MergeTop {
				if err := w.drawMerged(bands[i:], &s); err != nil {
					return err
				}
			}
			for _, a := range bands[i].areas(s, bands[w.lastOf(bands, i, s)].bottom()) {
				if err := w.merge(a); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (b *band) bottom() int { return b.top + len(b.parts) - 1 }

// areas gives what a slot covers: a merged cell all rows down to the last one;
// any other cell each row by itself, since its text is divided among them.
func (b *band) areas(s slot, last int) []area {
	if s.merge == doc.MergeTop {
		return []area{{s.left, s.right, b.top, last}}
	}
	all := make([]area, len(b.parts))
	for n := range all {
		all[n] = area{s.left, s.right, b.top + n, b.top + n}
	}
	return all
}
