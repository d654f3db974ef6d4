package tasktable

import (
	"fmt"
	"io"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/deadline"
	"vanban/generator/source"
)

// Tasks is the tasks of a dossier, and how the table of them is printed.
type Tasks struct {
	Table Table // bang-nhiem-vu
	Areas []Area
}

// Area is one lĩnh vực with its tasks (nhiem-vu.yaml).
type Area struct {
	Name      source.Text // empty of the only one, where the tasks stand in none
	Tasks     []Task
	Group     int         // number of the nhóm lĩnh vực that it stands in, from 1; 0: it stands in none
	GroupName source.Text // its name
}

// Task is one nhiệm vụ.
type Task struct {
	Number   Number
	Content  source.Text   // in lines where the file has it so (|)
	Products []source.Text // one: plain text; several: dash items
	IsList   bool          // san-pham was written as a list
	Lead     Agents
	Support  Agents // empty where nobody shares
	Deadline deadline.Deadline
	Due      source.Text // thoi-han as written
	Added    [addedColumns]source.Text
	Own      []OwnText  // of the dossier's own columns, in the order of their keys
	Carried  int        // chuyen-tiep: the year whose plan left the task unfinished; 0 of a new one
	At       source.Pos // of its number
}

// Agents is the agencies named in a cell: the text as printed and the codes it names.
type Agents struct {
	Text  source.Text
	Codes []string
}

// Sentence gives the content in one line, as a sentence has it, without the dashes before its lines.
func (t *Task) Sentence() string {
	return strings.NewReplacer("\n- ", " ", "\n+ ", " ", "\n", " ").Replace(t.Content.S)
}

// SupportMembers gives the codes of the agencies that share the task, in its order, groups as their members.
func (t *Task) SupportMembers(dir *agency.Directory) []string { return dir.Members(t.Support.Codes...) }

// LeadMembers gives the codes of the agencies that lead the task, in its order, groups as their members.
func (t *Task) LeadMembers(dir *agency.Directory) []string { return dir.Members(t.Lead.Codes...) }

// HasGroups says whether the areas stand in groups.
func (d *Tasks) HasGroups() bool { return len(d.Areas) > 0 && d.Areas[0].Group > 0 }

// AreaNames gives the names of the areas, in their order; none where the tasks stand in no areas.
func (d *Tasks) AreaNames() []string {
	var names []string
	for _, a := range d.Areas {
		if !a.Name.Empty() {
			names = append(names, a.Name.S)
		}
	}
	return names
}

// Describe writes what tells one state of a task from another.
func (t *Task) Describe(w io.Writer) {
	fmt.Fprint(w, t.Number)
	for _, lists := range []bool{false, true} { // lists come last
		for _, c := range Columns() {
			if (c.Text(t) == nil) == lists && !(c.IsAdded() && c.Empty(t)) {
				for _, x := range c.Texts(t) {
					fmt.Fprintf(w, " %q", x.S)
				}
			}
		}
	}
	for _, own := range t.Own {
		fmt.Fprintf(w, " %s=%q", own.Key, own.S)
	}
	fmt.Fprintln(w)
}
