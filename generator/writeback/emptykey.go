package writeback

import (
	"fmt"
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/word/pairing"
	"vanban/generator/yamledit"
)

var (
	emptyKey = pattern.Lazy(`^(\s*(?:- +)*[\p{L}\d_-]+:)(\s*)(#.*)?$`)
	blankDay = pattern.Lazy(`(?i)ngày( \d{1,2})? tháng( \d{1,2})? năm`)
)

// mostFilled is how many keys without a value are tried.
const mostFilled = 12

// filling are the ways of giving a key its value that has none: a name, a number, a day that the document leaves blank, and a person filled in.
func (e *engine) filling(value string) (all []attempt) {
	if value == "" || strings.ContainsRune(value, document.NoteMark) || strings.ContainsRune(value, document.ObjectMark) {
		return nil
	}
	for _, name := range e.Names {
		t := e.files[name]
		if t == nil || name == tasksFile {
			continue
		}
		end := len(t.Lines)
		if !isYAML(name) {
			end = t.FrontEnd()
		}
		for i := 0; i < end && len(all) < mostFilled; i++ {
			if m := emptyKey().FindStringSubmatch(t.Lines[i]); m != nil && t.HoldsNothing(i) {
				all = append(all, attempt{name: name, text: t.With(i, i+1, filled(m, yamledit.Scalar(value, false))), line: i, guess: true})
			}
		}
	}
	return all
}

// filled gives the line of a key without a value, as emptyKey found it, with one: a remark stays in its column where there is room.
func filled(m []string, value string) string {
	line := m[1] + " " + value
	if m[3] != "" {
		line += strings.Repeat(" ", max(2, len([]rune(m[1]+m[2]))-len([]rune(line)))) + m[3]
	}
	return line
}

// filledIn gives what a person wrote where a document has a blank: words that came, and none that went.
func filledIn(old, new string) string {
	old, new = labelled.Plain(old), labelled.Plain(new)
	if blankDay().MatchString(old) && longDay().MatchString(new) && !longDay().MatchString(old) {
		m := longDay().FindStringSubmatch(new)
		return fmt.Sprintf("%02s/%02s/%s", m[1], m[2], m[3])
	}
	changes := pairing.Changes(old, new)
	if len(changes) != 1 || changes[0].From != changes[0].To {
		return ""
	}
	return strings.TrimSpace(string([]rune(new)[changes[0].NewFrom:changes[0].NewTo]))
}
