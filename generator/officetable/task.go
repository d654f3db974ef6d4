package officetable

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/deadline"
	"vanban/generator/grid"
	"vanban/generator/headrows"
	"vanban/generator/source"
	"vanban/generator/tablenumber"
	"vanban/generator/tablereport"
	"vanban/generator/tasktable"
)

// newTask takes a row over as a task.
func (r *reader) newTask(l *line) {
	if l.cells[columnhead.Content] == nil && !l.saysTask() {
		why := "không có nội dung nhiệm vụ"
		if r.namesParts(l) {
			why = tablereport.PartsRow
		}
		r.leave(l.row, why)
		return
	}
	if len(r.areas) == 0 {
		r.areas = append(r.areas, area{})
	}
	a := r.last()
	r.inherit(l, a)
	t := tasktable.Task{At: r.grid.At(l.row, max(r.head.at[columnhead.Number], 1))}
	t.Content = r.content(l)
	number := r.number(l, &t)
	r.inRows = false
	t.Products, t.IsList = r.products(l)
	r.partAgencies(l)
	for _, c := range r.into.columns() {
		r.fill(l, c, &t)
	}
	number.Parent = t.Lead.Text.Empty() && t.Due.Empty()
	a.Tasks, a.stated = append(a.Tasks, t), append(a.stated, number)
	r.account.Works++
}

// inherit gives a task that says nothing of who leads, or of until when, but something of the other, what the row of its area says.
func (r *reader) inherit(l *line, a *area) {
	lead, due := l.cells[columnhead.Lead], l.cells[columnhead.Due]
	for _, c := range []struct {
		part columnhead.Part
		from *grid.Cell
		is   bool
	}{{columnhead.Lead, a.lead, lead == nil && due != nil}, {columnhead.Due, a.due, due == nil && lead != nil}} {
		if c.from == nil || !c.is || celltext.IsNothing(c.from.Text) {
			continue
		}
		l.cells[c.part] = c.from
		said := r.grid.Ref(c.from.Row, c.from.Column) + " “" + celltext.Short(c.from.Text) + "”"
		r.told.Banded = slices.DeleteFunc(r.told.Banded, func(s string) bool { return s == said })
		r.told.Add(&r.told.Inherited, said+fmt.Sprintf(" cho dòng %d", l.row))
	}
}

// saysTask says whether a row without what is to be done is one of a task all the same: it has a number, or says more than one thing of who, what and until when.
func (l *line) saysTask() bool {
	said := 0
	for _, p := range []columnhead.Part{columnhead.Product, columnhead.Lead, columnhead.Due} {
		if l.own(p) != nil {
			said++
		}
	}
	c := l.own(columnhead.Number)
	return said > 1 || said == 1 && c != nil && tablenumber.Is(celltext.OneLine(c.Text))
}

// namesParts says whether a row right below the head names the parts of a heading over several columns, though nothing beside it is merged downward: Cấp tỉnh,
// Cấp xã.
func (r *reader) namesParts(l *line) bool {
	if l.row != r.head.bottom+1 || len(l.all) < 2 {
		return false
	}
	wide := false
	for i, c := range l.all {
		if c.Kind != grid.Words || !columnhead.IsLike(c.Text) || i > 0 && c.Column != l.all[i-1].Column+1 {
			return false
		}
		wide = wide || i > 0 && r.headText(c.Column) == "" || slices.ContainsFunc(r.head.columns, func(k headrows.Column) bool { return k.First <= c.Column && c.Column <= k.Last && k.Last > k.First })
	}
	return wide
}

// fill gives a task what a column says.
func (r *reader) fill(l *line, c columnhead.Column, t *tasktable.Task) {
	cell := l.cells[c.Part]
	switch {
	case c.Column == tasktable.ProductColumn:
		if len(t.Products) == 0 && r.into.Table.Requires(c.Column) {
			if r.head.at[columnhead.Product] > 0 {
				t.Products = []source.Text{{S: r.saidNothing(cell), At: r.grid.At(l.row, r.head.at[columnhead.Product])}}
			}
			if c.Empty(t) && (cell == nil || cell.Kind != grid.Broken) {
				r.gaps = append(r.gaps, gap{t.At, l.row, c})
			}
		}
		return
	case cell == nil:
	case c.IsAmount():
		c.Set(t, r.amount(l, c.Part))
	case c.IsFigure():
		c.Set(t, r.figure(l, c.Part))
	case c.Part == columnhead.Lead || c.Part == columnhead.Support:
		c.Set(t, r.agents(cell, c.Part))
	case c.Part == columnhead.Due:
		if r.setDue(t, cell, r.dueText(cell)); t.Due.Empty() && r.into.Table.Requires(c.Column) {
			if said := r.saidNothing(cell); said != "" {
				t.Due, t.Deadline = source.Text{S: said, At: r.at(cell)}, deadline.Other(said)
			}
		}
	case c.Part != columnhead.Content:
		c.Set(t, r.words(cell, c.Part))
	}
	if r.into.Table.Requires(c.Column) && c.Text(t).Empty() && (cell == nil || cell.Kind != grid.Broken) {
		r.gaps = append(r.gaps, gap{t.At, l.row, c})
	}
}

