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
	dayYear = pattern.Lazy(`(?i)\b\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)\b|ng[àa]y \d{1,2} th[áa]ng \d{1,2} n[ăa]m (20\d\d)\b`)
)

func isYear(text string) bool { return len(text) == 4 && strings.Trim(text, "0123456789") == "" }

// Years gives the years that a text names, in its order.
func Years(text string) []string { return anyYear().FindAllString(text, -1) }

// Year gives the year that most of a text's days are in, or, where it has no days, that it names most often; the later of two. Empty: it names none.
// Years without a day are often those of aims.
func Year(text string) string {
	var all []string
	for _, m := range dayYear().FindAllStringSubmatch(text, -1) {
		all = append(all, m[1]+m[2])
	}
	if len(all) == 0 {
		all = Years(text)
	}
	return mostOften(all)
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
