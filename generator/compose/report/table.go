package report

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/tasktable"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// table begins a table of a report, and keeps the heads, by which its figures are placed.
func (v *view) table(b *compose.Builder, c wording.Chunk, role doc.TableRole, columns int) (*doc.Table, error) {
	t, err := b.HeadedTable(c, role, columns)
	if err != nil {
		return nil, err
	}
	heads, err := c.Paragraphs()
	v.figures.columns = nil
	for _, head := range heads {
		v.figures.columns = append(v.figures.columns, doc.Plain(head))
	}
	return t, err
}

// indicatorTable sets the indicators by area.
func (v *view) indicatorTable(b *compose.Builder, c wording.Chunk) error {
	role := doc.IndicatorTable
	if v.InMa {
		role = doc.CodedIndicatorTable
	}
	columns := len(b.TableOf(role).Shares)
	t, err := v.table(b, c, role, columns)
	if err != nil {
		return err
	}
	r := v.report
	area := ""
	for n, i := range r.Indicators {
		if i.Area.S != area {
			area = i.Area.S
			t.Rows = append(t.Rows, b.BandRow(area, columns, i.Area.At))
		}
		row, first := fmt.Sprint(n+1), compose.NumberedCell(n+1)
		if v.InMa {
			row, first = i.Code.S, compose.TextCell(i.Code)
		}
		cells := []doc.Cell{first, compose.TextCell(i.Name), compose.TextCell(i.Unit)}
		for _, figure := range []*progress.Figure{i.Own, i.ToDate, i.LastYear} {
			v.inCell(b, row, len(cells))
			cells = append(cells, figureCell(b, figure))
		}
		v.inCell(b, row, len(cells))
		t.Rows = append(t.Rows, doc.Row{Cells: append(cells, changeCell(b, i))})
	}
	return nil
}

// inCell says in which row and column of the table begun last the next figures stand.
func (v *view) inCell(b *compose.Builder, row string, column int) {
	v.figures.where = fmt.Sprintf("%s, dòng %s, cột “%s”", b.Title(), row, v.figures.columns[column])
}

// fitted marks a figure that was rounded so that the parts add up.
const fittedMark = "*"

// noFigure stands where nothing was reported to compare with.
const noFigure = "–"

// figureCell sets a figure as tables show it: no 0 before a single digit, no unit.
func figureCell(b *compose.Builder, f *progress.Figure) doc.Cell {
	if f == nil {
		return numberCell(b, noFigure)
	}
	if f.Empty {
		return numberCell(b, marked(f.Code, noFigure))
	}
	return numberCell(b, marked(f.Code, nd30.Decimal(f.Shown, f.Decimals))+fittedSign(f))
}

func numberCell(b *compose.Builder, text string) doc.Cell {
	return doc.Cell{Lines: []doc.Line{{Role: doc.TableNumber, Text: b.Styled(doc.TableNumber, doc.Words(text))}}}
}

// fittedSign gives the mark of a fitted figure.
func fittedSign(f *progress.Figure) string {
	if f.Fitted {
		return fittedMark
	}
	return ""
}

// changeCell sets the change against last year: of a share in percentage points, of others with its per cent.
func changeCell(b *compose.Builder, i *progress.Indicator) doc.Cell {
	if i.Change == nil {
		return numberCell(b, noFigure)
	}
	text := marked(i.Change.Code, signed(i.Change)) + fittedSign(i.Change)
	if i.ChangePerCent != nil && i.Change.Sign() != 0 {
		text += " (" + marked(i.ChangePerCent.Code, signed(i.ChangePerCent)+percent) + ")"
	}
	return numberCell(b, text)
}

// signed writes a change with its sign.
func signed(f *progress.Figure) string {
	if f.Sign() > 0 {
		return "+" + nd30.Decimal(f.Shown, f.Decimals)
	}
	return nd30.Decimal(f.Shown, f.Decimals)
}

// taskTable is a table of tasks under bands.
type taskTable struct {
	role    doc.TableRole
	tasks   []*progress.Task
	band    func(*progress.Task) dossier.Text
	grouped bool                          // a row for each group of areas stands over the bands
	columns []tasktable.Column            // the first ones; those that the dossier has not are left out
	more    func(*progress.Task) doc.Cell // the one behind them; nil: none
	parts   []string                      // of the templates, which word the cells behind those
}

// led are the columns of a task up to its deadline.
var led = []tasktable.Column{tasktable.NumberColumn, tasktable.ContentColumn, tasktable.LeadColumn, tasktable.DeadlineColumn}

// has says whether the dossier's tasks have a column: its table shows it, or one of them has something there.
func (v *view) has(c tasktable.Column) bool {
	d := v.report.Dossier
	if c == tasktable.NumberColumn || !d.Table.Given() || d.Table.Has(c) {
		return true
	}
	return slices.ContainsFunc(v.report.Tasks, func(t *progress.Task) bool { return !c.Empty(t.Task) })
}

// without leaves out of what belongs to the columns of a table what is of the first ones that the dossier has not.
func (v *view) without(columns []tasktable.Column, all []int) (kept []int) {
	for i, share := range all {
		if i >= len(columns) || v.has(columns[i]) {
			kept = append(kept, share)
		}
	}
	return kept
}

// CoCot says whether a table of tasks has a column, by its key.
func (v *view) CoCot(key string) bool {
	return slices.ContainsFunc(led, func(c tasktable.Column) bool { return c.String() == key && v.has(c) })
}

