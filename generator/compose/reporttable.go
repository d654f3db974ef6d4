package compose

import (
	"fmt"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// reportTable begins a table of a report, and keeps the heads, by which its figures are placed.
func (b *builder) reportTable(c wording.Chunk, role doc.TableRole, columns int) (*doc.Table, error) {
	t, err := b.headedTable(c, role, columns)
	if err != nil {
		return nil, err
	}
	heads, err := c.Paragraphs()
	b.part.figures.columns = nil
	for _, head := range heads {
		b.part.figures.columns = append(b.part.figures.columns, doc.Plain(head))
	}
	return t, err
}

// headedTable begins a table under the heads that the template names.
func (b *builder) headedTable(c wording.Chunk, role doc.TableRole, columns int) (*doc.Table, error) {
	heads, err := c.Paragraphs()
	if err != nil {
		return nil, err
	}
	if len(heads) != columns {
		return nil, c.Problem(fmt.Sprintf("phải có %d đoạn, mỗi đoạn là tên một cột; đây có %d", columns, len(heads)))
	}
	t := &doc.Table{Role: role, Head: []doc.Row{b.headRow(heads)}}
	b.add(t)
	return t, nil
}

// bandRow is a row over all columns that names what the rows below it are of; it never ends a page.
func (b *builder) bandRow(name string, columns int, at source.Pos) doc.Row {
	text := b.styled(doc.TableArea, doc.Words(name))
	return doc.Row{Cells: []doc.Cell{{Span: columns, Lines: []doc.Line{{Role: doc.TableArea, Text: text, KeepNext: true, At: at}}}}}
}

// The columns of the report's tables.
const (
	indicatorColumns = 7
	stateColumns     = 6
	lateColumns      = 5
	upcomingColumns  = 5
)

// indicatorTable sets the indicators by area.
func (b *builder) indicatorTable(c wording.Chunk) error {
	role := doc.IndicatorTable
	if b.part.report.InMa {
		role = doc.CodedIndicatorTable
	}
	t, err := b.reportTable(c, role, indicatorColumns)
	if err != nil {
		return err
	}
	r := b.part.report.report
	area := ""
	for n, i := range r.Indicators {
		if i.Area.S != area {
			area = i.Area.S
			t.Rows = append(t.Rows, b.bandRow(area, indicatorColumns, i.Area.At))
		}
		row, first := fmt.Sprint(n+1), numberedCell(n+1)
		if b.part.report.InMa {
			row, first = i.Code.S, textCell(i.Code)
		}
		cells := []doc.Cell{first, textCell(i.Name), textCell(i.Unit)}
		for _, figure := range []*progress.Figure{i.Own, i.ToDate, i.LastYear} {
			b.inCell(row, len(cells))
			cells = append(cells, b.figureCell(figure))
		}
		b.inCell(row, len(cells))
		t.Rows = append(t.Rows, doc.Row{Cells: append(cells, b.changeCell(i))})
	}
	return nil
}

// inCell says in which row and column of the table begun last the next figures stand.
func (b *builder) inCell(row string, column int) {
	b.part.figures.where = fmt.Sprintf("%s, dòng %s, cột “%s”", b.rawTitle[0], row, b.part.figures.columns[column])
}

// fitted marks a figure that was rounded so that the parts add up.
const fittedMark = "*"

// noFigure stands where nothing was reported to compare with.
const noFigure = "–"

// figureCell sets a figure as tables show it: no 0 before a single digit, no unit.
func (b *builder) figureCell(f *progress.Figure) doc.Cell {
	if f == nil {
		return b.numberCell(noFigure)
	}
	if f.Empty {
		return b.numberCell(marked(f.Code, noFigure))
	}
	return b.numberCell(marked(f.Code, nd30.Decimal(f.Shown, f.Decimals)) + fittedSign(f))
}

func (b *builder) numberCell(text string) doc.Cell {
	return doc.Cell{Lines: []doc.Line{{Role: doc.TableNumber, Text: b.styled(doc.TableNumber, doc.Words(text))}}}
}

// fittedSign gives the mark of a fitted figure.
func fittedSign(f *progress.Figure) string {
	if f.Fitted {
		return fittedMark
	}
	return ""
}

// changeCell sets the change against last year: of a share in percentage points, of others with its per cent.
func (b *builder) changeCell(i *progress.Indicator) doc.Cell {
	if i.Change == nil {
		return b.numberCell(noFigure)
	}
	text := marked(i.Change.Code, signed(i.Change)) + fittedSign(i.Change)
	if i.ChangePerCent != nil && i.Change.Sign() != 0 {
		text += " (" + marked(i.ChangePerCent.Code, signed(i.ChangePerCent)+percent) + ")"
	}
	return b.numberCell(text)
}

// signed writes a change with its sign.
func signed(f *progress.Figure) string {
	if f.Sign() > 0 {
		return "+" + nd30.Decimal(f.Shown, f.Decimals)
	}
	return nd30.Decimal(f.Shown, f.Decimals)
}

// stateTable sets the state of every task, by area.
func (b *builder) stateTable(c wording.Chunk) error {
	t, err := b.reportTable(c, doc.StateTable, stateColumns)
	if err != nil {
		return err
	}
	r := b.part.report.report
	area := -1
	for _, task := range r.Tasks {
		if task.Area != area {
			area = task.Area
			name := r.Dossier.Areas[area].Name
			t.Rows = append(t.Rows, b.bandRow(nd30.Roman(area+1)+". "+name.S, stateColumns, name.At))
		}
		b.inCell(fmt.Sprintf("nhiệm vụ %d", task.Number), 4)
		state, err := b.worded("trang-thai", task)
		if err != nil {
			return err
		}
		b.inCell(fmt.Sprintf("nhiệm vụ %d", task.Number), 5)
		products, err := b.worded("san-pham", task)
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{
			numberedCell(task.Number), textCell(task.Content), textCell(task.Lead.Text), textCell(task.Due), state, products,
		}})
	}
	return nil
}

