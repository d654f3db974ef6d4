package recognise

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/headwords"
	"vanban/generator/pattern"
)

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
				named = named || headwords.IsPartyTitle(l.Text)
			}
		case part.Role == doc.National && !part.Lost:
			return false
		default:
			named = named || headwords.IsPartyTitle(part.Line.Text) || part.Role == doc.Number && !part.Lost && partyNumber().MatchString(strings.TrimSpace(part.Text()))
		}
	}
	return named
}
