package officetable

import (
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/letters"
	"vanban/generator/tasktable"
)

// Into is the dossier that a table of tasks is read into.
type Into struct {
	Areas    []tasktable.Area  // that it has: a name in capitals is one of theirs
	Table    tasktable.Table   // how its own table is printed: the names of the columns there, and which it has of its own
	Year     int               // of the plan: what was due before comes in word for word; 0 where it is not known
	Whole    bool              // a table that says nothing of who does its tasks, or until when, is none of tasks
	Agencies *agency.Directory // nil where it is not known: names of agencies stay as they are written

	all    []part           // parts
	scored map[string][]int // how surely a heading names each of them, by its path
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

// parts gives the parts that a column can be.
func (o *Into) parts() []part {
	if o.all == nil {
		o.all = []part{groupPart, areaPart, numberPart}
		for _, c := range o.columns() {
			o.all = append(o.all, c.part)
		}
	}
	return o.all
}

// nameOf names a part in a sentence.
func (o *Into) nameOf(p part) string {
	switch p {
	case groupPart:
		return "nhóm lĩnh vực"
	case areaPart:
		return "lĩnh vực"
	case numberPart:
		return "số thứ tự"
	}
	for _, c := range o.columns() {
		if c.part == p {
			return letters.LowerFirst(c.Head())
		}
	}
	return ""
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

// named gives the part that the dossier's own table names with exactly this head, folded; noPart where it names none so.
func (o *Into) named(key string) part {
	own := firstOwn
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
		if !c.Head.Empty() && celltext.Fold(c.Head.S) == key {
			return p
		}
	}
	return noPart
}

// head gives what a message calls a part that a table can't be without.
func (p part) head() string { return tasktable.Columns()[p-firstColumn].Head() }
