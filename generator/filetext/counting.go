package filetext

import (
	"strconv"
	"strings"

	"vanban/generator/pattern"
)

var (
	// Marker matches what a block of Markdown begins with in its first line.
	Marker = pattern.Lazy(`^(\s*(?:> )?)((?:[-+*]|\d+[.)]|#{1,6})\s+)`)
	// LevelMark matches that of a heading.
	LevelMark = pattern.Lazy(`^#{1,6} $`)
	// ItemNumber matches the number of an item, TaskNumber that of a task.
	ItemNumber = pattern.Lazy(`^(\s*)(\d+)([.)]\s)`)
	TaskNumber = pattern.Lazy(`^(\s*(?:- +)*(?:\{\s*)?so:\s*["']?)(\d+)((?:\.\d+)*)`)
	numbered   = pattern.Lazy(`^(\s*)(\d+)([.)]\s+)$`)
)

func itoa(n int) string { return strconv.Itoa(n) }

// siblings gives the lines, from one on, of the items of an ordered list of Markdown that stands so far in.
func (t *Text) siblings(from, indent int) (all []int) {
	for i := from; i < len(t.Lines); i++ {
		line := t.Lines[i]
		switch m := ItemNumber().FindStringSubmatch(line); {
		case strings.TrimSpace(line) == "" || IndentOf(line) > indent:
		case m != nil && IndentOf(line) == indent:
			all = append(all, i)
		default:
			return all
		}
	}
	return all
}

func (t *Text) numberAt(i int) int {
	n, _ := strconv.Atoi(ItemNumber().FindStringSubmatch(t.Lines[i])[2]) // more digits than fit are no number of an item
	return n
}

// countItems gives the items of a list, from a line on, the numbers that follow each other from one on. A list whose items are all 1. stays so.
func (t *Text) countItems(from, indent, next int) *Text {
	all := t.siblings(from, indent)
	ones := true
	for _, i := range all {
		ones = ones && t.numberAt(i) == 1
	}
	if ones && (len(all) != 1 || next == 1) {
		return t
	}
	out := t
	for k, i := range all {
		m := ItemNumber().FindStringSubmatch(t.Lines[i])
		out = out.With(i, i+1, m[1]+itoa(next+k)+t.Lines[i][len(m[1])+len(m[2]):])
	}
	return out
}

// CountTasks gives the tasks of a file the numbers that follow each other, and says how many that were there have another number now; added is
// the line of a new one, -1 where none is.
func (t *Text) CountTasks(added int) (out *Text, moved int) {
	n, sub := 0, 0
	out = t
	for i, line := range t.Lines {
		m := TaskNumber().FindStringSubmatch(line)
		if m == nil {
			continue
		}
		number := ""
		switch strings.Count(m[3], ".") {
		case 0:
			n, sub = n+1, 0
			number = itoa(n)
		case 1:
			sub++
			number = itoa(n) + "." + itoa(sub)
		default:
			number = itoa(n) + m[3]
		}
		if number != m[2]+m[3] {
			if i != added {
				moved++
			}
			out = out.With(i, i+1, m[1]+number+line[len(m[0]):])
		}
	}
	return out, moved
}

// Recounted counts the items of an ordered list on from one of its lines.
func (t *Text) Recounted(i int) *Text {
	if !ItemNumber().MatchString(t.Line(i)) {
		return t
	}
	indent, own := IndentOf(t.Lines[i]), t.numberAt(i)
	if above := t.above(i, indent); own == 1 && len(above) > 0 && above[0] == 1 {
		return t // all are 1.
	}
	return t.countItems(i+1, indent, own+1)
}

// above gives the numbers of the two items before a line that stand so far in, the nearest first.
func (t *Text) above(line, indent int) (numbers []int) {
	for i := line - 1; i >= 0 && len(numbers) < 2; i-- {
		line := t.Lines[i]
		if ItemNumber().MatchString(line) && IndentOf(line) == indent {
			numbers = append(numbers, t.numberAt(i))
		} else if strings.TrimSpace(line) != "" && IndentOf(line) <= indent {
			break
		}
	}
	return numbers
}

// Counted gives the beginning of an item its number, where the items of the list are numbered one by one.
func (t *Text) Counted(prefix string, next int) string {
	m := numbered().FindStringSubmatch(prefix)
	if m == nil {
		return prefix
	}
	indent := len(m[1])
	above := t.above(next, indent)
	below := t.siblings(next, indent)
	switch {
	case len(above) == 0:
		return m[1] + "1" + m[3]
	case above[0] == 1 && (len(above) > 1 && above[1] == 1 || len(above) == 1 && len(below) > 0 && t.numberAt(below[0]) == 1):
		return m[1] + "1" + m[3]
	}
	return m[1] + itoa(above[0]+1) + m[3]
}

// SitsTight says whether a block that begins so stands directly under another one: as items of a list without empty lines do.
func (t *Text) SitsTight(r Region, prefix string) bool {
	if LevelMark().MatchString(strings.TrimLeft(prefix, " ")) || !Marker().MatchString(prefix) || !Marker().MatchString(t.Line(r.From)) || strings.HasPrefix(strings.TrimSpace(t.Line(r.From)), "#") {
		return false
	}
	return !(strings.TrimSpace(t.Line(r.From-1)) == "" && Marker().MatchString(t.Line(r.From-2)) && !strings.HasPrefix(strings.TrimSpace(t.Line(r.From-2)), "#"))
}
