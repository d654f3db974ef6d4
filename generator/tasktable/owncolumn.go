package tasktable

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/number"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// OwnColumn is a column of the table of tasks that a dossier has of its own.
type OwnColumn struct {
	Key    string // in nhiem-vu.yaml
	Name   string // ten, as its head is printed
	Number bool   // kieu: so
}

// OwnText is a task's words of a dossier's own column.
type OwnText struct {
	Key string
	source.Text
}

// Own gives the column of a dossier's own.
func Own(c OwnColumn) Column { return Column{at: ownAt, own: c} }

// MostOwnColumns is how many columns of its own a dossier may have: no page has room for more.
const MostOwnColumns = 12

// ownKey is how the key of such a column is written.
var ownKey = pattern.Lazy(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// ownText gives a task's words of a column of the dossier's own; empty ones where it has none.
func (t *Task) ownText(key string) *source.Text {
	if i, there := t.ownPlace(key); there {
		return &t.Own[i].Text
	}
	return &source.Text{}
}

// setOwn gives a task its words of such a column; they are kept in the order of the keys.
func (t *Task) setOwn(key string, words source.Text) {
	i, there := t.ownPlace(key)
	if !there && words.Empty() {
		return
	}
	if !there {
		t.Own = slices.Insert(t.Own, i, OwnText{Key: key})
	}
	t.Own[i].Text = words
}

func (t *Task) ownPlace(key string) (at int, there bool) {
	return slices.BinarySearchFunc(t.Own, key, func(x OwnText, key string) int { return cmp.Compare(x.Key, key) })
}

// numberHint says how numbers are written.
const numberHint = "viết số, ví dụ 12, 1.200 hoặc 2,5; chữ thì khai cột là “kieu: chu”"

// readOwnNumber reads a number of a dossier's own column.
func readOwnNumber(r *cellReader) {
	words := r.Text(r.key)
	if words.Empty() {
		return
	}
	n, err := number.Parse(words.S)
	if err != nil {
		r.Decoder.Report(words.At, letters.Sentence("“"+r.key+"”: "+err.Error()), numberHint)
		return
	}
	words.S = number.Format(n)
	r.keep(words)
}

// Figure gives the number that a task has in a column of figures, amounts in đồng, and with how many decimals; nil where it has none.
func (c Column) Figure(t *Task) (n *big.Rat, decimals int) {
	words := c.Text(t)
	if words.Empty() {
		return nil, 0
	}
	n, err := number.Parse(words.S)
	if err != nil {
		return nil, 0 // it was written by the program
	}
	_, behind, _ := strings.Cut(words.S, ",")
	return n, len(behind)
}

// HasFigures says whether any task has a number in a column of figures: where none has, nothing is known of their sum.
func (c Column) HasFigures(areas []Area) bool {
	return slices.ContainsFunc(areas, func(a Area) bool {
		return slices.ContainsFunc(a.Tasks, func(t Task) bool {
			n, _ := c.Figure(&t)
			return n != nil
		})
	})
}

// PrintedTotal gives the sum of the figures of a column as documents show it. A task's figure stands for those of the tasks under it, which are
// parts of it.
func (c Column) PrintedTotal(areas []Area) string {
	sum, decimals := new(big.Rat), 0
	for _, a := range areas {
		whole := false // the task that stands under no other has a figure
		for i := range a.Tasks {
			t := &a.Tasks[i]
			n, d := c.Figure(t)
			if t.Number.Sub() == 0 {
				whole = n != nil
			}
			if n != nil && (t.Number.Sub() == 0 || !whole) {
				sum.Add(sum, n)
				decimals = max(decimals, d)
			}
		}
	}
	return nd30.Decimal(sum, decimals)
}
