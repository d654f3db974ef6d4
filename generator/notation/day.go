package notation

import (
	"strings"

	"vanban/generator/pattern"
)

// Day is a line of place and day. Day and month have one or two digits, the year four or fewer.
type Day struct{ Place, Day, Month, Year string }

var dayParts = pattern.Lazy(`(?i)^(.*?)[,\s]*ng[àa]y\s*(\d{0,2})[^\d]*?th[áa]ng\s*(\d{0,2})[^\d]*?n[ăa]m\s*(\d{0,4})`)

// ReadDay reads a line of place and day; false: it is none.
func ReadDay(line string) (Day, bool) {
	m := dayParts().FindStringSubmatch(line)
	if m == nil {
		return Day{}, false
	}
	return Day{strings.Trim(m[1], " ,.…_"), m[2], m[3], m[4]}, true
}

// IsWhole says whether day, month and year are there.
func (d Day) IsWhole() bool { return d.Day != "" && d.Month != "" && len(d.Year) == 4 }

// Date writes a whole day as the front matter has it: 05/03/2026.
func (d Day) Date() string { return pad(d.Day) + "/" + pad(d.Month) + "/" + d.Year }

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

var (
	anyYear = pattern.Lazy(`\b20\d\d\b`)
	ofYear  = pattern.Lazy(`(?i)(đến |đến hết |đến cuối |hướng tới |trước |tháng \d{1,2} |tháng \d{1,2}, )?n[ăa]m (20\d\d)\b`)
	termEnd = pattern.Lazy(`(\b20\d\d)\s*[-–]\s*20\d\d\b`)
	dayYear = pattern.Lazy(`(?i)\b\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)\b|ng[àa]y \d{1,2} th[áa]ng \d{1,2} n[ăa]m (20\d\d)\b`)
)

// Years gives the years that a text names, in its order.
func Years(text string) []string { return anyYear().FindAllString(text, -1) }

// Year gives the year that a text names most often, the later of two; empty: it names none. One that lies more than a year behind all days that the text
// names is that of an aim: then the year of the last day is given. Of a term (2026 - 2031) its end is one, too.
func Year(text string) string {
	best, last := mostOften(Years(termEnd().ReplaceAllString(text, "$1"))), ""
	for _, m := range dayYear().FindAllStringSubmatch(text, -1) {
		last = max(last, m[1]+m[2])
	}
	if last != "" && pattern.Number(best) > pattern.Number(last)+1 {
		return last
	}
	return best
}

// mostOften gives the one that is there most often, the later of two.
func mostOften(all []string) (best string) {
	counts := map[string]int{}
	for _, y := range all {
		if counts[y]++; counts[y] > counts[best] || counts[y] == counts[best] && y > best {
			best = y
		}
	}
	return best
}

// PlanYear gives the year for which a plan is by its title, that of its issue, the one before or the one after: “Cải cách hành chính năm 2026”
// of December 2025. Empty: the title names none, or several; an aim (đến năm 2030) and the day of a document are none.
func PlanYear(title, issued string) (year string) {
	for _, m := range ofYear().FindAllStringSubmatch(title, -1) {
		far := pattern.Number(m[2]) - pattern.Number(issued)
		switch {
		case m[1] != "" || far < -1 || far > 1:
		case year != "" && year != m[2]:
			return ""
		default:
			year = m[2]
		}
	}
	return year
}
