package officetable

import (
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/tasktable"
)

// Into is the dossier that a table of tasks is read into.
type Into struct {
	Areas    []tasktable.Area  // that it has: a name in capitals is one of theirs
	Table    tasktable.Table   // how its own table is printed: the names of the columns there, and which it has of its own
	Year     int               // of the plan: what was due before comes in word for word; 0 where it is not known
	Whole    bool              // a table of a document: it is printed as it stands there, and one that says nothing of who does its tasks, or until when, is none of tasks
	Agencies *agency.Directory // nil where it is not known: names of agencies stay as they are written

	heads  *columnhead.Names // by which its columns are told; nil: not asked for yet
	legend struct {          // of the grid that was asked for last
		of    *grid.Grid
		signs map[string]celltext.Role
	}
}

// signs gives what signs stand for in a grid, read once for all the rows that its head may begin with.
func (o *Into) signs(g *grid.Grid) map[string]celltext.Role {
	if o.legend.of != g {
		o.legend.of, o.legend.signs = g, g.Legend()
	}
	return o.legend.signs
}

// names gives the headings by which columns are told.
func (o *Into) names() *columnhead.Names {
	if o.heads == nil {
		o.heads = &columnhead.Names{Table: o.Table, Year: o.Year}
	}
	return o.heads
}

// columns gives the columns that a table can have, each with its part.
func (o *Into) columns() []columnhead.Column { return o.names().Columns() }

// score tells how surely a heading under others, from the top, names a part.
func (o *Into) score(p columnhead.Part, path []string) int { return o.names().Score(p, path) }

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
