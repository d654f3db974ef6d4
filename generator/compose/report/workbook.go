package report

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// workbookTemplate names the sheets of a report's workbook and their columns.
const workbookTemplate = "bao-cao-bang-tinh.md.tmpl"

// sheets is a workbook in the making: values and tasks stand in sheets of their
// own, and what is computed from them are formulas.
type sheets struct {
	report *progress.Report
	codes  bool                // the codes of indicators are shown
	titles map[string][]string // of each sheet: its name, then its columns
	states [progress.StateCount]string
	rows   map[source.Pos]int // of each value, from 1
}

// workbook gives the sheets of a report: a summary with its chart, the
// indicators, the tasks, those that are late, and the values all is computed from.
func workbook(r *progress.Report, w *wording.Templates, v *view) ([]*doc.Dataset, error) {
	s := &sheets{report: r, codes: v.InMa, titles: map[string][]string{}, rows: map[source.Pos]int{}}
	chunks, err := w.Run(workbookTemplate, v)
	if err != nil {
		return nil, err
	}
	for _, c := range chunks {
		texts, err := c.Paragraphs()
		if err != nil {
			return nil, err
		}
		for _, t := range texts {
			s.titles[c.Role] = append(s.titles[c.Role], doc.Plain(t))
		}
	}
	for state := range s.states {
		own := *v
		own.NhiemVu = Task{TrangThai: progress.State(state).Code()}
		name, err := w.Text("ten-trang-thai", &own)
		if err != nil {
			return nil, err
		}
		s.states[state] = strings.TrimSpace(name)
	}
	if len(s.titles["tong"]) != 1 || len(s.titles["bieu-do"]) != 2 {
		return nil, &source.Problem{At: source.Pos{File: workbookTemplate}, What: "phần “tong” phải có một đoạn; phần “bieu-do” hai đoạn: tên biểu đồ, tên trục"}
	}
	values := s.values()
	all := []*doc.Dataset{s.summary(), s.agencies(), s.indicators(), s.indicatorsByAgency(), s.tasks(), s.late(), values}
	all = slices.DeleteFunc(all, func(d *doc.Dataset) bool { return len(d.Rows) == 0 })
	for _, d := range all {
		if len(d.Columns) != len(d.Rows[0]) {
			return nil, &source.Problem{At: source.Pos{File: workbookTemplate}, What: fmt.Sprintf("trang tính “%s” phải có %d cột, mẫu ghi %d", d.Name, len(d.Rows[0]), len(d.Columns))}
		}
	}
	return all, nil
}

// begin makes an empty sheet.
func (s *sheets) begin(role string) *doc.Dataset {
	titles := s.titles[role]
	if len(titles) == 0 {
		return &doc.Dataset{Name: role}
	}
	return &doc.Dataset{Name: titles[0], Columns: titles[1:]}
}

func textDatum(s string) doc.Datum { return doc.Datum{Text: s} }

func exactDatum(v *big.Rat, decimals int, formula string) doc.Datum {
	return doc.Datum{Kind: doc.DecimalDatum, Decimal: &doc.Decimal{Exact: v, Decimals: decimals, Formula: formula}}
}

// firstRow is the first row under a sheet's head.
const firstRow = 2

// values lists every reported value, those of an indicator together, period by period.
func (s *sheets) values() *doc.Dataset {
	d := s.begin("so-lieu")
	entries := slices.Clone(s.report.Values)
	order := map[string]int{}
	decimals := map[string]int{}
	names := map[string]dossier.Text{}
	for n, i := range s.report.Indicators {
		order[i.Code.S], decimals[i.Code.S], names[i.Code.S] = n, i.Decimals, i.Name
		if s.codes {
			names[i.Code.S] = i.Code
		}
	}
	slices.SortStableFunc(entries, func(a, b *progress.Entry) int { return order[a.Code.S] - order[b.Code.S] })
	for _, e := range entries {
		s.rows[e.At] = len(d.Rows) + firstRow
		agency := ""
		if !e.Agency.Empty() {
			agency = s.report.Dossier.Agencies.NameOf(e.Agency.S)
		}
		d.Rows = append(d.Rows, []doc.Datum{
			textDatum(names[e.Code.S].S), textDatum(e.Period.String()), doc.DayDatum(e.Period.CutOff()), textDatum(agency),
			exactDatum(e.Number, progress.Places(e.Number, decimals[e.Code.S]), ""), textDatum(e.At.String()),
		})
	}
	return d
}

