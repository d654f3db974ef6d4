package formwords

import (
	"regexp"
	"strings"

	"vanban/generator/pattern"
)

// Line is a line of a form by which the text of a kind is worded: what it says for keys of the front matter.
//
// In Says and Like “…” is what is filled in for the next key, “~” any words, “{a|b}” one of some, “[a|b]” one of some or nothing, “()” a remark in brackets that may
// stand there.
type Line struct {
	Says string   // as the program words it
	Like string   // what others write before the colon, in small letters; empty: nobody does
	Keys []string // what is filled in; none: the program writes the line
	List bool     // dash items follow it

	own, others func() *regexp.Regexp
}

// Lines makes lines ready to be looked for.
func Lines(all ...Line) []Line {
	for i := range all {
		l, ends := &all[i], ""
		if l.List {
			ends = `\s*(.*)`
		}
		l.own = pattern.Lazy(`^` + expression(l.Says) + ends + `$`)
		if l.Like != "" {
			l.others = pattern.Lazy(`(?i)^` + expression(l.Like) + `\s*:` + `\s*(` + filled(l.List) + `)$`)
		}
	}
	return all
}

// filled is what may stand behind the colon: of a list nothing, too.
func filled(list bool) string {
	if list {
		return `.*`
	}
	return `.+`
}

var signs = strings.NewReplacer(`…`, `(.+)`, `~`, `.+`, `()`, `(?:\s*\([^)]*\))?`, `{`, `(?:`, `}`, `)`, `[`, `(?:`, `]`, `)?`, `(`, `\(`, `)`, `\)`, `.`, `\.`)

func expression(words string) string { return signs.Replace(words) }

// Find gives the values that a text has for the keys, where it is this line; own says that it is worded as the program does. found is nil where it is another.
func (l *Line) Find(text string) (found []string, own bool) {
	if m := l.own().FindStringSubmatch(text); m != nil {
		return m[1:], true
	}
	if l.others != nil {
		if m := l.others().FindStringSubmatch(text); m != nil {
			return m[1:], false
		}
	}
	return nil, false
}
