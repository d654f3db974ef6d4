package headrows

import (
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
)

// MostColumns is how many columns of a head are looked at.
const MostColumns = 128

// Column is a column of a head.
type Column struct {
	First, Last int      // columns of the grid
	Path        []string // what the head says of it, from the top
}

// Text gives the head of a column as it is written.
func (c *Column) Text() string { return celltext.OneLine(strings.Join(c.Path, " ")) }

// MayBegin says whether a row has a heading, so that it may begin a head.
func MayBegin(cells []*grid.Cell, names *columnhead.Names) bool {
	return slices.ContainsFunc(cells, func(c *grid.Cell) bool {
		return c.Kind == grid.Words && names.Best([]string{c.Text}) >= columnhead.Least
	})
}

// IsOpen says whether a heading of these rows is merged with what stands below them.
func IsOpen(rows [][]*grid.Cell) bool {
	bottom := rows[len(rows)-1][0].Row
	for _, cells := range rows {
		if slices.ContainsFunc(cells, func(c *grid.Cell) bool { return c.Bottom > bottom }) {
			return true
		}
	}
	return false
}

// isNamed says whether a cell is the heading of a column, or says which part of a time stands there.
func isNamed(c *grid.Cell, names *columnhead.Names) bool {
	return names.Best([]string{c.Text}) >= columnhead.Good || celltext.IsPartOfTime(c.Text) || celltext.UnitOf(c.Text) != celltext.NoUnit || celltext.TimeName([]string{c.Text}) != ""
}

// IsParted says whether a heading over several columns has headings of its own for them in the next row.
func IsParted(cells, next []*grid.Cell, names *columnhead.Names) bool {
	for _, over := range cells {
		_, last := over.Last()
		if last == over.Column {
			continue
		}
		below := 0
		for _, c := range next {
			if over.Column <= c.Column && c.Column <= last && c.Kind == grid.Words && isNamed(c, names) {
				below++
			}
		}
		if below > 1 {
			return true
		}
	}
	return false
}

// IsTitle says whether the first of some rows is a title over a head, and no part of it: one cell alone, over one column, with several right below it.
func IsTitle(rows [][]*grid.Cell) bool {
	const several = 3
	top := rows[0][0]
	return len(rows[0]) == 1 && top.Bottom+top.Right == 0 && len(rows) > 1 && rows[1][0].Row == top.Row+1 && len(rows[1]) >= several
}

// GoesOnBelow says whether a row belongs to the head that these rows begin: it says more of a heading over several columns, or names columns
// that had no name.
func GoesOnBelow(head [][]*grid.Cell, next []*grid.Cell, names *columnhead.Names) bool {
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
		if isNamed(c, names) {
			known++
		}
	}
	return tall || split && known > 0 || known == len(next) && known > 0
}

// ColumnsOf gives the columns under some rows of a head: each is as wide as the lowest cell over it.
func ColumnsOf(rows [][]*grid.Cell) []Column {
	over := map[int][]*grid.Cell{} // by column, from the top
	lowest := rows[len(rows)-1][0].Row
	var firsts []int
	width := 0
	for _, cells := range rows {
		for _, c := range cells {
			_, last := c.Last()
			if last-c.Column >= MostColumns {
				return nil
			}
			for k := c.Column; k <= last; k++ {
				over[k] = append(over[k], c)
			}
			width = max(width, last)
		}
	}
	if len(over) > 4*MostColumns {
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
	var all []Column
	var before *grid.Cell
	for _, k := range firsts {
		leaf := over[k][len(over[k])-1]
		_, last := leaf.Last()
		if _, right := leaf.Last(); parted[leaf] && right > leaf.Column {
			continue
		}
		if leaf == before {
			all[len(all)-1].Last = k
			continue
		}
		before = leaf
		column := Column{First: k, Last: min(k, last)}
		for _, c := range over[k] {
			if c.Row <= lowest {
				column.Path = append(column.Path, c.Text)
			}
		}
		all = append(all, column)
	}
	return all
}

// isBareTime says whether a cell numbers a month, a quarter or a year under a heading that says so.
func isBareTime(head [][]*grid.Cell, c *grid.Cell) bool {
	if c.Kind == grid.Broken {
		return false
	}
	for _, cells := range head {
		for _, over := range cells {
			if _, last := over.Last(); over.Column <= c.Column && c.Column <= last && last > over.Column && over.Kind == grid.Words && celltext.IsBareTimeUnder(c.Text, over.Text) {
				return true
			}
		}
	}
	return false
}

// OnlyUnits says whether a row under a head only tells in which units its columns are.
func OnlyUnits(cells []*grid.Cell) bool {
	told := false
	for _, c := range cells {
		if !celltext.IsBracketed(c.Text) {
			return false
		}
		told = told || celltext.MoneyUnit(c.Text) > 0
	}
	return told
}

// SameOver says whether two columns stand under the same heading, or both under none.
func SameOver(path, other []string) bool {
	return len(path) == len(other) && slices.Equal(path[:len(path)-1], other[:len(other)-1])
}

// SameTop says whether two columns stand under the same heading at the top, or both under none: what stands between may part them, as “Khối Đảng” and “Khối UBND”.
func SameTop(path, other []string) bool {
	return SameOver(path, other) || len(path) > 1 && len(other) > 1 && path[0] == other[0]
}
