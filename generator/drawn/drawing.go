package drawn

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/ooxml"
	"vanban/generator/source"
)

// Wanted is which table of a workbook is asked for.
type Wanted struct {
	File  string     // as messages name it
	Sheet string     // empty: the only one that is seen
	Area  string     // "A3:F20"; empty: all that the sheet holds
	Head  int        // rows of the head; 0: as they are seen to be
	At    source.Pos // where it is asked for
}

// Read gives a table and what stands over it and below it in the sheet. Problems are what is wrong with cells, notes what isn't printed.
func Read(data []byte, w Wanted) (t *markdown.Table, around Around, problems, notes source.Problems) {
	hint := "mở tệp trong Excel, kiểm tra, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx)"
	refused := func(err error) source.Problems {
		if _, of := errors.AsType[*noSheetError](err); of {
			hint = "ghi một trong các trang tính ấy, ví dụ trang=\"…\" (phụ lục: “trang: …”), đúng như tên ở dưới cùng cửa sổ Excel"
		}
		return source.Problems{{At: w.At, What: "Không lấy được bảng từ “" + w.File + "”: " + err.Error() + ".", Hint: hint}}
	}
	b, err := open(data, limits)
	if err != nil {
		return nil, Around{}, refused(err), nil
	}
	name, err := b.sheet(norm.NFC.String(w.Sheet))
	if err != nil {
		return nil, Around{}, refused(err), nil
	}
	s, err := b.read(name)
	if err != nil {
		return nil, Around{}, refused(err), nil
	}
	d := &drawing{Wanted: w, book: b, sheet: s, formulas: newFigures(s)}
	d.limit(name)
	d.pictured(name.part)
	if w.Area != "" {
		hint = "kiểm tra “vung”: ghi ô ở góc trên bên trái và ô ở góc dưới bên phải của bảng như trong Excel, ví dụ A3:F20"
	}
	if err := d.bound(); err != nil {
		return nil, Around{}, refused(err), nil
	}
	if err := d.join(); err != nil {
		return nil, Around{}, refused(err), nil
	}
	d.fill()
	around = Around{Over: append(d.over, d.titles()...), Below: d.below}
	d.head(name.lastRepeated())
	d.form()
	d.table.Settle()
	d.align()
	d.hidden()
	return d.table, around, d.problems.Bounded("lỗi"), d.notes
}

// Around is what stands in a sheet over a table and below it.
type Around struct{ Over, Below []markdown.Block }

// drawing makes a table of a sheet.
type drawing struct {
	Wanted
	book     *workbook
	sheet    *sheet
	formulas *figures
	limits   area // beyond which nothing is printed
	box      area
	rows     []int // numbers of those that are seen
	columns  []int
	over     []markdown.Block // what stands over the part of the sheet that has a frame, and below it
	below    []markdown.Block
	joins    map[[2]int]markdown.Join // of places in the table, from 0
	joined   map[int]bool             // the rows in which one stands
	framed   map[int]bool             // the rows of the sheet in which a cell has a frame
	texts    map[[2]int][2]int        // of merged cells: where in the sheet the words of a place are
	table    *markdown.Table
	looks    [][]cellLook // of each row's cells
	numbers  []int        // of the sheet's rows that the table's are
	filledTo int          // the last row of a form that is to be filled in
	problems source.Problems
	notes    source.Problems
}

// cellLook is how a cell stands, and whether it holds a number.
type cellLook struct {
	align  doc.Align
	number bool
}