// upcomingTable sets the tasks that fall due in the coming period, by area.
func (b *builder) upcomingTable(c wording.Chunk) error {
	t, err := b.reportTable(c, doc.UpcomingTable, upcomingColumns)
	if err != nil {
		return err
	}
	r := b.part.report.report
	area := -1
	for _, task := range r.Upcoming() {
		if task.Area != area {
			area = task.Area
			name := r.Dossier.Areas[area].Name
			t.Rows = append(t.Rows, b.bandRow(nd30.Roman(area+1)+". "+name.S, upcomingColumns, name.At))
		}
		day := dossier.Text{S: fullDay(task.NextDue(r.Period.CutOff(), r.Period.Next().LastDay())), At: task.Due.At}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{
			numberedCell(task.Number), textCell(task.Content), textCell(task.Lead.Text), textCell(task.Due), textCell(day),
		}})
	}
	return nil
}

func numberedCell(n int) doc.Cell {
	return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(fmt.Sprint(n))}}}
}

// lateTable sets the tasks that are late, by the agency that leads them, with the reason.
func (b *builder) lateTable(c wording.Chunk) error {
	t, err := b.reportTable(c, doc.LateTable, lateColumns)
	if err != nil {
		return err
	}
	late := b.part.report.report.Late()
	order := map[string]int{}
	for n, code := range b.part.report.report.Agencies() {
		order[code] = n
	}
	slices.SortStableFunc(late, func(x, y *progress.Task) int { return order[x.LeadCode()] - order[y.LeadCode()] })
	agency := ""
	for _, task := range late {
		if name := task.Lead.Text; name.S != agency {
			agency = name.S
			t.Rows = append(t.Rows, b.bandRow(agency, lateColumns, name.At))
		}
		cells := []doc.Cell{numberedCell(task.Number), textCell(task.Content), textCell(task.Due)}
		for _, name := range []string{"trang-thai", "ly-do"} {
			b.inCell(fmt.Sprintf("nhiệm vụ %d", task.Number), len(cells))
			cell, err := b.worded(name, task)
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
func (b *builder) worded(name string, t *progress.Task) (doc.Cell, error) {
	v := *b.part.report
	v.NhiemVu = newViewTask(t)
	text, err := b.wording.Text(name, &v)
	if err != nil {
		return doc.Cell{}, err
	}
	texts, err := wording.Chunk{Role: name, Text: text, File: b.part.template}.Paragraphs()
	var cell doc.Cell
	for _, line := range texts {
		cell.Lines = append(cell.Lines, doc.Line{Role: doc.TableCell, Text: b.styled(doc.TableCell, line), At: t.Reported.At})
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
