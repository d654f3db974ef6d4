package xlsx

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// grid is the columns of a sheet: the places of their edges in pixels from the
// left margin, the first 0, the last the text's width. Tables with different
// columns share one sheet: its columns are cut at every table's edges, and a
// table's cell covers as many of them as it needs.
type grid struct{ edges []int }

func newGrid(width unit.Length) *grid { return &grid{edges: []int{0, pixels(width)}} }

// slack is how much narrower a sheet is than the text: LibreOffice counts a
// digit of 8 pixels as 2.12 mm, which is a six-hundredth too much, and a sheet
// that is a hair too wide is made smaller as a whole to fit the page.
const slack = 500

// sheetWidth gives the width of all of a page's columns.
func sheetWidth(p nd30.Page) unit.Length { return p.TextWidth().Scale(slack-1, slack) }

// add cuts the grid's columns at a table's edges too.
func (g *grid) add(edges []int) {
	g.edges = append(g.edges, edges...)
	slices.Sort(g.edges)
	g.edges = slices.Compact(g.edges)
}

// column gives the column that begins at an edge.
func (g *grid) column(edge int) int {
	i, _ := slices.BinarySearch(g.edges, edge)
	return i
}

// at gives the column in which a place lies, and how far from its left edge, in pixels.
func (g *grid) at(place int) (column, offset int) {
	column = len(g.edges) - 2
	for column > 0 && g.edges[column] > place {
		column--
	}
	return column, place - g.edges[column]
}

// widths gives the columns' widths in pixels.
func (g *grid) widths() []int {
	all := make([]int, len(g.edges)-1)
	for i := range all {
		all[i] = g.edges[i+1] - g.edges[i]
	}
	return all
}

// columns gives how many columns there are.
func (g *grid) columns() int { return len(g.edges) - 1 }

// roundingRoom keeps a number that just fits from showing as ####: edges are cut to whole pixels, and a screen sets
// text wider than print does.
const roundingRoom = 5 * pixel

// tableEdges gives the places of a table's columns' edges in whole pixels, from 0 to the text's width.
func (m *metric) tableEdges(t *doc.Table, textWidth unit.Length) []int {
	edges, sum := []int{0}, unit.Length(0)
	for _, w := range m.measurer.ColumnWidthsBeside(t, textWidth, besideText+roundingRoom) {
		sum += w
		edges = append(edges, pixels(sum))
	}
	return edges
}
