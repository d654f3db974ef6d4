package deadline

import (
	"fmt"
	"regexp"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// PeriodKind is the length of a reporting period.
type PeriodKind int

// The kinds of reporting periods (Decree 09/2019/NĐ-CP, article 12).
const (
	Month      PeriodKind = iota // tháng
	Quarter                      // quý
	FirstHalf                    // 6 tháng đầu năm
	SecondHalf                   // 6 tháng cuối năm: only as what comes after the first half
	NineMonths                   // 9 tháng
	WholeYear                    // năm
)

// Period is a reporting period (kỳ báo cáo). It is comparable.
type Period struct {
	Year int
	Kind PeriodKind
	N    int // which month or quarter; 0 of the others
}

// periodForms are the codes of periods; each names the year and perhaps which one.
var periodForms = []struct {
	kind PeriodKind
	form func() *regexp.Regexp
	most int
}{
	{Month, pattern.Lazy(`^(\d{4})-thang-(\d{2})$`), 12},
	{Quarter, pattern.Lazy(`^(\d{4})-quy-(\d)$`), 4},
	{FirstHalf, pattern.Lazy(`^(\d{4})-6-thang()$`), 0},
	{NineMonths, pattern.Lazy(`^(\d{4})-9-thang()$`), 0},
	{WholeYear, pattern.Lazy(`^(\d{4})-nam()$`), 0},
}

// ParsePeriod reads a period's code: "2024-quy-1", "2024-6-thang", "2024-9-thang", "2024-nam", "2024-thang-05".
func ParsePeriod(code string) (Period, error) {
	if p, ok := periodOf(code); ok {
		return p, nil
	}
	return Period{}, PeriodError(code, UsualYear)
}

// periodOf gives the period of a code.
func periodOf(code string) (Period, bool) {
	for _, f := range periodForms {
		m := f.form().FindStringSubmatch(code)
		if m == nil {
			continue
		}
		p := Period{Year: number(m[1]), Kind: f.kind, N: number(m[2])}
		if f.most > 0 && (p.N < 1 || p.N > f.most) || p.Year == 0 {
			break
		}
		return p, true
	}
	return Period{}, false
}

// UsualYear is the year of examples where nothing tells another.
const UsualYear = 2026

// PeriodError says that a text is no period's code: which one may be meant, and how codes are written. A code without its
// year is taken for one of the given year, which is that of the examples, too.
func PeriodError(text string, year int) error {
	meant := ""
	if p, ok := NearestPeriod(text, year); ok {
		meant, year = fmt.Sprintf("có phải “%s”? ", p), p.Year
	}
	return fmt.Errorf("“%s” không phải là một kỳ báo cáo; %sviết như %[3]d-quy-1, %[3]d-6-thang, %[3]d-9-thang, %[3]d-nam hoặc %[3]d-thang-05", text, meant, year)
}

// String gives the period's code.
func (p Period) String() string {
	switch p.Kind {
	case Month:
		return fmt.Sprintf("%04d-thang-%02d", p.Year, p.N)
	case Quarter:
		return fmt.Sprintf("%04d-quy-%d", p.Year, p.N)
	case FirstHalf:
		return fmt.Sprintf("%04d-6-thang", p.Year)
	case SecondHalf:
		return fmt.Sprintf("%04d-6-thang-cuoi", p.Year)
	case NineMonths:
		return fmt.Sprintf("%04d-9-thang", p.Year)
	}
	return fmt.Sprintf("%04d-nam", p.Year)
}

// months gives the first and the last month of the period.
func (p Period) months() (first, last time.Month) {
	switch p.Kind {
	case Month:
		return time.Month(p.N), time.Month(p.N)
	case Quarter:
		return time.Month(3*p.N - 2), time.Month(3 * p.N)
	case FirstHalf:
		return time.January, time.June
	case SecondHalf:
		return time.July, time.December
	case NineMonths:
		return time.January, time.September
	}
	return time.January, time.December
}

// The days of a month on which figures begin and are cut off (09/2019/NĐ-CP, article 12).
const (
	firstDay  = 15 // of the month before the period
	cutOffDay = 14 // of the period's last month
)

// Span is days from one to another, both included.
type Span struct{ From, To calendar.Date }

// Holds says whether a day is within the span.
func (s Span) Holds(d calendar.Date) bool { return !d.Before(s.From) && !d.After(s.To) }

// Span gives the days whose figures the period's report holds.
func (p Period) Span() Span {
	first, _ := p.months()
	from := calendar.Of(p.Year, first, 1).AddMonths(-1)
	return Span{From: calendar.Of(from.Year, from.Month, firstDay), To: p.CutOff()}
}

// CutOff gives the day at which the period's figures are taken (chốt số liệu).
func (p Period) CutOff() calendar.Date {
	_, last := p.months()
	return calendar.Of(p.Year, last, cutOffDay)
}

// LastDay gives the last day of the period in the calendar.
func (p Period) LastDay() calendar.Date {
	_, last := p.months()
	return calendar.Of(p.Year, last, 1).LastOfMonth()
}

// ToDate gives the days from the year's first figures to the period's cut-off (lũy kế).
func (p Period) ToDate() Span {
	return Span{From: calendar.Of(p.Year-1, time.December, firstDay), To: p.CutOff()}
}

// Before gives the span of equal length before the period's own (kỳ trước).
func (p Period) Before() Span {
	first, last := p.months()
	own := p.Span()
	from := own.From.AddMonths(-int(last-first) - 1)
	return Span{From: calendar.Of(from.Year, from.Month, firstDay), To: own.From.AddDays(-1)}
}

// LastYear gives the same period of the year before (cùng kỳ).
func (p Period) LastYear() Period {
	p.Year--
	return p
}

// Next gives the period whose tasks the report announces.
func (p Period) Next() Period {
	switch p.Kind {
	case Month:
		d := calendar.Of(p.Year, time.Month(p.N), 1).AddMonths(1)
		return Period{d.Year, Month, int(d.Month)}
	case Quarter:
		d := calendar.Of(p.Year, time.Month(3*p.N), 1).AddMonths(1)
		return Period{d.Year, Quarter, (int(d.Month) + 2) / 3}
	case FirstHalf:
		return Period{Year: p.Year, Kind: SecondHalf}
	case NineMonths:
		return Period{Year: p.Year, Kind: Quarter, N: 4}
	}
	return Period{Year: p.Year + 1, Kind: WholeYear}
}
