package collect

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Nearly all cells of a table are plain texts, which show what the file says, and numbers, which package cellformat shows. excelize takes a third of the time of reading
// 46,000 rows to find that out, so that it is only asked for rows that have anything else: letters of several looks, texts with a format, a formula.

// asksNobody is false while tests hold the two ways together.
var asksNobody = true

// isPlain says whether a cell shows what the file says of it, whatever excelize would make of it.
func (b *book) isPlain(c *cell) bool {
	if c.formula || c.unseen || c.kind != numberCell && c.style != 0 && !b.formatOf(c).general {
		return false
	}
	switch c.kind {
	case sharedCell:
		n, err := strconv.Atoi(c.text)
		return err == nil && b.shared[n].plain
	case textCell:
		return c.inline != nil
	case numberCell:
		_, err := strconv.ParseFloat(c.text, 64)
		return err == nil
	case dayCell, boolCell, errorCell, isoCell:
	}
	return false
}

// keepPlain keeps a row of plain cells.
func (b *book) keepPlain(s *sheet, row []cell) {
	s.makeRoom(len(row))
	for i := range row {
		c := &row[i]
		shown := c.text
		switch {
		case c.kind == sharedCell:
			n, _ := strconv.Atoi(c.text)
			shown = b.shared[n].text
		case c.inline != nil:
			shown = *c.inline
		}
		if b.take(c, shown); strings.TrimSpace(c.text) != "" {
			s.cells = append(s.cells, *c)
		}
	}
}

// ownText goes through a text that stands in its cell.
type ownText struct {
	text     []byte
	in, rich bool
	texts    int
}

func (o *ownText) begin(name string, isChild bool) {
	o.rich = o.rich || name == "r" || name == "rPh" || name == "t" && !isChild
	if o.in = name == "t" && isChild; o.in {
		o.texts++
	}
}

// plain gives the text where it has no runs and no characters by their numbers, and the cell has no value beside it; nil otherwise.
func (o *ownText) plain(value int) *string {
	if o.rich || o.texts != 1 || value > 0 || isCoded(o.text) {
		return nil
	}
	text := string(o.text)
	return &text
}

// shownRows has excelize show rows, those asked for from the top.
type shownRows struct {
	file  *excelize.File
	sheet string
	rows  *excelize.Rows
	n     int // gone through
}

// at gives what the cells of a row show, and whether nobody sees the row.
func (r *shownRows) at(row int) (columns []string, hidden bool, err error) {
	if r.rows == nil {
		if r.rows, err = r.file.Rows(r.sheet); err != nil {
			return nil, false, err
		}
	}
	for ; r.n < row; r.n++ {
		if !r.rows.Next() {
			return nil, false, errDamaged
		}
		if r.n+1 < row {
			if _, err := r.rows.Columns(); err != nil {
				return nil, false, err
			}
		}
	}
	columns, err = r.rows.Columns()
	return columns, r.rows.GetRowOpts().Hidden, err
}