// saidNothing gives the words of a cell that says that there is nothing, where a task must have something: they are kept as they stand.
func (r *reader) saidNothing(c *grid.Cell) string {
	if c == nil || c.Kind != grid.Words || celltext.IsDitto(c.Text) || tasktable.IsBlank(celltext.OneLine(c.Text)) {
		return ""
	}
	r.told.Add(&r.told.Kept, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(c.Text)+"”")
	return celltext.OneLine(c.Text)
}

// raw gives what a cell says; nothing where it can't be read, which is told.
func (r *reader) raw(c *grid.Cell) string {
	if c.Kind == grid.Broken {
		r.refuse(r.at(c), "ô này: "+c.Text, "sửa ô này rồi nhập lại")
		return ""
	}
	return c.Text
}

// words gives a cell as one line: as above where it says so, nothing where it says that there is nothing.
func (r *reader) words(c *grid.Cell, p columnhead.Part) source.Text {
	text := r.as(c, p, r.raw(c))
	if celltext.IsNothing(text) {
		text = ""
	}
	return source.Text{S: celltext.OneLine(text), At: r.at(c)}
}

// content gives what is to be done, in lines where the cell has items or lines that begin anew.
func (r *reader) content(l *line) source.Text {
	c := l.cells[columnhead.Content]
	if c == nil {
		return source.Text{}
	}
	text := celltext.Lines(r.raw(c))
	if bare := celltext.WithoutBullet(text); bare != text { // the task's number stands there
		r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(text)+"” không có dấu đầu dòng, vì số của nhiệm vụ đứng ở đó")
		text = bare
	}
	return source.Text{S: text, At: r.at(c)}
}

// products gives what a task gives: dash items, or lines that each begin anew, are a list.
func (r *reader) products(l *line) (all []source.Text, isList bool) {
	c := l.cells[columnhead.Product]
	if c == nil {
		return nil, false
	}
	text := r.as(c, columnhead.Product, r.raw(c))
	if celltext.IsNothing(text) {
		return nil, false
	}
	lines, isList := celltext.Items(text)
	for _, item := range lines {
		all = append(all, source.Text{S: item, At: r.at(c)})
	}
	return all, isList
}

// goesOn adds a row to the task before it, whose number or content is merged over both, or that was parted by the end of a page.
func (r *reader) goesOn(l *line) bool {
	a := r.last()
	content := l.own(columnhead.Content)
	if r.isDashed(l) {
		r.join(l.row, source.Text{S: "- " + celltext.OneLine(r.raw(content)), At: r.at(content)})
		return true
	}
	switch {
	case a == nil || len(a.Tasks) == 0 || l.own(columnhead.Number) != nil:
		return false
	case content == nil && r.isAnother(l):
		return false
	case content != nil && (l.isAssigned() || celltext.TaskNumber().MatchString(content.Text)):
		return false
	case content != nil && l.own(columnhead.Product) == nil && !l.held && !celltext.BeginsSmall(content.Text):
		return false
	}
	t := &a.Tasks[len(a.Tasks)-1]
	added := r.addWords(l, t)
	if l.own(columnhead.Product) != nil && r.addProducts(l, t) {
		added = append(added, "sản phẩm")
	}
	if len(added) == 0 {
		r.leave(l.row, "chỉ có chữ ở cột không được đọc")
		return true
	}
	r.account.Joined++
	r.told.Add(&r.told.Joined, fmt.Sprintf("dòng %d (%s)", l.row, strings.Join(added, ", ")))
	return true
}

// join adds words that stand in a row of their own to what is to be done in the task above.
func (r *reader) join(row int, words source.Text) {
	tasks := r.last().Tasks
	t := &tasks[len(tasks)-1]
	t.Content = celltext.Joined(t.Content, words, "\n")
	r.account.Joined++
	r.told.Add(&r.told.Joined, fmt.Sprintf("dòng %d (nhiệm vụ)", row))
}

