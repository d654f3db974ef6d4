package document

import (
	"slices"
	"strconv"

	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// LookOf gives what a table's style gives the paragraphs of one of its cells; nil where it gives nothing.
func (t *Table) LookOf(row *Row, cell *Cell) TableLook {
	s := t.Story.Doc.Styles
	id := t.Element.Child("w:tblPr").Val("w:tblStyle")
	if id == "" {
		return nil
	}
	var all TableLook
	where := t.conditions(row, cell)
	for _, style := range slices.Backward(s.chain(id)) {
		all = append(all, style)
		for _, w := range where {
			for _, c := range style.All("w:tblStylePr") {
				if c.Get("type") == w {
					all = append(all, c)
				}
			}
		}
	}
	return all
}

// The bits of w:tblLook's w:val (17.4.55).
const (
	lookFirstRow = 0x20
	lookLastRow  = 0x40
	lookFirstCol = 0x80
	lookLastCol  = 0x100
)

// conditions names the conditional formats that hold for a cell, the weakest first (17.7.6).
func (t *Table) conditions(row *Row, cell *Cell) (all []string) {
	if len(t.Rows) == 0 {
		return nil
	}
	look := t.Element.Child("w:tblPr").Child("w:tblLook")
	bits, _ := strconv.ParseInt(look.Get("val"), 16, 32) // an empty one has none
	on := func(name string, bit int64) bool {
		if v := look.Get(name); v != "" {
			return v == "1" || v == "true" || v == "on"
		}
		return bits&bit != 0
	}
	last := cell.Column+cell.Span >= len(t.Grid)
	for _, c := range []struct {
		name string
		is   bool
	}{
		{"wholeTable", true},
		{"firstCol", on("firstColumn", lookFirstCol) && cell.Column == 0},
		{"lastCol", on("lastColumn", lookLastCol) && last},
		{"firstRow", on("firstRow", lookFirstRow) && t.Rows[0] == Item(row)},
		{"lastRow", on("lastRow", lookLastRow) && t.Rows[len(t.Rows)-1] == Item(row)},
	} {
		if c.is {
			all = append(all, c.name)
		}
	}
	return all
}

// Width gives the width of a cell, 0 where the file doesn't say it.
func (t *Table) Width(c *Cell) unit.Length {
	n := 0
	if w := c.Element.Child("w:tcPr").Child("w:tcW"); w.Get("type") != "pct" && w.Get("type") != "auto" {
		w.Number("w", &n)
	}
	if n <= 0 {
		for i := c.Column; i < c.Column+c.Span && i < len(t.Grid); i++ {
			n += t.Grid[i]
		}
	}
	return twipsOf(n)
}

// sideMargin is what Word leaves between a cell's edge and its text where nothing is said.
const sideMargin = 108

// SideMargins gives the room between a cell's edges and its text, left and right together.
func (t *Table) SideMargins(c *Cell) unit.Length {
	total := 0
	for _, side := range [][]string{{"left", "start"}, {"right", "end"}} {
		n := sideMargin
		for _, of := range t.marginElements(c) {
			for _, name := range side {
				of.Child("w:"+name).Number("w", &n)
			}
		}
		total += n
	}
	return twipsOf(total)
}

// marginElements are where a cell's margins may be said, the weakest first.
func (t *Table) marginElements(c *Cell) (all []*tree.Node) {
	properties := t.Element.Child("w:tblPr")
	for _, style := range slices.Backward(t.Story.Doc.Styles.chain(properties.Val("w:tblStyle"))) {
		all = append(all, style.Path("w:tblPr", "w:tblCellMar"))
	}
	return append(all, properties.Child("w:tblCellMar"), c.Element.Path("w:tcPr", "w:tcMar"))
}

// Bordered says whether lines are drawn round the table's cells.
func (t *Table) Bordered() bool {
	properties := t.Element.Child("w:tblPr")
	drawn := false
	see := func(b *tree.Node) {
		if b != nil {
			drawn = visibleSides(b) != ""
		}
	}
	for _, style := range slices.Backward(t.Story.Doc.Styles.chain(properties.Val("w:tblStyle"))) {
		see(style.Path("w:tblPr", "w:tblBorders"))
	}
	see(properties.Child("w:tblBorders"))
	if drawn {
		return true
	}
	cells, framed := 0, 0
	for _, row := range t.Rows {
		for _, c := range row.(*Row).Cells {
			cells++
			if b := c.Element.Path("w:tcPr", "w:tcBorders"); b != nil && visibleSides(b) != "" {
				framed++
			}
		}
	}
	return framed > 0 && 2*framed >= cells
}
