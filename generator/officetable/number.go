package officetable

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// stated is what a table says of a task's number.
type stated struct {
	text      string // as it stands; empty: nothing
	main, sub int    // 12.3; 0: none
	under     bool   // a letter or a dash: it stands under the number before
	parent    bool   // it lacks what a task needs: others stand under it
	at        source.Pos
}

// numbered says whether a text numbers a task.
func numbered(text string) bool {
	s := statedBy(text)
	return s.main > 0 || s.under || celltext.ThreeLevels().MatchString(text)
}

// plainOf reads a number without others under it.
func plainOf(text string) (int, bool) {
	m := celltext.PlainNumber().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	n, _ := strconv.Atoi(m[1])
	return n, true
}

// statedBy reads the number of a task.
func statedBy(text string) stated {
	s := stated{text: text}
	text = celltext.RomanBefore().ReplaceAllString(text, "$1")
	if m := celltext.SubNumber().FindStringSubmatch(text); m != nil {
		s.main, _ = strconv.Atoi(m[1])
		s.sub, _ = strconv.Atoi(m[2])
		return s
	}
	if n, is := plainOf(text); is {
		s.main = n
		return s
	}
	s.under = celltext.LetterOrDot().MatchString(text)
	return s
}

// number gives what the row says of its task's number: in the column of numbers, or before the content, from which it is taken off.
func (r *reader) number(l *line, t *tasktable.Task) stated {
	if c := l.own(numberPart); c != nil {
		t.At = r.at(c)
		s := stated{}
		if c.Kind != Broken {
			s = statedBy(celltext.OneLine(c.Text))
		}
		s.at = t.At
		return s
	}
	if r.head.at[numberPart] == 0 {
		if m := celltext.TaskNumber().FindStringSubmatch(t.Content.S); m != nil {
			t.Content.S = t.Content.S[len(m[0]):]
			s := statedBy(m[1])
			s.at = t.Content.At
			return s
		}
	}
	return stated{at: t.At}
}

// numbering numbers the tasks of all tables from 1 without gaps, and tells where a table's own numbers are otherwise.
type numbering struct {
	main, sub int    // given last
	last      int    // the number that the table had before
	spare     int    // tasks without a number since
	restarts  int    // areas that begin at 1 again
	letter    string // by which the last task under another one was numbered
	missing   int
	moved     int // tasks whose number is another one now
	first     map[int]source.Pos
	notes     []string
	orphans   []string // tasks numbered as under another one that is not there
	above     stated   // the last one that stands under no other
}

// settle numbers the tasks.
func settle(areas []area) []string {
	n := numbering{first: map[int]source.Pos{}}
	total := 0
	for a := range areas {
		n.sub, n.above = 0, stated{}
		for i := range areas[a].Tasks {
			total++
			t, s := &areas[a].Tasks[i], &areas[a].stated[i]
			t.Number = n.next(s, a > 0 && i == 0)
		}
	}
	return n.told(total)
}

// next gives a task its number.
func (n *numbering) next(s *stated, begins bool) tasktable.Number {
	if n.isUnder(s) {
		n.sub++
		if s.sub > 0 && s.sub != n.sub || s.under {
			n.deviate(s, fmt.Sprintf("“%s”", s.text), tasktable.SubNumber(n.main, n.sub))
		}
		n.moved += moves(s, n.main, n.sub)
		return tasktable.SubNumber(n.main, n.sub)
	}
	n.main, n.sub, n.above, n.letter = n.main+1, 0, *s, ""
	if s.sub > 0 {
		n.above = stated{}
	}
	number := tasktable.Number(n.main)
	switch where, twice := n.first[s.main]; {
	case s.main == 0:
		n.missing++
		n.spare++
		if s.text == "" {
			n.deviate(s, "ô số thứ tự trống", number)
		} else {
			n.deviate(s, fmt.Sprintf("“%s” không phải là số", s.text), number)
		}
		return number
	case s.sub > 0:
		n.orphans = append(n.orphans, cellOf(s.at)+" (“"+s.text+"”)")
		return number
	case begins && s.main == 1 && n.main > 1:
		n.restarts++
		n.first = map[int]source.Pos{}
	case n.last < s.main && s.main <= n.last+1+n.spare:
	case twice:
		n.deviate(s, fmt.Sprintf("số %s đã có ở %s", s.text, cellOf(where)), number)
	case n.main == 1:
		n.deviate(s, fmt.Sprintf("nhiệm vụ đầu tiên mang số %s", s.text), number)
	default:
		n.deviate(s, fmt.Sprintf("số %s đứng sau số %d", s.text, n.last), number)
	}
	n.first[s.main] = s.at
	n.last, n.spare = s.main, 0
	n.moved += moves(s, n.main, 0)
	return number
}

func moves(s *stated, main, sub int) int {
	if s.main != main || s.sub != sub {
		return 1
	}
	return 0
}

// isUnder says whether a task stands under the one that was numbered last.
func (n *numbering) isUnder(s *stated) bool {
	switch {
	case n.above.at == source.Pos{}:
		return false
	case s.sub > 0:
		return s.main == n.above.main
	}
	letter := strings.TrimRight(s.text, ".)")
	if strings.ContainsAny(letter, "-–+•*●") {
		return s.under && n.above.parent
	}
	follows := n.letter == "" && letter == "a"
	for _, alphabet := range []string{"abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz"} {
		follows = follows || n.letter != "" && letter != "" && strings.Contains(alphabet, n.letter+letter)
	}
	if s.under = s.under && (follows || n.above.parent); s.under {
		n.letter = letter
	}
	return s.under
}

func (n *numbering) deviate(s *stated, what string, number tasktable.Number) {
	n.notes = append(n.notes, fmt.Sprintf("%s: %s; nhiệm vụ này được đánh số %s", s.at.File, what, number))
}

// told gives the notes.
func (n *numbering) told(total int) []string {
	if n.missing == total {
		return nil
	}
	var all []string
	if n.restarts > 0 {
		all = append(all, "Số thứ tự trong bảng bắt đầu lại ở từng lĩnh vực; nhiệm vụ được đánh số liên tục qua các lĩnh vực.")
	}
	if len(n.orphans) > 0 {
		all = append(all, "Số ở đây có hai cấp mà không có nhiệm vụ nào đứng trên; nhiệm vụ được đánh số liên tục: "+celltext.Listed(n.orphans)+".")
	}
	for i, note := range n.notes {
		if i == celltext.MostTold {
			all = append(all, fmt.Sprintf("Còn %d ô số thứ tự khác cũng trống, trùng hoặc không liên tục.", len(n.notes)-i))
			break
		}
		all = append(all, note+".")
	}
	if len(n.notes) > 0 && n.restarts == 0 && n.moved > 0 {
		all = append(all, fmt.Sprintf("Vì vậy %d nhiệm vụ có số khác với số trong bảng.", n.moved))
	}
	return all
}

// cellOf gives the cell of a place without the file: “ô A3”.
func cellOf(at source.Pos) string { return at.File[strings.LastIndex(at.File, ", ")+2:] }
