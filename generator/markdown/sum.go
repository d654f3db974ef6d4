package markdown

import (
	"fmt"
	"math/big"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/number"
	"vanban/generator/pattern"
)

// sumMark is the mark in a cell that prints the sum of its column.
var sumMark = pattern.Lazy(`(?i)\{\s*(?:tong|tổng)\s*\}`)

// The words by which a row tells that it holds totals; partTotal of those above it since the last such row. Behind them may stand only what
// they are the totals of: “Tổng hợp báo cáo” and “Cộng đồng dân cư” hold none.
var (
	totalWords = pattern.Lazy(`(?i)^(?:tổng cộng|tổng số|tổng|cộng)(?:\s*\(.*\))?\s*(?:` + ofPart + `|` + ofMoney + `)?\s*:?$`)
	partTotal  = pattern.Lazy(`(?i)^(?:cộng(?:\s*\(.*\))?|(?:tổng cộng|tổng số|tổng|cộng)\s+` + ofPart + `)\s*:?$`)
)

// What totals may be of: a part of the table, or all of its money.
const (
	ofPart  = `(?:(?:theo\s+)?(?:mục|phần|nhóm|khoản|chương|loại|lĩnh vực|giai đoạn|năm|quý|tháng|đợt|tiểu mục|hạng mục)(?:\s.*)?|[a-zđ]|[ivx]+|\d[\d.]*)`
	ofMoney = `(?:kinh phí|dự toán|chi phí|chi|thu|vốn|số tiền|giá trị|ngân sách|nhu cầu|nguồn)(?:\s.*)?`
)

// A row that says what of the one above it is, and those that go on with it: in small letters or with a dash.
var (
	ofWhich = pattern.Lazy(`(?i)^[-+]?\s*trong đó`)
	goesOn  = pattern.Lazy(`^(?:[-+]\s|\p{Ll})`)
)

// unsummed are words in the head of a column whose figures no row adds up.
var unsummed = pattern.Lazy(`(?i)%|tỷ lệ|tỉ lệ|đơn giá|bình quân|trung bình|năm|hệ số|tỷ trọng|mức|mã|số hiệu|ngày`)

// summedRow is a row as its table is added up.
type summedRow struct {
	level int  // how deep below others it stands; the smaller the higher
	total bool // it holds totals, and is none of what is added up
	part  bool // and those of the rows since the last such row
	end   int  // the row behind those that stand below it
}

// figure is what a cell says of a sum.
type figure struct {
	value    *big.Rat // nil: none
	decimals int
	asked    bool // its sum is asked for
	unread   bool // there are words that are no number
	share    bool // the number is a share, 45,5%, and its column not added up unless that is asked for
}

// column is a column that is added up.
type column struct {
	t       *tableReader
	index   int
	rows    []summedRow
	figures []figure
	whole   *addition // of all rows, which many sums may be of; nil: not made yet
}

// addition is what rows add up to.
type addition struct {
	total    *big.Rat
	count    int // of the figures that it is made of
	decimals int // with how many these are written
}

// sums writes the sums that are asked for, and reports totals that are typed and wrong.
func (t *tableReader) sums() {
	rows := t.summedRows()
	for c := range t.table.Columns {
		col := &column{t: t, index: c, rows: rows, figures: make([]figure, len(rows))}
		asked, totals := false, false
		for i := range rows {
			col.figures[i] = t.figureOf(i, c)
			asked = asked || col.figures[i].asked
			totals = totals || rows[i].total && col.figures[i].value != nil
		}
		if asked {
			col.write()
		}
		if totals {
			col.check()
		}
	}
}

func (t *tableReader) figureOf(row, col int) figure {
	r := &t.table.Rows[row]
	if col >= len(r.Cells) || r.Join(col) != Apart {
		return figure{}
	}
	text := wordsOf(r.Cells[col])
	if sumMark().MatchString(text) {
		return figure{asked: true}
	}
	if part, is := strings.CutSuffix(text, "%"); is && number.Is(part) {
		return figure{unread: true, share: true}
	}
	value, decimals, ok := number.Read(text)
	return figure{value: value, decimals: decimals, unread: !ok && !nothing().MatchString(text)}
}

// summedRows finds which rows hold totals, and which stand below which.
func (t *tableReader) summedRows() []summedRow {
	rows := make([]summedRow, len(t.table.Rows))
	within := false
	for i := range rows {
		r := &t.table.Rows[i]
		rows[i].level = r.level(len(t.table.Columns) > 0 && t.table.Columns[0].Holds == Ordinals)
		words := r.words()
		if within = ofWhich().MatchString(words) || within && goesOn().MatchString(words); within {
			rows[i].level = lowest + 1
		}
		for c := range r.Cells {
			text := wordsOf(r.Cells[c])
			if totalWords().MatchString(text) {
				rows[i].total, rows[i].part = true, partTotal().MatchString(text)
				break
			}
		}
	}
	setEnds(rows)
	return rows
}

