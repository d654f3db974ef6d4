package strictyaml

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// chosenBreak is where a title's writer ends a line: a backslash that ends a line of the file, or stands by itself.
var chosenBreak = pattern.Lazy(`\s*\\(?:\s+|$)`)

// Title reads a title without the marks by which its writer ends its lines, and gives what stands behind each of them.
func (m *Mapping) Title(key string) (whole source.Text, behind []string) {
	t := m.Text(key)
	if !strings.Contains(t.S, `\`) {
		return t, nil
	}
	var lines []string
	for _, l := range chosenBreak().Split(t.S, -1) {
		if l != "" {
			lines = append(lines, l)
		}
	}
	for i := 1; i < len(lines); i++ {
		behind = append(behind, strings.Join(lines[i:], " "))
	}
	return source.Text{S: strings.Join(lines, " "), At: t.At}, behind
}
