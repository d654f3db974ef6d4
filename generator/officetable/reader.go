package officetable

import (
	"fmt"
	"slices"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/letters"
	"vanban/generator/sameas"
	"vanban/generator/source"
	"vanban/generator/tablenumber"
	"vanban/generator/tablereport"
	"vanban/generator/tasktable"
)

// reader reads the rows under a table's head.
type reader struct {
	grid        *grid.Grid
	head        header
	into        *Into
	names       *celltext.Names
	areas       []area
	group       heading  // of the group of areas that was begun
	grouped     bool     // areas go into it
	groupFamily int      // the way in which its name stands, as an area's
	groups      int      // how many were begun
	groupRows   []int    // of each of them, the row that only names it; 0: none
	families    []string // the ways in which rows name areas and groups, the outermost first
	marks       string   // the letter by which the last such area was numbered
	inRows      bool     // what the last task gives stands in rows, one each
	gaps        []gap    // that the table leaves in tasks
	overRow     int      // the row over the head that names the first area; 0: none does
	unitRow     int      // the one that names the unit of amounts; 0: none does, or none are without their own
	totals      []tablereport.Total
	problems    source.Problems
	notes       []string
	units       [columnhead.Count]int64  // of amounts: how many đồng a number without a unit counts
	above       [columnhead.Count]string // what the row above says
	dues        map[string]dueRead
	account     *Account
	titles      []string // of all tables that are read
	told        tablereport.Cells
	days        days
}

// area is an area with its tasks, and what the table says of their numbers.
type area struct {
	tasktable.Area
	stated    []tablenumber.Stated
	family    int        // the place of its way of naming among all, from 0
	row       int        // of its name
	mark      string     // before it
	groupMark string     // before that of its group
	given     bool       // the table names it
	banded    bool       // in a row of its own
	lead      *grid.Cell // what that row says of who leads the tasks below; nil: nothing
	due       *grid.Cell // and until when
	promoted  bool       // the row over its name became the group
}

func (r *reader) note(format string, values ...any) {
	r.notes = append(r.notes, fmt.Sprintf(format, values...))
}

func (r *reader) at(c *grid.Cell) source.Pos { return r.grid.At(c.Row, c.Column) }

func (r *reader) refuse(at source.Pos, what, hint string) {
	if !slices.ContainsFunc(r.problems, func(p *source.Problem) bool { return p.At == at }) {
		r.problems = append(r.problems, &source.Problem{At: at, What: letters.Sentence(what), Hint: hint})
	}
}

// read goes through the rows.
func (r *reader) read() {
	r.amounts()
	r.paint()
	all := r.lines()
	r.account.Rows = len(all)
	for i := range all {
		r.account.RowsAt = append(r.account.RowsAt, all[i].row)
	}
	deep := slices.ContainsFunc(all, func(l line) bool {
		return l.cells[columnhead.Number] != nil && celltext.ThreeLevels().MatchString(celltext.OneLine(l.cells[columnhead.Number].Text))
	})
	if l := r.overHead(all); l != nil {
		r.beginOverHead(l)
	}
	if slices.ContainsFunc(r.grid.Cells, func(c grid.Cell) bool { return sameas.Numbers(c.Text) != "" }) {
		r.resolve(all)
	}
	ended, first, last := false, true, r.lastTask(all)
	for i := range all {
		l := &all[i]
		why := r.without(l, first)
		first = first && why == tablereport.HeadRow
		switch {
		case why == tablereport.HeadRow || why == tablereport.NumbersRow:
			ended = false
			r.leave(l.row, why)
		case ended && why == "" && !r.isSurelyTask(l):
			r.leave(l.row, tablereport.EndRow)
		case why == tablereport.SumRow || why == tablereport.PageMark:
			ended = why == tablereport.SumRow && i > last
			r.keepTotals(l, ended)
			r.leave(l.row, why)
		case why != "":
			ended = true
			r.leave(l.row, why)
		case r.isTitle(all, i):
			r.leave(l.row, tablereport.TitleRow)
		default:
			ended = false
			r.row(all, i, deep)
		}
	}
	r.dropEmpty()
	r.dropEmptyGroups()
	r.byNames()
	if r.count() == 0 && len(r.problems) == 0 {
		r.refuse(r.grid.At(r.head.bottom, r.head.at[columnhead.Content]), "dưới dòng tên cột này không có nhiệm vụ nào", "kiểm tra tệp, hoặc chọn trang tính khác bằng --trang")
	}
	r.tell()
}

