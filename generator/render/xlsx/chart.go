package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// decimalFormat is how a number of so many decimals is shown; the reader's own signs stand for comma and point.
func decimalFormat(decimals int) string {
	if decimals == 0 {
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", decimals)
}

// The size of a chart in pixels, and how many rows it stands under the data.
const (
	chartWidth, chartHeight = 1000, 480
	chartGap                = 2
)

// chart draws the dataset's chart under its rows.
func (s *dataSheet) chart(name string) error {
	c := s.data.Chart
	if c == nil {
		return nil
	}
	last := len(s.data.Rows) - s.data.Totals + 1
	cells := func(column, from, to int) string {
		letter, _ := excelize.ColumnNumberToName(column + 1) // a dataset has fewer columns than a sheet
		return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", name, letter, from, letter, to)
	}
	var series []excelize.ChartSeries
	for column := c.First; column <= c.Last; column++ {
		letter, _ := excelize.ColumnNumberToName(column + 1)
		one := excelize.ChartSeries{
			Name: fmt.Sprintf("'%s'!$%s$1", name, letter), Categories: cells(c.Category, 2, last), Values: cells(column, 2, last),
		}
		if c.Colours != nil {
			one.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.Colours[column-c.First]}}
		}
		series = append(series, one)
	}
	at, err := excelize.CoordinatesToCellName(1, len(s.data.Rows)+1+chartGap)
	if err != nil {
		return err
	}
	size := nd30.NewSheet(doc.Setting{}).StyleOf(doc.TableCell).FontSize().Points()
	font := excelize.Font{Family: nd30.Font, Size: size, Color: "000000"}
	title := func(text string, bold bool) excelize.ChartTitle {
		own := font
		own.Bold = bold
		return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text, Font: &own}}}
	}
	return s.file.AddChart(name, at, &excelize.Chart{
		Type: excelize.BarStacked, Series: series, Title: title(c.Title, true),
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Legend:    excelize.ChartLegend{Position: "bottom", Font: &font},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: font},
		// The bars run from the top down, so that the axis of numbers lies on top; its labels stand below all the same.
		YAxis:    excelize.ChartAxis{Font: font, MajorGridLines: true, TickLabelPosition: excelize.ChartTickLabelHigh, Title: title(c.ValueTitle, false)},
		PlotArea: excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0;;"}},
		GapWidth: func() *uint { half := uint(50); return &half }(),
		Overlap:  func() *int { all := 100; return &all }(),
	})
}

// onOnePage has a sheet with a chart printed on one page, so that none is cut.
func (s *dataSheet) onOnePage(name string) error {
	if s.data.Chart == nil {
		return nil
	}
	wide, high := 1, 1
	return s.file.SetPageLayout(name, &excelize.PageLayoutOptions{FitToWidth: &wide, FitToHeight: &high})
}
