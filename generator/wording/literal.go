package wording

import (
	"fmt"
	"reflect"
	"strings"
	"text/template"

	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
)

// Literal is a value of the dossier in a template: it comes through Markdown as it was written.
type Literal string

const noBreakSpace = "\u00a0"

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ")

// String escapes the value, so that a template prints it safely, and marks its end for Punctuated.
func (l Literal) String() string {
	s := markdown.Escape(oneLine.Replace(string(l)))
	switch {
	case s == "":
		return ""
	case strings.HasPrefix(s, ":"):
		s = `\` + s
	}
	return s + string(joint)
}

// functions are what a template can call.
var functions = template.FuncMap{
	// chuThuong: a value within a sentence, its first letter small unless it begins a proper name.
	"chuThuong": func(l Literal) Literal { return Literal(nd30.WithinSentence(string(l))) },
	// laCuoi: whether an index of a range is the last one.
	"laCuoi": isLast,
	// coQuanTrongCau: those who do a thing, within a sentence.
	"coQuanTrongCau": func(l Literal) Literal { return Literal(nd30.AgencyWithinSentence(string(l))) },
	// hanTrongCau: a deadline within a sentence; it begins with no name of its own.
	"hanTrongCau": func(l Literal) Literal { return Literal(letters.LowerFirst(string(l))) },
	// lien: words that stay on one line.
	"lien": func(words ...any) (Literal, error) {
		if total, _ := lengths(words); total > longestValue {
			return "", errLongValue
		}
		parts := make([]string, len(words))
		for i, w := range words {
			parts[i] = fmt.Sprint(w)
			if l, ok := w.(Literal); ok {
				parts[i] = string(l)
			}
		}
		return Literal(strings.Join(parts, noBreakSpace)), nil
	},
	// xuongDong: several values, each on a line of its own.
	"xuongDong": func(lines []Literal) string {
		parts := make([]string, len(lines))
		for i, l := range lines {
			parts[i] = l.String()
		}
		return strings.Join(parts, "\\\n")
	},
}

// isLast says whether an index is that of a list's last element.
func isLast(i int, list any) bool { return i == reflect.ValueOf(list).Len()-1 }
