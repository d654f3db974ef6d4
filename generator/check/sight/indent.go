package sight

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"vanban/generator/doc"
	"vanban/generator/inforce"
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
	tabs := tabsOf(q.Standing, p.tabStep(), func() unit.Length {
		width, _, _ := Widest([]*Piece{q}, 0)
		return width
	})
	for _, c := range text {
		switch c {
		case '\t':
			at = tabs.next(at)
		case ' ', '\u00a0':
			at += blankWidth
		default:
			return at
		}
	}
	return at
}

// blankWidth is about that of a blank: a quarter of its letters' size.
var blankWidth = inforce.Now().Styles[doc.Body].Size.Used / 4

// tabs are where the tabs of a paragraph end, one behind another.
type tabs struct {
	own        []document.Stop // that hold, those that lie behind where the last tab began left out, from the left
	left, step unit.Length     // the indent, and the distance of the stops that stand in every paragraph
	width      func() unit.Length
}

// tabsOf settles which stops of a paragraph hold: of those at one place the last that was set, where that is one. width gives how wide the words behind the
// tabs are; it is asked once, and only where a stop needs it.
func tabsOf(s document.Standing, step unit.Length, width func() unit.Length) *tabs {
	set := make(map[unit.Length]string, len(s.Stops))
	for _, stop := range s.Stops {
		set[stop.At] = stop.Kind
	}
	t := &tabs{left: s.Left, step: step, width: sync.OnceValue(width)}
	for _, at := range slices.Sorted(maps.Keys(set)) {
		if kind := set[at]; kind != "clear" && kind != "bar" {
			t.own = append(t.own, document.Stop{At: at, Kind: kind})
		}
	}
	return t
}

// next gives where a tab ends that begins at a place no further left than the last: at the paragraph's own next stop, at its indent where the first line hangs
// out, else at the next of those that stand in every paragraph, by their step. Before a stop of its own there are none of these (17.15.1.25). Words that are
// too long to stand in the middle or on the right of a stop stay where they are.
func (t *tabs) next(at unit.Length) unit.Length {
	for len(t.own) > 0 && t.own[0].At <= at {
		t.own = t.own[1:]
	}
	switch {
	case t.left > at && (len(t.own) == 0 || t.left < t.own[0].At):
		return t.left
	case len(t.own) == 0:
		return (at+t.step*mostSteps)/t.step*t.step - t.step*(mostSteps-1) // rounds down, below 0 too
	}
	switch stop := t.own[0]; stop.Kind {
	case "center":
		return max(at, stop.At-t.width()/2)
	case "right", "end", "decimal":
		return max(at, stop.At-t.width())
	default:
		return stop.At
	}
}

// mostSteps is more than there are stops before the text's edge.
const mostSteps = 1000

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
