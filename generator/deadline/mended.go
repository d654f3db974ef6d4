package deadline

import (
	"fmt"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// anyDay is a day typed in a way that deadlines don't have.
var anyDay = pattern.Lazy(`\b(?:\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})\b`)

// shortYear is a year of two figures behind a day or a quarter; near is by how many years it may differ from the plan's.
var shortYear = pattern.Lazy(`(?:\b\d{1,2}[/.-]\d{1,2}|(?i:quý|quí|qúy) (?:[IVXivx]+|[1-4]))[/.-]\d{2}\b`)

const near = 10

// spacedDay is a day typed with spaces between its parts.
var spacedDay = pattern.Lazy(`\b(?:\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}|\d{1,2}\s*\.\s*\d{1,2}\s*\.\s*\d{4}|\d{1,2}\s*-\s*\d{1,2}\s*-\s*\d{4})\b`)

// atMidnight is a day with the hour at which it begins, as programs write days.
var atMidnight = pattern.Lazy(`\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})[ T]0?0:00(?::00(?:\.0+)?)?Z?`)

// usualQuarter has the usual letters of “Quý” for others.
var usualQuarter = strings.NewReplacer("Qúy", "Quý", "qúy", "quý", "Quí", "Quý", "quí", "quý", "QÚY", "QUÝ", "QUÍ", "QUÝ", "Qúi", "Quý", "qúi", "quý")

// Mended gives a deadline as the forms have it: without a full stop, with days as 30/6/2026 and the usual letters in “Quý”, and
// years in full where they are near that of the plan.
func Mended(text string, year int) string {
	if strings.ContainsAny(text, " \u00a0") {
		text = spacedDay().ReplaceAllStringFunc(text, func(s string) string { return strings.Join(strings.Fields(s), "") })
	}
	text = shortYear().ReplaceAllStringFunc(strings.TrimRight(text, " .;,"), func(s string) string {
		n := pattern.Number(s[len(s)-2:])
		if century := year - year%100; n >= year%100-near && n <= year%100+near {
			return fmt.Sprintf("%s%d", s[:len(s)-2], century+n)
		}
		return s
	})
	if strings.Contains(text, "0:00") {
		text = atMidnight().ReplaceAllString(text, "$1")
	}
	text = usualQuarter.Replace(text)
	return anyDay().ReplaceAllStringFunc(text, func(s string) string {
		day, err := calendar.ParseDate(s)
		if err != nil {
			return s
		}
		return fmt.Sprintf("%d/%d/%d", day.Day, day.Month, day.Year)
	})
}
