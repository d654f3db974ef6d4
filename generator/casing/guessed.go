package casing

import (
	"slices"
	"strings"
	"unicode"
)

// Guessed gives the words of a text in capitals whose capitals or small letters nothing shows: neither the whole text nor the word
// beside its neighbours stands in the file, and it is no word of titles, of positions, of units or of provinces. A word that is
// written one way behind other words, as "biên" is in biên chế, may be a name here.
func (c *Usage) Guessed(text string) (all []string) {
	if _, is := c.whole(text); is || text != strings.ToUpper(text) {
		return nil
	}
	words := strings.Fields(text)
	sure := make([]bool, len(words))
	for i, w := range words {
		key := strings.ToLower(bare(w))
		n := c.seenAlone(key)
		sure[i] = key == "" || !strings.ContainsFunc(w, unicode.IsLetter) || slices.Contains(plainWords(), key) && (n == nil || n.capital <= n.small) || c.short[key] != "" && n == nil
		if i == 0 {
			continue
		}
		pair := [2]string{strings.ToLower(bare(words[i-1])), key}
		if seen := c.seenBehind(pair[0], pair[1]); seen != nil && (seen.capital == 0 || seen.small == 0) {
			sure[i] = true
			sure[i-1] = sure[i-1] || n != nil && seen.small > 0 || seen.capital > 0
		}
		if slices.Contains(Provinces(), pair[0]+" "+pair[1]) {
			sure[i-1], sure[i] = true, true
		}
	}
	c.settleKnown(words, sure)
	for i, w := range words {
		if !sure[i] && !slices.Contains(all, bare(w)) {
			all = append(all, bare(w))
		}
	}
	return all
}

// settleKnown marks the words of positions and units.
func (c *Usage) settleKnown(words []string, sure []bool) {
	for _, known := range slices.Concat(titles(), Units) {
		parts := strings.Fields(strings.ToUpper(known))
		for i := 0; i+len(parts) <= len(words); i++ {
			if slices.Equal(words[i:i+len(parts)], parts) {
				for k := range parts {
					sure[i+k] = true
				}
			}
		}
	}
}
