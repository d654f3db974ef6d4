package collect

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// Table is a table of tasks as an office drew it up.
type Table struct {
	Areas []tasktable.Area
	Notes []string // what was understood otherwise than it stands
}

// NoAreaName names the only area of a table that has none.
const NoAreaName = "Nhiệm vụ"

// ReadTasks reads the table of tasks of a workbook. sheetName chooses its sheet; empty: the one that
// looks most like a table of tasks.
func ReadTasks(file, sheetName string, into Into) (*Table, error) {
	b, err := openBook(file)
	if err != nil {
		return nil, foreign(file, err)
	}
	s, head, err := b.chosen(sheetName, &into)
	if err != nil {
		return nil, source.Problems{{At: source.Pos{File: file}, What: sentence(err.Error()),
			Hint: "bảng cần một dòng đầu có các cột: Lĩnh vực (nếu có), STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Cơ quan phối hợp, Thời hạn; phiếu báo cáo thì phải là tệp mà lệnh vanban phieu đã tạo"}}
	}
	t := &tableReader{book: b, sheet: s, head: head, file: file, into: &into}
	t.read()
	return &t.table, t.problems.Err()
}

// tableReader reads the rows under a table's head.
type tableReader struct {
	*book
	sheet    *sheet
	head     header
	file     string
	into     *Into
	table    Table
	group    dossier.Text    // the group of areas that was begun
	groups   int             // how many were
	lacking  source.Problems // of the last task that stands under no other: its empty cells
	promoted bool            // the last area's group was a row of its own before it
	problems source.Problems
	bottoms  map[place]int     // of the merged cells over several rows, by their first cell, the last row
	spread   [partCount]spread // of each part, the last such cell
	units    [partCount]int64  // of amounts: how many đồng a number without a unit counts
}

// spread is a merged cell over several rows.
type spread struct {
	cell   *cell
	bottom int
}

func (t *tableReader) read() {
	t.spreads()
	t.amounts()
	first := true
	for row, cells := range t.sheet.rows() {
		if row <= t.head.bottom {
			continue
		}
		l := t.line(row, cells)
		switch {
		case l.isHead(t.into), first && l.isNumbered():
		case l.isTotal():
		case t.isArea(l, cells):
			t.beginArea(l.only(cells))
		default:
			t.row(l)
		}
		first = false
	}
	if len(t.table.Areas) == 0 && len(t.problems) == 0 {
		t.problems = append(t.problems, &source.Problem{At: t.at(t.head.bottom, t.head.columns[contentPart]), What: "Dưới dòng tên cột này không có nhiệm vụ nào.", Hint: "kiểm tra tệp, hoặc chọn trang tính khác bằng --trang"})
	}
	t.renumber()
	t.tellUnseen()
}

// tellUnseen tells of rows that the sheet holds and does not show: a filter leaves them so.
func (t *tableReader) tellUnseen() {
	first, n := 0, 0
	for _, row := range t.sheet.unseen {
		if row > t.head.bottom {
			first, n = cmp.Or(first, row), n+1
		}
	}
	if n > 0 {
		t.note(fmt.Sprintf("Bảng có %d dòng đang bị ẩn, từ dòng %d; các dòng đó cũng được đọc.", n, first))
	}
}

// spreads finds the merged cells that cover several rows.
func (t *tableReader) spreads() {
	t.bottoms = map[place]int{}
	for _, a := range t.sheet.merged {
		if a.bottom > a.top && a.top > t.head.bottom {
			t.bottoms[place{a.top, a.left}] = a.bottom
		}
	}
}

func (t *tableReader) at(row, column int) source.Pos {
	return source.Pos{File: fmt.Sprintf("%s, trang tính “%s”, ô %s", t.file, t.sheet.name, refOf(row, column))}
}

// line finds what the row has in the table's columns; a merged cell counts for all rows that it covers.
func (t *tableReader) line(row int, cells []*cell) line {
	l := line{row: row}
	for _, c := range cells {
		p := noPart
		for q, column := range t.head.columns {
			if column == c.column {
				p = part(q)
			}
		}
		if p == noPart {
			l.other = append(l.other, c)
			continue
		}
		l.cells[p] = c
		if bottom, merged := t.bottoms[place{row, c.column}]; merged && p != numberPart {
			t.spread[p] = spread{c, bottom}
		}
	}
	for p, s := range t.spread {
		if l.cells[p] == nil && s.cell != nil && row <= s.bottom {
			l.cells[p] = s.cell
		}
	}
	return l
}

