package writeback

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/filetext"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/yamledit"
)

func itoa(n int) string { return strconv.Itoa(n) }

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
	if strings.HasPrefix(strings.TrimSpace(t.Line(last.Line-1)), "|") {
		at := last.Line
		if !behind {
			at--
		}
		return []attempt{{name: file, text: t.With(at, at, tableRow(t, last.Line-1, d.newRow)), line: at, exact: true}}
	}
	n, ok := t.EntryAt(last.Line - 1)
	if !ok || !t.IsTask(n) {
		return nil
	}
	lines := e.entryLines(d.newRow, beside, n, file)
	if len(lines) == 0 {
		return nil
	}
	at, line := n.To, n.To
	if !behind {
		at, line = n.From, n.From
	}
	if strings.TrimSpace(t.Line(n.From-1)) == "" || strings.TrimSpace(t.Line(n.To)) == "" && n.To < len(t.Lines)-1 && t.IsEntry(n.To+1, n.Indent) { // entries are parted by empty lines
		if behind {
			lines, line = append([]string{""}, lines...), line+1
		} else {
			lines = append(lines, "")
		}
	}
	all := []attempt{{name: file, text: t.With(at, at, lines...), line: line, exact: true}}
	if own, is := deadlineInOwnWords(lines); is {
		all = append(all, attempt{name: file, text: t.With(at, at, own...), line: line, exact: true, note: notUnderstood})
	}
	if own, is := e.respelledLines(lines); is {
		all = append(all, attempt{name: file, text: t.With(at, at, own...), line: line, exact: true})
	}
	for i := range all {
		all[i] = e.counting(all[i], line)
	}
	return all
}

// deadlineInOwnWords gives the lines of an entry with its deadline as it is written when it is not understood.
func deadlineInOwnWords(lines []string) ([]string, bool) {
	for i, line := range lines {
		if m := filetext.KeyName().FindStringSubmatch(line); m != nil && m[1] == deadlineKey {
			key, value, _ := strings.Cut(line, ":")
			own := slices.Clone(lines)
			own[i] = key + ": {khac: " + yamledit.Scalar(strings.Trim(strings.TrimSpace(value), `"`), true) + "}"
			return own, true
		}
	}
	return nil, false
}

// counting gives a change of the tasks with their numbers in order; refused where that moves numbers that were reported on.
func (e *engine) counting(a attempt, added int) attempt {
	text, moved := a.text.CountTasks(added)
	if moved > 0 && e.isReported() {
		a.refused = reportedOn
	}
	a.text, a.moved = text, moved
	return a
}

// tableRow writes a row of a table of Markdown as the one at a line stands in.
func tableRow(t *filetext.Text, i int, w *document.Row) string {
	line := strings.Repeat(" ", filetext.IndentOf(t.Line(i))) + "|"
	for _, c := range w.Cells {
		line += " " + strings.ReplaceAll(lightly(labelled.Plain(document.TextOf(c.Items))), "|", `\|`) + " |"
	}
	return line
}

// entryLines writes a row as an filetext.Entry like the one beside it.
func (e *engine) entryLines(w, beside *document.Row, n filetext.Entry, file string) []string {
	t := e.files[file]
	head := t.Line(n.From)[:filetext.IndentOf(t.Line(n.From))]
	indent := strings.Repeat(" ", n.Indent)
	lines := []string{indent + filetext.NumberKey + ": 0" + t.SubNumber(n)} // which is counted then
	keys := e.columnKeys(beside, n.Indent)
	for i, c := range w.Cells {
		if keys[i] != "" && keys[i] != filetext.NumberKey {
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
				if m := filetext.KeyName().FindStringSubmatch(t.Line(j)); m != nil {
					if t.KeyIndent(j) > indent {
						continue // a line of a value
					}
					if t.KeyIndent(j) == indent {
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
		if _, text := labelled.Parted(p.Text); text != "" {
			texts, words = append(texts, text), append(words, labelled.Plain(p.Text))
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
		if key == filetext.ContentKey {
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
		if strings.HasPrefix(strings.TrimSpace(t.Line(at.Line-1)), "|") {
			return []attempt{{name: file, text: t.With(at.Line-1, at.Line), line: at.Line - 1, exact: true}}
		}
		if n, ok := t.EntryAt(at.Line - 1); ok && t.IsTask(n) {
			return []attempt{e.counting(attempt{name: file, text: t.WithoutBlock(filetext.Region{From: n.From, To: n.To - 1}), line: n.From, exact: true}, -1)}
		}
	}
	return nil
}

// isReported says whether agencies have reported on tasks by their numbers.
func (e *engine) isReported() bool {
	entries, _ := fs.ReadDir(e.Folder, dossier.ProgressFolder) // a folder that is not there has none
	return len(entries) > 0
}

// reportedOn is why tasks are not numbered anew.
const reportedOn = "số của các nhiệm vụ sau nó sẽ đổi, mà " + dossier.ProgressFolder + " đã có báo cáo theo số; thêm vào cuối bảng, hoặc sửa hồ sơ bằng tay"
