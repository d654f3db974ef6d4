package celltext

import (
	"slices"
	"strings"
)

// OneDue gives the lines of a cell of deadlines as one phrase: each a deadline of its own, or all together one.
func OneDue(text string, year int) string {
	if !strings.Contains(text, "\n") {
		return strings.Trim(OneLine(WithoutBullet(text)), " ;,.")
	}
	parts := dueParts(strings.Split(text, "\n"))
	if !slices.ContainsFunc(parts, func(p string) bool { return !understood(p, year) }) {
		return strings.Join(parts, "; ")
	}
	if whole := strings.Join(parts, " "); understood(whole, year) {
		return whole
	}
	return strings.Join(dueParts(strings.Split(Lines(text), "\n")), "; ")
}

// dueParts gives lines of a deadline without what sets them apart.
func dueParts(lines []string) (parts []string) {
	for _, line := range lines {
		if line = strings.Trim(OneLine(WithoutBullet(line)), " ;,."); line != "" {
			parts = append(parts, line)
		}
	}
	return parts
}
