package layout

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// footnotes is the foot of a page. A note begins on the page of its mark, with
// two lines at least, and goes on over as many pages as it needs, as in Word;
// LibreOffice moves the mark's paragraph where a note is longer than a page.
type footnotes struct {
	placed []footPart
	rest   []footPart // what goes on at the foot of the next page
	height unit.Length
}

// footPart is some lines of a footnote.
type footPart struct {
	p        *paragraph
	from, to int
	owner    *Element // what refers to it
}

// order is the note's number.
func (n footPart) order() int { return int(n.p.atoms[0].note) }

func (n footPart) height() unit.Length { return n.p.pitch * unit.Length(n.to-n.from) }

// begin puts what the last page had no room for at the foot of a new one.
func (n *footnotes) begin(f *flow) {
	rest := n.rest
	*n = footnotes{}
	for _, part := range rest {
		n.put(part, f.paper.TextHeight()-n.height)
	}
}

// put places a part as far as a room goes, at least its first lines. Notes
// stand in the order of their numbers: that of a merged cell is put only when its last row is set.
func (n *footnotes) put(part footPart, room unit.Length) {
	if len(n.rest) > 0 {
		n.rest = ordered(append(n.rest, part))
		return
	}
	if len(n.placed) == 0 {
		line := part.p.style.By.Drawn.OverNotes()
		n.height += line
		room -= line
	}
	fits := part
	for fits.height() > room && fits.to > fits.from+orphans {
		fits.to--
	}
	if len(n.placed) > 0 && fits.height() > room {
		n.rest = append(n.rest, part) // beside a merged cell's notes, which come late
		return
	}
	n.placed = ordered(append(n.placed, fits))
	n.height += fits.height()
	if fits.to < part.to {
		part.from = fits.to
		n.rest = append(n.rest, part)
	}
}

func ordered(parts []footPart) []footPart {
	slices.SortStableFunc(parts, func(a, b footPart) int { return a.order() - b.order() })
	return parts
}

// noteParts gives the footnotes that some lines of a paragraph refer to.
func (f *flow) noteParts(p *paragraph, from, to int) []footPart {
	if len(f.notes) == 0 {
		return nil
	}
	var parts []footPart
	for i := from; i < to && i < len(p.lines); i++ {
		for k := p.lines[i].first; k < p.lines[i].end; k++ {
			if s := f.notes[int(p.atoms[k].note)]; s != nil {
				note := s.paragraphs[0]
				parts = append(parts, footPart{p: note, to: len(note.lines), owner: p.element})
			}
		}
	}
	return parts
}

// stackNotes gives the footnotes that a stack refers to.
func (f *flow) stackNotes(s *stack) []footPart {
	if len(f.notes) == 0 {
		return nil
	}
	var parts []footPart
	for _, p := range s.paragraphs {
		parts = append(parts, f.noteParts(p, 0, len(p.lines))...)
	}
	return parts
}

// rowNotes gives the footnotes of a row, its merged cells aside.
func (f *flow) rowNotes(row *tableRow) []footPart {
	var parts []footPart
	for k := range row.cells {
		if row.cells[k].merge == doc.Single {
			parts = append(parts, f.stackNotes(&row.cells[k])...)
		}
	}
	return parts
}

// need gives how much higher the foot becomes with some notes.
func (n *footnotes) need(parts []footPart) unit.Length {
	height := unit.Length(0)
	for _, part := range parts {
		height += part.height()
	}
	if height > 0 && len(n.placed) == 0 {
		height += parts[0].p.style.By.Drawn.OverNotes()
	}
	return height
}

// needLeast is need with only the first lines of the last note: no less of it
// may stand on the page of its mark.
func (n *footnotes) needLeast(parts []footPart) unit.Length {
	if len(parts) == 0 {
		return 0
	}
	last := parts[len(parts)-1]
	kept := last.p.pitch * unit.Length(min(orphans, len(last.p.lines)))
	return n.need(parts) - last.height() + kept
}

// take places the notes of what is being set at the page's present height and is so high.
func (n *footnotes) take(f *flow, parts []footPart, height unit.Length) {
	for _, part := range parts {
		part.p.element.Parent = part.owner
		n.put(part, f.room()-height)
	}
}

// draw sets the notes at the foot of the page, over the bottom margin.
func (n *footnotes) draw(f *flow) {
	if len(n.placed) == 0 {
		return
	}
	line := f.Sheet.Drawn()
	y := f.bottom() - n.height + line.NoteAbove + line.NoteWeight/2
	f.page.Strokes = append(f.page.Strokes, Stroke{X1: f.paper.Left, Y1: y, X2: f.paper.Left + line.NoteLength, Y2: y, Weight: line.NoteWeight})
	y += line.NoteWeight/2 + line.NoteBelow
	draw := pen{page: f.page}
	for _, part := range n.placed {
		draw.drawLines(part.p, part.from, part.to, place{f.paper.Left, y})
		y += part.height()
	}
}
