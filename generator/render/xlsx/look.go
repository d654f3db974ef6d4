package xlsx

import (
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// edges is which sides of a cell have a line.
type edges int

// The sides.
const (
	topEdge edges = 1 << iota
	bottomEdge
	leftEdge
	rightEdge

	noEdge   edges = 0
	allEdges       = topEdge | bottomEdge | leftEdge | rightEdge
)

// look is what a cell looks like; format is its number format, empty for text.
type look struct {
	role   doc.Role
	edges  edges
	format string
	open   bool // someone is to fill the cell in: it is not locked, and shows that
}

// looks gives looks their number in the workbook's styles, in the order in which they are first asked for.
type looks struct {
	file   *excelize.File
	styles *nd30.Sheet
	ids    map[look]int
}

func newLooks(f *excelize.File, styles *nd30.Sheet) *looks {
	return &looks{file: f, styles: styles, ids: map[look]int{}}
}

// id gives the style's number.
func (ls *looks) id(l look) (int, error) {
	if id, ok := ls.ids[l]; ok {
		return id, nil
	}
	return ls.make(l)
}

// make gives a look its number. It stands by itself because it keeps the look, which costs memory at each call.
func (ls *looks) make(l look) (int, error) {
	style := ls.styles.StyleOf(l.role)
	s := &excelize.Style{
		Font:      faceOf(style).font(),
		Alignment: alignment(style, l.edges != noEdge),
		Border:    borders(l.edges),
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	if style.Red {
		s.Font.Color = "FF0000"
	}
	if l.open {
		s.Protection = &excelize.Protection{}
		s.Fill = excelize.Fill{Type: "pattern", Pattern: solid, Color: []string{openColour}}
	}
	id, err := ls.file.NewStyle(s)
	if err == nil {
		ls.ids[l] = id
	}
	return id, err
}

var horizontal = [...]string{nd30.Left: "left", nd30.Centre: "center", nd30.Right: "right", nd30.Justify: "justify"}

// indentStep is the width of one step of a cell's indent: three spaces of the Normal font (ECMA-376, 18.8.1).
const indentStep = 3 * spacePixels * pixel

// alignment of a framed cell is at its top; a line of text with space over it stands in the middle of its row.
func alignment(style nd30.Style, framed bool) *excelize.Alignment {
	a := &excelize.Alignment{Horizontal: horizontal[style.Align], Vertical: "top", WrapText: true}
	if !framed && style.Before > 0 {
		a.Vertical = "center"
	}
	a.Indent = int((style.Left + indentStep/2) / indentStep)
	return a
}

// black is the colour of everything but an urgency mark (I.I.4).
const black = "000000"

// openColour is the ground of a cell that is to be filled in, a pale yellow; solid is the number of excelize's pattern for it.
const (
	openColour = "FFF8DC"
	solid      = 1
)

// thin is the number of excelize's style of a line of 0.5 pt, as nd30.TableStyle.Frame asks.
const thin = 1

func borders(e edges) []excelize.Border {
	var all []excelize.Border
	for _, side := range []struct {
		edge edges
		name string
	}{{leftEdge, "left"}, {rightEdge, "right"}, {topEdge, "top"}, {bottomEdge, "bottom"}} {
		if e&side.edge != 0 {
			all = append(all, excelize.Border{Type: side.name, Color: black, Style: thin})
		}
	}
	return all
}

// face is how characters look.
type face struct {
	bold, italic bool
	raised       bool // a footnote's mark
	size         unit.Length
}

func faceOf(s nd30.Style) face { return face{bold: s.Bold, italic: s.Italic, size: s.FontSize()} }

func (f face) font() *excelize.Font {
	font := &excelize.Font{Family: nd30.Font, Color: black, Size: f.size.Points(), Bold: f.bold, Italic: f.italic}
	if f.raised {
		font.VertAlign = "superscript"
	}
	return font
}
