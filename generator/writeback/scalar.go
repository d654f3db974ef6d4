package writeback

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/filetext"
	"vanban/generator/notewithin"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

// scalar is a value of a YAML file or of a front matter.
type scalar struct {
	Value string
	At    source.Pos
}

// tasksFile is not looked through: what the table shows knows its place.
const tasksFile = "nhiem-vu.yaml"

// scalars gives the values of the files, in their order.
func (e *engine) scalars() (all []scalar) {
	for _, name := range e.Names {
		if t := e.files[name]; t != nil && name != tasksFile {
			all = append(all, e.valuesIn(name, t)...)
		}
	}
	return all
}

// valuesIn gives the values of a file, read once.
func (e *engine) valuesIn(name string, t *filetext.Text) []scalar {
	if all, known := e.valuesOf[t]; known {
		return all
	}
	lines := t.Lines
	if !isYAML(name) {
		lines = lines[:t.FrontEnd()]
		if len(lines) > 0 {
			lines = slices.Concat([]string{""}, lines[1:])
		}
	}
	e.valuesOf[t] = scalarsOf(name, strings.Join(lines, "\n"))
	return e.valuesOf[t]
}

func scalarsOf(name, text string) (all []scalar) {
	d := strictyaml.Decoder{File: &strictyaml.File{Name: name}}
	d.File.SetText(text)
	root, ok := d.Parse(text)
	if !ok || root == nil {
		return nil
	}
	ast.Walk(visitor(func(n ast.Node) {
		switch n := n.(type) {
		case *ast.StringNode:
			all = append(all, scalar{n.Value, d.At(n.Token)})
		case *ast.LiteralNode:
			all = append(all, scalar{n.Value.Value, d.At(n.Start)})
		case *ast.IntegerNode, *ast.FloatNode:
			all = append(all, scalar{n.String(), d.At(n.GetToken())})
		}
	}), root)
	return all
}

// visitor sees every node but the keys.
type visitor func(ast.Node)

// Visit implements ast.Visitor.
func (v visitor) Visit(n ast.Node) ast.Visitor {
	if pair, is := n.(*ast.MappingValueNode); is {
		ast.Walk(v, pair.Value)
		return nil
	}
	v(n)
	return v
}

// mostScalars is how many values are tried for one paragraph.
const mostScalars = 6

// scalarsIn gives the values that stand in a text, or in which it stands, the longest part of it first.
func (e *engine) scalarsIn(text string) []scalar {
	whole := folded(strings.Map(unmarked, text))
	shared := map[source.Pos]int{}
	var found []scalar
	for _, s := range e.scalars() {
		value, words := folded(s.Value), folded(notewithin.Words(s.Value))
		switch {
		case value == "":
			continue
		case words != "" && strings.Contains(whole, words):
			shared[s.At] = len(words)
		case strings.Contains(value, "{") && literally(whole, value) > 0:
			shared[s.At] = literally(whole, value)
		case strings.Contains(value, whole):
			shared[s.At] = len(whole)
		default:
			continue
		}
		found = append(found, s)
	}
	slices.SortStableFunc(found, func(a, b scalar) int { return shared[b.At] - shared[a.At] })
	return found[:min(len(found), mostScalars)]
}

// unmarked leaves out what stands for a footnote or another thing.
func unmarked(c rune) rune {
	if document.IsMark(c) {
		return -1
	}
	return c
}

// leastWords is how much of a value besides its placeholders says that it stands in a text.
const leastWords = 8

// literally gives how much of a value with placeholders ({…}) stands in a text, one part behind the other; 0 where not all does.
func literally(text, value string) (n int) {
	for _, part := range placeholder().Split(value, -1) {
		part = strings.TrimSpace(part)
		_, rest, has := strings.Cut(text, part)
		if !has {
			return 0
		}
		text, n = rest, n+len(part)
	}
	if n < leastWords {
		return 0
	}
	return n
}

// folded is a text as it is looked for: without capitals and without the punctuation at its end.
func folded(text string) string {
	return strings.Trim(strings.ToLower(labelled.Plain(text)), " .;,")
}

var (
	placeholder = pattern.Lazy(`\{[^{}]*\}`)

	longDay  = pattern.Lazy(`(?i)ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})`)
	shortDay = pattern.Lazy(`^0?(\d{1,2})([/.-])0?(\d{1,2})([/.-])(\d{4})$`)
)

// days are the ways of writing a day that the document has in words and the dossier in figures.
func (e *engine) days(old, new string) (all []attempt) {
	was, is := longDay().FindStringSubmatch(labelled.Plain(old)), longDay().FindStringSubmatch(labelled.Plain(new))
	if was == nil || is == nil {
		return nil
	}
	for _, s := range e.scalars() {
		m := shortDay().FindStringSubmatch(s.Value)
		if m == nil || number(m[1]) != number(was[1]) || number(m[3]) != number(was[2]) || m[5] != was[3] {
			continue
		}
		t := e.files[s.At.File]
		if r, ok := t.RegionAt(s.At, true); ok {
			day := fmt.Sprintf("%02s%s%02s%s%s", is[1], m[2], is[2], m[4], is[3])
			all = append(all, attempt{name: s.At.File, text: t.Set(r, day), line: r.From})
		}
	}
	return all
}

func number(digits string) string { return strings.TrimLeft(digits, "0") }
