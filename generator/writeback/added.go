package writeback

import (
	"slices"
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/marking"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
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
	all = append(all, e.articleBeside(prev, d.new, true)...)
	all = append(all, e.articleBeside(next, d.new, false)...)
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
		all = append(all, e.filling(labelled.Plain(d.new.Text))...)
	}
	return all
}

// intoCell are the ways of writing the words of a cell that had none.
func (e *engine) intoCell(d *difference, within []*document.Paragraph) []attempt {
	i := slices.Index(d.oldRow.Cells, d.oldCell)
	cells, file := e.row(d.oldRow)
	if slices.ContainsFunc(within, func(p *document.Paragraph) bool { return labelled.Plain(p.Text) != "" }) || i < 0 || file == "" {
		return nil
	}
	t := e.files[file]
	for _, at := range cells {
		if r, ok := cellAt(t, at, d); ok {
			return []attempt{{name: file, text: t.Set(r, " "+lightly(labelled.Plain(d.new.Text))+" "), line: r.From, exact: true}}
		}
	}
	behind := source.Pos{}
	for k, at := range cells {
		if at.File == file && (behind.Line == 0 || k < i) {
			behind = at
		}
	}
	n, ok := t.EntryAt(behind.Line - 1)
	if !ok {
		return nil
	}
	key := e.columnKeys(d.oldRow, n.Indent)[i]
	_, value := labelled.Parted(d.new.Text)
	if key == "" {
		return nil
	}
	for j := n.From; j < n.To; j++ { // the key may be there without a value
		if m := filetext.KeyName().FindStringSubmatch(t.Lines[j]); m != nil && m[1] == key && t.KeyIndent(j) == n.Indent {
			line := t.Lines[j][:strings.Index(t.Lines[j], ":")+1] + " " + yamledit.Scalar(value, false)
			return []attempt{{name: file, text: t.With(j, j+1, line), line: j, exact: true}}
		}
	}
	r, ok := t.RegionAt(behind, true)
	if !ok {
		return nil
	}
	line := strings.Repeat(" ", n.Indent) + key + ": " + yamledit.Scalar(value, false)
	return []attempt{{name: file, text: t.With(r.To+1, r.To+1, line), line: r.To + 1, exact: true}}
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
	_, old := labelled.Parted(p.Text)
	places, sure := []source.Pos{}, map[source.Pos]bool{}
	if e.known(p) {
		places, sure[e.now.at[p]] = append(places, e.now.at[p]), true
	}
	for _, s := range e.besides(p, old) {
		places, sure[s.At] = append(places, s.At), folded(s.Value) == folded(old)
	}
	_, value := labelled.Parted(new.Text)
	value = strings.TrimRight(value, " ;,.")
	for _, at := range places {
		t := e.files[at.File]
		r, ok := t.ItemAt(at, isYAML(at.File) || e.inFront(at))
		if !ok {
			continue
		}
		value := value
		if marking.IsUpper(old) && !marking.IsUpper(t.Value(r)) {
			value = e.words.written(value)
		}
		line := r.From
		if behind && !r.InFlow {
			line = r.To + 1
		}
		all = append(all, attempt{name: at.File, text: t.Beside(r, value, behind), line: line, exact: sure[at], guess: !sure[at]})
	}
	return all
}

// besides gives the values that stand in a paragraph's text and may be items of a list; none where it is known to stand in a text.
func (e *engine) besides(p *document.Paragraph, text string) []scalar {
	if at := e.now.at[p]; e.known(p) && !isYAML(at.File) && !e.inFront(at) {
		return nil
	}
	return e.scalarsIn(text)
}

// form is what stands before a block of Markdown in its first line.
type form struct {
	prefix string
	upper  bool // its text is printed in capitals
}

// formOf gives how the block begins that a paragraph came from.
func (e *engine) formOf(p *document.Paragraph) form {
	at := e.now.at[p]
	line := e.files[at.File].Line(at.Line - 1)
	prefix := filetext.Marker().FindString(line)
	if prefix == "" {
		prefix = line[:filetext.IndentOf(line)]
	}
	_, rest := labelled.Parted(p.Text)
	return form{prefix, marking.IsUpper(rest)}
}

// forms are the ways in which a new paragraph may begin beside another: as the nearest one that begins alike does, then plainly.
func (e *engine) forms(beside, new *document.Paragraph) (all []form) {
	label, _ := labelled.Parted(new.Text)
	file := e.now.at[beside].File
	for _, p := range e.nearest(beside) {
		if own, _ := labelled.Parted(p.Text); e.known(p) && e.now.at[p].File == file && labelled.Style(own) == labelled.Style(label) {
			all = append(all, e.formOf(p))
			if len(all) == 2 {
				break
			}
		}
	}
	own := e.formOf(beside)
	base := own.prefix[:filetext.IndentOf(own.prefix)]
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
	r, ok := t.RegionAt(at, isYAML(at.File))
	if !ok || r.IsScalar || e.inFront(at) {
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
					if label, _ := labelled.Parted(p.Text); label == "" {
						own = []form{{prefix: f.prefix[:filetext.IndentOf(f.prefix)]}}
					}
					texts := e.written(p, own[0])
					if len(texts) == 0 {
						break
					}
					last := filetext.Region{From: next.line, To: next.line}
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
func (e *engine) inserted(t *filetext.Text, r filetext.Region, f form, text string) attempt {
	prefix := t.Counted(f.prefix, r.To+1)
	lines := []string{prefix + text}
	if !t.SitsTight(r, prefix) {
		lines = append([]string{""}, lines...)
	}
	line := r.To + len(lines)
	next := t.Line(r.To + 1)
	isItem := filetext.Marker().MatchString(prefix) && !filetext.LevelMark().MatchString(prefix)
	if strings.TrimSpace(next) != "" && filetext.IndentOf(next) >= filetext.IndentOf(prefix) && !(filetext.Marker().MatchString(next) && isItem) {
		lines = append(lines, "")
	}
	return attempt{text: t.With(r.To+1, r.To+1, lines...).Recounted(line), line: line}
}

// blockBefore are the ways of writing it before another's.
func (e *engine) blockBefore(next, new *document.Paragraph) (all []attempt) {
	at := e.now.at[next]
	t := e.files[at.File]
	r, ok := t.RegionAt(at, isYAML(at.File))
	if !ok || r.IsScalar || e.inFront(at) {
		return nil
	}
	for _, f := range e.forms(next, new) {
		for _, text := range e.written(new, f) {
			lines := []string{f.prefix + text}
			if !(filetext.Marker().MatchString(t.Line(r.From)) && filetext.Marker().MatchString(f.prefix)) || strings.HasPrefix(strings.TrimSpace(t.Line(r.From)), "#") {
				lines = append(lines, "")
			}
			all = append(all, attempt{name: at.File, text: t.With(r.From, r.From, lines...).Recounted(r.From), line: r.From})
		}
	}
	return all
}

// written are the ways of writing a paragraph's words in Markdown.
func (e *engine) written(p *document.Paragraph, f form) []string {
	_, text := labelled.Parted(p.Text)
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
