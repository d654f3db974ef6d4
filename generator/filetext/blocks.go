package filetext

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/marking"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/yamledit"
)

var noteNumber = pattern.Lazy(`\[\^(\d+)\]`)

// ItemAt gives the region of a value that stands in a list of YAML.
func (t *Text) ItemAt(at source.Pos, isYAML bool) (Region, bool) {
	if !isYAML {
		return Region{}, false
	}
	r, ok := t.RegionAt(at, true)
	if !ok || !r.IsScalar || strings.HasPrefix(t.Value(r), "|") {
		return r, false
	}
	head := string([]rune(t.Lines[r.From])[:r.Column])
	return r, BeginsItem().MatchString(head) || r.InFlow && strings.LastIndex(head, "[") > strings.LastIndex(head, "{")
}

// Beside gives the file with another value of a list behind or before one.
func (t *Text) Beside(r Region, value string, behind bool) *Text {
	written := yamledit.Scalar(value, r.InFlow)
	if r.InFlow {
		if behind {
			return t.Set(r, t.Value(r)+", "+written)
		}
		return t.Set(r, written+", "+t.Value(r))
	}
	line := t.Lines[r.From][:IndentOf(t.Lines[r.From])] + "- " + written
	if behind {
		return t.With(r.To+1, r.To+1, line)
	}
	return t.With(r.From, r.From, line)
}

// IsInLines says whether a line is one of the block in which a task says what is to be done.
func (t *Text) IsInLines(i int) bool {
	for j := i - 1; j >= 0; j-- {
		line := strings.Trim(t.Line(j), "- ")
		if line == "" || t.KeyIndent(j) >= IndentOf(t.Line(i)) {
			continue
		}
		return strings.HasPrefix(line, ContentKey+":") && strings.HasSuffix(line, "|")
	}
	return false
}

// HoldsNothing says whether no line below a key is of its value.
func (t *Text) HoldsNothing(i int) bool {
	for j := i + 1; j < len(t.Lines); j++ {
		trimmed := strings.TrimSpace(t.Lines[j])
		if trimmed == "" || trimmed[0] == '#' {
			continue
		}
		indent := IndentOf(t.Lines[j])
		return indent < t.KeyIndent(i) || indent == t.KeyIndent(i) && !strings.HasPrefix(trimmed, "- ")
	}
	return true
}

// WithoutNotes takes a block away with the footnotes that only it has a mark of; the items behind it are counted anew.
func (t *Text) WithoutNotes(r Region) *Text {
	text := t.Value(Region{From: r.From, To: r.To, End: r.End})
	out := t.WithoutBlock(r)
	if ItemNumber().MatchString(t.Lines[r.From]) {
		out = out.countItems(r.From, IndentOf(t.Lines[r.From]), t.numberAt(r.From))
	}
	return out.WithoutOrphans(marking.NoteInSource().FindAllString(text, -1))
}

// WithoutBlock takes the lines of a block away, and the empty line that would be left twice.
func (t *Text) WithoutBlock(r Region) *Text {
	from, to := r.From, r.To+1
	if strings.TrimSpace(t.Line(from-1)) == "" && strings.TrimSpace(t.Line(to)) == "" && to < len(t.Lines) {
		to++
	}
	return t.With(from, to)
}

// WithoutFlow takes a value out of a list in brackets, with the comma that parted it from another.
func (t *Text) WithoutFlow(r Region) (*Text, bool) {
	if r.From != r.To {
		return nil, false
	}
	line := []rune(t.Lines[r.From])
	head, tail := strings.TrimRight(string(line[:r.Column]), " "), strings.TrimLeft(string(line[r.End:]), " ")
	switch {
	case strings.HasPrefix(tail, ","):
		tail = strings.TrimLeft(tail[1:], " ")
		head = string(line[:r.Column])
	case strings.HasSuffix(head, ","):
		head = head[:len(head)-1]
	}
	return t.With(r.From, r.From+1, head+tail), true
}

// GreatestNote gives the greatest number by which a footnote of the file is called.
func (t *Text) GreatestNote() (greatest int) {
	for _, line := range t.Lines {
		for _, m := range noteNumber().FindAllStringSubmatch(line, -1) {
			n, _ := strconv.Atoi(m[1]) // a name of more digits than fit is no number to go on from
			greatest = max(greatest, n)
		}
	}
	return greatest
}

// WithoutOrphans takes away what those footnotes say of which no mark is left.
func (t *Text) WithoutOrphans(marks []string) *Text {
	for _, mark := range marks {
		says := regexp.MustCompile("^" + regexp.QuoteMeta(mark) + ":")
		at := slices.IndexFunc(t.Lines, says.MatchString)
		isMarked := slices.ContainsFunc(t.Lines, func(line string) bool { return strings.Contains(line, mark) && !says.MatchString(line) })
		if at >= 0 && !isMarked {
			t = t.WithoutBlock(t.blockAt(at, 0))
		}
	}
	return t
}
