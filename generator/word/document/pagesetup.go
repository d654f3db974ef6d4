package document

import (
	"cmp"
	"fmt"
	"strings"

	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// Page is how the pages of a section are set up.
type Page struct {
	Element                                  *tree.Node
	Width, Height                            unit.Length // 0: not said
	Top, Bottom, Left, Right, Header, Gutter unit.Length
	Margins                                  bool // the file says them
	Start                                    int  // the number of its first page; -1: they go on
	Format                                   string
	FirstApart                               bool              // its first page has a header of its own
	Continuous                               bool              // it begins on the page where the one before ends
	Headers                                  map[string]*Story // by "header first", "footer default" …: those that hold, of an earlier section too
}

// Landscape says whether the pages lie on their side.
func (p *Page) Landscape() bool { return p.Width > p.Height }

// TextWidth gives the width between the margins.
func (p *Page) TextWidth() unit.Length { return p.Width - p.Left - p.Right - p.Gutter }

// Pages gives the set-up of the sections in their order.
func (d *Document) Pages() []Page {
	var all []Page
	held := map[string]*Story{}
	for i, s := range d.sections() {
		p := pageOf(s.Element)
		for _, kind := range []string{"header", "footer"} {
			for _, on := range []string{"default", "first", "even"} {
				key := kind + " " + on
				if st := d.Headers[fmt.Sprintf("%04d w:%sReference %s", i, kind, on)]; st != nil {
					held[key] = st
				} else if st := d.Headers[fmt.Sprintf("%04d w:%sReference ", i, kind)]; st != nil && on == "default" {
					held[key] = st
				}
				p.Headers[key] = held[key]
			}
		}
		all = append(all, p)
	}
	return all
}

func pageOf(sect *tree.Node) Page {
	p := Page{Element: sect, Start: -1, Headers: map[string]*Story{}}
	size, margins, numbers := sect.Child("w:pgSz"), sect.Child("w:pgMar"), sect.Child("w:pgNumType")
	for _, a := range []struct {
		of   *tree.Node
		name string
		to   *unit.Length
	}{{size, "w", &p.Width}, {size, "h", &p.Height}, {margins, "top", &p.Top}, {margins, "bottom", &p.Bottom}, {margins, "left", &p.Left},
		{margins, "right", &p.Right}, {margins, "header", &p.Header}, {margins, "gutter", &p.Gutter}} {
		n := 0
		if a.of.Number(a.name, &n) {
			*a.to = twipsOf(n)
		}
	}
	p.Margins = margins != nil
	numbers.Number("start", &p.Start)
	p.Format = numbers.Get("fmt")
	sect.Flag("w:titlePg", &p.FirstApart)
	p.Continuous = sect.Val("w:type") == "continuous"
	return p
}

// PageNumber is a field that shows the number of the page, in a header or a footer.
type PageNumber struct {
	Paragraph *Paragraph
	Run       *tree.Node // that shows it; nil: none yet
	Align     string     // how it stands across the page
}

// PageNumberIn gives the field in a header or footer, nil where it has none.
func PageNumberIn(st *Story) *PageNumber {
	if st == nil {
		return nil
	}
	var found *PageNumber
	var open []opened
	st.Root.EachShown(func(n *tree.Node) {
		last := len(open) - 1
		switch {
		case found != nil:
		case n.Name == "w:fldSimple" && isPageField(n.Get("instr")):
			found = numberAt(st, n)
		case n.Name == "w:instrText" && last < 0: // a field whose beginning is missing
			open = append(open, opened{n.Text, n})
		case n.Name == "w:instrText":
			open[last].instruction += n.Text
			open[last].at = cmp.Or(open[last].at, n)
		case n.Name != "w:fldChar":
		case n.Get("fldCharType") == "begin":
			open = append(open, opened{})
		case last >= 0:
			if isPageField(open[last].instruction) {
				found = numberAt(st, open[last].at)
			}
			if n.Get("fldCharType") == "end" {
				open = open[:last]
			}
		}
	})
	for _, f := range open { // whose end is missing
		if found == nil && isPageField(f.instruction) {
			found = numberAt(st, f.at)
		}
	}
	return found
}

// opened is a field in a header: its instruction, which may be parted over several elements, and the first of these.
type opened struct {
	instruction string
	at          *tree.Node
}

func isPageField(instruction string) bool { return strings.EqualFold(firstWord(instruction), "PAGE") }

// numberAt gives the number whose field stands at an element.
func numberAt(st *Story, n *tree.Node) *PageNumber {
	element := n.Within("w:p")
	if element == nil {
		return nil
	}
	p := newParagraph(st, element)
	number := &PageNumber{Paragraph: p, Run: n.Within("w:r")}
	if n.Name == "w:fldSimple" {
		number.Run = n.Child("w:r")
	}
	standing := p.StandingIn(nil)
	number.Align = standing.Align
	if standing.Positioned == "center" || blanksSet(p.Text) {
		number.Align = "center"
	}
	return number
}

// blanksSet says whether a tab sets a header's text in the middle, as Word's own header style has it.
func blanksSet(text string) bool {
	return strings.HasPrefix(text, "\t") && strings.Count(text, "\t") == 1
}

// Face gives how the number looks.
func (n *PageNumber) Face() Face { return n.Paragraph.FaceOf(n.Run, nil) }

// Plain says whether the number's field stands in the paragraph alone: in no drawing, and as a whole.
func (n *PageNumber) Plain() bool {
	open := 0
	n.Paragraph.Element.EachShown(func(k *tree.Node) {
		switch k.Get("fldCharType") {
		case "begin":
			open++
		case "end":
			open--
		}
	})
	return open == 0 && n.Paragraph.Element.Within("w:txbxContent") == nil
}
