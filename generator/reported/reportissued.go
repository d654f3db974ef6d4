package reported

import (
	"fmt"
	"slices"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/source"
)

// How long after its cut-off a report may be dated, in days: beyond a quarter the next one has been due, so that a
// person should look; beyond a year the day is of another report, or mistyped.
const (
	lateReportDays = 92
	lostReportDays = 366
)

// reportDay checks the day of a report against its figures and the plan that it names.
func (r *progressReader) reportDay(p *Progress) {
	day, cutOff := p.Report.Day, p.Period.CutOff()
	if day.IsZero() || p.Period == (deadline.Period{}) {
		return
	}
	until := fmt.Sprintf("kỳ này chốt số liệu ngày %s; ngày của báo cáo từ ngày ấy trở đi", nd30.Day(cutOff))
	switch issued := r.dossier.Day; {
	case day.Before(cutOff):
		r.Report(p.Report.DayAt, "Báo cáo ghi ngày trước ngày chốt số liệu của kỳ.", until)
	case day.After(cutOff.AddDays(lostReportDays)):
		r.Report(p.Report.DayAt, fmt.Sprintf("Báo cáo ghi ngày %s, hơn một năm sau ngày chốt số liệu %s.", nd30.Day(day), nd30.Day(cutOff)), "kiểm tra lại năm; "+until)
	case !issued.IsZero() && day.Before(issued):
		r.Report(p.Report.DayAt, fmt.Sprintf("Báo cáo ghi ngày %s, trước ngày ban hành Kế hoạch mà báo cáo nêu (%s).", nd30.Day(day), nd30.Day(issued)), "sửa ngày của báo cáo, hoặc ngày ở "+dossier.MainFile)
	case day.After(cutOff.AddDays(lateReportDays)):
		r.doubt(p.Report.DayAt, fmt.Sprintf("Báo cáo ghi ngày %s, hơn ba tháng sau ngày chốt số liệu %s.", nd30.Day(day), nd30.Day(cutOff)), "báo cáo gửi muộn thì để nguyên; nếu không thì sửa ngày")
	}
}

// year gives the year within whose numbers a report's number is one.
func (p *Progress) year() int {
	if p.Report.Day.IsZero() {
		return p.Period.Year
	}
	return p.Report.Day.Year
}

// numberedOnce finds a number that two reports of one year have: documents of a kind are numbered through from the
// year's first day (Decree 30/2020/NĐ-CP, article 15). A later report with a smaller number is told.
func numberedOnce(d *dossier.Dossier, all []*Progress) (problems source.Problems) {
	type numbered struct{ year, number int }
	first := map[numbered]*Progress{}
	for _, p := range all {
		n := numbered{p.year(), p.Report.Number}
		switch before := first[n]; {
		case n.number == 0:
		case before != nil:
			problems = append(problems, d.Problem(p.Report.NumberAt, fmt.Sprintf("Số %d đã là số báo cáo của kỳ %s (%s).", n.number, before.Period, before.Report.NumberAt),
				"mỗi báo cáo trong năm có số riêng; sửa số, chưa có số thì bỏ “so”"))
		default:
			first[n] = p
		}
	}
	numberedInOrder(d, all)
	return problems
}

// numberedInOrder notes a report whose number is smaller than that of one of an earlier day of the year.
func numberedInOrder(d *dossier.Dossier, all []*Progress) {
	byDay := slices.DeleteFunc(slices.Clone(all), func(p *Progress) bool { return p.Report.Number == 0 || p.Report.Day.IsZero() })
	slices.SortStableFunc(byDay, func(a, b *Progress) int { return a.Report.Day.Compare(b.Report.Day) })
	highest := map[int]*Progress{}
	for _, p := range byDay {
		before := highest[p.year()]
		if before == nil || p.Report.Number > before.Report.Number {
			highest[p.year()] = p
			continue
		}
		if p.Report.Number < before.Report.Number && p.Report.Day != before.Report.Day {
			p.Notes = append(p.Notes, d.Problem(p.Report.NumberAt, fmt.Sprintf("Báo cáo số %d ngày %s có số nhỏ hơn báo cáo số %d ngày %s của kỳ %s.",
				p.Report.Number, nd30.Day(p.Report.Day), before.Report.Number, nd30.Day(before.Report.Day), before.Period), "kiểm tra lại số, ngày của hai báo cáo"))
		}
	}
}