// bound finds what the table covers: all cells that hold something, the hidden ones aside.
func (d *drawing) bound() error {
	within := d.limits
	if d.Area != "" {
		var ok bool
		if within, ok = areaOf(strings.ToUpper(d.Area)); !ok {
			return fmt.Errorf("vùng “%s” không phải là một vùng như A3:F20", d.Area)
		}
	}
	if block, framed := d.sheet.block(d.limits); framed && d.Area == "" {
		within = d.sheet.widened(block, d.limits)
		d.beside(within)
	}
	d.box = area{top: lastRow + 1, left: lastColumn + 1}
	for i := range d.sheet.cells {
		if c := &d.sheet.cells[i]; within.holds(c.row, c.column) {
			d.box = area{min(d.box.top, c.row), min(d.box.left, c.column), max(d.box.bottom, c.row), max(d.box.right, c.column)}
		}
	}
	if d.box.bottom == 0 {
		return fmt.Errorf("trang tính “%s” không có ô nào có nội dung", d.sheet.name)
	}
	for _, m := range d.sheet.merged { // a merged cell at the table's edge is seen whole
		if _, there := d.formulas.at(m.top, m.left); there && m.top <= d.box.bottom && m.top >= d.box.top && m.left >= d.box.left && m.left <= d.box.right {
			d.box.right = max(d.box.right, min(m.right, within.right, d.box.left+mostColumns))
		}
	}
	if d.box.bottom-d.box.top >= mostRows {
		return fmt.Errorf("bảng có hơn %d dòng", mostRows)
	}
	shown := d.shown()
	for r := shown.top; r <= shown.bottom; r++ {
		if !d.sheet.hiddenRows[r] {
			d.rows = append(d.rows, r)
		}
	}
	for c := shown.left; c <= shown.right; c++ {
		if !d.hides(c) {
			d.columns = append(d.columns, c)
		}
	}
	switch {
	case len(d.columns) > mostColumns:
		return fmt.Errorf("bảng có %d cột, quá %d cột; chọn vùng cần in bằng vung=\"A3:F20\"", len(d.columns), mostColumns)
	case len(d.columns) == 0 || len(d.rows) == 0:
		return fmt.Errorf("mọi dòng hoặc mọi cột của trang tính “%s” đều ẩn", d.sheet.name)
	}
	return nil
}

func (d *drawing) hides(column int) bool {
	return column < len(d.sheet.hiddenColumns) && d.sheet.hiddenColumns[column]
}

// seen gives which of some numbers, in order, stand between two: their places from and to, to not included.
func seen(numbers []int, first, last int) (from, to int) {
	return sort.SearchInts(numbers, first), sort.SearchInts(numbers, last+1)
}

var errOverlap = errors.New("có ô gộp chồng lên nhau")

// join finds which cells go on others.
func (d *drawing) join() error {
	d.joins, d.texts = map[[2]int]markdown.Join{}, map[[2]int][2]int{}
	for _, m := range d.sheet.merged {
		top, bottom := seen(d.rows, m.top, m.bottom)
		left, right := seen(d.columns, m.left, m.right)
		if top >= bottom || left >= right {
			continue
		}
		if len(d.joins)+(bottom-top)*(right-left) > mostCells {
			return ooxml.ErrTooLarge
		}
		for r := top; r < bottom; r++ {
			for c := left; c < right; c++ {
				place, how := [2]int{r, c}, markdown.Apart
				switch {
				case c > left:
					how = markdown.Left
				case r > top:
					how = markdown.Up
				}
				if _, twice := d.joins[place]; twice {
					return errOverlap
				}
				d.joins[place] = how
			}
		}
		d.texts[[2]int{top, left}] = [2]int{m.top, m.left}
	}
	return nil
}

// filled counts the cells of a row that have words.
func filled(r *markdown.Row) (n int) {
	for _, c := range r.Cells {
		if len(c) > 0 {
			n++
		}
	}
	return n
}

// titles takes the rows over the table that have one text each, such as its name and the unit of its figures, and blank ones.
func (d *drawing) titles() (over []markdown.Block) {
	n := 0
	for n < len(d.table.Rows) && filled(&d.table.Rows[n]) < 2 {
		n++
	}
	if n == len(d.table.Rows) || len(d.columns) < 2 {
		return nil
	}
	for i := range n {
		for c, text := range d.table.Rows[i].Cells {
			if len(text) > 0 {
				over = append(over, d.aside(text, d.looks[i][c].align, d.columns[c], d.box))
			}
		}
	}
	d.table.Rows, d.looks, d.numbers = d.table.Rows[n:], d.looks[n:], d.numbers[n:]
	return over
}

