package looking

import (
	"fmt"

	"vanban/generator/check/readiness"
	"vanban/generator/dossier"
	"vanban/generator/preview"
)

// unready tells what only the dossier shows before it is signed, as kiem-tra does: a rule once, with its first place and how many more there are. Nothing
// where every rule is kept.
func unready(d *dossier.Dossier) []preview.List {
	list := preview.List{Note: "Nút Kiểm tra cho biết mọi chỗ, và thể thức của từng văn bản."}
	at, more := map[string]int{}, map[string]int{}
	for _, f := range readiness.Look(d, "", false, nil) {
		if _, told := at[f.Rule.ID]; told {
			more[f.Rule.ID]++
			continue
		}
		at[f.Rule.ID] = len(list.Items)
		list.Items = append(list.Items, fmt.Sprintf("%s: %s (%s); %s", f.Rule.Says, f.Part, placeIn(f.Source), f.Rule.Way))
	}
	if len(list.Items) == 0 {
		return nil
	}
	for id, n := range more {
		list.Items[at[id]] += fmt.Sprintf("; còn %d chỗ nữa", n)
	}
	list.Title = fmt.Sprintf("Xem lại trước khi ký (%d)", len(list.Items))
	return []preview.List{list}
}
