package change

import (
	"slices"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/tasktable"
)

// Cell is a cell that differs.
type Cell struct {
	Column   tasktable.Column
	Old, New string // several products: a dash item a line
}

// flatTasks gives all tasks with their places.
func flatTasks(d *dossier.Dossier) []*TaskAt {
	var all []*TaskAt
	for a, area := range d.Areas {
		for i, t := range area.Tasks {
			all = append(all, &TaskAt{Area: a, Index: i, AreaName: area.Name.S, Task: t})
		}
	}
	return all
}

func taskSide(tasks []*TaskAt, columns []tasktable.Column) side {
	s := side{texts: func(i int) []string {
		return []string{tasks[i].Content.S, tasktable.ProductColumn.Cell(&tasks[i].Task)}
	}}
	for _, t := range tasks {
		var key strings.Builder
		for _, c := range columns {
			key.WriteString(c.Cell(&t.Task))
			key.WriteByte(0)
		}
		if t.Deadline.Free() {
			key.WriteByte(1)
		}
		s.add(int(taskKind), key.String())
	}
	return s
}

// tasksBetween gives the changes of areas and tasks: by content first, then by number and likeness.
func tasksBetween(old, new *dossier.Dossier) []Change {
	a, b := flatTasks(old), flatTasks(new)
	columns := tasktable.ColumnsOfBoth(&old.Tasks, &new.Tasks)
	m := newMatching(taskSide(a, columns), taskSide(b, columns))
	m.equal()
	m.sameContent(a, b)
	m.spread(func(o, n int) bool { return m.like(o, n, diff.Alike) })
	m.sameNumber(a, b)
	m.changed()
	t := &tasks{old: old, new: new, columns: columns, a: a, b: b, m: m, areaOf: map[int]int{}}
	all := t.areas()
	all = append(all, t.changes()...)
	if shifts := t.shifts(); len(shifts) > 0 {
		all = append(all, &Renumbering{shifts})
	}
	return all
}

func areaSide(d *dossier.Dossier) side {
	s := side{texts: func(i int) []string { return []string{d.Areas[i].Name.S} }}
	for _, a := range d.Areas {
		s.add(int(areaKind), a.Name.S)
	}
	return s
}

// sameContent joins tasks whose content is there once on both sides.
func (m *matching) sameContent(a, b []*TaskAt) {
	count := map[string]int{}
	at := map[string]int{}
	for i, t := range a {
		if m.newOf[i] < 0 {
			count[t.Content.S]++
			at[t.Content.S] = i
		}
	}
	twice := map[string]int{}
	for j, t := range b {
		if m.oldOf[j] < 0 {
			twice[t.Content.S]++
		}
	}
	for j, t := range b {
		if m.oldOf[j] < 0 && count[t.Content.S] == 1 && twice[t.Content.S] == 1 {
			m.join(at[t.Content.S], j)
		}
	}
}

// sameNumber joins tasks of one number that are alike.
func (m *matching) sameNumber(a, b []*TaskAt) {
	at := make(map[tasktable.Number]int, len(a))
	for i, t := range a {
		at[t.Number] = i
	}
	for j, t := range b {
		if o, ok := at[t.Number]; ok && m.free(o, j) && m.like(o, j, diff.Alike) {
			m.join(o, j)
		}
	}
}

// tasks is two tables whose tasks are matched.
type tasks struct {
	old, new *dossier.Dossier
	columns  []tasktable.Column // of both
	a, b     []*TaskAt
	m        *matching
	areaOf   map[int]int // the new area's place → the old one's
}

// areas matches the areas: by name, then by the tasks they share; and gives their changes.
func (t *tasks) areas() []Change {
	m := newMatching(areaSide(t.old), areaSide(t.new))
	m.equal()
	t.shared(m)
	var all []Change
	edits(m, func(o, n int, moved bool) {
		c := &Area{Moved: moved}
		if o >= 0 {
			c.Old = &AreaAt{o, t.old.Areas[o].Name}
		}
		if n >= 0 {
			c.New = &AreaAt{n, t.new.Areas[n].Name}
		}
		c.anchor = t.taskOf(o, n)
		all = append(all, c)
	})
	for n, o := range m.oldOf {
		if o >= 0 {
			t.areaOf[n] = o
		}
	}
	return all
}

