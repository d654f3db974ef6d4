package compose

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// taskTable sets the tasks under the heads that the template names: a merged
// cell for each area, a row for each task.
func (b *builder) taskTable(c wording.Chunk) error {
	heads, err := c.Paragraphs()
	if err != nil {
		return err
	}
	columns := dossier.ColumnsOf(b.part.areas)
	width := 1 + len(columns) // the area before them
	if len(heads) != width {
		return c.Problem(fmt.Sprintf("phải có %d đoạn, mỗi đoạn là tên một cột; đây có %d", width, len(heads)))
	}
	b.tasks = &doc.Table{Role: doc.TaskTable, Head: []doc.Row{b.headRow(heads)}, Shares: nd30.TableOf(doc.TaskTable).SharesFor(addedWidths(b.part.areas))}
	for i, area := range b.part.areas {
		for j, task := range area.Tasks {
			row, err := b.taskRow(&task, columns)
			if err != nil {
				return err
			}
			row.Cells[0] = doc.Cell{Merge: doc.MergeDown}
			if j == 0 {
				row.Cells[0] = b.areaCell(i, area)
			}
			b.tasks.Rows = append(b.tasks.Rows, row)
		}
	}
	b.add(b.tasks)
	return nil
}

// addedWidths gives of each added column of a table how many characters its longest figure has, which is the total of amounts.
func addedWidths(areas []dossier.Area) []int {
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

func (b *builder) headRow(heads [][]doc.Inline) doc.Row {
	var row doc.Row
	for _, h := range heads {
		row.Cells = append(row.Cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableHead, Text: b.styled(doc.TableHead, h)}}})
	}
	return row
}

func (b *builder) areaCell(i int, area dossier.Area) doc.Cell {
	name := doc.Words(nd30.Roman(i+1) + ". " + area.Name.S)
	cell := doc.Cell{Lines: []doc.Line{{Role: doc.TableArea, Text: b.styled(doc.TableArea, name), At: area.Name.At}}}
	if len(area.Tasks) > 1 {
		cell.Merge = doc.MergeTop
	}
	return cell
}

// taskRow leaves the first cell, the area's, to the caller.
func (b *builder) taskRow(t *dossier.Task, columns []dossier.Column) (doc.Row, error) {
	row := doc.Row{Cells: make([]doc.Cell, 1, 1+len(columns))}
	for _, c := range columns {
		row.Cells = append(row.Cells, taskCell(t, c))
	}
	content, err := b.numberedContent(t)
	row.Cells[1] = b.noted(t.Number, textCell(content))
	return row, err
}

// taskCell gives a task's cell of a column.
func taskCell(t *dossier.Task, c dossier.Column) doc.Cell {
	text := c.Text(t)
	switch {
	case text == nil:
		return productCell(*t)
	case c.IsAmount():
		return doc.Cell{Lines: []doc.Line{{Role: doc.TableNumber, Text: doc.Words(text.S), At: text.At}}}
	}
	return textCell(*text)
}

// numberedContent gives a task's content with its number, and with the year whose plan left it unfinished.
func (b *builder) numberedContent(t *dossier.Task) (dossier.Text, error) {
	content := t.Content
	content.S = fmt.Sprintf("%d. %s", t.Number, content.S)
	if t.Carried > 0 {
		mark, err := b.wording.Text("chuyen-tiep", struct{ Nam string }{strconv.Itoa(t.Carried)})
		if err != nil {
			return content, err
		}
		content.S = nd30.TrimEnd(content.S) + " " + strings.TrimSpace(mark)
	}
	return content, nil
}

func textCell(t dossier.Text) doc.Cell {
	return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(t.S), At: t.At}}}
}

func productCell(t dossier.Task) doc.Cell {
	if !t.IsList {
		return textCell(t.Products[0])
	}
	var cell doc.Cell
	for _, p := range t.Products {
		cell.Lines = append(cell.Lines, doc.Line{Role: doc.TableDash, Text: doc.Words(dash + nd30.TrimDash(p.S)), At: p.At})
	}
	return cell
}

