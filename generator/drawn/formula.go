package drawn

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// formula is what a cell's value is worked out from, without "=": that of another cell, moved by so many rows and columns, where it is shared.
type formula struct {
	text        string
	row, column int // of the cell
	down, right int
}

// The bounds of working formulas out.
const (
	mostDeep   = 200       // cells whose formulas go by each other, and brackets in brackets
	mostWork   = 8_000_000 // cells that all sums together go through
	mostLength = 4_096     // bytes of a formula
)

// outcome is how far a formula could be worked out.
type outcome int

const (
	worked  outcome = iota
	unknown         // a function or a value that the program doesn't work with
	cyclic          // it goes by itself
)

// figures works the formulas of a sheet out.
type figures struct {
	sheet *sheet
	first []int32 // index of the first cell that stands in each row, by its number, or behind it
	open  map[[2]int]bool
	known map[[2]int]float64
	work  int
}

func newFigures(s *sheet) *figures {
	f := &figures{sheet: s, open: map[[2]int]bool{}, known: map[[2]int]float64{}, first: []int32{0}}
	for i := range s.cells { // row by row
		for len(f.first) <= s.cells[i].row {
			f.first = append(f.first, int32(i))
		}
	}
	f.first = append(f.first, int32(len(s.cells)))
	return f
}

// row gives the indexes of a row's cells: from, and to that is not one of them.
func (f *figures) row(n int) (from, to int) {
	if n < 0 || n+1 >= len(f.first) {
		return 0, 0
	}
	return int(f.first[n]), int(f.first[n+1])
}

// at gives the index of a cell that holds something.
func (f *figures) at(row, column int) (i int, there bool) {
	from, to := f.row(row)
	i = from + sort.Search(to-from, func(k int) bool { return f.sheet.cells[from+k].column >= column })
	return i, i < to && f.sheet.cells[i].column == column
}

// value gives the number in a cell: its stored one, or where none is stored that of its formula. A cell of words counts as 0 in sums: is tells.
func (f *figures) value(row, column int) (v float64, is bool, o outcome) {
	i, there := f.at(row, column)
	if !there {
		return 0, false, worked
	}
	c := &f.sheet.cells[i]
	switch {
	case c.kind == "e":
		return 0, false, unknown
	case c.kind != "" && c.kind != "n":
		return 0, false, worked
	case c.value != "":
		v, err := strconv.ParseFloat(c.value, 64)
		if err != nil {
			return 0, false, unknown
		}
		return v, true, worked
	case c.formula != nil:
		v, o := f.result(c.formula)
		return v, o == worked, o
	}
	return 0, false, worked
}

// result works a formula out by what stands in the cells that it names.
func (f *figures) result(of *formula) (float64, outcome) {
	key := [2]int{of.row, of.column}
	if v, done := f.known[key]; done {
		return v, worked
	}
	if f.open[key] {
		return 0, cyclic
	}
	if len(of.text) > mostLength || len(f.open) > mostDeep {
		return 0, unknown
	}
	f.open[key] = true
	defer delete(f.open, key)
	p := &expression{f: f, of: of, rest: strings.TrimPrefix(of.text, "=")}
	v := p.sum()
	if p.skip(); p.out == worked && p.rest != "" || math.IsNaN(v) || math.IsInf(v, 0) {
		p.fail(unknown)
	}
	if p.out == worked {
		f.known[key] = v
	}
	return v, p.out
}

// expression reads a formula from left to right.
type expression struct {
	f    *figures
	of   *formula
	rest string
	deep int
	out  outcome
}

func (p *expression) fail(o outcome) {
	if p.out == worked {
		p.out = o
	}
	p.rest = ""
}

func (p *expression) skip() { p.rest = strings.TrimLeft(p.rest, " \t\r\n") }

// take takes a sign where it comes next.
func (p *expression) take(sign string) bool {
	p.skip()
	if !strings.HasPrefix(p.rest, sign) {
		return false
	}
	p.rest = p.rest[len(sign):]
	return true
}

func (p *expression) sum() float64 {
	v := p.product()
	for {
		switch {
		case p.take("+"):
			v += p.product()
		case p.take("-"):
			v -= p.product()
		default:
			return v
		}
	}
}

func (p *expression) product() float64 {
	v := p.factor()
	for {
		switch {
		case p.take("*"):
			v *= p.factor()
		case p.take("/"):
			d := p.factor()
			if d == 0 {
				p.fail(unknown)
				return 0
			}
			v /= d
		case p.take("^"):
			v = math.Pow(v, p.factor())
		default:
			return v
		}
	}
}

func (p *expression) factor() float64 {
	if p.deep++; p.deep > mostDeep {
		p.fail(unknown)
		return 0
	}
	defer func() { p.deep-- }()
	v := 0.0
	switch {
	case p.take("-"):
		return -p.factor()
	case p.take("+"):
		return p.factor()
	case p.take("("):
		if v = p.sum(); !p.take(")") {
			p.fail(unknown)
		}
	default:
		v = p.operand()
	}
	for p.take("%") {
		v /= 100
	}
	return v
}

