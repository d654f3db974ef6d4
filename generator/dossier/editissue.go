package dossier

import (
	"strconv"

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