// total is the last row of the table of tasks, over all columns.
func (b *builder) total(c wording.Chunk) error {
	t, err := c.One()
	if b.tasks == nil {
		return c.Problem("phải đứng sau phần bang-nhiem-vu")
	}
	columns := dossier.ColumnsOf(b.part.areas)
	row := doc.Row{Cells: []doc.Cell{{Span: 1, Lines: []doc.Line{{Role: doc.TableTotal, Text: b.styled(doc.TableTotal, t)}}}}}
	for _, column := range columns {
		if !column.IsAmount() {
			row.Cells[len(row.Cells)-1].Span++
			continue
		}
		sum := []doc.Inline{doc.Text{S: dossier.FormatAmount(column.Total(b.part.areas)), Bold: true}}
		row.Cells = append(row.Cells, doc.Cell{Span: 1, Lines: []doc.Line{{Role: doc.TableNumber, Text: sum}}})
	}
	b.tasks.Rows = append(b.tasks.Rows, row)
	return err
}

// plainTable sets a table of the dossier's prose; so many footnotes stand before its text.
func (b *builder) plainTable(t *markdown.Table, notes int) *doc.Table {
	var heads [][]doc.Inline
	for _, text := range t.Head {
		heads = append(heads, shiftNotes(text, notes))
	}
	table := &doc.Table{Role: doc.PlainTable, Head: []doc.Row{b.headRow(heads)}}
	for _, cells := range t.Rows {
		var row doc.Row
		for i, text := range cells {
			row.Cells = append(row.Cells, plainCell(shiftNotes(text, notes), t.Right[i], t.At))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func plainCell(text []doc.Inline, right bool, at source.Pos) doc.Cell {
	role := doc.TableCell
	if right {
		role = doc.TableNumber
	}
	return doc.Cell{Lines: []doc.Line{{Role: role, Text: text, At: at}}}
}

// dataName begins the dataset of the tasks.
func (b *builder) dataName(c wording.Chunk) error {
	t, err := c.One()
	b.data = &doc.Dataset{Name: doc.Plain(t)}
	return err
}

// dataRows sets one row a task under the columns that the template names.
func (b *builder) dataRows(c wording.Chunk) error {
	names, err := c.Paragraphs()
	if err != nil {
		return err
	}
	if b.data == nil {
		return c.Problem("phải đứng sau phần du-lieu")
	}
	for _, n := range names {
		b.data.Columns = append(b.data.Columns, doc.Plain(n))
	}
	columns := dossier.ColumnsOf(b.part.areas)
	for _, area := range b.part.areas {
		for i := range area.Tasks {
			b.data.Rows = append(b.data.Rows, datums(area, &area.Tasks[i], columns))
		}
	}
	return b.checkData(c)
}

func (b *builder) checkData(c wording.Chunk) error {
	if len(b.data.Rows) > 0 && len(b.data.Columns) != len(b.data.Rows[0]) {
		return c.Problem(fmt.Sprintf("phải có %d đoạn, mỗi đoạn là tên một cột; đây có %d", len(b.data.Rows[0]), len(b.data.Columns)))
	}
	return nil
}

// datums gives a task's row of data: its number, its area, the columns that every table has, its first and last day, and the added columns.
func datums(area dossier.Area, t *dossier.Task, columns []dossier.Column) []doc.Datum {
	row := []doc.Datum{{Kind: doc.NumberDatum, Number: t.Number}, {Text: area.Name.S}}
	var added []doc.Datum
	for _, c := range columns {
		switch {
		case c == dossier.ProductColumn:
			row = append(row, doc.Datum{Text: products(*t)})
		case c.IsAmount() && c.Empty(t):
			added = append(added, doc.Datum{})
		case c.IsAmount():
			added = append(added, doc.Datum{Kind: doc.NumberDatum, Number: int(c.Amount(t))})
		case c.IsAdded():
			added = append(added, doc.Datum{Text: c.Cell(t)})
		default:
			row = append(row, doc.Datum{Text: c.Cell(t)})
		}
	}
	return append(append(row, dayDatum(t.Deadline.First()), dayDatum(t.Deadline.Last())), added...)
}

func products(t dossier.Task) string {
	if !t.IsList {
		return t.Products[0].S
	}
	var all strings.Builder
	for i, p := range t.Products {
		if i > 0 {
			all.WriteByte('\n')
		}
		all.WriteString(dash)
		all.WriteString(nd30.TrimDash(p.S))
	}
	return all.String()
}

func dayDatum(d deadline.Date) doc.Datum {
	if d.IsZero() {
		return doc.Datum{Kind: doc.DateDatum}
	}
	return doc.Datum{Kind: doc.DateDatum, Number: doc.DayNumber(d.Time())}
}
