package writeback

import (
	"slices"
	"strings"

	"vanban/generator/marking"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/yamledit"
)

// adding are the ways of writing a paragraph that came.
func (e *engine) adding(d *difference) (all []attempt) {
	prev, next := d.prev, d.next
	if d.oldCell != nil {
		within := slices.Collect(document.Paragraphs(d.oldCell.Items...))
		if !slices.Contains(within, prev) {
			prev = nil
		}
		if !slices.Contains(within, next) {
			next = nil
		}
		all = e.intoCell(d, within)
	}
	all = append(all, e.lineBeside(prev, d.new, true)...)
	all = append(all, e.itemBeside(prev, d.new, true)...)
	if prev != nil && e.known(prev) {
		all = append(all, e.blockBehind(prev, d)...)
	}
	all = append(all, e.lineBeside(next, d.new, false)...)
	all = append(all, e.itemBeside(next, d.new, false)...)
	if next != nil && e.known(next) {
		all = append(all, e.blockBefore(next, d.new)...)
	}
	if prev == nil || !e.known(prev) {
		all = append(all, e.filling(plain(d.new.Text))...)
	}
	return all
}

// intoCell are the ways of writing the words of a cell that had none.
func (e *engine) intoCell(d *difference, within []*document.Paragraph) []attempt {
	i := slices.Index(d.oldRow.Cells, d.oldCell)
	cells, file := e.row(d.oldRow)
	if slices.ContainsFunc(within, func(p *document.Paragraph) bool { return plain(p.Text) != "" }) || i < 0 || file == "" {
		return nil
	}
	t := e.files[file]
	for _, at := range cells {
		if r, ok := t.cellAt(at, d); ok {
			return []attempt{{name: file, text: t.set(r, " "+lightly(plain(d.new.Text))+" "), line: r.from, exact: true}}
		}
	}
	behind := source.Pos{}
	for k, at := range cells {
		if at.File == file && (behind.Line == 0 || k < i) {
			behind = at
		}
	}
	n, ok := t.entryAt(behind.Line - 1)
	if !ok {
		return nil
	}
	key := e.columnKeys(d.oldRow, n.indent)[i]
	_, value := parted(d.new.Text)
	if key == "" {
		return nil
	}
	for j := n.from; j < n.to; j++ { // the key may be there without a value
		if m := keyName().FindStringSubmatch(t.lines[j]); m != nil && m[1] == key && t.keyIndent(j) == n.indent {
			line := t.lines[j][:strings.Index(t.lines[j], ":")+1] + " " + yamledit.Scalar(value, false)
			return []attempt{{name: file, text: t.with(j, j+1, line), line: j, exact: true}}
		}
	}
	r, ok := t.regionAt(behind, true)
	if !ok {
		return nil
	}
	line := strings.Repeat(" ", n.indent) + key + ": " + yamledit.Scalar(value, false)
	return []attempt{{name: file, text: t.with(r.to+1, r.to+1, line), line: r.to + 1, exact: true}}
}

// known says whether a paragraph of the present version came from a place of a file that may change.
func (e *engine) known(p *document.Paragraph) bool {
	at := e.now.at[p]
	return at.Line > 0 && e.files[at.File] != nil
}

// itemBeside are the ways of writing a paragraph as a value in a list, behind or before that of another paragraph.
func (e *engine) itemBeside(p, new *document.Paragraph, behind bool) (all []attempt) {
	if p == nil {
		return nil
	}
	_, old := parted(p.Text)
	places, sure := []source.Pos{}, map[source.Pos]bool{}
	if e.known(p) {
		places, sure[e.now.at[p]] = append(places, e.now.at[p]), true
	}
	for _, s := range e.scalarsIn(old) {
		places, sure[s.At] = append(places, s.At), folded(s.Value) == folded(old)
	}
	_, value := parted(new.Text)
	value = strings.TrimRight(value, " ;,.")
	for _, at := range places {
		t := e.files[at.File]
		r, ok := t.itemAt(at, isYAML(at.File) || e.inFront(at))
		if !ok {
			continue
		}
		line := r.from
		if behind && !r.inFlow {
			line = r.to + 1
		}
		all = append(all, attempt{name: at.File, text: t.beside(r, value, behind), line: line, exact: sure[at], guess: !sure[at]})
	}
	return all
}

