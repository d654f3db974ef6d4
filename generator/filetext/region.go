package filetext

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// Region is the part of a file that holds one text: from a character of its first line up to one of its last.
type Region struct {
	From, Column int  // line and character, from 0
	To, End      int  // the last line, and the character behind the text there
	IsScalar     bool // it is a value of YAML
	InFlow       bool // between brackets
}

var (
	beginsBlock = pattern.Lazy(`^\s*(?:[-+*]\s|\d+[.)]\s|#{1,6}\s|:::|\||\[\^|---\s*$)`)
	beginsValue = pattern.Lazy(`^\s*(?:- +)*(?:[\p{L}\d_-]+:\s+)$`)
	BeginsItem  = pattern.Lazy(`^\s*(?:- +)+$`)
	keyOfLine   = pattern.Lazy(`^(\s*(?:- +)*)[\p{L}\d_-]+:(?:\s|$)`)
)

// RegionAt gives the part of a file in which the text at a place stands.
func (t *Text) RegionAt(at source.Pos, isYAML bool) (Region, bool) {
	i, column := at.Line-1, max(at.Column-1, 0)
	if i < 0 || i >= len(t.Lines) || column > len([]rune(t.Lines[i])) {
		return Region{}, false
	}
	head := string([]rune(t.Lines[i])[:column])
	if isYAML && (beginsValue().MatchString(head) || BeginsItem().MatchString(head) || strings.ContainsAny(head, "[{")) {
		return t.scalarAt(i, column)
	}
	return t.blockAt(i, column), true
}

// blockAt gives a block of Markdown: up to an empty line or the next block; of a heading and of a table's row the line alone.
func (t *Text) blockAt(i, column int) Region {
	r := Region{From: i, Column: column, To: i, End: len([]rune(t.Lines[i]))}
	trimmed := strings.TrimSpace(t.Lines[i])
	if strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "|") {
		return r
	}
	for j := i + 1; j < len(t.Lines) && strings.TrimSpace(t.Lines[j]) != "" && !beginsBlock().MatchString(t.Lines[j]); j++ {
		r.To, r.End = j, len([]rune(t.Lines[j]))
	}
	return r
}

// scalarAt gives a value of YAML that begins at a character.
func (t *Text) scalarAt(i, column int) (Region, bool) {
	line := []rune(t.Lines[i])
	r := Region{From: i, Column: column, To: i, End: len(line), IsScalar: true}
	if column >= len(line) {
		return r, false
	}
	r.InFlow = opensFlow(string(line[:column]))
	switch line[column] {
	case '|', '>':
		for j := i + 1; j < len(t.Lines) && (strings.TrimSpace(t.Lines[j]) == "" || IndentOf(t.Lines[j]) > t.KeyIndent(i)); j++ {
			r.To, r.End = j, len([]rune(t.Lines[j]))
		}
		return r, true
	case '"', '\'':
		return t.quotedAt(r, line[column])
	case '[', '{':
		return t.flowAt(r), true
	}
	r.End = plainEnd(line, column, r.InFlow)
	for j := i + 1; r.End == len(line) && !r.InFlow && j < len(t.Lines) && t.goesOn(i, j); j++ {
		line = []rune(t.Lines[j])
		r.To, r.End = j, plainEnd(line, 0, false)
	}
	return r, true
}

// goesOn says whether a plain value of one line goes on in another.
func (t *Text) goesOn(i, j int) bool {
	trimmed := strings.TrimSpace(t.Lines[j])
	return trimmed != "" && trimmed[0] != '#' && IndentOf(t.Lines[j]) > t.KeyIndent(i)
}

// KeyIndent gives how far the key or the dash of a line's value stands in.
func (t *Text) KeyIndent(i int) int {
	if m := keyOfLine().FindStringSubmatch(t.Lines[i]); m != nil {
		return len(m[1])
	}
	return IndentOf(t.Lines[i])
}

// opensFlow says whether a bracket is open at the end of a text.
func opensFlow(head string) bool {
	return strings.Count(head, "[")+strings.Count(head, "{") > strings.Count(head, "]")+strings.Count(head, "}")
}

// plainEnd gives the character behind a value without quotes.
func plainEnd(line []rune, from int, flow bool) int {
	end := len(line)
	for i := from; i < end; i++ {
		if line[i] == '#' && i > 0 && line[i-1] == ' ' || flow && strings.ContainsRune(",}]", line[i]) {
			end = i
		}
	}
	for end > from && line[end-1] == ' ' {
		end--
	}
	return end
}

// quotedAt gives a value up to its closing quote.
func (t *Text) quotedAt(r Region, quote rune) (Region, bool) {
	at := r.Column + 1
	for j := r.From; j < len(t.Lines); j++ {
		line := []rune(t.Lines[j])
		for ; at < len(line); at++ {
			switch {
			case quote == '"' && line[at] == '\\', quote == '\'' && line[at] == quote && at+1 < len(line) && line[at+1] == quote:
				at++
			case line[at] == quote:
				r.To, r.End = j, at+1
				return r, true
			}
		}
		at = 0
	}
	return r, false
}

// flowAt gives a list in brackets, or a group in braces, up to where it closes.
func (t *Text) flowAt(r Region) Region {
	depth, at := 0, r.Column
	for j := r.From; j < len(t.Lines); j++ {
		line := []rune(t.Lines[j])
		for ; at < len(line); at++ {
			switch line[at] {
			case '[', '{':
				depth++
			case ']', '}':
				if depth--; depth == 0 {
					r.To, r.End = j, at+1
					return r
				}
			}
		}
		at = 0
	}
	return r
}

// Value gives what stands in a region, its lines parted by line feeds.
func (t *Text) Value(r Region) string {
	lines := append([]string{}, t.Lines[r.From:r.To+1]...)
	last := len(lines) - 1
	lines[last] = string([]rune(lines[last])[:r.End])
	lines[0] = string([]rune(lines[0])[r.Column:])
	return strings.Join(lines, "\n")
}

// Set puts another text into a region.
func (t *Text) Set(r Region, text string) *Text {
	first, last := []rune(t.Lines[r.From]), []rune(t.Lines[r.To])
	whole := string(first[:r.Column]) + text + string(last[r.End:])
	return t.With(r.From, r.To+1, strings.Split(whole, "\n")...)
}

// FrontEnd gives the line that closes a file's front matter; 0 where it has none.
func (t *Text) FrontEnd() int {
	if strings.TrimRight(t.Line(0), " ") != "---" {
		return 0
	}
	for i := 1; i < len(t.Lines); i++ {
		if strings.TrimRight(t.Lines[i], " ") == "---" {
			return i
		}
	}
	return 0
}
