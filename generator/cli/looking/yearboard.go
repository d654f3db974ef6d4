package looking

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vanban/generator/compose/report"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/preview"
	"vanban/generator/progress"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// yearBoard names the board of the year at a glance.
const yearBoard = "ca-nam"

// addBoards adds the year at a glance, where somebody reported a period of it.
func (v *Preview) addBoards(s *preview.Show, d *dossier.Dossier) {
	v.reading.Lock()
	defer v.reading.Unlock()
	periods, _, err := reported.Periods(d)
	if err != nil || !slices.ContainsFunc(periods, func(p *reported.Progress) bool { return p.Period.Year >= d.Year }) {
		return
	}
	s.Boards = append(s.Boards, preview.Board{Name: yearBoard, Title: "Cả năm", Make: func() []preview.List {
		v.reading.Lock()
		defer v.reading.Unlock()
		y, err := yearOf(d)
		if err != nil {
			return []preview.List{{Title: "Cả năm", Items: console.Texts(console.ProblemsIn(err), func(p *source.Problem) string { return p.Error() })}}
		}
		return y.lists()
	}})
}

// year is the reports of a plan's periods, by their cut-offs, one of each.
type year struct {
	d       *dossier.Dossier
	reports []*progress.Report
	beside  []string // the periods that another one of the same cut-off stands for
}

func yearOf(d *dossier.Dossier) (*year, error) {
	periods, indicators, err := reported.Periods(d)
	if err != nil {
		return nil, err
	}
	y := &year{d: d}
	for _, p := range periods {
		if p.Period.Year < d.Year {
			continue
		}
		if len(y.reports) > 0 && y.last().Period.CutOff() == p.Period.CutOff() {
			y.beside = append(y.beside, fmt.Sprintf("%s (như %s)", p.Period.Name(), y.last().Period.Name()))
			continue
		}
		r, err := progress.Make(d, periods, indicators, p.Period)
		if err != nil {
			return nil, err
		}
		y.reports = append(y.reports, r)
	}
	return y, nil
}

// last is the report of the last period.
func (y *year) last() *progress.Report { return y.reports[len(y.reports)-1] }

// lists gives the charts and tables of the year.
func (y *year) lists() []preview.List {
	last := y.last()
	return []preview.List{
		{Title: "Nhiệm vụ theo tình trạng, qua các kỳ", Bars: y.overPeriods(progress.AllTasks), Note: y.besideNote()},
		{Title: "Từng lĩnh vực, qua các kỳ", Bars: y.areas()},
		{Title: "Cơ quan chủ trì: khối lượng và chậm, đến " + last.Period.Name(), Bars: y.agencies(last), Table: y.agencyTable(last),
			Note: "Chậm: quá hạn chưa xong, hoặc định kỳ còn thiếu lần. Mỗi nhiệm vụ tính cho cơ quan chủ trì nêu đầu tiên; số của từng ô tính từ đâu: " +
				asTyped([]string{"giai-trinh", argument(y.d.Folder()), "--ky", last.Period.String()}) + "."},
	}
}

// besideNote tells which periods aren't shown, and which one is in the place of each.
func (y *year) besideNote() string {
	if len(y.beside) == 0 {
		return ""
	}
	return "Không vẽ riêng vì chốt số liệu cùng ngày với kỳ đã vẽ: " + strings.Join(y.beside, ", ") + "."
}

// countOf gives a figure of a report that is a number of tasks.
func countOf(r *progress.Report, code string) int {
	f, known := r.Figures.Get(code)
	if !known {
		return 0
	}
	n, _ := f.Value.Float64()
	return int(n)
}

// legend names the states and their colours.
func legend() (all []preview.Colour) {
	for s := range progress.State(progress.StateCount) {
		all = append(all, preview.Colour{Name: s.Name(), RGB: "#" + report.StateColours[s]})
	}
	return all
}

// overPeriods shows how many of the tasks that a code names are in each state, a bar for each period.
func (y *year) overPeriods(code string) *preview.Bars {
	b := &preview.Bars{Legend: legend()}
	for _, r := range y.reports {
		b.Rows = append(b.Rows, statesIn(r, code, r.Period.Name()))
	}
	return b
}

func statesIn(r *progress.Report, code, name string) preview.Bar {
	bar := preview.Bar{Name: name}
	for s := range progress.State(progress.StateCount) {
		bar.Values = append(bar.Values, countOf(r, code+"."+s.Code()))
	}
	return bar
}

// areas shows each area's tasks, a bar for each period.
func (y *year) areas() *preview.Bars {
	b := &preview.Bars{Legend: legend()}
	for a := range y.d.Areas {
		for _, r := range y.reports {
			bar := statesIn(r, progress.AreaCode(a), r.Period.Name())
			bar.Group = y.d.Areas[a].Name.S
			b.Rows = append(b.Rows, bar)
		}
	}
	return b
}

// load is how many tasks an agency leads, and how they stand.
type load struct {
	name                        string
	all, done, late, supporting int
	share                       string
}

// loads gives the agencies, those with the most late tasks first, then those with the most tasks.
func (y *year) loads(r *progress.Report) (all []load) {
	supporting := map[string]int{}
	for _, t := range r.Tasks {
		for _, code := range t.SupportMembers(y.d.Agencies) {
			supporting[code]++
		}
	}
	for _, code := range r.Agencies() {
		of := progress.AgencyCode(code)
		l := load{name: y.d.Agencies.NameOf(code), all: countOf(r, of+".TONG"), done: countOf(r, of+".HOAN-THANH"), late: countOf(r, of+".CHAM"), supporting: supporting[code], share: "–"}
		if f, known := r.Figures.Get(of + ".TL-HOAN-THANH"); known {
			l.share = nd30.Decimal(f.Shown, f.Decimals) + "%"
		}
		all = append(all, l)
	}
	slices.SortStableFunc(all, func(a, b load) int { return cmp.Or(cmp.Compare(b.late, a.late), cmp.Compare(b.all, a.all)) })
	return all
}

// agencies shows each agency's load: what is done, late, and left.
func (y *year) agencies(r *progress.Report) *preview.Bars {
	colour := func(s progress.State, name string) preview.Colour {
		return preview.Colour{Name: name, RGB: "#" + report.StateColours[s]}
	}
	b := &preview.Bars{Legend: []preview.Colour{colour(progress.DoneInTime, "hoàn thành"), colour(progress.Overdue, "chậm"), colour(progress.NotYetDue, "còn lại")}}
	for _, l := range y.loads(r) {
		b.Rows = append(b.Rows, preview.Bar{Name: l.name, Values: []int{l.done, l.late, l.all - l.done - l.late}})
	}
	return b
}

// agencyTable tells the same in numbers.
func (y *year) agencyTable(r *progress.Report) *preview.Table {
	t := &preview.Table{Caption: "Số nhiệm vụ của từng cơ quan", Head: []string{"Cơ quan", "Chủ trì", "Hoàn thành", "Tỷ lệ", "Chậm", "Phối hợp"}}
	for _, l := range y.loads(r) {
		t.Rows = append(t.Rows, []string{l.name, fmt.Sprint(l.all), fmt.Sprint(l.done), l.share, fmt.Sprint(l.late), fmt.Sprint(l.supporting)})
	}
	return t
}

func roundedOf(f *progress.Figure) string {
	return nd30.Decimal(f.Rounded(), f.Decimals)
}
