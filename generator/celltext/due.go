package celltext

import (
	"fmt"
	"strconv"
	"strings"
	"time"

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

// quarters has the usual letters of “Quý” for others.
var quarters = strings.NewReplacer("Qúy", "Quý", "qúy", "quý", "Quí", "Quý", "quí", "quý", "QÚY", "QUÝ", "QUÍ", "QUÝ", "Qúi", "Quý", "qúi", "quý")

// Mended gives a deadline as the dossier writes it: without a full stop, with days as 30/6/2026 and the usual letters in “Quý”, and
// years in full where they are near that of the plan.
func Mended(text string, year int) string {
	if strings.ContainsAny(text, " \u00a0") {
		text = spacedDay().ReplaceAllStringFunc(text, func(s string) string { return strings.Join(strings.Fields(s), "") })
	}
	text = shortYear().ReplaceAllStringFunc(strings.TrimRight(text, " .;,"), func(s string) string {
		n, _ := strconv.Atoi(s[len(s)-2:])
		if century := year - year%100; n >= year%100-near && n <= year%100+near {
			return fmt.Sprintf("%s%d", s[:len(s)-2], century+n)
		}
		return s
	})
	if strings.Contains(text, "0:00") {
		text = atMidnight().ReplaceAllString(text, "$1")
	}
	text = quarters.Replace(text)
	return anyDay().ReplaceAllStringFunc(text, func(s string) string {
		day, err := calendar.ParseDate(s)
		if err != nil {
			return s
		}
		return fmt.Sprintf("%d/%d/%d", day.Day, day.Month, day.Year)
	})
}

// monthAsNumber is a month and its year that a program took for a number: 3.2026. serial is the number of a day.
var (
	monthAsNumber = pattern.Lazy(`^([1-9]|1[0-2])\.(20\d\d)$`)
	serial        = pattern.Lazy(`^[45]\d{4}$`)
)

// LostDay gives the day that a bare number stands for where a cell has lost its format; empty where it is none.
func LostDay(words string) string {
	if !serial().MatchString(words) {
		return ""
	}
	day := calendar.Of(1899, time.December, 30).AddDays(pattern.Number(words))
	return fmt.Sprintf("%d/%d/%d", day.Day, day.Month, day.Year)
}

// MonthNumber gives a number that is a month and its year, the month and the year; nil where it is none.
func MonthNumber(exact string) []string { return monthAsNumber().FindStringSubmatch(exact) }

// laterWords say, folded, that a deadline takes the place of another one.
var laterWords = pattern.Lazy(`(?:^| )(?:(?:da |sau )?dieu chinh|(?:duoc )?gia han|moi)( |$)`)

// WithoutLater gives a folded head without the words that say that a deadline takes the place of another one; is is false where there are none.
func WithoutLater(head string) (rest string, is bool) {
	return OneLine(laterWords().ReplaceAllString(head, " ")), laterWords().MatchString(head)
}
