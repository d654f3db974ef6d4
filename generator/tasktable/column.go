package tasktable

import (
	"cmp"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Column is a column of the table of tasks: one of the program's, or one that a dossier has of its own. Loading, comparing, amending, printing
// and importing range over the table below: a new column is a place, a name and a row of it, and its names in templates/chung.md.tmpl.
type Column struct {
	at  int       // its row in the table; ownAt of a dossier's own, less than 0 of what is no cell of a task's words
	own OwnColumn // of a dossier's own
}

// The places of the columns, in the order in which they are printed.
const (
	contentAt = iota
	productAt
	leadAt
	supportAt
	deadlineAt
	budgetAt
	noteAt

	ColumnCount // of the program's
	ownAt       = ColumnCount
)

// The columns of the program. A table can show the number and the area of a task in columns, too, which hold no words of the task's.
var (
	ContentColumn  = Column{at: contentAt}
	ProductColumn  = Column{at: productAt}
	LeadColumn     = Column{at: leadAt}
	SupportColumn  = Column{at: supportAt}
	DeadlineColumn = Column{at: deadlineAt}
	BudgetColumn   = Column{at: budgetAt}
	NoteColumn     = Column{at: noteAt}

	NumberColumn = Column{at: -1}
	AreaColumn   = Column{at: -2}
	GroupColumn  = Column{at: -3} // only of the sheet of data: the group of areas
)

// firstAdded is the first of the columns that are printed only where some task has them. Their words are Task.Added.
const firstAdded = budgetAt

const addedColumns = ColumnCount - firstAdded

// columnRow is what is known of a column.
type columnRow struct {
	key      string // in nhiem-vu.yaml
	value    string // as the manifest names what a file took from it
	head     string // as messages name it in an office's own table
	optional bool   // a task may be without it
	amount   bool   // an amount of money in đồng: set to the right, with a total
	text     func(*Task) *source.Text
	read     func(*cellReader) // nil: as one text
	values   func(*Task) []any // nil: the text
}

// cellReader is a task that is being read, and the cell of it whose turn it is.
type cellReader struct {
	*strictyaml.Mapping
	task *PlannedTask
	key  string
	keep func(source.Text) // takes the words of a cell that is no list
}

var columnRows = [ColumnCount]columnRow{
	contentAt: {key: "noi-dung", value: "nội dung", head: "Nhiệm vụ",
		text: func(t *Task) *source.Text { return &t.Content }, read: readContent},
	productAt: {key: "san-pham", value: "sản phẩm", head: "Sản phẩm",
		read: readProducts, values: func(t *Task) []any { return []any{t.Products, t.IsList} }},
	leadAt: {key: "chu-tri", value: "cơ quan chủ trì", head: "Cơ quan chủ trì",
		text: func(t *Task) *source.Text { return &t.Lead.Text }},
	supportAt: {key: "phoi-hop", value: "cơ quan phối hợp", head: "Cơ quan phối hợp", optional: true,
		text: func(t *Task) *source.Text { return &t.Support.Text }},
	deadlineAt: {key: "thoi-han", value: "thời hạn", head: "Thời hạn",
		text: func(t *Task) *source.Text { return &t.Due }, read: readDeadline, values: dueValues},
	budgetAt: {key: "kinh-phi", value: "kinh phí", head: "Kinh phí", optional: true, amount: true, read: readAmount},
	noteAt:   {key: "ghi-chu", value: "ghi chú", head: "Ghi chú", optional: true},
}

// Columns gives the program's columns in their order.
func Columns() []Column {
	all := make([]Column, ColumnCount)
	for at := range all {
		all[at] = Column{at: at}
	}
	return all
}

// ColumnsOf gives the columns that the table of these areas is printed with where a dossier says nothing of it: the added ones only where a
// task has them.
func ColumnsOf(areas []Area) []Column {
	return slices.DeleteFunc(Columns(), func(c Column) bool { return c.IsAdded() && !c.Given(areas) })
}

// Given says whether a task of some areas has words in the column.
func (c Column) Given(areas []Area) bool {
	return slices.ContainsFunc(areas, func(a Area) bool { return !c.emptyIn(a.Tasks) })
}

// emptyIn says whether no task has the column. The tasks are not copied for it: there may be very many.
func (c Column) emptyIn(tasks []Task) bool {
	for i := range tasks {
		if !c.Empty(&tasks[i]) {
			return false
		}
	}
	return true
}

// row gives what is known of the column.
func (c Column) row() columnRow {
	if c.IsOwn() {
		return columnRow{key: c.own.Key, value: "cột “" + c.own.Name + "”", head: c.own.Name, optional: true}
	}
	return columnRows[c.at]
}

// String gives the column's key in nhiem-vu.yaml.
func (c Column) String() string {
	switch c {
	case NumberColumn:
		return "so"
	case AreaColumn:
		return AreaSchema.Name
	case GroupColumn:
		return GroupSchema.Name
	}
	return c.row().key
}

// Head names the column of an office's own table in a message.
func (c Column) Head() string { return c.row().head }

// Value names what a file takes from the column: "kinh phí".
func (c Column) Value() string { return c.row().value }

// optional says whether a task may be without it.
func (c Column) optional() bool { return c.row().optional }

// Place gives the column's place among the program's, from 0; ColumnCount of a dossier's own.
func (c Column) Place() int { return c.at }

// IsAmount says whether it holds amounts of money.
func (c Column) IsAmount() bool { return !c.IsOwn() && c.holdsWords() && columnRows[c.at].amount }

// IsFigure says whether it holds amounts of money or other numbers: they are set to the right, and can be added up.
func (c Column) IsFigure() bool { return c.IsAmount() || c.own.Number }

// IsAdded says whether the column is printed only where some task has it.
func (c Column) IsAdded() bool { return c.at >= firstAdded }

// IsOwn says whether it is a dossier's own.
func (c Column) IsOwn() bool { return c.at == ownAt }

// holdsWords says whether it holds words of a task: not its number, and not the area that it stands in.
func (c Column) holdsWords() bool { return c.at >= 0 }

// Compare orders columns as they are printed where a dossier says nothing of it, its own ones by their keys.
func (c Column) Compare(other Column) int {
	return cmp.Or(cmp.Compare(c.at, other.at), cmp.Compare(c.own.Key, other.own.Key))
}

// Text gives a task's words of the column; nil of a column that holds a list.
func (c Column) Text(t *Task) *source.Text {
	switch {
	case c.IsOwn():
		return t.ownText(c.own.Key)
	case columnRows[c.at].text != nil:
		return columnRows[c.at].text(t)
	case c.IsAdded():
		return &t.Added[c.at-firstAdded]
	}
	return nil
}

// Set gives a task its words of the column, which holds no list.
func (c Column) Set(t *Task, words source.Text) {
	if c.IsOwn() {
		t.setOwn(c.own.Key, words)
		return
	}
	*c.Text(t) = words
}

// Texts gives where all words of a cell are kept.
func (c Column) Texts(t *Task) []*source.Text { return c.appendTexts(nil, t) }

// appendTexts is Texts with room that was used before: a table may have hundreds of thousands of cells.
func (c Column) appendTexts(all []*source.Text, t *Task) []*source.Text {
	if own := c.Text(t); own != nil {
		return append(all, own)
	}
	for i := range t.Products {
		all = append(all, &t.Products[i])
	}
	return all
}

// IsList says whether a task's words of the column are items of a list.
func (c Column) IsList(t *Task) bool { return c == ProductColumn && t.IsList }

// Empty says whether a task has nothing in the column.
func (c Column) Empty(t *Task) bool {
	if own := c.Text(t); own != nil {
		return own.Empty()
	}
	return !slices.ContainsFunc(t.Products, func(x source.Text) bool { return !x.Empty() })
}

// Cell gives a task's words of the column as its row shows them, a line for each item of a list.
func (c Column) Cell(t *Task) string {
	texts := c.Texts(t)
	if !c.IsList(t) {
		if len(texts) == 0 {
			return ""
		}
		return texts[0].S
	}
	items := make([]string, len(texts))
	for i, x := range texts {
		items[i] = "- " + x.S
	}
	return strings.Join(items, "\n")
}

// same says whether two tasks have the same words in the column.
func (c Column) same(a, b *Task) bool {
	return c.IsList(a) == c.IsList(b) && slices.EqualFunc(c.Texts(a), c.Texts(b), func(x, y *source.Text) bool { return x.S == y.S })
}

// read reads the cell whose turn it is.
func (c Column) read(r *cellReader) {
	switch {
	case c.own.Number:
		readOwnNumber(r)
	case c.row().read != nil:
		c.row().read(r)
	default:
		r.words()
	}
}

// Taken gives what a file that shows the column takes from a task.
func (c Column) Taken(t *Task) []any {
	if !c.IsOwn() && columnRows[c.at].values != nil {
		return columnRows[c.at].values(t)
	}
	return []any{*c.Text(t)}
}

// columnOf gives the column of the program's that has a key; ok is false where none has it.
func columnOf(key string) (c Column, ok bool) {
	i := slices.IndexFunc(columnRows[:], func(r columnRow) bool { return r.key == key })
	return Column{at: i}, i >= 0
}

// dueValues is what a deadline gives: its words, and the days that its sheet of data shows.
func dueValues(t *Task) []any {
	return []any{t.Due, []calendar.Date{t.Deadline.First(), t.Deadline.Last()}}
}
