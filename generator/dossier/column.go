package dossier

import (
	"slices"
	"strings"

	"vanban/generator/strictyaml"
)

// Column is a column of the table of tasks. Loading, comparing, amending, printing and importing range over the table below: a new column is
// a constant and a row of it, and its names in templates/chung.md.tmpl.
type Column int

// The columns, in the order in which they are printed.
const (
	ContentColumn Column = iota
	ProductColumn
	LeadColumn
	SupportColumn
	DeadlineColumn
	BudgetColumn

	ColumnCount int = iota
)

// firstAdded is the first of the columns that are printed only where some task has them. Their words are Task.Added.
const firstAdded = BudgetColumn

const addedColumns = ColumnCount - int(firstAdded)

// columnRow is what is known of a column.
type columnRow struct {
	key      string   // in nhiem-vu.yaml
	value    string   // as the manifest names what a file took from it
	head     string   // as messages name it in an office's own table
	found    []string // words of such a table's heads that name it, in small letters without diacritics
	optional bool     // a task may be without it
	amount   bool     // an amount of money in đồng: set to the right, with a total
	text     func(*Task) *Text
	read     func(*cellReader) // nil: as one text
	values   func(*Task) []any // nil: the text
}

// cellReader is a task that is being read, and the cell of it whose turn it is.
type cellReader struct {
	*strictyaml.Mapping
	task *plannedTask
	key  string
	to   *Text // where its words are kept; nil of a list
}

var columnRows = [ColumnCount]columnRow{
	ContentColumn: {key: "noi-dung", value: "nội dung", head: "Nhiệm vụ", found: []string{"nhiem vu", "cong viec", "hoat dong", "noi dung"},
		text: func(t *Task) *Text { return &t.Content }, read: readContent},
	ProductColumn: {key: "san-pham", value: "sản phẩm", head: "Sản phẩm", found: []string{"san pham", "ket qua"},
		read: readProducts, values: func(t *Task) []any { return []any{t.Products, t.IsList} }},
	LeadColumn: {key: "chu-tri", value: "cơ quan chủ trì", head: "Cơ quan chủ trì", found: []string{"chu tri"},
		text: func(t *Task) *Text { return &t.Lead.Text }},
	SupportColumn: {key: "phoi-hop", value: "cơ quan phối hợp", head: "Cơ quan phối hợp", found: []string{"phoi hop"}, optional: true,
		text: func(t *Task) *Text { return &t.Support.Text }},
	DeadlineColumn: {key: "thoi-han", value: "thời hạn", head: "Thời hạn", found: []string{"thoi han", "thoi gian", "han hoan thanh", "hoan thanh", "tien do"},
		text: func(t *Task) *Text { return &t.Due }, read: readDeadline, values: dueValues},
	BudgetColumn: {key: "kinh-phi", value: "kinh phí", head: "Kinh phí", found: []string{"kinh phi"}, optional: true, amount: true, read: readAmount},
}

// Columns gives all columns in their order.
func Columns() []Column {
	all := make([]Column, ColumnCount)
	for c := range all {
		all[c] = Column(c)
	}
	return all
}

// ColumnsOf gives the columns that the table of these areas is printed with: the added ones only where a task has them.
func ColumnsOf(areas []Area) []Column {
	return slices.DeleteFunc(Columns(), func(c Column) bool {
		return c.IsAdded() && !slices.ContainsFunc(areas, func(a Area) bool {
			return !c.emptyIn(a.Tasks)
		})
	})
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

// String gives the column's key in nhiem-vu.yaml.
func (c Column) String() string { return columnRows[c].key }

// Head names the column of an office's own table in a message.
func (c Column) Head() string { return columnRows[c].head }

// Value names what a file takes from the column: "kinh phí".
func (c Column) Value() string { return columnRows[c].value }

// Optional says whether a task may be without it.
func (c Column) Optional() bool { return columnRows[c].optional }

// IsAmount says whether it holds amounts of money.
func (c Column) IsAmount() bool { return columnRows[c].amount }

// IsAdded says whether the column is printed only where some task has it.
func (c Column) IsAdded() bool { return c >= firstAdded }

// Names says whether a head of an office's own table, in small letters without diacritics, names the column.
func (c Column) Names(head string) bool {
	return slices.ContainsFunc(columnRows[c].found, func(word string) bool { return strings.Contains(head, word) })
}

// Text gives where a task's words of the column are kept; nil of a column that holds a list.
func (c Column) Text(t *Task) *Text {
	switch {
	case columnRows[c].text != nil:
		return columnRows[c].text(t)
	case c.IsAdded():
		return &t.Added[c-firstAdded]
	}
	return nil
}

// Texts gives where all words of a cell are kept.
func (c Column) Texts(t *Task) []*Text {
	if own := c.Text(t); own != nil {
		return []*Text{own}
	}
	all := make([]*Text, len(t.Products))
	for i := range t.Products {
		all[i] = &t.Products[i]
	}
	return all
}

// IsList says whether a task's words of the column are items of a list.
func (c Column) IsList(t *Task) bool { return c == ProductColumn && t.IsList }

// Empty says whether a task has nothing in the column.
func (c Column) Empty(t *Task) bool {
	return !slices.ContainsFunc(c.Texts(t), func(x *Text) bool { return !x.Empty() })
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

// Same says whether two tasks have the same words in the column.
func (c Column) Same(a, b *Task) bool {
	return c.IsList(a) == c.IsList(b) && slices.EqualFunc(c.Texts(a), c.Texts(b), func(x, y *Text) bool { return x.S == y.S })
}

// taken gives what a file that shows the column takes from a task.
func (c Column) taken(t *Task) []any {
	if of := columnRows[c].values; of != nil {
		return of(t)
	}
	return []any{*c.Text(t)}
}

// columnOf gives the column of a key; ok is false where none has it.
func columnOf(key string) (c Column, ok bool) {
	i := slices.IndexFunc(columnRows[:], func(r columnRow) bool { return r.key == key })
	return Column(i), i >= 0
}

// columnKeys gives the keys of the columns that a task must have, or may be without.
func columnKeys(optional bool) []string {
	var keys []string
	for _, r := range columnRows {
		if r.optional == optional {
			keys = append(keys, r.key)
		}
	}
	return keys
}
