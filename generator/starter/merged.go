package starter

import (
	"fmt"
	"regexp"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/calendar"
)

// mergedAway says of an office that went into another in 2025 which one that is, and what to type; nil of all others.
func mergedAway(name, province string) error {
	for _, b := range bodies.Merged() {
		written := b.Written
		if written == "" {
			written = regexp.QuoteMeta(b.Name)
		}
		at := regexp.MustCompile("(?i)^(?:" + written + ")").FindStringIndex(name)
		if at == nil || b.Not != nil && b.Not.MatchString(name[at[1]:]) {
			continue
		}
		now := b.Now
		if province != "" {
			now += " " + inSentence(province)
		}
		since, source := "", ""
		if day, err := calendar.ParseDate(b.Since); err == nil {
			since = fmt.Sprintf(" từ ngày %02d/%d/%d", day.Day, day.Month, day.Year)
		}
		if b.Source != "" {
			source = " theo " + b.Source
		}
		return fmt.Errorf("“%s” đã nhập vào %s%s%s; ghi “%s”", strings.TrimSpace(name[:at[1]]), b.Successor(), since, source, now)
	}
	return nil
}
