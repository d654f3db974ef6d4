// Package levels tells what a line of a Word file stands under, by the numbers and the names of kinds that are typed above it.
package levels

import (
	"fmt"
	"regexp"

	"vanban/generator/pattern"
)

// The levels of labels, the higher ones first.
const (
	partLevel = iota
	chapterLevel
	divisionLevel
	subdivisionLevel
	articleLevel
	sectionLevel
	clauseLevel
	pointLevel
	count
)

// forms are the labels and what a person calls them.
var forms = []struct {
	level int
	form  func() *regexp.Regexp
	name  string
}{
	{partLevel, pattern.Lazy(`^(Phần [IVXLC]+)(?: ⏎ |$)`), "%s"},
	{chapterLevel, pattern.Lazy(`^(Chương [IVXLC]+)(?: ⏎ |$)`), "%s"},
	{divisionLevel, pattern.Lazy(`^(Mục \d+)(?: ⏎ |$)`), "%s"},
	{subdivisionLevel, pattern.Lazy(`^(Tiểu mục \d+)(?: ⏎ |$)`), "%s"},
	{articleLevel, pattern.Lazy(`^Điều (\d+[a-zđ]?)[.:]`), "Điều %s"},
	{sectionLevel, pattern.Lazy(`^([IVXLC]+)(?:[.)/]\s| ?[-–](?:\s|\p{Lu}{2}))`), "mục %s"},
	{clauseLevel, pattern.Lazy(`^(\d+(?:\.\d+)*)[.)/]\s`), "khoản %s"},
	{pointLevel, pattern.Lazy(`^([a-zđ])[.)/]\s`), "điểm %s"},
}

// Levels are the labels that hold at a line, the higher ones first; empty where none does.
type Levels [count]string

// Take takes a line that begins with a label, and says whether it does.
func (all *Levels) Take(text string) bool {
	for _, f := range forms {
		m := f.form().FindStringSubmatch(text)
		if m == nil {
			continue
		}
		all[f.level] = fmt.Sprintf(f.name, m[1])
		for l := f.level + 1; l < count; l++ {
			all[l] = ""
		}
		if f.level == sectionLevel {
			all[articleLevel] = ""
		}
		return true
	}
	return false
}

// Above gives the labels that hold, the higher ones first.
func (all *Levels) Above() (names []string) {
	for _, l := range all {
		if l != "" {
			names = append(names, l)
		}
	}
	return names
}
