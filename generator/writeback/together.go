package writeback

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

// splice is what an attempt does to the lines of a file.
type splice struct {
	from, to int
	lines    []string
}

// spliceOf gives the lines in which a file as an attempt leaves it differs from what it was.
func spliceOf(t, after *filetext.Text) splice {
	from := 0
	for from < len(t.Lines) && from < len(after.Lines) && t.Lines[from] == after.Lines[from] {
		from++
	}
	tail := 0
	for tail < len(t.Lines)-from && tail < len(after.Lines)-from && t.Lines[len(t.Lines)-1-tail] == after.Lines[len(after.Lines)-1-tail] {
		tail++
	}
	return splice{from, len(t.Lines) - tail, after.Lines[from : len(after.Lines)-tail]}
}

// least is how many changes are worth writing together: each trial makes the whole document.
const least = 4

// together writes what changed, came or went beside places that are known all at once; what then is not as it should be is tried by itself afterwards.
func (e *engine) together() {
	var all []any
	for _, p := range e.planned(nil) {
		all = append(all, e.id(p.d))
	}
	e.tryTogether(all)
}

// refusedTogether writes what the dossier does not take by itself with what else it does not: a figure with the total below it.
func (e *engine) refusedTogether() {
	var all []any
	for id := range e.refused {
		if _, left := e.left[id]; left {
			all = append(all, id)
		}
	}
	if len(all) < 2 {
		return
	}
	e.withRows = true
	done := len(e.done)
	e.tryTogether(all)
	e.withRows = false
	for _, w := range e.done[done:] {
		delete(e.left, w.id)
	}
	e.each()
}

// placed is an edit with the place in the dossier that it is at, or that it comes behind.
type placed struct {
	d  *difference
	at source.Pos
}

// planned gives the edits that are open and have a known place, of each file the last first, so that the lines of those before it stay where they are. ids: of these edits
// alone; nil: of all.
func (e *engine) planned(ids []any) (all []placed) {
	e.opened = e.open(e.now)
	for _, d := range slices.Backward(e.opened) {
		beside := d.old
		switch {
		case d.kind == Added && d.oldCell == nil:
			beside = d.prev
		case d.kind == RowAdded && e.withRows && d.prevRow != nil:
			beside = lastKnown(e, d.prevRow)
		case d.kind == RowRemoved && e.withRows:
			beside = lastKnown(e, d.oldRow)
		case d.kind != Changed && d.kind != Removed:
			continue
		}
		if beside != nil && e.known(beside) && (ids == nil || slices.Contains(ids, e.id(d))) {
			all = append(all, placed{d: d, at: e.now.at[beside]})
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(strings.Compare(a.at.File, b.at.File), b.at.Line-a.at.Line, placeOf(b.d)-placeOf(a.d))
	})
	return all
}

// lastKnown gives the last paragraph of a row of which the place is known.
func lastKnown(e *engine, w *document.Row) (last *document.Paragraph) {
	for p := range document.Paragraphs(w) {
		if e.known(p) {
			last = p
		}
	}
	return last
}

// placeOf says in which order edits at one line come: what comes behind it is last.
func placeOf(d *difference) int {
	if d.kind == Added || d.kind == RowAdded {
		return 1
	}
	return 0
}

// step is an edit among those that are written together: what it makes of its file, as those behind it left that.
type step struct {
	d *difference
	attempt
	before *filetext.Text
	splice
}

// steps writes edits one after another without trying them.
func (e *engine) steps(all []placed) (files map[string]*filetext.Text, done []step) {
	was := e.files
	defer func() { e.files = was }()
	files = maps.Clone(e.files)
	for _, p := range all {
		e.files = files
		tries := e.attempts(p.d)
		if len(tries) == 0 || tries[0].refused != "" || tries[0].guess || tries[0].name != p.at.File || p.d.kind == Changed && !tries[0].exact {
			continue
		}
		before := files[p.at.File]
		done = append(done, step{p.d, tries[0], before, spliceOf(before, tries[0].text)})
		files[p.at.File] = tries[0].text
	}
	return files, done
}

// tryTogether writes edits at once where that gives what they want, and loses nothing else; where it doesn't, or the dossier refuses it, fewer of them.
func (e *engine) tryTogether(ids []any) {
	files, all := e.steps(e.planned(ids))
	if len(all) < least && !e.withRows || len(all) < 2 {
		return
	}
	v, err := e.made(files)
	if err != nil {
		e.tryLess(ids, without(all, source.ProblemsIn(err)))
		return
	}
	opened := e.open(v)
	open, before := map[any]bool{}, map[any]bool{}
	for _, d := range opened {
		open[e.id(d)] = true
	}
	if rest := slices.DeleteFunc(slices.Clone(all), func(s step) bool { return open[e.id(s.d)] }); len(rest) < len(all) {
		e.tryLess(ids, rest)
		return
	}
	for _, d := range e.open(e.now) {
		before[e.id(d)] = true
	}
	again := slices.ContainsFunc(opened, func(d *difference) bool { return !before[e.id(d)] && e.ownReason(d) == "" })
	if again || e.lost(v, nil) > e.lost(e.now, nil) || e.elsewhere(v) {
		e.tryLess(ids, all)
		return
	}
	for _, s := range slices.Backward(all) {
		e.note(s.d, e.wrote(s.d.kind, editedFile{s.name, s.before, s.text, s.line}))
		e.done[len(e.done)-1].Moved = s.moved
	}
	e.files, e.now = files, v
}

// elsewhere says whether a version differs from the present one where it is not what the person edited.
func (e *engine) elsewhere(v *version) bool {
	pairs := e.against(v).pairs
	return slices.ContainsFunc(compare(e.now.docx, v.docx).all, func(d *difference) bool {
		switch d.kind {
		case Changed, Added:
			p := pairs[d.new]
			return p == nil || !labelled.Same(d.new.Text, p.Text)
		case Removed:
			return e.removed[labelled.Plain(d.old.Text)] == nil
		case RowRemoved:
			return e.rowsGone[rowKey(d.oldRow)] == nil
		case RowAdded:
			for p := range document.Paragraphs(d.newRow) {
				if own := pairs[p]; labelled.Plain(p.Text) != "" && (own == nil || !labelled.Same(p.Text, own.Text)) {
					return true
				}
			}
			return false
		default:
			return true
		}
	})
}

// tryLess tries those of some edits that are left, or one half after the other where all are.
func (e *engine) tryLess(ids []any, rest []step) {
	var left []any
	for _, s := range rest {
		left = append(left, e.id(s.d))
	}
	if len(left) < len(ids) {
		e.tryTogether(left)
		return
	}
	if len(left) < 2*least {
		return
	}
	e.tryTogether(left[:len(left)/2])
	e.tryTogether(left[len(left)/2:])
}

// without leaves out the edits of lines with which something is wrong.
func without(all []step, problems source.Problems) []step {
	return slices.DeleteFunc(slices.Clone(all), func(s step) bool {
		moved := 0 // lines that came before it
		for _, o := range all {
			if o.name == s.name && o.from < s.from {
				moved += len(o.lines) - (o.to - o.from)
			}
		}
		return slices.ContainsFunc(problems, func(p *source.Problem) bool {
			return p.At.File == s.name && p.At.Line > s.from+moved && p.At.Line <= s.from+moved+max(1, len(s.lines))
		})
	})
}
