package layout

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// frame gathers a table's lines on one page, upright ones as long as they go.
type frame struct {
	upright []Stroke // still growing, by their x
	headed  bool     // the row before was the table's head, which a line parts from every cell

	edges []unit.Length // of the cells of the row that is being framed
	going []Stroke      // room for the lines that grow on
}

// row adds the lines around a row that begins at the page's present height.
func (fr *frame) row(f *flow, e *tableElement, row *tableRow) {
	top, half := f.y, e.style.Frame/2
	x, first := e.left, len(fr.upright) == 0
	edges := append(fr.edges[:0], x)
	for _, c := range row.source.Cells {
		left, column := x, columnAt(e, x)
		for i := range c.Columns() {
			x += e.widths[column+i]
		}
		edges = append(edges, x)
		if c.Merge != doc.MergeDown || first || fr.headed {
			f.page.Strokes = append(f.page.Strokes, Stroke{X1: left, Y1: top + half, X2: x, Y2: top + half, Weight: e.style.Frame})
		}
	}
	fr.headed, fr.edges = false, edges
	fr.extend(f, edges, Stroke{Y1: top, Y2: top + row.height, Weight: e.style.Frame})
}

// columnAt gives the column that begins at a place.
func columnAt(e *tableElement, x unit.Length) int {
	at := e.left
	for i, w := range e.widths {
		if at >= x {
			return i
		}
		at += w
	}
	return len(e.widths)
}

// extend makes the upright lines at these places longer, down to the end of one like them, and ends the others.
func (fr *frame) extend(f *flow, edges []unit.Length, like Stroke) {
	going := fr.going[:0]
	for _, s := range fr.upright {
		if slices.Contains(edges, s.X1) {
			s.Y2 = like.Y2
			going = append(going, s)
			edges = slices.DeleteFunc(edges, func(x unit.Length) bool { return x == s.X1 })
			continue
		}
		f.page.Strokes = append(f.page.Strokes, s)
	}
	for _, x := range edges {
		like.X1, like.X2 = x, x
		going = append(going, like)
	}
	fr.upright, fr.going = going, fr.upright
}

// close draws what is open and the line under the last row of the page.
func (fr *frame) close(f *flow, e *tableElement) {
	if len(fr.upright) == 0 {
		return
	}
	f.page.Strokes = append(f.page.Strokes, fr.upright...)
	half := e.style.Frame / 2
	right := e.left
	for _, w := range e.widths {
		right += w
	}
	f.page.Strokes = append(f.page.Strokes, Stroke{X1: e.left, Y1: f.y + half, X2: right, Y2: f.y + half, Weight: e.style.Frame})
	fr.upright = fr.upright[:0]
}
