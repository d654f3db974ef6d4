package textlevels

import (
	"slices"
	"strings"

	"vanban/generator/recognise"
)

// AlikeSiblings makes titles items, bold as they are, where parts of their level without a title follow them under the same title above: “1. Sở Nội vụ” over its
// points, and “2. Sở Tư pháp: …” behind it. A text has titles or items on one level there, and whichever doesn't fit would lose its number.
func AlikeSiblings(parts []*recognise.Part) {
	for level := recognise.Arabic; level <= recognise.Arabic3; level++ {
		from := 0
		for i := range parts {
			if l := parts[i].Label.Level; l != recognise.NoLevel && l < level {
				alikeUnder(parts[from:i], level)
				from = i + 1
			}
		}
		alikeUnder(parts[from:], level)
	}
}

// alikeUnder does so among the parts under one title. Titles below the level are items, too, as nothing else has a place in an item.
func alikeUnder(parts []*recognise.Part, level recognise.Level) {
	titled := slices.IndexFunc(parts, func(p *recognise.Part) bool { return p.Label.Level == level && isTitled(p) })
	if titled < 0 {
		return
	}
	behind := parts[titled:]
	n, titles, goingOn := behind[0].Label.N, 1, 0
	for i, p := range behind[1:] {
		switch {
		case p.Label.Level != level:
			continue
		case isTitled(p) && i+2 < len(behind) && behind[i+2].Label.Level != level:
			titles++
		case p.Label.N == n+1: // nothing stands under it, if it is a title
			goingOn++
		}
		n = p.Label.N
	}
	if goingOn == 0 {
		return
	}
	if goingOn < titles && slices.ContainsFunc(behind, func(p *recognise.Part) bool { return p.IsTable }) {
		titleShort(behind, level) // items hold no tables
		return
	}
	for _, p := range parts {
		if plain := recognise.PlainRole(p.Label.Level); isTitled(p) && plain != 0 && p.Label.Level >= level {
			p.Role = plain
		}
	}
}

// longestTitle is how many bytes a title has at most that stands over parts of its own.
const longestTitle = 200

// titleShort makes titles of what is short as they are and stands over parts of its own; anything else keeps its number as words.
func titleShort(parts []*recognise.Part, level recognise.Level) {
	for i, p := range parts {
		if p.Label.Level == level && !isTitled(p) && len(p.Text()) <= longestTitle && !strings.HasSuffix(p.Text(), ".") && i+1 < len(parts) && parts[i+1].Label.Level != level {
			p.Role = recognise.TitledRole(level)
		}
	}
}

// isTitled says whether a part is a title of its level.
func isTitled(p *recognise.Part) bool {
	return p.Role != 0 && p.Role == recognise.TitledRole(p.Label.Level)
}
