package collect

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// moneyHead is how the head of a column of amounts begins, folded. “Nguồn kinh phí” and “Nội dung, kinh phí thực hiện” begin otherwise.
var moneyHead = pattern.Lazy(`^(?:(?:tong|so|muc|du|kien|toan|nhu|cau|uoc|tinh|khai|cac) )*kinh phi\b`)

// moneyUnits are the units that a table names, folded, and how many đồng one is.
var moneyUnits = []struct {
	names  []string
	factor int64
}{
	{[]string{"1 000 000 dong", "1000000 dong", "1 000 000d", "trieu dong", "trieu d", "trieu", "tr dong", "tr d", "trd", "tr"}, 1e6},
	{[]string{"1 000 000 000 dong", "nghin trieu dong", "ty dong", "ti dong", "ty d", "ty", "ti"}, 1e9},
	{[]string{"1 000 dong", "1000 dong", "1 000d", "1000d", "1000 d", "1 000 d", "nghin dong", "ngan dong", "nghin d", "nghin", "ngan"}, 1e3},
	{[]string{"dong", "vnd", "vn d", "d"}, 1},
}

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
			named := measured().ReplaceAllString(in[1], "$1")
			for _, u := range moneyUnits {
				if slices.Contains(u.names, fold(named)) {
					return u.factor
				}
			}
		}
	}
	for _, u := range moneyUnits {
		if u.factor > 1 && slices.ContainsFunc(u.names, func(n string) bool { return len(n) > 3 && strings.HasSuffix(fold(text), " "+n) }) {
			return u.factor
		}
	}
	return 0
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

// amounts prepares the columns of amounts: in which unit they are, and whether there are any amounts in them. What is not read is told.
func (t *tableReader) amounts() {
	for _, c := range dossier.Columns() {
		p := firstColumn + part(c)
		column := t.head.columns[p]
		if !c.IsAmount() || column == 0 {
			continue
		}
		bare, money, others := 0, 0, 0
		unit, second := int64(0), ""
		for i := range t.sheet.cells {
			cell := &t.sheet.cells[i]
			switch head := t.head.top <= cell.row && cell.row <= t.head.bottom; {
			case head && cell.column == column && unit == 0:
				unit = unitOf(cell.text)
			case head && cell.column != column && moneyHead().MatchString(fold(cell.text)):
				second = oneLine(cell.text)
			case head || cell.column != column || cell.row < t.head.top || noAmount().MatchString(oneLine(cell.text)):
			case cell.isBareNumber():
				bare++
			case moneyIn(cell) != nil:
				money++
			default:
				others++
			}
		}
		name := t.headText(column)
		switch {
		case bare+money == 0 && others > 0:
			t.head.columns[p] = 0
			t.note(fmt.Sprintf("Cột “%s” không có số tiền nào nên không được đọc.", name))
			continue
		case second != "":
			t.note(fmt.Sprintf("Bảng có nhiều cột kinh phí; chỉ đọc cột “%s”, không đọc cột “%s”.", name, second))
		}
		if unit == 0 {
			unit = t.sheet.unitOver(t.head)
		}
		if unit == 0 && bare > 0 {
			t.note(fmt.Sprintf("Cột “%s” không ghi đơn vị; số ở đó được đọc là đồng.", name))
		}
		t.units[p] = max(unit, 1)
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
	n, err := dossier.ParseAmount(text)
	if err != nil {
		return nil
	}
	return new(big.Rat).SetInt64(n)
}

// amount gives an amount of money in đồng, in the unit that the cell or else the table names. One cell over several tasks can't be theirs all.
func (t *tableReader) amount(l line, p part) dossier.Text {
	c := l.cells[p]
	if c == nil || noAmount().MatchString(oneLine(c.text)) {
		return dossier.Text{}
	}
	at := t.at(c.row, c.column)
	if c.row != l.row {
		t.refuse(at, "ô này gộp số tiền của nhiều nhiệm vụ", "bỏ gộp ô, ghi số tiền của từng nhiệm vụ rồi nhập lại")
		return dossier.Text{}
	}
	n, err := c.number()
	if err == nil {
		n.Mul(n, new(big.Rat).SetInt64(t.units[p]))
	} else if n = moneyIn(c); n == nil {
		t.refuse(at, fmt.Sprintf("ô này: “%s” không phải là một số tiền", oneLine(c.text)), "sửa ô này thành số tiền rồi nhập lại")
		return dossier.Text{}
	}
	whole, err := dossier.WholeAmount(n)
	if err != nil {
		t.refuse(at, "ô này: "+err.Error(), "sửa ô này thành số tiền rồi nhập lại")
	}
	return dossier.Text{S: dossier.FormatAmount(whole), At: at}
}

func (t *tableReader) refuse(at source.Pos, what, hint string) {
	if !slices.ContainsFunc(t.problems, func(p *source.Problem) bool { return p.At == at }) {
		t.problems = append(t.problems, &source.Problem{At: at, What: sentence(what), Hint: hint})
	}
}

// noAmount is what stands in a cell for which there is no money.
var noAmount = pattern.Lazy(`^[-–—.…/]*$|^(?i:không|không có)$`)
