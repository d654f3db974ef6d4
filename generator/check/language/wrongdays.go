package language

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// dayRows are the rules of days that cannot be meant, whatever document it is.
var dayRows = []row{
	{id: "X.day", clause: "điểm b khoản 4 Mục II Phần I Phụ lục I", component: check.Text, severity: check.Error, says: "Ngày, tháng không có trong lịch", way: "Xem lại ngày, tháng rồi ghi cho đúng", look: impossibleDays, anyone: true},
	{id: "X.day.2", clause: "điểm b khoản 4 Mục II Phần I Phụ lục I", component: check.Text, severity: check.Error, says: "Thứ trong tuần không khớp với ngày", way: "Xem lại thứ hoặc ngày rồi sửa cho khớp", look: wrongWeekdays, anyone: true},
	{id: "X.day.3", clause: "điểm b khoản 4 Mục II Phần I Phụ lục I", component: check.Text, severity: check.Error, says: "Khoảng thời gian kết thúc trước khi bắt đầu", way: "Xem lại hai ngày rồi sửa", look: backwards, anyone: true},
	{id: "X.day.4", clause: "điểm b khoản 6 Mục II Phần I Phụ lục I", component: check.Citations, severity: check.Warning, says: "Văn bản được viện dẫn có ngày sau ngày ban hành", way: "Xem lại số, ngày của văn bản được viện dẫn", look: laterThanOwn},
	{id: "X.day.5", clause: "điểm b khoản 6 Mục II Phần I Phụ lục I", component: check.Citations, severity: check.Warning, says: "Năm trong số, ký hiệu khác năm của ngày ban hành", way: "Xem lại số hoặc ngày của văn bản được viện dẫn", look: otherYears, anyone: true},
}

// named is a day that a text names; no year: 0.
type named struct {
	from, to         int // in the passage's str
	day, month, year int
	bare             bool // the word ngày doesn't stand before it
}

// Days as texts name them. A number alone and a stroke may stand for much else, so that without the word ngày all three are wanted.
var (
	afterWord = []func() *regexp.Regexp{
		pattern.Lazy(`^(?i)ngày *(\d{1,2}) *tháng *(\d{1,2})(?:,? *năm *(\d{4}))?(?:\D|$)`),
		pattern.Lazy(`^(?i)ngày *(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[^\d/-]|$)`),
		pattern.Lazy(`^(?i)ngày *(\d{1,2})/(\d{1,2})()(?:[^\d/%]|$)`),
	}
	withoutWord = pattern.Latin(`(?:^|[^\d/.\-\p{L}])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?:[^\d/\-\p{L}]|$)`)
)

// days gives the days that a passage names, in the order of the text; those of the moon's calendar aren't among them. They are looked for once.
func (q *passage) days() []named {
	if !q.dated {
		q.dated, q.named = true, q.findDays()
	}
	return q.named
}

func (q *passage) findDays() (all []named) {
	if !strings.ContainsAny(q.str, "0123456789") {
		return nil
	}
	var found [][]int
	for _, form := range afterWord {
		found = append(found, q.foundFrom(dayWord, len("ng"), form)...)
	}
	worded, seen := len(found), map[int]bool{} // where their first digits stand
	for i, m := range append(found, q.found("/19|/20", withoutWord)...) {
		if !seen[m[2]] {
			seen[m[2]] = true
			n := named{from: m[2], to: m[5], day: pattern.Number(q.str[m[2]:m[3]]), month: pattern.Number(q.str[m[4]:m[5]]), bare: i >= worded}
			if m[6] >= 0 && m[7] > m[6] {
				n.to, n.year = m[7], pattern.Number(q.str[m[6]:m[7]])
			}
			if n.day > 0 && n.month > 0 && !lunar(q.str, n) {
				all = append(all, n)
			}
		}
	}
	slices.SortFunc(all, func(a, b named) int { return a.from - b.from })
	return all
}

var (
	moonBehind = pattern.Latin(`(?i)^[^.;]{0,12}(?:âm lịch|\(?(?:âl|al)\b)|^,? *năm *[\p{L}]`)
	moonBefore = pattern.Lazy(`(?i)(?:nhằm|âm lịch|giỗ)[^.;]{0,20}$`)
)

// lunar says whether a day is one of the moon's calendar, in which each month may have thirty.
func lunar(text string, n named) bool {
	return moonBehind().MatchString(behind(text, n.to)) || moonBefore().MatchString(before(text, n.from))
}