// indicators computes each figure from the values by formulas.
func (s *sheets) indicators() *doc.Dataset {
	d := s.begin("chi-tieu")
	for n, i := range s.report.Indicators {
		row := n + firstRow
		d.Rows = append(d.Rows, []doc.Datum{
			s.row(n), textDatum(i.Area.S), textDatum(i.Name.S), textDatum(i.Unit.S),
			s.computed(i, i.Own), s.computed(i, i.ToDate), s.computed(i, i.LastYear),
			figureDatum(i.Change, fmt.Sprintf("ROUND(F%d-G%d,%d)", row, row, i.Decimals)),
			s.perCent(i, fmt.Sprintf("H%d", row)),
		})
	}
	return d
}

// row names the row of an indicator: by its number, or by its code where the dossier asks for codes.
func (s *sheets) row(n int) doc.Datum {
	if s.codes {
		return textDatum(s.report.Indicators[n].Code.S)
	}
	return doc.Datum{Kind: doc.NumberDatum, Number: n + 1}
}

// figureDatum is a figure and the formula that gives it; an empty cell where there is none.
func figureDatum(f *progress.Figure, formula string) doc.Datum {
	if f == nil {
		return exactDatum(nil, 0, "")
	}
	d := exactDatum(f.Shown, f.Decimals, formula)
	if d.Decimal.Figure = f.Code; f.Empty {
		d.Decimal.Exact, d.Decimal.Formula = nil, ""
	}
	return d
}

// perCent computes a change in per cent from the exact values; none where the change shown is none.
func (s *sheets) perCent(i *progress.Indicator, change string) doc.Datum {
	f := i.ChangePerCent
	if f == nil {
		return figureDatum(nil, "")
	}
	now, then := s.exactly(i, i.ToDate), s.exactly(i, i.LastYear)
	return figureDatum(f, fmt.Sprintf("IF(%s=0,0,ROUND((%s-%s)/%s*100,%d))", change, now, then, then, f.Decimals))
}

// exactly gives the formula of an indicator's figure before it is rounded: the sum of its values, or the quotient of two sums.
func (s *sheets) exactly(i *progress.Indicator, f *progress.Figure) string {
	if i.Kind == reported.ShareIndicator {
		return fmt.Sprintf("%s/%s*100", s.sumOf(f.Inputs[:f.Parts]), s.sumOf(f.Inputs[f.Parts:]))
	}
	return s.sumOf(f.Inputs)
}

// computed gives an indicator's figure with the formula that rounds it, and moves it where it was fitted to a total.
func (s *sheets) computed(i *progress.Indicator, f *progress.Figure) doc.Datum {
	if f == nil || f.Empty {
		return figureDatum(f, "")
	}
	formula := fmt.Sprintf("ROUND(%s,%d)", s.exactly(i, f), f.Decimals)
	if f.Fitted {
		formula += "+(" + new(big.Rat).Sub(f.Shown, f.Rounded()).FloatString(f.Decimals) + ")"
	}
	return figureDatum(f, formula)
}

// indicatorsByAgency computes the figures of each agency that reported its own.
func (s *sheets) indicatorsByAgency() *doc.Dataset {
	d := s.begin("chi-tieu-co-quan")
	for n, i := range s.report.Indicators {
		for _, of := range i.ByAgency {
			d.Rows = append(d.Rows, []doc.Datum{
				s.row(n), textDatum(i.Name.S), textDatum(s.report.Dossier.Agencies.NameOf(of.Agency)), textDatum(i.Unit.S),
				s.computed(i, of.Own), s.computed(i, of.ToDate),
			})
		}
	}
	return d
}

// sumOf adds up the cells of some values, runs of rows as ranges.
func (s *sheets) sumOf(inputs []progress.Input) string {
	var rows []int
	for _, in := range inputs {
		rows = append(rows, s.rows[in.At])
	}
	slices.Sort(rows)
	var ranges []string
	for from := 0; from < len(rows); {
		to := from
		for to+1 < len(rows) && rows[to+1] == rows[to]+1 {
			to++
		}
		ranges = append(ranges, fmt.Sprintf("'%s'!$E$%d:$E$%d", s.begin("so-lieu").Name, rows[from], rows[to]))
		from = to + 1
	}
	return "SUM(" + strings.Join(ranges, ",") + ")"
}

// tasks lists every task with its state.
func (s *sheets) tasks() *doc.Dataset {
	d := s.begin("nhiem-vu")
	for _, t := range s.report.Tasks {
		d.Rows = append(d.Rows, []doc.Datum{
			viewcolumn.NumberDatum(t.Number), textDatum(s.areaName(t.Area)), textDatum(t.Content.S),
			textDatum(t.Lead.Text.S), textDatum(t.Due.S), doc.DayDatum(t.Deadline.Last()), textDatum(s.states[t.State]),
			doc.DayDatum(t.Reported.Done), textDatum(productNames(t)), textDatum(t.Reported.Difficulties.S), textDatum(t.Reported.Note.S),
			textDatum(s.report.Dossier.Agencies.NameOf(t.LeadCode())),
		})
		if area := s.report.Dossier.Areas[t.Area]; s.report.Dossier.HasGroups() {
			last := len(d.Rows) - 1
			d.Rows[last] = append(d.Rows[last], textDatum(area.GroupName.S))
		}
	}
	return d
}

