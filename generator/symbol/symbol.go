// Package symbol tells which characters the fonts of signs draw that Word files name by their places in the font: Symbol, Wingdings and their like.
package symbol

import "strings"

// Signs of forms, to choose and chosen.
const (
	Box     = '☐'
	Ticked  = '☑'
	Crossed = '☒'
)

// IsFont says whether a font is one of signs.
func IsFont(font string) bool {
	return strings.EqualFold(font, "Symbol") || font != "" && fonts[strings.ToLower(font)] != nil
}

// IsTick says whether a character is a sign of forms.
func IsTick(c rune) bool { return c == Box || c == Ticked || c == Crossed }

// Of gives the character that a place of a font shows, counted from 0 or from U+F000 as Word writes it; false where the font is none of signs, or the sign isn't known.
func Of(font string, place rune) (rune, bool) {
	if 0xF000 <= place && place <= 0xF0FF {
		place -= 0xF000
	}
	if strings.EqualFold(font, "Symbol") {
		return greek(place)
	}
	c, known := fonts[strings.ToLower(font)][place]
	return c, known
}

// IsPlace says whether a character is a place in a font of signs and none that a text has.
func IsPlace(c rune) bool { return 0xF000 <= c && c <= 0xF0FF }

// fonts have the signs that forms and lists use, by their places.
var fonts = map[string]map[rune]rune{
	"wingdings": {
		0x22: '✂', 0x28: '☎', 0x2A: '✉', 0x46: '☞', 0x4A: '☺', 0x6C: '●', 0x6D: '❍', 0x6E: '■', 0x6F: Box, 0x70: Box, 0x71: Box, 0x72: Box, 0x73: '◆', 0x74: '◆', 0x75: '◆', 0x76: '❖', 0x77: '◆',
		0x81: '①', 0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨', 0x8A: '⑩', 0x9E: '·', 0x9F: '•', 0xA0: '▪', 0xA1: '○', 0xA2: '○', 0xA3: '○', 0xA4: '◉', 0xA5: '◎',
		0xA7: '▪', 0xA8: Box, 0xAB: '★', 0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE7: '←', 0xE8: '→', 0xE9: '↑', 0xEA: '↓', 0xEF: '⇐', 0xF0: '⇒', 0xF1: '⇑', 0xF2: '⇓', 0xF3: '⇔',
		0xFB: '✗', 0xFC: '✓', 0xFD: Crossed, 0xFE: Ticked,
	},
	"wingdings 2": {
		0x4F: '✗', 0x50: '✓', 0x51: Crossed, 0x52: Ticked, 0x53: Crossed, 0x54: Crossed, 0x97: '●', 0x98: '●', 0x99: '○', 0xA2: '■', 0xA3: Box, 0xA4: Box, 0xA5: Box, 0xA6: Box,
	},
	"wingdings 3": {0x66: '→', 0x67: '←', 0x68: '↑', 0x69: '↓', 0x7D: '►', 0x7C: '◄', 0x70: '▲', 0x71: '▼', 0x75: '►', 0x74: '◄'},
	"webdings":    {0x34: '►', 0x33: '◄', 0x35: '▲', 0x36: '▼', 0x3D: '●', 0x61: '✓', 0x63: Box, 0x67: '■', 0x6E: '●', 0x72: '✗'},
	"zapfdingbats": {
		0x33: '✓', 0x34: '✓', 0x35: '✗', 0x36: '✗', 0x37: '✗', 0x38: '✗', 0x6C: '●', 0x6E: '■', 0x6F: Box, 0x70: Box, 0x71: Box, 0x72: Box, 0x76: '❖',
	},
}

// What the font Symbol has from the space, and from the place 160 on; a place without a sign has a blank.
const (
	lower = ` !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼`
	upper = `€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭`
)

const upperFrom = 0xA0

// greek gives what the font Symbol shows.
func greek(place rune) (rune, bool) {
	half, at := []rune(lower), int(place-' ')
	if place >= upperFrom {
		half, at = []rune(upper), int(place-upperFrom)
	}
	if at < 0 || at >= len(half) || at > 0 && half[at] == ' ' {
		return 0, false
	}
	return half[at], true
}
