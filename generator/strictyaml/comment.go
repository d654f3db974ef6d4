package strictyaml

import "strings"

// BeforeComment gives a line of YAML up to its comment.
func BeforeComment(line string) string {
	text, _, _ := strings.Cut(" "+line, " #")
	return strings.TrimPrefix(text, " ")
}
