package looking

import (
	"fmt"

	"vanban/generator/check/readiness"
	"vanban/generator/dossier"
	"vanban/generator/preview"
)

// unready tells what only the dossier shows before it is signed, as kiem-tra does: a rule once, with its first place and how many more there are.
func unready(d *dossier.Dossier) (all []preview.Problem) {
	at, more := map[string]int{}, map[string]int{}
	for _, f := range readiness.Look(d, "", false, nil) {
		if _, told := at[f.Rule.ID]; told {
			more[f.Rule.ID]++
			continue
		}
		at[f.Rule.ID] = len(all)
		all = append(all, preview.Problem{Place: placeIn(f.Source), What: f.Rule.Says + ": " + f.Part + ".", Hint: f.Rule.Way})
	}
	for id, n := range more {
		all[at[id]].What += fmt.Sprintf(" Còn %d chỗ nữa: vanban kiem-tra.", n)
	}
	return all
}
