package dossier

import (
	"strconv"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/deadline"
	"vanban/generator/nd30"
	"vanban/generator/strictyaml"
)

// Issue is what is written into a dossier when a document is issued. What is zero stays as it is.
type Issue struct {
	Number int
	Day    deadline.Date
	Final  bool // du-thao becomes false
}

// EditIssue puts number and day into the text of ho-so.yaml. Comments and order stay as they are. ErrHandwritten where
// the file leaves no sure place for them.
func EditIssue(raw []byte, i Issue) ([]byte, error) {
	e, err := newEditor(raw)
	if err != nil {
		return nil, err
	}
	top := e.group(e.root)
	if len(top.pairs) == 0 || top.flow != nil {
		return nil, ErrHandwritten
	}
	if err := i.put(func(key, value string) error { return top.setBehind(key, value, "so", "dia-danh") }); err != nil {
		return nil, err
	}
	if p := top.pair("du-thao"); i.Final && p != nil {
		if err := top.replaceWritten(p, "false"); err != nil {
			return nil, err
		}
	}
	return e.text(), nil
}

// put sets the keys that are to be written, as a clerk writes their values.
func (i Issue) put(set func(key, value string) error) error {
	if i.Number > 0 {
		if err := set("so", strconv.Itoa(i.Number)); err != nil {
			return err
		}
	}
	if i.Day.IsZero() {
		return nil
	}
	return set("ngay", nd30.Day(i.Day.Time()))
}

// EditReportIssue puts a report's number and day into the text of its period's file (bao-cao). A file that is empty
// becomes a new one.
func EditReportIssue(raw []byte, period string, i Issue) ([]byte, error) {
	e, err := newEditor(raw)
	if err != nil {
		return nil, err
	}
	if e.root == nil {
		e.appendLines("ky: "+period, numberSchema.Name+": "+i.inFlow())
		return e.text(), nil
	}
	top := e.group(e.root)
	if top.flow != nil {
		return nil, ErrHandwritten
	}
	p := top.pair(numberSchema.Name)
	switch {
	case p == nil:
		err = e.lineBehind(top, numberSchema.Name+": "+i.inFlow(), "minh-hoa", "ky")
	case e.group(p.Value).flow != nil:
		inner := e.group(p.Value)
		err = i.put(func(key, value string) error { return inner.intoBraces(key, value) })
	case strictyaml.IsBlank(p.Value):
		err = e.behindColon(p, i.inFlow())
	default:
		err = i.put(e.group(p.Value).set)
	}
	if err != nil {
		return nil, err
	}
	return e.text(), nil
}

// inFlow writes what is set as a group in braces.
func (i Issue) inFlow() string {
	text := ""
	_ = i.put(func(key, value string) error { // it can't fail
		if text != "" {
			text += ", "
		}
		text += key + ": " + value
		return nil
	})
	return "{" + text + "}"
}

// intoBraces sets a key of a group in braces; one without keys takes it too.
func (g *group) intoBraces(key, value string) error {
	if len(g.pairs) == 0 {
		return g.intoFlow(key + ": " + scalar(value, true))
	}
	return g.set(key, value)
}

// setBehind gives a key a value; a new key comes behind the first of the others that is there.
func (g *group) setBehind(key, value string, others ...string) error {
	if g.pair(key) != nil {
		return g.set(key, value)
	}
	return g.e.lineBehind(g, key+": "+scalar(value, false), others...)
}

// lineBehind puts a line behind the value of the first of some keys that is there and stands in one line.
func (e *editor) lineBehind(g *group, line string, keys ...string) error {
	for _, key := range keys {
		if p := g.pair(key); p != nil {
			at := p.Key.GetToken().Position.Line
			at = e.lastOf(at, func(_ string, indent int) bool { return indent > g.indent() }, g.indent())
			e.added[at] = append(e.added[at], line)
			return nil
		}
	}
	return ErrHandwritten
}

// behindColon puts a value behind the colon of a key that has none.
func (e *editor) behindColon(p *ast.MappingValueNode, value string) error {
	key := p.Key.GetToken()
	line := []rune(e.read[key.Position.Line-1])
	at := key.Position.Column - 1 + len([]rune(key.Value))
	if at >= len(line) || line[at] != ':' {
		return ErrHandwritten
	}
	e.marks[key.Position.Line] = append(e.marks[key.Position.Line], mend{at + 1, at + 1, " " + value})
	return nil
}
