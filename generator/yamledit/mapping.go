package yamledit

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/strictyaml"
)

// Mapping is a mapping of the file that is to get keys.
type Mapping struct {
	e     *Editor
	Pairs []*ast.MappingValueNode
	Flow  *ast.MappingNode // nil where it is written in lines
}

// Mapping gives a group of keys that is to be changed.
func (e *Editor) Mapping(n ast.Node) *Mapping {
	g := &Mapping{e: e}
	g.Pairs, _ = e.d.Pairs(n)
	if m, ok := n.(*ast.MappingNode); ok && m.IsFlowStyle {
		g.Flow = m
	}
	return g
}

// Pair gives a key with its value; nil where it is not there.
func (g *Mapping) Pair(key string) *ast.MappingValueNode {
	for _, p := range g.Pairs {
		if strings.TrimSpace(p.Key.GetToken().Value) == key {
			return p
		}
	}
	return nil
}

// Value gives the value of a key; nil where it is not there.
func (g *Mapping) Value(key string) ast.Node {
	if p := g.Pair(key); p != nil {
		return p.Value
	}
	return nil
}

// indent gives how many characters stand before the group's keys.
func (g *Mapping) indent() int { return g.Pairs[0].Key.GetToken().Position.Column - 1 }

// Set gives a key a value, a new one where it has one.
func (g *Mapping) Set(key, value string) error {
	if len(g.Pairs) == 0 {
		return ErrHandwritten
	}
	p := g.Pair(key)
	switch {
	case p != nil:
		return g.replace(p, value)
	case g.Flow != nil:
		return g.intoFlow(key + ": " + Scalar(value, true))
	}
	g.behind([]string{key + ": " + Scalar(value, false)})
	return nil
}

// SetWithin gives a key of a group within this one a value.
func (g *Mapping) SetWithin(outer, key, value string) error {
	if len(g.Pairs) == 0 {
		return ErrHandwritten
	}
	p := g.Pair(outer)
	switch {
	case p != nil && g.e.Mapping(p.Value).Flow != nil:
		inner := g.e.Mapping(p.Value)
		if had := inner.Pair(key); had != nil {
			return inner.replace(had, value)
		}
		return inner.intoFlow(key + ": " + Scalar(value, true))
	case p != nil && !strictyaml.IsBlank(p.Value):
		return g.e.Mapping(p.Value).Set(key, value)
	case p != nil || g.Flow != nil:
		return ErrHandwritten
	}
	// Values of several agencies come one after the other: the first opens the group.
	at := g.last()
	line := strings.Repeat(" ", g.indent()) + outer + ":"
	if n := len(g.e.added[at]); n == 0 || !slices.Contains(g.e.added[at], line) {
		g.behind([]string{outer + ":"})
	}
	g.behind([]string{Step + key + ": " + Scalar(value, false)})
	return nil
}

// behind puts lines behind the group's last one.
func (g *Mapping) behind(lines []string) {
	at := g.last()
	for _, line := range lines {
		g.e.added[at] = append(g.e.added[at], strings.Repeat(" ", g.indent())+line)
	}
}

// last gives the group's last line.
func (g *Mapping) last() int {
	first := g.Pairs[0].Key.GetToken().Position.Line
	return g.e.lastOf(first, func(line string, indent int) bool { return indent >= g.indent() }, g.indent())
}

// lastOf gives the last line, from one on, that belongs with it. Comments that stand no deeper than
// the keys may be about what follows, so nothing new goes behind them.
func (e *Editor) lastOf(first int, belongs func(line string, indent int) bool, keys int) int {
	last := first
	for n := first + 1; n <= len(e.read); n++ {
		line := e.read[n-1]
		content := strings.TrimLeft(line, " ")
		indent := len(line) - len(content)
		switch {
		case strings.TrimSpace(content) == "":
		case strings.HasPrefix(content, "#") && indent <= keys:
		case !belongs(content, indent):
			return last
		default:
			last = n
		}
	}
	return last
}

// intoFlow puts a pair before the closing brace.
func (g *Mapping) intoFlow(pair string) error {
	return g.e.beforeClosing(g.Flow.End.Position.Line, g.Flow.End.Position.Column, pair, len(g.Pairs) == 0)
}

func (e *Editor) beforeClosing(line, column int, text string, empty bool) error {
	runes := []rune(e.read[line-1])
	if column < 1 || column > len(runes) || runes[column-1] != '}' && runes[column-1] != ']' {
		return ErrHandwritten
	}
	at := column - 1
	for at > 0 && runes[at-1] == ' ' {
		at--
	}
	if !empty || len(e.marks[line]) > 0 {
		text = ", " + text
	}
	e.marks[line] = append(e.marks[line], mend{at, at, text})
	return nil
}

// replace puts a new value in the place of an old one that stands on its key's line, or of none.
func (g *Mapping) replace(p *ast.MappingValueNode, value string) error {
	return g.ReplaceWritten(p, Scalar(value, g.Flow != nil))
}