// isArea says whether a row only names the tasks below it: one text alone, over several columns or beside a Roman number.
func (t *tableReader) isArea(l line, cells []*cell) bool {
	texts, letter, number := 0, false, false
	for _, c := range cells {
		text := strings.TrimSpace(c.text)
		switch {
		case c.kind == textCell && letterNumber().MatchString(text):
			letter = true
		case c.column == t.head.columns[numberPart] && c.kind != textCell:
			number = true
		default:
			texts++
		}
	}
	if texts != 1 || number || l.cells[leadPart] != nil || l.cells[duePart] != nil {
		return false
	}
	only := l.only(cells)
	if only == nil || only == l.cells[areaPart] || only == l.cells[productPart] {
		return only != nil && only == l.cells[areaPart] && only.row == l.row && l.cells[contentPart] == nil
	}
	return letter || only == l.cells[numberPart] || only == l.cells[contentPart] && !taskNumber().MatchString(only.text) || len(l.other) > 0
}

// only gives the row's one text that is no number.
func (l line) only(cells []*cell) *cell {
	for _, c := range cells {
		if !letterNumber().MatchString(strings.TrimSpace(c.text)) && c.kind == textCell {
			return c
		}
	}
	return nil
}

// beginArea begins an area, one of the dossier's where it has it in other letters.
func (t *tableReader) beginArea(c *cell) {
	name := areaNumber().ReplaceAllString(oneLine(c.text), "")
	t.addArea(dossier.Text{S: t.into.known(name, func(a *tasktable.Area) string { return a.Name.S }), At: t.at(c.row, c.column)})
}

// addArea begins an area. One before it that has no tasks is the name of the group that it stands in.
func (t *tableReader) addArea(name dossier.Text) {
	area := tasktable.Area{Name: name, Group: t.groups, GroupName: t.group}
	last := len(t.table.Areas) - 1
	if last >= 0 && len(t.table.Areas[last].Tasks) == 0 && !t.promoted {
		area.GroupName, t.promoted = t.table.Areas[last].Name, true
		area.GroupName.S = t.into.known(area.GroupName.S, func(a *tasktable.Area) string { return a.GroupName.S })
		t.beginGroup(area.GroupName)
		area.Group = t.groups
		t.table.Areas[last] = area
		return
	}
	t.promoted = false
	t.table.Areas = append(t.table.Areas, area)
}

func (t *tableReader) beginGroup(name dossier.Text) { t.groups, t.group = t.groups+1, name }

// taskNumber stands before a task's content where the table has no column for it.
var taskNumber = pattern.Lazy(`^(\d{1,6}(?:\.\d{1,4})?)[.)]\s+`)

// row takes over a task, or what goes on of the one before it.
func (t *tableReader) row(l line) {
	g := l.cells[groupPart]
	another := g != nil && oneLine(g.text) != t.group.S
	if another {
		t.beginGroup(dossier.Text{S: oneLine(g.text), At: t.at(g.row, g.column)})
	}
	if a := l.cells[areaPart]; a != nil && (another || t.isOther(a)) {
		t.beginArea(a)
	}
	if t.goesOn(l) {
		return
	}
	if len(t.table.Areas) == 0 && t.into.withoutAreas() {
		t.table.Areas = append(t.table.Areas, tasktable.Area{})
	}
	if len(t.table.Areas) == 0 {
		t.table.Areas = append(t.table.Areas, tasktable.Area{Name: dossier.Text{S: NoAreaName, At: t.at(l.row, t.head.columns[contentPart])}})
		t.table.Notes = append(t.table.Notes, fmt.Sprintf("Bảng không có lĩnh vực; mọi nhiệm vụ được xếp vào một lĩnh vực tên “%s”.", NoAreaName))
	}
	task := tasktable.Task{At: t.at(l.row, max(t.head.columns[numberPart], 1))}
	task.Content = t.text(l, contentPart)
	task.Number = t.number(l, &task)
	task.Products, task.IsList = t.products(l)
	t.standsUnder(task.Number)
	for _, c := range t.into.columns() {
		switch {
		case l.cells[c.part] == nil && t.into.Table.Requires(c.Column):
			t.empty(l.row, c.part)
		case c.IsAmount():
			c.Set(&task, t.amount(l, c.part))
		case c.IsFigure():
			c.Set(&task, t.figure(l, c.part))
		case c.Column != tasktable.ProductColumn && c.part != contentPart:
			c.Set(&task, t.text(l, c.part))
		}
	}
	area := &t.table.Areas[len(t.table.Areas)-1]
	area.Tasks = append(area.Tasks, task)
}

// standsUnder notes that a task was begun. One that others stand under may be without what those have: its empty cells are no problems.
func (t *tableReader) standsUnder(n tasktable.Number) {
	if n.Sub() == 0 {
		t.lacking = nil
		return
	}
	t.problems = slices.DeleteFunc(t.problems, func(p *source.Problem) bool { return slices.Contains(t.lacking, p) })
}

func (t *tableReader) empty(row int, p part) {
	t.lacking = append(t.lacking, &source.Problem{At: t.at(row, t.head.columns[p]), What: fmt.Sprintf("Ô “%s” của nhiệm vụ này trống.", p.head()), Hint: "điền ô này rồi nhập lại"})
	t.problems = append(t.problems, t.lacking[len(t.lacking)-1])
}

