package xlsx

import (
	"bytes"
	"math/big"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
)

// The size of a chart in pixels, and how many rows it stands under the data. excelize counts 19 pixels for a row without height of its own,
// which has 21: the chart becomes 558 pixels high.
const (
	chartWidth, chartHeight = 1232, 558 * 19 / 21
	chartGap                = 2
)

// The gap between bars as a part of their width, and how much of each other stacked ones cover, in per cent.
var barGap, barOverlap = uint(50), 100

// drawChart draws the dataset's chart under its rows: bars from left to right, the first category on top.
func (s *dataSheet) drawChart() error {
	c := s.data.Chart
	if c == nil {
		return nil
	}
	font := faceOf(s.book.styles.StyleOf(doc.TableCell)).font()
	title := func(text string, bold bool) excelize.ChartTitle {
		own := *font
		own.Bold = bold
		return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text, Font: &own}}}
	}
	chart := &excelize.Chart{
		Type: excelize.BarStacked, Title: title(c.Title, true), Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		GapWidth: &barGap, Overlap: &barOverlap, VaryColors: new(bool),
		Legend: excelize.ChartLegend{Position: "bottom", Font: font},
		XAxis:  excelize.ChartAxis{ReverseOrder: true, Font: *font},
		// The bars run from the top down, so that the axis of numbers lies on top; its labels stand below all the same.
		YAxis:    excelize.ChartAxis{Font: *font, MajorGridLines: true, TickLabelPosition: excelize.ChartTickLabelHigh, Title: title(c.ValueTitle, false)},
		PlotArea: excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0;;"}},
	}
	if s.longestBar().Cmp(longestByOne) <= 0 {
		chart.YAxis.MajorUnit = 1
	}
	for column := c.First; column <= c.Last; column++ {
		one := excelize.ChartSeries{
			Name: area{column, column + 1, 1, 1}.of(s.name), Categories: area{c.Category, c.Category + 1, firstDatum, s.lastRow()}.of(s.name),
			Values: area{column, column + 1, firstDatum, s.lastRow()}.of(s.name),
		}
		if c.Colours != nil {
			one.Fill = solid(c.Colours[column-c.First])
		}
		chart.Series = append(chart.Series, one)
	}
	if err := s.file.AddChart(s.name, ref(0, len(s.data.Rows)+1+chartGap), chart); err != nil {
		return err
	}
	// The title of the axis of numbers lies along it: excelize turns it as if the axis stood upright, as that of columns does.
	s.file.Pkg.Range(func(name, part any) bool {
		if strings.HasPrefix(name.(string), "xl/charts/") {
			s.file.Pkg.Store(name, bytes.ReplaceAll(part.([]byte), []byte(`rot="-5400000"`), []byte(`rot="0"`)))
		}
		return true
	})
	return nil
}

// longestByOne is the longest bar that readers would divide by halves.
var longestByOne = big.NewRat(4, 1)

// longestBar gives the sum of the values in the longest bar.
func (s *dataSheet) longestBar() *big.Rat {
	longest := new(big.Rat)
	for _, row := range s.data.Rows[:len(s.data.Rows)-s.data.Totals] {
		bar := new(big.Rat)
		for _, datum := range row[s.data.Chart.First : s.data.Chart.Last+1] {
			if datum.Decimal != nil && datum.Decimal.Exact != nil {
				bar.Add(bar, datum.Decimal.Exact)
			}
		}
		if bar.Cmp(longest) > 0 {
			longest = bar
		}
	}
	return longest
}

// firstDatum is the first row of data, under the head.
const firstDatum = 2
