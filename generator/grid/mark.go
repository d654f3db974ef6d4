package grid

import (
	"strings"

	"vanban/generator/celltext"
)

// IsMark says whether a cell has a mark: a sign or two, the number one, no word.
func (c *Cell) IsMark() bool {
	const longestMark = 3
	text := celltext.OneLine(c.Text)
	switch {
	case celltext.IsNothing(text) || len([]rune(text)) > longestMark:
		return false
	case c.Kind == Number:
		return c.Text == "1"
	}
	return c.Kind == Words && !strings.ContainsAny(text, "0123456789")
}

// Legend gives what signs stand for, by the head or a note of a table; nil where none tells.
func (g *Grid) Legend() map[string]celltext.Role {
	for i := range g.Cells {
		if c := &g.Cells[i]; c.Kind == Words && tellsBoth(c.Text) {
			if all := celltext.Legend(c.Text); all != nil {
				return all
			}
		}
	}
	return nil
}

// tellsBoth says whether a text may tell who leads and who shares: few do, and a legend does.
func tellsBoth(text string) bool {
	return (strings.Contains(text, "trì") || strings.Contains(text, "TRÌ")) && (strings.Contains(text, "hối hợp") || strings.Contains(text, "HỐI HỢP"))
}
