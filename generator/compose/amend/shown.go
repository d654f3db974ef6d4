package amend

import (
	"vanban/generator/calendar"
	"vanban/generator/change"
	"vanban/generator/diff"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// Shown gives a difference as people read it: a value that ho-so.yaml keeps as a code or as a day of its own form stands in it as documents write it.
func Shown(w *wording.Templates, d Difference) (Difference, error) {
	for _, side := range []*string{&d.Old, &d.New} {
		var err error
		if *side, err = shownValue(w, d.field, *side); err != nil {
			return d, err
		}
	}
	if d.field != "" && d.Words != nil {
		d.Words = diff.Words(d.Old, d.New)
	}
	return d, nil
}

// shownValue gives a single value of the dossier as documents write it: a day, a draft's mark, an urgency, the kind of dossier.
func shownValue(w *wording.Templates, field change.FieldName, value string) (string, error) {
	switch {
	case value == "":
		return "", nil
	case field == change.DayField:
		if day, err := calendar.ParseDate(value); err == nil {
			return nd30.Day(day), nil
		}
	case field == change.DraftField, field == change.UrgencyField, field == change.KindField:
		return w.Phrase("gia-tri", struct {
			Truong string
			GiaTri string
		}{string(field), value})
	}
	return value, nil
}
