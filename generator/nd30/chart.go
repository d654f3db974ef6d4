package nd30

import "vanban/generator/unit"

// The decree says nothing of charts, so that what stands here is how they look beside its text: lettering of the role doc.ChartLettering, lines as
// thin as a table's, and fills in greys and hatchings, since offices print and copy in black and white.

// ChartLook is the measures of a chart's drawing.
type ChartLook struct {
	Height    unit.Length // of one that says none
	Tallest   unit.Length // how high one becomes that doesn't say it
	PerBar    unit.Length // at least, of lying bars where no height is said
	PerLetter unit.Length // of its width for each letter in a line of the name of such a bar, where it says no height
	Line      unit.Length // weight of axes, edges and hatchings
	Grid      unit.Length // weight of the lines behind the values
	Curve     unit.Length // weight of a line of values
	Marker    unit.Length // the size of the mark of a point on it
	Gap       unit.Length // between two things that stand side by side
	Swatch    unit.Length // the size of a fill in the legend
	Hatch     unit.Length // between two lines of a hatching
	Between   Fraction    // between two groups of bars, as a part of a bar
	Mark      unit.Length // how far a tick stands out of its axis
	Veil      int         // the grey of the lines behind the values
	Stand     unit.Length // the size of the letters, of which there are none, in the paragraph of a chart: what hangs under its line is as little
	Wider     Fraction    // than their widths as printed other programs set a chart's words at most
	Fills     []ChartFill // of series in their order
}

// Fill gives how the i-th series, or sector, looks.
func (l *ChartLook) Fill(i int) *ChartFill { return &l.Fills[i%len(l.Fills)] }

// LeastChart and MostChart bound the height and the width that a chart can be asked to have, whatever decree it is made by.
const (
	LeastChart = 30 * unit.Millimetre
	MostChart  = 260 * unit.Millimetre
)

// chartLook is how all charts look.
var chartLook = ChartLook{
	Height: unit.Mm(70), Tallest: unit.Mm(200), PerBar: unit.Mm(6), PerLetter: unit.Mm(6),
	Line: unit.Pt(0.5), Grid: unit.Pt(0.25), Curve: unit.Pt(1.5), Marker: unit.Pt(5),
	Gap: unit.Pt(4), Swatch: unit.Pt(8), Hatch: unit.Pt(3), Between: Fraction{1, 2}, Mark: unit.Pt(3), Veil: 0xBF, Stand: unit.Pt(1), Wider: Fraction{11, 10}, Fills: chartFills,
}

// ChartFill is how one series, or one sector, is told from the others: by a grey, or by a hatching on white.
type ChartFill struct {
	Grey    int    // 0 black to 255 white; of a hatching 255
	Hatch   int    // the angle of its lines in degrees, from the right upwards; 0: none
	Cross   bool   // and those that stand upright to them
	Pattern string // the hatching's name in DrawingML (ECMA-376 part 1, 20.1.10.33)
	Dash    []int  // of a line of values: lengths of line and gap by turns, in its weights; nil: unbroken
	Preset  string // the dash's name in DrawingML (20.1.10.48)
	Marker  ChartMarker
}

// ChartMarker is the mark of a point on a line of values.
type ChartMarker string

// The marks, by their names in DrawingML (21.2.3.27).
const (
	DiscMarker     ChartMarker = "circle"
	SquareMarker   ChartMarker = "square"
	TriangleMarker ChartMarker = "triangle"
	DiamondMarker  ChartMarker = "diamond"
)

// chartFills are the looks of series in their order. Neighbours differ most, since they stand beside each other.
var chartFills = []ChartFill{
	{Grey: 0x40, Preset: "solid", Marker: DiscMarker},
	{Grey: 0xD0, Dash: []int{4, 3}, Preset: "dash", Marker: SquareMarker},
	{Grey: 255, Hatch: 45, Pattern: "wdUpDiag", Dash: []int{1, 3}, Preset: "sysDash", Marker: TriangleMarker},
	{Grey: 0x88, Dash: []int{8, 3}, Preset: "lgDash", Marker: DiamondMarker},
	{Grey: 255, Hatch: 135, Pattern: "wdDnDiag", Dash: []int{4, 3, 1, 3}, Preset: "dashDot", Marker: DiscMarker},
	{Grey: 0xF4, Dash: []int{8, 3, 1, 3}, Preset: "lgDashDot", Marker: SquareMarker},
	{Grey: 255, Hatch: 45, Cross: true, Pattern: "diagCross", Dash: []int{3, 1}, Preset: "sysDash", Marker: TriangleMarker},
	{Grey: 0x10, Preset: "solid", Marker: DiamondMarker},
}
