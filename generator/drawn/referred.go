package drawn

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/doc"
	"vanban/generator/ooxml"
)

// carried are the limits of a workbook that another file carries with it, which may be one of many.
var carried = ooxml.Limits{File: 16 << 20, Entries: 4_000, Part: 32 << 20, Total: 64 << 20, Depth: 64}

// mostReferred is how many cells are looked up in one workbook, those that are empty among them.
const mostReferred = 50_000

// Cells are those of a workbook as another file names them: a chart of a Word file, where the data of its series stand.
type Cells struct {
	book   *workbook
	sheets []*drawing // that were asked for
	asked  int
}

// Value is what a cell says; an empty one says nothing.
type Value struct {
	Words  string // as the sheet shows it
	Number string // of a number, as a program writes it: 1234.5; empty: it is none
	Format string // the code of the number's format; empty: General
}

// OpenCells opens a workbook that another file carries with it. The error is a sentence for the user.
func OpenCells(data []byte) (*Cells, error) {
	b, err := open(data, carried)
	if err != nil {
		return nil, err
	}
	return &Cells{book: b}, nil
}

// Referred gives the cells of a reference such as 'Số liệu'!$B$2:$B$5, row by row; of several areas, one behind the other. Where only what is seen counts,
// rows and columns that are hidden are left out, and hidden says that there are some. The error is a sentence for the user.
func (c *Cells) Referred(reference string, seen bool) (rows [][]Value, hidden bool, err error) {
	for _, one := range areasOf(reference) {
		d, a, err := c.area(one)
		if err != nil {
			return nil, false, err
		}
		for row := a.top; row <= a.bottom; row++ {
			if seen && d.sheet.hiddenRows[row] {
				hidden = true
				continue
			}
			var values []Value
			for column := a.left; column <= a.right; column++ {
				if seen && d.hides(column) {
					hidden = true
					continue
				}
				values = append(values, d.value(row, column))
			}
			rows = append(rows, values)
		}
	}
	return rows, hidden, nil
}

// Wrong tells what is wrong with cells that were looked up, each once.
func (c *Cells) Wrong() (all []string) {
	for _, d := range c.sheets {
		for _, p := range d.problems {
			if what := p.At.File + ": " + strings.TrimSuffix(p.What, "."); !slices.Contains(all, what) {
				all = append(all, what)
			}
		}
	}
	return all
}

// areasOf parts a reference at the commas between its areas; one in the name of a sheet parts nothing.
func areasOf(reference string) (all []string) {
	reference = strings.TrimSpace(reference)
	if strings.HasPrefix(reference, "(") && strings.HasSuffix(reference, ")") {
		reference = reference[1 : len(reference)-1]
	}
	quoted := false
	return strings.FieldsFunc(reference, func(r rune) bool {
		quoted = quoted != (r == '\'')
		return r == ',' && !quoted
	})
}

var errOtherBook = errors.New("số liệu ở một tệp Excel khác, không có trong tệp Word")

// area finds the sheet and the cells of one area.
func (c *Cells) area(reference string) (*drawing, area, error) {
	name, cells := "", strings.TrimSpace(reference)
	if at := strings.LastIndexByte(cells, '!'); at >= 0 {
		name, cells = cells[:at], cells[at+1:]
	}
	if strings.HasPrefix(strings.TrimPrefix(name, "'"), "[") {
		return nil, area{}, errOtherBook
	}
	if len(name) > 1 && name[0] == '\'' && name[len(name)-1] == '\'' {
		name = strings.ReplaceAll(name[1:len(name)-1], "''", "'")
	}
	a, is := areaOf(cells)
	if !is {
		return nil, area{}, fmt.Errorf("“%.60s” không phải là một vùng ô", reference)
	}
	if c.asked += (a.bottom - a.top + 1) * (a.right - a.left + 1); c.asked > mostReferred {
		return nil, area{}, fmt.Errorf("vùng “%.60s” có quá nhiều ô", reference)
	}
	d, err := c.sheet(norm.NFC.String(name))
	return d, a, err
}

// sheet reads a sheet, once.
func (c *Cells) sheet(name string) (*drawing, error) {
	named, err := c.book.sheet(name)
	if err != nil {
		return nil, err
	}
	for _, d := range c.sheets {
		if d.sheet.name == named.name {
			return d, nil
		}
	}
	s, err := c.book.read(named)
	if err != nil {
		return nil, err
	}
	d := &drawing{Wanted: Wanted{File: "bảng tính của biểu đồ"}, book: c.book, sheet: s, formulas: newFigures(s)}
	c.sheets = append(c.sheets, d)
	return d, nil
}

// value gives what a cell says.
func (d *drawing) value(row, column int) (v Value) {
	i, there := d.formulas.at(row, column)
	if !there {
		return v
	}
	c := &d.sheet.cells[i]
	words, look := d.words(c)
	v.Words = strings.Join(strings.Fields(doc.Plain(words)), " ")
	if look.number {
		n, _ := d.number(c)
		v.Number = strconv.FormatFloat(n, 'f', -1, 64)
		if c.style < len(d.book.looks) {
			v.Format = d.book.looks[c.style].code
		}
	}
	return v
}
