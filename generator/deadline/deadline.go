// Package deadline turns the ways in which officials write when a task is due
// (thời hạn) into days, and prints them back as they were written.
//
// "Trước ngày 20" is due on the 19th at the latest. What recurs is due on the
// last day of each of its times.
package deadline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// Recurrence is how often something falls due.
type Recurrence int

// The recurrences.
const (
	Once      Recurrence = iota
	Weekly               // hàng tuần, by Friday
	Monthly              // hàng tháng
	Quarterly            // hàng quý, each quarter
	Yearly               // hàng năm
	PerReport            // each reporting period: quý I, 6 tháng, quý III, năm
)

// Deadline is when a task is due. It is comparable. The zero Deadline is none.
type Deadline struct {
	phrase      string // as it is printed
	first, last calendar.Date
	recurrence  Recurrence
	day         int    // of the month, for what recurs on a day of its own
	months      uint16 // in which it recurs, as bits; 0: all that its recurrence has
	open        bool
	reference   string
	free        bool
}

// String gives the phrase as it was written, its white space made regular.
func (d Deadline) String() string { return d.phrase }

// First gives the first day of the time in which the task is to be done; zero where it is open or elsewhere.
func (d Deadline) First() calendar.Date { return d.first }

// Last gives the last day on which the task is done in time; zero where it is open or elsewhere.
func (d Deadline) Last() calendar.Date { return d.last }

// Recurrence gives how often the task falls due.
func (d Deadline) Recurrence() Recurrence { return d.recurrence }

// OpenEnded says whether the task goes on without an end (Thường xuyên).
func (d Deadline) OpenEnded() bool { return d.open }

// Reference names the document that holds the deadline ("Kế hoạch số 3989/KH-UBND …"), or is empty.
func (d Deadline) Reference() string { return d.reference }

// Free says whether the text is not interpreted (khac:).
func (d Deadline) Free() bool { return d.free }

// SameDays says whether two deadlines fall due on the same days, in whatever words they are written.
func (d Deadline) SameDays(other Deadline) bool {
	d.phrase, d.reference, other.phrase, other.reference = "", "", "", ""
	return d == other
}

// Other gives a deadline in the office's own words, which is not interpreted.
func Other(text string) Deadline { return Deadline{phrase: normal(text), free: true} }

// Occurrences gives the days on which the task falls due between two days, both included.
func (d Deadline) Occurrences(from, to calendar.Date) []calendar.Date {
	var days []calendar.Date
	for _, day := range d.dues(from, to) {
		if !day.Before(from) && !day.After(to) && (d.last.IsZero() || !day.After(d.last)) && !day.Before(d.first) {
			days = append(days, day)
		}
	}
	return days
}

// dues gives the due days of all months, quarters or years that two days touch.
func (d Deadline) dues(from, to calendar.Date) []calendar.Date {
	var days []calendar.Date
	switch d.recurrence {
	case Once:
		if !d.last.IsZero() {
			days = append(days, d.last)
		}
		return days
	case Weekly:
		for day := from; !day.After(to); day = day.AddDays(1) {
			if day.Time().Weekday() == time.Friday {
				days = append(days, day)
			}
		}
		return days
	}
	for month := from.AddMonths(0); !month.After(to); month = month.AddMonths(1) {
		if int(month.Month)%monthsApart[d.recurrence] == 0 && (d.months == 0 || d.months&(1<<month.Month) != 0) {
			days = append(days, d.dueIn(month))
		}
	}
	return days
}

// monthsApart is how many months lie between two times.
var monthsApart = map[Recurrence]int{Monthly: 1, Quarterly: 3, PerReport: 3, Yearly: 12}

// dueIn gives the last day in time in a month.
func (d Deadline) dueIn(month calendar.Date) calendar.Date {
	last := month.LastOfMonth()
	if d.day == 0 || d.day > last.Day {
		return last
	}
	return calendar.Of(month.Year, month.Month, d.day).AddDays(-1)
}

// ParseError is a phrase that can't be understood, or that names what the calendar does not have.
type ParseError struct {
	Phrase     string
	Column     int    // the character at which the trouble begins, from 1
	What       string // a sentence in Vietnamese
	Year       int    // of the plan
	Impossible bool   // the form is known, but the calendar does not have the day
}