// shared joins areas of which more than half of the tasks are the same.
func (t *tasks) shared(m *matching) {
	common := map[pair]int{}
	for n, o := range t.m.oldOf {
		if o >= 0 {
			common[pair{t.a[o].Area, t.b[n].Area}]++
		}
	}
	for n := range t.new.Areas {
		for o := range t.old.Areas {
			if m.free(o, n) && 2*common[pair{o, n}] > max(len(t.old.Areas[o].Tasks), len(t.new.Areas[n].Tasks)) {
				m.join(o, n)
			}
		}
	}
}

// changes gives the tasks' changes in the new order, what was removed where it stood.
func (t *tasks) changes() []Change {
	moved := t.moved()
	var all []Change
	next := 0
	removed := func(upTo int) {
		for ; next < upTo; next++ {
			if t.m.newOf[next] < 0 {
				all = append(all, &Task{Old: t.a[next], anchor: t.survivor(next)})
			}
		}
	}
	for n, o := range t.m.oldOf {
		if o < 0 {
			c := &Task{New: t.b[n], anchor: t.b[n].Number}
			t.place(c, n)
			all = append(all, c)
			continue
		}
		if !moved[n] {
			removed(o)
		}
		c := &Task{Old: t.a[o], New: t.b[n], Moved: moved[n], Cells: t.cells(t.a[o], t.b[n])}
		c.anchor = c.New.Number
		if c.Moved {
			t.place(c, n)
		}
		if c.Moved || len(c.Cells) > 0 {
			all = append(all, c)
		}
	}
	removed(len(t.a))
	return all
}

// moved gives the new tasks that came from another area or changed their order within one.
func (t *tasks) moved() map[int]bool {
	moved := map[int]bool{}
	within := map[int][]pair{}
	for n, o := range t.m.oldOf {
		if o < 0 {
			continue
		}
		area := t.b[n].Area
		if from, ok := t.areaOf[area]; !ok || from != t.a[o].Area {
			moved[n] = true
			continue
		}
		within[area] = append(within[area], pair{o, n})
	}
	for _, pairs := range within {
		for i, keep := range inOrder(pairs, nil) {
			if !keep {
				moved[pairs[i].new] = true
			}
		}
	}
	return moved
}

func (t *tasks) cells(a, b *TaskAt) []Cell {
	var all []Cell
	for _, c := range t.columns {
		if x, y := c.Cell(&a.Task), c.Cell(&b.Task); x != y || c == tasktable.DeadlineColumn && a.Deadline.Free() != b.Deadline.Free() {
			all = append(all, Cell{c, x, y})
		}
	}
	return all
}

// shifts gives the runs of tasks that only got other numbers; one that moved has its own change.
func (t *tasks) shifts() []Shift {
	moved := t.moved()
	var all []Shift
	for o, n := range t.m.newOf {
		if n < 0 || moved[n] || t.a[o].Number == t.b[n].Number {
			continue
		}
		by, number := int64(t.b[n].Number-t.a[o].Number), t.a[o].Number
		if number.Sub() > 0 && number.Sub() == t.b[n].Number.Sub() {
			continue // with the task that it stands under
		}
		if last := len(all) - 1; last >= 0 && all[last].By == by && number.Follows(all[last].Last) && (number.Sub() > 0) == (all[last].Last.Sub() > 0) {
			all[last].Last = number
			continue
		}
		all = append(all, Shift{number, number, by})
	}
	return slices.Clip(all)
}

// place finds the task before the n-th new one in its area.
func (t *tasks) place(c *Task, n int) {
	if c.New.Index == 0 {
		return
	}
	c.After = t.b[n-1]
	if o := t.m.oldOf[n-1]; o >= 0 {
		c.After = t.a[o]
		return
	}
	c.AfterNew = true
}

// survivor gives the number of the last task of the new dossier that stood before one of the old; where there is none,
// of the first behind it. 0: no task is left.
func (t *tasks) survivor(old int) tasktable.Number {
	for i := old; i >= 0; i-- {
		if n := t.m.newOf[i]; n >= 0 {
			return t.b[n].Number
		}
	}
	for i := old + 1; i < len(t.a); i++ {
		if n := t.m.newOf[i]; n >= 0 {
			return t.b[n].Number
		}
	}
	return 0
}

// taskOf gives the number of a new area's first task; of an area that is gone, that of the task beside its place. 0: there is none.
func (t *tasks) taskOf(old, new int) tasktable.Number {
	if new >= 0 {
		if first := t.new.Areas[new].Tasks; len(first) > 0 {
			return first[0].Number
		}
		return 0
	}
	for i, task := range t.a {
		if task.Area == old {
			return t.survivor(i)
		}
	}
	return 0
}
