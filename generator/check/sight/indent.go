package sight

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// IndentOf gives where the first letter of a paragraph stands, tabs and blanks that were typed before it counted. A single blank is a slip of the finger,
// not how somebody sets a paragraph in.
func IndentOf(p *Paper, q *Piece) unit.Length {
	at, text := q.Standing.Left+q.Standing.First, q.Place.Paragraph.Text
	if first, rest := FirstRune(text), strings.TrimLeft(text, " \u00a0"); first != "" && len(rest) == len(text)-len(first) && FirstRune(rest) != "\t" {
		return at
	}
	for _, c := range text {
		switch c {
		case '\t':
			width, _, _ := Widest([]*Piece{q}, 0)
			at = nextStop(q.Standing, at, width, p.tabStep())
		case ' ', '\u00a0':
			at += blankWidth
		default:
			return at
		}
	}
	return at
}

// blankWidth is about that of a blank: a quarter of its letters' size.
var blankWidth = Sheet.StyleOf(doc.Body).Size.Used / 4

// nextStop gives where a tab ends that begins at a place, and words of a width behind it begin: at the paragraph's own next stop, at its indent where the
// first line hangs out, else at the next of those that stand in every paragraph, by their step. Before a stop of its own there are none of these
// (17.15.1.25). Words that are too long to stand in the middle or on the right of a stop stay where they are.
func nextStop(s document.Standing, at, width, step unit.Length) unit.Length {
	var own document.Stop
	for i, stop := range s.Stops {
		if stop.At > at && (own.Kind == "" || stop.At < own.At) && !cleared(s.Stops[i:]) {
			own = stop
		}
	}
	if s.Left > at && (own.Kind == "" || s.Left < own.At) {
		return s.Left
	}
	switch own.Kind {
	case "":
		return (at+step*mostSteps)/step*step - step*(mostSteps-1) // rounds down, below 0 too
	case "center":
		return max(at, own.At-width/2)
	case "right", "end", "decimal":
		return max(at, own.At-width)
	}
	return own.At
}

// mostSteps is more than there are stops before the text's edge.
const mostSteps = 1000

// cleared says whether the first of some stops is none, or taken away by a later one.
func cleared(stops []document.Stop) bool {
	gone := false
	for _, s := range stops {
		if s.At == stops[0].At {
			gone = s.Kind == "clear" || s.Kind == "bar"
		}
	}
	return gone
}

// tabStep gives the distance of the stops that every paragraph of the file has.
func (v *View) tabStep() unit.Length {
	return v.Once("tab step", func() any {
		twips := 0
		if root, err := tree.Parse(v.File.Related("settings")); err == nil && root.Child("w:defaultTabStop").Number("val", &twips) && twips > 0 {
			return unit.Length(twips) * unit.Twip
		}
		return document.TabStep
	}).(unit.Length)
}
