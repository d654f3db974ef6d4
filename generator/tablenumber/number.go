package tablenumber

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// Stated is what a table says of a task's number.
type Stated struct {
	Text      string // as it stands; empty: nothing
	Main, Sub int    // 12.3; 0: none
	Under     bool   // a letter or a dash: it stands under the number before
	Held      bool   // its number is that of the row above, merged over both
	Parent    bool   // it lacks what a task needs: others stand under it
	At        source.Pos
}

// Is says whether a text numbers a task.
func Is(text string) bool {
	s := Of(text)
	return s.Main > 0 || s.Under || celltext.ThreeLevels().MatchString(text)
}

// Plain reads a number without others under it.
func Plain(text string) (int, bool) {
	m := celltext.PlainNumber().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	return pattern.Number(m[1]), true
}

// Of reads the number of a task.
func Of(text string) Stated {
	s := Stated{Text: text}
	text = celltext.RomanBefore().ReplaceAllString(text, "$1")
	if m := celltext.SubNumber().FindStringSubmatch(text); m != nil {
		s.Main, s.Sub = pattern.Number(m[1]), pattern.Number(m[2])
		return s
	}
	if n, is := Plain(text); is {
		s.Main = n
		return s
	}
	s.Under = celltext.LetterOrDot().MatchString(text)
	return s
}

// Numbering numbers the tasks of all tables from 1 without gaps, and tells where a table's own numbers are otherwise.
type Numbering struct {
	main, sub int    // given last
	last      int    // the number that the table had before
	spare     int    // tasks without a number since
	restarts  int    // areas that begin at 1 again
	letter    string // by which the last task under another one was numbered
	missing   int
	odd       []string // cells that say something that is no number
	moved     int      // tasks whose number is another one now
	first     map[int]source.Pos
	notes     []changedNumber
	orphans   []string // tasks numbered as under another one that is not there
	above     Stated   // the last one that stands under no other
}

// New begins to number.
func New() *Numbering { return &Numbering{first: map[int]source.Pos{}} }

// Area begins another area.
func (n *Numbering) Area() { n.sub, n.above = 0, Stated{} }

// Next gives a task its number; begins: it is the first of an area that isn't the first.
func (n *Numbering) Next(s *Stated, begins bool) tasktable.Number {
	if n.isUnder(s) {
		n.sub++
		if s.Sub > 0 && s.Sub != n.sub || s.Under {
			n.deviate(s, fmt.Sprintf("“%s”", s.Text), tasktable.SubNumber(n.main, n.sub))
		}
		n.moved += moves(s, n.main, n.sub)
		return tasktable.SubNumber(n.main, n.sub)
	}
	above := *s
	if s.Held {
		above.Main = n.above.Main
	}
	n.main, n.sub, n.above, n.letter = n.main+1, 0, above, ""
	if s.Sub > 0 {
		n.above = Stated{}
	}
	number := tasktable.Number(n.main)
	switch where, twice := n.first[s.Main]; {
	case s.Main == 0:
		n.missing++
		n.spare++
		if s.Text == "" {
			n.deviate(s, "ô số thứ tự trống", number)
		} else {
			n.odd = append(n.odd, fmt.Sprintf("%s “%s” thành %s", CellOf(s.At), s.Text, number))
			n.deviate(s, fmt.Sprintf("“%s” không phải là số", s.Text), number)
		}
		return number
	case s.Sub > 0:
		n.orphans = append(n.orphans, CellOf(s.At)+" (“"+s.Text+"”)")
		return number
	case begins && s.Main == 1 && n.main > 1:
		n.restarts++
		n.first = map[int]source.Pos{}
	case n.last < s.Main && s.Main <= n.last+1+n.spare:
	case twice:
		n.deviate(s, fmt.Sprintf("số %s đã có ở %s", s.Text, CellOf(where)), number)
	case n.main == 1:
		n.deviate(s, fmt.Sprintf("nhiệm vụ đầu tiên mang số %s", s.Text), number)
	default:
		n.deviate(s, fmt.Sprintf("số %s đứng sau số %d", s.Text, n.last), number)
	}
	n.first[s.Main] = s.At
	n.last, n.spare = s.Main, 0
	n.moved += moves(s, n.main, 0)
	return number
}

