package celltext

import (
	"strings"

	"vanban/generator/pattern"
)

// Places of one kind that are told apart by numbers alone, with the kind written once or before each: “Ấp 1,2,3”, “Khu phố 4 và 5”, “Thôn 1, thôn 2”.
const (
	numberedKind = `(?:ấp|thôn|bản|buôn|làng|xóm|khóm|khối phố|khối|khu phố|khu vực|tổ dân phố|tổ)\s+(?:số\s+)?`
	nextPlace    = `\s*(?:[,;+&]|và)\s*(?:` + numberedKind + `)?(\d{1,3})`
)

var (
	numberedPlaces = pattern.Latin(`(?i)(^|[\s,;(/+])(` + numberedKind + `)(\d{1,3})((?:` + strings.ReplaceAll(nextPlace, `(\d{1,3})`, `\d{1,3}`) + `)+)($|[^\d\p{L}/.%-])`)
	placeBehind    = pattern.Lazy(`(?i)` + nextPlace)
)

// eachPlace gives a list of agencies with the kind of numbered places before each of their numbers, set apart by semicolons: “Ấp 1; Ấp 2; Ấp 3”.
func eachPlace(text string) string {
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	return numberedPlaces().ReplaceAllStringFunc(text, func(all string) string {
		m := numberedPlaces().FindStringSubmatch(all)
		out := m[1] + m[2] + m[3]
		for _, next := range placeBehind().FindAllStringSubmatch(m[4], -1) {
			out += "; " + m[2] + next[1]
		}
		return out + m[5]
	})
}
