package officetable

import (
	"fmt"
	"math/big"
	"slices"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/number"
	"vanban/generator/source"
	"vanban/generator/tablereport"
	"vanban/generator/tasktable"
)

// unitOver gives the unit that the rows over a table's head name for all of it, and the row that does; 0 where they name none.
func (h *header) unitOver(g *grid.Grid) (unit int64, row int) {
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Row >= h.top {
			break
		}
		if unit := celltext.MoneyUnit(c.Text); unit > 0 && celltext.TellsUnit(c.Text) {
			return unit, c.Row
		}
	}
	return 0, 0
}

// amountColumn is what a column of amounts has, and what stands beside it.
type amountColumn struct {
	bare, money, others int    // cells: numbers, amounts with a unit of their own, and others
	unit                int64  // that its head names; 0 where it names none
	second              string // the head of another column of amounts; empty where there is none
}

// amounts prepares the columns of amounts: in which unit they are, and whether there are any amounts in them. What is not read is told.
func (r *reader) amounts() {
	for _, c := range tasktable.Columns() {
		p := columnhead.In(c)
		column := r.head.at[p]
		if !c.IsAmount() || column == 0 {
			continue
		}
		found, name := r.amountsIn(column), r.headText(column)
		if found.bare+found.money == 0 && found.others > 0 {
			r.head.leave(p)
			r.note("Cột “%s” không có số tiền nào nên không được đọc.", name)
			continue
		}
		if found.second != "" {
			r.note("Bảng có nhiều cột kinh phí; chỉ đọc cột “%s”, không đọc cột “%s”.", name, found.second)
		}
		if found.unit == 0 {
			found.unit, r.unitRow = r.head.unitOver(r.grid)
		}
		if found.unit == 0 && found.bare > 0 {
			r.note("Cột “%s” không ghi đơn vị; số ở đó được đọc là đồng.", name)
		}
		r.units[p] = max(found.unit, 1)
		if r.into.Whole && found.unit > 1 && found.bare > 0 {
			r.note("Số ở cột “%s” được nhân %s: hồ sơ ghi và in số tiền bằng đồng.", name, tasktable.FormatAmount(found.unit))
		}
	}
}

// leave takes a column for none of the dossier's.
func (h *header) leave(p columnhead.Part) {
	for k := h.at[p]; k <= h.last[p]; k++ {
		delete(h.of, k)
	}
	for j := range h.parts {
		if h.parts[j] == p {
			h.parts[j] = columnhead.None
		}
	}
	h.at[p], h.last[p] = 0, 0
}

// amountsIn looks through a table for a column of amounts.
func (r *reader) amountsIn(column int) (found amountColumn) {
	for i := range r.grid.Cells {
		cell := &r.grid.Cells[i]
		_, last := cell.Last()
		switch {
		case r.head.top <= cell.Row && cell.Row <= r.head.bottom:
			found.head(cell, cell.Column <= column && column <= last)
		case cell.Column == column && cell.Row > r.head.bottom:
			found.count(cell)
		}
	}
	return found
}

// head takes what a cell of the table's head says: the unit, or that there is another column of amounts.
func (a *amountColumn) head(c *grid.Cell, own bool) {
	switch {
	case own && a.unit == 0:
		a.unit = celltext.MoneyUnit(c.Text)
	case !own && columnhead.MoneyHead().MatchString(celltext.Fold(c.Text)):
		a.second = celltext.OneLine(c.Text)
	}
}

// count takes a cell under the head.
func (a *amountColumn) count(c *grid.Cell) {
	switch {
	case celltext.NoAmount().MatchString(celltext.OneLine(c.Text)):
	case c.IsBareNumber():
		a.bare++
	case moneyIn(c) != nil:
		a.money++
	default:
		a.others++
	}
}

// headText gives the head of a column as it is written.
func (r *reader) headText(column int) string {
	for i := range r.head.columns {
		if c := &r.head.columns[i]; c.First <= column && column <= c.Last {
			return c.Text()
		}
	}
	return ""
}

// moneyIn gives the đồng that a cell's own words tell; nil where they tell none.
func moneyIn(c *grid.Cell) *big.Rat {
	if c.Kind != grid.Words {
		return nil
	}
	n, err := tasktable.ParseAmount(celltext.OneLine(c.Text))
	if err != nil {
		return nil
	}
	return new(big.Rat).SetInt64(n)
}

