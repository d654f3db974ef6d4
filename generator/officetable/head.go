package officetable

import (
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/matching"
)

// The bounds of heads: how many rows from the top may begin one, how high it may be, and how many columns are looked at.
const (
	headingRows = 60
	highest     = 4
	mostColumns = 128
)

// headColumn is a column of a head.
type headColumn struct {
	first, last int      // columns of the grid
	path        []string // what the head says of it, from the top
}

// text gives the head of a column as it is written.
func (c *headColumn) text() string { return celltext.OneLine(strings.Join(c.path, " ")) }

// header is a table's head: its rows, and what its columns were taken for.
type header struct {
	top, bottom int
	columns     []headColumn
	parts       []columnhead.Part         // of each of these columns; columnhead.None of one that is left out
	at          [columnhead.Count]int     // the first column of the grid for each part; 0 where there is none
	last        [columnhead.Count]int     // the last one: the head of a part may stand over several
	members     map[int]string            // of columns that each stand for an agency: its name
	signs       map[string]celltext.Role  // what signs stand for in them; nil: the table doesn't tell
	later       int                       // the first column of deadlines that were put off; 0: there is none
	worth       int                       // how sure all is together
	of          map[int]columnhead.Part   // what a column of the grid was taken for
	marked      map[int]string            // of columns that each stand for a time: the time, which a mark in them says
	dated       map[int]celltext.DateUnit // of columns that each hold a part of the deadline: which one
}

// count gives how many parts there are.
func (h *header) count() int {
	n := 0
	for _, column := range h.at {
		if column > 0 {
			n++
		}
	}
	return n
}

// findHeader finds the head that is the surest; of equals the first one, and of those that end in one row the lowest.
func findHeader(g *grid.Grid, into *Into) header {
	var best header
	var rows [][]*grid.Cell
	first := 0
	if len(g.Cells) > 0 {
		first = g.Cells[0].Row - 1
	}
	for row, cells := range g.Rows() {
		if row > first+headingRows+highest {
			break
		}
		rows = append(rows, cells)
	}
	for i := range rows {
		if rows[i][0].Row > first+headingRows {
			break
		}
		best.takeSurer(headFrom(g, rows[i:], into))
	}
	best.addUnits(g)
	return best
}

// headFrom finds the surest head that begins with the first of some rows.
func headFrom(g *grid.Grid, rows [][]*grid.Cell, into *Into) header {
	var best header
	if !mayBeHead(rows[0], into) {
		return best
	}
	for high := 1; high <= highest && high <= len(rows); high++ {
		if high > 1 && !goesOnBelow(rows[:high-1], rows[high-1], into) {
			break
		}
		if high < len(rows) && (isOpen(rows[:high]) || isParted(rows[high-1], rows[high], into)) && goesOnBelow(rows[:high], rows[high], into) {
			continue
		}
		best.takeSurer(headOf(g, rows[:high], into))
	}
	return best
}

// takeSurer takes a surer head, or one that is as sure and begins lower.
func (h *header) takeSurer(other header) {
	if other.worth > h.worth || other.worth == h.worth && other.bottom == h.bottom && other.worth > 0 {
		*h = other
	}
}

// mayBeHead says whether a row has a heading, so that it may begin a head.
func mayBeHead(cells []*grid.Cell, into *Into) bool {
	n := 0
	for _, c := range cells {
		if c.Kind == grid.Words && into.names().Best([]string{c.Text}) >= columnhead.Least {
			n++
		}
	}
	return n > 0
}

// isOpen says whether a heading of these rows is merged with what stands below them.
func isOpen(rows [][]*grid.Cell) bool {
	bottom := rows[len(rows)-1][0].Row
	for _, cells := range rows {
		if slices.ContainsFunc(cells, func(c *grid.Cell) bool { return c.Bottom > bottom }) {
			return true
		}
	}
	return false
}

// addUnits takes the row below a head in that only tells in which units its columns are.
func (h *header) addUnits(g *grid.Grid) {
	if h.worth == 0 {
		return
	}
	for row, cells := range g.Rows() {
		if row > h.bottom {
			if row == h.bottom+1 && onlyUnits(cells) {
				h.bottom = row
				for _, c := range cells {
					for i := range h.columns {
						if k := &h.columns[i]; k.first <= c.Column && c.Column <= k.last {
							k.path = append(k.path, c.Text)
						}
					}
				}
			}
			return
		}
	}
}

// isNamed says whether a cell is the heading of a column, or says which part of a time stands there.
func isNamed(c *grid.Cell, into *Into) bool {
	return into.names().Best([]string{c.Text}) >= columnhead.Good || celltext.IsPartOfTime(c.Text) || celltext.UnitOf(c.Text) != celltext.NoUnit || celltext.TimeName([]string{c.Text}) != ""
}

// isParted says whether a heading over several columns has headings of its own for them in the next row.
func isParted(cells, next []*grid.Cell, into *Into) bool {
	for _, over := range cells {
		_, last := over.Last()
		below := 0
		for _, c := range next {
			if over.Column <= c.Column && c.Column <= last && c.Kind == grid.Words && isNamed(c, into) {
				below++
			}
		}
		if below > 1 {
			return true
		}
	}
	return false
}

