package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// taskTable sets the tasks under the heads that the template names: a merged
// cell for each area, a row for each task.
func (v *appendixView) taskTable(b *compose.Builder, c wording.Chunk) error {
	columns := dossier.ColumnsOf(v.areas)
	t, err := b.HeadedTable(c, doc.TaskTable, 1+len(columns)) // the area before them
	if err != nil {
		return err
	}
	t.Shares = nd30.TableOf(t.Role).SharesFor(AddedWidths(v.areas))
	v.tasks = t
	for i, area := range v.areas {
		t.Rows = slices.Grow(t.Rows, len(area.Tasks))
		for j := range area.Tasks {
			row, err := v.taskRow(b, &area.Tasks[j], columns)
			if err != nil {
				return err
			}
			row.Cells[0] = doc.Cell{Merge: doc.MergeDown}
			if j == 0 {
				row.Cells[0] = areaCell(b, i, area)
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return nil
}

func areaCell(b *compose.Builder, i int, area dossier.Area) doc.Cell {
	name := doc.Words(nd30.Roman(i+1) + ". " + area.Name.S)
	cell := doc.Cell{Lines: []doc.Line{{Role: doc.TableArea, Text: b.Styled(doc.TableArea, name), At: area.Name.At}}}
	if len(area.Tasks) > 1 {
		cell.Merge = doc.MergeTop
	}
	return cell
}

// taskRow leaves the first cell, the area's, to the caller.
func (v *appendixView) taskRow(b *compose.Builder, t *dossier.Task, columns []dossier.Column) (doc.Row, error) {
	row := doc.Row{Cells: make([]doc.Cell, 1, 1+len(columns))}
	for _, c := range columns {
		row.Cells = append(row.Cells, taskCell(t, c))
	}
	content, err := numberedContent(b.Wording, t)
	row.Cells[1] = compose.TextCell(content)
	if notes := v.footnotes[t.Number]; len(notes) > 0 {
		lines := row.Cells[1].Lines
		lines[len(lines)-1].Text = b.WithNotes(lines[len(lines)-1].Text, notes)
	}
	return row, err
}

// taskCell gives a task's cell of a column.
func taskCell(t *dossier.Task, c dossier.Column) doc.Cell {
	text := c.Text(t)
	switch {
	case text == nil:
		return compose.ProductCell(t)
	case c.IsAmount():
		return doc.Cell{Lines: []doc.Line{{Role: doc.TableNumber, Text: doc.Words(text.S), At: text.At}}}
	}
	return compose.TextCell(*text)
}

// numberedContent gives a task's content with its number, and with the year whose plan left it unfinished.
func numberedContent(w *wording.Templates, t *dossier.Task) (dossier.Text, error) {
	content := t.Content
	content.S = fmt.Sprintf("%d. %s", t.Number, content.S)
	if t.Carried > 0 {
		mark, err := w.Text("chuyen-tiep", struct{ Nam string }{strconv.Itoa(t.Carried)})
		if err != nil {
			return content, err
		}
		content.S = nd30.TrimEnd(content.S) + " " + strings.TrimSpace(mark)
	}
	return content, nil
}

// total is the last row of the table of tasks, over all columns.
func (v *appendixView) total(b *compose.Builder, c wording.Chunk) error {
	t, err := c.One()
	if v.tasks == nil {
		return c.Problem("phải đứng sau phần bang-nhiem-vu")
	}
	columns := dossier.ColumnsOf(v.areas)
	row := doc.Row{Cells: []doc.Cell{{Span: 1, Lines: []doc.Line{{Role: doc.TableTotal, Text: b.Styled(doc.TableTotal, t)}}}}}
	for _, column := range columns {
		if !column.IsAmount() {
			row.Cells[len(row.Cells)-1].Span++
			continue
		}
		sum := []doc.Inline{doc.Text{S: dossier.FormatAmount(column.Total(v.areas)), Bold: true}}
		row.Cells = append(row.Cells, doc.Cell{Span: 1, Lines: []doc.Line{{Role: doc.TableNumber, Text: sum}}})
	}
	v.tasks.Rows = append(v.tasks.Rows, row)
	return err
}

// dataName begins the dataset of the tasks.
func (v *appendixView) dataName(b *compose.Builder, c wording.Chunk) error {
	t, err := c.One()
	b.Data = &doc.Dataset{Name: doc.Plain(t)}
	return err
}

// dataRows sets one row a task under the columns that the template names.
func (v *appendixView) dataRows(b *compose.Builder, c wording.Chunk) error {
	names, err := c.Paragraphs()
	if err != nil {
		return err
	}
	if b.Data == nil {
		return c.Problem("phải đứng sau phần du-lieu")
	}
	for _, n := range names {
		b.Data.Columns = append(b.Data.Columns, doc.Plain(n))
	}
	columns := dossier.ColumnsOf(v.areas)
	for _, area := range v.areas {
		b.Data.Rows = slices.Grow(b.Data.Rows, len(area.Tasks))
		for i := range area.Tasks {
			b.Data.Rows = append(b.Data.Rows, datums(area, &area.Tasks[i], columns))
		}
	}
	if len(b.Data.Rows) > 0 && len(b.Data.Columns) != len(b.Data.Rows[0]) {
		return c.Problem(fmt.Sprintf("phải có %d đoạn, mỗi đoạn là tên một cột; đây có %d", len(b.Data.Rows[0]), len(b.Data.Columns)))
	}
	return nil
}

// datums gives a task's row of data: its number, its area, the columns that every table has, its first and last day, and the added columns.
func datums(area dossier.Area, t *dossier.Task, columns []dossier.Column) []doc.Datum {
	row := append(make([]doc.Datum, 0, len(columns)+4), doc.Datum{Kind: doc.NumberDatum, Number: t.Number}, doc.Datum{Text: area.Name.S})
	for _, c := range columns {
		if !c.IsAdded() {
			row = append(row, datum(t, c))
		}
	}
	row = append(row, doc.DayDatum(t.Deadline.First()), doc.DayDatum(t.Deadline.Last()))
	for _, c := range columns {
		if c.IsAdded() {
			row = append(row, datum(t, c))
		}
	}
	return row
}

// datum gives what a task has in a column.
func datum(t *dossier.Task, c dossier.Column) doc.Datum {
	switch {
	case c == dossier.ProductColumn:
		return doc.Datum{Text: products(t)}
	case c.IsAmount() && c.Empty(t):
		return doc.Datum{}
	case c.IsAmount():
		return doc.Datum{Kind: doc.NumberDatum, Number: int(c.Amount(t))}
	}
	return doc.Datum{Text: c.Cell(t)}
}

func products(t *dossier.Task) string {
	if !t.IsList {
		return t.Products[0].S
	}
	var all strings.Builder
	for i, p := range t.Products {
		if i > 0 {
			all.WriteByte('\n')
		}
		all.WriteString(compose.Dash)
		all.WriteString(nd30.TrimDash(p.S))
	}
	return all.String()
}

// AddedWidths gives of each added column of a table how many characters its longest figure has, which is the total of amounts.
func AddedWidths(areas []dossier.Area) []int {
	var all []int
	for _, c := range dossier.ColumnsOf(areas) {
		switch {
		case c.IsAmount():
			all = append(all, len(dossier.FormatAmount(c.Total(areas))))
		case c.IsAdded():
			all = append(all, 0)
		}
	}
	return all
}
