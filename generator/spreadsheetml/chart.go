package spreadsheetml

import (
	"fmt"
	"strconv"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// Chart is bars from left to right, the first category on top; the series' values of a category are stacked (21.2.2.16).
type Chart struct {
	At            Ref // the cell in whose corner it stands
	Width, Height unit.Length
	Title         string
	ValueTitle    string // of the axis along which the bars run
	Font          Font   // of its texts; the title is bold
	Format        string // of the values in the bars
	ByOne         bool   // the axis counts by one; else by what its reader finds fit
	Series        []Series
}

// Series is a row of values; its cells are of the chart's sheet.
type Series struct {
	Name               Ref
	Categories, Values Area
	Colour             Colour // empty: the reader's own
}

// writeFrame writes the place for the chart in the drawing (20.5.2.13).
func (c *Chart) writeFrame(x *ooxml.XML, number int) {
	x.Open("xdr:graphicFrame", "macro", "")
	x.Open("xdr:nvGraphicFramePr")
	x.Empty("xdr:cNvPr", "id", strconv.Itoa(number), "name", fmt.Sprintf("Chart %d", number))
	x.Empty("xdr:cNvGraphicFramePr")
	x.Close("xdr:nvGraphicFramePr")
	frame(x, "xdr:xfrm", 0, 0)
	x.Open("a:graphic")
	x.Open("a:graphicData", "uri", chartNS)
	x.Empty("c:chart", "xmlns:c", chartNS, "xmlns:r", relNS, "r:id", id(1))
	x.Close("a:graphicData")
	x.Close("a:graphic")
	x.Close("xdr:graphicFrame")
}

// value writes an element that is one value.
func value(x *ooxml.XML, name, v string) { x.Empty(name, "val", v) }

// write writes the chart's part (21.2.2.29).
func (c *Chart) write(x *ooxml.XML, s *Sheet) error {
	x.Open("c:chartSpace", "xmlns:c", chartNS, "xmlns:a", drawingNS)
	value(x, "c:roundedCorners", "0")
	x.Open("c:chart")
	c.writeTitle(x, c.Title, true)
	value(x, "c:autoTitleDeleted", "0")
	x.Open("c:plotArea")
	c.writeBars(x, s)
	c.writeCategoryAxis(x)
	c.writeValueAxis(x)
	x.Close("c:plotArea")
	x.Open("c:legend")
	value(x, "c:legendPos", "b")
	value(x, "c:overlay", "0")
	c.writeTexts(x)
	x.Close("c:legend")
	value(x, "c:plotVisOnly", "0") // what the filter hides stays in the chart
	value(x, "c:dispBlanksAs", "gap")
	x.Close("c:chart")
	x.Close("c:chartSpace")
	return nil
}

func (c *Chart) writeTitle(x *ooxml.XML, text string, bold bool) {
	font := c.Font
	font.Bold = bold
	x.Open("c:title")
	x.Open("c:tx")
	x.Open("c:rich")
	x.Empty("a:bodyPr", "rot", "0", "vert", "horz") // the reader would turn that of an axis
	x.Open("a:p")
	x.Open("a:r")
	font.writeRun(x, "a:rPr")
	x.Element("a:t", text)
	x.Close("a:r")
	x.Close("a:p")
	x.Close("c:rich")
	x.Close("c:tx")
	value(x, "c:overlay", "0")
	x.Close("c:title")
}

// writeTexts gives all texts of a part of the chart its font.
func (c *Chart) writeTexts(x *ooxml.XML) {
	x.Open("c:txPr")
	x.Empty("a:bodyPr")
	x.Open("a:p")
	x.Open("a:pPr")
	c.Font.writeRun(x, "a:defRPr")
	x.Close("a:pPr")
	x.Close("a:p")
	x.Close("c:txPr")
}

// writeRun writes the font as DrawingML has it, its size in hundredths of a point (21.1.2.3.9).
func (f Font) writeRun(x *ooxml.XML, name string) {
	x.Open(name, "sz", decimal(100*f.Size.Points()), "b", flag(f.Bold), "i", flag(f.Italic))
	solid(x, f.Colour)
	for _, script := range []string{"a:latin", "a:ea", "a:cs"} {
		x.Empty(script, "typeface", f.Name)
	}
	x.Close(name)
}

// The axes' numbers; the gap between bars as a part of their width, and how much of each other stacked ones cover, in per cent.
const (
	categoryAxis = "1"
	valueAxis    = "2"
	barGap       = "50"
	barOverlap   = "100"
)

func (c *Chart) writeBars(x *ooxml.XML, s *Sheet) {
	x.Open("c:barChart")
	value(x, "c:barDir", "bar")
	value(x, "c:grouping", "stacked")
	value(x, "c:varyColors", "0")
	for i, one := range c.Series {
		c.writeSeries(x, s, i, one)
	}
	value(x, "c:gapWidth", barGap)
	value(x, "c:overlap", barOverlap)
	value(x, "c:axId", categoryAxis)
	value(x, "c:axId", valueAxis)
	x.Close("c:barChart")
}

func (c *Chart) writeSeries(x *ooxml.XML, s *Sheet, i int, one Series) {
	x.Open("c:ser")
	value(x, "c:idx", strconv.Itoa(i))
	value(x, "c:order", strconv.Itoa(i))
	reference(x, "c:tx", "c:strRef", s.area(Area{one.Name, one.Name}))
	if one.Colour != "" {
		x.Open("c:spPr")
		solid(x, one.Colour)
		x.Close("c:spPr")
	}
	value(x, "c:invertIfNegative", "0")
	x.Open("c:dLbls")
	x.Empty("c:numFmt", "formatCode", c.Format, "sourceLinked", "0")
	for _, shown := range []string{"LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"} {
		value(x, "c:show"+shown, flag(shown == "Val"))
	}
	x.Close("c:dLbls")
	reference(x, "c:cat", "c:strRef", s.area(one.Categories))
	reference(x, "c:val", "c:numRef", s.area(one.Values))
	x.Close("c:ser")
}

func reference(x *ooxml.XML, name, kind, area string) {
	x.Open(name)
	x.Open(kind)
	x.Element("c:f", area)
	x.Close(kind)
	x.Close(name)
}

// writeCategoryAxis writes the axis on the left, which runs from the top down.
func (c *Chart) writeCategoryAxis(x *ooxml.XML) {
	x.Open("c:catAx")
	beginAxis(x, categoryAxis, "maxMin", "l")
	c.endAxis(x, "nextTo", valueAxis)
	x.Close("c:catAx")
}

// writeValueAxis writes the axis of numbers. It lies on top, where the other one begins; its labels stand below all the same.
func (c *Chart) writeValueAxis(x *ooxml.XML) {
	x.Open("c:valAx")
	beginAxis(x, valueAxis, "minMax", "t")
	x.Open("c:majorGridlines")
	writeLine(x)
	x.Close("c:majorGridlines")
	c.writeTitle(x, c.ValueTitle, false)
	c.endAxis(x, "high", categoryAxis)
	value(x, "c:crossBetween", "between")
	if c.ByOne {
		value(x, "c:majorUnit", "1")
	}
	x.Close("c:valAx")
}

func beginAxis(x *ooxml.XML, number, direction, side string) {
	value(x, "c:axId", number)
	x.Open("c:scaling")
	value(x, "c:orientation", direction)
	x.Close("c:scaling")
	value(x, "c:delete", "0")
	value(x, "c:axPos", side)
}

func (c *Chart) endAxis(x *ooxml.XML, labels, crossed string) {
	x.Empty("c:numFmt", "formatCode", "General", "sourceLinked", "0")
	value(x, "c:majorTickMark", "none")
	value(x, "c:minorTickMark", "none")
	value(x, "c:tickLblPos", labels)
	writeLine(x)
	c.writeTexts(x)
	value(x, "c:crossAx", crossed)
	value(x, "c:crosses", "autoZero")
}

// The lines of the axes and of the grid are light, so that the bars stand out.
const (
	lineColour Colour = "D9D9D9"
	lineWidth         = 3 * unit.Point / 4
)

func writeLine(x *ooxml.XML) {
	x.Open("c:spPr")
	x.Open("a:ln", "w", emu(lineWidth))
	solid(x, lineColour)
	x.Close("a:ln")
	x.Close("c:spPr")
}