// The levels of rows by their numbers; below those numbered 1, each further number is one level deeper.
const (
	topLevel = iota
	romanLevel
	numberLevel
	lowest = 100
)

var (
	letterNumber = pattern.Lazy(`^[A-HJ-UWYZĐ][.)]?(?:\s|$)`)
	romanNumber  = pattern.Lazy(`^[IVX]+[.)]?(?:\s|$)`)
	digitNumber  = pattern.Lazy(`^[0-9]+(?:\.[0-9]+)*\.?(?:\s|$)`)
)

// numberBefore is a number before words: a lone letter or number may be anything.
var numberBefore = pattern.Lazy(`^(?:[A-HJ-UWYZĐ]|[IVX]+|[0-9]+(?:\.[0-9]+)*)[.)]\s+\p{L}|^[0-9]+(?:\.[0-9]+)+\s+\p{L}`)

// words gives the words of the first cell of a row that is more than a number.
func (r *Row) words() string {
	for _, cell := range r.Cells {
		if text := strings.TrimSpace(wordsOf(cell)); len(strings.TrimLeft(text, "0123456789IVX.) ")) > 1 {
			return text
		}
	}
	return ""
}

// level tells how deep a row stands: by its number, in a column of numbers or before words; by its bold words where it has none.
func (r *Row) level(numbered bool) int {
	first := ""
	if len(r.Cells) > 0 {
		first = wordsOf(r.Cells[0])
	}
	if numbered || r.Span(0) > 1 || numberBefore().MatchString(first) {
		switch {
		case letterNumber().MatchString(first):
			return topLevel
		case romanNumber().MatchString(first):
			return romanLevel
		case digitNumber().MatchString(first):
			return numberLevel + strings.Count(strings.TrimRight(strings.Fields(first)[0], "."), ".")
		}
	}
	if r.Span(0) > 1 || r.bold() {
		return topLevel
	}
	return lowest
}

// bold says whether all words of a row are bold.
func (r *Row) bold() bool {
	words := false
	for _, cell := range r.Cells {
		for _, in := range cell {
			if t, is := in.(doc.Text); is && strings.TrimSpace(t.S) != "" {
				if words = true; !t.Bold {
					return false
				}
			}
		}
	}
	return words
}

// setEnds finds for each row the one behind those that stand below it, in one pass: above holds the rows that more may stand below.
func setEnds(rows []summedRow) {
	var above []int
	for i := 0; i <= len(rows); i++ {
		for n := len(above); n > 0 && (i == len(rows) || rows[i].total || rows[i].level <= rows[above[n-1]].level); n-- {
			rows[above[n-1]].end = i
			above = above[:n-1]
		}
		above = append(above, i)
	}
}

// sum adds up the rows between two, those that hold totals aside. A row that has a figure stands for those below it, and one without, or
// whose sum is asked for, is their sum.
func (c *column) sum(from, to int) addition {
	sum := addition{total: new(big.Rat)}
	for _, f := range c.figures[from:to] {
		sum.decimals = max(sum.decimals, f.decimals)
	}
	for i := from; i < to; {
		switch f := c.figures[i]; {
		case c.rows[i].total:
			i++
		case f.value != nil:
			sum.total.Add(sum.total, f.value)
			sum.count++
			i = c.rows[i].end
		default:
			i++
		}
	}
	return sum
}

// sumOf gives what a sum in a row is of: the rows since the last total where it is that of a part, the rows below it, or all rows where it holds totals or
// has none below it. A part's total right behind another total, or at the top, is none of a part, but of all.
func (c *column) sumOf(row int) addition {
	r := &c.rows[row]
	if r.part && row > 0 && !c.rows[row-1].total {
		return c.sum(c.since(row), row)
	}
	if !r.total && r.end > row+1 {
		return c.sum(row+1, r.end)
	}
	if c.whole == nil {
		all := c.sum(0, len(c.rows))
		c.whole = &all
	}
	return *c.whole
}

// readShares reads the figures of a column as shares where all of them are; unit is what is written behind their sum.
func (c *column) readShares() (unit string) {
	for _, f := range c.figures {
		if f.value != nil || f.unread && !f.share {
			return ""
		}
	}
	for i := range c.figures {
		if f := &c.figures[i]; f.share {
			f.value, f.decimals, _ = number.Read(strings.TrimSuffix(wordsOf(c.t.table.Rows[i].Cells[c.index]), "%"))
			f.unread, unit = false, "%"
		}
	}
	return unit
}

