package drawn

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// An office draws more on a sheet than the table: its own name over it, the title, the unit of the figures, notes and who signs below. The table is
// what has a frame: the longest run of rows with cells that have one. What stands over and below it with one text a row is set as paragraphs; rows of
// several texts, such as a head or signatures, and what is below the first of them, are not of the table's text, and told.

// framedRow is a row's cells that have a frame: how many, and the first and the last.
type framedRow struct{ row, left, right, count int }

// frame notes a cell that has a frame, whether it holds something or not.
func (s *sheet) frame(c *cell, b *workbook) {
	if c.style >= len(b.looks) || !b.looks[c.style].framed {
		return
	}
	if n := len(s.framed); n > 0 && s.framed[n-1].row == c.row {
		last := &s.framed[n-1]
		last.right, last.count = c.column, last.count+1
		return
	}
	s.framed = append(s.framed, framedRow{c.row, c.column, c.column, 1})
}

// leastFramed is how many cells with a frame make a row one of a table, and how many such rows a table.
const leastFramed = 2

// block gives the longest run of rows that have frames, rows that are hidden aside; not ok where there is none.
func (s *sheet) block(limits area) (best area, ok bool) {
	var now area
	for _, r := range s.framed {
		if r.count < leastFramed || s.hiddenRows[r.row] || r.row < limits.top || r.row > limits.bottom || r.right < limits.left || r.left > limits.right {
			continue
		}
		r.left, r.right = max(r.left, limits.left), min(r.right, limits.right)
		if now.top == 0 || !s.adjoins(now.bottom, r.row) {
			now = area{r.row, r.left, r.row, r.right}
		}
		now = area{now.top, min(now.left, r.left), r.row, max(now.right, r.right)}
		if now.bottom-now.top > best.bottom-best.top {
			best = now
		}
	}
	return best, best.bottom-best.top+1 >= leastFramed
}

// widened adds to a block the rows of several texts right over it, which are its head though they have no frame, and those of figures right below.
func (s *sheet) widened(block, limits area) area {
	texts, numbers := map[int]*framedRow{}, map[int]bool{}
	for i := range s.cells {
		c := &s.cells[i]
		if !limits.holds(c.row, c.column) {
			continue
		}
		if texts[c.row] == nil {
			texts[c.row] = &framedRow{row: c.row, left: c.column}
		}
		r := texts[c.row]
		r.right, r.count = c.column, r.count+1
		numbers[c.row] = numbers[c.row] || (c.kind == "" || c.kind == "n") && c.value != ""
	}
	take := func(row int) {
		r := texts[row]
		block = area{min(block.top, row), min(block.left, r.left), max(block.bottom, row), max(block.right, r.right)}
	}
	for row := block.top - 1; row > 0 && texts[row] != nil && texts[row].count >= leastFramed && !s.hiddenRows[row]; row-- {
		take(row)
	}
	for row := block.bottom + 1; texts[row] != nil && texts[row].count >= leastFramed && numbers[row] && !s.hiddenRows[row]; row++ {
		take(row)
	}
	return block
}

// adjoins says whether only hidden rows stand between two.
func (s *sheet) adjoins(above, below int) bool {
	for r := above + 1; r < below; r++ {
		if !s.hiddenRows[r] {
			return false
		}
	}
	return true
}

// beside takes what stands over the block and below it, and tells what isn't printed of it.
func (d *drawing) beside(block area) {
	var left, more []int // rows that aren't printed
	d.besideColumns(block)
	d.over, left = d.outside(block, 1, block.top-1)
	d.below, more = d.outside(block, block.bottom+1, lastRow)
	if left = append(left, more...); len(left) == 0 {
		return
	}
	taken := fmt.Sprintf("%s:%s", cellName(block.top, block.left), cellName(block.bottom, block.right))
	d.notes = append(d.notes, &source.Problem{At: d.At, What: fmt.Sprintf("Bảng lấy từ vùng có kẻ khung %s của trang tính “%s”; dòng %s ở ngoài khung không được in.", taken, d.sheet.name, ranges(left, func(n int) string { return fmt.Sprint(n) })),
		Hint: "tên cơ quan, chữ ký do chương trình in theo văn bản; muốn lấy vùng khác thì ghi vung, ví dụ vung=\"" + taken + "\" (trong “phu-luc”: vung: " + taken + ")"})
}

// besideColumns tells of cells in the block's rows that stand left or right of it.
func (d *drawing) besideColumns(block area) {
	var columns []int
	for i := range d.sheet.cells {
		c := &d.sheet.cells[i]
		if c.row < block.top || c.row > block.bottom || c.column >= block.left && c.column <= block.right || d.sheet.hiddenRows[c.row] || d.hides(c.column) || !d.limits.holds(c.row, c.column) {
			continue
		}
		if words, _ := d.words(c); strings.TrimSpace(doc.Plain(words)) != "" && !slices.Contains(columns, c.column) {
			columns = append(columns, c.column)
		}
	}
	if len(columns) == 0 {
		return
	}
	slices.Sort(columns)
	d.notes = append(d.notes, &source.Problem{At: d.At, What: fmt.Sprintf("Cột %s của trang tính “%s” ở ngoài khung của bảng nên không được in.", ranges(columns, columnName), d.sheet.name),
		Hint: "muốn in thì kẻ khung cả cột ấy trong Excel, hoặc ghi vung"})
}

