package amend

import (
	"slices"
	"strings"

	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/compose/plan"
	"vanban/generator/doc"
	"vanban/generator/tasktable"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// amendedRow is a task as it reads after the amendment, and what is done to it.
type amendedRow struct {
	task    *change.TaskAt
	old     tasktable.Number // its number before; 0 where it is new
	act     string
	columns []tasktable.Column
}

// changedRows gives the tasks that were added, moved or changed, in their new order.
func (x *Amending) changedRows() []amendedRow {
	rows := map[tasktable.Number]*amendedRow{}
	var order []tasktable.Number
	note := func(t *change.Task, act string) {
		row := rows[t.New.Number]
		if row == nil {
			row = &amendedRow{task: t.New, act: act}
			if t.Old != nil {
				row.old = t.Old.Number
			}
			rows[t.New.Number] = row
			order = append(order, t.New.Number)
		}
		for _, c := range t.Cells {
			if !slices.Contains(row.columns, c.Column) {
				row.columns = append(row.columns, c.Column)
			}
		}
	}
	for _, c := range x.Changes {
		switch c := c.(type) {
		case *change.Task:
			if c.New != nil {
				note(c, actOf(c))
			}
		case *change.Phrase:
			for _, s := range c.Spots {
				if s.Task != nil {
					note(s.Task, ActAmend)
				}
			}
		}
	}
	slices.SortFunc(order, tasktable.Number.Compare)
	out := make([]amendedRow, len(order))
	for i, n := range order {
		out[i] = *rows[n]
		slices.SortFunc(out[i].columns, tasktable.Column.Compare)
	}
	return out
}

// viewRow is what the last column's wording can print.
type viewRow struct {
	Viec string
	SoCu tasktable.Number // 0 where it is the same
	Cot  []string
}

// table sets the changed rows under their areas, the cells that changed in bold.
func (v *amendmentView) table(b *compose.Builder, c wording.Chunk) error {
	columns := v.amender.new.ShownWords()
	width := 2 + len(columns) // the number before them, and what is done behind
	t, err := b.HeadedTable(c, doc.AmendedTaskTable, width)
	if err != nil {
		return err
	}
	t.Shares = plan.AmendedShares(v.amender.new, columns)
	t.Asked = t.Shares // it has a column more than the plan's
	area, group := -1, 0
	for _, r := range v.amender.rows {
		if r.task.Area != area {
			area = r.task.Area
			if own := v.amender.new.Areas[area]; own.Group > group {
				group = own.Group
				t.Rows = append(t.Rows, b.BandRow(viewcolumn.GroupTitle(own), width, r.task.At))
			}
			if r.task.AreaName != "" {
				t.Rows = append(t.Rows, b.BandRow(plan.AreaTitle(area, v.amender.new.Areas[area]), width, r.task.At))
			}
		}
		what, err := v.amender.doneTo(b.Wording, r)
		if err != nil {
			return err
		}
		row := doc.Row{Cells: []doc.Cell{compose.NumberedCell(r.task.Number)}}
		for _, column := range columns {
			row.Cells = append(row.Cells, amendedCell(r, column.Column))
		}
		t.Rows = append(t.Rows, doc.Row{Cells: append(row.Cells, what)})
	}
	return nil
}

func (a *amender) doneTo(w *wording.Templates, r amendedRow) (doc.Cell, error) {
	v := viewRow{Viec: r.act}
	if r.old != r.task.Number {
		v.SoCu = r.old
	}
	for _, c := range r.columns {
		v.Cot = append(v.Cot, a.names.word(c))
	}
	text, err := w.Phrase("viec-nhiem-vu", v)
	return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(text)}}}, err
}

func amendedCell(r amendedRow, column tasktable.Column) doc.Cell {
	var cell doc.Cell
	role := doc.TableCell
	switch {
	case column.IsList(&r.task.Task):
		role = doc.TableDash
	case column.IsFigure():
		role = doc.TableNumber
	}
	changed := slices.Contains(r.columns, column)
	for line := range strings.SplitSeq(column.Cell(&r.task.Task), "\n") {
		cell.Lines = append(cell.Lines, doc.Line{Role: role, Text: []doc.Inline{doc.Text{S: line, Bold: changed}}, At: r.task.At})
	}
	return cell
}
