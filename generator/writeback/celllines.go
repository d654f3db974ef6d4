package writeback

import (
	"strings"

	"vanban/generator/word/document"
)

// What a task is may stand in lines: a block of YAML (|), each of whose lines is a paragraph of the cell.

// linesOf writes paragraphs as the lines of a key's value.
func linesOf(indent, key string, all []*document.Paragraph) []string {
	lines := []string{indent + key + ": |"}
	for _, p := range all {
		if words := plain(p.Text); words != "" {
			lines = append(lines, indent+"  "+words)
		}
	}
	return lines
}

// lineBeside are the ways of writing a paragraph as a line of what a task is, behind or before that of another paragraph.
func (e *engine) lineBeside(p, new *document.Paragraph, behind bool) []attempt {
	if p == nil || !e.known(p) || !isYAML(e.now.at[p].File) {
		return nil
	}
	at := e.now.at[p]
	t, i := e.files[at.File], at.Line-1
	if t.isInLines(i) {
		to := i
		if behind {
			to++
		}
		line := strings.Repeat(" ", indentOf(t.line(i))) + plain(new.Text)
		return []attempt{{name: at.File, text: t.with(to, to, line), line: to, exact: true}}
	}
	m := keyName().FindStringSubmatch(t.line(i))
	r, ok := t.regionAt(at, true)
	if m == nil || m[1] != contentKey || !ok || !r.isScalar || r.inFlow || r.to > r.from || strings.ContainsAny(t.text(r)[:1], `"'|>`) {
		return nil
	}
	head := string([]rune(t.line(i))[:r.column])
	within := strings.Repeat(" ", t.keyIndent(i)+2)
	lines := []string{head + "|", within + t.text(r), within + plain(new.Text)}
	if !behind {
		lines[1], lines[2] = lines[2], lines[1]
	}
	return []attempt{{name: at.File, text: t.with(i, i+1, lines...), line: i, exact: true}}
}

// isInLines says whether a line is one of the block in which a task says what is to be done.
func (t *sourceText) isInLines(i int) bool {
	for j := i - 1; j >= 0; j-- {
		m := keyName().FindStringSubmatch(t.line(j))
		if strings.TrimSpace(t.line(j)) == "" || t.keyIndent(j) >= indentOf(t.line(i)) {
			continue
		}
		return m != nil && m[1] == contentKey && strings.HasSuffix(strings.TrimSpace(t.line(j)), "|")
	}
	return false
}
