package recognise

import "strings"

// TabColumns counts the pieces into which tabs part a line.
func (l *Line) TabColumns() int {
	var text strings.Builder
	for _, s := range l.Spans {
		text.WriteString(s.Text)
	}
	pieces := 0
	for piece := range strings.SplitSeq(text.String(), "\t") {
		if strings.TrimSpace(piece) != "" {
			pieces++
		}
	}
	return pieces
}