// remark takes a row that only remarks on the task above, as “Riêng năm 2026: 98%”, for its words, and leaves one out under which no task stands yet,
// or that a sign sets apart from the tasks: “*”. Areas that are named so themselves are areas.
func (r *reader) remark(l *line) bool {
	a, c := r.last(), l.all[0]
	signed := len(l.all) == 2 && c == l.own(columnhead.Number) && celltext.IsSign(strings.TrimSpace(c.Text))
	if signed {
		c = l.all[1]
	}
	if a == nil || len(l.all) > 1 && !signed || c.Kind != grid.Words || c.Bottom+c.Right > 0 || l.held || !celltext.IsRemark(c.Text) || a.given && celltext.IsRemark(a.Name.S) {
		return false
	}
	if p := r.head.of[c.Column]; p != columnhead.Content && p != columnhead.Number {
		return false
	}
	if len(a.Tasks) == 0 || signed {
		r.leave(l.row, "ghi chú “"+celltext.Short(c.Text)+"”")
		return true
	}
	r.join(l.row, source.Text{S: celltext.OneLine(c.Text), At: r.at(c)})
	return true
}

// isAnother says whether a row below a merged cell of what is to be done is a task of its own with the same words: another agency leads it, or it is due at another
// time, and what else it says belongs to that alone.
func (r *reader) isAnother(l *line) bool {
	said, other := 0, false
	for _, p := range []columnhead.Part{columnhead.Product, columnhead.Lead, columnhead.Due} {
		c := l.own(p)
		if c == nil || celltext.IsNothing(c.Text) || celltext.IsDitto(c.Text) {
			continue
		}
		said++
		other = other || p != columnhead.Product && celltext.Fold(c.Text) != celltext.Fold(r.above[p])
	}
	if c := l.cells[columnhead.Content]; c == nil || said < 2 || !other {
		return false
	}
	for _, c := range r.into.columns() {
		if cell := l.cells[c.Part]; c.IsFigure() && cell != nil && cell.Row != l.row {
			l.cells[c.Part] = nil // it is that of both, told once
		}
	}
	r.told.Add(&r.told.Another, fmt.Sprintf("dòng %d", l.row))
	return true
}

// isDashed says whether a row with a dash in the place of a number only says what is to be done, under a task that says by itself who does it or until when.
func (r *reader) isDashed(l *line) bool {
	a, number := r.last(), l.own(columnhead.Number)
	if a == nil || len(a.Tasks) == 0 || number == nil || l.own(columnhead.Content) == nil || l.isAssigned() || l.own(columnhead.Product) != nil {
		return false
	}
	return strings.Trim(celltext.OneLine(number.Text), "-–+") == "" && number.Kind == grid.Words && !a.stated[len(a.stated)-1].Parent
}

// longCell is how many letters a cell has that a page's end may part: of a shorter one, what stands below is something else.
const longCell = 200

// addProducts adds what a row gives to what its task gives: as further products, or as the rest of the last one.
func (r *reader) addProducts(l *line, t *tasktable.Task) bool {
	products, isList := r.products(l)
	if len(products) == 0 {
		return false
	}
	apart := isList || l.held || l.own(columnhead.Content) == nil && l.cells[columnhead.Content] != nil
	if len(t.Products) == 1 && t.Products[0].Empty() {
		t.Products = nil
	}
	if n := len(t.Products); n > 0 && !apart {
		apart = !celltext.BeginsSmall(products[0].S) && (!t.IsList || r.inRows) && len([]rune(t.Products[n-1].S)) < longCell
		if !apart {
			t.Products[n-1].S += " " + products[0].S
			products = products[1:]
		}
	}
	r.inRows = r.inRows && !isList || apart && !t.IsList && !isList
	t.Products = append(t.Products, products...)
	t.IsList = t.IsList || isList || len(t.Products) > 1
	return true
}

// addWords adds what a row says in the columns of words to a task, and names those columns.
func (r *reader) addWords(l *line, t *tasktable.Task) (added []string) {
	for _, c := range r.into.columns() {
		cell := l.own(c.Part)
		if cell == nil || c.Column == tasktable.ProductColumn {
			continue
		}
		has := c.Text(t)
		switch {
		case c.IsFigure() && !has.Empty():
			r.refuse(r.at(cell), fmt.Sprintf("nhiệm vụ này có hai số ở cột “%s”, ở hai dòng", c.Head()), "ghi một số cho mỗi nhiệm vụ rồi nhập lại")
			continue
		case c.IsAmount():
			c.Set(t, r.amount(l, c.Part))
		case c.IsFigure():
			c.Set(t, r.figure(l, c.Part))
		case c.Part == columnhead.Content:
			more, between := celltext.Lines(r.raw(cell)), "\n"
			if celltext.GoesOn(more) {
				between = " "
			}
			c.Set(t, celltext.Joined(*has, source.Text{S: more, At: r.at(cell)}, between))
		case c.Part == columnhead.Lead || c.Part == columnhead.Support:
			c.Set(t, r.joinedAgents(*has, cell, c.Part))
		case c.Part == columnhead.Due:
			r.setDue(t, cell, celltext.Joined(*has, r.dueText(cell), "; "))
		default:
			c.Set(t, celltext.Joined(*has, r.words(cell, c.Part), " "))
		}
		added = append(added, strings.ToLower(c.Head()))
	}
	return added
}
