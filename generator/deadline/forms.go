package deadline

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// form is one way to write a deadline.
type form struct {
	example string
	needs   string                // without this a phrase isn't in the form, and the pattern need not be compiled
	pattern func() *regexp.Regexp // over the phrase in small letters
	read    func(*match) Deadline
}

// match is a phrase that a form's pattern matches.
type match struct {
	text    string // in small letters
	written string
	spans   []int
	names   []string
	year    int         // the plan's
	bad     *impossible // nil: nothing
}

// get gives what a named part of the pattern matched, and where it begins.
func (m *match) get(name string) (string, int) {
	for i, n := range m.names {
		if n == name && m.spans[2*i] >= 0 {
			return m.text[m.spans[2*i]:m.spans[2*i+1]], m.spans[2*i]
		}
	}
	return "", 0
}

// impossible is a part of a phrase that the calendar does not have.
type impossible struct {
	what string
	at   int // byte in the phrase
}

const (
	quarters = `(?P<quarters>(?:[ivx]+|[1-4])(?:(?:, ?(?:quý )?| và (?:quý )?| ?[+&] ?(?:quý )?| ?[-–] ?)(?:[ivx]+|[1-4]))*)`
	months   = `(?P<months>\d{1,2}(?:(?:, ?(?:tháng )?| và (?:tháng )?| ?[+&] ?(?:tháng )?)\d{1,2})+)`
	opens    = `(?:trong |vào |cả |hết |cuối |đến |đến hết |đến cuối |xong trong |vào cuối )?`
	ofYear   = `(?:(?: ?[/.-] ?| năm | )(?P<year>\d{4}))?`
	day      = `(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2}(?: năm \d{4})?|\d{1,2}/\d{1,2})`
	every    = `(?:h[àằ]ng|mỗi)`
	// throughout is what may stand behind what goes on without an end.
	throughout = `(?:,? (?:trong|hàng|hằng|cả|suốt) năm(?: (?P<year>\d{4}))?)?`
	often      = `(?:thường xuyên,? |định kỳ,? )?`
	dash       = ` ?[-–] ?`
	upTo       = `(?: đến (?:hết )?|` + dash + `)(?:ngày )?`
	hour       = `\d{1,2}(?:h|g|:| giờ ?)(?:\d{2})?(?: phút)?,? (?:ngày )?`
)