// date gives the day in the calendar; false where none such is.
func (n named) date() (calendar.Date, bool) {
	year := n.year
	if year == 0 {
		year = calendar.AnyYear
	}
	d, err := calendar.NewDate(year, time.Month(n.month), n.day)
	return d, err == nil
}

var monthNamed = pattern.Lazy(`^(?i)tháng *(\d{1,2}) *(?:/|năm) *(?:19|20)\d\d(?:\D|$)`)

// impossibleDays looks for days and months that no calendar has: 31/02/2025, tháng 13 năm 2025.
func impossibleDays(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		told := 0
		for _, n := range q.days() {
			if _, is := n.date(); is || (n.year == 0 || n.bare) && (n.day > 31 || n.month > 12) {
				continue // numbers with strokes may be shares
			}
			all, told = append(all, p.wrong(q, n.from, n.to, "ngày có trong lịch")), n.to
		}
		if told > 0 {
			continue
		}
		for _, m := range q.foundFrom("áng|Áng|áNG|ÁNG", len("th"), monthNamed) {
			if n := pattern.Number(q.str[m[2]:m[3]]); n > 12 {
				all = append(all, p.wrong(q, m[0], m[3], "tháng 1 đến tháng 12"))
			}
		}
	}
	return all
}

// wrong is a finding of words that only a person can set right.
func (p *paper) wrong(q *passage, from, to int, expected string) check.Finding {
	f := p.at(q, from, to, "")
	f.Expected = expected
	return f
}

var (
	weekdayAhead  = pattern.Lazy(`(?i)(` + calendar.WeekdayForm + `) *[,(]? *(?:ngày *)?$`)
	weekdayBehind = pattern.Lazy(`(?i)^ *\( *(` + calendar.WeekdayForm + `) *\)`)
	// Before the number of a thing stands its name: Kỳ họp thứ Ba. What stands before a day of the week says so.
	ofTheWeek = pattern.Lazy(`(?i)(?:^|[,;:(.–\d’'-]|vào|sáng|chiều|tối|trưa|từ|đến|giờ|phút|hết|trước|và|lúc) *$`)
	// Of days of the week in a row the one in brackets is the first one's: từ thứ Hai đến thứ Sáu (ngày 20/10/2025 đến ngày 24/10/2025).
	inARow = pattern.Lazy(`(?i)` + calendar.WeekdayForm + ` *(?:đến|tới|và|,|-|–) *$`)
	// beginsCount begins the first of several reasons, of which the second one begins with thứ hai.
	beginsCount = pattern.Lazy(`(?i)^\W*thứ (?:nhất|1)[,:.]`)
)

// wrongWeekdays looks for days of the week that aren't those of the days beside them.
func wrongWeekdays(p *paper) (all []check.Finding) {
	counts := sync.OnceValue(func() bool {
		return slices.ContainsFunc(p.words(), func(q *passage) bool { return beginsCount().MatchString(q.str) })
	})
	for _, q := range p.words() {
		if !q.hasAny("hứ |hủ nhật|HỨ |HỦ NHẬT") {
			continue
		}
		for _, n := range q.days() {
			from, to, words := q.weekday(n)
			_, last, _ := strings.Cut(letters.Folded(words), " ")
			if words == "" || !n.isNever(calendar.WeekdayOf(last), p.day.Year) || from == 0 && counts() {
				continue
			}
			f := p.wrong(q, from, to, "thứ và ngày khớp nhau")
			if d, is := n.date(); is && n.year > 0 {
				f.Expected = fmt.Sprintf("%s, ngày %s", calendar.WeekdayName(d.Time().Weekday()), d.Padded())
			}
			all = append(all, f)
		}
	}
	return all
}

// weekday gives the day of the week that stands before or behind a day, and where both stand.
func (q *passage) weekday(n named) (from, to int, words string) {
	ahead := before(q.str, n.from)
	if m := weekdayAhead().FindStringSubmatchIndex(ahead); m != nil {
		at := n.from - len(ahead)
		from, to := at+m[2], at+m[3]
		if ahead := before(q.str, from); ofTheWeek().MatchString(ahead) && !inARow().MatchString(ahead) {
			return from, n.to, q.str[from:to]
		}
	}
	if m := weekdayBehind().FindStringSubmatchIndex(behind(q.str, n.to)); m != nil {
		return n.from, n.to + m[1], q.str[n.to+m[2] : n.to+m[3]]
	}
	return 0, 0, ""
}

