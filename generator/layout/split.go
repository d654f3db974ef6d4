package layout

import (
	"vanban/generator/doc"
	"vanban/generator/unit"
)

// leastOf gives the height of the least part of a row that may stand at a
// page's end: all of it, or where it may be split a line of each cell.
func (e *tableElement) leastOf(row *tableRow) unit.Length {
	if row.height <= e.style.SplitsAbove {
		return row.height
	}
	least := unit.Length(0)
	for k := range row.cells {
		c := &row.cells[k]
		if c.merge == doc.Single && len(c.paragraphs) > 0 {
			p := c.paragraphs[0]
			least = max(least, p.style.Before+p.heightOf(0, 1))
		}
	}
	return least + e.style.Around()
}

// partFits says whether a part of a row may stand on the page.
func (e *tableElement) partFits(f *flow, row *tableRow) bool {
	return e.leastOf(row)+f.feet.needLeast(append(e.mergedNotes(f), f.leastNotes(e, row)...)) <= e.room(f)
}

// leastNotes gives the footnotes of what leastOf measures.
func (f *flow) leastNotes(e *tableElement, row *tableRow) []footPart {
	if row.height <= e.style.SplitsAbove {
		return f.rowNotes(row)
	}
	var notes []footPart
	for k := range row.cells {
		if c := &row.cells[k]; c.merge == doc.Single && len(c.paragraphs) > 0 {
			notes = append(notes, f.noteParts(c.paragraphs[0], 0, 1)...)
		}
	}
	return notes
}

// setPart sets of a row what fits on the page, turns the page, and gives the rest of the row.
func (e *tableElement) setPart(f *flow, row *tableRow, i int) *tableRow {
	part, rest := e.divided(f, row, i)
	e.drawRow(f, part)
	e.turn(f, withinRow)
	return rest
}

// divided cuts a row so high that its footnotes have room too.
func (e *tableElement) divided(f *flow, row *tableRow, i int) (part, rest *tableRow) {
	least := e.leastOf(row)
	for height := e.room(f); ; height -= unit.Point {
		part, rest = row.cut(height-e.style.Around(), height)
		part.height = max(part.height, e.endingBeside(f, i, height))
		notes := f.feet.needLeast(append(e.mergedNotes(f), f.rowNotes(part)...))
		if notes == 0 || height+notes <= e.room(f) || height-unit.Point < least {
			rest.height += e.style.Around()
			return part, rest
		}
	}
}

// cut divides a row's cells at a height. The part that stands on the page ends
// with its text, and merged text beside it is cut there too.
func (r *tableRow) cut(room, height unit.Length) (part, rest *tableRow) {
	filled := unit.Length(0)
	part = &tableRow{source: r.source, cells: make([]stack, len(r.cells))}
	rest = &tableRow{source: r.source, cells: make([]stack, len(r.cells))}
	for k := range r.cells {
		part.cells[k], rest.cells[k] = r.cells[k].cut(room, withinRow)
		if rest.cells[k].merge == doc.Single {
			filled = max(filled, part.cells[k].heightToCut(len(rest.cells[k].paragraphs) > 0))
			rest.height = max(rest.height, rest.cells[k].height())
		}
	}
	part.height = min(height, filled+height-room)
	return part, rest
}

// heightToCut is the height of a stack; one that goes on has no space under its last line.
func (s *stack) heightToCut(goesOn bool) unit.Length {
	if !goesOn || len(s.paragraphs) == 0 {
		return s.height()
	}
	return s.height() - s.paragraphs[len(s.paragraphs)-1].spaceAfter()
}

// cut divides a stack at a height: what fits, and the rest. A division says
// how many lines of a paragraph may stand on the first page of so many that fit.
func (s stack) cut(room unit.Length, divide division) (head, tail stack) {
	head, tail = s, s
	head.paragraphs, tail.paragraphs = nil, nil
	y := unit.Length(0)
	for i, p := range s.paragraphs {
		y += s.before(i)
		fit := divide(p, room-y)
		if fit == len(p.lines) {
			head.paragraphs = append(head.paragraphs, p)
			y += p.outerHeight()
			continue
		}
		if fit > 0 {
			head.paragraphs = append(head.paragraphs, p.part(0, fit))
		}
		tail.paragraphs = append(tail.paragraphs, p.part(fit, len(p.lines)))
		tail.paragraphs = append(tail.paragraphs, s.paragraphs[i+1:]...)
		return head, tail
	}
	return head, tail
}

// division gives how many lines of a paragraph stand in a height when the rest goes on the next page.
type division func(p *paragraph, room unit.Length) int

// withinRow divides a paragraph in a row that is itself divided, or of a merged cell beside it. LibreOffice
// lets a single line stand alone there, and wants room for the space after the
// last of several; it measures in whole twips.
func withinRow(p *paragraph, room unit.Length) int {
	fit := p.linesWithin(room)
	if fit == len(p.lines) && fit > 1 && p.outerHeight()+p.spaceAfter() >= room+unit.Twip {
		fit--
	}
	return fit
}

// betweenRows divides a paragraph of a merged cell between two of its rows, with widows and orphans in mind.
func betweenRows(p *paragraph, room unit.Length) int {
	fit := p.linesWithin(room)
	left := len(p.lines) - fit
	switch {
	case left == 0:
	case fit < orphans || left < widows && fit < orphans+widows-left:
		fit = 0
	case left < widows:
		fit -= widows - left
	}
	return fit
}

// linesWithin gives how many of a paragraph's lines have room in a height.
func (p *paragraph) linesWithin(room unit.Length) int {
	if len(p.figs) == 0 {
		return min(len(p.lines), max(0, int(room/p.pitch)))
	}
	fit := 0
	for fit < len(p.lines) && p.heightOf(0, fit+1) <= room {
		fit++
	}
	return fit
}

// part gives some lines of a paragraph as a paragraph of its own.
func (p *paragraph) part(from, to int) *paragraph {
	q := *p
	q.lines = p.lines[from:to]
	if from > 0 {
		q.first = 0 // the space over it stays: LibreOffice sets it again on the next page
	}
	return &q
}
