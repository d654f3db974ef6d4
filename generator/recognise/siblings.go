package recognise

import (
	"slices"
	"strings"
)

// AlikeSiblings makes titles items, bold as they are, where parts of their level without a title follow them under the same title above: “1. Sở Nội vụ” over its
// points, and “2. Sở Tư pháp: …” behind it. A text has titles or items on one level there, and whichever doesn't fit would lose its number.
func AlikeSiblings(parts []*Part) {
	for level := Arabic; level <= Arabic3; level++ {
		from := 0
		for i := range parts {
			if l := parts[i].Label.Level; l != NoLevel && l < level {
				alikeUnder(parts[from:i], level)
				from = i + 1
			}
		}
		alikeUnder(parts[from:], level)
	}
}

// alikeUnder does so among the parts under one title. Titles below the level are items, too, as nothing else has a place in an item.
func alikeUnder(parts []*Part, level Level) {
	titled := slices.IndexFunc(parts, func(p *Part) bool { return p.Label.Level == level && p.isTitled() })
	if titled < 0 {
		return
	}
	behind := parts[titled:]
	n, titles, goingOn := behind[0].Label.N, 1, 0
	for i, p := range behind[1:] {
		switch {
		case p.Label.Level != level:
			continue
		case p.isTitled() && i+2 < len(behind) && behind[i+2].Label.Level != level:
			titles++
		case p.Label.N == n+1: // nothing stands under it, if it is a title
			goingOn++
		}
		n = p.Label.N
	}
	if goingOn == 0 {
		return
	}
	if goingOn < titles && slices.ContainsFunc(behind, func(p *Part) bool { return p.IsTable }) {
		titleShort(behind, level) // items hold no tables
		return
	}
	for _, p := range parts {
		if plain := plainRoles[p.Label.Level]; p.isTitled() && plain != 0 && p.Label.Level >= level {
			p.Role = plain
		}
	}
}

// titleShort makes titles of what is short as they are and stands over parts of its own; anything else keeps its number as words.
func titleShort(parts []*Part, level Level) {
	for i, p := range parts {
		if p.Label.Level == level && !p.isTitled() && len(p.Text()) <= longestPosition && !strings.HasSuffix(p.Text(), ".") && i+1 < len(parts) && parts[i+1].Label.Level != level {
			p.Role = titledRoles[level]
		}
	}
}

// isTitled says whether a part is a title of its level.
func (p *Part) isTitled() bool { return p.Role != 0 && p.Role == titledRoles[p.Label.Level] }
