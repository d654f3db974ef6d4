package writeback

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/yamledit"
)

// adding are the ways of writing a paragraph that came.
func (e *engine) adding(d *difference) (all []attempt) {
	prev, next := d.prev, d.next
	if d.oldCell != nil && len(d.oldCell.Items) > 0 {
		within := slices.Collect(document.Paragraphs(d.oldCell.Items...))
		if !slices.Contains(within, prev) {
			prev = nil
		}
		if !slices.Contains(within, next) {
			next = nil
		}
	}
	all = append(all, e.itemBeside(prev, d.new, true)...)
	if prev != nil && e.known(prev) {
		all = append(all, e.blockBehind(prev, d.new)...)
	}
	all = append(all, e.itemBeside(next, d.new, false)...)
	if next != nil && e.known(next) {
		all = append(all, e.blockBefore(next, d.new)...)
	}
	return all
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
	places := []source.Pos{}
	if e.known(p) {
		places = append(places, e.now.at[p])
	}
	for _, s := range e.scalarsIn(old) {
		places = append(places, s.At)
	}
	_, value := parted(new.Text)
	value = strings.TrimRight(value, " ;,.")
	for _, at := range places {
		t := e.files[at.File]
		r, ok := t.itemAt(at, isYAML(at.File) || e.inFront(at))
		if !ok {
			continue
		}
		all = append(all, attempt{name: at.File, text: t.beside(r, value, behind), line: r.from})
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
	return form{prefix, isUpper(rest)}
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

// blockBehind are the ways of writing a paragraph as a block of Markdown behind another's.
func (e *engine) blockBehind(prev, new *document.Paragraph) (all []attempt) {
	at := e.now.at[prev]
	t := e.files[at.File]
	r, ok := t.regionAt(at, isYAML(at.File))
	if !ok || r.isScalar {
		return nil
	}
	if e.inFront(at) {
		return nil
	}
	for _, f := range e.forms(prev, new) {
		f.prefix = t.counted(f.prefix, r.to+1)
		for _, text := range e.written(new, f) {
			lines := []string{f.prefix + text}
			if !t.sitsTight(r, f.prefix) {
				lines = append([]string{""}, lines...)
			}
			if next := t.line(r.to + 1); strings.TrimSpace(next) != "" && !(marker().MatchString(next) && !levelMark().MatchString(f.prefix) && marker().MatchString(f.prefix)) {
				lines = append(lines, "")
			}
			all = append(all, attempt{name: at.File, text: t.with(r.to+1, r.to+1, lines...), line: r.to + len(lines)})
		}
	}
	return all
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
			all = append(all, attempt{name: at.File, text: t.with(r.from, r.from, lines...), line: r.from})
		}
	}
	return all
}

// counted gives the beginning of an item its number, where the items of the list are numbered one by one.
func (t *sourceText) counted(prefix string, next int) string {
	m := numbered().FindStringSubmatch(prefix)
	if m == nil || strings.HasPrefix(t.line(next), prefix) {
		return prefix
	}
	count := 0
	for _, c := range m[2] {
		count = count*10 + int(c-'0')
	}
	for i := next - 1; i >= 0; i-- {
		if strings.HasPrefix(t.line(i), prefix) {
			if count == 1 && i > 0 && strings.HasPrefix(t.line(i-1), prefix) {
				return prefix // all are 1.
			}
			return m[1] + itoa(count+1) + m[3]
		}
	}
	return prefix
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
	if f.upper && isUpper(text) {
		text = e.words.written(text)
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if light := lightly(text); light != text {
		return []string{text, light}
	}
	return []string{text}
}
