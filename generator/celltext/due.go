package celltext

import (
	"fmt"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

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
