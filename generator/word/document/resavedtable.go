package document

import (
	"slices"
	"strconv"
	"strings"

	"vanban/generator/word/tree"
)

// sameTable says whether two tables have the same columns, cells, lines and words.
func (t *Table) sameTable(u *Table) bool {
	return Nearly(t.Grid, u.Grid) && slices.EqualFunc(t.Rows, u.Rows, func(a, b Item) bool { return a.(*Row).sameRow(b.(*Row)) }) &&
		nearlyEdges(t.edges(), u.edges())
}

func (w *Row) sameRow(v *Row) bool {
	return w.IsTop == v.IsTop && Nearly([]int{w.height()}, []int{v.height()}) && slices.EqualFunc(w.Cells, v.Cells, func(a, b *Cell) bool {
		return a.Span == b.Span && MergeOf(a) == MergeOf(b) && a.fill() == b.fill() && a.standing() == b.standing() && sameItems(a.Items, b.Items)
	})
}

// height is the least or the exact height of a row in twips, 0 where its content says it.
func (w *Row) height() int {
	h := 0
	w.Element.Path("w:trPr", "w:trHeight").Number("val", &h)
	return h
}

func (c *Cell) fill() string { return filling(c.Element.Path("w:tcPr", "w:shd")) }

// standing is where a cell's text stands in its height.
func (c *Cell) standing() string {
	return strings.TrimPrefix(c.Element.Child("w:tcPr").Val("w:vAlign"), "top")
}

// edge is a stretch of a table's lines: above or left of a place of its grid.
type edge struct {
	row, column int
	upright     bool
}

// edges gives the lines that can be seen, with their weights in eighths of a point: what either of two
// neighbours has is seen (17.4.66). A cell's own borders go before the table's, those before its style's.
func (t *Table) edges() map[edge]int {
	seen := map[edge]int{}
	put := func(e edge, weight int) {
		if weight > seen[e] {
			seen[e] = weight
		}
	}
	whole := t.borders()
	for i, it := range t.Rows {
		w := it.(*Row)
		for j, c := range w.Cells {
			own := c.Element.Path("w:tcPr", "w:tcBorders")
			weight := func(side, inside string, outer bool) int {
				name := side
				if !outer {
					name = inside
				}
				if k := own.Child("w:" + side); k != nil {
					return lineWeight(k)
				}
				return whole[name]
			}
			for column := c.Column; column < c.Column+c.Span; column++ {
				if MergeOf(c) != "continue" {
					put(edge{i, column, false}, weight("top", "insideH", i == 0))
				}
				if i == len(t.Rows)-1 || !t.goesOn(i+1, column) {
					put(edge{i + 1, column, false}, weight("bottom", "insideH", i == len(t.Rows)-1))
				}
			}
			put(edge{i, c.Column, true}, weight("left", "insideV", j == 0))
			put(edge{i, c.Column + c.Span, true}, weight("right", "insideV", j == len(w.Cells)-1))
		}
	}
	return seen
}

// goesOn says whether the cell over a column of a row is joined with the one above.
func (t *Table) goesOn(row_, column int) bool {
	for _, c := range t.Rows[row_].(*Row).Cells {
		if c.Column <= column && column < c.Column+c.Span {
			return MergeOf(c) == "continue"
		}
	}
	return false
}

// borders gives the weights of the table's own lines by side.
func (t *Table) borders() map[string]int {
	weights := map[string]int{}
	styles := t.Story.Doc.Styles.chain(t.Element.Child("w:tblPr").Val("w:tblStyle"))
	for _, from := range slices.Backward(append([]*tree.Node{t.Element}, styles...)) {
		if borders := from.Path("w:tblPr", "w:tblBorders"); borders != nil {
			for _, side := range borders.Kids {
				weights[strings.TrimPrefix(side.Name, "w:")] = lineWeight(side)
			}
		}
	}
	return weights
}

// lineWeight is the weight of a line in eighths of a point, 0 where it can't be seen.
func lineWeight(side *tree.Node) int {
	switch side.Get("val") {
	case "", "nil", "none":
		return 0
	}
	size, err := strconv.Atoi(side.Get("sz"))
	if err != nil || size < 1 {
		return 1
	}
	return size
}

func nearlyEdges(a, b map[edge]int) bool {
	for e, w := range a {
		if (w == 0) != (b[e] == 0) || !near(w, b[e]) {
			return false
		}
	}
	for e, w := range b {
		if w > 0 && a[e] == 0 {
			return false
		}
	}
	return true
}

// Nearly says whether widths in twips are the same but for the rounding of two programs.
func Nearly(a, b []int) bool {
	return slices.EqualFunc(a, b, near)
}

// MergeOf says how a cell is joined with the one above: "restart" where such a column begins, "continue" below, empty where it stands alone (17.4.84).
func MergeOf(c *Cell) string {
	k := c.Element.Path("w:tcPr", "w:vMerge")
	switch {
	case k == nil:
		return ""
	case k.Get("val") == "restart":
		return "restart"
	}
	return "continue"
}
