package xlsx

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// pixel is the step in which spreadsheet programs keep widths and heights: 1/96 inch, 0.75 pt.
const pixel = 9525 * unit.EMU

// A column's width is written in digits of the workbook's Normal font
// (ECMA-376, 18.3.1.13). Times New Roman is on every machine that shows
// official documents, as itself or as Liberation Serif with the same widths,
// which Calibri is not; and its digit is half as wide as the font is high. So
// at a height of 16 pixels a digit is 8 pixels wide, without any rounding, on
// every screen, and a column of n pixels is n/8 digits wide. No text is set
// in the Normal font.
const (
	digitPixels  = 8
	normalPixels = 2 * digitPixels
	normalSize   = normalPixels * pixel
	spacePixels  = normalPixels / 4 // the width of a space in Times New Roman
)

// maxRow is the greatest height of a row that Excel takes, in whole points: 409.5.
const maxRow = 409 * unit.Point

// padding is what a program leaves free between a cell's edge and its text: Excel 2 pixels and its line, LibreOffice less.
const padding = 3 * pixel

// The share of a cell's width that the text is measured for. A screen sets
// text in whole pixels, up to three parts in a hundred wider than print does:
// rows have to be high enough there too.
const (
	measuredShare = 97
	wholeShare    = 100
)

// digits gives a width in pixels as the file writes it.
func digits(pixels int) float64 { return float64(pixels) / digitPixels }

// pixels gives how many whole pixels a length has.
func pixels(l unit.Length) int { return int(l / pixel) }

// rounded brings a length up to whole pixels.
func rounded(l unit.Length) unit.Length { return (l + pixel - 1) / pixel * pixel }

// pitch gives the distance of two lines of wrapped text in Excel, which is
// more than Times New Roman's own: four thirds of the font's height, in whole
// pixels. That is 20 pixels at 11 pt, 21 at 12, 22 at 13, 25 at 14, as Excel's automatic
// row heights of 15, 15.75, 16.5 and 18.75 pt show. LibreOffice's lines are closer.
func pitch(size unit.Length) unit.Length {
	high := int64((size + pixel/2) / pixel)
	return unit.Length(high*4/3) * pixel
}

// metric measures cells.
type metric struct {
	measurer *layout.Measurer
	styles   *nd30.Sheet
	known    map[measuredText]int
}

// measuredText is the key under which the number of lines of a text is remembered. Names of agencies, deadlines and some products stand in many
// rows of a large table; each is measured once.
type measuredText struct {
	role  doc.Role
	width unit.Length
	text  string
}

// mostKnown is how many texts are remembered, before all are forgotten for others. They are texts of the document, so only their places take room.
const mostKnown = 4096

func newMetric(fam *typeface.Family, styles *nd30.Sheet) *metric {
	return &metric{measurer: layout.NewMeasurer(fam, styles), styles: styles, known: map[measuredText]int{}}
}

// textWidth gives the width for which a cell's text is measured.
func textWidth(cell, side unit.Length) unit.Length {
	return (cell - 2*max(side, padding)).Scale(measuredShare, wholeShare)
}

// besideText is what a framed cell loses of its width beside its text.
const besideText = cellIndent*indentStep + 2*padding

// cellWidth gives the width for which a framed cell's text is measured.
func cellWidth(cell unit.Length) unit.Length { return textWidth(cell-cellIndent*indentStep, padding) }

// lines gives in how many lines a paragraph is broken.
func (m *metric) lines(l doc.Line, width unit.Length) int {
	if len(l.Text) == 1 {
		if t, ok := l.Text[0].(doc.Text); ok && !t.Bold && !t.Italic {
			return m.linesOf(measuredText{l.Role, width, t.S})
		}
	}
	return m.count(l, width)
}

// linesOf gives in how many lines a text in its role's own face is broken.
func (m *metric) linesOf(key measuredText) int {
	if n, ok := m.known[key]; ok {
		return n
	}
	if len(m.known) >= mostKnown {
		clear(m.known)
	}
	n := m.count(doc.Line{Role: key.role, Text: doc.Words(key.text)}, key.width)
	m.known[key] = n
	return n
}

func (m *metric) count(l doc.Line, width unit.Length) int {
	style := m.styles.StyleOf(l.Role)
	own := typeface.LinePitch(style.FontSize()).Scale(int64(style.Pitch), nd30.MinPitch)
	return int(m.measurer.Height(l, width) / own)
}

// height gives how high a cell with these paragraphs has to be, in whole
// pixels. Between the paragraphs of a cell there is no space.
func (m *metric) height(lines []doc.Line, width unit.Length) unit.Length {
	if len(lines) == 0 {
		return 0
	}
	h := m.styles.StyleOf(lines[0].Role).Before + m.styles.StyleOf(lines[len(lines)-1].Role).After + m.cellMargins(lines[0].Role)
	return rounded(h + m.textHeight(lines, width) + picturesHeight(lines, width))
}

// textHeight gives how high the words of paragraphs are.
func (m *metric) textHeight(lines []doc.Line, width unit.Length) unit.Length {
	h := unit.Length(0)
	for _, l := range lines {
		if text := words(l.Text); len(text) > 0 || len(l.Text) == 0 {
			l.Text = text
			h += pitch(m.styles.StyleOf(l.Role).Size.Used) * unit.Length(m.lines(l, width))
		}
	}
	return h
}

// cellMargins gives what a framed cell keeps over and under its paragraphs. A workbook knows no such margins: the row is so much
// higher, and in a head, and where all cells of a row are equally high, the text stands in the middle of it. In other rows the first lines
// stand side by side at the top, where programs leave no margin.
func (m *metric) cellMargins(role doc.Role) unit.Length {
	if !nd30.InCell(role) {
		return 0
	}
	style := m.styles.TableOf(doc.PlainTable)
	return style.Top + style.Bottom
}

// heightOfText gives how high a cell of data is; its text has line breaks of its own.
func (m *metric) heightOfText(text string, width unit.Length) unit.Length {
	style := m.styles.StyleOf(doc.TableCell)
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n += m.linesOf(measuredText{doc.TableCell, width, line})
	}
	return rounded(style.Before + style.After + m.cellMargins(doc.TableCell) + pitch(style.FontSize())*unit.Length(n))
}
