package writeback

import (
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

// rowAdding are the ways of writing a table's row that came, under the row over it or over the one under it.
func (e *engine) rowAdding(d *difference) (all []attempt) {
	if above := d.prevRow; above != nil && len(above.Cells) == len(d.newRow.Cells) {
		all = e.rowBeside(d, above, true)
	}
	if below := e.rowOf(d.next); below != nil && len(below.Cells) == len(d.newRow.Cells) {
		all = append(all, e.rowBeside(d, below, false)...)
	}
	return all
}

// rowOf gives the row of the present version in which a paragraph stands; nil where it stands in no table.
func (e *engine) rowOf(p *document.Paragraph) *document.Row {
	for _, it := range e.now.docx.Body.Items {
		t, is := it.(*document.Table)
		if !is {
			continue
		}
		for _, row := range t.Rows {
			for own := range document.Paragraphs(row) {
				if own == p {
					return row.(*document.Row)
				}
			}
		}
	}
	return nil
}

// rowBeside are the ways of writing a row behind or before another one's entry.
func (e *engine) rowBeside(d *difference, beside *document.Row, behind bool) []attempt {
	cells, file := e.row(beside)
	last := source.Pos{}
	for _, c := range cells {
		if c.File == file && c.Line > last.Line {
			last = c
		}
	}
	t := e.files[file]
	if last.Line == 0 {
		return nil
	}
	if strings.HasPrefix(strings.TrimSpace(t.line(last.Line-1)), "|") {
		at := last.Line
		if !behind {
			at--
		}
		return []attempt{{name: file, text: t.with(at, at, t.tableRow(last.Line-1, d.newRow)), line: at, exact: true}}
	}
	n, ok := t.entryAt(last.Line - 1)
	if !ok || !t.isTask(n) {
		return nil
	}
	lines := e.entryLines(d.newRow, beside, n, file)
	if len(lines) == 0 {
		return nil
	}
	at, line := n.to, n.to
	if !behind {
		at, line = n.from, n.from
	}
	if strings.TrimSpace(t.line(n.from-1)) == "" || strings.TrimSpace(t.line(n.to)) == "" && n.to < len(t.lines)-1 && t.isEntry(n.to+1, n.indent) { // entries are parted by empty lines
		if behind {
			lines, line = append([]string{""}, lines...), line+1
		} else {
			lines = append(lines, "")
		}
	}
	return []attempt{e.counting(attempt{name: file, text: t.with(at, at, lines...), line: line, exact: true}, line)}
}

// isEntry says whether a line begins an entry whose keys stand so far in.
func (t *sourceText) isEntry(i, indent int) bool {
	return strings.HasPrefix(strings.TrimLeft(t.line(i), " "), "- ") && t.keyIndent(i) == indent
}

// counting gives a change of the tasks with their numbers in order; refused where that moves numbers that were reported on.
func (e *engine) counting(a attempt, added int) attempt {
	text, moved := a.text.countTasks(added)
	if moved > 0 && e.isReported() {
		a.refused = reportedOn
	}
	a.text, a.moved = text, moved
	return a
}

// tableRow writes a row of a table of Markdown as the one at a line stands in.
func (t *sourceText) tableRow(i int, w *document.Row) string {
	line := strings.Repeat(" ", indentOf(t.line(i))) + "|"
	for _, c := range w.Cells {
		line += " " + strings.ReplaceAll(lightly(plain(document.TextOf(c.Items))), "|", `\|`) + " |"
	}
	return line
}

// isTask says whether an entry is a task's.
func (t *sourceText) isTask(n entry) bool {
	for i := n.from; i < n.to; i++ {
		if m := keyName().FindStringSubmatch(t.lines[i]); m != nil && m[1] == contentKey && t.keyIndent(i) == n.indent {
			return true
		}
	}
	return false
}

// The keys of a task that every task has.
const (
	numberKey  = "so"
	contentKey = "noi-dung"
)

// subNumber is what stands behind the first point of the number of a task within another one.
func (t *sourceText) subNumber(n entry) string {
	for i := n.from; i < n.to; i++ {
		if m := taskNumber().FindStringSubmatch(t.lines[i]); m != nil && t.keyIndent(i) == n.indent && m[3] != "" {
			return ".0"
		}
	}
	return ""
}

// entryLines writes a row as an entry like the one beside it.
func (e *engine) entryLines(w, beside *document.Row, n entry, file string) []string {
	t := e.files[file]
	head := t.line(n.from)[:indentOf(t.line(n.from))]
	indent := strings.Repeat(" ", n.indent)
	lines := []string{indent + numberKey + ": 0" + t.subNumber(n)} // which is counted then
	keys := e.columnKeys(beside, n.indent)
	for i, c := range w.Cells {
		if keys[i] != "" && keys[i] != numberKey {
			lines = append(lines, cellLines(indent, keys[i], c)...)
		}
	}
	if len(lines) == 1 {
		return nil
	}
	lines[0] = head + "- " + strings.TrimLeft(lines[0], " ")
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
					if t.keyIndent(j) > indent {
						continue // a line of a value
					}
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

// cellLines writes a cell as the value of a key: several paragraphs as a list, or as lines of what a task is.
func cellLines(indent, key string, c *document.Cell) []string {
	var texts, words []string
	for p := range document.Paragraphs(c.Items...) {
		if _, text := parted(p.Text); text != "" {
			texts, words = append(texts, text), append(words, plain(p.Text))
		}
	}
	switch len(texts) {
	case 0:
		return nil
	case 1:
		return []string{indent + key + ": " + yamledit.Scalar(texts[0], false)}
	}
	lines := []string{indent + key + ":"}
	for i, text := range texts {
		if key == contentKey {
			lines[0], text = indent+key+": |", words[i]
		} else {
			text = "- " + yamledit.Scalar(text, false)
		}
		lines = append(lines, indent+yamledit.Step+text)
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
		if n, ok := t.entryAt(at.Line - 1); ok && t.isTask(n) {
			return []attempt{e.counting(attempt{name: file, text: t.withoutBlock(region{from: n.from, to: n.to - 1}), line: n.from, exact: true}, -1)}
		}
	}
	return nil
}
