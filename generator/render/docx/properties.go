package docx

import (
	"cmp"
	"strconv"

	"vanban/generator/nd30"
	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// paragraphProperties is CT_PPr. Its write holds the order of the schema.
type paragraphProperties struct {
	style     string
	keepNext  bool
	keepLines bool
	newPage   bool // begins a page
	widows    bool // no line of it stands alone at a page's end or top
	frame     frame
	spacing   *spacing
	dots      unit.Length // of the tab that dots lead to, at whose left the text behind it stands; 0: none
	indent    *indent
	align     string
	outline   int         // from 1; 0 is text
	mark      unit.Length // the size of the paragraph's own mark; 0: as its style says
	section   *sectionProperties
	from      inherited // from what a style is based on
}

// inherited is what a style has of the one that it is based on, and takes back where it is otherwise itself.
type inherited struct{ keepNext, keepLines, bold, italic bool }

// frame is the lines around a paragraph or in a table, all of one weight.
type frame struct {
	sides  []string
	weight unit.Length
	space  unit.Length // from the text
	colour string      // empty: black
}

// spacing is CT_Spacing. A line of 0 says nothing of the lines' distance.
type spacing struct {
	before, after unit.Length
	line          int    // in 240ths of a line, or in twips with the rule exact
	rule          string // "auto" or "exact"
}

type indent struct{ left, right, firstLine unit.Length }

func (p *paragraphProperties) write(x *ooxml.XML) {
	x.Open("w:pPr")
	if p.style != "" {
		x.Empty("w:pStyle", "w:val", p.style)
	}
	writeToggle(x, "w:keepNext", p.keepNext, p.from.keepNext)
	writeToggle(x, "w:keepLines", p.keepLines, p.from.keepLines)
	if p.newPage {
		x.Empty("w:pageBreakBefore")
	}
	if p.widows {
		x.Empty("w:widowControl")
	}
	if len(p.frame.sides) > 0 {
		p.frame.write(x, "w:pBdr")
	}
	if p.dots > 0 {
		x.Open("w:tabs")
		x.Empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", twips(p.dots))
		x.Close("w:tabs")
	}
	if p.spacing != nil {
		p.spacing.write(x)
	}
	if p.indent != nil {
		first := []string{"w:firstLine", twips(p.indent.firstLine)}
		if p.indent.firstLine < 0 {
			first = []string{"w:hanging", twips(-p.indent.firstLine)}
		}
		x.Empty("w:ind", append([]string{"w:left", twips(p.indent.left), "w:right", twips(p.indent.right)}, first...)...)
	}
	if p.align != "" {
		x.Empty("w:jc", "w:val", p.align)
	}
	if p.outline > 0 {
		x.Empty("w:outlineLvl", "w:val", strconv.Itoa(p.outline-1))
	}
	if p.mark > 0 {
		(&runProperties{size: p.mark}).write(x)
	}
	if p.section != nil {
		p.section.write(x)
	}
	x.Close("w:pPr")
}

// writeToggle switches a property on, or off where what a style is based on has it on.
func writeToggle(x *ooxml.XML, name string, on, inherited bool) {
	switch {
	case on:
		x.Empty(name)
	case inherited:
		x.Empty(name, "w:val", "0")
	}
}

func (s *spacing) write(x *ooxml.XML) {
	attributes := []string{"w:before", twips(s.before), "w:after", twips(s.after)}
	if s.line > 0 {
		attributes = append(attributes, "w:line", strconv.Itoa(s.line), "w:lineRule", s.rule)
	}
	x.Empty("w:spacing", attributes...)
}

func (f frame) write(x *ooxml.XML, name string) {
	x.Open(name)
	for _, side := range f.sides {
		x.Empty("w:"+side, "w:val", "single", "w:sz", eighths(f.weight), "w:space", points(f.space), "w:color", cmp.Or(f.colour, black))
	}
	x.Close(name)
}

const black = "000000"

// runProperties is CT_RPr. Its write holds the order of the schema.
type runProperties struct {
	style        string
	font         string
	bold, italic bool
	colour       string
	size         unit.Length
	raised       bool
	language     string
	from         inherited
}

func (r *runProperties) write(x *ooxml.XML) {
	if *r == (runProperties{}) {
		return
	}
	x.Open("w:rPr")
	if r.style != "" {
		x.Empty("w:rStyle", "w:val", r.style)
	}
	if r.font != "" {
		x.Empty("w:rFonts", "w:ascii", r.font, "w:eastAsia", r.font, "w:hAnsi", r.font, "w:cs", r.font)
	}
	writeToggle(x, "w:b", r.bold, r.from.bold)
	writeToggle(x, "w:bCs", r.bold, r.from.bold)
	writeToggle(x, "w:i", r.italic, r.from.italic)
	writeToggle(x, "w:iCs", r.italic, r.from.italic)
	if r.colour != "" {
		x.Empty("w:color", "w:val", r.colour)
	}
	if r.size > 0 {
		half := strconv.Itoa(r.size.HalfPoints())
		x.Empty("w:sz", "w:val", half)
		x.Empty("w:szCs", "w:val", half)
	}
	if r.raised {
		x.Empty("w:vertAlign", "w:val", "superscript")
	}
	if r.language != "" {
		x.Empty("w:lang", "w:val", r.language, "w:eastAsia", r.language)
	}
	x.Close("w:rPr")
}

var alignments = [...]string{nd30.Left: "left", nd30.Centre: "center", nd30.Right: "right", nd30.Justify: "both"}

func twips(l unit.Length) string { return strconv.Itoa(l.Twips()) }

// eighths writes a line's weight in eighths of a point.
func eighths(l unit.Length) string { return strconv.Itoa(int(l.Scale(8, int64(unit.Point)))) }

// points writes a length in whole points.
func points(l unit.Length) string { return strconv.Itoa(int(l.Scale(1, int64(unit.Point)))) }
