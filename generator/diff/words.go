package diff

import (
	"slices"
	"strings"
	"unicode"
)

// Op is what became of some words, as JSON names it.
type Op string

// The three fates of words.
const (
	Kept    Op = "giu"
	Removed Op = "bo"
	Added   Op = "them"
)

// Segment is words of one fate.
type Segment struct {
	Op   Op     `json:"loai"`
	Text string `json:"chu"`
}

// Words compares two texts word by word: the segments in order, a removed run before the added one that takes its place.
func Words(old, new string) []Segment {
	a, b := tokens(old), tokens(new)
	var s segments
	next := 0
	for i, j := range Align(a, b) {
		if j == None {
			s.add(Removed, a[i])
			continue
		}
		s.add(Added, b[next:j]...)
		s.add(Kept, a[i])
		next = j + 1
	}
	s.add(Added, b[next:]...)
	return s.finish()
}

// tokens cuts a text into words and single signs, each with the space before it; the first has a space too, so that it is like the others.
func tokens(s string) []string {
	if s == "" {
		return nil
	}
	s = " " + s
	var all []string
	start, inWord := 0, false
	for i, c := range s {
		word := unicode.IsLetter(c) || unicode.IsDigit(c)
		space := unicode.IsSpace(c)
		begins := space && (i == 0 || inWord || !endsInSpace(s[start:i])) || !space && !endsInSpace(s[start:i]) && !(word && inWord)
		if begins && i > start {
			all = append(all, s[start:i])
			start = i
		}
		inWord = word
	}
	return append(all, s[start:])
}

func endsInSpace(s string) bool {
	return s != "" && strings.TrimRightFunc(s, unicode.IsSpace) != s
}

// segments collects segments.
type segments struct {
	all            []Segment
	removed, added []string // since the last kept words
}

func (s *segments) add(op Op, tokens ...string) {
	text := strings.Join(tokens, "")
	switch {
	case text == "":
	case op == Removed:
		s.removed = append(s.removed, text)
	case op == Added:
		s.added = append(s.added, text)
	default:
		s.flush()
		if last := len(s.all) - 1; last >= 0 && s.all[last].Op == Kept {
			s.all[last].Text += text
			return
		}
		s.all = append(s.all, Segment{Kept, text})
	}
}

func (s *segments) flush() {
	s.all = append(s.all, replaced(strings.Join(s.removed, ""), strings.Join(s.added, ""))...)
	s.removed, s.added = nil, nil
}

// replaced gives a removal and the addition that takes its place, of each what there is.
func replaced(removed, added string) []Segment {
	return slices.DeleteFunc([]Segment{{Removed, removed}, {Added, added}}, func(s Segment) bool { return s.Text == "" })
}

// finish takes the space before the first word away again.
func (s *segments) finish() []Segment {
	s.flush()
	for i := range s.all {
		if i == 0 || i == 1 && s.all[0].Op == Removed && s.all[1].Op == Added {
			s.all[i].Text = strings.TrimPrefix(s.all[i].Text, " ")
		}
	}
	return joined(s.all)
}

// closeWords is up to how many kept words between two replaced runs belong to them: "Thông tin và Truyền thông" is one name.
const closeWords = 2

// joined joins replaced runs with a word or two between them.
func joined(all []Segment) []Segment {
	var out []Segment
	for i := 0; i < len(all); i++ {
		run := []Segment{all[i]}
		if all[i].Op != Kept {
			for i+1 < len(all) && (all[i+1].Op != Kept || i+2 < len(all) && Bridges(all[i+1].Text)) {
				i++
				run = append(run, all[i])
			}
		}
		out = append(out, merged(run)...)
	}
	return out
}

// Bridges says whether kept words between two replaced runs are so few that they read as a part of what was replaced.
func Bridges(kept string) bool {
	return len(strings.Fields(kept)) <= closeWords && !strings.ContainsAny(kept, ".;,:()\n")
}

// merged gives a run of replaced and kept words as one removal and one addition.
func merged(run []Segment) []Segment {
	if len(run) == 1 {
		return run
	}
	var removed, added string
	for _, s := range run {
		if s.Op != Added {
			removed += s.Text
		}
		if s.Op != Removed {
			added += s.Text
		}
	}
	return replaced(removed, added)
}
