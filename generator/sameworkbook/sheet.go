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
	sets             [][]string      // merged cells, checks, filters and the like: each in order
	margins          [2]float64      // left and right, in inches
	drawn            []drawing
}

// cell is a cell's content.
type cell struct {
	text    []string // stretches, with their looks
	value   string   // of what is no text
	formula string
	look    look
}

// sheetXML is a worksheet (18.3.1.99).
type sheetXML struct {
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
	Margins struct {
		Left  float64 `xml:"left,attr"`
		Right float64 `xml:"right,attr"`
	} `xml:"pageMargins"`
	Page struct {
		Size        string `xml:"paperSize,attr"`
		Orientation string `xml:"orientation,attr"`
		Wide        string `xml:"fitToWidth,attr"`
		High        string `xml:"fitToHeight,attr"`
	} `xml:"pageSetup"`
	Around struct {
		Head string `xml:"oddHeader"`
		Foot string `xml:"oddFooter"`
	} `xml:"headerFooter"`
}

// readSheet reads the part of a sheet. The margins over and under the text are left aside: LibreOffice counts the height of the
// page's header within them. What a view shows, such as a frozen row, is no part of the contents.
func (b *book) readSheet(s *sheet) error {
	var x sheetXML
	if err := xml.Unmarshal(b.pkg.Part(s.part), &x); err != nil {
		return err
	}
	s.widths, s.heights, s.cells = map[int]float64{}, map[int]float64{}, map[string]cell{}
	for _, c := range x.Columns {
		for n := c.First; n <= min(c.Last, c.First+widest); n++ {
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
				one.text = at(b.texts, n).in(one.look.font)
			case "inlineStr":
				one.text = c.Inline.read().in(one.look.font)
			case "str":
				one.text = rich{{text: c.Value}}.in(one.look.font)
			default:
				one.value = number(c.Value)
			}
			if c.Formula != nil {
				one.formula = c.Formula.Kind + "=" + formula(c.Formula.Text)
				one.text, one.value = nil, "" // a program may compute it anew
			}
			if len(one.text) > 0 {
				one.look.font = font{} // each stretch of the text has its own
			}
			if one.formula+one.value != "" || len(one.text) > 0 || one.look != plain {
				s.cells[c.Ref] = one
			}
		}
	}
	s.uncover(&x)
	s.margins = [2]float64{x.Margins.Left, x.Margins.Right}
	s.sets = x.sets()
	return b.readDrawings(s)
}

// uncover leaves out what merged cells cover, which nobody sees: LibreOffice gives it the look of the whole.
func (s *sheet) uncover(x *sheetXML) {
	covers := map[int][][2]place{} // by row
	for _, m := range x.Merged {
		var first, last place
		if from, to, found := strings.Cut(m.Area, ":"); found && first.read(from) && last.read(to) {
			s.frame(from, to)
			for row := first.row; row <= min(last.row, first.row+highest); row++ {
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

// highest is how many rows of a merged cell are looked at.
const highest = 10_000

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

// sets gives what a sheet has of merged cells, checks, filters, its page, each as words in order.
func (x *sheetXML) sets() [][]string {
	var merged, filter, conditions, checks, links []string
	for _, m := range x.Merged {
		merged = append(merged, m.Area)
	}
	if x.Filter.Area != "" {
		filter = []string{x.Filter.Area, strconv.Itoa(len(x.Filter.Columns))}
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
	page := []string{x.Page.Size, x.Page.Orientation, x.Page.Wide, x.Page.High, around(x.Around.Head), around(x.Around.Foot)}
	all := [][]string{merged, conditions, checks, links}
	for _, set := range all {
		slices.Sort(set)
	}
	return append(all, filter, locked, page)
}

// around gives the words of a page's header or footer, without the codes of its typeface and size.
func around(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '&' || i+1 == len(s) {
			out.WriteByte(s[i])
			continue
		}
		switch next := s[i+1]; {
		case next == '"':
			end := strings.IndexByte(s[i+2:], '"')
			if end < 0 {
				return out.String()
			}
			i += end + 2
		case '0' <= next && next <= '9':
			for i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9' {
				i++
			}
		default:
			out.WriteString(s[i : i+2])
			i++
		}
	}
	return strings.TrimSpace(out.String())
}

// How much measures may differ that programs round: widths in characters, heights in points, margins in inches.
const (
	widthSlack  = 0.1
	heightSlack = 0.8
	marginSlack = 0.02
)

func sameSheet(a, b *sheet) bool {
	return a.name == b.name && a.hidden == b.hidden && a.from1904 == b.from1904 &&
		maps.EqualFunc(a.cells, b.cells, cell.same) && sameMeasures(a.widths, b.widths, widthSlack) && sameMeasures(a.heights, b.heights, heightSlack) &&
		slices.EqualFunc(a.sets, b.sets, func(x, y []string) bool { return slices.Equal(x, y) }) &&
		near(a.margins[0], b.margins[0], marginSlack) && near(a.margins[1], b.margins[1], marginSlack) &&
		slices.EqualFunc(a.drawn, b.drawn, drawing.same)
}

func (c cell) same(d cell) bool {
	return slices.Equal(c.text, d.text) && c.value == d.value && c.formula == d.formula && c.look == d.look
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
