package spreadsheetml

import (
	"fmt"
	"strconv"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// Rule is a line drawn on a sheet, as a filled shape: it keeps its place and length when columns change, while the
// edges of cells can only be as long as columns.
type Rule struct {
	At            Ref         // the cell to which it is fixed
	Left, Top     unit.Length // from that cell's corner
	Width, Height unit.Length
}

// Namespaces of what is drawn.
const (
	sheetDrawingNS = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
	drawingNS      = "http://schemas.openxmlformats.org/drawingml/2006/main"
	chartNS        = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	drawingType    = "application/vnd.openxmlformats-officedocument.drawing"
	chartType      = "application/vnd.openxmlformats-officedocument.drawingml.chart"
)

func (s *Sheet) drawn() bool { return len(s.Rules) > 0 || s.Chart != nil }

// drawing gives the parts of what is drawn on the number-th sheet (20.5).
func (s *Sheet) drawing(number int) []ooxml.Part {
	drawing := ooxml.Part{Name: fmt.Sprintf("xl/drawings/drawing%d.xml", number), Type: drawingType + xmlEnding, Write: s.writeDrawing}
	if s.Chart == nil {
		return []ooxml.Part{drawing}
	}
	drawing.Relations = []ooxml.Relation{{ID: id(1), Type: relNS + "/chart", Target: fmt.Sprintf("../charts/chart%d.xml", number)}}
	chart := ooxml.Part{
		Name: fmt.Sprintf("xl/charts/chart%d.xml", number), Type: chartType + xmlEnding,
		Write: func(x *ooxml.XML) error { return s.Chart.write(x, s) },
	}
	return []ooxml.Part{drawing, chart}
}

func (s *Sheet) writeDrawing(x *ooxml.XML) error {
	x.Open("xdr:wsDr", "xmlns:xdr", sheetDrawingNS, "xmlns:a", drawingNS)
	for i, r := range s.Rules {
		anchor(x, r, func() { r.write(x, firstShape+i) })
	}
	if c := s.Chart; c != nil {
		anchor(x, Rule{At: c.At, Width: c.Width, Height: c.Height}, func() { c.writeFrame(x, firstShape+len(s.Rules)) })
	}
	x.Close("xdr:wsDr")
	return nil
}

// firstShape is the number of the first thing on a sheet: 1 is the sheet's own.
const firstShape = 2

// anchor places a thing: it moves with its cell and keeps its size (20.5.2.24).
func anchor(x *ooxml.XML, at Rule, thing func()) {
	x.Open("xdr:oneCellAnchor")
	x.Open("xdr:from")
	x.Element("xdr:col", strconv.Itoa(at.At.Column))
	x.Element("xdr:colOff", emu(at.Left))
	x.Element("xdr:row", strconv.Itoa(at.At.Row-1))
	x.Element("xdr:rowOff", emu(at.Top))
	x.Close("xdr:from")
	x.Empty("xdr:ext", "cx", emu(at.Width), "cy", emu(at.Height))
	thing()
	x.Empty("xdr:clientData")
	x.Close("xdr:oneCellAnchor")
}

func emu(l unit.Length) string { return strconv.FormatInt(int64(l/unit.EMU), 10) }

func (r Rule) write(x *ooxml.XML, number int) {
	x.Open("xdr:sp", "macro", "", "textlink", "")
	x.Open("xdr:nvSpPr")
	x.Empty("xdr:cNvPr", "id", strconv.Itoa(number), "name", fmt.Sprintf("Shape %d", number))
	x.Empty("xdr:cNvSpPr")
	x.Close("xdr:nvSpPr")
	x.Open("xdr:spPr")
	frame(x, "a:xfrm", r.Width, r.Height)
	x.Open("a:prstGeom", "prst", "rect")
	x.Empty("a:avLst")
	x.Close("a:prstGeom")
	solid(x, Black)
	x.Open("a:ln")
	x.Empty("a:noFill")
	x.Close("a:ln")
	x.Close("xdr:spPr")
	x.Close("xdr:sp")
}

// frame writes a thing's size; its place is its anchor's.
func frame(x *ooxml.XML, name string, width, height unit.Length) {
	x.Open(name)
	x.Empty("a:off", "x", "0", "y", "0")
	x.Empty("a:ext", "cx", emu(width), "cy", emu(height))
	x.Close(name)
}

// solid fills with a colour.
func solid(x *ooxml.XML, c Colour) {
	x.Open("a:solidFill")
	x.Empty("a:srgbClr", "val", string(c))
	x.Close("a:solidFill")
}
