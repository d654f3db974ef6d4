// Package viewcolumn gives the columns of the table of tasks, and of the data that a workbook has of them, as templates see them.
package viewcolumn

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
)

// Column is a column of the table of tasks as templates see it.
type Column struct {
	Khoa string          // “chu-tri”
	Ten  wording.Literal // như hồ sơ đặt; trống: theo mẫu
}

// OfTable gives the columns of a dossier's table of tasks, where they are not those that the templates list.
func OfTable(d *dossier.Dossier) []Column {
	if !d.Table.Given() && d.HasAreas() {
		return nil
	}
	return Of(d.Shown())
}

// Of gives columns as templates see them.
func Of(columns []tasktable.TableColumn) []Column {
	var all []Column
	for _, c := range columns {
		all = append(all, Column{Khoa: c.String(), Ten: wording.Literal(headOf(c))})
	}
	return all
}

func headOf(c tasktable.TableColumn) string {
	if c.OwnHead.Empty() && c.IsOwn() {
		return c.Column.Head()
	}
	return c.OwnHead.S
}

// Word gives what stands for a column where templates word it within a sentence: the name that the first of some dossiers gives it which
// gives it one, or its key.
func Word(c tasktable.Column, in ...*tasktable.Tasks) string {
	for _, tasks := range in {
		for _, shown := range tasks.Table.Columns {
			if name := headOf(shown); shown.String() == c.String() && name != "" {
				return inSentence(name)
			}
		}
	}
	if c.IsOwn() {
		return inSentence(c.Head())
	}
	return c.String()
}

// inSentence gives a column's name as it stands within a sentence; of one in capitals nothing tells which words keep theirs.
func inSentence(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	if strings.ToUpper(name) == name {
		name = strings.ToLower(name)
	}
	return letters.LowerFirst(name)
}

// NumberDatum gives a task's number as data: a number, or of a task under another a text.
func NumberDatum(n tasktable.Number) doc.Datum {
	if n.Sub() > 0 {
		return doc.Datum{Text: n.String()}
	}
	return doc.Datum{Kind: doc.NumberDatum, Number: n.Main()}
}

// DataColumn is a column of the data of the tasks: one of the table's, or a day of the deadline.
type DataColumn struct {
	tasktable.TableColumn
	Day DataDay
}

// DataDay is which day of a deadline a column of the data has.
type DataDay int

// The days.
const (
	NoDay DataDay = iota
	FirstDay
	LastDay
)

// Data gives the columns of the data of a dossier's tasks: number and area, the columns of the table, and the days of the deadline, where
// the added columns stand behind if the dossier doesn't choose.
func Data(d *dossier.Dossier) []DataColumn {
	all := []DataColumn{{TableColumn: tasktable.TableColumn{Column: tasktable.NumberColumn}}}
	if d.HasGroups() {
		all = append(all, DataColumn{TableColumn: tasktable.TableColumn{Column: tasktable.GroupColumn}})
	}
	if d.HasAreas() {
		all = append(all, DataColumn{TableColumn: tasktable.TableColumn{Column: tasktable.AreaColumn}})
	}
	var added []DataColumn
	due := false
	for _, c := range d.ShownWords() {
		due = due || c.Column == tasktable.DeadlineColumn
		if c.IsAdded() && !d.Table.Given() {
			added = append(added, DataColumn{TableColumn: c})
			continue
		}
		all = append(all, DataColumn{TableColumn: c})
	}
	if due {
		all = append(all, DataColumn{Day: FirstDay}, DataColumn{Day: LastDay})
	}
	return slices.Concat(all, added)
}

// OfData gives the columns of the data, where they are not those that the templates list.
func OfData(d *dossier.Dossier) []Column {
	if !d.Table.Given() && d.HasAreas() && !d.HasGroups() {
		return nil
	}
	var all []Column
	for _, c := range Data(d) {
		switch c.Day {
		case FirstDay:
			all = append(all, Column{Khoa: "tu-ngay"})
		case LastDay:
			all = append(all, Column{Khoa: "den-ngay"})
		case NoDay:
			all = append(all, Column{Khoa: c.String(), Ten: wording.Literal(headOf(c.TableColumn))})
		}
	}
	return all
}

// GroupTitle gives the name of the group that an area stands in, with its letter.
func GroupTitle(area tasktable.Area) string {
	letter, _ := nd30.PointLabel(area.Group) // the loader refuses more groups than there are letters
	return strings.ToUpper(strings.TrimSuffix(letter, ")")) + ". " + area.GroupName.S
}
