package chartml

import (
	"strconv"
	"strings"

	"vanban/generator/chart"
	"vanban/generator/doc"
	"vanban/generator/ooxml"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Names of the format.
const (
	NS   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	main = "http://schemas.openxmlformats.org/drawingml/2006/main"
	rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	Type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

	language = "vi-VN"
)

// Part is a chart, how it is drawn, and where its data stand: labels in the first column, each series in one behind it, under their names.
type Part struct {
	Chart   *doc.Chart
	Drawing *chart.Drawing
	Sheet   string // with the data
	Row     int    // of their names, from 1
	Font    string // of all its words
	Data    string // the relationship of the workbook that the part carries with it; empty where it stands in one
}

// writer writes one part.
type writer struct {
	Part
	x *ooxml.XML
}

// Write writes the part (21.2.2.29).
func (p Part) Write(x *ooxml.XML) error {
	w := &writer{p, x}
	x.Open("c:chartSpace", "xmlns:c", NS, "xmlns:a", main, "xmlns:r", rels)
	w.flag("date1904", false)
	w.val("lang", language)
	w.flag("roundedCorners", false)
	x.Open("c:chart")
	w.flag("autoTitleDeleted", true)
	x.Open("c:plotArea")
	w.layout("inner", p.Drawing.Plot)
	kinds[p.Chart.Kind](w)
	if p.Chart.Kind != doc.ShareChart {
		w.labelAxis()
		w.valueAxis()
	}
	x.Close("c:plotArea")
	w.legend()
	w.flag("plotVisOnly", true)
	w.val("dispBlanksAs", "gap")
	x.Close("c:chart")
	w.stroke(0, "")
	w.font(false)
	if p.Data != "" {
		x.Open("c:externalData", "r:id", p.Data)
		w.flag("autoUpdate", false)
		x.Close("c:externalData")
	}
	x.Close("c:chartSpace")
	return nil
}

// layout says where something stands in the chart, as parts of its width and height (21.2.2.31); of a plot area also what of it stands there.
func (w *writer) layout(target string, b chart.Box) {
	w.x.Open("c:layout")
	w.x.Open("c:manualLayout")
	if target != "" {
		w.val("layoutTarget", target)
	}
	w.val("xMode", "edge")
	w.val("yMode", "edge")
	w.val("x", part(b.X, w.Drawing.Width))
	w.val("y", part(b.Y, w.Drawing.Height))
	w.val("w", part(b.Width, w.Drawing.Width))
	w.val("h", part(b.Height, w.Drawing.Height))
	w.x.Close("c:manualLayout")
	w.x.Close("c:layout")
}

func part(of, whole unit.Length) string {
	return strconv.FormatFloat(float64(of)/float64(whole), 'f', 6, 64)
}

// legend writes the names of the series or sectors. One of several lines below is given its place: left to choose, programs set it in more lines than it has room for, over
// the labels of the axis.
func (w *writer) legend() {
	box := w.Drawing.Legend
	if box == (chart.Box{}) {
		return
	}
	w.x.Open("c:legend")
	if w.Chart.Kind == doc.ShareChart {
		w.val("legendPos", "r")
	} else {
		w.val("legendPos", "b")
		if box.Height > 2*typeface.LinePitch(w.Drawing.Size) { // in one line programs find its place by themselves, and know how much they need beside the names
			w.layout("", box)
		}
	}
	w.flag("overlay", false)
	w.font(false)
	w.x.Close("c:legend")
}

// The numbers by which axes refer to each other.
const labelAxisID, valueAxisID = "111111111", "222222222"

func (w *writer) axisIDs() {
	w.val("axId", labelAxisID)
	w.val("axId", valueAxisID)
}

// lying says whether values run to the right.
func (w *writer) lying() bool { return w.Chart.Kind == doc.BarChart }

// labelAxis writes the axis of labels (21.2.2.25); those of lying bars begin at the top.
func (w *writer) labelAxis() {
	place, order := "b", "minMax"
	if w.lying() {
		place, order = "l", "maxMin"
	}
	w.x.Open("c:catAx")
	w.val("axId", labelAxisID)
	w.x.Open("c:scaling")
	w.val("orientation", order)
	w.x.Close("c:scaling")
	w.flag("delete", false)
	w.val("axPos", place)
	w.x.Empty("c:numFmt", "formatCode", "General", "sourceLinked", "0")
	w.val("majorTickMark", "none")
	w.val("minorTickMark", "none")
	w.val("tickLblPos", "low")
	w.stroke(w.Drawing.Look.Line, "")
	w.font(w.Drawing.Turned)
	w.val("crossAx", valueAxisID)
	w.val("crosses", "autoZero")
	w.flag("auto", false)
	w.val("lblAlgn", "ctr")
	w.val("lblOffset", "100")
	w.flag("noMultiLvlLbl", true)
	w.x.Close("c:catAx")
}

// valueAxis writes the axis of values with the ticks of the drawing (21.2.2.226).
func (w *writer) valueAxis() {
	place, crosses, numbers := "l", "min", "low"
	if w.lying() {
		place, crosses, numbers = "b", "max", "nextTo" // the labels begin at the top, so that the last one is at the foot
	}
	axis := w.Drawing.Axis
	w.x.Open("c:valAx")
	w.val("axId", valueAxisID)
	w.x.Open("c:scaling")
	w.val("orientation", "minMax")
	w.val("max", plain(axis.Max, axis.Decimals))
	w.val("min", plain(axis.Min, axis.Decimals))
	w.x.Close("c:scaling")
	w.flag("delete", false)
	w.val("axPos", place)
	w.x.Open("c:majorGridlines")
	w.x.Open("c:spPr")
	w.x.Open("a:ln", "w", strconv.FormatInt(int64(w.Drawing.Look.Grid), 10))
	w.solid(grey(w.Drawing.Look.Veil))
	w.x.Close("a:ln")
	w.x.Close("c:spPr")
	w.x.Close("c:majorGridlines")
	w.x.Empty("c:numFmt", "formatCode", vietnamese(axis.Decimals, w.Chart.Suffix), "sourceLinked", "0")
	w.val("majorTickMark", "out")
	w.val("minorTickMark", "none")
	w.val("tickLblPos", numbers)
	w.stroke(w.Drawing.Look.Line, "")
	w.font(false)
	w.val("crossAx", labelAxisID)
	w.val("crosses", crosses)
	w.val("crossBetween", "between")
	w.val("majorUnit", plain(axis.Step, axis.Decimals))
	w.x.Close("c:valAx")
}

// Format is how a cell shows a number of so many decimals; the reader's own signs stand for comma and point.
func Format(decimals int) string {
	if decimals == 0 {
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", decimals)
}

// vietnamese is that format in Vietnamese, for programs that follow the language of a format rather than that of the machine.
func vietnamese(decimals int, suffix string) string {
	if suffix != "" {
		suffix = `"` + suffix + `"`
	}
	return "[$-42A]" + Format(decimals) + suffix
}