func productNames(t *progress.Task) string {
	var all []string
	for _, p := range t.Reported.Products {
		all = append(all, strings.TrimSpace(p.Kind.S+" "+p.Symbol.S))
	}
	return strings.Join(all, "; ")
}

// late lists the tasks that are late.
func (s *sheets) late() *doc.Dataset {
	d := s.begin("cham")
	for _, t := range s.report.Late() {
		d.Rows = append(d.Rows, []doc.Datum{
			viewcolumn.NumberDatum(t.Number), textDatum(t.Lead.Text.S), textDatum(t.Content.S), textDatum(t.Due.S),
			doc.DayDatum(t.Deadline.Last()), textDatum(s.states[t.State]), textDatum(t.Reported.Difficulties.S),
		})
	}
	return d
}

// The columns of the sheet of tasks by which they are counted.
const areaColumn, stateColumn, agencyColumn = "B", "G", "L"

// summary counts the tasks of each area by state, from the sheet of tasks.
func (s *sheets) summary() *doc.Dataset {
	d := s.begin("tong-hop")
	for a := range s.report.Dossier.Areas {
		s.countRow(d, s.areaName(a), progress.AreaCode(a), areaColumn)
	}
	s.totalRow(d)
	d.Chart = &doc.DataChart{Title: s.titles["bieu-do"][0], ValueTitle: s.titles["bieu-do"][1], First: 2, Last: len(d.Columns) - 1, Colours: StateColours[:]}
	return d
}

// areaName gives an area's name; that of the sheet of tasks where these stand in no areas, for a count goes by words.
func (s *sheets) areaName(a int) string {
	if name := s.report.Dossier.Areas[a].Name; !name.Empty() {
		return name.S
	}
	return s.begin("nhiem-vu").Name
}

// agencies counts the tasks under each agency by state.
func (s *sheets) agencies() *doc.Dataset {
	d := s.begin("co-quan")
	for _, code := range s.report.Agencies() {
		s.countRow(d, s.report.Dossier.Agencies.NameOf(code), progress.AgencyCode(code), agencyColumn)
	}
	s.totalRow(d)
	return d
}

// countRow counts the tasks whose column names something, all and by state.
func (s *sheets) countRow(d *doc.Dataset, name, code, column string) {
	if len(d.Rows) == 0 {
		d.Columns = append(d.Columns, s.states[:]...)
	}
	at := len(d.Rows) + firstRow
	of := s.taskColumn(column)
	row := []doc.Datum{textDatum(name), s.counted(code+".TONG", fmt.Sprintf("COUNTIF(%s,$A%d)", of, at))}
	for state := range progress.State(progress.StateCount) {
		row = append(row, s.counted(code+"."+state.Code(), fmt.Sprintf("COUNTIFS(%s,$A%d,%s,%s$1)", of, at, s.taskColumn(stateColumn), columnName(int(state)+2))))
	}
	d.Rows = append(d.Rows, row)
}

// taskColumn gives the cells of a column of the sheet of tasks.
func (s *sheets) taskColumn(column string) string {
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", s.begin("nhiem-vu").Name, column, firstRow, column, firstRow+len(s.report.Tasks)-1)
}

// totalRow adds up the rows of counts.
func (s *sheets) totalRow(d *doc.Dataset) {
	if len(d.Rows) == 0 {
		return
	}
	last := firstRow + len(d.Rows) - 1
	total := []doc.Datum{textDatum(s.titles["tong"][0])}
	for c := 1; c < len(d.Columns); c++ {
		code := "NV.TONG"
		if c > 1 {
			code = "NV." + progress.State(c-2).Code()
		}
		total = append(total, s.counted(code, fmt.Sprintf("SUM(%s%d:%s%d)", columnName(c), firstRow, columnName(c), last)))
	}
	d.Rows, d.Totals = append(d.Rows, total), 1
}

// StateColours tell the states apart in charts: green is done, red is late.
var StateColours = [progress.StateCount]string{
	progress.DoneInTime: "2E7D32", progress.DoneLate: "A5C882", progress.DoneUndated: "C0CA33", progress.UnderWay: "4A86C5", progress.Overdue: "C62828",
	progress.NotYetDue: "BDBDBD", progress.Undated: "FFD54F", progress.Continuous: "80CBC4", progress.Recurring: "B39DDB", progress.NotApplicable: "616161",
}

func (s *sheets) counted(code, formula string) doc.Datum {
	f, _ := s.report.Figures.Get(code)
	return figureDatum(f, formula)
}

// columnName gives the letter of a column, from 0; no sheet has more than 26.
func columnName(n int) string { return string(rune('A' + n)) }
