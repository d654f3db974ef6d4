package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// taskTable sets the tasks under the heads that the template names, in the columns that the dossier chooses: a row for each task, and for each
// area a merged cell, a row over the whole table, or nothing.
func (v *appendixView) taskTable(b *compose.Builder, c wording.Chunk) error {
	columns := v.dossier.Shown()
	t, err := b.HeadedTable(c, doc.TaskTable, len(columns))
	if err != nil {
		return err
	}
	t.Shares = shares(t.Role, v.dossier, columns)
	t.Asked = t.Shares // they hold only as far as no word is broken for them, no day or amount within its figures
	v.tasks = t
	group := 0
	for i, area := range v.dossier.Areas {
		if area.Group > group {
			group = area.Group
			t.Rows = append(t.Rows, b.BandRow(viewcolumn.GroupTitle(area), len(columns), area.GroupName.At))
		}
		if v.dossier.Table.Bands && !area.Name.Empty() {
			t.Rows = append(t.Rows, b.BandRow(AreaTitle(i, area), len(columns), area.Name.At))
		}
		t.Rows = slices.Grow(t.Rows, len(area.Tasks))
		first := areaCell(b, i, area)
		for j := range area.Tasks {
			row, err := v.taskRow(b, &area.Tasks[j], columns)
			if err != nil {
				return err
			}
			if at := slices.IndexFunc(columns, func(c tasktable.TableColumn) bool { return c.Column == tasktable.AreaColumn }); at >= 0 {
				row.Cells[at], first = first, doc.Cell{Merge: doc.MergeDown}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return nil
}

// AreaTitle gives the i-th area's name with its number, which counts through all groups; nothing where the tasks stand in no areas.
func AreaTitle(i int, area tasktable.Area) string {
	if area.Name.Empty() {
		return ""
	}
	return nd30.Roman(i+1) + ". " + area.Name.S
}

func areaCell(b *compose.Builder, i int, area tasktable.Area) doc.Cell {
	name := doc.Words(AreaTitle(i, area))
	cell := doc.Cell{Lines: []doc.Line{{Role: doc.TableArea, Text: b.Styled(doc.TableArea, name), At: area.Name.At}}}
	if len(area.Tasks) > 1 {
		cell.Merge = doc.MergeTop
	}
	return cell
}

// taskRow leaves the area's cell to the caller.
func (v *appendixView) taskRow(b *compose.Builder, t *tasktable.Task, columns []tasktable.TableColumn) (doc.Row, error) {
	row := doc.Row{Cells: make([]doc.Cell, 0, len(columns))}
	for _, c := range columns {
		cell, err := v.cell(b, t, c.Column)
		if err != nil {
			return row, err
		}
		row.Cells = append(row.Cells, cell)
	}
	return row, nil
}

// cell gives a task's cell of a column; an empty one of its area's.
func (v *appendixView) cell(b *compose.Builder, t *tasktable.Task, c tasktable.Column) (doc.Cell, error) {
	switch c {
	case tasktable.AreaColumn:
		return doc.Cell{}, nil
	case tasktable.NumberColumn:
		return compose.NumberedCell(t.Number), nil
	case tasktable.ContentColumn:
		content, err := v.content(b.Wording, t)
		cell := compose.TextCell(content)
		if notes := v.footnotes[t.Number]; len(notes) > 0 {
			last := &cell.Lines[len(cell.Lines)-1]
			last.Text = b.WithNotes(last.Text, notes)
		}
		return cell, err
	}
	return taskCell(t, c), nil
}

// taskCell gives a task's cell of a column.
func taskCell(t *tasktable.Task, c tasktable.Column) doc.Cell {
	text := c.Text(t)
	switch {
	case text == nil:
		return compose.ProductCell(t)
	case c.IsFigure():
		return doc.Cell{Lines: []doc.Line{{Role: doc.TableNumber, Text: doc.Words(text.S), At: text.At}}}
	}
	return compose.TextCell(*text)
}

// content gives a task's content with its number, where that has no column of its own, and with the year whose plan left it unfinished.
func (v *appendixView) content(w *wording.Templates, t *tasktable.Task) (dossier.Text, error) {
	content := t.Content
	if !v.dossier.Table.Has(tasktable.NumberColumn) {
		content.S = fmt.Sprintf("%d. %s", t.Number, content.S)
	}
	if t.Carried > 0 {
		mark, err := w.Text("chuyen-tiep", struct{ Nam string }{strconv.Itoa(t.Carried)})
		if err != nil {
			return content, err
		}
		content.S = nd30.TrimEnd(content.S) + " " + strings.TrimSpace(mark)
	}
	return content, nil
}

// total is the last row of the table of tasks, over all columns but those that have figures to add up.
func (v *appendixView) total(b *compose.Builder, c wording.Chunk) error {
	t, err := c.One()
	if v.tasks == nil {
		return c.Problem("phải đứng sau phần bang-nhiem-vu")
	}
	row := doc.Row{Cells: []doc.Cell{{Lines: []doc.Line{{Role: doc.TableTotal, Text: b.Styled(doc.TableTotal, t)}}}}}
	for _, column := range v.dossier.Shown() {
		last := &row.Cells[len(row.Cells)-1]
		if !column.Total || !column.HasFigures(v.dossier.Areas) {
			if len(row.Cells) > 1 && len(last.Lines) > 0 { // behind a sum
				row.Cells = append(row.Cells, doc.Cell{})
				last = &row.Cells[len(row.Cells)-1]
			}
			last.Span++
			continue
		}
		sum := []doc.Inline{doc.Text{S: column.PrintedTotal(v.dossier.Areas), Bold: true}}
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
	columns := viewcolumn.Data(v.dossier)
	for a := range v.dossier.Areas {
		area := &v.dossier.Areas[a]
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
func datums(area *tasktable.Area, t *tasktable.Task, columns []viewcolumn.DataColumn) []doc.Datum {
	row := make([]doc.Datum, len(columns))
	for i, c := range columns {
		row[i] = datum(area, t, c)
	}
	return row
}

// datum gives what the data have of a task in a column.
func datum(area *tasktable.Area, t *tasktable.Task, c viewcolumn.DataColumn) doc.Datum {
	switch {
	case c.Column == tasktable.NumberColumn:
		return viewcolumn.NumberDatum(t.Number)
	case c.Column == tasktable.AreaColumn:
		return doc.Datum{Text: area.Name.S}
	case c.Column == tasktable.GroupColumn:
		return doc.Datum{Text: area.GroupName.S}
	case c.Day == viewcolumn.FirstDay:
		return doc.DayDatum(t.Deadline.First())
	case c.Day == viewcolumn.LastDay:
		return doc.DayDatum(t.Deadline.Last())
	case c.Column == tasktable.ProductColumn:
		return doc.Datum{Text: products(t)}
	case c.IsAmount() && !c.Empty(t):
		return doc.Datum{Kind: doc.NumberDatum, Number: int(c.Amount(t))}
	case c.IsFigure() && !c.Empty(t):
		exact, decimals := c.Figure(t)
		return doc.Datum{Kind: doc.DecimalDatum, Decimal: &doc.Decimal{Exact: exact, Decimals: decimals}}
	}
	return doc.Datum{Text: c.Cell(t)}
}

func products(t *tasktable.Task) string {
	if !t.IsList {
		return tasktable.ProductColumn.Cell(t)
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

// shares gives the relative widths of a table of tasks that shows these columns of a dossier; nil where nd30 says them.
func shares(role doc.TableRole, d *dossier.Dossier, columns []tasktable.TableColumn) []int {
	sheet := inforce.Sheet(d.Setting)
	style, usual := sheet.TableOf(role), sheet.TableOf(doc.TaskTable)
	if !d.Table.Given() && d.HasAreas() {
		return style.SharesFor(addedWidths(d.Areas, columns))
	}
	if columns[0].Share > 0 {
		return chosenShares(columns)
	}
	all := make([]int, len(columns))
	for i, c := range columns {
		switch {
		case c.Column == tasktable.NumberColumn:
			all[i] = nd30.NumberShare
		case c.Column == tasktable.AreaColumn:
			all[i] = usual.Shares[0]
		case c.IsAdded():
			all[i] = nd30.AddedShare(figures(d.Areas, c.Column))
		default:
			all[i] = usual.Shares[1+c.Place()]
		}
	}
	return usual.Fitted(all)
}

func chosenShares(columns []tasktable.TableColumn) []int {
	all := make([]int, len(columns))
	for i, c := range columns {
		all[i] = c.Share
	}
	return all
}

// AmendedShares gives the relative widths of the table of the tasks that an amendment changes, with these columns of a dossier.
func AmendedShares(d *dossier.Dossier, columns []tasktable.TableColumn) []int {
	all := shares(doc.AmendedTaskTable, d, columns)
	if d.Table.Given() || !d.HasAreas() {
		return inforce.Sheet(d.Setting).TableOf(doc.AmendedTaskTable).Beside(all)
	}
	return all
}

// addedWidths gives of each added column of a table how many characters its longest figure has, which is the total of amounts.
func addedWidths(areas []tasktable.Area, columns []tasktable.TableColumn) []int {
	var all []int
	for _, c := range columns {
		if c.IsAdded() {
			all = append(all, figures(areas, c.Column))
		}
	}
	return all
}

func figures(areas []tasktable.Area, c tasktable.Column) int {
	if !c.IsFigure() {
		return 0
	}
	return len(c.PrintedTotal(areas))
}
