package change

import (
	"strings"
	"unicode"
)

// Op is what became of some words.
type Op int

// The three fates of words.
const (
	Kept Op = iota
	Removed
	Added
)

// Segment is words of one fate.
type Segment struct {
	Op   Op
	Text string
}

// What bounds the search: beyond so many tokens, or so many that differ, the whole middle counts as replaced.
const (
	maxTokens = 6000
	maxDiffer = 300
)

// Words compares two texts word by word: the segments in order, a removed run before the added one that takes its place.
func Words(old, new string) []Segment {
	a, b := tokens(old), tokens(new)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var s segments
	s.add(Kept, a[:head]...)
	s.middle(a[head:len(a)-tail], b[head:len(b)-tail])
	s.add(Kept, a[len(a)-tail:]...)
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
	all     []Segment
	removed strings.Builder
	added   strings.Builder
}

func (s *segments) add(op Op, tokens ...string) {
	text := strings.Join(tokens, "")
	switch {
	case text == "":
	case op == Removed:
		s.removed.WriteString(text)
	case op == Added:
		s.added.WriteString(text)
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
	for _, x := range []struct {
		op   Op
		text *strings.Builder
	}{{Removed, &s.removed}, {Added, &s.added}} {
		if x.text.Len() > 0 {
			s.all = append(s.all, Segment{x.op, x.text.String()})
			x.text.Reset()
		}
	}
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
			for i+1 < len(all) && (all[i+1].Op != Kept || i+2 < len(all) && bridges(all[i+1].Text)) {
				i++
				run = append(run, all[i])
			}
		}
		out = append(out, merged(run)...)
	}
	return out
}

func bridges(kept string) bool {
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
	var out []Segment
	if removed != "" {
		out = append(out, Segment{Removed, removed})
	}
	if added != "" {
		out = append(out, Segment{Added, added})
	}
	return out
}

// middle finds a shortest edit script (Myers, "An O(ND) difference algorithm"), within bounds.
func (s *segments) middle(a, b []string) {
	if len(a)+len(b) > maxTokens {
		s.add(Removed, a...)
		s.add(Added, b...)
		return
	}
	trace, found := search(a, b)
	if !found {
		s.add(Removed, a...)
		s.add(Added, b...)
		return
	}
	for _, step := range walk(trace, len(a), len(b)) {
		switch {
		case step.x < 0:
			s.add(Added, b[step.y])
		case step.y < 0:
			s.add(Removed, a[step.x])
		default:
			s.add(Kept, a[step.x])
		}
	}
}

// search gives the furthest reaching paths for each number of differences.
func search(a, b []string) (trace [][]int, found bool) {
	limit := min(len(a)+len(b), maxDiffer)
	v := make([]int, 2*limit+3)
	for d := 0; d <= limit; d++ {
		trace = append(trace, append([]int(nil), v...))
		for k := -d; k <= d; k += 2 {
			at := limit + 1 + k
			x := v[at-1] + 1
			if k == -d || k != d && v[at-1] < v[at+1] {
				x = v[at+1]
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			v[at] = x
			if x >= len(a) && x-k >= len(b) {
				return trace, true
			}
		}
	}
	return nil, false
}

// step is a token kept (both), removed (y is -1) or added (x is -1).
type step struct{ x, y int }

// walk follows the paths back from the ends.
func walk(trace [][]int, x, y int) []step {
	var back []step
	for d := len(trace) - 1; d >= 0; d-- {
		v := trace[d]
		offset := (len(v) - 3) / 2
		k := x - y
		at := offset + 1 + k
		before := k - 1
		if k == -d || k != d && v[at-1] < v[at+1] {
			before = k + 1
		}
		fromX := v[offset+1+before]
		fromY := fromX - before
		for x > fromX && y > fromY && x > 0 && y > 0 {
			x, y = x-1, y-1
			back = append(back, step{x, y})
		}
		if d == 0 {
			break
		}
		if x == fromX {
			y--
			back = append(back, step{-1, y})
		} else {
			x--
			back = append(back, step{x, -1})
		}
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back
}
