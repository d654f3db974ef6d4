package writeback

import (
	"vanban/generator/filetext"
	"vanban/generator/source"
	"vanban/generator/word/labelled"
)

// removing are the ways of taking away what a paragraph came from.
func (e *engine) removing(d *difference) (all []attempt) {
	places := []source.Pos{}
	exact := e.known(d.old)
	if exact {
		places = append(places, e.now.at[d.old])
	} else {
		_, old := labelled.Parted(d.old.Text)
		for _, s := range e.scalarsIn(old) {
			if folded(s.Value) == folded(old) {
				places = append(places, s.At)
			}
		}
	}
	for _, at := range places {
		if r, ok := cellAt(e.files[at.File], at, d); ok {
			return append(all, attempt{name: at.File, text: e.files[at.File].Set(r, " "), line: r.From, exact: true})
		}
		for _, text := range e.without(at) {
			all = append(all, attempt{name: at.File, text: text, line: at.Line - 1, exact: exact})
		}
	}
	return all
}

// without are the ways in which a file may lack what stands at a place.
func (e *engine) without(at source.Pos) (all []*filetext.Text) {
	t := e.files[at.File]
	r, ok := t.RegionAt(at, isYAML(at.File) || e.inFront(at))
	switch {
	case !ok:
		return nil
	case !r.IsScalar:
		if from, to, ok := linesAround(t, r.From); ok && from+1 == r.From && to == r.To+1 { // the only paragraph of an article
			all = append(all, t.With(from, to))
		}
		return append(all, t.WithoutNotes(r))
	case r.InFlow:
		if text, ok := t.WithoutFlow(r); ok {
			all = append(all, text)
		}
		return all
	}
	head := string([]rune(t.Lines[r.From])[:r.Column])
	if filetext.BeginsItem().MatchString(head) {
		return []*filetext.Text{t.With(r.From, r.To+1)}
	}
	return []*filetext.Text{t.With(r.From, r.To+1), t.Set(r, "")}
}
