package report

import (
	"fmt"
	"slices"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/wording"
)

// reportTable begins a table of a report, and keeps the heads, by which its figures are placed.
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

// The columns of the report's tables.
const (
	indicatorColumns = 7
	stateColumns     = 6
	lateColumns      = 5
	upcomingColumns  = 5
)

// indicatorTable sets the indicators by area.
func (v *view) indicatorTable(b *compose.Builder, c wording.Chunk) error {
	role := doc.IndicatorTable
	if v.InMa {
		role = doc.CodedIndicatorTable
	}
	t, err := v.table(b, c, role, indicatorColumns)
	if err != nil {
		return err
	}
	r := v.report
	area := ""
	for n, i := range r.Indicators {
		if i.Area.S != area {
			area = i.Area.S
			t.Rows = append(t.Rows, b.BandRow(area, indicatorColumns, i.Area.At))
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

// stateTable sets the state of every task, by area.
func (v *view) stateTable(b *compose.Builder, c wording.Chunk) error {
	t, err := v.table(b, c, doc.StateTable, stateColumns)
	if err != nil {
		return err
	}
	r := v.report
	area := -1
	for _, task := range r.Tasks {
		if task.Area != area {
			area = task.Area
			name := r.Dossier.Areas[area].Name
			t.Rows = append(t.Rows, b.BandRow(nd30.Roman(area+1)+". "+name.S, stateColumns, name.At))
		}
		v.inCell(b, fmt.Sprintf("nhiệm vụ %d", task.Number), 4)
		state, err := v.worded(b, "trang-thai", task)
		if err != nil {
			return err
		}
		v.inCell(b, fmt.Sprintf("nhiệm vụ %d", task.Number), 5)
		products, err := v.worded(b, "san-pham", task)
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{
			compose.NumberedCell(task.Number), compose.TextCell(task.Content), compose.TextCell(task.Lead.Text), compose.TextCell(task.Due), state, products,
		}})
	}
	return nil
}

// upcomingTable sets the tasks that fall due in the coming period, by area.
func (v *view) upcomingTable(b *compose.Builder, c wording.Chunk) error {
	t, err := v.table(b, c, doc.UpcomingTable, upcomingColumns)
	if err != nil {
		return err
	}
	r := v.report
	area := -1
	for _, task := range r.Upcoming() {
		if task.Area != area {
			area = task.Area
			name := r.Dossier.Areas[area].Name
			t.Rows = append(t.Rows, b.BandRow(nd30.Roman(area+1)+". "+name.S, upcomingColumns, name.At))
		}
		day := dossier.Text{S: compose.FullDay(task.NextDue(r.Period.CutOff(), r.Period.Next().LastDay())), At: task.Due.At}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{
			compose.NumberedCell(task.Number), compose.TextCell(task.Content), compose.TextCell(task.Lead.Text), compose.TextCell(task.Due), compose.TextCell(day),
		}})
	}
	return nil
}

// lateTable sets the tasks that are late, by the agency that leads them, with the reason.
func (v *view) lateTable(b *compose.Builder, c wording.Chunk) error {
	t, err := v.table(b, c, doc.LateTable, lateColumns)
	if err != nil {
		return err
	}
	late := v.report.Late()
	order := map[string]int{}
	for n, code := range v.report.Agencies() {
		order[code] = n
	}
	slices.SortStableFunc(late, func(x, y *progress.Task) int { return order[x.LeadCode()] - order[y.LeadCode()] })
	agency := ""
	for _, task := range late {
		if name := task.Lead.Text; name.S != agency {
			agency = name.S
			t.Rows = append(t.Rows, b.BandRow(agency, lateColumns, name.At))
		}
		cells := []doc.Cell{compose.NumberedCell(task.Number), compose.TextCell(task.Content), compose.TextCell(task.Due)}
		for _, name := range []string{"trang-thai", "ly-do"} {
			v.inCell(b, fmt.Sprintf("nhiệm vụ %d", task.Number), len(cells))
			cell, err := v.worded(b, name, task)
			if err != nil {
				return err
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: cells})
	}
	return nil
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

// agencyName gives the name under which an agency is known.
func agencyName(d *dossier.Dossier, code string) string {
	if a, _, ok := d.Agencies.Find(code); ok {
		return a.Name.S
	}
	return code
}