// itemAt gives the region of a value that stands in a list of YAML.
func (t *sourceText) itemAt(at source.Pos, isYAML bool) (region, bool) {
	if !isYAML {
		return region{}, false
	}
	r, ok := t.regionAt(at, true)
	if !ok || !r.isScalar || strings.HasPrefix(t.text(r), "|") {
		return r, false
	}
	head := string([]rune(t.lines[r.from])[:r.column])
	return r, beginsItem().MatchString(head) || r.inFlow && strings.LastIndex(head, "[") > strings.LastIndex(head, "{")
}

// beside gives the file with another value of a list behind or before one.
func (t *sourceText) beside(r region, value string, behind bool) *sourceText {
	written := yamledit.Scalar(value, r.inFlow)
	if r.inFlow {
		if behind {
			return t.set(r, t.text(r)+", "+written)
		}
		return t.set(r, written+", "+t.text(r))
	}
	line := t.lines[r.from][:indentOf(t.lines[r.from])] + "- " + written
	if behind {
		return t.with(r.to+1, r.to+1, line)
	}
	return t.with(r.from, r.from, line)
}

// form is what stands before a block of Markdown in its first line.
type form struct {
	prefix string
	upper  bool // its text is printed in capitals
}

var (
	marker    = pattern.Lazy(`^(\s*(?:> )?)((?:[-+*]|\d+[.)]|#{1,6})\s+)`)
	numbered  = pattern.Lazy(`^(\s*)(\d+)([.)]\s+)$`)
	levelMark = pattern.Lazy(`^#{1,6} $`)
)

// formOf gives how the block begins that a paragraph came from.
func (e *engine) formOf(p *document.Paragraph) form {
	at := e.now.at[p]
	line := e.files[at.File].line(at.Line - 1)
	prefix := marker().FindString(line)
	if prefix == "" {
		prefix = line[:indentOf(line)]
	}
	_, rest := parted(p.Text)
	return form{prefix, marking.IsUpper(rest)}
}

// forms are the ways in which a new paragraph may begin beside another: as the nearest one that begins alike does, then plainly.
func (e *engine) forms(beside, new *document.Paragraph) (all []form) {
	label, _ := parted(new.Text)
	file := e.now.at[beside].File
	for _, p := range e.nearest(beside) {
		if own, _ := parted(p.Text); e.known(p) && e.now.at[p].File == file && style(own) == style(label) {
			all = append(all, e.formOf(p))
			if len(all) == 2 {
				break
			}
		}
	}
	own := e.formOf(beside)
	base := own.prefix[:indentOf(own.prefix)]
	inner := strings.Repeat(" ", len(own.prefix))
	switch {
	case label == "":
		all = append(all, form{prefix: base}, form{prefix: inner})
	case label == "-" || label == "+":
		all = append(all, form{prefix: base + label + " "}, form{prefix: inner + label + " "})
	default:
		all = append(all, form{prefix: base + "1. "}, form{prefix: inner + "1. "}, form{base + "# ", true}, form{prefix: base + "## "})
	}
	return all
}

// nearest gives the paragraphs of the present version, those before one from it upwards, then those behind it.
func (e *engine) nearest(p *document.Paragraph) []*document.Paragraph {
	all := slices.Collect(document.Paragraphs(e.now.docx.Body.Items...))
	i := slices.Index(all, p)
	before := slices.Clone(all[:i+1])
	slices.Reverse(before)
	return append(before, all[i+1:]...)
}

// blockBehind are the ways of writing a paragraph as a block of Markdown behind another's: alone, and with those that came with it, for a title alone says nothing.
func (e *engine) blockBehind(prev *document.Paragraph, d *difference) (all []attempt) {
	at := e.now.at[prev]
	t := e.files[at.File]
	r, ok := t.regionAt(at, isYAML(at.File))
	if !ok || r.isScalar || e.inFront(at) {
		return nil
	}
	more := e.following(d)
	forms := e.forms(prev, d.new)
	for _, n := range slices.Compact([]int{0, min(1, len(more)), len(more)}) {
		for _, f := range forms {
			for _, text := range e.written(d.new, f) {
				next := e.inserted(t, r, f, text)
				line := next.line
				for _, p := range more[:n] {
					own := e.forms(prev, p)
					if label, _ := parted(p.Text); label == "" {
						own = []form{{prefix: f.prefix[:indentOf(f.prefix)]}}
					}
					texts := e.written(p, own[0])
					if len(texts) == 0 {
						break
					}
					last := region{from: next.line, to: next.line}
					next = e.inserted(next.text, last, own[0], texts[len(texts)-1])
				}
				all = append(all, attempt{name: at.File, text: next.text, line: line})
			}
		}
	}
	return all
}

