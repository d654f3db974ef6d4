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

// periods is what is known of each kind of period.
var periods = [...]struct {
	code   func() *regexp.Regexp // of the year, and perhaps which one
	format string                // of the code
	name   string                // as people read it
	most   int                   // how many there are in a year, where they are numbered
	months int                   // how long it is
}{
	Month:      {pattern.Lazy(`^(\d{4})-thang-(\d{2})$`), "%04[1]d-thang-%02[2]d", "Tháng %[2]d/%[1]d", 12, 1},
	Quarter:    {pattern.Lazy(`^(\d{4})-quy-(\d)$`), "%04[1]d-quy-%[2]d", "Quý %[3]s/%[1]d", 4, 3},
	FirstHalf:  {pattern.Lazy(`^(\d{4})-6-thang()$`), "%04[1]d-6-thang", "6 tháng đầu năm %[1]d", 0, 6},
	SecondHalf: {nil, "%04[1]d-6-thang-cuoi", "6 tháng cuối năm %[1]d", 0, 6},
	NineMonths: {pattern.Lazy(`^(\d{4})-9-thang()$`), "%04[1]d-9-thang", "9 tháng đầu năm %[1]d", 0, 9},
	WholeYear:  {pattern.Lazy(`^(\d{4})-nam()$`), "%04[1]d-nam", "Năm %[1]d", 0, 12},
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
	for kind, f := range periods {
		if f.code == nil {
			continue
		}
		m := f.code().FindStringSubmatch(code)
		if m == nil {
			continue
		}
		p := Period{Year: pattern.Number(m[1]), Kind: PeriodKind(kind), N: pattern.Number(m[2])}
		return p, p.Year > 0 && (f.most == 0 || 1 <= p.N && p.N <= f.most)
	}
	return Period{}, false
}

// UsualYear is the year of examples where nothing tells another.
const UsualYear = 2026

// PeriodError says that a text is no period's code: which one may be meant, and how codes are written. A code without its
// year is taken for one of the given year, which is that of the examples, too.
func PeriodError(text string, year int) error {
	meant := ""
	if p, ok := nearestPeriod(text, year); ok {
		meant, year = fmt.Sprintf("có phải “%s”? ", p), p.Year
	}
	return fmt.Errorf("“%s” không phải là một kỳ báo cáo; %sviết như %[3]d-quy-1, %[3]d-6-thang, %[3]d-9-thang, %[3]d-nam hoặc %[3]d-thang-05", text, meant, year)
}

// String gives the period's code.
func (p Period) String() string { return fmt.Sprintf(periods[p.Kind].format, p.Year, p.N) }

// Name gives the period as people read it, "Quý I/2024".
func (p Period) Name() string {
	quarters := [...]string{"", "I", "II", "III", "IV"}
	return fmt.Sprintf(periods[p.Kind].name, p.Year, p.N, quarters[p.N%len(quarters)])
}

// PeriodsOf gives the quarters of a year, and what they add up to, by their ends.
func PeriodsOf(year int) []Period {
	return []Period{{year, Quarter, 1}, {year, Quarter, 2}, {year, FirstHalf, 0}, {year, Quarter, 3}, {year, NineMonths, 0}, {year, Quarter, 4}, {year, WholeYear, 0}}
}

// months gives the first and the last month of the period.
func (p Period) months() (first, last time.Month) {
	length, nth := periods[p.Kind].months, max(p.N, 1)
	if p.Kind == SecondHalf {
		nth = 2
	}
	return time.Month(length*(nth-1) + 1), time.Month(length * nth)
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
	return Span{From: calendar.Of(p.Year, first-1, firstDay), To: p.CutOff()}
}

// CutOff gives the day at which the period's figures are taken (chốt số liệu).
func (p Period) CutOff() calendar.Date {
	_, last := p.months()
	return calendar.Of(p.Year, last, cutOffDay)
}

// LastDay gives the last day of the period in the calendar.
func (p Period) LastDay() calendar.Date {
	_, last := p.months()
	return calendar.Of(p.Year, last+1, 0)
}

// ToDate gives the days from the year's first figures to the period's cut-off (lũy kế).
func (p Period) ToDate() Span {
	return Span{From: calendar.Of(p.Year-1, time.December, firstDay), To: p.CutOff()}
}

// Before gives the span of equal length before the period's own (kỳ trước).
func (p Period) Before() Span {
	first, last := p.months()
	own := p.Span()
	return Span{From: calendar.Of(own.From.Year, own.From.Month+first-last-1, firstDay), To: own.From.AddDays(-1)}
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
		d := calendar.Of(p.Year, time.Month(p.N+1), 1)
		return Period{d.Year, Month, int(d.Month)}
	case Quarter:
		d := calendar.Of(p.Year, time.Month(3*p.N+1), 1)
		return Period{d.Year, Quarter, (int(d.Month) + 2) / 3}
	case FirstHalf:
		return Period{Year: p.Year, Kind: SecondHalf}
	case NineMonths:
		return Period{Year: p.Year, Kind: Quarter, N: 4}
	}
	return Period{Year: p.Year + 1, Kind: WholeYear}
}
