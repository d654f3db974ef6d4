package collect

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/number"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// moneyHead is how the head of a column of amounts begins, folded. “Nguồn kinh phí” and “Nội dung, kinh phí thực hiện” begin otherwise.
var moneyHead = pattern.Lazy(`^(?:(?:tong|so|muc|du|kien|toan|nhu|cau|uoc|tinh|khai|cac) )*kinh phi\b`)

// bracketed is what a head says in brackets; measured is what a line over a table says of its unit.
var (
	bracketed = pattern.Lazy(`[(\[]([^)\]]*)[)\]]`)
	measured  = pattern.Lazy(`(?i)(?:đơn vị(?: tính)?|đvt)\s*:?\s*([^)\];]*)`)
)

// unitOf gives the unit of money that a text names in brackets, behind “đơn vị tính”, or at its end: how many đồng it is; 0 where it names none.
func unitOf(text string) int64 {
	text = strings.ReplaceAll(oneLine(text), "Đ", "đ")
	for _, in := range [][]string{measured().FindStringSubmatch(text), bracketed().FindStringSubmatch(text)} {
		if in != nil {
			if u := unitAtEnd(fold(measured().ReplaceAllString(in[1], "$1"))); u.factor > 0 && u.before == "" {
				return u.factor
			}
		}
	}
	if u := unitAtEnd(fold(text)); u.factor > 1 && len(u.name) > len("trd") {
		return u.factor
	}
	return 0
}

// namedUnit is a unit of money that words end with.
type namedUnit struct {
	before, name string
	factor       int64 // how many đồng it is; 0: they name none
}

// multiples are the words that make a larger unit of the one behind them: nghìn triệu, trăm nghìn.
var multiples = []struct {
	word  string // folded
	times int64
}{{"nghin", 1000}, {"ngan", 1000}, {"tram", 100}, {"chuc", 10}, {"muoi", 10}}

// unitAtEnd gives the unit of the longest name with which folded words end.
func unitAtEnd(words string) (found namedUnit) {
	for _, u := range tasktable.MoneyUnits {
		for _, name := range u.Heads {
			if before, ends := strings.CutSuffix(" "+words, " "+name); ends && len(name) > len(found.name) {
				found = namedUnit{before, name, u.Factor}
			}
		}
	}
	for _, m := range multiples {
		if before, is := strings.CutSuffix(found.before, " "+m.word); is && found.factor > 1 {
			return namedUnit{before, found.name, found.factor * m.times}
		}
	}
	return found
}

// onlyUnits says whether a row under a head only tells in which units its columns are.
func onlyUnits(cells []*cell) bool {
	told := false
	for _, c := range cells {
		if text := oneLine(c.text); bracketed().FindString(text) != text {
			return false
		}
		told = told || unitOf(c.text) > 0
	}
	return told
}

// unitOver gives the unit that the rows over a table's head name for all of it; 0 where they name none.
func (s *sheet) unitOver(h header) int64 {
	for _, c := range s.cells {
		if c.row >= h.top {
			break
		}
		if measured().MatchString(c.text) {
			if unit := unitOf(c.text); unit > 0 {
				return unit
			}
		}
	}
	return 0
}

// amountColumn is what a column of amounts has, and what stands beside it.
type amountColumn struct {
	bare, money, others int    // cells: numbers, amounts with a unit of their own, and others
	unit                int64  // that its head names; 0 where it names none
	second              string // the head of another column of amounts; empty where there is none
}

// amounts prepares the columns of amounts: in which unit they are, and whether there are any amounts in them. What is not read is told.
func (t *tableReader) amounts() {
	for _, c := range tasktable.Columns() {
		p := partIn(c)
		column := t.head.columns[p]
		if !c.IsAmount() || column == 0 {
			continue
		}
		found, name := t.amountsIn(column), t.headText(column)
		if found.bare+found.money == 0 && found.others > 0 {
			t.head.columns[p] = 0
			t.note(fmt.Sprintf("Cột “%s” không có số tiền nào nên không được đọc.", name))
			continue
		}
		if found.second != "" {
			t.note(fmt.Sprintf("Bảng có nhiều cột kinh phí; chỉ đọc cột “%s”, không đọc cột “%s”.", name, found.second))
		}
		if found.unit == 0 {
			found.unit = t.sheet.unitOver(t.head)
		}
		if found.unit == 0 && found.bare > 0 {
			t.note(fmt.Sprintf("Cột “%s” không ghi đơn vị; số ở đó được đọc là đồng.", name))
		}
		t.units[p] = max(found.unit, 1)
	}
}