// CoNhom says whether the areas stand in groups.
func (v *view) CoNhom() bool { return v.report.Dossier.HasGroups() }

// TenCot gives the name of a column as the dossier names it; empty where it doesn't.
func (v *view) TenCot(key string) wording.Literal {
	for _, c := range led {
		if word := viewcolumn.Word(c, &v.report.Dossier.Tasks); c.String() == key && word != key {
			if c == tasktable.NumberColumn {
				return wording.Literal(strings.ToUpper(word))
			}
			return wording.Literal(letters.UpperFirst(word))
		}
	}
	return ""
}

// tasks sets a table of tasks.
func (v *view) tasks(b *compose.Builder, c wording.Chunk, x taskTable) error {
	shares := v.without(x.columns, b.TableOf(x.role).Shares)
	columns := len(shares)
	t, err := v.table(b, c, x.role, columns)
	if err != nil {
		return err
	}
	if len(b.TableOf(x.role).Shares) != columns {
		t.Shares = shares
	}
	band, group, over := "", 0, (*tasktable.Task)(nil)
	for _, task := range x.tasks {
		if area := v.report.Dossier.Areas[task.Area]; x.grouped && area.Group > group {
			group = area.Group
			t.Rows = append(t.Rows, b.BandRow(viewcolumn.GroupTitle(area), columns, area.GroupName.At))
		}
		if name := x.band(task); name.S != band {
			band, over = name.S, nil
			t.Rows = append(t.Rows, b.BandRow(band, columns, name.At))
		}
		if under := v.report.Dossier.Over(task.Area, task.Task); under != over {
			if over = under; over != nil {
				t.Rows = append(t.Rows, compose.OverRow(v.led(over, x.columns), columns))
			}
		}
		cells := v.led(task.Task, x.columns)
		if x.more != nil {
			cells = append(cells, x.more(task))
		}
		for _, part := range x.parts {
			v.inCell(b, fmt.Sprintf("nhiệm vụ %d", task.Number), len(cells))
			cell, err := v.worded(b, part, task)
			if err != nil {
				return err
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: cells})
	}
	return nil
}

// area is the band of tasks of one area; none where the tasks stand in no areas.
func (v *view) area(t *progress.Task) dossier.Text {
	name := v.report.Dossier.Areas[t.Area].Name
	if !name.Empty() {
		name.S = nd30.Roman(t.Area+1) + ". " + name.S
	}
	return name
}

// led gives the cells of a task in the first columns of a table.
func (v *view) led(t *tasktable.Task, columns []tasktable.Column) (cells []doc.Cell) {
	for _, c := range columns {
		switch {
		case !v.has(c):
		case c == tasktable.NumberColumn:
			cells = append(cells, compose.NumberedCell(t.Number))
		case c == tasktable.ContentColumn:
			cells = append(cells, compose.TextCell(t.Content))
		case c == tasktable.LeadColumn:
			cells = append(cells, compose.TextCell(t.Lead.Text))
		case c == tasktable.DeadlineColumn:
			cells = append(cells, compose.TextCell(t.Due))
		}
	}
	return cells
}

// stateTable sets the state of every task, by area.
func (v *view) stateTable(b *compose.Builder, c wording.Chunk) error {
	return v.tasks(b, c, taskTable{role: doc.StateTable, tasks: v.report.Tasks, band: v.area, grouped: true, columns: led, parts: []string{"trang-thai", "san-pham"}})
}

// upcomingTable sets the tasks that fall due in the coming period, by area.
func (v *view) upcomingTable(b *compose.Builder, c wording.Chunk) error {
	p := v.report.Period
	day := func(t *progress.Task) doc.Cell {
		return compose.TextCell(dossier.Text{S: nd30.Day(t.NextDue(p.CutOff(), p.Next().LastDay())), At: t.Due.At})
	}
	return v.tasks(b, c, taskTable{role: doc.UpcomingTable, tasks: v.report.Upcoming(), band: v.area, grouped: true, columns: led, more: day})
}

// lateTable sets the tasks that are late, by the agency that leads them, with the reason.
func (v *view) lateTable(b *compose.Builder, c wording.Chunk) error {
	late, order := v.report.Late(), map[string]int{}
	for n, code := range v.report.Agencies() {
		order[code] = n
	}
	slices.SortStableFunc(late, func(x, y *progress.Task) int { return order[x.LeadCode()] - order[y.LeadCode()] })
	lead := func(t *progress.Task) dossier.Text { return t.Lead.Text }
	columns := []tasktable.Column{tasktable.NumberColumn, tasktable.ContentColumn, tasktable.DeadlineColumn}
	return v.tasks(b, c, taskTable{role: doc.LateTable, tasks: late, band: lead, columns: columns, parts: []string{"trang-thai", "ly-do"}})
}

// worded gives a cell that a part of the templates words for a task, a line a paragraph.
func (v *view) worded(b *compose.Builder, name string, t *progress.Task) (doc.Cell, error) {
	own := *v
	own.NhiemVu = NewTask(t)
	texts, err := b.Wording.Paragraphs(name, &own)
	var cell doc.Cell
	for _, line := range texts {
		cell.Lines = append(cell.Lines, doc.Line{Role: doc.TableCell, Text: b.Styled(doc.TableCell, line), At: t.Reported.At})
	}
	if len(cell.Lines) == 0 {
		cell.Lines = []doc.Line{{Role: doc.TableCell}}
	}
	return cell, err
}
