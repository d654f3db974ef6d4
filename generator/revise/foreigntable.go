package revise

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// table is a table; it holds data where it has a row that is repeated as its head, else it only places text.
type table struct {
	story *story
	n     *tree.Node
	grid  []int // widths of the columns in twips
	rows  []item
	heads []string // of the columns, by grid column
	where string
}

// row is one row of a table.
type row struct {
	table *table
	n     *tree.Node
	cells []*cell
	where string
	isTop bool // is a head row
}

// cell is one cell; column counts the grid's columns from 0.
type cell struct {
	n            *tree.Node
	items        []item
	column, span int
}

func (t *table) kind() string     { return "table" }
func (t *table) key() string      { return "\x00table\n" + t.words() }
func (t *table) words() string    { return textOf(t.rows) }
func (t *table) pairsAlone() bool { return true }
func (t *table) node() *tree.Node { return t.n }
func (t *table) place() string    { return t.where }
func (t *table) holdsData() bool  { return len(t.heads) > 0 }

func (w *row) kind() string     { return "row" }
func (w *row) key() string      { return w.words() }
func (w *row) pairsAlone() bool { return false }
func (w *row) node() *tree.Node { return w.n }
func (w *row) place() string    { return w.where }
func (w *row) words() string {
	parts := make([]string, len(w.cells))
	for i, c := range w.cells {
		parts[i] = textOf(c.items)
	}
	return strings.Join(parts, "\x1f")
}

// text is the row as it is shown to a person.
func (w *row) text() string {
	return strings.ReplaceAll(strings.Trim(w.words(), "\x1f"), "\x1f", " | ")
}

func (st *story) table(n *tree.Node, p *placer) *table {
	t := &table{story: st, n: n, where: p.tableName()}
	for _, k := range n.Child("w:tblGrid").All("w:gridCol") {
		width := 0
		k.Number("w", &width)
		t.grid = append(t.grid, width)
	}
	rows := n.Deep("w:tr")
	if len(rows) > 0 {
		if on, _ := rows[0].Child("w:trPr").On("w:tblHeader"); on {
			t.heads = headsOf(rows[0])
		}
	}
	for i, k := range rows {
		if k.Path("w:trPr", "w:del") == nil { // no tracked removal
			t.rows = append(t.rows, st.row(t, k, i, p))
		}
	}
	return t
}

// headsOf gives the text above each column.
func headsOf(top *tree.Node) []string {
	var heads []string
	for _, tc := range top.Deep("w:tc") {
		var text []string
		tc.Each(func(n *tree.Node) { text = append(text, n.Text) })
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

func (st *story) row(t *table, n *tree.Node, index int, p *placer) *row {
	w := &row{table: t, n: n}
	w.isTop, _ = n.Child("w:trPr").On("w:tblHeader")
	column := 0
	for _, tc := range n.Deep("w:tc") {
		c := &cell{n: tc, column: column, span: spanOf(tc)}
		column += c.span
		within := p
		if t.holdsData() {
			within = &placer{fixed: t.where}
		}
		c.items = st.blocks(tc, within)
		w.cells = append(w.cells, c)
	}
	w.where = t.where + ", " + w.label(index)
	if t.holdsData() {
		w.placeCells()
	}
	return w
}

var (
	rowNumber  = pattern.Lazy(`^(\d+)(?:[.)]\s|[.)]?$)`)
	taskColumn = pattern.Lazy(`(?i)nhiệm vụ`)
)

// label names a row: by its number, else by where it stands.
func (w *row) label(index int) string {
	if w.isTop {
		return "hàng đầu cột"
	}
	for _, c := range w.cells {
		if m := rowNumber().FindStringSubmatch(strings.TrimSpace(textOf(c.items))); m != nil && w.table.holdsData() {
			if taskColumn().MatchString(strings.Join(w.table.heads, "\n")) {
				return "hàng nhiệm vụ " + m[1]
			}
			return "hàng số " + m[1]
		}
	}
	return fmt.Sprintf("hàng thứ %d", index+1)
}

// placeCells names the cells of a data row by their columns.
func (w *row) placeCells() {
	for _, c := range w.cells {
		where := w.where
		if c.column < len(w.table.heads) && c.span < len(w.table.heads) && w.table.heads[c.column] != "" {
			where += ", cột " + w.table.heads[c.column]
		}
		for i, it := range c.items {
			if p, is := it.(*paragraph); is {
				p.where = where
				if len(c.items) > 1 {
					p.where += fmt.Sprintf(", dòng %d", i+1)
				}
			}
		}
	}
}