// following gives what came behind a paragraph at the same place.
func (e *engine) following(d *difference) (all []*document.Paragraph) {
	i := slices.Index(e.opened, d)
	for _, next := range e.opened[i+1:] {
		if next.kind != Added || next.prev != d.prev || next.next != d.next {
			break
		}
		all = append(all, next.new)
	}
	return all
}

// inserted gives the file with a block behind a region, and the block's line.
func (e *engine) inserted(t *sourceText, r region, f form, text string) attempt {
	prefix := t.counted(f.prefix, r.to+1)
	lines := []string{prefix + text}
	if !t.sitsTight(r, prefix) {
		lines = append([]string{""}, lines...)
	}
	line := r.to + len(lines)
	next := t.line(r.to + 1)
	isItem := marker().MatchString(prefix) && !levelMark().MatchString(prefix)
	if strings.TrimSpace(next) != "" && indentOf(next) >= indentOf(prefix) && !(marker().MatchString(next) && isItem) {
		lines = append(lines, "")
	}
	return attempt{text: t.with(r.to+1, r.to+1, lines...).recounted(line), line: line}
}

// recounted counts the items of an ordered list on from one of its lines.
func (t *sourceText) recounted(i int) *sourceText {
	if !itemNumber().MatchString(t.line(i)) {
		return t
	}
	return t.countItems(i+1, indentOf(t.lines[i]), t.numberAt(i)+1)
}

// blockBefore are the ways of writing it before another's.
func (e *engine) blockBefore(next, new *document.Paragraph) (all []attempt) {
	at := e.now.at[next]
	t := e.files[at.File]
	r, ok := t.regionAt(at, isYAML(at.File))
	if !ok || r.isScalar || e.inFront(at) {
		return nil
	}
	for _, f := range e.forms(next, new) {
		for _, text := range e.written(new, f) {
			lines := []string{f.prefix + text}
			if !(marker().MatchString(t.line(r.from)) && marker().MatchString(f.prefix)) || strings.HasPrefix(strings.TrimSpace(t.line(r.from)), "#") {
				lines = append(lines, "")
			}
			all = append(all, attempt{name: at.File, text: t.with(r.from, r.from, lines...).recounted(r.from), line: r.from})
		}
	}
	return all
}

// counted gives the beginning of an item its number, where the items of the list are numbered one by one.
func (t *sourceText) counted(prefix string, next int) string {
	m := numbered().FindStringSubmatch(prefix)
	if m == nil {
		return prefix
	}
	indent, above := len(m[1]), []int{}
	for i := next - 1; i >= 0 && len(above) < 2; i-- {
		line := t.lines[i]
		isItem := itemNumber().MatchString(line) && indentOf(line) == indent
		if isItem {
			above = append(above, t.numberAt(i))
		} else if strings.TrimSpace(line) != "" && indentOf(line) <= indent {
			break
		}
	}
	below := t.siblings(next, indent)
	switch {
	case len(above) == 0:
		return m[1] + "1" + m[3]
	case above[0] == 1 && (len(above) > 1 && above[1] == 1 || len(above) == 1 && len(below) > 0 && t.numberAt(below[0]) == 1):
		return m[1] + "1" + m[3]
	}
	return m[1] + itoa(above[0]+1) + m[3]
}

// sitsTight says whether a block that begins so stands directly under another one: as items of a list without empty lines do.
func (t *sourceText) sitsTight(r region, prefix string) bool {
	if levelMark().MatchString(strings.TrimLeft(prefix, " ")) || !marker().MatchString(prefix) || !marker().MatchString(t.line(r.from)) || strings.HasPrefix(strings.TrimSpace(t.line(r.from)), "#") {
		return false
	}
	return !(strings.TrimSpace(t.line(r.from-1)) == "" && marker().MatchString(t.line(r.from-2)) && !strings.HasPrefix(strings.TrimSpace(t.line(r.from-2)), "#"))
}

// written are the ways of writing a paragraph's words in Markdown.
func (e *engine) written(p *document.Paragraph, f form) []string {
	_, text := parted(p.Text)
	if strings.ContainsRune(text, document.NoteMark) || strings.ContainsRune(text, document.ObjectMark) || text == "" {
		return nil
	}
	if f.upper && marking.IsUpper(text) {
		text = e.words.written(text)
	}
	if light := lightly(text); light != text {
		return []string{text, light}
	}
	return []string{text}
}
