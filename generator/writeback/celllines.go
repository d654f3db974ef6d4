package writeback

import (
	"strings"

	"vanban/generator/word/document"
)

// lineBeside are the ways of writing a paragraph as a line of what a task is (a block of YAML, |), behind or before that of another paragraph.
func (e *engine) lineBeside(p, new *document.Paragraph, behind bool) []attempt {
	if p == nil || !e.known(p) || !isYAML(e.now.at[p].File) {
		return nil
	}
	at := e.now.at[p]
	t, i := e.files[at.File], at.Line-1
	if t.isInLines(i) {
		if behind {
			i++
		}
		line := strings.Repeat(" ", indentOf(t.line(at.Line-1))) + plain(new.Text)
		return []attempt{{name: at.File, text: t.with(i, i, line), line: i, exact: true}}
	}
	m := keyName().FindStringSubmatch(t.line(i))
	r, ok := t.regionAt(at, true)
	if !behind || m == nil || m[1] != contentKey || !ok || !r.isScalar || r.inFlow || r.to > r.from || strings.ContainsAny(t.text(r)[:1], `"'|>`) {
		return nil
	}
	within := strings.Repeat(" ", t.keyIndent(i)+2)
	lines := []string{string([]rune(t.line(i))[:r.column]) + "|", within + t.text(r), within + plain(new.Text)}
	return []attempt{{name: at.File, text: t.with(i, i+1, lines...), line: i, exact: true}}
}

// isInLines says whether a line is one of the block in which a task says what is to be done.
func (t *sourceText) isInLines(i int) bool {
	for j := i - 1; j >= 0; j-- {
		line := strings.Trim(t.line(j), "- ")
		if line == "" || t.keyIndent(j) >= indentOf(t.line(i)) {
			continue
		}
		return strings.HasPrefix(line, contentKey+":") && strings.HasSuffix(line, "|")
	}
	return false
}
