package celltext

import (
	"strings"

	"vanban/generator/pattern"
)

// leadLabel stands before who leads in a cell that also says who shares; supportLabel before those.
var (
	leadLabel    = pattern.Lazy(`(?i)^[\s\-–+•]*(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*:\s*`)
	supportLabel = pattern.Lazy(`(?i)(?:^|[;.,\n]|\s[-–])[\s\-–+•]*(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*`)
)

// LeadAndSupport parts a cell that says both who leads and who shares, each behind its label: “Chủ trì: Sở A; Phối hợp: Sở B”. is is false where it has no label.
func LeadAndSupport(text string) (lead, support string, is bool) {
	if at := supportLabel().FindStringIndex(text); at != nil {
		text, support, is = text[:at[0]], strings.TrimSpace(text[at[1]:]), true
	}
	if label := leadLabel().FindString(text); label != "" {
		text, is = text[len(label):], true
	}
	return strings.TrimSpace(text), support, is
}
