package wordform

import (
	"slices"
	"strings"

	"vanban/generator/pattern"
)

// placeholderForm is what a placeholder looks like, in one pair of braces or, as other programs have it, in two; other braces are text.
var placeholderForm = pattern.Lazy(`\{\{[ \t]*([A-Za-z][A-Za-z0-9_]*)[ \t]*\}\}|\{([A-Za-z][A-Za-z0-9_]*)\}`)

// inBraces is anything short in braces, for finding placeholders that were typed with diacritics or spaces.
var inBraces = pattern.Lazy(`\{([^{}\n]{1,60})\}`)

// found is a placeholder in a text.
type found struct {
	start, end int    // bytes of the text, braces included
	name       string // as written
}

// find gives the placeholders of a text, in its order.
func find(text string) []found {
	var all []found
	for _, m := range placeholderForm().FindAllStringSubmatchIndex(text, -1) {
		name := max(m[2], m[4]) // of the two, one is not there: -1
		all = append(all, found{start: m[0], end: m[1], name: text[name:max(m[3], m[5])]})
	}
	return all
}

// Key gives the name under which a placeholder's value is found, and whether the value is asked for in
// capitals: {TEN_CO_QUAN} is {ten_co_quan} so.
func Key(name string) (key string, capitals bool) {
	if lower := strings.ToLower(name); name != lower && name == strings.ToUpper(name) {
		return lower, true
	}
	return name, false
}

// Expand puts values in the place of a text's placeholders, as Fill does with a form's. A name without a value stays.
func Expand(text string, value func(name string) (string, bool)) string {
	var out strings.Builder
	from := 0
	for _, f := range find(text) {
		if v, ok := value(f.name); ok {
			out.WriteString(text[from:f.start])
			out.WriteString(v)
			from = f.end
		}
	}
	out.WriteString(text[from:])
	return out.String()
}

// Only gives the one placeholder that a text consists of, and the mark of a list before it, such as "- ".
func Only(text string) (mark, name string, ok bool) {
	trimmed := strings.TrimSpace(text)
	all := find(trimmed)
	if len(all) != 1 || all[0].end != len(trimmed) {
		return "", "", false
	}
	mark = trimmed[:all[0].start]
	if strings.Trim(mark, "-–—+*•· \t\u00a0") != "" {
		return "", "", false
	}
	return mark, all[0].name, true
}

// Keys lists the keys of a text's placeholders, each once.
func Keys(text string) []string { return keysOf(find(text), nil) }

// keysOf adds the keys of placeholders to those known, each once.
func keysOf(places []found, all []string) []string {
	for _, f := range places {
		if key, _ := Key(f.name); !slices.Contains(all, key) {
			all = append(all, key)
		}
	}
	return all
}

// Value gives the words of a placeholder by its name as written, clean, in capitals where the name is.
func (v *Values) Value(name string) (string, bool) { return valueOf(v.Words, name) }
