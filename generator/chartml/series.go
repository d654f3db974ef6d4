package chartml

import (
	"fmt"
	"math/big"
	"strconv"

	"vanban/generator/chart"
	"vanban/generator/doc"
)

// kinds write what is drawn of each kind of chart.
var kinds = [doc.ChartKindCount]func(*writer){
	doc.ColumnChart: func(w *writer) { w.bars("col") },
	doc.BarChart:    func(w *writer) { w.bars("bar") },
	doc.LineChart:   (*writer).lines,
	doc.ShareChart:  (*writer).shares,
}

func (w *writer) bars(direction string) {
	w.x.Open("c:barChart")
	w.val("barDir", direction)
	w.val("grouping", "clustered")
	w.flag("varyColors", false)
	for i := range w.Chart.Series {
		w.openSeries(i)
		w.filled(w.Drawing.Look.Fill(i))
		w.flag("invertIfNegative", false)
		w.labels("outEnd", i)
		w.closeSeries(i)
	}
	w.val("gapWidth", strconv.FormatInt(100*w.Drawing.Look.Between.Num/w.Drawing.Look.Between.Den, 10))
	w.val("overlap", "0")
	w.axisIDs()
	w.x.Close("c:barChart")
}

func (w *writer) lines() {
	w.x.Open("c:lineChart")
	w.val("grouping", "standard")
	w.flag("varyColors", false)
	for i := range w.Chart.Series {
		w.openSeries(i)
		w.stroke(w.Drawing.Look.Curve, w.Drawing.Look.Fill(i).Preset)
		w.x.Open("c:marker")
		w.val("symbol", string(w.Drawing.Look.Fill(i).Marker))
		w.val("size", strconv.Itoa(w.Drawing.Look.Marker.HalfPoints()/2))
		w.x.Open("c:spPr")
		w.solid(black)
		w.line(0, "")
		w.x.Close("c:spPr")
		w.x.Close("c:marker")
		w.labels("t", i)
		w.closeSeries(i)
	}
	w.flag("marker", true)
	w.axisIDs()
	w.x.Close("c:lineChart")
}

func (w *writer) shares() {
	w.x.Open("c:pieChart")
	w.flag("varyColors", true)
	w.openSeries(0)
	for i := range w.Chart.Labels {
		w.x.Open("c:dPt")
		w.val("idx", strconv.Itoa(i))
		w.flag("bubble3D", false)
		w.filled(w.Drawing.Look.Fill(i))
		w.x.Close("c:dPt")
	}
	w.labels("outEnd", 0)
	w.closeSeries(0)
	w.val("firstSliceAng", "0")
	w.x.Close("c:pieChart")
}

// openSeries begins a series with its name.
func (w *writer) openSeries(i int) {
	w.x.Open("c:ser")
	w.val("idx", strconv.Itoa(i))
	w.val("order", strconv.Itoa(i))
	w.x.Open("c:tx")
	w.words(w.cells(1+i, 0, 0), []string{w.Chart.Series[i].Name})
	w.x.Close("c:tx")
}

// closeSeries ends a series with its labels and values.
func (w *writer) closeSeries(i int) {
	last := len(w.Chart.Labels)
	w.x.Open("c:cat")
	w.words(w.cells(0, 1, last), w.Chart.Labels)
	w.x.Close("c:cat")
	w.x.Open("c:val")
	w.numbers(w.cells(1+i, 1, last), &w.Chart.Series[i])
	w.x.Close("c:val")
	if w.Chart.Kind == doc.LineChart {
		w.flag("smooth", false)
	}
	w.x.Close("c:ser")
}

// cells names cells of a column of the data, from one row to another, both counted from the data's first.
func (w *writer) cells(column, from, to int) string {
	name := columnName(column)
	if from == to {
		return fmt.Sprintf("'%s'!$%s$%d", w.Sheet, name, w.Row+from)
	}
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", w.Sheet, name, w.Row+from, name, w.Row+to)
}

// columnName names one of the few columns of a chart's data.
func columnName(column int) string { return string(rune('A' + column)) }

// words writes where words stand, and what they are (21.2.2.201).
func (w *writer) words(cells string, all []string) {
	w.x.Open("c:strRef")
	w.x.Element("c:f", cells)
	w.x.Open("c:strCache")
	w.val("ptCount", strconv.Itoa(len(all)))
	for i, s := range all {
		w.point(i, s)
	}
	w.x.Close("c:strCache")
	w.x.Close("c:strRef")
}

func (w *writer) point(i int, value string) {
	w.x.Open("c:pt", "idx", strconv.Itoa(i))
	w.x.Element("c:v", value)
	w.x.Close("c:pt")
}

func (w *writer) numbers(cells string, of *doc.Series) {
	w.x.Open("c:numRef")
	w.x.Element("c:f", cells)
	w.x.Open("c:numCache")
	w.x.Element("c:formatCode", Format(of.Decimals))
	w.val("ptCount", strconv.Itoa(len(of.Values)))
	for i, v := range of.Values {
		if v != nil {
			w.point(i, plain(v, of.Decimals))
		}
	}
	w.x.Close("c:numCache")
	w.x.Close("c:numRef")
}

// plain writes a number as XML has it.
func plain(v *big.Rat, decimals int) string { return v.FloatString(decimals) }

// labels writes how the values of a series are written at what is drawn of them (21.2.2.49).
func (w *writer) labels(place string, series int) {
	shares := w.Chart.Kind == doc.ShareChart
	written := shares || w.Drawing.Values != chart.Unwritten
	w.x.Open("c:dLbls")
	if written {
		code := vietnamese(w.Chart.Series[series].Decimals, w.Chart.Suffix)
		if shares {
			code = vietnamese(chart.ShareDecimals, "") + "%" // of a part of the whole
		}
		w.x.Empty("c:numFmt", "formatCode", code, "sourceLinked", "0")
		w.stroke(0, "")
		w.font(w.Drawing.Values == chart.Upwards)
		w.val("dLblPos", place)
	}
	w.flag("showLegendKey", false)
	w.flag("showVal", written && !shares)
	w.flag("showCatName", false)
	w.flag("showSerName", false)
	w.flag("showPercent", shares)
	w.flag("showBubbleSize", false)
	w.x.Close("c:dLbls")
}