// Error gives the sentence and the accepted forms.
func (e *ParseError) Error() string {
	return fmt.Sprintf("%s; các cách viết dùng được: %s", e.What, strings.Join(Forms(e.Year), "; "))
}

// Parse reads a phrase; year stands in where it names none. One that no form has is read as Mended writes it, and printed as it was written. The error is a *ParseError.
func Parse(phrase string, year int) (Deadline, error) {
	written := normal(phrase)
	d, err := parse(written, year)
	if err == nil {
		return d, nil
	}
	mended := Mended(written, year)
	if bad, _ := errors.AsType[*ParseError](err); bad.Impossible || mended == written {
		return Deadline{}, err
	}
	d, failed := parse(mended, year)
	if bad, is := errors.AsType[*ParseError](failed); is && bad.Impossible {
		return Deadline{}, &ParseError{Phrase: written, Column: 1, What: bad.What, Year: year, Impossible: true}
	} else if is {
		return Deadline{}, err
	}
	d.phrase = written
	return d, nil
}

// parse reads a phrase as it stands.
func parse(written string, year int) (Deadline, error) {
	d, err := parseOne(written, year)
	if err == nil {
		return d, nil
	}
	if bad, _ := errors.AsType[*ParseError](err); bad.Impossible {
		return Deadline{}, err
	}
	if several, ok := parseSeveral(written, year); ok {
		d, err = several, nil
	} else if within, ok := parseRemarked(written, year); ok {
		d, err = within, nil
	} else if verb := doneBefore().FindString(strings.ToLower(written)); verb != "" {
		if rest, failed := parseOne(written[len(verb):], year); failed == nil {
			d, err = rest, nil
		}
	}
	d.phrase = written
	if err != nil {
		return Deadline{}, err
	}
	return d, nil
}

// doneBefore are words before a deadline that say no more than that something is to be done.
var doneBefore = pattern.Lazy(`^(?:phải )?(?:hoàn thành|hoàn tất|thực hiện|triển khai|xong|hoàn thành xong|báo cáo|trình|ban hành|kết thúc|dự kiến|khoảng|thời hạn|hạn chót|hạn cuối|hạn)(?: xong)?:? (?:vào |trong )?`)

// otherLetters are ways to type a word that the forms have in the usual one; each is as long as that.
var otherLetters = strings.NewReplacer("quí", "quý", "qúy", "quý", "qúi", "quý")

// parseOne reads a phrase in one of the forms.
func parseOne(written string, year int) (Deadline, error) {
	lower := otherLetters.Replace(strings.ToLower(written))
	for _, f := range forms {
		if !strings.Contains(lower, f.needs) {
			continue
		}
		m := f.pattern().FindStringSubmatchIndex(lower)
		if m == nil {
			continue
		}
		found := &match{text: lower, written: written, spans: m, names: f.pattern().SubexpNames(), year: year}
		d := f.read(found)
		if bad := found.bad; bad != nil {
			return Deadline{}, &ParseError{Phrase: written, Column: utf8.RuneCountInString(lower[:bad.at]) + 1, What: bad.what, Year: year, Impossible: true}
		}
		d.phrase = written
		return d, nil
	}
	return Deadline{}, &ParseError{Phrase: written, Column: 1, What: fmt.Sprintf("không hiểu thời hạn “%s”", written), Year: year}
}

// exampleYear is the year of the plan for which the examples of forms are written.
const exampleYear = 2024

var fullYear = pattern.Lazy(`\d{4}`)

// Forms lists the accepted ways to write a deadline, by example, as in a plan of a year.
func Forms(year int) []string {
	var examples []string
	for _, f := range forms {
		if f.example == "" { // another way to write what one has told
			continue
		}
		examples = append(examples, fullYear().ReplaceAllStringFunc(f.example, func(y string) string {
			return strconv.Itoa(pattern.Number(y) + year - exampleYear)
		}))
	}
	return append(examples, "hoặc lời khác, in nguyên văn: {khac: \"…\"}")
}

// normal brings a text to NFC with single spaces.
func normal(s string) string { return strings.Join(strings.Fields(letters.Composed(s)), " ") }
