package spreadsheetml

import (
	"strconv"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// StyleID is the number of a style in its workbook.
type StyleID int32

// Style is how a cell looks (18.8.45). Text is wrapped at the cell's edge.
type Style struct {
	Font       Font
	Horizontal Horizontal
	Vertical   Vertical
	Indent     int    // in steps of three spaces of the normal font (18.8.1)
	Edges      Edges  // sides with a thin black line
	Fill       Colour // of the ground; empty: none
	Format     string // of numbers (18.8.31); empty: as they are
	Open       bool   // it can be changed though the sheet is locked
}

// Colour is RRGGBB.
type Colour string

// Black is the colour of text and lines.
const Black Colour = "000000"

// Font is how characters look (18.8.22).
type Font struct {
	Name         string
	Family       Family
	Size         unit.Length
	Bold, Italic bool
	Raised       bool
	Colour       Colour
}

// Family is what kind of font another should be taken from where one is missing (18.8.18).
type Family int

// Roman is the fonts with serifs.
const Roman Family = 1

// Horizontal is how text stands between the left and the right edge.
type Horizontal int

// The places.
const (
	Left Horizontal = iota
	Centre
	Right
	Justify

	horizontals int = iota
)

var horizontalNames = [horizontals]string{Left: "left", Centre: "center", Right: "right", Justify: "justify"}

// Vertical is how text stands between the top and the bottom edge.
type Vertical int

// The places.
const (
	Top Vertical = iota
	Middle

	verticals int = iota
)

var verticalNames = [verticals]string{Top: "top", Middle: "center"}

// Edges is which sides of a cell have a line.
type Edges int

// The sides, in the order in which they are written.
const (
	LeftEdge Edges = 1 << iota
	RightEdge
	TopEdge
	BottomEdge

	NoEdge   Edges = 0
	AllEdges       = LeftEdge | RightEdge | TopEdge | BottomEdge
)

var edgeNames = []string{"left", "right", "top", "bottom"}

// fill is a ground and the pattern on it.
type fill struct {
	pattern string
	colour  Colour
}

// components are what styles consist of, each thing once; styles refer to it by its number.
type components struct {
	formats list[string]
	fonts   list[Font]
	fills   list[fill]
	edges   list[Edges]
}

// ownFormat is the first number of a format that readers do not know by its number.
const ownFormat = 164

// numbers gives the attributes that say what a style consists of.
func (c *components) numbers(s Style) []string {
	format, ground := 0, 0
	if s.Format != "" {
		format = ownFormat + c.formats.index(s.Format)
	}
	if s.Fill != "" {
		ground = c.fills.index(fill{"solid", s.Fill})
	}
	return []string{"numFmtId", strconv.Itoa(format), "fontId", strconv.Itoa(c.fonts.index(s.Font)),
		"fillId", strconv.Itoa(ground), "borderId", strconv.Itoa(c.edges.index(s.Edges))}
}

// writeStyles writes the part of the styles (18.8.39).
func (b *Workbook) writeStyles(x *ooxml.XML) error {
	var c components
	c.fills.index(fill{pattern: "none"})
	c.fills.index(fill{pattern: "gray125"}) // readers take the first two for these, whatever they are
	numbers := make([][]string, len(b.styles.all))
	for i, s := range b.styles.all {
		numbers[i] = c.numbers(s)
	}
	x.Open("styleSheet", "xmlns", mainNS)
	writeList(x, "numFmts", c.formats.all, func(i int, f string) {
		x.Empty("numFmt", "numFmtId", strconv.Itoa(ownFormat+i), "formatCode", f)
	})
	writeList(x, "fonts", c.fonts.all, func(_ int, f Font) { f.write(x) })
	writeList(x, "fills", c.fills.all, func(_ int, f fill) { f.write(x) })
	writeList(x, "borders", c.edges.all, func(_ int, e Edges) { e.write(x) })
	writeList(x, "cellStyleXfs", numbers[:1], func(_ int, normal []string) { x.Empty("xf", normal...) })
	writeList(x, "cellXfs", b.styles.all, func(i int, s Style) { s.write(x, append(numbers[i], "xfId", "0"), i == 0) })
	writeList(x, "cellStyles", numbers[:1], func(int, []string) { x.Empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0") })
	x.Close("styleSheet")
	return nil
}

// writeList writes a list with its length; an empty one is left out.
func writeList[T any](x *ooxml.XML, name string, all []T, write func(int, T)) {
	if len(all) == 0 {
		return
	}
	x.Open(name, "count", strconv.Itoa(len(all)))
	for i, v := range all {
		write(i, v)
	}
	x.Close(name)
}

// write writes a style with these attributes, and what it does otherwise than the Normal one.
func (s Style) write(x *ooxml.XML, attributes []string, normal bool) {
	if normal {
		x.Empty("xf", attributes...)
		return
	}
	for _, own := range []struct {
		name string
		set  bool
	}{
		{"NumberFormat", s.Format != ""}, {"Font", true}, {"Fill", s.Fill != ""}, {"Border", s.Edges != NoEdge}, {"Alignment", true}, {"Protection", s.Open},
	} {
		if own.set {
			attributes = append(attributes, "apply"+own.name, "1")
		}
	}
	x.Open("xf", attributes...)
	alignment := []string{"horizontal", horizontalNames[s.Horizontal], "vertical", verticalNames[s.Vertical], "wrapText", "1"}
	if s.Indent > 0 {
		alignment = append(alignment, "indent", strconv.Itoa(s.Indent))
	}
	x.Empty("alignment", alignment...)
	if s.Open {
		x.Empty("protection", "locked", "0")
	}
	x.Close("xf")
}

func (f Font) write(x *ooxml.XML) {
	x.Open("font")
	if f.Bold {
		x.Empty("b")
	}
	if f.Italic {
		x.Empty("i")
	}
	x.Empty("sz", "val", decimal(f.Size.Points()))
	x.Empty("color", "rgb", argb(f.Colour))
	x.Empty("name", "val", f.Name)
	x.Empty("family", "val", strconv.Itoa(int(f.Family)))
	x.Close("font")
}

// argb gives a colour that nothing shines through.
func argb(c Colour) string { return "FF" + string(c) }

func (f fill) write(x *ooxml.XML) {
	x.Open("fill")
	x.Open("patternFill", "patternType", f.pattern)
	if f.colour != "" {
		x.Empty("fgColor", "rgb", argb(f.colour))
	}
	x.Close("patternFill")
	x.Close("fill")
}

func (e Edges) write(x *ooxml.XML) {
	x.Open("border")
	for i, name := range edgeNames {
		if e&(1<<i) == 0 {
			x.Empty(name)
			continue
		}
		x.Open(name, "style", "thin")
		x.Empty("color", "rgb", argb(Black))
		x.Close(name)
	}
	x.Empty("diagonal")
	x.Close("border")
}
