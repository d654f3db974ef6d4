package yamledit

import (
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/strictyaml"
)

// List is a list at the file's top.
type List struct {
	e    *Editor
	key  string
	pair *ast.MappingValueNode // nil where the key is not there
	seq  *ast.SequenceNode     // nil where it has no items
}

// NewItem is an item to be put into a list, with the number by which the list is ordered.
type NewItem struct {
	Number int
	Lines  []string
}

// List gives a list at the file's top, which may not be there yet.
func (e *Editor) List(key string) (*List, error) {
	l := &List{e: e, key: key}
	if e.Root == nil {
		return l, nil
	}
	top := e.Mapping(e.Root)
	if top.Flow != nil {
		return nil, ErrHandwritten
	}
	if l.pair = top.Pair(key); l.pair == nil {
		return l, nil
	}
	seq, ok := l.pair.Value.(*ast.SequenceNode)
	if !ok && !strictyaml.IsBlank(l.pair.Value) {
		return nil, ErrHandwritten
	}
	if ok && len(seq.Values) > 0 || ok && seq.IsFlowStyle {
		l.seq = seq
	}
	return l, nil
}

// Find gives the item whose key has a value.
func (l *List) Find(key, value string) ast.Node {
	if l.seq == nil {
		return nil
	}
	for _, n := range l.seq.Values {
		if l.Field(n, key) == value {
			return n
		}
	}
	return nil
}

// Field gives the characters that a key of an item has; nothing where it is not there.
func (l *List) Field(n ast.Node, key string) string {
	s, _ := l.e.d.Raw(l.e.Mapping(n).Value(key))
	return strings.TrimSpace(s)
}

// Insert puts items into the list, each behind the last whose number is smaller; a negative number is smaller than any.
func (l *List) Insert(items []NewItem, numberOf func(ast.Node) int) error {
	switch {
	case len(items) == 0:
		return nil
	case l.seq != nil && l.seq.IsFlowStyle:
		var all [][]string
		for _, item := range items {
			for _, line := range item.Lines {
				if strings.HasPrefix(line, " ") || strings.HasSuffix(line, ":") {
					return ErrHandwritten
				}
			}
			all = append(all, item.Lines)
		}
		return l.e.beforeClosing(l.seq.End.Position.Line, l.seq.End.Position.Column, flowItems(all), len(l.seq.Values) == 0)
	case l.pair == nil:
		l.e.AppendLines(l.key + ":")
		for _, item := range items {
			l.e.AppendLines(dashed(item.Lines, Step)...)
		}
		return nil
	}
	for _, item := range items {
		at, dash := l.pair.Key.GetToken().Position.Line, Step
		if l.seq != nil {
			dash = strings.Repeat(" ", l.seq.Start.Position.Column-1)
			at = l.before(item.Number, numberOf)
		}
		l.e.added[at] = append(l.e.added[at], dashed(item.Lines, dash)...)
	}
	return nil
}

// before gives the line behind which an item of a number goes.
func (l *List) before(number int, numberOf func(ast.Node) int) int {
	at := l.seq.Start.Position.Line - 1
	for _, n := range l.seq.Values {
		if numberOf(n) >= number && number > 0 {
			break
		}
		if g := l.e.Mapping(n); len(g.Pairs) > 0 {
			if at = g.last(); g.Flow != nil {
				at = g.Flow.End.Position.Line
			}
		}
	}
	return at
}
