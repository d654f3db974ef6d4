package sameworkbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// pageXML is what a worksheet says of its tab and its printed pages (18.3.1.82, .70, .62, .63, .46, .74, .14).
type pageXML struct {
	Properties struct {
		Tab *colour `xml:"tabColor"`
		Fit struct {
			On boolean `xml:"fitToPage,attr"`
		} `xml:"pageSetUpPr"`
	} `xml:"sheetPr"`
	Printed struct {
		Across   boolean `xml:"horizontalCentered,attr"`
		Down     boolean `xml:"verticalCentered,attr"`
		Headings boolean `xml:"headings,attr"`
		Grid     boolean `xml:"gridLines,attr"`
	} `xml:"printOptions"`
	Margins margins `xml:"pageMargins"`
	Page    struct {
		Size        string  `xml:"paperSize,attr"`
		Orientation string  `xml:"orientation,attr"`
		Scale       string  `xml:"scale,attr"`
		Wide        string  `xml:"fitToWidth,attr"`
		High        string  `xml:"fitToHeight,attr"`
		First       string  `xml:"firstPageNumber,attr"`
		Numbered    boolean `xml:"useFirstPageNumber,attr"`
		Order       string  `xml:"pageOrder,attr"`
		Grey        boolean `xml:"blackAndWhite,attr"`
		Draft       boolean `xml:"draft,attr"`
		Comments    string  `xml:"cellComments,attr"`
		Errors      string  `xml:"errors,attr"`
	} `xml:"pageSetup"`
	Around struct {
		OwnFirst  boolean `xml:"differentFirst,attr"`
		OwnEven   boolean `xml:"differentOddEven,attr"`
		Head      string  `xml:"oddHeader"`
		Foot      string  `xml:"oddFooter"`
		EvenHead  string  `xml:"evenHeader"`
		EvenFoot  string  `xml:"evenFooter"`
		FirstHead string  `xml:"firstHeader"`
		FirstFoot string  `xml:"firstFooter"`
	} `xml:"headerFooter"`
	RowBreaks    []breakXML `xml:"rowBreaks>brk"`
	ColumnBreaks []breakXML `xml:"colBreaks>brk"`
}

// breakXML is a page break behind a row or a column; one that no person set is where a program found the page's end.
type breakXML struct {
	After string  `xml:"id,attr"`
	Set   boolean `xml:"man,attr"`
}

// page gives the tab and the printed page in words that can be compared: what a program leaves out is said as what it
// stands for. plain is the typeface of the workbook, which LibreOffice doesn't say for a page's head.
func (x *pageXML) page(plain string) []string {
	p, o, a := &x.Page, &x.Printed, &x.Around
	tab, first := "", ""
	if x.Properties.Tab != nil {
		tab = x.Properties.Tab.read()
	}
	if p.Numbered {
		first = cmp.Or(p.First, "1")
	}
	words := []string{tab, first, p.Size, cmp.Or(p.Orientation, "default"), cmp.Or(p.Scale, "100"), cmp.Or(p.Wide, "1"), cmp.Or(p.High, "1"),
		cmp.Or(p.Order, "downThenOver"), cmp.Or(p.Comments, "none"), cmp.Or(p.Errors, "displayed")}
	for _, on := range []boolean{x.Properties.Fit.On, o.Across, o.Down, o.Headings, o.Grid, p.Grey, p.Draft, a.OwnFirst, a.OwnEven} {
		words = append(words, strconv.FormatBool(bool(on)))
	}
	for _, text := range []string{a.Head, a.Foot, a.EvenHead, a.EvenFoot, a.FirstHead, a.FirstFoot} {
		words = append(words, around(text, plain))
	}
	return words
}

// breaks gives the page breaks that a person set.
func (x *pageXML) breaks() []string {
	var all []string
	for kind, set := range map[string][]breakXML{"row ": x.RowBreaks, "column ": x.ColumnBreaks} {
		for _, b := range set {
			if b.Set {
				all = append(all, kind+b.After)
			}
		}
	}
	slices.Sort(all)
	return all
}

// margins are a page's, in inches.
type margins struct {
	Left   float64 `xml:"left,attr"`
	Right  float64 `xml:"right,attr"`
	Top    float64 `xml:"top,attr"`
	Bottom float64 `xml:"bottom,attr"`
	Head   float64 `xml:"header,attr"` // from the paper's edge to the page's head
	Foot   float64 `xml:"footer,attr"`
}

// How much margins may differ, in inches.
const (
	marginSlack = 0.02
	headHeight  = 0.25 // that of a line of the page's head or foot, which LibreOffice takes off the margin of a page that has none
)

// same says whether margins are those that were made, but for rounding. calc: LibreOffice wrote them.
func (m margins) same(there margins, calc bool) bool {
	less := 0.0
	if calc {
		less = headHeight
	}
	within := func(a, b float64) bool { return near(a, b, marginSlack) || b < a && a-b <= less }
	return near(m.Left, there.Left, marginSlack) && near(m.Right, there.Right, marginSlack) && near(m.Head, there.Head, marginSlack) &&
		near(m.Foot, there.Foot, marginSlack) && within(m.Top, there.Top) && within(m.Bottom, there.Bottom)
}

// around gives the words and codes of a page's head or foot, without the workbook's own typeface. The names of the upright and
// of other faces differ by a program's language; those of the bold and the slanted are kept.
func around(s, plain string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(s, `&"`)
		out.WriteString(before)
		if !found {
			return strings.TrimSpace(out.String())
		}
		face, after, _ := strings.Cut(rest, `"`)
		name, style, _ := strings.Cut(face, ",")
		if name != plain && name != "-" {
			out.WriteString(`&"` + name)
		}
		if style = strings.ToLower(style); strings.Contains(style, "bold") || strings.Contains(style, "italic") {
			out.WriteString(`&"` + style)
		}
		s = after
	}
}
