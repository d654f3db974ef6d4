package writeback

import (
	"strings"

	"vanban/generator/marking"
	"vanban/generator/source"
)

// removing are the ways of taking away what a paragraph came from.
func (e *engine) removing(d *difference) (all []attempt) {
	places := []source.Pos{}
	exact := e.known(d.old)
	if exact {
		places = append(places, e.now.at[d.old])
	} else {
		_, old := parted(d.old.Text)
		for _, s := range e.scalarsIn(old) {
			if folded(s.Value) == folded(old) {
				places = append(places, s.At)
			}
		}
	}
	for _, at := range places {
		if r, ok := e.files[at.File].cellAt(at, d); ok {
			return append(all, attempt{name: at.File, text: e.files[at.File].set(r, " "), line: r.from, exact: true})
		}
		for _, text := range e.without(at) {
			all = append(all, attempt{name: at.File, text: text, line: at.Line - 1, exact: exact})
		}
	}
	return all
}

// without are the ways in which a file may lack what stands at a place.
func (e *engine) without(at source.Pos) (all []*sourceText) {
	t := e.files[at.File]
	r, ok := t.regionAt(at, isYAML(at.File) || e.inFront(at))
	switch {
	case !ok:
		return nil
	case !r.isScalar:
		return []*sourceText{t.withoutNotes(r)}
	case r.inFlow:
		if text, ok := t.withoutFlow(r); ok {
			all = append(all, text)
		}
		return all
	}
	head := string([]rune(t.lines[r.from])[:r.column])
	if beginsItem().MatchString(head) {
		return []*sourceText{t.with(r.from, r.to+1)}
	}
	return []*sourceText{t.with(r.from, r.to+1), t.set(r, "")}
}

// withoutNotes takes a block away with the footnotes that only it has a mark of; the items behind it are counted anew.
func (t *sourceText) withoutNotes(r region) *sourceText {
	text := t.text(region{from: r.from, to: r.to, end: r.end})
	out := t.withoutBlock(r)
	if itemNumber().MatchString(t.lines[r.from]) {
		out = out.countItems(r.from, indentOf(t.lines[r.from]), t.numberAt(r.from))
	}
	return out.withoutOrphans(marking.NoteInSource().FindAllString(text, -1))
}

// withoutBlock takes the lines of a block away, and the empty line that would be left twice.
func (t *sourceText) withoutBlock(r region) *sourceText {
	from, to := r.from, r.to+1
	if strings.TrimSpace(t.line(from-1)) == "" && strings.TrimSpace(t.line(to)) == "" && to < len(t.lines) {
		to++
	}
	return t.with(from, to)
}

// withoutFlow takes a value out of a list in brackets, with the comma that parted it from another.
func (t *sourceText) withoutFlow(r region) (*sourceText, bool) {
	if r.from != r.to {
		return nil, false
	}
	line := []rune(t.lines[r.from])
	head, tail := strings.TrimRight(string(line[:r.column]), " "), strings.TrimLeft(string(line[r.end:]), " ")
	switch {
	case strings.HasPrefix(tail, ","):
		tail = strings.TrimLeft(tail[1:], " ")
		head = string(line[:r.column])
	case strings.HasSuffix(head, ","):
		head = head[:len(head)-1]
	}
	return t.with(r.from, r.from+1, head+tail), true
}
