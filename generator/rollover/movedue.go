package rollover

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"vanban/generator/deadline"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/tasktable"
)

var anyYear = pattern.Lazy(`\b(?:19|20)\d{2}\b`)

// deadlines moves the tasks' deadlines. One that reaches beyond the year, that names another document, or that is in the
// office's own words is for a person to settle.
func (r *roller) deadlines() {
	for _, area := range r.Dossier.Areas {
		for i := range area.Tasks {
			t := &area.Tasks[i]
			moved := r.later(t.Due.S)
			beyond := t.Deadline.Last().Year > r.Dossier.Year || t.Deadline.Reference() != ""
			_, err := deadline.Parse(moved, r.year)
			if moved != t.Due.S && (beyond || err != nil || !r.retype(t, r.later)) {
				if t.Deadline.Last().Year < r.year && t.Deadline.Reference() == "" && !t.Deadline.Free() {
					r.free(t) // it can't be a deadline of the new plan
				}
				r.note(ReviewItem{Mention: t.Due.S, Reason: OldDeadline, Places: []ReviewPlace{r.place(t.Due.At)}})
			}
		}
	}
}

// later writes each year of a text as many years later as the new plan is.
func (r *roller) later(s string) string {
	return anyYear().ReplaceAllStringFunc(s, func(y string) string {
		n, _ := strconv.Atoi(y)
		return strconv.Itoa(n + r.year - r.Dossier.Year)
	})
}

// mostDueLines is over how many lines of the file a deadline is looked for.
const mostDueLines = 4

// typedDue is a deadline where it stands in the file: the runes of its lines, and which of them are its own.
type typedDue struct {
	lines    []rune
	n        int // how many lines
	from, to int
}

// typed finds a task's deadline as it is typed, which may differ from how it is printed: 30/06 is printed 30/6, and
// what goes over several lines is printed as one.
func (r *roller) typed(t *tasktable.Task) (typedDue, bool) {
	lines, at := r.texts[t.Due.At.File], t.Due.At.Line-1
	for n := 1; n <= mostDueLines && at >= 0 && at+n <= len(lines); n++ {
		d := typedDue{lines: []rune(strings.Join(lines[at:at+n], "\n")), n: n, from: max(t.Due.At.Column-1, 0)}
		for d.to = d.from + 1; d.to <= len(d.lines); d.to++ {
			own := string(d.lines[d.from:d.to])
			if !unicode.IsSpace(d.lines[d.to-1]) && (own == t.Due.S || nd30.OneForm(strings.Join(strings.Fields(own), " ")) == t.Due.S) {
				return d, true
			}
		}
	}
	return typedDue{}, false
}

// retype writes a task's deadline anew as it is typed; false where it isn't found.
func (r *roller) retype(t *tasktable.Task, as func(string) string) bool {
	d, found := r.typed(t)
	if !found {
		return false
	}
	text := string(d.lines[:d.from]) + as(string(d.lines[d.from:d.to])) + string(d.lines[d.to:])
	copy(r.texts[t.Due.At.File][t.Due.At.Line-1:], strings.SplitN(text, "\n", d.n))
	return true
}

// free writes a deadline as one in the office's own words, with the quotes that it may stand in.
func (r *roller) free(t *tasktable.Task) {
	d, found := r.typed(t)
	if !found || d.n > 1 {
		return
	}
	if d.from > 0 && d.to < len(d.lines) && strings.ContainsRune(`"'`, d.lines[d.to]) && d.lines[d.from-1] == d.lines[d.to] {
		d.from, d.to = d.from-1, d.to+1
	}
	r.texts[t.Due.At.File][t.Due.At.Line-1] = string(d.lines[:d.from]) + fmt.Sprintf("{khac: %s}", quoted(t.Due.S)) + string(d.lines[d.to:])
}
