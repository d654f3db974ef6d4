package recognise

import (
	"strings"
	"unicode"

	"vanban/generator/doc"
	"vanban/generator/pattern"
)

// partyTitle stands at the head of the Communist Party's documents, where those of the state have the national title.
const partyTitle = "ĐẢNG CỘNG SẢN VIỆT NAM"

// partyNumber is a number as the Party writes it: “Số 36-HD/VPTW”.
var partyNumber = pattern.Latin(`(?i)^số\s*:?\s*\d*\s*[-–]\s*(?:[\p{L}]+)\s*/\s*(?:TU|HU|ĐU|TW|BT|BTC|BTG|UBKT|VP|ĐTN|CB)`)

// IsOfParty says whether a document is of the Communist Party, whose documents have a form of their own: its head or its number says so, and the
// national title doesn't stand over it.
func (d *Document) IsOfParty() bool {
	named := false
	for i := range d.Parts {
		part := &d.Parts[i]
		switch {
		case part.IsTable:
			for _, l := range part.Table.Lines() {
				named = named || isPartyTitle(l.Text)
			}
		case part.Role == doc.National && !part.Lost:
			return false
		default:
			named = named || isPartyTitle(part.Line.Text) || part.Role == doc.Number && !part.Lost && partyNumber().MatchString(strings.TrimSpace(part.Text()))
		}
	}
	return named
}

// isPartyTitle says whether a line is the Party's title, with what is drawn under it by signs.
func isPartyTitle(text string) bool {
	for line := range strings.Lines(text) {
		if strings.TrimFunc(line, func(c rune) bool { return !unicode.IsLetter(c) }) == partyTitle {
			return true
		}
	}
	return strings.TrimFunc(text, func(c rune) bool { return !unicode.IsLetter(c) }) == partyTitle
}
