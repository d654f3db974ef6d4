package drawing

import (
	"strconv"
	"strings"
	"unicode"

	"vanban/generator/symbol"
	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// SignOf gives the character that a w:sym shows (17.3.3.30); false where it isn't known.
func SignOf(sym *tree.Node) (rune, bool) {
	place, err := strconv.ParseUint(sym.Get("char"), 16, 32)
	if err != nil {
		return 0, false
	}
	return symbol.Of(sym.Get("font"), rune(place))
}

// ShownIn gives what a character shows in a font of signs, whose places Word writes from U+F000 on and other programs as letters.
func ShownIn(font string, c rune) rune {
	if c > 0xFF && !symbol.IsPlace(c) || c <= 0xFF && strings.EqualFold(font, "Symbol") { // words set in that font by mistake stay words
		return c
	}
	if sign, is := symbol.Of(font, c); is {
		return sign
	}
	return c
}

// AreWords says whether what stands in a font of signs is words that were set in it by mistake: a font of signs has no letters beyond
// those of one byte, and nobody draws four signs in a row that are letters.
func AreWords(text string) bool {
	row := 0
	for _, c := range text {
		switch {
		case symbol.IsPlace(c):
			row = 0
		case c > 0xFF && unicode.IsLetter(c):
			return true
		case unicode.IsLetter(c):
			row++
		default:
			row = 0
		}
		if row > mostSigns {
			return true
		}
	}
	return false
}

// mostSigns is how many letters stand beside each other as signs.
const mostSigns = 3

// The sides of a box that is drawn beside words for a person to tick.
const (
	leastBox = 2 * unit.Millimetre
	mostBox  = 9 * unit.Millimetre
)

// boxes are the shapes of DrawingML and VML that such a box has.
var boxes = map[string]bool{"rect": true, "roundRect": true, "flowChartProcess": true, "roundrect": true}

// Box gives the sign that a small square stands for, with what is in it; false where an object is none.
func Box(n *tree.Node, within string) (rune, bool) {
	var wide, high unit.Length
	shapes, other := 0, false
	n.EachShown(func(k *tree.Node) {
		switch name := LocalName(k); {
		case name == "prstGeom":
			shapes++
			other = other || !boxes[k.Get("prst")]
		case name == "extent" && wide == 0:
			x, y := 0, 0
			k.Number("cx", &x)
			k.Number("cy", &y)
			wide, high = unit.Length(x), unit.Length(y)
		case k.Name == "?rect", k.Name == "?roundrect":
			shapes++
			style := VMLStyle(k.Get("style"))
			wide, high = VMLLength(style["width"]), VMLLength(style["height"])
		case name == "pic", name == "imagedata", name == "chart", name == "oMath", name == "OLEObject", name == "custGeom":
			other = true
		}
	})
	if other || shapes != 1 || min(wide, high) < leastBox || max(wide, high) > mostBox || max(wide, high) > 2*min(wide, high) {
		return 0, false
	}
	sign, is := ticks[strings.ToLower(strings.TrimSpace(within))]
	return sign, is
}

// ticks are what stands in such a box.
var ticks = map[string]rune{"": symbol.Box, "x": symbol.Crossed, "×": symbol.Crossed, "✗": symbol.Crossed, "v": symbol.Ticked, "√": symbol.Ticked, "✓": symbol.Ticked, "✔": symbol.Ticked}

// FormField gives what a field of an old form shows that has no text of its own: a box to tick, or what was chosen of a list (17.16.7, 17.16.9).
func FormField(begin *tree.Node) string {
	data := begin.Child("w:ffData")
	if box := data.Child("w:checkBox"); box != nil {
		ticked, said := box.On("w:checked")
		if !said {
			ticked, _ = box.On("w:default")
		}
		if ticked {
			return string(symbol.Crossed)
		}
		return string(symbol.Box)
	}
	list := data.Child("w:ddList")
	chosen, entries := 0, list.All("w:listEntry")
	if !list.Child("w:result").Number("val", &chosen) {
		list.Child("w:default").Number("val", &chosen)
	}
	if 0 <= chosen && chosen < len(entries) {
		return entries[chosen].Get("val")
	}
	return ""
}