// ownNumber gives the cell of a line's own number, and its place; nil where it has none. One cell over several tasks can't be theirs all.
func (r *reader) ownNumber(l *line, p columnhead.Part, what string) (*grid.Cell, source.Pos) {
	c := l.cells[p]
	if c == nil || celltext.NoAmount().MatchString(celltext.OneLine(c.Text)) {
		return nil, source.Pos{}
	}
	at := r.at(c)
	if c.Row != l.row {
		r.refuse(at, "ô này gộp "+what+" của nhiều nhiệm vụ", "bỏ gộp ô, ghi "+what+" của từng nhiệm vụ rồi nhập lại")
		return nil, at
	}
	if typed := celltext.OneLine(c.Text); c.Kind == grid.Words && celltext.Vietnamese(typed) != typed {
		r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+typed+"” là “"+celltext.Vietnamese(typed)+"”")
	}
	return c, at
}

// amount gives an amount of money in đồng, in the unit that the cell or else the table names.
func (r *reader) amount(l *line, p columnhead.Part) source.Text {
	if w := l.cells[p]; w != nil && w.Kind == grid.Words && celltext.IsMoneyless(w.Text) {
		if w.Row == l.row {
			r.told.Add(&r.told.Moneyless, r.grid.Ref(w.Row, w.Column)+" “"+celltext.OneLine(w.Text)+"”")
		}
		return source.Text{}
	}
	c, at := r.ownNumber(l, p, "số tiền")
	if c == nil {
		return source.Text{}
	}
	n, err := c.Number()
	if err == nil {
		n.Mul(n, new(big.Rat).SetInt64(r.units[p]))
	} else if n = moneyIn(c); n == nil {
		r.refuse(at, fmt.Sprintf("ô này: “%s” không phải là một số tiền", celltext.OneLine(c.Text)), "sửa ô này thành số tiền rồi nhập lại")
		return source.Text{}
	}
	whole, err := tasktable.WholeAmount(n)
	if err != nil {
		r.refuse(at, "ô này: "+err.Error(), "sửa ô này thành số tiền rồi nhập lại")
	}
	return source.Text{S: tasktable.FormatAmount(whole), At: at}
}

// figure gives a number of a column of numbers that the dossier has of its own, as documents show it.
func (r *reader) figure(l *line, p columnhead.Part) source.Text {
	c, at := r.ownNumber(l, p, "số")
	if c == nil {
		return source.Text{}
	}
	n, err := c.Number()
	if err != nil {
		r.refuse(at, fmt.Sprintf("ô này: “%s” không phải là một số", celltext.OneLine(c.Text)), "sửa ô này thành số rồi nhập lại")
		return source.Text{}
	}
	return source.Text{S: number.Format(n), At: at}
}

// keepTotals keeps what a row that adds up says in the columns of figures; last: no more tasks stand below it.
func (r *reader) keepTotals(l *line, last bool) {
	r.compareCount(l)
	for _, c := range r.into.columns() {
		cell := l.own(c.Part)
		if cell == nil || !c.IsFigure() {
			continue
		}
		n, err := cell.Number()
		if err == nil && c.IsAmount() {
			n.Mul(n, new(big.Rat).SetInt64(r.units[c.Part]))
		} else if err != nil {
			n = moneyIn(cell)
		}
		if n != nil {
			r.totals = append(r.totals, tablereport.Total{Cell: r.grid.Ref(cell.Row, cell.Column), Column: c.Column, Stated: n, Area: len(r.areas) - 1, Whole: last})
		}
	}
}

// compareCount tells of a row that counts tasks otherwise than they were read: all until there, those of the last area, or of its group.
func (r *reader) compareCount(l *line) {
	area, group := 0, 0
	for i := range r.areas {
		if area = len(r.areas[i].Tasks); r.areas[i].Group == r.last().Group {
			group += area
		}
	}
	for _, c := range l.all {
		stated, is := celltext.CountOfTasks(c.Text)
		if read := r.count(); is && !slices.Contains([]int{read, r.counted(), area, group}, stated) {
			r.note("Dòng cộng ở %s ghi %d nhiệm vụ, chương trình đọc được %d ở trên dòng ấy; hãy soát.", r.grid.Ref(c.Row, c.Column), stated, read)
		}
	}
}