// isOther says whether an area's cell begins another area than the last one.
func (t *tableReader) isOther(a *cell) bool {
	if len(t.table.Areas) == 0 {
		return true
	}
	last := t.table.Areas[len(t.table.Areas)-1].Name
	if last.At == t.at(a.row, a.column) {
		return false
	}
	name := areaNumber().ReplaceAllString(oneLine(a.text), "")
	return !strings.EqualFold(name, last.S)
}

// goesOn adds a row without number, lead agency and deadline to the task before it: a high row that was parted.
func (t *tableReader) goesOn(l line) bool {
	if len(t.table.Areas) == 0 || l.cells[numberPart] != nil || l.cells[duePart] != nil || l.cells[productPart] == nil ||
		l.cells[contentPart] != nil && taskNumber().MatchString(l.cells[contentPart].text) {
		return false
	}
	area := &t.table.Areas[len(t.table.Areas)-1]
	if len(area.Tasks) == 0 {
		return false
	}
	task := &area.Tasks[len(area.Tasks)-1]
	for _, c := range t.into.columns() {
		p, has := c.part, c.Text(task)
		switch {
		case has == nil || l.cells[p] == nil || l.cells[p].row != l.row: // a list, nothing, or told already
		case c.IsFigure() && !has.Empty():
			t.refuse(t.at(l.row, l.cells[p].column), fmt.Sprintf("nhiệm vụ này có hai số ở cột “%s”, ở hai dòng", c.Head()), "ghi một số cho mỗi nhiệm vụ rồi nhập lại")
		case c.IsAmount():
			c.Set(task, t.amount(l, p))
		case c.IsFigure():
			c.Set(task, t.figure(l, p))
		default:
			c.Set(task, dossier.Text{S: strings.TrimSpace(has.S + " " + t.text(l, p).S), At: has.At})
		}
	}
	products, isList := t.products(l)
	switch {
	case isList == task.IsList && isList:
		task.Products = append(task.Products, products...)
	case len(task.Products) > 0 && len(products) > 0:
		task.Products[len(task.Products)-1].S += " " + products[0].S
		task.Products = append(task.Products, products[1:]...)
	default:
		task.Products = append(task.Products, products...)
	}
	return true
}

// text gives a cell as one line; a cell that cannot be one is reported.
func (t *tableReader) text(l line, p part) dossier.Text {
	c := l.cells[p]
	if c == nil {
		return dossier.Text{}
	}
	at := t.at(c.row, c.column)
	text, err := c.plain()
	if err != nil {
		t.problems = append(t.problems, &source.Problem{At: at, What: sentence("ô này: " + err.Error()), Hint: "sửa ô này rồi nhập lại"})
	}
	return dossier.Text{S: text, At: at}
}

// number gives a task's number: of its own column, or before its content; 0 where it has none.
func (t *tableReader) number(l line, task *tasktable.Task) tasktable.Number {
	c := l.cells[numberPart]
	if c == nil {
		m := taskNumber().FindStringSubmatch(task.Content.S)
		if m == nil || t.head.columns[numberPart] > 0 {
			return 0
		}
		task.Content.S = task.Content.S[len(m[0]):]
		n, _ := tasktable.ParseNumber(m[1])
		return n
	}
	task.At = t.at(c.row, c.column)
	text := strings.TrimRight(oneLine(c.text), ".)")
	if n, ok := tasktable.ParseSubNumber(text); ok && c.kind == textCell {
		return n
	}
	n, err := strconv.Atoi(text)
	if err != nil || c.formula {
		return 0
	}
	return tasktable.Number(n)
}

// renumber numbers the tasks through all areas where the table has no numbers, or begins anew in each area.
func (t *tableReader) renumber() {
	missing, restarts, n := 0, 0, 0
	for a, area := range t.table.Areas {
		for i, task := range area.Tasks {
			n++
			if task.Number == 0 {
				missing++
			}
			if i == 0 && a > 0 && task.Number == 1 {
				restarts++
			}
		}
	}
	whole := missing == n
	if !whole && restarts == 0 || n == 0 {
		return
	}
	if !whole {
		t.table.Notes = append(t.table.Notes, "Số thứ tự trong bảng bắt đầu lại ở từng lĩnh vực; nhiệm vụ được đánh số liên tục qua các lĩnh vực.")
	}
	n = 0
	for a := range t.table.Areas {
		for i := range t.table.Areas[a].Tasks {
			number := &t.table.Areas[a].Tasks[i].Number
			if number.Sub() > 0 {
				*number = tasktable.SubNumber(n, number.Sub())
				continue
			}
			n++
			*number = tasktable.Number(n)
		}
	}
}
