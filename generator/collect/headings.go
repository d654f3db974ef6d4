package collect

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/dossier"
)

// part is what a column of a table of tasks holds.
type part int

// The parts: those of the area and the number, and the dossier's columns.
const (
	noPart part = iota
	areaPart
	numberPart
	firstColumn

	contentPart = firstColumn + part(dossier.ContentColumn)
	productPart = firstColumn + part(dossier.ProductColumn)
	leadPart    = firstColumn + part(dossier.LeadColumn)
	supportPart = firstColumn + part(dossier.SupportColumn)
	duePart     = firstColumn + part(dossier.DeadlineColumn)

	partCount = int(firstColumn) + dossier.ColumnCount
)

// column gives the dossier's column that the part is; ok is false where it is none.
func (p part) column() (c dossier.Column, ok bool) {
	return dossier.Column(p - firstColumn), p >= firstColumn
}

// numberHeads are the whole headings of the column of numbers, folded; areaHeads are words of the areas'.
var (
	numberHeads = []string{"stt", "tt", "so tt", "so thu tu", "thu tu", "so"}
	areaHeads   = []string{"linh vuc", "nhom nhiem vu", "nhom noi dung"}
)

// head gives what a message calls a part that a table can't be without.
func (p part) head() string {
	c, _ := p.column()
	return c.Head()
}

// sought is the order in which a heading is compared with the columns' words: what is done comes last, for any column may speak of tasks.
var sought = func() []dossier.Column {
	order := []dossier.Column{dossier.LeadColumn, dossier.SupportColumn, dossier.ProductColumn, dossier.DeadlineColumn}
	for _, c := range dossier.Columns() {
		if c != dossier.ContentColumn && !slices.Contains(order, c) {
			order = append(order, c)
		}
	}
	return order
}()

// longestHeading is how long a heading may be, in bytes: longer text is no heading.
const longestHeading = 80

// partOf recognises a heading.
func partOf(text string) part {
	key := fold(text)
	if key == "" || len(key) > longestHeading {
		return noPart
	}
	if slices.Contains(numberHeads, key) {
		return numberPart
	}
	for _, c := range sought {
		if c.Names(key) && (!c.IsAmount() || moneyHead().MatchString(key)) {
			return firstColumn + part(c)
		}
	}
	switch {
	case slices.ContainsFunc(areaHeads, func(w string) bool { return strings.Contains(key, w) }):
		return areaPart
	case dossier.ContentColumn.Names(key):
		return contentPart
	}
	return noPart
}

// columns is where each part stands, from 1; 0 where it does not.
type columns [partCount]int

// count gives how many parts there are.
func (c columns) count() int {
	n := 0
	for _, column := range c {
		if column > 0 {
			n++
		}
	}
	return n
}

// missing names the parts that a table cannot be without.
func (c columns) missing() []string {
	var all []string
	for _, p := range []part{leadPart, productPart, duePart, contentPart} {
		if c[p] == 0 {
			all = append(all, "“"+p.head()+"”")
		}
	}
	return all
}

// headingRows is how many rows from the top may hold the headings.
const headingRows = 60

// header is the rows of a table's head.
type header struct {
	columns
	top, bottom int
}

// findHeader finds the row with most headings, and what the row below it adds where a head has two.
func (s *sheet) findHeader() header {
	var best header
	for row, cells := range s.rows() {
		if row > headingRows {
			break
		}
		if best.count() > 0 && row == best.bottom+1 && onlyUnits(cells) {
			best.bottom = row
			continue
		}
		var h header
		h.top, h.bottom = row, row
		h.take(cells)
		if h.count() > best.count() || h.count() > 0 && row == best.bottom+1 && best.under(h) {
			if best.count() > 0 && row == best.bottom+1 && best.under(h) {
				best.merge(h)
				continue
			}
			best = h
		}
	}
	return best
}

// take recognises the headings of a row. Where one column is the task and another just "Nội dung", the latter is the area.
func (h *header) take(cells []*cell) {
	var contents []*cell
	for _, c := range cells {
		p := partOf(c.text)
		if p == contentPart {
			contents = append(contents, c)
			continue
		}
		if p != noPart && h.columns[p] == 0 {
			h.columns[p] = c.column
		}
	}
	for _, c := range contents {
		key := fold(c.text)
		switch {
		case len(contents) > 1 && !strings.Contains(key, "nhiem vu") && h.columns[areaPart] == 0:
			h.columns[areaPart] = c.column
		case h.columns[contentPart] == 0:
			h.columns[contentPart] = c.column
		}
	}
}

// under says whether a row only adds headings below this one's: none of its own columns is taken.
func (h header) under(next header) bool {
	if next.count() == 0 || next.columns[leadPart]+next.columns[supportPart] == 0 {
		return false
	}
	for p, column := range next.columns {
		if column > 0 && h.columns[p] > 0 && p != int(leadPart) && p != int(supportPart) {
			return false
		}
	}
	return true
}

func (h *header) merge(next header) {
	for p, column := range next.columns {
		if column > 0 {
			h.columns[p] = column
		}
	}
	h.bottom = next.bottom
}

// rows gives the sheet's rows that hold something, top down.
func (s *sheet) rows() func(func(int, []*cell) bool) {
	return func(yield func(int, []*cell) bool) {
		for i := 0; i < len(s.cells); {
			row := s.cells[i].row
			var cells []*cell
			for ; i < len(s.cells) && s.cells[i].row == row; i++ {
				cells = append(cells, &s.cells[i])
			}
			if !yield(row, cells) {
				return
			}
		}
	}
}

// chosen gives the sheet that holds the tasks: the one named, or the visible one with most headings.
func (b *book) chosen(name string) (*sheet, header, error) {
	var found *sheet
	var head header
	var names []string
	for _, s := range b.sheets {
		if s.hidden && s.name != name {
			continue
		}
		names = append(names, "“"+s.name+"”")
		if name != "" && s.name != name {
			continue
		}
		if err := b.read(s); err != nil {
			return nil, header{}, err
		}
		if h := s.findHeader(); found == nil || h.count() > head.count() {
			found, head = s, h
		}
	}
	if found == nil {
		return nil, header{}, fmt.Errorf("không có trang tính “%s”; các trang tính: %s", name, strings.Join(names, ", "))
	}
	if missing := head.missing(); len(missing) > 0 {
		return nil, header{}, fmt.Errorf("trang tính “%s” không phải bảng nhiệm vụ: không thấy cột %s ở các dòng đầu%s", found.name, strings.Join(missing, ", "), found.oldFont())
	}
	return found, head, nil
}
