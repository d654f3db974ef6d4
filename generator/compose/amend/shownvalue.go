package amend

import (
	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/deadline"
	"vanban/generator/wording"
)

// shownValue gives a single value of the dossier as documents write it: a day, a draft's mark, an urgency, the kind of dossier.
func shownValue(w *wording.Templates, field change.FieldName, value string) (string, error) {
	switch {
	case value == "":
		return "", nil
	case field == change.DayField:
		if day, err := deadline.ParseDate(value); err == nil {
			return compose.FullDay(day), nil
		}
	case field == change.DraftField, field == change.UrgencyField, field == change.KindField:
		return w.Phrase("gia-tri", struct {
			Truong string
			GiaTri string
		}{string(field), value})
	}
	return value, nil
}