// forms is tried in order; a pattern matches a whole phrase.
var forms = []form{
	{"Trong năm 2024", "năm", whole(`(?:trong |cả |quanh |suốt |hết |cuối |đến |đến hết |đến cuối |vào cuối |trong cả )?năm(?: (?P<year>\d{4}))?`), inYear},
	{"Quý II/2024", "q", whole(opens + `(?:quý |q\.? ?)` + quarters + ofYear), inQuarters},
	{"Quý I, II, III và cả năm 2024", "quý", whole(`quý ` + quarters + ` và (?:cả )?năm(?: (?P<year>\d{4}))?`), eachQuarter},
	{"Quý IV/2024 đến quý II/2025", "quý", whole(`(?:từ )?quý (?P<from>[ivx]+|[1-4])(?:(?: ?[/.-] ?| năm )(?P<fromyear>\d{4}))?(?: đến (?:hết )?|` + dash + `)quý (?P<to>[ivx]+|[1-4])` + ofYear), betweenQuarters},
	{"Trong tháng 3", "", whole(opens + `(?:tháng |t\.? ?)(?P<month>\d{1,2})` + ofYear), inMonth},
	{"Tháng 3 đến tháng 6/2024", "tháng", whole(`(?:từ )?tháng (?P<from>\d{1,2})(?:(?: ?/ ?| năm )(?P<fromyear>\d{4}))?(?: đến (?:hết )?|` + dash + `)(?:tháng )?(?P<to>\d{1,2})` + ofYear), betweenMonths},
	{"Trước ngày 20 của kỳ báo cáo", "trước ", whole(`trước ngày (?P<day>\d{1,2}) (?:của )?(?:mỗi )?kỳ báo cáo`), before(PerReport)},
	{"Trước ngày 25 hàng tháng", "trước ", whole(`trước (?:ngày )?(?P<day>\d{1,2}) (?:(?:của )?(?:` + every + `|từng) tháng|của tháng)`), before(Monthly)},
	{"Trước ngày 15/12/2024", "trước ", whole(`trước (?:ngày )?(?P<date>` + day + `)`), beforeDay},
	{"Ngày 15/12/2024", "", whole(`(?:đến (?:hết )?|hết |trong |vào |(?:chậm|muộn) nhất (?:là |đến )?(?:hết )?)?(?:ngày )?(?P<date>` + day + `)`), onDay},
	{"Từ ngày 01/3/2024 đến ngày 30/6/2024", "từ ", whole(`từ (?:ngày )?(?P<from>` + day + `|\d{1,2})` + upTo + `(?P<date>` + day + `)`), betweenDays},
	{"", "/", whole(`(?:ngày )?(?P<from>` + day + `|\d{1,2})` + upTo + `(?P<date>` + day + `)`), betweenDays},
	{"Hàng tháng", " ", whole(often + every + ` (?P<period>tuần|tháng|quý|năm)(?:(?:,| và|;)(?: ` + every + `)? (?:tháng|quý|6 tháng|năm))*(?: (?:một|0?1) lần)?`), recurring},
	{"", "ngày", whole(often + every + ` ngày(?:(?:,| và|;)(?: ` + every + `)? (?P<period>tuần|tháng|quý|năm))?` + throughout), daily},
	{"", "lần", whole(`(?:một|0?1) lần ?(?:/|một |mỗi ) ?(?P<period>tuần|tháng|quý|năm)`), recurring},
	{"", "ngày ", whole(`(?:vào )?ngày (?P<day>\d{1,2}) ` + every + ` tháng`), onDayEachMonth},
	{"", "quý ", whole(`(?:trong |vào )?quý (?P<from>[ivx]+|[1-4]) ` + every + ` năm`), quarterEachYear},
	{"6 tháng đầu năm 2024", "tháng", whole(`(?:trong )?0?(?P<months>[369]|ba|sáu|chín) tháng (?P<half>đầu|cuối) năm(?: (?P<year>\d{4}))?`), partOfYear},
	{"", "trước ", whole(`trước tháng (?P<month>\d{1,2})` + ofYear), beforeMonth},
	{"", "trước ", whole(`trước quý (?P<from>[ivx]+|[1-4])` + ofYear), beforeQuarter},
	{"", "từ ", whole(`(?:bắt đầu )?từ (?:tháng (?P<month>\d{1,2})|quý (?P<from>[ivx]+|[1-4]))` + ofYear + `(?: trở đi)?`), fromThenOn},
	{"Thường xuyên", "thường xuyên", whole(`thường xuyên(?:,? (?:và )?(?:liên tục|theo quy định|định kỳ|đột xuất))*` + throughout), openEnded},
	{"", "liên tục", whole(`liên tục(?:,? thường xuyên)?` + throughout), openEnded},
	{"Năm 2024 - 2025", "", whole(`(?:trong |từ )?(?:(?:các )?(?:năm|giai đoạn) )?(?P<from>\d{4})(?:` + dash + `| đến (?:hết )?|, | và )(?:năm )?(?P<year>\d{4})`), betweenYears},
	{"", "năm", whole(`(?:năm )?(?P<year>\d{4})(?: và|,) (?:các |những )?năm (?:tiếp theo|sau)`), fromYearOn},
	{"", "từ năm", whole(`(?:bắt đầu )?từ năm (?P<year>\d{4})(?: trở đi)?`), fromYearOn},
	{"", "trước năm", whole(`trước năm (?P<year>\d{4})`), beforeYear},
	{"", "", whole(`(?:đến |đến hết )?(?P<year>\d{4})`), inYear},
	{"", "", whole(`(?P<month>\d{1,2}) ?[/.-] ?(?P<year>\d{4})`), inMonth},
	{"", "/", whole(`(?:từ )?(?P<from>\d{1,2})(?:/(?P<fromyear>\d{4}))?(?: đến (?:hết )?|` + dash + `)(?P<to>\d{1,2})/(?P<year>\d{4})`), betweenMonths},
	{"", "/", whole(`(?P<quarters>i{1,3}|iv) ?/ ?(?P<year>\d{4})`), inQuarters},
	{"", " tháng", whole(`(?:trong |vào )?(?P<part>thượng tuần|trung tuần|hạ tuần|nửa đầu|nửa cuối) tháng (?P<month>\d{1,2})` + ofYear), inPartOfMonth},
	{"", "", whole(`(?:trước |đến |chậm nhất (?:là )?)?` + hour + `(?P<date>` + day + `)`), onDay},
	{"", "tuần", whole(`(?:vào )?thứ (?:sáu|6) ` + every + ` (?P<period>tuần)`), recurring},
	{"", "tháng", whole(opens + `tháng ` + months + ofYear), inMonths},
	{"", " năm", whole(`(?:trong )?(?:tháng |t\.? ?)(?P<month>\d{1,2}) ` + every + ` năm`), monthEachYear},
	{"", " năm", whole(`(?:trong )?tháng ` + months + ` ` + every + ` năm`), monthsEachYear},
	{"", "trước ", whole(`trước (?:ngày )?(?P<date>\d{1,2}/\d{1,2}) ` + every + ` năm`), dayEachYear},
	{"", "6 tháng", whole(`(?:báo cáo )?(?:định kỳ )?(?:quý, )?0?6 tháng(?:, 9 tháng)?(?:,| và) (?:cả )?năm`), halfYears},
	{"Theo Kế hoạch số …", "theo", whole(`theo \S.*`), byReference},
}

