package drawn

import (
	"fmt"

	"vanban/generator/ahead"
	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// fill makes the rows.
func (d *drawing) fill() {
	d.table = &markdown.Table{At: d.At, Columns: make([]markdown.Column, len(d.columns))}
	for i, c := range d.columns {
		d.table.Letters = append(d.table.Letters, columnName(c))
		width, own := d.sheet.widths[c]
		if !own {
			width = d.sheet.usual
		}
		d.table.Columns[i].Share = max(1, int(width*100))
	}
	keep := func(r drawnRow) {
		d.problems = append(d.problems, r.problems...)
		if r.own && !r.blank { // else its cells all go on those above, and nothing is left of it
			d.table.Rows, d.looks, d.numbers = append(d.table.Rows, r.row), append(d.looks, r.looks), append(d.numbers, r.number)
		}
	}
	places := make([]int, len(d.rows))
	for r := range places {
		places[r] = r
	}
	d.joined = map[int]bool{}
	for place := range d.joins {
		d.joined[place[0]] = true
	}
	d.framed = map[int]bool{}
	for _, r := range d.sheet.framed {
		d.framed[r.row] = true
	}
	if d.sheet.worked { // what one formula gives others go by
		for r := range places {
			keep(d.row(r))
		}
		return
	}
	for _, r := range ahead.Each(places, d.row) {
		keep(r)
	}
}

// drawnRow is a row of the table, and what is wrong with it.
type drawnRow struct {
	row      markdown.Row
	looks    []cellLook
	number   int
	own      bool // a cell of it is its own
	blank    bool // it holds nothing and has no frame: space between rows, and none of them
	problems source.Problems
}

// row makes the r-th row that is seen. It changes nothing of the drawing.
func (d *drawing) row(r int) drawnRow {
	own := *d
	own.problems = nil
	number := d.rows[r]
	made := drawnRow{number: number, looks: make([]cellLook, len(d.columns)),
		row: markdown.Row{Cells: make([][]doc.Inline, len(d.columns)), At: source.Pos{File: fmt.Sprintf("%s, trang tính “%s”, dòng %d", d.File, d.sheet.name, number)}}}
	next, end := d.formulas.row(number)
	joined := d.joined[r]
	for c, column := range d.columns {
		for ; next < end && d.sheet.cells[next].column < column; next++ {
		}
		at, there := next, next < end && d.sheet.cells[next].column == column
		if joined {
			if how := d.joins[[2]int{r, c}]; how != markdown.Apart {
				if made.row.Joins == nil {
					made.row.Joins = make([]markdown.Join, len(d.columns))
				}
				made.row.Joins[c] = how
				continue
			}
			if anchor, merged := d.texts[[2]int{r, c}]; merged {
				at, there = d.formulas.at(anchor[0], anchor[1])
			}
		}
		made.own = true
		if there {
			made.row.Cells[c], made.looks[c] = own.words(&d.sheet.cells[at])
		}
	}
	made.problems = own.problems
	made.blank = !joined && !d.framed[number] && filled(&made.row) == 0
	return made
}
