package writeback

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// region is the part of a file that holds one text: from a character of its first line up to one of its last.
type region struct {
	from, column int // line and character, from 0
	to, end      int // the last line, and the character behind the text there
	isScalar     bool
	inFlow       bool
}

var (
	beginsBlock = pattern.Lazy(`^\s*(?:[-+*]\s|\d+[.)]\s|#{1,6}\s|:::|\||\[\^|---\s*$)`)
	beginsValue = pattern.Lazy(`^\s*(?:- +)*(?:[\p{L}\d_-]+:\s+)$`)
	beginsItem  = pattern.Lazy(`^\s*(?:- +)+$`)
	keyOfLine   = pattern.Lazy(`^(\s*(?:- +)*)[\p{L}\d_-]+:(?:\s|$)`)
)

// regionAt gives the part of a file in which the text at a place stands.
func (t *sourceText) regionAt(at source.Pos, isYAML bool) (region, bool) {
	i, column := at.Line-1, max(at.Column-1, 0)
	if i < 0 || i >= len(t.lines) || column > len([]rune(t.lines[i])) {
		return region{}, false
	}
	head := string([]rune(t.lines[i])[:column])
	if isYAML && (beginsValue().MatchString(head) || beginsItem().MatchString(head) || strings.ContainsAny(head, "[{")) {
		return t.scalarAt(i, column)
	}
	return t.blockAt(i, column), true
}

// blockAt gives a block of Markdown: up to an empty line or the next block; of a heading and of a table's row the line alone.
func (t *sourceText) blockAt(i, column int) region {
	r := region{from: i, column: column, to: i, end: len([]rune(t.lines[i]))}
	trimmed := strings.TrimSpace(t.lines[i])
	if strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "|") {
		return r
	}
	for j := i + 1; j < len(t.lines) && strings.TrimSpace(t.lines[j]) != "" && !beginsBlock().MatchString(t.lines[j]); j++ {
		r.to, r.end = j, len([]rune(t.lines[j]))
	}
	return r
}

// scalarAt gives a value of YAML that begins at a character.
func (t *sourceText) scalarAt(i, column int) (region, bool) {
	line := []rune(t.lines[i])
	r := region{from: i, column: column, to: i, end: len(line), isScalar: true}
	if column >= len(line) {
		return r, false
	}
	r.inFlow = opensFlow(string(line[:column]))
	switch line[column] {
	case '|', '>':
		for j := i + 1; j < len(t.lines) && (strings.TrimSpace(t.lines[j]) == "" || indentOf(t.lines[j]) > t.keyIndent(i)); j++ {
			r.to, r.end = j, len([]rune(t.lines[j]))
		}
		return r, true
	case '"', '\'':
		return t.quotedAt(r, line[column])
	case '[', '{':
		return t.flowAt(r), true
	}
	r.end = plainEnd(line, column, r.inFlow)
	for j := i + 1; r.end == len(line) && !r.inFlow && j < len(t.lines) && t.goesOn(i, j); j++ {
		line = []rune(t.lines[j])
		r.to, r.end = j, plainEnd(line, 0, false)
	}
	return r, true
}

// goesOn says whether a plain value of one line goes on in another.
func (t *sourceText) goesOn(i, j int) bool {
	trimmed := strings.TrimSpace(t.lines[j])
	return trimmed != "" && trimmed[0] != '#' && indentOf(t.lines[j]) > t.keyIndent(i)
}

// keyIndent gives how far the key or the dash of a line's value stands in.
func (t *sourceText) keyIndent(i int) int {
	if m := keyOfLine().FindStringSubmatch(t.lines[i]); m != nil {
		return len(m[1])
	}
	return indentOf(t.lines[i])
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
func (t *sourceText) quotedAt(r region, quote rune) (region, bool) {
	at := r.column + 1
	for j := r.from; j < len(t.lines); j++ {
		line := []rune(t.lines[j])
		for ; at < len(line); at++ {
			switch {
			case quote == '"' && line[at] == '\\', quote == '\'' && line[at] == quote && at+1 < len(line) && line[at+1] == quote:
				at++
			case line[at] == quote:
				r.to, r.end = j, at+1
				return r, true
			}
		}
		at = 0
	}
	return r, false
}

// flowAt gives a list in brackets, or a group in braces, up to where it closes.
func (t *sourceText) flowAt(r region) region {
	depth, at := 0, r.column
	for j := r.from; j < len(t.lines); j++ {
		line := []rune(t.lines[j])
		for ; at < len(line); at++ {
			switch line[at] {
			case '[', '{':
				depth++
			case ']', '}':
				if depth--; depth == 0 {
					r.to, r.end = j, at+1
					return r
				}
			}
		}
		at = 0
	}
	return r
}

// text gives what stands in a region, its lines parted by line feeds.
func (t *sourceText) text(r region) string {
	lines := append([]string{}, t.lines[r.from:r.to+1]...)
	last := len(lines) - 1
	lines[last] = string([]rune(lines[last])[:r.end])
	lines[0] = string([]rune(lines[0])[r.column:])
	return strings.Join(lines, "\n")
}

// set puts another text into a region.
func (t *sourceText) set(r region, text string) *sourceText {
	first, last := []rune(t.lines[r.from]), []rune(t.lines[r.to])
	whole := string(first[:r.column]) + text + string(last[r.end:])
	return t.with(r.from, r.to+1, strings.Split(whole, "\n")...)
}
