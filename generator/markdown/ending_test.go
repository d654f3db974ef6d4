package markdown

import (
	"strings"
	"testing"

	"vanban/generator/source"
)

// TestEndingWithinATextIsNoted: one that another of the program's would follow.
func TestEndingWithinATextIsNoted(t *testing.T) {
	for _, c := range []struct {
		text  string
		noted int // the line; 0: nothing
	}{
		{"A./.\n", 0},
		{"A./.\n\nB\n\n*C*\n", 0},
		{"- A\n- B./.\n\nC\n", 0},
		{"A\n\nB./.\n\n# C\n\nD\n", 3},
		{"A./.\n\n- B\n", 1},
		{"- A./.\n- B\n", 1},
		{"A./.\n\nB./.\n\nC\n", 3},
		{"A./.\n\n| B |\n|---|\n| C |\n", 1},
		{"1\n\nA./.\n\nB\n\nC\n\nD\n\nE\n\nF\n\nG\n", 3},
	} {
		_, problems, notes := Read(c.text, source.Pos{File: "a.md", Line: 1, Column: 1})
		switch {
		case len(problems) > 0:
			t.Errorf("%q: %v", c.text, problems)
		case c.noted == 0 && len(notes) > 0, c.noted > 0 && (len(notes) != 1 || notes[0].At.Line != c.noted || !strings.Contains(notes[0].What, "hai chỗ kết thúc")):
			t.Errorf("%q: noted %v, want line %d", c.text, notes, c.noted)
		}
	}
}