// without says why a row holds no task and no area; empty where it may.
func (r *reader) without(l *line, first bool) string {
	switch {
	case l.isHead(&r.head):
		return tablereport.HeadRow
	case l.isNumbered() && (first || l.row == r.head.bottom+1 || r.account.LastLeft() == l.row-1):
		return tablereport.NumbersRow
	case l.isTotal():
		return tablereport.SumRow
	case len(l.all) == 1 && celltext.PageRow().MatchString(l.first()):
		return tablereport.PageMark
	case l.isNote():
		return tablereport.NoteRow
	case l.isSigning():
		return tablereport.SignRow
	}
	return ""
}

// isSurelyTask says whether a row behind the table's end begins another part of it.
func (r *reader) isSurelyTask(l *line) bool {
	return l.cells[columnhead.Content] != nil && l.isAssigned() && (l.cells[columnhead.Number] != nil && tablenumber.Is(celltext.OneLine(l.cells[columnhead.Number].Text)) || r.head.at[columnhead.Number] == 0 && l.own(columnhead.Lead) != nil && l.own(columnhead.Due) != nil)
}

// lastTask gives the last row that surely holds a task: behind a sum, nothing more of the table comes after it, and nothing but another part of the table behind a
// note or signatures. Where there is none it is beyond all.
func (r *reader) lastTask(all []line) int {
	last, ended := len(all), false
	for i := range all {
		l := &all[i]
		ended = (ended || l.isNote() || l.isSigning()) && !r.isSurelyTask(l)
		if !ended && l.isAssigned() && l.cells[columnhead.Content] != nil && !l.isTotal() {
			last = i
		}
	}
	return last
}

// leave notes that a row was left out.
func (r *reader) leave(row int, why string) { r.account.Leave(row, why) }

// row takes a row for a group, an area, a task or what goes on of the one before.
func (r *reader) row(all []line, i int, deep bool) {
	l := &all[i]
	if r.remark(l) {
		return
	}
	if name, mark, is := r.band(l); is {
		r.account.Band(l.row, name.Text)
		r.tellBand(l, name)
		r.beginBand(name, l.markBeside(name), r.family(mark))
		if last := r.last(); last != nil && last.banded && last.row == l.row {
			last.lead, last.due = l.own(columnhead.Lead), l.own(columnhead.Due)
		}
		return
	}
	if family := r.numberedBand(all, i, deep); family != "" {
		name := l.cells[columnhead.Content]
		r.account.Band(l.row, name.Text)
		r.tellBand(l, name)
		r.beginBand(name, l.markBeside(name), family)
		return
	}
	r.columnsOfAreas(l)
	r.tellMembers(l)
	if r.goesOn(l) {
		return
	}
	r.newTask(l)
}

// columnsOfAreas begins the group and the area that the row's own cells name.
func (r *reader) columnsOfAreas(l *line) {
	g := l.cells[columnhead.Group]
	another := g != nil && celltext.OneLine(g.Text) != r.group.S && !celltext.IsDitto(g.Text)
	if another {
		r.beginGroup(heading{Text: source.Text{S: celltext.OneLine(g.Text), At: r.at(g)}}, -1)
	}
	if a := l.cells[columnhead.Area]; a != nil && !celltext.IsDitto(a.Text) && (another || r.isOther(a)) {
		r.addArea(r.headingOf(a), 0)
	}
}

// last gives the area that tasks go into now; nil before the first.
func (r *reader) last() *area {
	if len(r.areas) == 0 {
		return nil
	}
	return &r.areas[len(r.areas)-1]
}

// count gives how many tasks there are.
func (r *reader) count() int {
	n := 0
	for i := range r.areas {
		n += len(r.areas[i].Tasks)
	}
	return n
}
