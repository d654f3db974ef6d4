package progress

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/amended"
	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// Report is everything that a period's report says.
type Report struct {
	Dossier    *dossier.Dossier
	Period     deadline.Period
	Own        *reported.Progress // the period's own file, or what stands for it
	Tasks      []*Task
	Indicators []*Indicator
	Figures    *Book
	Values     []*Entry        // every value that an indicator's figures may use
	Notes      source.Problems // what a person should look at in the periods' files

	// Abbreviations are those of the names of areas and indicators, with what they stand for.
	Abbreviations []dossier.Abbreviation
}

// Make puts the periods together up to one of them and computes its figures.
// What contradicts itself, and what is missing, comes in one error, source.Problems.
func Make(d *dossier.Dossier, all []*reported.Progress, indicators []*reported.Indicator, period deadline.Period) (*Report, error) {
	r := &Report{Dossier: d, Period: period, Figures: NewBook()}
	m := newMerger(d)
	if period.CutOff().Before(m.planFrom()) {
		return nil, &source.Problem{At: source.Pos{File: dossier.MainFile},
			What: fmt.Sprintf("Kỳ %s ở trước năm của Kế hoạch (%d); số liệu của kỳ ấy chỉ để so sánh.", period, d.Year),
			Hint: fmt.Sprintf("chọn một kỳ từ năm %d", d.Year)}
	}
	for _, p := range all {
		if p.Period.CutOff().After(period.CutOff()) {
			break
		}
		r.Own = own(r.Own, p, period)
		m.add(p)
		r.Notes = append(r.Notes, p.Notes...)
	}
	if r.Own == nil {
		return nil, missingPeriod(all, period)
	}
	for _, t := range m.tasks {
		t.stateAt(period.CutOff())
	}
	r.Tasks = m.tasks
	c := &calculator{report: r, problems: m.problems}
	c.tasks()
	c.indicators(all, indicators)
	explained, unexplained := d.AbbreviationsIn(r.names())
	r.Abbreviations = explained
	r.Notes = slices.Concat(r.Notes, m.notes, r.amendedLater(), r.doubtful(), r.missing(), r.unexplained(unexplained)).Sorted()
	return r, c.problems.Err()
}

// amendedLater notes that the plan was amended after the day of the report: its tasks and deadlines are the amended ones, which nobody had by then.
func (r *Report) amendedLater() (all source.Problems) {
	by := amended.Until(r.Dossier.Amended, r.Own.Report.Day)
	for _, a := range r.Dossier.Amended[len(by):] {
		all = append(all, r.Dossier.Problem(r.Own.Report.DayAt,
			fmt.Sprintf("Báo cáo ghi ngày %s, trước văn bản số %d ngày %s sửa đổi Kế hoạch; nhiệm vụ, thời hạn in trong báo cáo là của Kế hoạch đã sửa đổi.", nd30.Day(r.Own.Report.Day), a.Number, nd30.Day(a.Day)),
			fmt.Sprintf("muốn báo cáo theo Kế hoạch khi ấy: chép hồ sơ ra một thư mục khác, ở đó thay các tệp của Kế hoạch bằng bản trước lần sửa đổi trong %s, xóa thư mục ấy, rồi tạo báo cáo; nếu không thì sửa ngày báo cáo",
				amended.Folder)))
		break
	}
	return all
}

// Hindered gives the tasks whose difficulties the table of late ones doesn't tell: those that are not late, and of those that are done the ones of which they were
// reported in this period.
func (r *Report) Hindered() []*Task {
	return slices.DeleteFunc(slices.Clone(r.Tasks), func(t *Task) bool {
		told := t.Reported.Difficulties
		return told.Empty() || t.Behind() || t.State.Done() && told.At.File != r.Own.At.File
	})
}

// doubtful notes the tasks of which nobody knows whether they are late.
func (r *Report) doubtful() (all source.Problems) {
	for _, t := range r.Tasks {
		if t.Doubtful {
			all = append(all, &source.Problem{At: t.Due.At, What: fmt.Sprintf("Thời hạn “%s” của nhiệm vụ %d viết bằng lời riêng (khac:), có thể đã qua: báo cáo không nói nhiệm vụ này còn trong hạn hay quá hạn, và đếm riêng.", t.Due.S, t.Number),
				Hint: "soát lại; muốn được tính hạn thì viết thời hạn theo một trong các cách chương trình hiểu, ví dụ “Trước ngày 15/01/2026”"})
		}
	}
	return all
}

// own gives the file that a period's report is made from, of the one found so far and the next: the period's own, or
// that which holds the data of the same cut-off (the figures of 9 months are there with quarter III's). From another
// period's file come neither number and day nor what people wrote of that period.
func own(found, next *reported.Progress, period deadline.Period) *reported.Progress {
	switch {
	case next.Period == period:
		return next
	case next.Period.CutOff() == period.CutOff() && found == nil:
		return &reported.Progress{Period: period, Illustrative: next.Illustrative, At: next.At}
	}
	return found
}