// whole compiles a pattern when it is first needed: a run that has nothing to do needs none.
func whole(form string) func() *regexp.Regexp {
	return pattern.Lazy(`^` + form + `$`)
}

// yearOf gives the year that a part names, or the plan's.
func (m *match) yearOf(part string) int {
	if y, _ := m.get(part); y != "" {
		return pattern.Number(y)
	}
	return m.year
}

// fails notes what the calendar does not have; the first that is noted counts.
func (m *match) fails(what string, at int) {
	if m.bad == nil {
		m.bad = &impossible{what, at}
	}
}

func (m *match) window(first, last calendar.Date) Deadline {
	if last.Before(first) {
		m.fails("thời hạn kết thúc trước khi bắt đầu", 0)
	}
	return Deadline{first: first, last: last}
}

func inYear(m *match) Deadline { return m.years(m.yearOf("year"), m.yearOf("year")) }

func betweenYears(m *match) Deadline { return m.years(m.yearOf("from"), m.yearOf("year")) }

func (m *match) years(from, to int) Deadline {
	return m.window(calendar.Of(from, time.January, 1), calendar.Of(to, time.December, 31))
}

// romanQuarters are the four quarters as they are written.
var romanQuarters = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

func (m *match) quarter(roman string, at int) int {
	q, ok := romanQuarters[roman]
	if !ok {
		m.fails(fmt.Sprintf("không có quý %s", strings.ToUpper(roman)), at)
	}
	return q
}

// quarterList reads "II, III và IV" in rising order, and “II - IV” with what lies between.
func (m *match) quarterList() []int {
	text, at := m.get("quarters")
	text = joinWords.Replace(text)
	var list []int
	read := 0
	for _, span := range quarterName().FindAllStringIndex(text, -1) {
		q := m.quarter(text[span[0]:span[1]], at+span[0])
		if len(list) > 0 && q <= list[len(list)-1] {
			m.fails("các quý phải viết theo thứ tự tăng dần, mỗi quý một lần", at+span[0])
		}
		for upTo := len(list) > 0 && strings.ContainsAny(text[:span[0]][read:], "-–"); upTo && list[len(list)-1] < q-1; {
			list = append(list, list[len(list)-1]+1)
		}
		list, read = append(list, q), span[1]
	}
	return list
}

var (
	quarterName = pattern.Lazy(`[ivx]+|[1-4]`)
	// joinWords blanks the words between quarters, whose letters are not numbers, and keeps all places.
	joinWords = strings.NewReplacer("và", "   ", "quý", "    ")
)

func firstOfQuarter(year, q int) calendar.Date { return calendar.Of(year, time.Month(3*q-2), 1) }
func lastOfQuarter(year, q int) calendar.Date  { return calendar.Of(year, time.Month(3*q+1), 0) }

func inQuarters(m *match) Deadline {
	var spans []Span
	year := m.yearOf("year")
	for _, q := range m.quarterList() {
		spans = append(spans, Span{firstOfQuarter(year, q), lastOfQuarter(year, q)})
	}
	if m.bad != nil {
		return Deadline{}
	}
	return inTurn(spans)
}

// eachQuarter is due at the end of each quarter named and of the year.
func eachQuarter(m *match) Deadline {
	list, year := m.quarterList(), m.yearOf("year")
	d := m.window(firstOfQuarter(year, list[0]), calendar.Of(year, time.December, 31))
	d.recurrence, d.months = Quarterly, 1<<time.December
	for _, q := range list {
		d.months |= 1 << lastOfQuarter(year, q).Month
	}
	return d
}

