package dossier

import (
	"strconv"

	"vanban/generator/calendar"
	"vanban/generator/heading"
	"vanban/generator/nd30"
	"vanban/generator/yamledit"
)

// Issue is what is written into a dossier when a document is issued. What is zero stays as it is.
type Issue struct {
	Number int
	Day    calendar.Date
	Final  bool   // du-thao becomes false
	tail   string // behind the number's digits, which stays
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
	if p := top.Pair("so"); p != nil && p.Value != nil {
		_, i.tail, _ = nd30.ParseNumber(p.Value.GetToken().Value)
	}
	if err := i.Put(func(key, value string) error { return top.SetBehind(key, value, "so", "dia-danh") }); err != nil {
		return nil, err
	}
	if err := heading.PutMonth(top, i.Day); err != nil {
		return nil, err
	}
	if p := top.Pair("du-thao"); i.Final && p != nil {
		if err := top.ReplaceWritten(p, "false"); err != nil {
			return nil, err
		}
	}
	return e.Text(), nil
}

// Put sets the keys that are to be written, as a clerk writes their values.
func (i Issue) Put(set func(key, value string) error) error {
	if i.Number > 0 {
		if err := set("so", strconv.Itoa(i.Number)+i.tail); err != nil {
			return err
		}
	}
	if i.Day.IsZero() {
		return nil
	}
	return set("ngay", nd30.Day(i.Day))
}
