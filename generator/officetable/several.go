package officetable

import (
	"fmt"
	"slices"
	"sort"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
	"vanban/generator/tablenumber"
)

// A sheet may hold several tables: below each other, each with a head of its own, or beside each other.

// tablesOf gives the tables of tasks that a grid holds; the grid itself where it holds one or none.
func tablesOf(g *grid.Grid, into *Into) []grid.Grid {
	var all []grid.Grid
	for _, part := range below(g, into) {
		all = append(all, beside(&part, into)...)
	}
	return all
}

// below parts a grid where a further head begins. The lines of one cell right over it name the table.
func below(g *grid.Grid, into *Into) []grid.Grid {
	var rows [][]*grid.Cell
	for _, cells := range g.Rows() {
		rows = append(rows, cells)
	}
	starts := heads(g, rows, into)
	if len(starts) < 2 {
		return []grid.Grid{*g}
	}
	all, left := make([]grid.Grid, len(starts)), g.Cells
	for k, i := range starts {
		from, to := 1, rows[len(rows)-1][0].Row
		if k > 0 {
			from = rows[named(rows, i)][0].Row
		}
		if k+1 < len(starts) {
			to = rows[named(rows, starts[k+1])][0].Row - 1
		}
		part := *g
		n := sort.Search(len(left), func(i int) bool { return left[i].Row > to })
		part.Cells, left = left[:n], left[n:] // they stand by rows: going through all for each head would take long where there are thousands
		all[k] = part.Within(func(row, _ int) bool { return from <= row && row <= to })
		all[k].Label += fmt.Sprintf(", bảng ở dòng %d", rows[i][0].Row)
		nameBy(&all[k], rows[named(rows, i):i], k == 0)
	}
	if over, next := starts[0]-1, starts[1]-1; over >= 0 && len(rows[over]) == 1 && len(rows[next]) == 1 && all[0].Title == g.Title && celltext.AreAlike(rows[over][0].Text, rows[next][0].Text, false) {
		all[0].Title = celltext.OneLine(rows[over][0].Text)
	}
	return all
}

// heads gives the rows in which heads begin: those of tables of tasks, and any other that begins with the head of a column of numbers, under which no more
// tasks stand.
func heads(g *grid.Grid, rows [][]*grid.Cell, into *Into) (all []int) {
	var head header
	tasks := false
	for i := range rows {
		if rows[i][0].Row <= head.bottom || !mayBeginTable(rows, i) || head.worth > 0 && (&line{all: rows[i]}).isHead(&head) {
			continue
		}
		next := headFrom(rows[i:min(i+highest+1, len(rows))], into)
		next.complete(g, into)
		is := next.worth > 0 && len(next.missing(into)) == 0
		if is || next.worth > 0 && isNumberHead(rows[i][0]) {
			head, all, tasks = next, append(all, i), tasks || is
		}
	}
	if !tasks {
		return nil
	}
	return all
}

// mayBeginTable says whether a row looks as the head of a further table: words alone, behind an empty row or a line of one cell, or with the head of the
// column of numbers.
func mayBeginTable(rows [][]*grid.Cell, i int) bool {
	cells := rows[i]
	if len(cells) < 2 || slices.ContainsFunc(cells, func(c *grid.Cell) bool { return c.Kind != grid.Words || len(c.Text) > columnhead.Longest }) || tablenumber.Is(celltext.OneLine(cells[0].Text)) {
		return false
	}
	return i == 0 || cells[0].Row > rows[i-1][0].Row+1 || len(rows[i-1]) == 1 || slices.ContainsFunc(cells, isNumberHead)
}

// isNumberHead says whether a cell is the head of a column of numbers.
func isNumberHead(c *grid.Cell) bool {
	return c.Kind == grid.Words && columnhead.IsNumber(c.Text)
}

// named gives the row at which the lines of one cell begin that stand right over a head.
func named(rows [][]*grid.Cell, head int) int {
	i := head
	for i > 0 && len(rows[i-1]) == 1 && rows[i-1][0].Kind == grid.Words && rows[i-1][0].Row == rows[i][0].Row-1 {
		i--
	}
	return i
}

// nameBy names a table by the lowest line over it that does. The first of a sheet stands under the letterhead, so that only a line that numbers it names it.
func nameBy(g *grid.Grid, lines [][]*grid.Cell, first bool) {
	for _, cells := range slices.Backward(lines) {
		name := celltext.OneLine(cells[0].Text)
		if celltext.Aside().MatchString(name) {
			continue
		}
		if bare := celltext.TableNumber().ReplaceAllString(name, ""); !first || bare != name || celltext.AreaNumber().MatchString(name) {
			g.Title = bare
		}
		return
	}
}

// beside parts a grid where the head of a column of numbers stands twice in a row.
func beside(g *grid.Grid, into *Into) []grid.Grid {
	for row, cells := range g.Rows() {
		var cuts []int
		for _, c := range cells {
			if isNumberHead(c) {
				cuts = append(cuts, c.Column)
			}
		}
		if row > g.Cells[0].Row+headingRows {
			break
		}
		if len(cuts) < 2 {
			continue
		}
		var all []grid.Grid
		for k, from := range cuts {
			to := headrows.MostColumns * headrows.MostColumns
			if k == 0 {
				from = 1
			}
			if k+1 < len(cuts) {
				to = cuts[k+1] - 1
			}
			part := g.Within(func(_, column int) bool { return from <= column && column <= to })
			if head := findHeader(&part, into); head.worth == 0 || len(head.missing(into)) > 0 {
				return []grid.Grid{*g}
			}
			part.Label += ", bảng ở cột " + g.ColumnName(cuts[k])
			all = append(all, part)
		}
		return all
	}
	return []grid.Grid{*g}
}
