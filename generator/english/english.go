// Package english finds a library's words in what a person is told. Only tests use it.
package english

import "regexp"

var (
	words = regexp.MustCompile(`(?i)\b(the|is|of|with|not|error|fatal|cannot|can't|could|couldn't|expected|unexpected|found|invalid|missing|must|failed|failure|allowed|mapping|sequence|` +
		`value|string|token|syntax|parse|parsing|unmarshal|document|character|anchor|alias|file|directory|exit|status|signal|killed|repository|object|bad|corrupt|broken|short|read|write|EOF|` +
		`unsupported|unknown|denied|permission|no such|zip|checksum|format|range|strconv|Atoi|open|stat|exec|executable|panic|runtime|nil|pointer|revision|commit|tree|branch|ambiguous|usage|ownership)\b`)
	quoted = regexp.MustCompile("“[^”]*”|\"[^\"]*\"|(?m)^ *[0-9]* \\| .*$|git [a-z-]+( -[-a-zA-Z.]+)*( [a-z]+\\.[a-z]+)?|/[^ \n:]+|ZIP|[\\w.-]+\\.(xlsx|xls|csv|yaml|docx|xml|git)")
)

// Word gives the first word of English in a message; empty where there is none. What is quoted, commands, paths and names of files may have them.
func Word(message string) string { return words.FindString(quoted.ReplaceAllString(message, " ")) }
