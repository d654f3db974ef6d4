package officetable

import (
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/headrows"
	"vanban/generator/matching"
)

// The bounds of heads: how many rows from the top may begin one, how high it may be, and how many columns are looked at.
const (
	headingRows = 60
	highest     = 4
)

// header is a table's head: its rows, and what its columns were taken for.
type header struct {
	top, bottom int
	columns     []headrows.Column
	parts       []columnhead.Part         // of each of these columns; columnhead.None of one that is left out
	at          [columnhead.Count]int     // the first column of the grid for each part; 0 where there is none
	last        [columnhead.Count]int     // the last one: the head of a part may stand over several
	members     map[int]string            // of columns that each stand for an agency: its name
	signs       map[string]celltext.Role  // what signs stand for in them; nil: the table doesn't tell
	later       int                       // the first column of deadlines that were put off; 0: there is none
	partedMoney string                    // the head of money that only parts of stand under
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
		best.takeSurer(headFrom(rows[i:], into))
	}
	best.complete(g, into)
	best.addUnits(g)
	return best
}

// headFrom finds the surest head that begins with the first of some rows; what only its columns as a whole and the rows below tell is left to complete.
func headFrom(rows [][]*grid.Cell, into *Into) header {
	var best header
	if !headrows.MayBegin(rows[0], into.names()) || headrows.IsTitle(rows) {
		return best
	}
	for high := 1; high <= highest && high <= len(rows); high++ {
		goesOn := high < len(rows) && headrows.GoesOnBelow(rows[:high], rows[high], into.names())
		if !goesOn || !headrows.IsOpen(rows[:high]) && !headrows.IsParted(rows[high-1], rows[high], into.names()) {
			best.takeSurer(headOf(rows[:high], into))
		}
		if !goesOn {
			break
		}
	}
	return best
}

// takeSurer takes a surer head, or one that is as sure and begins lower.
func (h *header) takeSurer(other header) {
	if other.worth > h.worth || other.worth == h.worth && other.bottom == h.bottom && other.worth > 0 {
		*h = other
	}
}

// addUnits takes the row below a head in that only tells in which units its columns are.
func (h *header) addUnits(g *grid.Grid) {
	if h.worth == 0 {
		return
	}
	for row, cells := range g.Rows() {
		if row > h.bottom {
			if row == h.bottom+1 && headrows.OnlyUnits(cells) {
				h.bottom = row
				for _, c := range cells {
					for i := range h.columns {
						if k := &h.columns[i]; k.First <= c.Column && c.Column <= k.Last {
							k.Path = append(k.Path, c.Text)
						}
					}
				}
			}
			return
		}
	}
}

// headOf takes some rows for a head.
func headOf(rows [][]*grid.Cell, into *Into) header {
	h := header{top: rows[0][0].Row, bottom: rows[len(rows)-1][0].Row, of: map[int]columnhead.Part{}, marked: map[int]string{}}
	h.columns = headrows.ColumnsOf(rows)
	if len(h.columns) < 2 || len(h.columns) > headrows.MostColumns {
		return h
	}
	for _, c := range h.columns {
		if c.Last-c.First+1 > maxWide {
			return h
		}
	}
	parts := into.names().Parts()
	scores := make([][]int, len(parts))
	for i, p := range parts {
		scores[i] = make([]int, len(h.columns))
		for j := range h.columns {
			scores[i][j] = into.score(p, h.columns[j].Path)
		}
	}
	h.parts = make([]columnhead.Part, len(h.columns))
	for i, j := range matching.Assign(scores, columnhead.Least) {
		if j >= 0 {
			h.parts[j] = parts[i]
			h.worth += scores[i][j]
		}
	}
	return h
}

// complete finds, of a head that was chosen, the columns that are told by what stands beside and below them, and where each part is.
func (h *header) complete(g *grid.Grid, into *Into) {
	if h.worth == 0 {
		return
	}
	h.work(into)
	headrows.LeaveStates(h.columns, h.parts, g, h.bottom)
	h.money(into)
	h.officeOfPerson(g, into)
	h.matrix(g, into)
	h.times(g, into)
	h.units(into)
	h.adjust(into)
	h.agencies(into)
	h.place()
}

// maxWide is over how many columns of a sheet one heading may stand.
const maxWide = 12

// place notes where each part stands.
func (h *header) place() {
	for j, p := range h.parts {
		if p == columnhead.None {
			continue
		}
		if h.at[p] == 0 {
			h.at[p] = h.columns[j].First
		}
		h.last[p] = h.columns[j].Last
		for k := h.columns[j].First; k <= h.columns[j].Last; k++ {
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
			all = append(all, "“"+celltext.Short(h.columns[i].Text())+"”")
		}
	}
	return strings.Join(all, ", ")
}
