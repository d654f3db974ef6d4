package recognise

import (
	"slices"
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
	n, titles, goingOn := parts[titled].Label.N, 0, 0
	for _, p := range parts[titled:] {
		switch {
		case p.Label.Level != level:
			continue
		case p.isTitled():
			titles++
		case p.Label.N == n+1:
			goingOn++
		}
		n = p.Label.N
	}
	if goingOn == 0 || goingOn < titles && slices.ContainsFunc(parts[titled:], func(p *Part) bool { return p.IsTable }) {
		return // items hold no tables: where most are titles, what has none keeps its number as words
	}
	for _, p := range parts {
		if plain := plainRoles[p.Label.Level]; p.isTitled() && plain != 0 && p.Label.Level >= level {
			p.Role = plain
		}
	}
}

// isTitled says whether a part is a title of its level.
func (p *Part) isTitled() bool { return p.Role != 0 && p.Role == titledRoles[p.Label.Level] }