// write sets the sums in the place of their marks.
func (c *column) write() {
	unit := c.readShares()
	for i, f := range c.figures {
		if f.unread && !c.rows[i].total && !c.named(i) {
			c.t.report(c.t.offsets[len(c.t.table.Head)+i][c.index], noNumber(wordsOf(c.t.table.Rows[i].Cells[c.index])))
		}
	}
	for i, f := range c.figures {
		if f.asked {
			sum := c.sumOf(i)
			cell := &c.t.table.Rows[i].Cells[c.index]
			*cell = doc.EachText(*cell, func(t doc.Text) []doc.Text {
				t.S = sumMark().ReplaceAllLiteralString(t.S, number.Write(sum.total, sum.decimals)+unit)
				return []doc.Text{t}
			})
		}
	}
}

// named says whether a row only names what its columns are: "(1)", "(2)".
func (c *column) named(row int) bool {
	for _, cell := range c.t.table.Rows[row].Cells {
		if text := wordsOf(cell); text != "" && !strings.HasPrefix(text, "(") {
			return false
		}
	}
	return true
}

// check reports totals that are none of what their column can add up to: all rows, those since the last total, or those at the bottom.
func (c *column) check() {
	heads := ""
	for i := range c.t.table.Head {
		heads += wordsOf(c.t.table.Head[i].Cells[c.index]) + " "
	}
	if unsummed().MatchString(heads) {
		return
	}
	for i, f := range c.figures {
		if f.unread && !c.rows[i].total {
			return
		}
	}
	other := c.otherSums()
	for i, f := range c.figures {
		switch {
		case f.value == nil:
		case !c.rows[i].total:
			other.above.Add(&other.above, f.value)
		default:
			sum := c.sumOf(i)
			if sum.count >= 1 && f.value.Cmp(sum.total) != 0 && !other.has(f.value) && f.value.Cmp(c.sum(c.since(i), i).total) != 0 {
				c.t.report(c.t.offsets[len(c.t.table.Head)+i][c.index], wrongTotal(number.Write(f.value, f.decimals), number.Write(sum.total, sum.decimals)))
			}
		}
	}
}

// otherSums are what a column adds up to in other ways.
type otherSums struct {
	all, leaves big.Rat // all figures; those of the rows that none stands below
	totals      big.Rat // all rows of totals
	above       big.Rat // the figures above the row that is looked at
}

func (c *column) otherSums() *otherSums {
	o := &otherSums{}
	for i, f := range c.figures {
		switch {
		case f.value == nil:
		case c.rows[i].total:
			o.totals.Add(&o.totals, f.value)
		default:
			o.all.Add(&o.all, f.value)
			if c.rows[i].end == i+1 {
				o.leaves.Add(&o.leaves, f.value)
			}
		}
	}
	return o
}

// has says whether a total is one of the sums, or that of the other totals.
func (o *otherSums) has(value *big.Rat) bool {
	others := new(big.Rat).Sub(&o.totals, value)
	return value.Cmp(others) == 0 || value.Cmp(&o.all) == 0 || value.Cmp(&o.above) == 0 || value.Cmp(&o.leaves) == 0
}

// since gives the row behind the last total before a row.
func (c *column) since(row int) int {
	for row > 0 && !c.rows[row-1].total {
		row--
	}
	return row
}

func noNumber(text string) message {
	return message{fmt.Sprintf("Ô “%.40s” không phải là số nên {tong} của cột này không cộng được.", text),
		"viết số theo lối Việt Nam: 1.234.567,5; ô không có số thì để trống hoặc ghi dấu -"}
}

const wrongTotalBegins = "Tổng ghi ở đây là "

// IsWrongTotal says whether a problem is that of a total that its column does not add up to.
func IsWrongTotal(what string) bool { return strings.HasPrefix(what, wrongTotalBegins) }

func wrongTotal(typed, want string) message {
	return message{fmt.Sprintf(wrongTotalBegins+"%s, nhưng các dòng của cột cộng lại là %s.", typed, want),
		"sửa số sai, hoặc viết {tong} để chương trình tự cộng"}
}

// Total says whether a row tells in one of its cells that it holds totals.
func (r *Row) Total() bool {
	for _, cell := range r.Cells {
		if totalWords().MatchString(wordsOf(cell)) {
			return true
		}
	}
	return false
}
