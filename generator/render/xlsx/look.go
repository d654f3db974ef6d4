package xlsx

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/spreadsheetml"
	"vanban/generator/unit"
)

// look is what a cell looks like; format is its number format, empty for text.
type look struct {
	role   doc.Role
	edges  spreadsheetml.Edges
	format string
	bold   bool // beside what the role is
	italic bool
	middle bool // the text stands in the middle of its row
	open   bool // someone is to fill the cell in: it is not locked, and shows that
}

// looks gives looks their number in the workbook's styles, in the order in which they are first asked for.
type looks struct {
	file   *spreadsheetml.Workbook
	styles *nd30.Sheet
	ids    map[look]spreadsheetml.StyleID
}

func newLooks(f *spreadsheetml.Workbook, styles *nd30.Sheet) *looks {
	return &looks{file: f, styles: styles, ids: map[look]spreadsheetml.StyleID{}}
}

// id gives the style's number.
func (ls *looks) id(l look) spreadsheetml.StyleID {
	id, known := ls.ids[l]
	if !known {
		id = ls.file.Style(ls.style(l))
		ls.ids[l] = id
	}
	return id
}

// style of a framed cell has the text at its top, or in the middle of a row whose texts are equally high; a line of text
// with space over it stands in the middle of its row.
func (ls *looks) style(l look) spreadsheetml.Style {
	style := ls.styles.StyleOf(l.role)
	s := spreadsheetml.Style{
		Font: faceOf(style).font(), Horizontal: horizontal[style.Align], Indent: int((style.Left + indentStep/2) / indentStep),
		Edges: l.edges, Format: l.format, Open: l.open,
	}
	s.Font.Bold, s.Font.Italic = s.Font.Bold || l.bold, s.Font.Italic || l.italic
	if l.middle || l.edges == spreadsheetml.NoEdge && style.Before > 0 {
		s.Vertical = spreadsheetml.Middle
	}
	if l.edges != spreadsheetml.NoEdge && (style.Align == nd30.Left || style.Align == nd30.Right) {
		s.Indent += cellIndent
	}
	if style.Red {
		s.Font.Colour = red
	}
	if l.open {
		s.Fill = openColour
	}
	return s
}

var horizontal = [...]spreadsheetml.Horizontal{
	nd30.Left: spreadsheetml.Left, nd30.Centre: spreadsheetml.Centre, nd30.Right: spreadsheetml.Right, nd30.Justify: spreadsheetml.Justify,
}

// indentStep is the width of one step of a cell's indent: three spaces of the Normal font (ECMA-376, 18.8.1).
const indentStep = 3 * spacePixels * pixel

// cellIndent is how many steps a framed cell's text stands off its line: without one, half a millimetre is left.
const cellIndent = 1

const (
	red        spreadsheetml.Colour = "FF0000" // of an urgency mark; all else is black (I.I.4)
	openColour spreadsheetml.Colour = "FFF8DC" // the ground of a cell that is to be filled in, a pale yellow
)

// face is how characters look.
type face struct {
	bold, italic bool
	raised       bool // a footnote's mark
	size         unit.Length
}

func faceOf(s nd30.Style) face { return face{bold: s.Bold, italic: s.Italic, size: s.FontSize()} }

func (f face) font() spreadsheetml.Font {
	return spreadsheetml.Font{
		Name: nd30.Font, Family: spreadsheetml.Roman, Size: f.size, Bold: f.bold, Italic: f.italic, Raised: f.raised, Colour: spreadsheetml.Black,
	}
}
