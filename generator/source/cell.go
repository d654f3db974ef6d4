package source

import (
	"cmp"
	"fmt"
	"strings"
)

// cell is a cell of a table as the place of one ends a file's name: “, ô D10” of a workbook, “, dòng 3 cột 2” of a table in a Word file.
type cell struct {
	table  string
	row    int
	column string
}

// cellIn reads the cell that a name ends with.
func cellIn(file string) (c cell, is bool) {
	at := strings.LastIndex(file, ", ")
	if at < 0 {
		return c, false
	}
	c.table = file[:at]
	if name, workbook := strings.CutPrefix(file[at:], ", ô "); workbook {
		c.column = strings.TrimRight(name, "0123456789")
		_, err := fmt.Sscan(name[len(c.column):], &c.row)
		return c, err == nil
	}
	_, err := fmt.Sscanf(file[at:], ", dòng %d cột %s", &c.row, &c.column)
	return c, err == nil
}

// compareFiles orders the names of files; cells of one table by row and column, where a text would have D10 before D5.
func compareFiles(a, b string) int {
	if a == b || !strings.Contains(a, ", ") || !strings.Contains(b, ", ") {
		return strings.Compare(a, b)
	}
	x, isCell := cellIn(a)
	y, otherIs := cellIn(b)
	if !isCell || !otherIs || x.table != y.table {
		return strings.Compare(a, b)
	}
	return cmp.Or(x.row-y.row, len(x.column)-len(y.column), strings.Compare(x.column, y.column))
}
