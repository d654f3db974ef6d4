package casing

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"vanban/generator/letters"
)

//go:embed titles.txt
var titleTable string

// titles are positions and bodies as they are written (annex II, IV and V), the longest first.
var titles = sync.OnceValue(func() (all []string) {
	for line := range strings.Lines(titleTable) {
		if name := strings.TrimSpace(line); name != "" && !strings.HasPrefix(name, "#") {
			all = append(all, name)
		}
	}
	slices.SortStableFunc(all, func(a, b string) int { return len(b) - len(a) })
	return all
})

// titled sets positions and bodies within a text in capitals as they are written, but for those that the file has in small letters: “của Phó Chủ tịch”, “Ban Tổ chức”.
func (c *Usage) titled(words []string) {
	for i := 0; i < len(words); i++ {
		if i > 0 && slices.Contains(otherWords, strings.ToLower(words[i-1]+" "+words[i])) {
			continue
		}
		for _, name := range titles() {
			parts := strings.Fields(name)
			if !beginWith(words[i:], parts) {
				continue
			}
			if as, is := c.whole(strings.ToUpper(name)); !is || as != letters.Lower(as) {
				for k, part := range parts {
					words[i+k] = strings.Replace(letters.Lower(words[i+k]), letters.Lower(part), part, 1)
				}
			}
			i += len(parts) - 1
			break
		}
	}
}

// beginWith says whether words begin with some others, whatever their capitals; signs may stand behind the last alone.
func beginWith(words, others []string) bool {
	if len(words) < len(others) {
		return false
	}
	last := len(others) - 1
	for k, o := range others[:last] {
		if !strings.EqualFold(words[k], o) {
			return false
		}
	}
	return strings.EqualFold(strings.TrimRight(words[last], ".,;:)”"), others[last])
}