// operand is a number, a cell or a function.
func (p *expression) operand() float64 {
	p.skip()
	n := 0
	for n < len(p.rest) && (p.rest[n] == '$' || p.rest[n] == '.' || p.rest[n] >= '0' && p.rest[n] <= '9' || p.rest[n]|0x20 >= 'a' && p.rest[n]|0x20 <= 'z') {
		n++
	}
	word := p.rest[:n]
	p.rest = p.rest[n:]
	switch {
	case word == "":
		p.fail(unknown)
		return 0
	case strings.HasPrefix(p.rest, "!") || strings.HasPrefix(p.rest, ":") || strings.HasPrefix(p.rest, "["):
		p.fail(unknown) // another sheet, or a range that stands for itself
		return 0
	case p.take("("):
		return p.function(strings.ToUpper(word))
	}
	if v, err := strconv.ParseFloat(word, 64); err == nil {
		return v
	}
	row, column, ok := p.moved(word)
	if !ok {
		p.fail(unknown)
		return 0
	}
	v, _, o := p.f.value(row, column)
	if o != worked {
		p.fail(o)
	}
	return v
}

// moved gives the cell that a name means where its formula stands.
func (p *expression) moved(name string) (row, column int, ok bool) {
	row, column, ok = cellAt(name)
	if !strings.HasPrefix(name, "$") {
		column += p.of.right
	}
	if strings.LastIndex(name, "$") < 1 {
		row += p.of.down
	}
	return row, column, ok && row > 0 && column > 0
}

// tally is what a function goes through.
type tally struct {
	sum, product, least, most float64
	count                     int
	all                       []float64 // the arguments that are no ranges, in order
}

func (t *tally) add(v float64) {
	if t.count == 0 {
		t.product, t.least, t.most = 1, v, v
	}
	t.sum, t.product, t.least, t.most = t.sum+v, t.product*v, min(t.least, v), max(t.most, v)
	t.count++
}

// functions are those that the program works out.
var functions = []string{"SUM", "SUBTOTAL", "PRODUCT", "AVERAGE", "MIN", "MAX", "COUNT", "ABS", "ROUND"}

// function works out those that tables are added up with.
func (p *expression) function(name string) float64 {
	var t tally
	first := true
	if !slices.Contains(functions, name) {
		p.fail(unknown)
		return 0
	}
	for !p.take(")") {
		if !first && !p.take(",") && !p.take(";") || p.out != worked {
			p.fail(unknown)
			return 0
		}
		if !(first && name == "SUBTOTAL") {
			p.argument(&t)
		} else if v := p.sum(); v != 9 && v != 109 {
			p.fail(unknown)
		}
		first = false
	}
	switch {
	case name == "SUM" || name == "SUBTOTAL":
		return t.sum
	case name == "PRODUCT" && t.count > 0:
		return t.product
	case name == "AVERAGE" && t.count > 0:
		return t.sum / float64(t.count)
	case name == "MIN":
		return t.least
	case name == "MAX":
		return t.most
	case name == "COUNT":
		return float64(t.count)
	case name == "ABS" && len(t.all) == 1:
		return math.Abs(t.all[0])
	case name == "ROUND" && len(t.all) == 2 && math.Abs(t.all[1]) <= 15:
		scale := math.Pow(10, math.Trunc(t.all[1]))
		return math.Copysign(math.Floor(math.Abs(t.all[0])*scale+0.5+1e-9), t.all[0]) / scale
	}
	p.fail(unknown)
	return 0
}

// argument takes a range of cells or an expression.
func (p *expression) argument(t *tally) {
	p.skip()
	n := 0
	for n < len(p.rest) && strings.IndexByte(" \t,;()+-*/^%", p.rest[n]) < 0 {
		n++
	}
	first, last, is := strings.Cut(p.rest[:n], ":")
	if !is {
		v := p.sum()
		t.add(v)
		t.all = append(t.all, v)
		return
	}
	p.rest = p.rest[n:]
	top, left, ok := p.moved(first)
	bottom, right, too := p.moved(last)
	if !ok || !too || top > bottom || left > right {
		p.fail(unknown)
		return
	}
	p.cells(t, area{top, left, bottom, right})
}

// cells adds up those of an area that hold numbers: it goes through the sheet's cells, of which there are fewer than an area may have.
func (p *expression) cells(t *tally, a area) {
	all := p.f.sheet.cells
	from, _ := firstIn(all, a.top)
	for i := from; i < len(all) && all[i].row <= a.bottom; i++ {
		if p.f.work++; p.f.work > mostWork {
			p.fail(unknown)
			return
		}
		if all[i].column < a.left || all[i].column > a.right {
			continue
		}
		v, is, o := p.f.value(all[i].row, all[i].column)
		if o != worked {
			p.fail(o)
			return
		}
		if is {
			t.add(v)
		}
	}
}
