package sameworkbook

import (
	"fmt"
	"strconv"
	"strings"
)

// look is what a cell looks like, in words that can be compared.
type look struct {
	font   font
	format string
	fill   string
	edges  [4]string
	align  alignment
	open   bool // not locked
	secret bool // its formula is hidden
}

// The lines around a cell, as look.edges has them.
const (
	leftEdge = iota
	rightEdge
	topEdge
	bottomEdge
)

type font struct {
	name, size, colour, underline, raised string
	bold, italic, struck                  bool
}

type alignment struct {
	horizontal, vertical string
	indent, turned       int
	wrapped, shrunk      bool
}

// stylesXML is the part of the styles (18.8.39).
type stylesXML struct {
	Formats []struct {
		ID   int    `xml:"numFmtId,attr"`
		Code string `xml:"formatCode,attr"`
	} `xml:"numFmts>numFmt"`
	Fonts   []fontXML   `xml:"fonts>font"`
	Fills   []fillXML   `xml:"fills>fill"`
	Borders []borderXML `xml:"borders>border"`
	Cells   []struct {
		Format int `xml:"numFmtId,attr"`
		Font   int `xml:"fontId,attr"`
		Fill   int `xml:"fillId,attr"`
		Border int `xml:"borderId,attr"`
		Align  struct {
			Horizontal string  `xml:"horizontal,attr"`
			Vertical   string  `xml:"vertical,attr"`
			Indent     int     `xml:"indent,attr"`
			Turned     int     `xml:"textRotation,attr"`
			Wrapped    boolean `xml:"wrapText,attr"`
			Shrunk     boolean `xml:"shrinkToFit,attr"`
		} `xml:"alignment"`
		Protection struct {
			Locked *boolean `xml:"locked,attr"`
			Hidden boolean  `xml:"hidden,attr"`
		} `xml:"protection"`
	} `xml:"cellXfs>xf"`
}

// toggle is an element that is on unless it says 0.
type toggle struct {
	Value string `xml:"val,attr"`
}

func (t *toggle) on() bool { return t != nil && t.Value != "0" && t.Value != "false" }

type fontXML struct {
	Bold      *toggle `xml:"b"`
	Italic    *toggle `xml:"i"`
	Struck    *toggle `xml:"strike"`
	Underline *toggle `xml:"u"`
	Size      toggle  `xml:"sz"`
	Name      toggle  `xml:"name"`
	Face      toggle  `xml:"rFont"` // of a run
	Raised    toggle  `xml:"vertAlign"`
	Colour    colour  `xml:"color"`
}

func (f fontXML) read() font {
	size, _ := strconv.ParseFloat(f.Size.Value, 64)
	one := font{name: f.Name.Value + f.Face.Value, size: fmt.Sprintf("%.1f", size), colour: f.Colour.read(), bold: f.Bold.on(), italic: f.Italic.on(), struck: f.Struck.on()}
	if f.Underline != nil && f.Underline.Value != "none" {
		one.underline = "single"
		if f.Underline.Value != "" {
			one.underline = f.Underline.Value
		}
	}
	if f.Raised.Value != "baseline" {
		one.raised = f.Raised.Value
	}
	return one
}

type colour struct {
	RGB     string `xml:"rgb,attr"`
	Theme   string `xml:"theme,attr"`
	Tint    string `xml:"tint,attr"`
	Indexed string `xml:"indexed,attr"`
}

const black = "000000"

// read gives a colour without its opacity. One that nothing says is black: so is the first of a theme, and the one that a screen has for text.
func (c colour) read() string {
	switch {
	case len(c.RGB) >= len(black):
		return strings.ToUpper(c.RGB[len(c.RGB)-len(black):])
	case c.Theme == "1" && c.Tint == "" || c.Indexed == "64" || c.Indexed == "8" || c.Theme == "" && c.Indexed == "":
		return black
	}
	return c.Theme + "/" + c.Tint + "/" + c.Indexed
}

