package tablenumber

import (
	"strings"
	"testing"

	"vanban/generator/tasktable"
)

// What numbers a task is read in the ways in which offices write it.
func TestOf(t *testing.T) {
	for _, c := range []struct {
		text      string
		main, sub int
		under     bool
	}{
		{"1", 1, 0, false}, {"01.", 1, 0, false}, {"(2)", 2, 0, false}, {"NV3", 3, 0, false}, {"Nhiệm vụ 4:", 4, 0, false}, {"1.2", 1, 2, false}, {"1,2", 1, 2, false}, {"I.3", 3, 0, false},
		{"a)", 0, 0, true}, {"-", 0, 0, true}, {"•", 0, 0, true}, {"I", 0, 0, false}, {"", 0, 0, false}, {"1.2.3", 0, 0, false}, {"x1", 0, 0, false},
	} {
		if s := Of(c.text); s.Main != c.main || s.Sub != c.sub || s.Under != c.under {
			t.Errorf("%q: %d.%d %v, want %d.%d %v", c.text, s.Main, s.Sub, s.Under, c.main, c.sub, c.under)
		}
	}
}

// Tasks are numbered from 1 without gaps; letters and dashes stand under the task before them where that lacks what a task needs.
func TestNumbering(t *testing.T) {
	for _, c := range []struct {
		stated string // * behind a number: it lacks what a task needs
		want   []tasktable.Number
		notes  int
	}{
		{"1 2 3", []tasktable.Number{1, 2, 3}, 0},
		{"1 2 2 5", []tasktable.Number{1, 2, 3, 4}, 3},
		{"1* 1.1 1.2 2", []tasktable.Number{1, tasktable.SubNumber(1, 1), tasktable.SubNumber(1, 2), 2}, 0},
		{"1* - - 2", []tasktable.Number{1, tasktable.SubNumber(1, 1), tasktable.SubNumber(1, 2), 2}, 3},
		{"1 a b 2", []tasktable.Number{1, tasktable.SubNumber(1, 1), tasktable.SubNumber(1, 2), 2}, 3},
		{"1.1 1.2 2.1", []tasktable.Number{1, 2, 3}, 1},
	} {
		n, got := New(), []tasktable.Number{}
		n.Area()
		for i, text := range strings.Fields(c.stated) {
			s := Of(strings.TrimSuffix(text, "*"))
			s.Parent = text != strings.TrimSuffix(text, "*")
			s.At.File = "bang.xlsx, ô A" + string(rune('2'+i))
			got = append(got, n.Next(&s, false))
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q: %v, want %v", c.stated, got, c.want)
				break
			}
		}
		if notes := n.Told(len(got)); len(notes) != c.notes {
			t.Errorf("%q: %q", c.stated, notes)
		}
	}
}
