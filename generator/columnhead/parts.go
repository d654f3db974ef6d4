package columnhead

import (
	"slices"

	"vanban/generator/celltext"
	"vanban/generator/letters"
	"vanban/generator/tasktable"
)

// Part is what a column of a table of tasks holds.
type Part int

// The parts: those of the area and the number, and the dossier's columns.
const (
	None Part = iota
	Group
	Area
	Number
	FirstColumn

	FirstOwn = FirstColumn + Part(tasktable.ColumnCount)
	Count    = int(FirstOwn) + tasktable.MostOwnColumns
)

// In gives the part that a column of the program's is.
func In(c tasktable.Column) Part { return FirstColumn + Part(c.Place()) }

// Head gives what a message calls the part of one of the program's columns.
func (p Part) Head() string { return p.Column().Head() }

// Column gives the column of the program's that a part is.
func (p Part) Column() tasktable.Column { return tasktable.Columns()[p-FirstColumn] }

// Names are the headings by which the columns of a table are told. Its fields are set before it is asked.
type Names struct {
	Table tasktable.Table // how the dossier's own table is printed: the names of the columns there, and which it has of its own
	Year  int             // of the plan; 0 where it is not known

	all     []Part           // Parts
	columns []Column         // Columns
	scored  map[string][]int // how surely a heading names each of them, by its path
}

// Column is a column of a dossier, and the part that it is of a table.
type Column struct {
	Part Part
	tasktable.Column
}

// Columns gives the columns that a table can have, each with its part.
func (n *Names) Columns() []Column {
	if n.columns != nil { // asked for by each task
		return n.columns
	}
	for _, c := range tasktable.Columns() {
		n.columns = append(n.columns, Column{In(c), c})
	}
	for i, c := range n.Table.Own() {
		n.columns = append(n.columns, Column{FirstOwn + Part(i), c})
	}
	return n.columns
}

// Parts gives the parts that a column can be.
func (n *Names) Parts() []Part {
	if n.all == nil {
		n.all = []Part{Group, Area, Number}
		for _, c := range n.Columns() {
			n.all = append(n.all, c.Part)
		}
	}
	return n.all
}

// NameOf names a part in a sentence.
func (n *Names) NameOf(p Part) string {
	switch p {
	case Group:
		return "nhóm lĩnh vực"
	case Area:
		return "lĩnh vực"
	case Number:
		return "số thứ tự"
	}
	for _, c := range n.Columns() {
		if c.Part == p {
			return letters.LowerFirst(c.Head())
		}
	}
	return ""
}

// IsPerson says whether a head, whatever stands over it, is of persons.
func IsPerson(path []string) bool {
	return Holds(celltext.Fold(path[len(path)-1]), []string{"nguoi", "can bo", "cong chuc", "chuyen vien", "dong chi", "thanh vien", "ho ten", "ho va ten"})
}

// IsOffice says whether a folded text only says that agencies are named, and not what they do: “Cơ quan thẩm định” is no other “Cơ quan”.
func IsOffice(key string) bool {
	return slices.Contains([]string{"co quan", "don vi", "co quan don vi", "phong ban", "bo phan"}, key)
}

// IsNumber says whether a text is the head of a column of numbers.
func IsNumber(text string) bool {
	const longestSuch = 40
	return len(text) < longestSuch && slices.Contains(vocabulary[0].whole, celltext.Fold(text))
}

// named gives the part that the dossier's own table names with exactly this head, folded; None where it names none so.
func (n *Names) named(key string) Part {
	own := FirstOwn
	for _, c := range n.Table.Columns {
		p := own
		switch {
		case c.Column == tasktable.NumberColumn:
			p = Number
		case c.Column == tasktable.AreaColumn:
			p = Area
		case c.IsOwn():
			own++
		default:
			p = In(c.Column)
		}
		if !c.OwnHead.Empty() && celltext.Fold(c.OwnHead.S) == key {
			return p
		}
	}
	return None
}