type fillXML struct {
	Pattern struct {
		Kind   string `xml:"patternType,attr"`
		Colour colour `xml:"fgColor"`
	} `xml:"patternFill"`
}

func (f fillXML) read() string {
	if f.Pattern.Kind == "" || f.Pattern.Kind == "none" {
		return ""
	}
	return f.Pattern.Kind + " " + f.Pattern.Colour.read()
}

type borderXML struct {
	Left   edgeXML `xml:"left"`
	Right  edgeXML `xml:"right"`
	Top    edgeXML `xml:"top"`
	Bottom edgeXML `xml:"bottom"`
}

type edgeXML struct {
	Style  string `xml:"style,attr"`
	Colour colour `xml:"color"`
}

func (e edgeXML) read() string {
	if e.Style == "" || e.Style == "none" {
		return ""
	}
	return e.Style + " " + e.Colour.read()
}

// builtIn are the number formats that have no code of their own in a file (18.8.30), of those that the program writes.
var builtIn = map[int]string{0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "mm-dd-yy", 49: "@"}

// code gives a number format as it is compared: signs may be escaped or quoted, and sections at the end be empty.
func code(s string) string {
	s = strings.NewReplacer(`\`, "", `"`, "", "\u00a0", " ").Replace(s)
	return strings.TrimRight(strings.ToLower(s), ";@")
}

func at[T any](all []T, i int) (one T) {
	if 0 <= i && i < len(all) {
		one = all[i]
	}
	return one
}

// read gives the looks that cells name by their number.
func (s stylesXML) read() []look {
	codes := map[int]string{}
	for id, c := range builtIn {
		codes[id] = code(c)
	}
	for _, f := range s.Formats {
		codes[f.ID] = code(f.Code)
	}
	all := make([]look, len(s.Cells))
	for i, c := range s.Cells {
		format, known := codes[c.Format]
		if !known {
			format = strconv.Itoa(c.Format)
		}
		border := at(s.Borders, c.Border)
		all[i] = look{font: at(s.Fonts, c.Font).read(), format: format, fill: at(s.Fills, c.Fill).read(),
			edges: [4]string{leftEdge: border.Left.read(), rightEdge: border.Right.read(), topEdge: border.Top.read(), bottomEdge: border.Bottom.read()},
			align: alignment{c.Align.Horizontal, c.Align.Vertical, c.Align.Indent, c.Align.Turned, bool(c.Align.Wrapped), bool(c.Align.Shrunk)},
			open:  c.Protection.Locked != nil && !bool(*c.Protection.Locked), secret: bool(c.Protection.Hidden)}
		if all[i].align.horizontal == "general" {
			all[i].align.horizontal = ""
		}
		if all[i].align.vertical == "bottom" {
			all[i].align.vertical = ""
		}
	}
	return all
}

// rich is a text whose stretches may look otherwise than its cell.
type rich []run

// run is a stretch of a text; own is nil where it looks as its cell does.
type run struct {
	text string
	own  *font
}

type richXML struct {
	Text string `xml:"t"`
	Runs []struct {
		Look *fontXML `xml:"rPr"`
		Text string   `xml:"t"`
	} `xml:"r"`
}

func (t richXML) read() rich {
	var all rich
	if t.Text != "" {
		all = append(all, run{text: t.Text})
	}
	for _, r := range t.Runs {
		one := run{text: r.Text}
		if r.Look != nil {
			own := r.Look.read()
			one.own = &own
		}
		all = append(all, one)
	}
	return all
}

// in gives the stretches as they look in a cell, those that look alike as one.
func (t rich) in(f font) []string {
	var all []string
	last := ""
	for _, r := range t {
		own := f
		if r.own != nil {
			own = *r.own
			if own.name == "" {
				own.name = f.name
			}
		}
		text := strings.NewReplacer("\r\n", "\n", "_x000D_", "").Replace(r.text)
		if key := fmt.Sprint(own); key == last && len(all) > 0 {
			all[len(all)-1] += text
		} else {
			all = append(all, key+"\x00"+text)
			last = key
		}
	}
	return all
}