// amountsIn looks through a table for a column of amounts.
func (t *tableReader) amountsIn(column int) (found amountColumn) {
	for i := range t.sheet.cells {
		cell := &t.sheet.cells[i]
		switch {
		case t.head.top <= cell.row && cell.row <= t.head.bottom:
			found.head(cell, cell.column == column)
		case cell.column == column && cell.row > t.head.bottom:
			found.count(cell)
		}
	}
	return found
}

// head takes what a cell of the table's head says: the unit, or that there is another column of amounts.
func (a *amountColumn) head(c *cell, own bool) {
	switch {
	case own && a.unit == 0:
		a.unit = unitOf(c.text)
	case !own && moneyHead().MatchString(fold(c.text)):
		a.second = oneLine(c.text)
	}
}

// count takes a cell under the head.
func (a *amountColumn) count(c *cell) {
	switch {
	case noAmount().MatchString(oneLine(c.text)):
	case c.isBareNumber():
		a.bare++
	case moneyIn(c) != nil:
		a.money++
	default:
		a.others++
	}
}

func (t *tableReader) note(text string) { t.table.Notes = append(t.table.Notes, text) }

// headText gives the head of a column as it is written.
func (t *tableReader) headText(column int) string {
	var words []string
	for _, c := range t.sheet.cells {
		if c.column == column && t.head.top <= c.row && c.row <= t.head.bottom {
			words = append(words, oneLine(c.text))
		}
	}
	return strings.Join(words, " ")
}

// isBareNumber says whether a cell is a number without a unit of its own.
func (c *cell) isBareNumber() bool { _, err := c.number(); return err == nil }

// moneyIn gives the đồng that a cell's own words tell; nil where they tell none.
func moneyIn(c *cell) *big.Rat {
	text, err := c.plain()
	if err != nil || c.kind != textCell {
		return nil
	}
	n, err := tasktable.ParseAmount(text)
	if err != nil {
		return nil
	}
	return new(big.Rat).SetInt64(n)
}

// ownNumber gives the cell of a line's own number, and its place; nil where it has none. One cell over several tasks can't be theirs all.
func (t *tableReader) ownNumber(l line, p part, what string) (*cell, source.Pos) {
	c := l.cells[p]
	if c == nil || noAmount().MatchString(oneLine(c.text)) {
		return nil, source.Pos{}
	}
	at := t.at(c.row, c.column)
	if c.row != l.row {
		t.refuse(at, "ô này gộp "+what+" của nhiều nhiệm vụ", "bỏ gộp ô, ghi "+what+" của từng nhiệm vụ rồi nhập lại")
		return nil, at
	}
	return c, at
}

// amount gives an amount of money in đồng, in the unit that the cell or else the table names.
func (t *tableReader) amount(l line, p part) dossier.Text {
	c, at := t.ownNumber(l, p, "số tiền")
	if c == nil {
		return dossier.Text{}
	}
	n, err := c.number()
	if err == nil {
		n.Mul(n, new(big.Rat).SetInt64(t.units[p]))
	} else if n = moneyIn(c); n == nil {
		t.refuse(at, fmt.Sprintf("ô này: “%s” không phải là một số tiền", oneLine(c.text)), "sửa ô này thành số tiền rồi nhập lại")
		return dossier.Text{}
	}
	whole, err := tasktable.WholeAmount(n)
	if err != nil {
		t.refuse(at, "ô này: "+err.Error(), "sửa ô này thành số tiền rồi nhập lại")
	}
	return dossier.Text{S: tasktable.FormatAmount(whole), At: at}
}

func (t *tableReader) refuse(at source.Pos, what, hint string) {
	if !slices.ContainsFunc(t.problems, func(p *source.Problem) bool { return p.At == at }) {
		t.problems = append(t.problems, &source.Problem{At: at, What: sentence(what), Hint: hint})
	}
}

// noAmount is what stands in a cell for which there is no money.
var noAmount = pattern.Lazy(`^[-–—.…/]*$|^(?i:không|không có)$`)

// figure gives a number of a column of numbers that the dossier has of its own, as documents show it.
func (t *tableReader) figure(l line, p part) dossier.Text {
	c, at := t.ownNumber(l, p, "số")
	if c == nil {
		return dossier.Text{}
	}
	n, err := c.number()
	if err != nil {
		t.refuse(at, fmt.Sprintf("ô này: “%s” không phải là một số", oneLine(c.text)), "sửa ô này thành số rồi nhập lại")
		return dossier.Text{}
	}
	return dossier.Text{S: number.Format(n), At: at}
}
