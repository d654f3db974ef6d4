package celltext

import (
	"fmt"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/pattern"
)

// anyDay is a day typed in a way that deadlines don't have.
var anyDay = pattern.Lazy(`\b(?:\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})\b`)

// Mended gives a deadline as the dossier writes it: without a full stop, with days as 30/6/2026 and the usual letters in “Quý”.
func Mended(text string) string {
	text = strings.TrimRight(text, " .;,")
	text = strings.NewReplacer("Qúy", "Quý", "qúy", "quý", "Quí", "Quý", "quí", "quý", "QÚY", "QUÝ", "QUÍ", "QUÝ", "Qúi", "Quý", "qúi", "quý").Replace(text)
	return anyDay().ReplaceAllStringFunc(text, func(s string) string {
		day, err := calendar.ParseDate(s)
		if err != nil {
			return s
		}
		return fmt.Sprintf("%d/%d/%d", day.Day, day.Month, day.Year)
	})
}
