package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
)

// Columns that each stand for a time, as Quý I, Quý II …: a mark or a colour in one of them is the deadline.

// leastTimes is how many such columns stand beside each other at columnhead.Least, where nothing over them says that they are times.
const leastTimes = 2

// timesUntil gives where a run of columns ends that each stand for a time, all under one heading or under none.
func (h *header) timesUntil(from int) int {
	to := from
	for to < len(h.columns) && celltext.TimeName(h.columns[to].Path) != "" && headrows.SameOver(h.columns[to].Path, h.columns[from].Path) {
		to++
	}
	return to
}

// times takes columns beside each other that each stand for a time for the deadline together: under one heading that says so, or where
// nothing but marks stands in them; so are those right of them under another heading, as of the next year.
func (h *header) times(g *grid.Grid, into *Into) {
	for from := 0; from < len(h.columns); {
		to := h.timesUntil(from)
		are := to-from >= leastTimes
		for next := to; are && to < len(h.columns) && len(h.columns[to].Path) > 1; to = next {
			if next = h.timesUntil(to); next == to || !h.onlyMarks(g, to, next) {
				break
			}
		}
		own := slices.Index(h.parts, columnhead.Due)
		if are && (own < 0 || from <= own && own < to) && (h.areNamed(from, into) || h.onlyMarks(g, from, to)) {
			for j := from; j < to; j++ {
				h.parts[j] = columnhead.Due
				h.marked[h.columns[j].First] = celltext.TimeName(h.columns[j].Path)
			}
			return
		}
		from = max(to, from+1)
	}
}

// areNamed says whether what stands over a column says that it is a time.
func (h *header) areNamed(j int, into *Into) bool {
	path := h.columns[j].Path
	return len(path) > 1 && into.score(columnhead.Due, path[:len(path)-1]) >= columnhead.Least
}

// onlyMarks says whether in some columns under a head there are marks, colours, or what tells a time by itself or within that of its column, and nothing else.
func (h *header) onlyMarks(g *grid.Grid, from, to int) bool {
	first, last := h.columns[from].First, h.columns[to-1].Last
	marks := 0
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Row <= h.bottom || c.Column < first || last < c.Column {
			continue
		}
		is := c.IsMark() || c.Kind == grid.Day || c.Kind == grid.Words && h.tellsTime(c)
		if !is && !celltext.IsNothing(c.Text) && !celltext.ColumnNumber().MatchString(celltext.OneLine(c.Text)) && !isHeadingOf(h, c) {
			return false
		}
		if is {
			marks++
		}
	}
	return marks > 0 || slices.ContainsFunc(g.Tints, func(t grid.Tint) bool { return t.Row > h.bottom && first <= t.Column && t.Column <= last })
}

// tellsTime says whether a cell under the name of a time tells another one, within it or by itself.
func (h *header) tellsTime(c *grid.Cell) bool {
	for i := range h.columns {
		if k := &h.columns[i]; k.First <= c.Column && c.Column <= k.Last {
			return celltext.IsInTime(celltext.TimeName(k.Path), c.Text)
		}
	}
	return false
}

// isHeadingOf says whether a cell repeats the heading of its column, as on the next page.
func isHeadingOf(h *header, c *grid.Cell) bool {
	return slices.ContainsFunc(h.columns, func(k headrows.Column) bool {
		return k.First == c.Column && strings.EqualFold(celltext.OneLine(k.Path[len(k.Path)-1]), celltext.OneLine(c.Text))
	})
}

// timeOf gives a mark in a column that stands for a time as that time; one over several columns as all of theirs.
func (r *reader) timeOf(c *grid.Cell) *grid.Cell {
	if out := *c; !c.IsMark() {
		if out.Text = celltext.InTime(r.head.marked[c.Column], r.raw(c)); out.Text != c.Text && c.Kind != grid.Broken {
			out.Kind = grid.Words
			r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(c.Text)+"” là “"+out.Text+"”")
		}
		return &out
	}
	out := *c
	var times []string
	_, last := c.Last()
	for k := c.Column; k <= last; k++ {
		if time := r.head.marked[k]; time != "" {
			times = append(times, time)
		}
	}
	out.Kind, out.Text = grid.Words, strings.Join(times, "\n")
	return &out
}

// coloured is the mark that a cell with nothing but a colour stands for.
const coloured = "x"

// paint makes marks of the cells that show nothing but a colour, in the columns that stand for times. A colour that the task's own text has,
// too, is the row's and marks nothing. Colours in columns that are not read are told, and so is that several were used: only who drew them
// knows what each says.
func (r *reader) paint() {
	if len(r.grid.Tints) == 0 {
		return
	}
	rows := r.fills()
	var more []grid.Cell
	var unread, read []string
	fills := map[string]bool{}
	for _, t := range r.grid.Tints {
		fill, is := rows[t.Row]
		if !is || fill == t.Fill {
			continue
		}
		ref := r.grid.Ref(t.Row, t.Column)
		switch p, headed := r.head.of[t.Column]; {
		case r.head.marked[t.Column] != "":
			more = append(more, grid.Cell{Row: t.Row, Column: t.Column, Text: coloured, Fill: t.Fill})
			read = append(read, ref)
			fills[t.Fill] = true
		case !headed && p == columnhead.None && r.isHeaded(t.Column):
			unread = append(unread, ref)
		}
	}
	if len(unread) > 0 {
		r.note("Ô chỉ tô màu, không có chữ, ở cột chương trình không đọc; nếu màu chỉ thời gian thực hiện thì hãy tự ghi thời hạn: %s.", celltext.Listed(unread))
	}
	if len(more) == 0 {
		return
	}
	said := fmt.Sprintf("Ô chỉ tô màu được đọc là có đánh dấu: %s.", celltext.Listed(read))
	if len(fills) > 1 {
		said += fmt.Sprintf(" Có %d màu khác nhau, chương trình không biết mỗi màu nghĩa gì; hãy soát.", len(fills))
	}
	r.notes = append(r.notes, said)
	r.grid.Cells = append(r.grid.Cells, more...)
	slices.SortStableFunc(r.grid.Cells, func(a, b grid.Cell) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
}

// fills gives, for each row under the head that says what is to be done, the colour of that cell.
func (r *reader) fills() map[int]string {
	all := map[int]string{}
	for i := range r.grid.Cells {
		c := &r.grid.Cells[i]
		if c.Row > r.head.bottom && r.head.of[c.Column] == columnhead.Content {
			bottom, _ := c.Last()
			for row := c.Row; row <= min(bottom, c.Row+celltext.MostTold); row++ {
				all[row] = c.Fill
			}
		}
	}
	return all
}

// isHeaded says whether a column has a head.
func (r *reader) isHeaded(column int) bool {
	return slices.ContainsFunc(r.head.columns, func(c headrows.Column) bool {
		return c.First <= column && column <= c.Last && celltext.Fold(c.Text()) != ""
	})
}
