package sameworkbook

import (
	"encoding/xml"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// sheet is what is compared of a worksheet.
type sheet struct {
	name, part       string
	hidden, from1904 bool
	cells            map[string]cell // by reference; those without value and look left out
	widths           map[int]float64 // of columns, in characters; negative of a hidden one
	heights          map[int]float64 // of rows that say it, in points; negative of a hidden one
	merged           []string        // areas, in order
	sets             [][]string      // checks, filters, the page and the like: each in order
	margins          margins
	drawn            []drawing
}

// cell is a cell's content.
type cell struct {
	text    rich
	font    font   // of what of the text has none of its own
	value   string // of what is no text
	formula string
	look    look
}

// sheetXML is a worksheet (18.3.1.99).
type sheetXML struct {
	pageXML
	Columns []struct {
		First  int     `xml:"min,attr"`
		Last   int     `xml:"max,attr"`
		Width  float64 `xml:"width,attr"`
		Hidden boolean `xml:"hidden,attr"`
	} `xml:"cols>col"`
	Rows []struct {
		Number int     `xml:"r,attr"`
		Height float64 `xml:"ht,attr"`
		Hidden boolean `xml:"hidden,attr"`
		Cells  []struct {
			Ref     string  `xml:"r,attr"`
			Look    int     `xml:"s,attr"`
			Kind    string  `xml:"t,attr"`
			Value   string  `xml:"v"`
			Inline  richXML `xml:"is"`
			Formula *struct {
				Kind string `xml:"t,attr"`
				Text string `xml:",chardata"`
			} `xml:"f"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
	Protection *struct {
		On boolean `xml:"sheet,attr"`
	} `xml:"sheetProtection"`
	Merged []struct {
		Area string `xml:"ref,attr"`
	} `xml:"mergeCells>mergeCell"`
	Filter struct {
		Area    string     `xml:"ref,attr"`
		Columns []struct{} `xml:"filterColumn"`
	} `xml:"autoFilter"`
	Conditions []struct {
		Area  string `xml:"sqref,attr"`
		Rules []struct {
			Formula []string `xml:"formula"`
		} `xml:"cfRule"`
	} `xml:"conditionalFormatting"`
	Checks []struct {
		Area   string `xml:"sqref,attr"`
		Kind   string `xml:"type,attr"`
		First  string `xml:"formula1"`
		Second string `xml:"formula2"`
	} `xml:"dataValidations>dataValidation"`
	Links []struct {
		Area string `xml:"ref,attr"`
	} `xml:"hyperlinks>hyperlink"`
}

// readSheet reads the part of a sheet. What a view shows, such as a frozen row, is no part of the contents.
func (b *book) readSheet(s *sheet) error {
	var x sheetXML
	if err := xml.Unmarshal(b.pkg.Part(s.part), &x); err != nil {
		return err
	}
	s.widths, s.heights, s.cells = map[int]float64{}, map[int]float64{}, map[string]cell{}
	for _, c := range x.Columns {
		for n := max(c.First, 1); n <= min(c.Last, c.First+widest, lastColumn); n++ {
			s.widths[n] = signed(c.Width, bool(c.Hidden))
		}
	}
	plain := at(b.looks, 0)
	for i, r := range x.Rows {
		if r.Number == 0 {
			r.Number = i + 1
		}
		if r.Height > 0 || bool(r.Hidden) {
			s.heights[r.Number] = signed(r.Height, bool(r.Hidden))
		}
		for _, c := range r.Cells {
			one := cell{look: at(b.looks, c.Look)}
			switch c.Kind {
			case "s":
				n, _ := strconv.Atoi(strings.TrimSpace(c.Value))
				one.text = at(b.texts, n)
			case "inlineStr":
				one.text = c.Inline.read()
			case "str":
				one.text = rich{{text: c.Value}}
			default:
				one.value = number(c.Value)
			}
			if c.Formula != nil {
				one.formula = c.Formula.Kind + "=" + formula(c.Formula.Text)
				one.text, one.value = nil, "" // a program may compute it anew
			}
			if len(one.text) > 0 {
				one.font, one.look.font = one.look.font, font{} // each stretch of the text may have its own
			}
			if one.formula+one.value != "" || len(one.text) > 0 || one.look != plain {
				s.cells[c.Ref] = one
			}
		}
	}
	for _, m := range x.Merged {
		s.merged = append(s.merged, m.Area)
	}
	slices.Sort(s.merged)
	s.margins = x.Margins
	s.sets = append(x.sets(), x.page(plain.font.name), x.breaks())
	return b.readDrawings(s)
}

// uncover leaves out what merged cells cover, which nobody sees: LibreOffice gives it the look of the whole. It says whether
// the areas are few enough: those of a sheet that was made never cover a cell twice.
func (s *sheet) uncover() bool {
	covers := map[int][][2]place{} // by row
	rows := 0
	for _, area := range s.merged {
		var first, last place
		if from, to, found := strings.Cut(area, ":"); found && first.read(from) && last.read(to) {
			s.frame(from, to)
			last.row = min(last.row, first.row+highest)
			if rows += max(0, last.row-first.row+1); rows > mostCovered {
				return false
			}
			for row := first.row; row <= last.row; row++ {
				covers[row] = append(covers[row], [2]place{first, last})
			}
		}
	}
	maps.DeleteFunc(s.cells, func(ref string, _ cell) bool {
		var p place
		return p.read(ref) && slices.ContainsFunc(covers[p.row], func(a [2]place) bool {
			return a[0] != p && a[0].column <= p.column && p.column <= a[1].column
		})
	})
	return true
}

// frame gives the first of merged cells the lines around them all: under it and beside it those of the cells that end there.
func (s *sheet) frame(from, to string) {
	letters := func(ref string) int { return strings.IndexAny(ref, "0123456789") }
	c, is := s.cells[from]
	if a, b := letters(from), letters(to); is && a > 0 && b > 0 {
		c.look.edges[rightEdge] = s.cells[to[:b]+from[a:]].look.edges[rightEdge]
		c.look.edges[bottomEdge] = s.cells[from[:a]+to[b:]].look.edges[bottomEdge]
		s.cells[from] = c
	}
}

// How many rows of a merged cell are looked at, and of all of a sheet together.
const (
	highest     = 10_000
	mostCovered = 1 << 20
)

// place is where a cell stands, from 1.
type place struct{ row, column int }

// read reads a reference such as B12.
func (p *place) read(ref string) bool {
	letters := strings.TrimRight(ref, "0123456789")
	for _, c := range letters {
		if c < 'A' || c > 'Z' || p.column > 1<<20 {
			return false
		}
		p.column = p.column*26 + int(c-'A'+1)
	}
	row, err := strconv.Atoi(ref[len(letters):])
	p.row = row
	return err == nil && p.column > 0
}

// widest is how many columns one statement of widths is read for: LibreOffice states those behind the last one, too.
const widest = 256

// lastColumn is the last one that a sheet can have.
const lastColumn = 1 << 14

func signed(v float64, negative bool) float64 {
	if negative {
		return -1
	}
	return v
}

// number gives a number with as many digits as programs keep.
func number(s string) string {
	s = strings.TrimSpace(s)
	if v, err := strconv.ParseFloat(s, 64); err == nil {
		return strconv.FormatFloat(v, 'g', 14, 64)
	}
	return s
}

// sets gives what a sheet has of checks, filters and the like, each as words in order.
func (x *sheetXML) sets() [][]string {
	var filter, conditions, checks, links []string
	if x.Filter.Area != "" {
		filter = []string{strings.ReplaceAll(x.Filter.Area, "$", ""), strconv.Itoa(len(x.Filter.Columns))}
	}
	for _, c := range x.Conditions {
		for _, r := range c.Rules {
			conditions = append(conditions, c.Area+" "+formula(strings.Join(r.Formula, ";")))
		}
	}
	for _, c := range x.Checks {
		checks = append(checks, c.Area+" "+c.Kind+" "+formula(c.First)+" "+formula(c.Second))
	}
	for _, l := range x.Links {
		links = append(links, l.Area)
	}
	locked := []string{strconv.FormatBool(x.Protection != nil && bool(x.Protection.On))}
	all := [][]string{conditions, checks, links}
	for _, set := range all {
		slices.Sort(set)
	}
	return append(all, filter, locked)
}

// How much measures may differ that programs round: widths in characters, heights in points.
const (
	widthSlack  = 0.1
	heightSlack = 0.8
)

// sameContents says whether two sheets that were read have the same contents and looks. Cells come last: what is merged is known to be
// as it was made then. calc: LibreOffice wrote the second.
func sameContents(a, b *sheet, calc bool) bool {
	return slices.Equal(a.merged, b.merged) && slices.EqualFunc(a.sets, b.sets, func(x, y []string) bool { return slices.Equal(x, y) }) &&
		a.margins.same(b.margins, calc) && slices.EqualFunc(a.drawn, b.drawn, drawing.same) &&
		sameMeasures(a.widths, b.widths, widthSlack) && sameMeasures(a.heights, b.heights, heightSlack) &&
		a.uncover() && b.uncover() && maps.EqualFunc(a.cells, b.cells, cell.same)
}

func (c cell) same(d cell) bool {
	return slices.Equal(c.text.in(c.font), d.text.in(d.font)) && c.value == d.value && c.formula == d.formula && c.look == d.look
}

// sameMeasures says whether what was made has its measures; beyond it a program may state its usual ones, but hide nothing.
func sameMeasures(made, there map[int]float64, slack float64) bool {
	for i, m := range made {
		if t, is := there[i]; !is || !near(m, t, slack) {
			return false
		}
	}
	for i, t := range there {
		if _, is := made[i]; !is && t < 0 {
			return false
		}
	}
	return true
}
