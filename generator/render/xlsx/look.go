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
	leftEdge edges = 1 << iota
	rightEdge
	topEdge
	bottomEdge

	noEdge   edges = 0
	allEdges       = leftEdge | rightEdge | topEdge | bottomEdge
)

// look is what a cell looks like; format is its number format, empty for text.
type look struct {
	role   doc.Role
	align  doc.Align // over what the role says
	edges  edges
	format string
	bold   bool // beside what the role is
	italic bool
	middle bool // the text stands in the middle of its row
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
func (ls *looks) id(l look) int {
	id, known := ls.ids[l]
	if !known {
		id, _ = ls.file.NewStyle(ls.style(l)) // an error only of sizes, colours and formats that no look has
		ls.ids[l] = id
	}
	return id
}

// style of a framed cell has the text at its top, or in the middle of a row whose texts are equally high; a line of text
// with space over it stands in the middle of its row.
func (ls *looks) style(l look) *excelize.Style {
	style := ls.styles.StyleOf(l.role).Aligned(l.align)
	s := &excelize.Style{Font: faceOf(style).font(), Border: borders(l.edges), Alignment: &excelize.Alignment{
		Horizontal: horizontal[style.Align], Vertical: "top", WrapText: true, Indent: int((style.Left + indentStep/2) / indentStep),
	}}
	s.Font.Bold, s.Font.Italic = s.Font.Bold || l.bold, s.Font.Italic || l.italic
	if l.middle || l.edges == noEdge && style.Before > 0 {
		s.Alignment.Vertical = "center"
	}
	if l.edges != noEdge && (style.Align == nd30.Left || style.Align == nd30.Right) {
		s.Alignment.Indent += cellIndent
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	if style.Red {
		s.Font.Color = ls.styles.Drawn().Red
	}
	if l.open {
		s.Protection = &excelize.Protection{}
		s.Fill = solid(openColour)
	}
	return s
}

var horizontal = [...]string{nd30.Left: "left", nd30.Centre: "center", nd30.Right: "right", nd30.Justify: "justify"}

// indentStep is the width of one step of a cell's indent: three spaces of the Normal font (ECMA-376, 18.8.1).
const indentStep = 3 * spacePixels * pixel

// cellIndent is how many steps a framed cell's text stands off its line: without one, half a millimetre is left.
const cellIndent = 1

const (
	black      = "000000"
	openColour = "FFF8DC" // the ground of a cell that is to be filled in, a pale yellow
)

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

// thin is the number of excelize's style of a line of 0.5 pt, as nd30.TableStyle.Frame asks.
const thin = 1

func borders(e edges) []excelize.Border {
	var all []excelize.Border
	for i, name := range []string{"left", "right", "top", "bottom"} {
		if e&(1<<i) != 0 {
			all = append(all, excelize.Border{Type: name, Color: black, Style: thin})
		}
	}
	return all
}

// face is how characters look.
type face struct {
	bold, italic bool
	raised       bool // a footnote's mark
	size         unit.Length
	family       string
}

func faceOf(s nd30.Style) face {
	return face{bold: s.Bold, italic: s.Italic, size: s.FontSize(), family: s.By.Font}
}

func (f face) font() *excelize.Font {
	font := &excelize.Font{Family: f.family, Color: black, Size: f.size.Points(), Bold: f.bold, Italic: f.italic}
	if f.raised {
		font.VertAlign = "superscript"
	}
	return font
}

// romanFamily is the fonts with serifs (18.8.18); excelize calls every font one without.
const romanFamily = 1

// setNormalFont makes the Normal font the one that column widths are counted in.
func setNormalFont(f *excelize.File, name string) {
	size := normalSize.Points()
	font := f.Styles.Fonts.Font[0]
	font.Sz.Val, font.Name.Val, font.Color.RGB, font.Color.Theme, font.Scheme = &size, &name, "FF"+black, nil, nil
}

// callFontsRoman calls all fonts of styles what they are; it comes last, since excelize knows a font again by all that it has.
func callFontsRoman(f *excelize.File) {
	family := romanFamily
	for _, font := range f.Styles.Fonts.Font {
		font.Family.Val = &family
	}
}