func moves(s *Stated, main, sub int) int {
	if s.Main != main || s.Sub != sub {
		return 1
	}
	return 0
}

// isUnder says whether a task stands under the one that was numbered last.
func (n *Numbering) isUnder(s *Stated) bool {
	switch {
	case n.above.At == source.Pos{}:
		return false
	case s.Sub > 0:
		return s.Main == n.above.Main
	}
	letter := strings.TrimRight(s.Text, ".)")
	if strings.ContainsAny(letter, "-–+•*●") {
		return s.Under && n.above.Parent
	}
	follows := n.letter == "" && letter == "a"
	for _, alphabet := range []string{nd30.PointLetters, "abcdefghijklmnopqrstuvwxyz"} {
		follows = follows || n.letter != "" && letter != "" && strings.Contains(alphabet, n.letter+letter)
	}
	if s.Under = s.Under && (follows || n.above.Parent); s.Under {
		n.letter = letter
	}
	return s.Under
}

// mostAlone is how many cells of numbers are told of in notes of their own.
const mostAlone = 3

func (n *Numbering) deviate(s *Stated, what string, number tasktable.Number) {
	n.notes = append(n.notes, changedNumber{s.At, what, number})
}

// changedNumber is a task that gets another number than the table gives it, or gives it none.
type changedNumber struct {
	at     source.Pos
	what   string // stands there
	number tasktable.Number
}

// toldOf tells of the changed numbers: of few by themselves, of more in one note, with the table where there are several.
func toldOf(notes []changedNumber) (all []string) {
	if len(notes) <= mostAlone {
		for _, c := range notes {
			all = append(all, fmt.Sprintf("%s: %s; nhiệm vụ này được đánh số %s.", c.at.File, c.what, c.number))
		}
		return all
	}
	place := func(at source.Pos) string { return strings.TrimSuffix(at.File, CellOf(at)) }
	several := slices.ContainsFunc(notes, func(c changedNumber) bool { return place(c.at) != place(notes[0].at) })
	for _, c := range notes {
		cell := CellOf(c.at)
		if several {
			_, cell, _ = strings.Cut(c.at.File, ", ")
		}
		all = append(all, fmt.Sprintf("%s (%s) thành %s", cell, c.what, c.number))
	}
	return []string{"Ô số thứ tự trống, trùng hoặc không liên tục, nhiệm vụ được đánh số lại: " + celltext.Listed(all) + "."}
}

// Told gives the notes.
func (n *Numbering) Told(total int) []string {
	if n.missing == total && len(n.odd) == 0 {
		return nil
	}
	if n.missing == total {
		return []string{"Cột số thứ tự của bảng đánh theo cách khác; nhiệm vụ được đánh số lại 1, 2, 3…: " + celltext.Listed(n.odd) + "."}
	}
	var all []string
	if n.restarts > 0 {
		all = append(all, "Số thứ tự trong bảng bắt đầu lại ở từng lĩnh vực; nhiệm vụ được đánh số liên tục qua các lĩnh vực.")
	}
	if len(n.orphans) > 0 {
		all = append(all, "Số hai cấp ở đây không đứng dưới nhiệm vụ mang số của cấp trên; nhiệm vụ được đánh số liên tục: "+celltext.Listed(n.orphans)+".")
	}
	all = append(all, toldOf(n.notes)...)
	if len(n.notes) > 0 && n.restarts == 0 && n.moved > 0 {
		all = append(all, fmt.Sprintf("Vì vậy %d nhiệm vụ có số khác với số trong bảng.", n.moved))
	}
	return all
}

// CellOf gives the cell of a place without the file: “ô A3”.
func CellOf(at source.Pos) string {
	if i := strings.LastIndex(at.File, ", "); i >= 0 {
		return at.File[i+2:]
	}
	return at.File
}

// IsUnder says whether the table numbers a task as one of those under another: 1.1, a).
func (s *Stated) IsUnder() bool { return s.Under || s.Sub > 0 }
