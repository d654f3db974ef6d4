package drawing

import (
	"math"
	"strconv"
	"strings"

	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// Line is a straight line that a drawing shows, of DrawingML or of VML.
type Line struct {
	Length  unit.Length // 0: not said
	Dashed  bool
	Element *tree.Node // w:drawing, or VML's own
}

// flattest is how high a shape may be that is a line.
const flattest = 3 * unit.Point

// Lines gives the level lines that are drawn within an element.
func Lines(within *tree.Node) []Line {
	var all []Line
	within.EachShown(func(n *tree.Node) {
		switch n.Name {
		case "w:drawing":
			if l, is := drawnLine(n); is {
				l.Element = n
				all = append(all, l)
			}
		case "?line", "?shape", "?rect":
			if l, is := vmlLine(n); is {
				l.Element = n
				all = append(all, l)
			}
		}
	})
	return all
}

// straight are the shapes of DrawingML that are a line (20.1.10.56).
var straight = map[string]bool{"line": true, "straightConnector1": true, "lineInv": true}

func drawnLine(drawing *tree.Node) (l Line, is bool) {
	var wide, high int
	extended := false
	drawing.Each(func(n *tree.Node) {
		switch n.Name {
		case "?extent":
			if !extended {
				extended = n.Number("cx", &wide) && n.Number("cy", &high)
			}
		case "?prstGeom":
			is = is || straight[n.Get("prst")]
		case "?prstDash":
			l.Dashed = n.Get("val") != "solid"
		}
	})
	l.Length = unit.Length(wide)
	flat := extended && unit.Length(high) <= flattest
	return l, is && flat || flat && wide > 0 && hasShape(drawing)
}

// hasShape says whether a drawing is one of a shape, and no picture.
func hasShape(drawing *tree.Node) bool {
	shape := false
	drawing.Each(func(n *tree.Node) { shape = shape || n.Name == "?wsp" || n.Name == "?cxnSp" })
	return shape
}

// connector is VML's type of a straight line.
const connector = "_x0000_t32"

func vmlLine(n *tree.Node) (l Line, is bool) {
	style := VMLStyle(n.Get("style"))
	wide, high := VMLLength(style["width"]), VMLLength(style["height"])
	switch {
	case n.Name == "?line":
		x1, _ := point(n.Get("from"))
		x2, _ := point(n.Get("to"))
		_, y1 := point(n.Get("from"))
		_, y2 := point(n.Get("to"))
		wide, is = max(x2-x1, x1-x2), y1-y2 <= flattest && y2-y1 <= flattest
	case strings.HasSuffix(n.Get("type"), connector), style["width"] != "" && style["height"] != "" && wide > 10*flattest:
		is = high <= flattest
	}
	if s := n.Child("?stroke"); s != nil {
		if d := s.Get("dashstyle"); d != "" && d != "solid" {
			l.Dashed = true
		}
	}
	l.Length = wide
	return l, is
}

// VMLStyle gives the properties of a style of VML by their names.
func VMLStyle(style string) map[string]string {
	all := map[string]string{}
	for part := range strings.SplitSeq(style, ";") {
		if name, value, ok := strings.Cut(part, ":"); ok {
			all[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	return all
}

func point(s string) (x, y unit.Length) {
	a, b, _ := strings.Cut(s, ",")
	return VMLLength(a), VMLLength(b)
}

// vmlUnits are the units of lengths in VML; a number alone counts pixels of 1/96 inch.
var vmlUnits = []struct {
	name string
	is   unit.Length
}{{"pt", unit.Point}, {"mm", unit.Millimetre}, {"cm", unit.Centimetre}, {"in", 72 * unit.Point}, {"px", 9525}, {"", 9525}}

// longestVML bounds a length, so that a file that lies can't make sums run over.
const longestVML = 10000 * float64(unit.Millimetre)

// VMLLength reads a length as VML writes it; 0 where it is none.
func VMLLength(s string) unit.Length {
	for _, u := range vmlUnits {
		number, ok := strings.CutSuffix(strings.TrimSpace(s), u.name)
		if !ok {
			continue
		}
		v, err := strconv.ParseFloat(number, 64)
		if err != nil || math.IsNaN(v) {
			return 0
		}
		return unit.Length(math.Round(max(-longestVML, min(v*float64(u.is), longestVML))))
	}
	return 0
}
