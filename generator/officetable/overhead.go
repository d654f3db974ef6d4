package officetable

import (
	"vanban/generator/celltext"
)

// overHead gives the row right over the head where it names what stands below, as rows do that stand right over the head where that is repeated; nil: there is none.
func (r *reader) overHead(all []line) *line {
	for row, cells := range r.grid.Rows() {
		if row != r.head.top-1 {
			continue
		}
		l := &line{row: row, all: cells}
		for _, c := range cells {
			l.cells[r.head.of[c.Column]] = c
		}
		name, mark, is := r.band(l)
		for i := 1; is && i < len(all); i++ {
			if !all[i].isHead(&r.head) || all[i-1].row != all[i].row-1 {
				continue
			}
			if other, another, is := r.band(&all[i-1]); is && celltext.AreAlike(name.Text, other.Text, mark != "" && another != "") {
				return l
			}
		}
	}
	return nil
}

// isTitle says whether a row is the title of the table, set again over its head on another page.
func (r *reader) isTitle(all []line, i int) bool {
	if i+1 >= len(all) || all[i+1].row != all[i].row+1 || len(all[i].all) != 1 || !all[i+1].isHead(&r.head) {
		return false
	}
	text := celltext.OneLine(all[i].all[0].Text)
	return celltext.Continued().MatchString(text) && celltext.TableTitle().MatchString(text)
}

// beginOverHead begins the area that the row over the head names.
func (r *reader) beginOverHead(l *line) {
	name, mark, _ := r.band(l)
	r.beginBand(name, l.markBeside(name), r.family(mark))
	r.last().banded = false // it is none of the rows under the head
	r.overRow = l.row
	r.note("Dòng %d “%s” ngay trên tên cột là tên lĩnh vực, như dòng ở trên tên cột lặp lại bên dưới.", l.row, celltext.Short(name.Text))
}
