package nd30

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// Page is a sheet of paper and its margins.
type Page struct {
	Name                     string // "A4 dọc"
	Width, Height            unit.Length
	Top, Bottom, Left, Right unit.Length // margins
	Header                   unit.Length // from the paper's top to the page number
}

// TextWidth gives the width between the margins.
func (p Page) TextWidth() unit.Length { return p.Width - p.Left - p.Right }

// TextHeight gives the height between the margins.
func (p Page) TextHeight() unit.Length { return p.Height - p.Top - p.Bottom }

// pages are A4 (I.I.1), upright or on their side (I.I.2), margins 20–25 mm at top and bottom, 30–35 left, 15–20 right (I.I.3). The margins stay those of the paper's edges.
var pages = [doc.OrientationCount]Page{
	doc.Portrait:  page("A4 dọc", unit.Mm(210), unit.Mm(297)),
	doc.Landscape: page("A4 ngang", unit.Mm(297), unit.Mm(210)),
}

// margins are how the decree bounds the margins, and those used (I.I.3).
var margins = Margins{Top: marginRange(20, 25), Bottom: marginRange(20, 25), Left: marginRange(30, 35), Right: marginRange(15, 20)}

func marginRange(least, most float64) Range {
	return Range{Min: unit.Mm(least), Max: unit.Mm(most), Used: margin(least)}
}

func page(name string, width, height unit.Length) Page {
	return Page{Name: name, Width: width, Height: height, Top: margins.Top.Used, Bottom: margins.Bottom.Used, Left: margins.Left.Used, Right: margins.Right.Used, Header: unit.Mm(10)}
}

// margin gives the least margin of so many millimetres that every format can hold: DOCX counts in twips, and 15 mm cut
// to them would be less than the decree's least.
func margin(millimetres float64) unit.Length { return unit.Mm(millimetres).WholeTwips() }

// columnShares are the widths of the left columns (I.IV: ô số 1–4, 7 and 9b).
var columnShares = [doc.ColumnsRoleCount]Fraction{
	doc.LetterheadColumns: {2, 5},
	doc.SignatureColumns:  {1, 2},
	doc.CopyColumns:       {1, 2},
}

// TableStyle is how a table is drawn.
type TableStyle struct {
	ID, Name    string      // tables that are drawn alike have one style
	Shares      []int       // relative widths of its columns, of a table of tasks that of the area first; nil where they go by the text
	Behind      int         // how many of its columns stand behind those that may be added
	Frame       unit.Length // weight of its lines
	SideMargin  unit.Length // between a cell's line and its text, left and right
	Top, Bottom unit.Length // between a cell's line and its paragraphs; over each of these stands their own space
	SplitsAbove unit.Length // a row higher than this may run over a page's end, a lower one may not
}

// Over is what stands between a row's top and its cells' paragraphs: the line, and the margin under it.
func (t TableStyle) Over() unit.Length { return t.Frame + t.Top }

// Around is what a row's height has beside its paragraphs: its line and both margins.
func (t TableStyle) Around() unit.Length { return t.Over() + t.Bottom }

// InCell says whether a role's paragraphs stand in the framed cells of a table.
func InCell(r doc.Role) bool {
	switch r {
	case doc.TableHead, doc.TableArea, doc.TableCell, doc.TableNumber, doc.TableDash, doc.TableTotal:
		return true
	default:
		return false
	}
}

// SharesFor gives the columns' shares where others are added, whose longest figures have so many characters each: they stand behind the
// columns of the plan, and a last column that the table has of its own stays the last. Their room comes from the two widest columns, which
// have words that break anywhere: in the others a day or a name would. Without added ones it gives nil.
func (t TableStyle) SharesFor(added []int) []int {
	if len(added) == 0 {
		return nil
	}
	wider := make([]int, len(added))
	for i, figures := range added {
		wider[i] = AddedShare(figures)
	}
	narrower := slices.Clone(t.Shares)
	for _, w := range wider {
		narrow(narrower, w)
	}
	return slices.Insert(narrower, len(t.Shares)-t.Behind, wider...)
}

// narrow takes so much from shares, each time from the widest.
func narrow(shares []int, by int) {
	for range by {
		widest := 0
		for i, s := range shares {
			if s > shares[widest] {
				widest = i
			}
		}
		shares[widest]--
	}
}

