package xlsx

import (
	"math/big"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/spreadsheetml"
)

// decimalFormat is how a number of so many decimals is shown; the reader's own signs stand for comma and point.
func decimalFormat(decimals int) string {
	if decimals == 0 {
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", decimals)
}

// The size of a chart, and how many rows it stands under the data.
const (
	chartWidth  = 1232 * pixel
	chartHeight = 558 * pixel
	chartGap    = 2
)

// chart gives the dataset's chart, which stands under its rows.
func (s *dataSheet) chart() *spreadsheetml.Chart {
	c := s.data.Chart
	chart := &spreadsheetml.Chart{
		At: spreadsheetml.Ref{Row: len(s.data.Rows) + 1 + chartGap}, Width: chartWidth, Height: chartHeight,
		Title: c.Title, ValueTitle: c.ValueTitle, Font: faceOf(nd30.NewSheet(doc.Setting{}).StyleOf(doc.TableCell)).font(), Format: "0;;",
		ByOne: s.longestBar().Cmp(longestByOne) <= 0,
	}
	for column := c.First; column <= c.Last; column++ {
		one := spreadsheetml.Series{
			Name:       spreadsheetml.Ref{Column: column, Row: 1},
			Categories: area(c.Category, c.Category+1, firstDatum, s.lastRow()), Values: area(column, column+1, firstDatum, s.lastRow()),
		}
		if c.Colours != nil {
			one.Colour = spreadsheetml.Colour(c.Colours[column-c.First])
		}
		chart.Series = append(chart.Series, one)
	}
	return chart
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