// ReplaceWritten is replace for a value that is written as it shall stand.
func (g *Mapping) ReplaceWritten(p *ast.MappingValueNode, value string) error {
	key := p.Key.GetToken().Position
	line := []rune(g.e.read[key.Line-1])
	if strictyaml.IsBlank(p.Value) {
		return g.e.BehindColon(p, value)
	}
	tk := p.Value.GetToken()
	if _, single := g.e.d.Raw(p.Value); !single || tk.Position.Line != key.Line || tk.Position.Column-1 >= len(line) {
		return ErrHandwritten
	}
	from := tk.Position.Column - 1
	to := endOfScalar(line, from, g.Flow != nil)
	if g.Flow == nil && g.e.lastOf(key.Line, func(_ string, indent int) bool { return indent > g.indent() }, g.indent()) != key.Line {
		return ErrHandwritten // it goes on in the next line
	}
	if to < 0 {
		return ErrHandwritten
	}
	g.e.marks[key.Line] = append(g.e.marks[key.Line], mend{from, to, value})
	return nil
}

// endOfScalar gives where a value ends in its line; -1 where it does not.
func endOfScalar(line []rune, from int, flow bool) int {
	switch quote := line[from]; quote {
	case '"', '\'':
		for i := from + 1; i < len(line); i++ {
			switch {
			case quote == '"' && line[i] == '\\':
				i++
			case line[i] == quote && quote == '\'' && i+1 < len(line) && line[i+1] == quote:
				i++
			case line[i] == quote:
				return i + 1
			}
		}
		return -1
	case '|', '>', '&', '*', '!':
		return -1
	}
	end := len(line)
	for i := from; i < end; i++ {
		if line[i] == '#' && i > from && line[i-1] == ' ' || flow && strings.ContainsRune(",}]", line[i]) {
			end = i
		}
	}
	for end > from && line[end-1] == ' ' {
		end--
	}
	return end
}

// AddItems adds items to the list that a key holds.
func (g *Mapping) AddItems(key string, items [][]string) error {
	if len(items) == 0 {
		return nil
	}
	p := g.Pair(key)
	if p == nil {
		if g.Flow != nil {
			return g.intoFlow(key + ": [" + flowItems(items) + "]")
		}
		g.behind(ListLines(key, items))
		return nil
	}
	seq, ok := p.Value.(*ast.SequenceNode)
	switch {
	case strictyaml.IsBlank(p.Value) && !ok:
		if g.Flow != nil {
			return ErrHandwritten
		}
		at := p.Key.GetToken().Position.Line
		for _, line := range ListLines(key, items)[1:] {
			g.e.added[at] = append(g.e.added[at], strings.Repeat(" ", g.indent())+line)
		}
		return nil
	case !ok:
		return ErrHandwritten
	case seq.IsFlowStyle:
		return g.e.beforeClosing(seq.End.Position.Line, seq.End.Position.Column, flowItems(items), len(seq.Values) == 0)
	}
	at := g.e.lastOfList(seq)
	for _, item := range items {
		g.e.added[at] = append(g.e.added[at], dashed(item, strings.Repeat(" ", seq.Start.Position.Column-1))...)
	}
	return nil
}

func flowItems(items [][]string) string {
	var all []string
	for _, item := range items {
		text := strings.Join(item, ", ")
		if strings.Contains(item[0], ": ") {
			text = "{" + text + "}"
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

// lastOfList gives the last line of a list that is written in lines.
func (e *Editor) lastOfList(seq *ast.SequenceNode) int {
	dash := seq.Start.Position.Column - 1
	return e.lastOf(seq.Start.Position.Line, func(line string, indent int) bool {
		return indent > dash || indent == dash && strings.HasPrefix(line, "-")
	}, dash)
}

// IntoBraces sets a key of a group in braces; one without keys takes it too.
func (g *Mapping) IntoBraces(key, value string) error {
	if len(g.Pairs) == 0 {
		return g.intoFlow(key + ": " + Scalar(value, true))
	}
	return g.Set(key, value)
}

// SetBehind gives a key a value; a new key comes behind the first of the others that is there.
func (g *Mapping) SetBehind(key, value string, others ...string) error {
	if g.Pair(key) != nil {
		return g.Set(key, value)
	}
	return g.e.LineBehind(g, key+": "+Scalar(value, false), others...)
}

// LineBehind puts a line behind the value of the first of some keys that is there and stands in one line.
func (e *Editor) LineBehind(g *Mapping, line string, keys ...string) error {
	for _, key := range keys {
		if p := g.Pair(key); p != nil {
			at := p.Key.GetToken().Position.Line
			at = e.lastOf(at, func(_ string, indent int) bool { return indent > g.indent() }, g.indent())
			e.added[at] = append(e.added[at], line)
			return nil
		}
	}
	return ErrHandwritten
}

// BehindColon puts a value behind the colon of a key that has none.
func (e *Editor) BehindColon(p *ast.MappingValueNode, value string) error {
	key := p.Key.GetToken()
	line := []rune(e.read[key.Position.Line-1])
	at := key.Position.Column - 1 + len([]rune(key.Value))
	if at >= len(line) || line[at] != ':' {
		return ErrHandwritten
	}
	e.marks[key.Position.Line] = append(e.marks[key.Position.Line], mend{at + 1, at + 1, " " + value})
	return nil
}
