// Package sameas finds what cells say that are as that of a numbered row: “Như mục 7”.
package sameas

import (
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/grid"
	"vanban/generator/pattern"
)

// numbers is a row's number, or several, as people write them after “Như mục”: 7; 1.2; II.3; 1, 2 và 5.
const numbers = `[0-9IVX]{1,5}(?:\.[0-9]{1,4})*`

var sameAs = pattern.Lazy(`(?i)^[-–"”“'(\s]*(?:như|xem|theo)\s+(?:(?:ở|tại)\s+)?(?:mục|số|stt|nhiệm vụ|dòng|thứ tự|việc|tt)(?: số| thứ tự)?\s+(` +
	numbers + `(?:\s*(?:,|;|và|-|–|đến)\s*` + numbers + `)*)[-–"”“')\s.]*$`)

// longest is the most bytes that such a cell has.
const longest = 80

// Numbers gives the number of the row whose cell a cell says that it is as, as it is written; empty where it says none. Several stand together: “1, 2 và 5”.
func Numbers(text string) string {
	if len(text) > longest || !begins(text) { // as nearly all cells
		return ""
	}
	if m := sameAs().FindStringSubmatch(celltext.OneLine(text)); m != nil {
		return m[1]
	}
	return ""
}

// begins says whether a text may be such a cell, by its first letter.
func begins(text string) bool {
	text = strings.TrimLeft(text, "-–\"”“'( \n")
	return text != "" && strings.ContainsRune("nNxXtT", rune(text[0]))
}

// Row is a row of a table: the cell of its number, nil where it has none, and those in which such words may stand, by their columns.
type Row struct {
	Number *grid.Cell
	Cells  []*grid.Cell // nil: it says nothing there
}

// Cell is a cell that says that it is as another's.
type Cell struct {
	*grid.Cell
	Words string // that it had
	Found bool   // there is such a row; the cell says now what that one says
}

// Resolve gives cells that are as those of numbered rows what these say, and tells of each. The nearest row above with the number is meant, and the first one below
// where none stands above. A cell for which there is none keeps its words.
func Resolve(rows []Row) (all []Cell) {
	t := table{rows: rows, said: map[*grid.Cell]bool{}}
	for at, row := range rows {
		for column, c := range row.Cells {
			if c == nil || t.said[c] || Numbers(c.Text) == "" {
				continue
			}
			t.said[c] = true
			words := c.Text
			meant := t.meant(at, column, len(rows))
			if meant != nil {
				c.Kind, c.Text, c.Exact, c.DayFirst = meant.Kind, meant.Text, meant.Exact, meant.DayFirst
			}
			all = append(all, Cell{Cell: c, Words: words, Found: meant != nil})
		}
	}
	return all
}

type table struct {
	rows []Row
	said map[*grid.Cell]bool // the cells that are done
}

// meant gives the cell whose words that of a row and column has; nil: none, or a circle of cells, of which none has words of its own within so many steps.
func (t *table) meant(at, column, steps int) *grid.Cell {
	c := t.rows[at].Cells[column]
	switch {
	case steps == 0 || c == nil || c.Kind == grid.Broken:
		return nil
	case celltext.IsDitto(c.Text):
		for above := at - 1; above >= 0; above-- {
			if t.rows[above].Cells[column] != nil {
				return t.meant(above, column, steps-1)
			}
		}
		return nil
	}
	number := Numbers(c.Text)
	if number == "" {
		return c
	}
	row := t.numbered(number, at)
	if row < 0 {
		return nil
	}
	return t.meant(row, column, steps-1)
}

// numbered gives the row with a number that one at a place means; -1: there is none.
func (t *table) numbered(number string, at int) int {
	is := func(r Row) bool { return r.Number != nil && strings.EqualFold(bare(r.Number.Text), number) }
	for above := at - 1; above >= 0; above-- {
		if is(t.rows[above]) {
			return above
		}
	}
	if below := slices.IndexFunc(t.rows[at+1:], is); below >= 0 {
		return at + 1 + below
	}
	return -1
}

// bare gives a number without what ends it.
func bare(text string) string { return strings.TrimRight(celltext.OneLine(text), ".)/ ") }