// head takes the rows of the head: as many as are asked for, down to the last that each page repeats, or the first and those into which its merged cells reach, those under a cell
// over several columns, and one that only numbers the columns.
func (d *drawing) head(repeated int) {
	rows := d.table.Rows
	n := min(d.Head, len(rows))
	if d.Head == 0 {
		n = headRows(rows)
		if last, is := slices.BinarySearch(d.numbers, repeated); is && last < len(rows) {
			n = max(n, last+1)
		}
	}
	d.table.Head, d.table.Rows = rows[:n:n], rows[n:]
	for i := range d.table.Rows {
		for c, how := range d.table.Rows[i].Joins {
			if i == 0 && how == markdown.Up {
				d.table.Rows[i].Joins[c] = markdown.Apart
			}
		}
	}
}

func headRows(rows []markdown.Row) int {
	n := 1
	for n < len(rows) {
		above := &rows[n-1]
		wide := false
		for c := range above.Cells {
			wide = wide || above.Join(c) == markdown.Apart && above.Span(c) > 1 && len(above.Cells[c]) > 0
		}
		if slices.Contains(rows[n].Joins, markdown.Up) || wide && !above.Whole() || numbers(&rows[n]) {
			n++
			continue
		}
		break
	}
	return n
}

// numbers says whether a row only numbers the columns: A, B, 1, 2, 3=1+2, or (1), (2).
func numbers(r *markdown.Row) bool {
	count, last := 0, 0
	for _, c := range r.Cells {
		word, _, _ := strings.Cut(strings.Trim(doc.Plain(c), "() "), "=")
		letter := len(word) == 1 && word[0] >= 'A' && word[0] <= 'E' && last == 0
		switch n, err := strconv.Atoi(word); {
		case word == "":
			continue
		case err == nil && n == last+1:
			last = n
		case !letter:
			return false
		}
		count++
	}
	return count > 2 && last > 1 && count >= len(r.Cells)-1
}

// align sets how cells stand: as they say, numbers at the right but for those that number the rows.
func (d *drawing) align() {
	all := d.table.All()
	for i := range all {
		r, head := &all[i], i < len(d.table.Head)
		for c, l := range d.looks[i] {
			a := l.align
			if a == doc.AsRole && l.number && !head && d.table.Columns[c].Holds != markdown.Ordinals {
				a = doc.AlignRight
			}
			if a == doc.AsRole || head && a == doc.AlignCentre {
				continue
			}
			if r.Aligns == nil {
				r.Aligns = make([]doc.Align, len(r.Cells))
			}
			r.Aligns[c] = a
		}
	}
	copy(d.table.Head, all)
	copy(d.table.Rows, all[len(d.table.Head):])
}

// hidden tells which rows and columns aren't printed.
func (d *drawing) hidden() {
	var rows, columns []int
	for r := d.box.top; r <= d.box.bottom; r++ {
		if d.sheet.hiddenRows[r] {
			rows = append(rows, r)
		}
	}
	for c := d.box.left; c <= d.box.right; c++ {
		if d.hides(c) {
			columns = append(columns, c)
		}
	}
	var parts []string
	if len(rows) > 0 {
		parts = append(parts, "dòng "+ranges(rows, func(n int) string { return fmt.Sprint(n) }))
	}
	if len(columns) > 0 {
		parts = append(parts, "cột "+ranges(columns, columnName))
	}
	if len(parts) > 0 {
		d.notes = append(d.notes, &source.Problem{At: d.At, What: fmt.Sprintf("Trang tính “%s” của “%s” có %s đang ẩn, nên không được in.", d.sheet.name, d.File, strings.Join(parts, " và ")),
			Hint: "nếu cần in thì mở tệp trong Excel, chọn Bỏ ẩn (Unhide), rồi lưu lại"})
	}
}

// mostRanges is how many runs of hidden rows a note names.
const mostRanges = 8

// ranges names numbers, those that follow on each other together: 3, 7–9.
func ranges(numbers []int, name func(int) string) string {
	var parts []string
	for i := 0; i < len(numbers); {
		k := i
		for k+1 < len(numbers) && numbers[k+1] == numbers[k]+1 {
			k++
		}
		if len(parts) == mostRanges {
			return strings.Join(parts, ", ") + fmt.Sprintf(" và %d nữa", len(numbers)-i)
		}
		if part := name(numbers[i]); k > i {
			parts = append(parts, part+"–"+name(numbers[k]))
		} else {
			parts = append(parts, part)
		}
		i = k + 1
	}
	return strings.Join(parts, ", ")
}