// goesOnBelow says whether a row belongs to the head that these rows begin: it says more of a heading over several columns, or names columns
// that had no name.
func goesOnBelow(head [][]*grid.Cell, next []*grid.Cell, into *Into) bool {
	bottom := head[len(head)-1][0].Row
	if next[0].Row != bottom+1 {
		return false
	}
	named, split := map[int]bool{}, false
	tall := false
	for _, cells := range head {
		for _, c := range cells {
			row, last := c.Last()
			tall = tall || row > bottom
			for k := c.Column; k <= last; k++ {
				named[k] = last == c.Column
			}
			split = split || last > c.Column
		}
	}
	known := 0
	for i, c := range next {
		if isBareTime(head, c) {
			known++
			continue
		}
		if c.Kind != grid.Words || !columnhead.IsLike(c.Text) {
			return false
		}
		if named[c.Column] {
			if _, over := named[c.Column+1]; over || i+1 == len(next) || next[i+1].Column != c.Column+1 {
				return false
			}
			split = true // its heading stands over the next column, too, though it was not merged
		}
		if celltext.ColumnNumber().MatchString(strings.TrimSpace(c.Text)) {
			return false
		}
		if isNamed(c, into) {
			known++
		}
	}
	return tall || split && known > 0 || known == len(next) && known > 0
}

// headOf takes some rows for a head.
func headOf(g *grid.Grid, rows [][]*grid.Cell, into *Into) header {
	h := header{top: rows[0][0].Row, bottom: rows[len(rows)-1][0].Row, of: map[int]columnhead.Part{}, marked: map[int]string{}}
	h.columns = columnsOf(rows)
	if len(h.columns) < 2 || len(h.columns) > mostColumns {
		return h
	}
	for _, c := range h.columns {
		if c.last-c.first+1 > maxWide {
			return h
		}
	}
	parts := into.names().Parts()
	scores := make([][]int, len(parts))
	for i, p := range parts {
		scores[i] = make([]int, len(h.columns))
		for j := range h.columns {
			scores[i][j] = into.score(p, h.columns[j].path)
		}
	}
	h.parts = make([]columnhead.Part, len(h.columns))
	for i, j := range matching.Assign(scores, columnhead.Least) {
		if j >= 0 {
			h.parts[j] = parts[i]
			h.worth += scores[i][j]
		}
	}
	h.work(into)
	h.matrix(g, into)
	h.times(g, into)
	h.units(into)
	h.adjust(into)
	h.agencies(into)
	h.place()
	return h
}

// maxWide is over how many columns of a sheet one heading may stand.
const maxWide = 12

// columnsOf gives the columns under some rows of a head: each is as wide as the lowest cell over it.
func columnsOf(rows [][]*grid.Cell) []headColumn {
	over := map[int][]*grid.Cell{} // by column, from the top
	lowest := rows[len(rows)-1][0].Row
	var firsts []int
	width := 0
	for _, cells := range rows {
		for _, c := range cells {
			_, last := c.Last()
			if last-c.Column >= mostColumns {
				return nil
			}
			for k := c.Column; k <= last; k++ {
				over[k] = append(over[k], c)
			}
			width = max(width, last)
		}
	}
	if len(over) > 4*mostColumns {
		return nil
	}
	parted := map[*grid.Cell]bool{} // headings over several, of which some have one of their own
	for k, all := range over {
		firsts = append(firsts, k)
		for _, c := range all[:len(all)-1] {
			parted[c] = true
		}
	}
	slices.Sort(firsts)
	var all []headColumn
	var before *grid.Cell
	for _, k := range firsts {
		leaf := over[k][len(over[k])-1]
		_, last := leaf.Last()
		if _, right := leaf.Last(); parted[leaf] && right > leaf.Column {
			continue
		}
		if leaf == before {
			all[len(all)-1].last = k
			continue
		}
		before = leaf
		column := headColumn{first: k, last: min(k, last)}
		for _, c := range over[k] {
			if c.Row <= lowest {
				column.path = append(column.path, c.Text)
			}
		}
		all = append(all, column)
	}
	return all
}

// place notes where each part stands.
func (h *header) place() {
	for j, p := range h.parts {
		if p == columnhead.None {
			continue
		}
		if h.at[p] == 0 {
			h.at[p] = h.columns[j].first
		}
		h.last[p] = h.columns[j].last
		for k := h.columns[j].first; k <= h.columns[j].last; k++ {
			h.of[k] = p
		}
	}
}

// missing names the parts that a table cannot be without. One without products comes in.
func (h *header) missing(into *Into) []string {
	var all []string
	for _, p := range []columnhead.Part{columnhead.Lead, columnhead.Due, columnhead.Content} {
		if h.at[p] == 0 && (p == columnhead.Content || !into.Table.Given() || into.Table.Has(p.Column())) {
			all = append(all, "“"+p.Head()+"”")
		}
	}
	return all
}

// seen lists the headings of a head, for a message.
func (h *header) seen() string {
	var all []string
	for i := range h.columns {
		if len(all) < 12 {
			all = append(all, "“"+celltext.Short(h.columns[i].text())+"”")
		}
	}
	return strings.Join(all, ", ")
}
