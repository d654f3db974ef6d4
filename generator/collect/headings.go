package collect

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/tasktable"
)

// part is what a column of a table of tasks holds.
type part int

// The parts: those of the area and the number, and the dossier's columns.
const (
	noPart part = iota
	groupPart
	areaPart
	numberPart
	firstColumn

	firstOwn  = firstColumn + part(tasktable.ColumnCount)
	partCount = int(firstOwn) + tasktable.MostOwnColumns
)

// The parts that are looked for by name.
var (
	contentPart = partIn(tasktable.ContentColumn)
	productPart = partIn(tasktable.ProductColumn)
	leadPart    = partIn(tasktable.LeadColumn)
	supportPart = partIn(tasktable.SupportColumn)
	duePart     = partIn(tasktable.DeadlineColumn)
)

// partIn gives the part that a column of the program's is.
func partIn(c tasktable.Column) part { return firstColumn + part(c.Place()) }

// Into is the dossier that a table of tasks is read into.
type Into struct {
	Areas []tasktable.Area // that it has: a name in capitals is one of theirs
	Table tasktable.Table  // how its own table is printed: the names of the columns there, and which it has of its own
}

// columns gives the columns that a table can have, each with its part.
func (o *Into) columns() []partColumn {
	var all []partColumn
	for _, c := range tasktable.Columns() {
		all = append(all, partColumn{partIn(c), c})
	}
	for i, c := range o.Table.Own() {
		all = append(all, partColumn{firstOwn + part(i), c})
	}
	return all
}

// partColumn is a column of a dossier, and the part that it is of a table.
type partColumn struct {
	part
	tasktable.Column
}

// known gives a name in capitals as the dossier's areas have it, by one of their names; as it is where none has it.
func (o *Into) known(name string, of func(*tasktable.Area) string) string {
	if strings.ToUpper(name) != name {
		return name
	}
	for i := range o.Areas {
		if own := of(&o.Areas[i]); strings.EqualFold(own, name) || strings.ToUpper(own) == name {
			return own
		}
	}
	return name
}

// withoutAreas says whether the dossier's tasks stand in no areas.
func (o *Into) withoutAreas() bool {
	if len(o.Areas) > 0 {
		return len(o.Areas) == 1 && o.Areas[0].Name.Empty()
	}
	return o.Table.Given() && !o.Table.Bands && !o.Table.Has(tasktable.AreaColumn)
}

// named gives the part that the dossier's own table names with exactly this head; noPart where it names none so.
func (o *Into) named(head string) part {
	key, own := fold(head), firstOwn
	for _, c := range o.Table.Columns {
		p := own
		switch {
		case c.Column == tasktable.NumberColumn:
			p = numberPart
		case c.Column == tasktable.AreaColumn:
			p = areaPart
		case c.IsOwn():
			own++
		default:
			p = partIn(c.Column)
		}
		if !c.Head.Empty() && fold(c.Head.S) == key {
			return p
		}
	}
	return noPart
}

// numberHeads are the whole headings of the column of numbers, folded, groupHeads those of the groups of areas; areaHeads are words of the areas'.
var (
	groupHeads  = []string{"nhom linh vuc"}
	numberHeads = []string{"stt", "tt", "so tt", "so thu tu", "thu tu", "so"}
	areaHeads   = []string{"linh vuc", "nhom nhiem vu", "nhom noi dung"}
)

// head gives what a message calls a part that a table can't be without.
func (p part) head() string {
	return tasktable.Columns()[p-firstColumn].Head()
}

// sought is the order in which a heading is compared with the columns' words: what is done comes last, for any column may speak of tasks.
var sought = func() []tasktable.Column {
	order := []tasktable.Column{tasktable.LeadColumn, tasktable.SupportColumn, tasktable.ProductColumn, tasktable.DeadlineColumn}
	for _, c := range tasktable.Columns() {
		if c != tasktable.ContentColumn && !slices.Contains(order, c) {
			order = append(order, c)
		}
	}
	return order
}()

// longestHeading is how long a heading may be, in bytes: longer text is no heading.
const longestHeading = 80

// partOf recognises a heading.
func (o *Into) partOf(text string) part {
	if p := o.named(text); p != noPart {
		return p
	}
	return usualPart(text)
}

// usualPart recognises a heading by the words that offices use.
func usualPart(text string) part {
	key := fold(text)
	if key == "" || len(key) > longestHeading {
		return noPart
	}
	if slices.Contains(numberHeads, key) {
		return numberPart
	}
	if slices.Contains(groupHeads, key) {
		return groupPart
	}
	for _, c := range sought {
		if c.Names(key) && (!c.IsAmount() || moneyHead().MatchString(key)) {
			return partIn(c)
		}
	}
	switch {
	case slices.ContainsFunc(areaHeads, func(w string) bool { return strings.Contains(key, w) }):
		return areaPart
	case tasktable.ContentColumn.Names(key):
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
func (c columns) missing(in *tasktable.Table) []string {
	var all []string
	for _, p := range []part{leadPart, productPart, duePart, contentPart} {
		if c[p] == 0 && (p == contentPart || !in.Given() || in.Has(tasktable.Columns()[p-firstColumn])) {
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
func (s *sheet) findHeader(into *Into) header {
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
		h.take(cells, into)
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
func (h *header) take(cells []*cell, into *Into) {
	var contents []*cell
	for _, c := range cells {
		p := into.partOf(c.text)
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
func (b *book) chosen(name string, into *Into) (*sheet, header, error) {
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
		if h := s.findHeader(into); found == nil || h.count() > head.count() {
			found, head = s, h
		}
	}
	if found == nil {
		return nil, header{}, fmt.Errorf("không có trang tính “%s”; các trang tính: %s", name, strings.Join(names, ", "))
	}
	if missing := head.missing(&into.Table); len(missing) > 0 {
		return nil, header{}, fmt.Errorf("trang tính “%s” không phải bảng nhiệm vụ: không thấy cột %s ở các dòng đầu%s", found.name, strings.Join(missing, ", "), found.oldFont())
	}
	return found, head, nil
}
