package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/columnhead"
	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// Table is a table; it holds data where it has a row that is repeated as its head, else it only places text.
type Table struct {
	Story   *Story
	Element *tree.Node
	Grid    []int // widths of the columns in twips
	Rows    []Item
	Heads   []string // of the columns, by grid column
	where   string
}

// Row is one row of a table.
type Row struct {
	Table   *Table
	Element *tree.Node
	Cells   []*Cell
	Where   string
	IsTop   bool // is a head row
	number  string
}

// Cell is one cell; column counts the grid's columns from 0.
type Cell struct {
	Element      *tree.Node
	Items        []Item
	Column, Span int
}

func (t *Table) Kind() string     { return "table" }
func (t *Table) Key() string      { return "\x00table\n" + t.Words() }
func (t *Table) Words() string    { return TextOf(t.Rows) }
func (t *Table) Node() *tree.Node { return t.Element }
func (t *Table) Place() string    { return t.where }
func (t *Table) HoldsData() bool  { return len(t.Heads) > 0 }

func (w *Row) Kind() string     { return "row" }
func (w *Row) Key() string      { return w.Words() }
func (w *Row) Node() *tree.Node { return w.Element }
func (w *Row) Place() string    { return w.Where }
func (w *Row) Words() string {
	parts := make([]string, len(w.Cells))
	for i, c := range w.Cells {
		parts[i] = TextOf(c.Items)
	}
	return strings.Join(parts, "\x1f")
}

// Text is the row as it is shown to a person.
func (w *Row) Text() string {
	return strings.ReplaceAll(strings.Trim(w.Words(), "\x1f"), "\x1f", " | ")
}

func (st *Story) table(n *tree.Node, p *placer) *Table {
	t := &Table{Story: st, Element: n, where: p.tableName()}
	for _, k := range n.Child("w:tblGrid").All("w:gridCol") {
		width := 0
		k.Number("w", &width)
		t.Grid = append(t.Grid, width)
	}
	rows := n.Deep("w:tr")
	if len(rows) > 0 {
		if on, _ := rows[0].Child("w:trPr").On("w:tblHeader"); on {
			t.Heads = headsOf(rows[0])
		}
	}
	before := *p
	for i, k := range rows {
		if k.Path("w:trPr", "w:del") == nil { // no tracked removal
			t.Rows = append(t.Rows, st.row(t, k, i, p))
		}
	}
	if !t.HoldsData() && p.fixed == "" {
		t.placeForeign(p, before)
	}
	return t
}

// headsOf gives the text above each column.
func headsOf(top *tree.Node) []string {
	var heads []string
	for _, tc := range top.Deep("w:tc") {
		var text []string
		tc.Each(func(n *tree.Node) {
			if n.Name == "w:br" || n.Name == "w:p" { // a new line parts words
				text = append(text, " ")
			}
			text = append(text, n.Text)
		})
		name := sentence(norm.NFC.String(strings.Join(strings.Fields(strings.Join(text, "")), " ")))
		for range spanOf(tc) {
			heads = append(heads, name)
		}
	}
	return heads
}

// shortest is how many letters an abbreviation such as STT may have.
const shortest = 4

// sentence writes a text of capitals as a person would within a sentence.
func sentence(text string) string {
	if text != strings.ToUpper(text) || utf8.RuneCountInString(text) <= shortest {
		return text
	}
	r := []rune(strings.ToLower(text))
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

func spanOf(tc *tree.Node) int {
	if n, err := strconv.Atoi(tc.Child("w:tcPr").Val("w:gridSpan")); err == nil && n > 1 && n < 1000 {
		return n
	}
	return 1
}

func (st *Story) row(t *Table, n *tree.Node, index int, p *placer) *Row {
	w := &Row{Table: t, Element: n}
	w.IsTop, _ = n.Child("w:trPr").On("w:tblHeader")
	column := 0
	for _, tc := range n.Deep("w:tc") {
		c := &Cell{Element: tc, Column: column, Span: spanOf(tc)}
		column += c.Span
		within := p
		if t.HoldsData() {
			within = &placer{fixed: t.where}
		}
		c.Items = st.blocks(tc, within)
		w.Cells = append(w.Cells, c)
	}
	w.Where = t.where + ", " + w.label(index)
	if t.HoldsData() {
		w.placeCells()
	}
	return w
}

var (
	RowNumber  = pattern.Lazy(`^(\d+)(?:[.)]\s|[.)]?$)`)
	areaNumber = pattern.Lazy(`^[IVXLC]+\b`)
	taskColumn = pattern.Lazy(`(?i)nhiệm vụ`)

	wholeNumber   = pattern.Lazy(`^(\d+(?:\.\d+)*)[.)]?$`)
	leadingNumber = pattern.Lazy(`^(\d+(?:\.\d+)*)[.)](?:\s|$)`)
)

// label names a row: by its number, else by where it stands.
func (w *Row) label(index int) string {
	if w.IsTop {
		return "hàng đầu cột"
	}
	w.number = w.numbered()
	switch {
	case w.number == "":
		return fmt.Sprintf("hàng thứ %d", index+1)
	case taskColumn().MatchString(strings.Join(w.Table.Heads, "\n")):
		return "hàng nhiệm vụ " + w.number
	}
	return "hàng số " + w.number
}

// numbered gives what numbers a row of data: what stands under the head of numbers, or, where none is, before the task or the row's first words. A cell that goes on from
// the row above has that one's number.
func (w *Row) numbered() string {
	heads := w.Table.Heads
	form, column := wholeNumber, slices.IndexFunc(heads, columnhead.IsNumber)
	if column < 0 {
		form, column = leadingNumber, max(0, slices.IndexFunc(heads, taskColumn().MatchString))
	}
	for _, c := range w.Cells {
		if c.Column != column || len(heads) == 0 {
			continue
		}
		if c.Merged() && len(w.Table.Rows) > 0 {
			return w.Table.Rows[len(w.Table.Rows)-1].(*Row).number
		}
		if m := form().FindStringSubmatch(strings.TrimSpace(TextOf(c.Items))); m != nil {
			return m[1]
		}
	}
	return ""
}

// placeCells names the cells of a data row by their columns.
func (w *Row) placeCells() {
	for _, c := range w.Cells {
		where := w.Where
		if c.Column < len(w.Table.Heads) && c.Span < len(w.Table.Heads) && w.Table.Heads[c.Column] != "" {
			where += ", cột " + w.Table.Heads[c.Column]
		}
		for i, it := range c.Items {
			if p, is := it.(*Paragraph); is {
				p.Where = where
				switch {
				case p.Named == areaName:
					p.Where = w.Table.where + ", " + strings.TrimSpace("tên lĩnh vực "+areaNumber().FindString(p.Text))
				case len(c.Items) > 1:
					p.Where += fmt.Sprintf(", dòng %d", i+1)
				}
			}
		}
	}
}
