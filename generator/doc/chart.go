package doc

import (
	"math/big"

	"vanban/generator/source"
	"vanban/generator/unit"
)

// ChartKind is how a chart shows its values.
type ChartKind uint8

// The kinds of charts.
const (
	ColumnChart ChartKind = iota // cột đứng, side by side
	BarChart                     // thanh ngang, one under the other
	LineChart                    // đường
	ShareChart                   // tròn: sectors, each value's part of the whole

	ChartKindCount int = iota
)

// chartNames name the kinds.
var chartNames = [ChartKindCount]string{
	ColumnChart: "Biểu đồ cột", BarChart: "Biểu đồ thanh", LineChart: "Biểu đồ đường", ShareChart: "Biểu đồ tròn",
}

// Name gives what a chart of the kind is called.
func (k ChartKind) Name() string { return chartNames[k] }

// Chart is a chart of a table's numbers, as high as it says and no wider than the text. It is never split over two pages.
type Chart struct {
	Kind     ChartKind
	Title    []Inline // over it; nil: none
	Alt      string   // what it shows, for who doesn't see it
	Heading  string   // over the labels in its table
	Labels   []string // what each point is
	Series   []Series // a ShareChart has one
	Decimals int      // the most that a value of any series is written with
	Suffix   string   // behind every value: "%"; empty: nothing
	Width    unit.Length
	Height   unit.Length
	At       source.Pos
}

// Series is values of one kind, one a label; nil where there is none.
type Series struct {
	Name     string
	Values   []*big.Rat
	Decimals int // the most that one of them is written with
}

// Show implements Block.
func (c *Chart) Show(v Visitor) error {
	if len(c.Title) > 0 {
		if err := v.Line(Line{Role: ChartTitle, Text: c.Title, At: c.At}); err != nil {
			return err
		}
	}
	return v.Chart(c)
}

// words gives what a chart's lettering says of its data, each as a line: the names of its labels and of its series.
func (c *Chart) words() []Line {
	var all []Line
	for _, s := range append([]string{c.Heading}, c.Labels...) {
		all = append(all, Line{Role: ChartLettering, Text: Words(s), At: c.At})
	}
	for _, s := range c.Series {
		all = append(all, Line{Role: ChartLettering, Text: Words(s.Name), At: c.At})
	}
	return all
}

func (*Chart) block() {}
