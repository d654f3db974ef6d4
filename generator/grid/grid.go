// Package grid holds a table as it is seen: a sheet of a workbook, or a table of a Word file, as cells that show something.
package grid

import (
	"fmt"
	"iter"
	"slices"

	"vanban/generator/celltext"
	"vanban/generator/source"
)

// Kind is what a cell holds.
type Kind int

// The kinds.
const (
	Words  Kind = iota
	Number      // a number: Text is what is shown of it in Vietnamese, Exact the number itself
	Day         // a day, a month or a year that a program keeps as a number: Text tells it in Vietnamese
	Broken      // nothing can be read: Text says why, as “là công thức”
)

// Cell is a cell that shows something.
type Cell struct {
	Row, Column   int // from 1: of a merged cell the first ones
	Bottom, Right int // the last row and column that a merged cell covers; 0 of one that is not merged
	Kind          Kind
	Text          string // what it shows, in NFC, lines ended by "\n"
	Exact         string // of a number: in full, with a decimal point
	Fill          string // tells the colour that it is filled with; empty: none
	Capitals      bool   // of words: a font of before Unicode shows them in capitals
	DayFirst      bool   // of a day: both its day and its month may be a month, so that a program may have taken one for the other
}

// Last gives the last row and column that the cell covers.
func (c *Cell) Last() (row, column int) { return max(c.Row, c.Bottom), max(c.Column, c.Right) }

// Grid is a table as it is seen: a sheet of a workbook, a table of a Word file.
type Grid struct {
	Title         string   // names the areas of a table that has none: the name of the sheet; empty: it names nothing
	File          string   // begins the place of each cell in a message: “bang.xlsx, trang tính “Sheet1””
	Label         string   // names the table in a sentence: “Trang tính “Sheet1””, “Bảng 2”
	Plain         bool     // its rows and columns have no names but their numbers, as those of a table in a Word file
	Hidden        bool     // nobody sees the table: it is not read
	Cells         []Cell   // those that show something, row by row from the top, from left to right
	Tints         []Tint   // the cells that show nothing but a colour, row by row from the top
	HiddenRows    []int    // that show something
	HiddenColumns []int    // that show something
	Struck        []Remark // words that were struck out, which are in no cell
	Remarks       []Remark // what people noted beside cells
	Reckoned      []Remark // what cells say that the file has no result of, because their formulas were worked out
}

// Remark is words that belong to a cell and are not what it says.
type Remark struct {
	Row, Column int
	Text        string
}

// Tint is a cell that shows a colour and nothing else, as in a drawing of who works when.
type Tint struct {
	Row, Column int
	Fill        string // as Cell has it
}

// Ref names a cell: "ô E12".
func (g *Grid) Ref(row, column int) string {
	if g.Plain {
		return fmt.Sprintf("dòng %d cột %d", row, column)
	}
	return fmt.Sprintf("ô %s%d", celltext.ColumnLetters(column), row)
}

// ColumnName names a column: "E".
func (g *Grid) ColumnName(n int) string {
	if g.Plain {
		return fmt.Sprintf("cột %d", n)
	}
	return celltext.ColumnLetters(n)
}

// At gives the place of a cell in messages.
func (g *Grid) At(row, column int) source.Pos {
	return source.Pos{File: g.File + ", " + g.Ref(row, column)}
}

// Rows gives the rows that show something, from the top.
func (g *Grid) Rows() iter.Seq2[int, []*Cell] {
	return func(yield func(int, []*Cell) bool) {
		for i := 0; i < len(g.Cells); {
			row := g.Cells[i].Row
			var cells []*Cell
			for ; i < len(g.Cells) && g.Cells[i].Row == row; i++ {
				cells = append(cells, &g.Cells[i])
			}
			if !yield(row, cells) {
				return
			}
		}
	}
}

// Within gives the part of a grid that some places are in.
func (g *Grid) Within(in func(row, column int) bool) Grid {
	part := *g
	part.Cells, part.Tints = nil, nil
	for i := range g.Cells {
		if c := &g.Cells[i]; in(c.Row, c.Column) {
			part.Cells = append(part.Cells, *c)
		}
	}
	for _, t := range g.Tints {
		if in(t.Row, t.Column) {
			part.Tints = append(part.Tints, t)
		}
	}
	outside := func(m Remark) bool { return !in(m.Row, m.Column) }
	part.Struck, part.Remarks = slices.DeleteFunc(slices.Clone(g.Struck), outside), slices.DeleteFunc(slices.Clone(g.Remarks), outside)
	part.Reckoned = slices.DeleteFunc(slices.Clone(g.Reckoned), outside)
	seen := map[int]bool{} // the rows and, below zero, the columns of the part
	for i := range part.Cells {
		seen[part.Cells[i].Row], seen[-part.Cells[i].Column] = true, true
	}
	part.HiddenRows = slices.DeleteFunc(slices.Clone(g.HiddenRows), func(row int) bool { return !seen[row] })
	part.HiddenColumns = slices.DeleteFunc(slices.Clone(g.HiddenColumns), func(column int) bool { return !seen[-column] })
	return part
}
