package markdown

import "github.com/yuin/goldmark/ast"

// checkBackslash reports backslashes of a title or a paragraph that were meant to end a line, and end none: before a space, at the end of a title, in the
// last line of a paragraph.
func (r *reader) checkBackslash(n ast.Node) {
	lines := n.Lines()
	for i := range lines.Len() {
		at := lines.At(i)
		for from := at.Start; from < at.Stop; from++ {
			if r.src[from] != '\\' {
				continue
			}
			next := byte('\n')
			if from+1 < at.Stop {
				next = r.src[from+1]
			}
			if next == ' ' || next == '\t' || next == '\n' && i+1 == lines.Len() {
				r.report(from, loneBackslash)
				return
			}
			from++ // the character that it stands before is a word
		}
	}
}
