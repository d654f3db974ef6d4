package dossier

import (
	"strconv"

	"vanban/generator/deadline"
	"vanban/generator/nd30"
	"vanban/generator/strictyaml"
	"vanban/generator/yamledit"
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
	e, err := yamledit.New(raw)
	if err != nil {
		return nil, err
	}
	top := e.Mapping(e.Root)
	if len(top.Pairs) == 0 || top.Flow != nil {
		return nil, yamledit.ErrHandwritten
	}
	if err := i.put(func(key, value string) error { return top.SetBehind(key, value, "so", "dia-danh") }); err != nil {
		return nil, err
	}
	if p := top.Pair("du-thao"); i.Final && p != nil {
		if err := top.ReplaceWritten(p, "false"); err != nil {
			return nil, err
		}
	}
	return e.Text(), nil
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
	e, err := yamledit.New(raw)
	if err != nil {
		return nil, err
	}
	if e.Root == nil {
		e.AppendLines("ky: "+period, numberSchema.Name+": "+i.inFlow())
		return e.Text(), nil
	}
	top := e.Mapping(e.Root)
	if top.Flow != nil {
		return nil, yamledit.ErrHandwritten
	}
	p := top.Pair(numberSchema.Name)
	switch {
	case p == nil:
		err = e.LineBehind(top, numberSchema.Name+": "+i.inFlow(), "minh-hoa", "ky")
	case e.Mapping(p.Value).Flow != nil:
		inner := e.Mapping(p.Value)
		err = i.put(func(key, value string) error { return inner.IntoBraces(key, value) })
	case strictyaml.IsBlank(p.Value):
		err = e.BehindColon(p, i.inFlow())
	default:
		err = i.put(e.Mapping(p.Value).Set)
	}
	if err != nil {
		return nil, err
	}
	return e.Text(), nil
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
