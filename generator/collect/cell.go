package collect

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// cellKind is what a cell holds.
type cellKind int

const (
	textCell cellKind = iota
	numberCell
	dayCell // a number that is shown as a day, a month or a year
	boolCell
	errorCell
	sharedCell // a text that was not looked up yet
	isoCell    // a day as it is written in full, which is read as a text
)

// cell is a cell that holds something.
type cell struct {
	row, column int // from 1
	kind        cellKind
	text        string // as the file has it; of text, NFC
	shown       string // of a number, what the cell shows; of a day in Vietnamese
	formula     bool
	percent     bool // a number that is shown as a per cent
	style       int
	cost        int       // of reading it
	rich        *richText // nil: its runs say nothing more
	inline      *string   // a text in its own cell, where it is a plain one
	unseen      bool      // its row is hidden
	literal     bool      // it shows what the file says, so that excelize isn't asked
}

// tint is a cell that holds nothing and is filled with a colour.
type tint struct {
	row, column int
	fill        string
}

// maxTints is how many of them are kept of a sheet: more are the looks of whole columns and not marks that somebody set.
const maxTints = 1 << 18

// ref gives the cell's name, "E12".
func (c *cell) ref() string { return refOf(c.row, c.column) }

func refOf(row, column int) string {
	name, _ := excelize.CoordinatesToCellName(column, row) // no cell is kept beyond the last
	return name
}

// area is merged cells.
type area struct{ top, left, bottom, right int }

func (a area) holds(row, column int) bool {
	return a.top <= row && row <= a.bottom && a.left <= column && column <= a.right
}

// cellOf reads a cell's name.
func cellOf(ref string) (row, column int, ok bool) {
	column, row, err := excelize.CellNameToCoordinates(ref)
	return row, column, err == nil && row <= maxRow && column <= maxColumn
}

func areaOf(ref string) (area, bool) {
	first, last, two := strings.Cut(ref, ":")
	if !two {
		last = first
	}
	top, left, ok1 := cellOf(first)
	bottom, right, ok2 := cellOf(last)
	return area{top, left, bottom, right}, ok1 && ok2 && top <= bottom && left <= right
}
