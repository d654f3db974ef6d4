package officetable

import (
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/tablenumber"
	"vanban/generator/tasktable"
)

// number gives what the row says of its task's number: in the column of numbers, or before the content, from which it is taken off.
func (r *reader) number(l *line, t *tasktable.Task) tablenumber.Stated {
	if c := l.own(columnhead.Number); c != nil {
		t.At = r.at(c)
		s := tablenumber.Stated{}
		if c.Kind != grid.Broken {
			s = tablenumber.Of(celltext.OneLine(c.Text))
			r.withoutOwnNumber(&s, t)
		}
		s.At = t.At
		return s
	}
	if m := celltext.LetterBefore().FindStringSubmatch(t.Content.S); m != nil {
		r.withoutBefore(m[0], t)
		s := tablenumber.Of(m[1])
		s.At = t.Content.At
		return s
	}
	if r.head.at[columnhead.Number] == 0 {
		if m := celltext.TaskNumber().FindStringSubmatch(t.Content.S); m != nil {
			t.Content.S = t.Content.S[len(m[0]):]
			s := tablenumber.Of(m[1])
			s.At = t.Content.At
			return s
		}
	}
	return tablenumber.Stated{At: t.At, Held: l.held}
}

// withoutOwnNumber takes a task's number off its content where it stands there again.
func (r *reader) withoutOwnNumber(s *tablenumber.Stated, t *tasktable.Task) {
	m := celltext.TaskNumber().FindStringSubmatch(t.Content.S)
	if m == nil || s.Main == 0 {
		return
	}
	if again := tablenumber.Of(m[1]); again.Main != s.Main || again.Sub != s.Sub {
		return
	}
	r.withoutBefore(m[0], t)
}

// withoutBefore takes a number off the beginning of a task's content, and tells of it.
func (r *reader) withoutBefore(number string, t *tasktable.Task) {
	t.Content.S = t.Content.S[len(number):]
	r.told.Add(&r.told.Spellings, tablenumber.CellOf(t.Content.At)+" không có “"+strings.TrimSpace(number)+"” ở đầu, vì số của nhiệm vụ đứng ở đó")
}

// settle numbers the tasks.
func settle(areas []area) []string {
	n := tablenumber.New()
	total := 0
	for a := range areas {
		n.Area()
		for i := range areas[a].Tasks {
			total++
			t, s := &areas[a].Tasks[i], &areas[a].stated[i]
			t.Number = n.Next(s, a > 0 && i == 0)
		}
	}
	return n.Told(total)
}