// dated is a line of place and day, which stands over signatures.
var dated = pattern.Lazy(`(?i)ngày\s*[\d….]+\s*tháng`)

// outside gives the paragraphs of the rows from one to another, and the rows that are none; behind the first of these nothing is one where signatures are.
func (d *drawing) outside(block area, first, last int) (all []markdown.Block, left []int) {
	cells, signed := d.sheet.cells, first > block.bottom
	for i := 0; i < len(cells); {
		row, to := cells[i].row, i
		var texts []*markdown.Paragraph
		for ; to < len(cells) && cells[to].row == row; to++ {
			if row < first || row > last || d.sheet.hiddenRows[row] || d.hides(cells[to].column) || !d.limits.holds(row, cells[to].column) {
				continue
			}
			if words, own := d.words(&cells[to]); strings.TrimSpace(doc.Plain(words)) != "" {
				texts = append(texts, d.aside(words, own.align, cells[to].column, block))
			}
		}
		i = to
		switch {
		case len(texts) == 0:
		case len(texts) > 1 || signed && (len(left) > 0 || dated().MatchString(doc.Plain(texts[0].Text))):
			left = append(left, row)
		default:
			all = append(all, texts[0])
		}
	}
	return all, left
}

// shown is the part of the table's box that holds what is seen: blank columns that only stand before hidden ones are none of it.
func (d *drawing) shown() area {
	if len(d.sheet.hiddenRows) == 0 && len(d.sheet.hiddenColumns) == 0 {
		return d.box
	}
	merged := map[[2]int]area{}
	for _, m := range d.sheet.merged {
		merged[[2]int{m.top, m.left}] = m
	}
	shown := area{top: lastRow + 1, left: lastColumn + 1}
	for i := range d.sheet.cells {
		c := &d.sheet.cells[i]
		own := area{c.row, c.column, c.row, c.column}
		if m, is := merged[[2]int{c.row, c.column}]; is {
			own = m
		}
		own = area{max(own.top, d.box.top), max(own.left, d.box.left), min(own.bottom, d.box.bottom), min(own.right, d.box.right)}
		for own.top <= own.bottom && d.sheet.hiddenRows[own.top] {
			own.top++
		}
		for own.left <= own.right && d.hides(own.left) {
			own.left++
		}
		if own.top <= own.bottom && own.left <= own.right {
			shown = area{min(shown.top, own.top), min(shown.left, own.left), max(shown.bottom, own.bottom), max(shown.right, own.right)}
		}
	}
	return shown
}

// form adds to a table that has nothing but a head the rows with a frame that are to be filled in by hand, as the sheet of a form has them.
func (d *drawing) form() {
	if len(d.table.Rows) > 0 {
		return
	}
	for _, r := range d.sheet.framed {
		if r.row > d.box.bottom && r.row <= d.box.bottom+mostToFill && r.count >= leastFramed && !d.sheet.hiddenRows[r.row] && d.sheet.adjoins(d.formBottom(), r.row) {
			d.table.Rows = append(d.table.Rows, markdown.Row{Cells: make([][]doc.Inline, len(d.columns)), At: d.At})
			d.looks = append(d.looks, make([]cellLook, len(d.columns)))
			d.filledTo = r.row
		}
	}
}

// formBottom is the last row that the table has by now.
func (d *drawing) formBottom() int { return max(d.box.bottom, d.filledTo) }

// mostToFill is how many rows a form has to be filled in; a sheet that is framed further down is no form.
const mostToFill = 100

// aside gives a text beside a table as a paragraph that stands as in the sheet: in the middle where its cell has it so, and at the right edge what
// stands over the right half of the table, as the unit of the figures does.
func (d *drawing) aside(text []doc.Inline, align doc.Align, column int, block area) *markdown.Paragraph {
	right := align == doc.AlignRight || align != doc.AlignLeft && 2*column > block.left+block.right+1
	return &markdown.Paragraph{Text: text, At: d.At, Right: right, Centred: align == doc.AlignCentre && !right}
}

// Repeats says whether a paragraph over a table only says what an appendix prints itself: its label, its title, or the note that it goes with a document.
func Repeats(text []doc.Inline, title string) bool {
	words := letters.Folded(strings.TrimSpace(doc.Plain(text)))
	return words == letters.Folded(title) || printedAbove().MatchString(words)
}

var printedAbove = pattern.Lazy(`^(?:phu luc(?: (?:so )?(?:[ivxlc]+|\d+))?\.?|\(?(?:ban hanh |dinh )?kem theo .*)$`)
