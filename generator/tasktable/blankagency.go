package tasktable

import (
	"slices"

	"vanban/generator/agency"
	"vanban/generator/source"
)

// BlankAgencies gives the places to be filled in of the names of the agencies that have tasks, which are printed.
func (d *Tasks) BlankAgencies(of *agency.Directory) (all []source.Pos) {
	var codes []string
	for _, t := range d.Counted() {
		codes = append(append(codes, t.Lead.Codes...), t.Support.Codes...)
	}
	printed := of.Members(codes...)
	for i := range of.Agencies {
		a := &of.Agencies[i]
		for _, name := range []source.Text{a.Name, a.Short} {
			if slices.Contains(printed, a.Code.S) && (IsFiller(name.S) || HoleIn(name.S) != nil) {
				all = append(all, name.At)
			}
		}
	}
	return all
}