func betweenQuarters(m *match) Deadline {
	from, to := m.quarter(m.get("from")), m.quarter(m.get("to"))
	return m.window(firstOfQuarter(m.fromYear(), from), lastOfQuarter(m.yearOf("year"), to))
}

// fromYear is the year of a range's beginning: its own, or that of its end.
func (m *match) fromYear() int {
	if y, _ := m.get("fromyear"); y != "" {
		return pattern.Number(y)
	}
	return m.yearOf("year")
}

// month gives the first day of a month.
func (m *match) month(part string, year int) calendar.Date {
	text, at := m.get(part)
	d, err := calendar.NewDate(year, time.Month(pattern.Number(text)), 1)
	if err != nil {
		m.fails(err.Error(), at)
	}
	return d
}

func inMonth(m *match) Deadline {
	first := m.month("month", m.yearOf("year"))
	return m.window(first, first.LastOfMonth())
}

func betweenMonths(m *match) Deadline {
	from, to := m.month("from", m.fromYear()), m.month("to", m.yearOf("year"))
	return m.window(from, to.LastOfMonth())
}

func beforeDay(m *match) Deadline {
	return m.before(m.date("date"))
}

func onDay(m *match) Deadline {
	d := m.date("date")
	return m.window(d, d)
}

// before gives what recurs, each time before a day of the month.
func before(recurs Recurrence) func(*match) Deadline {
	return func(m *match) Deadline {
		text, at := m.get("day")
		n := pattern.Number(text)
		if n < 2 || n > 31 {
			m.fails(fmt.Sprintf("không có kỳ hạn trước ngày %s", text), at)
		}
		return Deadline{recurrence: recurs, day: n}
	}
}

var recurrences = map[string]Recurrence{"tuần": Weekly, "tháng": Monthly, "quý": Quarterly, "năm": Yearly}

func recurring(m *match) Deadline {
	period, _ := m.get("period")
	return Deadline{recurrence: recurrences[period]}
}

func partOfYear(m *match) Deadline {
	count, at := m.get("months")
	half, _ := m.get("half")
	first, months := time.January, time.Month(6)
	switch count {
	case "9", "chín":
		months = 9
	case "3", "ba":
		months = 3
	}
	if half == "cuối" {
		first = time.December - months + 1
		if months == 9 {
			m.fails("không có 9 tháng cuối năm", at)
		}
	}
	year := m.yearOf("year")
	return m.window(calendar.Of(year, first, 1), calendar.Of(year, first+months, 0))
}

// fromYearOn has no end, but a beginning.
func fromYearOn(m *match) Deadline {
	return Deadline{first: calendar.Of(m.yearOf("year"), time.January, 1), open: true}
}

// beforeMonth ends with the day before a month begins.
func beforeMonth(m *match) Deadline { return m.before(m.month("month", m.yearOf("year"))) }

func beforeQuarter(m *match) Deadline {
	return m.before(firstOfQuarter(m.yearOf("year"), m.quarter(m.get("from"))))
}

// before ends with the day before another one, and begins with that one's year.
func (m *match) before(day calendar.Date) Deadline {
	last := day.AddDays(-1)
	return m.window(calendar.Of(last.Year, time.January, 1), last)
}

// fromThenOn has no end, but a beginning: a month or a quarter.
func fromThenOn(m *match) Deadline {
	year := m.yearOf("year")
	if quarter, at := m.get("from"); quarter != "" {
		return Deadline{first: firstOfQuarter(year, m.quarter(quarter, at)), open: true}
	}
	return Deadline{first: m.month("month", year), open: true}
}

// monthNumber is a month within a list of them.
var monthNumber = pattern.Lazy(`\d{1,2}`)

// inMonths is due in several months.
func inMonths(m *match) Deadline {
	text, at := m.get("months")
	var spans []Span
	for _, span := range monthNumber().FindAllStringIndex(text, -1) {
		day, err := calendar.NewDate(m.yearOf("year"), time.Month(pattern.Number(text[span[0]:span[1]])), 1)
		switch {
		case err != nil:
			m.fails(err.Error(), at+span[0])
		case len(spans) > 0 && !spans[len(spans)-1].From.Before(day):
			m.fails("các tháng phải viết theo thứ tự tăng dần, mỗi tháng một lần", at+span[0])
		}
		spans = append(spans, Span{day, day.LastOfMonth()})
	}
	if m.bad != nil {
		return Deadline{}
	}
	return inTurn(spans)
}

func openEnded(*match) Deadline { return Deadline{open: true} }

func byReference(m *match) Deadline { return Deadline{reference: m.written[len("theo "):]} }
