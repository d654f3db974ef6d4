package writeback

import (
	"slices"
	"strconv"
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/yamledit"
)

func itoa(n int) string { return strconv.Itoa(n) }

// entry is a group of keys that an item of a list begins, a task: its lines and how far its keys stand in.
type entry struct{ from, to, indent int }

var keyName = pattern.Lazy(`^\s*(?:- +)*([\p{L}\d_-]+):`)

// entryAt gives the entry of a list whose keys stand as that of a line does.
func (t *sourceText) entryAt(i int) (entry, bool) {
	for ; i >= 0 && keyOfLine().FindString(t.line(i)) == ""; i-- {
	}
	if i < 0 {
		return entry{}, false
	}
	n := entry{indent: t.keyIndent(i)}
	for n.from = i; n.from >= 0; n.from-- {
		line := t.line(n.from)
		if strings.HasPrefix(strings.TrimLeft(line, " "), "- ") && keyOfLine().MatchString(line) && t.keyIndent(n.from) == n.indent {
			break
		}
		if strings.TrimSpace(line) != "" && indentOf(line) < n.indent-1 {
			return n, false
		}
	}
	if n.from < 0 {
		return n, false
	}
	n.to = n.from + 1
	for j := n.to; j < len(t.lines) && (strings.TrimSpace(t.line(j)) == "" || indentOf(t.line(j)) >= n.indent); j++ {
		if trimmed := strings.TrimSpace(t.line(j)); trimmed != "" && trimmed[0] != '#' {
			n.to = j + 1
		}
	}
	return n, true
}

// row gives the places that the cells of a row of the present version came from, in the file of the first that is known.
func (e *engine) row(w *document.Row) (cells []source.Pos, file string) {
	cells = make([]source.Pos, len(w.Cells))
	for i, c := range w.Cells {
		if p := document.First(c.Items...); p != nil && e.known(p) {
			cells[i] = e.now.at[p]
			file = cells[i].File
		}
	}
	return cells, file
}

// rowAdding are the ways of writing a table's row that came, under the row over it.
func (e *engine) rowAdding(d *difference) (all []attempt) {
	if d.prevRow == nil || len(d.prevRow.Cells) != len(d.newRow.Cells) {
		return nil
	}
	cells, file := e.row(d.prevRow)
	if file == "" {
		return nil
	}
	t := e.files[file]
	last := source.Pos{}
	for _, c := range cells {
		if c.Line > last.Line {
			last = c
		}
	}
	if strings.HasPrefix(strings.TrimSpace(t.line(last.Line-1)), "|") {
		line := strings.Repeat(" ", indentOf(t.line(last.Line-1))) + "|"
		for _, c := range d.newRow.Cells {
			line += " " + strings.ReplaceAll(lightly(plain(document.TextOf(c.Items))), "|", `\|`) + " |"
		}
		return []attempt{{name: file, text: t.with(last.Line, last.Line, line), line: last.Line, exact: true}}
	}
	n, ok := t.entryAt(last.Line - 1)
	if !ok {
		return nil
	}
	for _, number := range t.numbers(d.newRow) {
		lines := e.entryLines(d, n, file, number)
		all = append(all, attempt{name: file, text: t.with(n.to, n.to, lines...), line: n.to, exact: true})
	}
	return all
}

// numbers are those that a new task may have: the one that stands in its row, where no other has it, else the next.
func (t *sourceText) numbers(w *document.Row) (all []string) {
	greatest := 0
	taken := map[string]bool{}
	for _, line := range t.lines {
		m := keyName().FindStringSubmatch(line)
		if m == nil || m[1] != numberKey {
			continue
		}
		_, value, _ := strings.Cut(line, ":")
		value, _, _ = strings.Cut(value, "#")
		value = strings.Trim(value, ` "'`)
		taken[value] = true
		if n, err := strconv.Atoi(value); err == nil {
			greatest = max(greatest, n)
		}
	}
	for _, c := range w.Cells {
		if m := document.RowNumber().FindStringSubmatch(plain(document.TextOf(c.Items))); m != nil && !taken[m[1]] {
			all = append(all, m[1])
		}
	}
	return slices.Compact(append(all, itoa(greatest+1)))
}

// numberKey is the key of a task's number.
const numberKey = "so"

// entryLines writes a row as an entry like the one over it.
func (e *engine) entryLines(d *difference, n entry, file, number string) []string {
	t := e.files[file]
	head := t.line(n.from)[:indentOf(t.line(n.from))]
	indent := strings.Repeat(" ", n.indent)
	var lines []string
	keys := e.columnKeys(d.prevRow, n.indent)
	if strings.Contains(strings.Join(t.lines[n.from:n.to], "\n"), numberKey+":") {
		lines = append(lines, indent+numberKey+": "+number)
	}
	for i, c := range d.newRow.Cells {
		if keys[i] == "" {
			continue
		}
		lines = append(lines, cellLines(indent, keys[i], c)...)
	}
	if len(lines) == 0 {
		return nil
	}
	lines[0] = head + "- " + strings.TrimLeft(lines[0], " ")
	if strings.TrimSpace(t.line(n.from-1)) == "" && n.from > 0 && n.to < len(t.lines) && strings.TrimSpace(t.line(n.to)) == "" {
		lines = append([]string{""}, lines...) // entries are parted by empty lines
	}
	return lines
}

// columnKeys gives the key that each column of a table shows, found from any of its rows.
func (e *engine) columnKeys(w *document.Row, indent int) []string {
	keys := make([]string, len(w.Cells))
	for _, it := range w.Table.Rows {
		other, is := it.(*document.Row)
		if !is || len(other.Cells) != len(keys) {
			continue
		}
		cells, _ := e.row(other)
		for i, at := range cells {
			t := e.files[at.File]
			if keys[i] != "" || at.Line == 0 {
				continue
			}
			for j := at.Line - 1; j >= 0; j-- {
				if m := keyName().FindStringSubmatch(t.line(j)); m != nil {
					if t.keyIndent(j) == indent {
						keys[i] = m[1]
					}
					break
				}
			}
		}
	}
	return keys
}

// cellLines writes a cell as the value of a key: several paragraphs as a list.
func cellLines(indent, key string, c *document.Cell) []string {
	var texts []string
	for p := range document.Paragraphs(c.Items...) {
		if _, text := parted(p.Text); text != "" {
			texts = append(texts, text)
		}
	}
	switch len(texts) {
	case 0:
		return nil
	case 1:
		return []string{indent + key + ": " + yamledit.Scalar(texts[0], false)}
	}
	lines := []string{indent + key + ":"}
	for _, text := range texts {
		lines = append(lines, indent+yamledit.Step+"- "+yamledit.Scalar(text, false))
	}
	return lines
}

// rowRemoving are the ways of taking away a row's entry.
func (e *engine) rowRemoving(d *difference) []attempt {
	cells, file := e.row(d.oldRow)
	for _, at := range cells {
		if at.Line == 0 || at.File != file {
			continue
		}
		t := e.files[file]
		if strings.HasPrefix(strings.TrimSpace(t.line(at.Line-1)), "|") {
			return []attempt{{name: file, text: t.with(at.Line-1, at.Line), line: at.Line - 1, exact: true}}
		}
		if n, ok := t.entryAt(at.Line - 1); ok && slices.ContainsFunc(t.lines[n.from:n.to], func(line string) bool { m := keyName().FindStringSubmatch(line); return m != nil && m[1] == "noi-dung" }) {
			return []attempt{{name: file, text: t.withoutBlock(region{from: n.from, to: n.to - 1}), line: n.from, exact: true}}
		}
	}
	return nil
}
