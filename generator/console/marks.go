package console

import (
	"io"
	"os"
	"slices"
	"strings"

	"vanban/generator/diff"
)

// Marks is what stands around words that were taken away or added.
type Marks struct{ removed, removedEnd, added, addedEnd string }

var (
	plainMarks  = Marks{"[-", "-]", "{+", "+}"}
	colourMarks = Marks{"\x1b[31;9m", "\x1b[0m", "\x1b[32m", "\x1b[0m"}
)

// MarksFor gives colours where a person looks at a terminal, and brackets elsewhere.
func MarksFor(w io.Writer) Marks {
	if os.Getenv("NO_COLOR") != "" || !IsTerminal(w) {
		return plainMarks
	}
	return colourMarks
}

// wordsAround is how many words around a change are printed.
const wordsAround = 12

// Segments shows kept words and marks the others; of what was kept for long only the words beside a change.
func (m Marks) Segments(all []diff.Segment) string {
	var b strings.Builder
	for _, s := range Shortened(all) {
		if s.Op != diff.Kept {
			b.WriteString(m.Around(s.Op, s.Text))
			continue
		}
		b.WriteString(s.Text)
	}
	return strings.TrimSpace(b.String())
}

// Shortened leaves out of what was kept for long all but the words beside a change.
func Shortened(all []diff.Segment) []diff.Segment {
	all = slices.Clone(all)
	for i := range all {
		if all[i].Op == diff.Kept {
			all[i].Text = shortened(all[i].Text, i > 0, i < len(all)-1)
		}
	}
	return all
}

// Around marks words; the space before them stays outside.
func (m Marks) Around(op diff.Op, s string) string {
	words := strings.TrimLeft(s, " ")
	if words == "" && s == "" {
		return ""
	}
	space := s[:len(s)-len(words)]
	if op == diff.Removed {
		return space + m.removed + words + m.removedEnd
	}
	return space + m.added + words + m.addedEnd
}

// shortened leaves out the middle of a long kept text; first and last say on which sides something changed.
func shortened(s string, before, after bool) string {
	words := strings.Split(s, " ")
	head, tail := 0, 0
	if before {
		head = wordsAround
	}
	if after {
		tail = wordsAround
	}
	if len(words) <= head+tail+1 {
		return s
	}
	return strings.Join(words[:head], " ") + " … " + strings.Join(words[len(words)-tail:], " ")
}

// Clipped leaves out the middle of a long text.
func Clipped(s string) string { return shortened(s, true, false) }