// missingPeriod tells which periods there are.
func missingPeriod(all []*reported.Progress, period deadline.Period) *source.Problem {
	var there []string
	for _, p := range all {
		there = append(there, p.Period.String())
	}
	hint := fmt.Sprintf("chưa có kỳ nào; gửi phiếu cho các cơ quan điền: vanban phieu %s --ky %s --ra phieu, rồi nhập phiếu gửi về: vanban nhap gui-ve --vao %s; "+
		"hoặc tự viết tệp này, dòng đầu là “ky: %s”", source.Dossier, period, source.Dossier, period)
	if len(there) > 0 {
		hint = "các kỳ đã có: " + strings.Join(there, ", ")
	}
	return &source.Problem{At: source.Pos{File: fmt.Sprintf("%s/%s.yaml", dossier.ProgressFolder, period)}, What: "Hồ sơ không có số liệu của kỳ này.", Hint: hint}
}

// Late gives the tasks that are late and not done, in the order of the plan.
func (r *Report) Late() []*Task {
	return slices.DeleteFunc(slices.Clone(r.Tasks), func(t *Task) bool { return !t.Behind() })
}

// Upcoming gives the tasks that are not done and fall due after the cut-off, up to the end of the next period.
func (r *Report) Upcoming() []*Task {
	end := r.Period.Next().LastDay()
	var all []*Task
	for _, t := range r.Tasks {
		if due := t.NextDue(r.Period.CutOff(), end); !due.IsZero() && !t.State.Done() && t.State != NotApplicable {
			all = append(all, t)
		}
	}
	return all
}

// NextDue gives the first day on which a task falls due after one day up to another; zero where it does not.
func (t *Task) NextDue(after, to calendar.Date) calendar.Date {
	days := t.dueBetween(after.AddDays(1), to)
	if len(days) == 0 {
		return calendar.Date{}
	}
	return days[0]
}

// LeadCode gives the agency under which a task is counted: the first that leads it.
func (t *Task) LeadCode() string {
	if len(t.Lead.Codes) == 0 {
		return ""
	}
	return t.Lead.Codes[0]
}

// Agencies gives the codes under which tasks are counted, in the order of the plan.
func (r *Report) Agencies() []string {
	var all []string
	seen := map[string]bool{}
	for _, t := range r.Tasks {
		if code := t.LeadCode(); !seen[code] {
			seen[code] = true
			all = append(all, code)
		}
	}
	return all
}

// missing tells what the report is without, though it can be made: prose that nobody wrote, reasons that nobody gave.
func (r *Report) missing() source.Problems {
	var all source.Problems
	if keys := r.unwritten(); len(keys) > 0 {
		all = append(all, r.Dossier.Problem(r.Own.At, fmt.Sprintf("Kỳ %s chưa ai viết lời văn: %s.", r.Period, strings.Join(keys, ", ")),
			fmt.Sprintf("viết ở “loi-van” của %s/%s.yaml; phần nào không viết thì báo cáo chỉ nêu số liệu, hoặc không có phần ấy", dossier.ProgressFolder, r.Period)))
	}
	for _, t := range r.Late() {
		if !t.Explained() {
			all = append(all, r.Dossier.Problem(rowOf(t).At, fmt.Sprintf("Nhiệm vụ %d chậm tiến độ mà chưa có lý do.", t.Number),
				"ghi lý do vào “kho-khan” hoặc “ghi-chu” của nhiệm vụ này trong tệp của kỳ"))
		}
	}
	return all
}

// names gives the names that a report prints over and beside its figures.
func (r *Report) names() []dossier.Text {
	var all []dossier.Text
	for _, a := range r.Dossier.Areas {
		all = append(all, a.Name)
	}
	for _, i := range r.Indicators {
		all = append(all, i.Name, i.Unit)
	}
	return all
}

// unexplained tells of abbreviations that the dossier does not explain.
func (r *Report) unexplained(some []dossier.Abbreviation) source.Problems {
	var all source.Problems
	for _, a := range some {
		all = append(all, r.Dossier.Problem(a.Short.At, fmt.Sprintf("Chữ viết tắt “%s” chưa được giải thích trong báo cáo.", a.Short.S),
			fmt.Sprintf("thêm vào nhóm “bao-cao” của %s: “viet-tat: [{chu: %s, nghia: …}]”", dossier.MainFile, a.Short.S)))
	}
	return all
}

// Explained says whether a reason was reported for how the task stands.
func (t *Task) Explained() bool { return !t.Reported.Difficulties.Empty() || !t.Reported.Note.Empty() }

// unwritten names the keys of the prose that nobody wrote; of areas, each by its name.
func (r *Report) unwritten() []string {
	p := &r.Own.Prose
	var keys []string
	for _, key := range reported.ProseParts {
		if p.Parts[key] == nil {
			keys = append(keys, key)
		}
	}
	var areas []string
	for _, a := range r.Dossier.Areas {
		if p.Areas[a.Name.S] == nil {
			areas = append(areas, "“"+a.Name.S+"”")
		}
	}
	switch {
	case len(areas) == 0:
	case len(areas) == len(r.Dossier.Areas):
		keys = append(keys, "linh-vuc (mọi lĩnh vực)")
	default:
		keys = append(keys, fmt.Sprintf("linh-vuc (%s)", strings.Join(areas, ", ")))
	}
	return keys
}