// Fitted gives the shares of a table of tasks that has other columns than every plan, whose style this is: where they are more than a page has room for,
// the widest give way.
func (t TableStyle) Fitted(shares []int) []int {
	sum := 0
	for _, s := range shares {
		sum += s
	}
	for _, s := range t.Shares {
		sum -= s
	}
	narrow(shares, max(0, sum))
	return shares
}

// Beside gives the columns' shares where these stand in the place of those between the first column and those behind, whose part of the whole
// stays as it is.
func (t TableStyle) Beside(between []int) []int {
	last := len(t.Shares) - t.Behind
	own, whole := 0, 0
	for _, s := range t.Shares[1:last] {
		own += s
	}
	for _, s := range between {
		whole += s
	}
	scaled := func(s int) int { return max(1, s*whole/own) }
	all := append([]int{scaled(t.Shares[0])}, between...)
	for _, s := range t.Shares[last:] {
		all = append(all, scaled(s))
	}
	return all
}

// The share of an added column: enough for its head, and for its figures in bold on one line with the end of the document behind the last.
const (
	leastAdded    = 31
	aroundFigures = 11
	shareOfFour   = 9
)

// NumberShare is the share of a column of the tasks' numbers.
const NumberShare = 13

// AddedShare gives the share of a column whose longest figure has so many characters.
func AddedShare(figures int) int { return max(leastAdded, aroundFigures+figures*shareOfFour/4) }

var tables = [doc.TableRoleCount]TableStyle{
	doc.TaskTable:           framed("BangNhiemVu", "Bảng nhiệm vụ", 29, 69, 65, 30, 30, 29),
	doc.IndicatorTable:      framed(usualTable, usualName, 14, 102, 26, 26, 28, 28, 44),
	doc.CodedIndicatorTable: framed(usualTable, usualName, 24, 92, 26, 26, 28, 28, 44),
	doc.StateTable:          framed(usualTable, usualName, 14, 74, 38, 32, 46, 64),
	doc.LateTable:           framed(usualTable, usualName, 14, 90, 38, 50, 76),
	doc.UpcomingTable:       framed(usualTable, usualName, 14, 120, 54, 44, 36),
	doc.FormTaskTable:       framed(usualTable, usualName, 13, 62, 27, 44, 30, 28, 18, 28, 42, 34),
	doc.FormProductTable:    framed(usualTable, usualName, 26, 140, 60, 40),
	doc.FormIndicatorTable:  framed(usualTable, usualName, 30, 110, 32, 30, 64, 44),
	doc.ComparisonTable:     framed(usualTable, usualName, 12, 96, 96, 48),
	doc.AmendedTaskTable:    amendedTasks(),
	doc.PlainTable:          framed(usualTable, usualName),
}

const usualTable, usualName = "BangThuong", "Bảng thường"

// framed is a table with the lines and margins of all, and these shares of its columns.
func framed(id, name string, shares ...int) TableStyle {
	return TableStyle{ID: id, Name: name, Shares: shares,
		Frame: unit.Pt(0.5), SideMargin: unit.Pt(4), Top: cellTop, Bottom: cellBottom, SplitsAbove: unit.Mm(60)}
}

// amendedTasks has a column that says what becomes of a task behind those of the plan.
func amendedTasks() TableStyle {
	style := framed(usualTable, usualName, 11, 66, 62, 30, 30, 27, 26)
	style.Behind = 1
	return style
}

// FormWidth is the width of a form's table, for the screen: printed on the decree's
// page it becomes four fifths as large, so that text of 13 pt is read at 10.4 pt.
func (s *Sheet) FormWidth() unit.Length { return s.Page(doc.Landscape).TextWidth().Scale(5, 4) }

// CellMargin is the least distance between a table's line and the letters over and under it, on paper.
var CellMargin = unit.Mm(1)

// The space over a cell's lines of text, and under them, in whole twips: CellMargin, and over them as much more as a bold capital
// with two marks (Ẵ) rises over its line. What stands over each paragraph is the paragraphs' own. The rest is the cell's, so that the parts
// of a row that goes on over a page's end keep it.
var (
	cellGap    = unit.Pt(2)
	cellTop    = unit.Pt(3.2) - cellGap
	cellBottom = unit.Pt(2.85)
)

// signingRoom is the free space between the signer's position and name: the signature, with a third of the seal over it (I.II.8.a).
var signingRoom = unit.Mm(26)

// What a picture may be in a cell: of a page's height no more than this part, so that the table's head has room over it; where nothing is
// said of its width, a column is as narrow as this at least.
var (
	FigureInCell = Fraction{3, 4}
	FigureLeast  = unit.Mm(20)
)