// isNever says whether a day isn't one of the week: of its year or, where it has none, of all years that can be meant in a document of a year.
func (n named) isNever(w time.Weekday, year int) bool {
	if n.year > 0 {
		d, is := n.date()
		return is && d.Time().Weekday() != w
	}
	for y := year - 1; y <= year+1; y++ {
		n.year = y
		if d, is := n.date(); year == 0 || is && d.Time().Weekday() == w {
			return false
		}
	}
	return true
}

var betweenDays = pattern.Lazy(`(?i)^ *(?:đến|tới) *(?:hết *)?(?:ngày *)?$`)

// backwards looks for spans of time that end before they begin: từ ngày 15/12/2025 đến ngày 01/12/2025.
func backwards(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		days := q.days()
		for i := 1; i < len(days); i++ {
			a, b := days[i-1], days[i]
			first, is := a.date()
			last, also := b.date()
			if is && also && a.year > 0 && b.year > 0 && last.Before(first) && betweenDays().MatchString(q.str[a.to:b.from]) && isSpan(before(q.str, a.from)) {
				all = append(all, p.wrong(q, a.from, b.to, "ngày kết thúc sau ngày bắt đầu"))
			}
		}
	}
	return all
}

var (
	fromDay = pattern.Lazy(`(?i)từ *(?:ngày *)?$`)
	moved   = pattern.Lazy(`(?i)(?:chuyển|chỉnh|đổi|dời|lùi|rút ngắn|đẩy sớm|sớm lên)[^.;]{0,80}từ *(?:ngày *)?$`)
)

// isSpan says whether a day behind some words begins a span of time, and isn't moved to another one.
func isSpan(ahead string) bool { return fromDay().MatchString(ahead) && !moved().MatchString(ahead) }

// laterThanOwn looks for citations of documents that were not there yet on the day of the one that cites them.
func laterThanOwn(p *paper) (all []check.Finding) {
	own, told := p.wholeDay(), map[string]bool{}
	if own.IsZero() {
		return nil
	}
	for _, c := range p.withNotes() {
		later := c.day.After(own)
		if year := c.year(); !later && year <= own.Year || told[c.number] || p.ownNumber(c.number) || c.isToCome() {
			continue
		}
		told[c.number] = true
		is := "số " + c.number
		if later {
			is += " ngày " + c.day.Padded()
		}
		all = append(all, c.finding(c.kind+" "+is+"; văn bản này ngày "+own.Padded(), "văn bản có trước ngày "+own.Padded()))
	}
	return all
}

var (
	drafted = pattern.Lazy(`(?i)dự thảo[^.;,]{0,40}$`)
	willBe  = pattern.Latin(`(?i)^[^.;]{0,120} (?:sẽ|dự kiến) `)
	// A day behind a comma may be that from which it is in force.
	inForce = pattern.Lazy(`(?i)^ *, *ngày [^.;]{0,30}có hiệu lực`)
)

// isToCome says whether what is cited is told as what is still to be made.
func (c *citation) isToCome() bool {
	return drafted().MatchString(before(c.at.str, c.start)) || willBe().MatchString(c.after)
}

// wholeDay gives the day of a document, where it is filled in.
func (p *paper) wholeDay() calendar.Date {
	day := calendar.Date{} // an issued document has no note, and what is issued with it no place
	for _, role := range []doc.Role{doc.PlaceDay, doc.ParentNote} {
		if q := p.first(role); q != nil && day.IsZero() {
			day, _ = nd30.DayIn(q.str)
		}
	}
	return day
}

var yearIn = pattern.Lazy(`/((?:19|20)\d\d)/`)

// year gives the year in the number of what is cited; 0: it has none.
func (c *citation) year() int {
	if m := yearIn().FindStringSubmatch(c.number); m != nil {
		return pattern.Number(m[1])
	}
	return 0
}

// otherYears looks for citations whose number has another year than their day.
func otherYears(p *paper) (all []check.Finding) {
	for _, c := range p.withNotes() {
		if year := c.year(); year > 0 && !c.day.IsZero() && year != c.day.Year && !inForce().MatchString(c.after) {
			all = append(all, c.finding(fmt.Sprintf("%s số %s ngày %s", c.kind, c.number, c.day.Padded()), fmt.Sprintf("ngày của năm %d, hoặc số của năm %d", year, c.day.Year)))
		}
	}
	return all
}
