// Package change says how two dossiers differ, in the plan's own terms: tasks,
// areas, mục, khoản and điểm, legal bases, the signer. It judges nothing and
// words nothing. The changes are all that makes the new dossier of the old one.
//
// Changes are a closed set. What is not printed (comments, the order of keys,
// the directory of agencies, which files are to be made) is no change.
package change

import (
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/tasktable"
)

// Change is one difference. The set is closed: only this package can add to it.
type Change interface {
	Visit(Visitor) error
	change()
}

// Visitor is what handles each kind of change.
type Visitor interface {
	Field(*Field) error
	Entry(*Entry) error
	Passage(*Passage) error
	Attachment(*Attachment) error
	Area(*Area) error
	Task(*Task) error
	Phrase(*Phrase) error
	Renumbering(*Renumbering) error
}

// Field is a single value of ho-so.yaml that was given, taken away or changed.
type Field struct {
	Name     FieldName
	Old, New string // several lines where the value is a list; empty where it is not given
}

// Entry is an item of a list of ho-so.yaml: added where Old is nil, removed
// where New is nil, moved where Moved says so, else its words changed.
type Entry struct {
	List     ListName
	Old, New *Item
	Moved    bool
}

// Item is an entry of a list and its place in it, from 0.
type Item struct {
	Index int
	Text  string
}

// Passage is a part of a text: a mục, khoản, điểm, dash item, paragraph or row
// of a table. Old nil: added; New nil: removed. Both stand with their places
// in the old and the new numbering.
type Passage struct {
	In       TextID // with the old dossier's number of the appendix
	Old, New *Unit
	Moved    bool
	// Of what was added or moved: its neighbours of the same rank in the new
	// text, each as it was and as it is; and what it stands in.
	After, Before Neighbour
	Parent        *Unit // nil where it stands in nothing
	Head          *Unit // of the table in the new text, of a row; nil of a row that was removed
	// Followed says that later numbers shift: siblings come after what was added, repealed or moved.
	Followed bool
	Chart    *markdown.Table // the new chart, where it is replaced as a whole: what Wholly says, and not Between

	anchor  int    // in the new text: where a note on the change belongs
	chart   *drawn // that it is a part of; nil of any other
	carried bool   // it moved only with what it stands in
}

// Neighbour is a unit beside another; Old is nil where it is new itself, both where there is none.
type Neighbour struct{ Old, New *Unit }

// Attachment is an appendix that was added, removed, moved, or whose title or form changed. The changes of its text are Passages.
type Attachment struct {
	Old, New *AppendixAt
	Moved    bool
	Whole    bool // it is replaced with all its text: what Wholly says, and not Between
}

// AppendixAt is an appendix and its place, from 0.
type AppendixAt struct {
	Index int
	dossier.Appendix
}

// Area is an area that was added, removed, renamed or moved. Its tasks have changes of their own.
type Area struct {
	Old, New *AreaAt
	Moved    bool

	anchor tasktable.Number // number, in the new dossier, of the task at which a note on the change belongs
}

// AreaAt is an area's name and its place, from 0.
type AreaAt struct {
	Index int
	Name  dossier.Text
}

// Task is a task that was added, removed, moved to another place or area, or some of whose cells changed.
type Task struct {
	Old, New *TaskAt
	Moved    bool
	Cells    []Cell  // those that differ, in the table's order; nil where it was added or removed
	After    *TaskAt // of what was added or moved: the task before it in its area, as it was if it was there, else as it is
	AfterNew bool    // that task was added too

	anchor tasktable.Number // number, in the new dossier, of the task at which a note on the change belongs
}

// TaskAt is a task and its place: its area, and its place in it, both from 0.
type TaskAt struct {
	Area, Index int
	AreaName    string
	tasktable.Task
}

// Phrase is words that were replaced by others in several places, each of which changed in nothing else.
type Phrase struct {
	Old, New string
	Spots    []Spot
}

// Spot is one of a phrase's places: one of the two is not nil.
type Spot struct {
	Passage *Passage
	Task    *Task // with the cells that hold the phrase
}

// Renumbering is tasks that others' coming and going gave new numbers.
type Renumbering struct{ Shifts []Shift }

// Shift is tasks First to Last of the old dossier whose numbers moved by so many.
type Shift struct {
	First, Last tasktable.Number
	By          int64 // the difference of two TaskNumbers
}

// To gives the new number of one of the tasks.
func (s Shift) To(n tasktable.Number) tasktable.Number { return n + tasktable.Number(s.By) }

// Visit implements Change.
func (c *Field) Visit(v Visitor) error { return v.Field(c) }

// Visit implements Change.
func (c *Entry) Visit(v Visitor) error { return v.Entry(c) }

// Visit implements Change.
func (c *Passage) Visit(v Visitor) error { return v.Passage(c) }

// Visit implements Change.
func (c *Attachment) Visit(v Visitor) error { return v.Attachment(c) }

// Visit implements Change.
func (c *Area) Visit(v Visitor) error { return v.Area(c) }

// Visit implements Change.
func (c *Task) Visit(v Visitor) error { return v.Task(c) }

// Visit implements Change.
func (c *Phrase) Visit(v Visitor) error { return v.Phrase(c) }

// Visit implements Change.
func (c *Renumbering) Visit(v Visitor) error { return v.Renumbering(c) }

func (*Field) change()       {}
func (*Entry) change()       {}
func (*Passage) change()     {}
func (*Attachment) change()  {}
func (*Area) change()        {}
func (*Task) change()        {}
func (*Phrase) change()      {}
func (*Renumbering) change() {}

// Between gives the changes that make the new dossier of the old one, in the
// order of the documents: the decision, the plan, its appendices, the tasks.
func Between(old, new *dossier.Dossier) []Change {
	var all []Change
	all = append(all, fieldsBetween(old, new)...)
	for list := range ListName(listCount) {
		all = append(all, entriesBetween(list, old, new)...)
	}
	all = append(all, passagesBetween(TextID{Kind: ArticleText}, old, new, 0)...)
	all = append(all, passagesBetween(TextID{Kind: PlanText}, old, new, 0)...)
	attachments, pairs := attachmentsBetween(old, new)
	all = append(all, attachments...)
	for _, p := range pairs {
		all = append(all, passagesBetween(TextID{Kind: AppendixText, Appendix: p.old}, old, new, p.new)...)
	}
	all = append(all, tasksBetween(old, new)...)
	return gatherPhrases(all)
}
