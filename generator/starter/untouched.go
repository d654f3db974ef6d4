package starter

import (
	"strings"

	"vanban/generator/pattern"
)

var yearOf = pattern.Lazy(`\b20\d\d\b`)

// Untouched says whether a file of a dossier still has every value that khoi-tao wrote there, for whatever sort of office and year. Comments, blanks at
// line ends and the line ends themselves don't count: a person may have taken the first out, and an editor sets the others on its own.
func Untouched(name string, text []byte) bool {
	now := bare(string(text))
	for i := range sorts {
		for _, province := range []string{"", city + " "} {
			o := &office{sort: &sorts[i], province: province}
			steps, err := o.steps(Wish{})
			if err != nil {
				continue
			}
			if sample, err := o.written(name, steps); err == nil && bare(sample) == now {
				return true
			}
		}
	}
	return false
}

// bare gives the values of a YAML file as they are compared.
func bare(text string) string {
	var b strings.Builder
	for line := range strings.Lines(yearOf().ReplaceAllString(text, "2000")) {
		line, _, _ = strings.Cut(" "+line, " #")
		if line = strings.TrimRight(line, " \t\r\n"); line != "" {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}
