package layout

import (
	"strings"
	"unicode/utf8"

	"vanban/generator/source"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// Page is a laid-out page. All places are from the paper's upper left corner, downwards.
type Page struct {
	Width, Height unit.Length
	Runs          []Run // in reading order, artifacts apart
	Strokes       []Stroke
	Outline       []Heading
	Places        []Place
	Links         []Link
	Anchors       []Anchor
	Red           string // the ink of its red runs and lines, two hexadecimal digits a channel
}

// PlaceKind is what a place on a page is kept free for.
type PlaceKind int

// The places that digital signatures take.
const (
	SignaturePlace PlaceKind = iota // the signer's (I.II.7.d)
	SealPlace                       // the organisation's seal (I.II.8.a)
	CornerPlace                     // the organisation's signature on an attachment (I.II.8.b)
)

// Place is a rectangle that a signing program fills.
type Place struct {
	Kind                PlaceKind
	X, Y, Width, Height unit.Length // X and Y of the upper left corner
}

// Run is text in one face on one line, or a figure in it.
type Run struct {
	X, Baseline unit.Length
	Face        typeface.Face
	Size        unit.Length
	Rise        unit.Length // above the baseline, of a footnote's mark
	Text        string
	Stretch     unit.Length // by how much each space (U+0020) is wider than its glyph
	Spread      unit.Length // by how much each character is wider than its glyph
	Red         bool
	Figure      *Figure  // in the place of a text; its left lower corner is at X and Baseline
	Element     *Element // nil where it is not part of the text: a page number, a repeated table head
	At          source.Pos
}

// WidthOf gives how wide a part of a run's text is, set as the run is.
func (r *Run) WidthOf(f *typeface.Family, part string) unit.Length {
	return f.Width(r.Face, r.Size, part) + r.Stretch*unit.Length(strings.Count(part, " ")) + r.Spread*unit.Length(utf8.RuneCountInString(part))
}

// Stroke is a straight line, horizontal or vertical.
type Stroke struct {
	X1, Y1, X2, Y2 unit.Length
	Weight         unit.Length
	Red            bool
}

// Link is a rectangle that leads to an anchor of the document.
type Link struct {
	X, Y, Width, Height unit.Length // X and Y of the upper left corner
	Anchor              int
	Element             *Element
}

// Anchor is where a line stands that links lead to.
type Anchor struct {
	Number int // doc.Line.Anchor
	Y      unit.Length
}

// Heading is an entry of the navigation pane.
type Heading struct {
	Level int // from 1
	Title string
	Y     unit.Length
}
