package writeback

import (
	"maps"
	"slices"
	"strings"

	"vanban/generator/source"
)

// splice is what an attempt does to the lines of a file.
type splice struct {
	name     string
	from, to int
	lines    []string
	d        *difference
}

// least is how many changes are worth writing together: each trial makes the whole document.
const least = 4

// together writes what changed in places that are known all at once; what then is not as it should be is tried by itself afterwards. Where
// the dossier refuses the whole, halves are tried.
func (e *engine) together() {
	var all []splice
	for _, d := range e.open(e.now) {
		if d.kind != Changed || !e.known(d.old) {
			continue
		}
		if tries := e.replacing(d); len(tries) > 0 && tries[0].exact {
			all = append(all, spliceOf(e.files[tries[0].name], tries[0], d))
		}
	}
	e.tryTogether(apart(all))
}

// spliceOf gives the lines in which an attempt differs from the file as it is.
func spliceOf(t *sourceText, a attempt, d *difference) splice {
	from := 0
	for from < len(t.lines) && from < len(a.text.lines) && t.lines[from] == a.text.lines[from] {
		from++
	}
	tail := 0
	for tail < len(t.lines)-from && tail < len(a.text.lines)-from && t.lines[len(t.lines)-1-tail] == a.text.lines[len(a.text.lines)-1-tail] {
		tail++
	}
	return splice{a.name, from, len(t.lines) - tail, a.text.lines[from : len(a.text.lines)-tail], d}
}

// apart leaves out what would change a line that another one changes, and puts the last of a file first.
func apart(all []splice) (kept []splice) {
	slices.SortStableFunc(all, func(a, b splice) int {
		if a.name != b.name {
			return strings.Compare(a.name, b.name)
		}
		return b.from - a.from
	})
	for _, s := range all {
		if last := len(kept) - 1; last < 0 || kept[last].name != s.name || s.to <= kept[last].from && s.from < kept[last].from {
			kept = append(kept, s)
		}
	}
	return kept
}

// tryTogether writes changes at once where that gives what they want, and loses nothing else.
func (e *engine) tryTogether(all []splice) {
	if len(all) < least {
		return
	}
	files := maps.Clone(e.files)
	for _, s := range all {
		files[s.name] = files[s.name].with(s.from, s.to, s.lines...)
	}
	v, err := e.made(files)
	if rest := without(all, source.ProblemsIn(err)); err != nil && len(rest) < len(all) {
		e.tryTogether(rest)
		return
	} else if err != nil {
		e.tryTogether(all[:len(all)/2]) // the second half lies before the first in its file: it keeps its places
		e.tryTogether(all[len(all)/2:])
		return
	}
	opened := e.open(v)
	open, before := map[any]bool{}, map[any]bool{}
	for _, d := range opened {
		open[e.id(d)] = true
	}
	if rest := slices.DeleteFunc(slices.Clone(all), func(s splice) bool { return open[e.id(s.d)] }); len(rest) < len(all) {
		e.tryTogether(rest)
		return
	}
	for _, d := range e.open(e.now) {
		before[e.id(d)] = true
	}
	again := slices.ContainsFunc(opened, func(d *difference) bool { return !before[e.id(d)] && d.ownReason() == "" })
	if again || e.lost(v, nil) > e.lost(e.now, nil) {
		return
	}
	for _, s := range slices.Backward(all) {
		before := e.files[s.name]
		e.note(s.d, e.wrote(Changed, s.name, before, before.with(s.from, s.to, s.lines...), s.from))
	}
	e.files, e.now = files, v
}

// without leaves out the changes of lines with which something is wrong.
func without(all []splice, problems source.Problems) []splice {
	return slices.DeleteFunc(slices.Clone(all), func(s splice) bool {
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
