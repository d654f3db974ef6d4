package reported

import (
	"vanban/generator/dossier"
	"vanban/generator/strictyaml"
	"vanban/generator/yamledit"
)

// EditReportIssue puts a report's number and day into the text of its period's file (bao-cao). A file that is empty
// becomes a new one.
func EditReportIssue(raw []byte, period string, i dossier.Issue) ([]byte, error) {
	e, err := yamledit.New(raw)
	if err != nil {
		return nil, err
	}
	if e.Root == nil {
		e.AppendLines("ky: "+period, numberSchema.Name+": "+inFlow(i))
		return e.Text(), nil
	}
	top := e.Mapping(e.Root)
	if top.Flow != nil {
		return nil, yamledit.ErrHandwritten
	}
	p := top.Pair(numberSchema.Name)
	switch {
	case p == nil:
		err = e.LineBehind(top, numberSchema.Name+": "+inFlow(i), "minh-hoa", "ky")
	case e.Mapping(p.Value).Flow != nil:
		inner := e.Mapping(p.Value)
		err = i.Put(func(key, value string) error { return inner.IntoBraces(key, value) })
	case strictyaml.IsBlank(p.Value):
		err = e.BehindColon(p, inFlow(i))
	default:
		err = i.Put(e.Mapping(p.Value).Set)
	}
	if err != nil {
		return nil, err
	}
	return e.Text(), nil
}

// inFlow writes what is set as a group in braces.
func inFlow(i dossier.Issue) string {
	text := ""
	_ = i.Put(func(key, value string) error { // it can't fail
		if text != "" {
			text += ", "
		}
		text += key + ": " + value
		return nil
	})
	return "{" + text + "}"
}
