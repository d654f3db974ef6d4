// Package formplace knows the places that programs fill in forms by how they are written in a text: {{ten}}, ${ten}, <<ten>>, «ten_co_quan».
package formplace

import (
	"regexp"
	"strings"

	"vanban/generator/pattern"
)

// Form is a way in which such places are written.
type Form struct {
	Begins string // words with it have none of these
	Form   func() *regexp.Regexp
	sure   func() *regexp.Regexp // of those found, what can be no text; nil: none is surely a place left, since a program of ours fills it
}

// Forms are the ways, the longest marks before those within them.
var Forms = []Form{
	{"{{", pattern.Lazy(`\{\{\s*[#/^&]?\s*\p{L}[^{}\n]{0,60}\}\}`), pattern.Lazy(`^\{\{\s*[#/^&]?\s*[\p{L}\d_.]{2,}(?: [\p{L}\d_.]+)*\s*\}\}$`)}, // a brace that is text is typed twice
	{"${", pattern.Lazy(`\$\{[^{}\n]{1,60}\}`), anything},
	{"<<", pattern.Lazy(`<<\p{L}(?:[^<>\n]{0,60}[^<>\s])?>>`), pattern.Lazy(`^<<\S+>>$`)}, // several words may be quoted by who has no “ on the keyboard
	{"«", Shown, anything},
	{"{", pattern.Lazy(`\{\p{Ll}{2,}\d*(?:_[\p{Ll}\d]+)+\}`), nil},
}

var (
	anything = pattern.Lazy(``)
	code     = pattern.Lazy("`[^`\n]+`")
)

// Shown is how Word shows a place of its own: blanks of a column's name are lines there; one word alone may be quoted the French way.
var Shown = pattern.Lazy(`«\s*[\p{L}\d]+(?:_[\p{L}\d]+)+_?\s*»`)

// Left gives where the first place in a line of Markdown or YAML begins and ends, in bytes, that can be no text; nil where there is none. What is set as code is text.
func Left(line string) (first []int) {
	for _, f := range Forms {
		if f.sure == nil || !strings.Contains(line, f.Begins) {
			continue
		}
		text := code().ReplaceAllStringFunc(line, func(c string) string { return strings.Repeat(" ", len(c)) })
		for _, at := range f.Form().FindAllStringIndex(text, -1) {
			if f.sure().MatchString(text[at[0]:at[1]]) && (first == nil || at[0] < first[0]) {
				first = at
			}
		}
	}
	return first
}
