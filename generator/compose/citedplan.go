package compose

import (
	"vanban/generator/amended"
	"vanban/generator/calendar"
	"vanban/generator/dossier"
)

// Numbered gives a dossier with the number and day of a document that amended it.
func Numbered(d *dossier.Dossier, by amended.Document) *dossier.Dossier {
	own := *d
	own.Number, own.Day, own.Year = by.Number, by.Day, by.Day.Year
	return &own
}

// Citing is NewView for a document that cites the dossier's on a day: a plan that was replaced as a whole is the one issued with the document that
// replaced it, and what has amended it since is named. The day may be zero.
func Citing(d *dossier.Dossier, day calendar.Date) *View {
	replacing, since := amended.Standing(amended.Until(d.Amended, day))
	v := NewView(d)
	if replacing != nil {
		v = NewView(Numbered(d, *replacing))
		v.DaThayThe = true
	}
	for _, a := range since {
		v.SuaDoiBoi = append(v.SuaDoiBoi, NewView(Numbered(d, a)))
	}
	return v
}
